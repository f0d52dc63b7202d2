import type { IncomingMessage } from 'node:http';

const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const peers = /^(::ffff:)?127\.|^::1$/;
/** What proxies and networks in front of one add: who asked them, by whatever name. */
const forwarded =
  /^(x-forwarded|forwarded|via$|cdn-loop|cf-|fly-|fastly-|x-(original|envoy|arr|amzn|azure|appengine|vercel)-)|(^|-)(client)?-?(ip|addr|address)$/;

/**
 * True when somebody on this machine asks, by one of its own names, and neither for somebody else nor from another
 * site's page: a proxy's peer is loopback too, and a browser can be led here by a foreign name (DNS rebinding).
 */
export function isLoopbackRequest({ socket, headers }: IncomingMessage): boolean {
  const origin = headers.origin?.replace(/^https?:\/\//, '');
  return (
    peers.test(socket.remoteAddress ?? '') &&
    own.test(headers.host ?? '') &&
    (origin === undefined || own.test(origin)) &&
    !Object.keys(headers).some((name) => forwarded.test(name))
  );
}
