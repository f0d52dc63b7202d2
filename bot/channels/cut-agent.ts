import http from 'node:http';
import https from 'node:https';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Agents whose connections, given up in the middle of a request, are reset. Closed in the usual way, what still lies in the
 * buffers of the system would be handed on once the network is back: a create that we have long looked up and sent again.
 */
export function cuttingAgents(keepAliveMs: number) {
  const options = { keepAlive: true, timeout: keepAliveMs };
  return { httpAgent: new PlainAgent(options), httpsAgent: new SecureAgent(options) };
}

type Made = (error: Error | null, stream: Duplex) => void;

class PlainAgent extends http.Agent {
  override createConnection(options: http.ClientRequestArgs, made?: Made) {
    const socket = super.createConnection(options, made) as Socket;
    return cutBy(socket, socket);
  }
}

class SecureAgent extends https.Agent {
  override createConnection(options: https.RequestOptions, made?: Made) {
    const raw = connect({ host: options.host ?? 'localhost', port: Number(options.port ?? 443) });
    raw.on('error', (error) => stream.destroy(error));
    const given = { ...options, socket: raw };
    const stream = super.createConnection(given, made) as Socket;
    return cutBy(stream, raw);
  }
}

/** `stream` is what the request sees, `raw` the connection under it; one that broke by itself holds nothing any more. */
function cutBy(stream: Socket, raw: Socket): Socket {
  const destroy = stream.destroy.bind(stream);
  stream.destroy = (error?: NodeJS.ErrnoException) => {
    stream.destroy = destroy;
    if (!raw.destroyed && error?.syscall === undefined) raw.resetAndDestroy();
    return destroy(error);
  };
  return stream;
}
