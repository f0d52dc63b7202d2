import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';

/** Somebody national whom we call: his base, and the certificates by which the two know each other. */
export interface Partner {
  url: string;
  /** PEM texts; undefined in clear, on loopback. */
  tls: { cert: string; key: string; ca: string } | undefined;
}

/** What he answered; nothing of a body that is no JSON. */
export interface PartnerAnswer {
  status: number;
  location: string | undefined;
  body: unknown;
}

/** The guide's own limit for an answer is seven seconds; after this nobody knows whether it was taken. */
const timeoutMs = 10_000;
const largest = 256 * 1024;

/** Sends one thing to one partner; rejects when no whole answer came back. */
export type Send = (
  method: 'POST' | 'PUT',
  path: string,
  body: object,
  headers?: Record<string, string>,
) => Promise<PartnerAnswer>;

/** A way to a partner, over TLS 1.2 or 1.3 with our certificate. */
export function openPartner({ url, tls }: Partner): Send {
  const agent = tls ? new Agent({ ...tls, minVersion: 'TLSv1.2', keepAlive: true }) : undefined;
  const start = url.startsWith('https:') ? httpsRequest : httpRequest;
  return (method, path, body, headers = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<PartnerAnswer>();
    const text = Buffer.from(JSON.stringify(body));
    const req = start(`${url}${path}`, {
      method,
      ...(agent && { agent }),
      headers: {
        'Content-Type': 'application/fhir+json; charset=utf-8',
        Accept: 'application/fhir+json, application/json',
        'Content-Length': text.length,
        ...headers,
      },
    });
    const late = setTimeout(() => req.destroy(new Error('timeout')), timeoutMs);
    req.on('error', reject);
    req.on('close', () => clearTimeout(late));
    req.on('response', (res) => {
      const parts: Buffer[] = [];
      let size = 0;
      res.on('data', (part: Buffer) => {
        size += part.length;
        if (size > largest) req.destroy(new Error('too large'));
        else parts.push(part);
      });
      res.on('error', reject);
      res.on('end', () => {
        const { location } = res.headers;
        const said = Buffer.concat(parts).toString('utf8');
        resolve({ status: res.statusCode ?? 0, location, body: jsonOf(said) });
      });
    });
    req.end(text);
    return promise;
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
