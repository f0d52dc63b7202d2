import type { Request, Response } from 'restify';

/** One line of the server's table; the handler reads its own body, because each edge has its own limit. */
export interface Route {
  method: 'get' | 'post' | 'patch' | 'del';
  path: string;
  /** Answers from the first moment, before the rest has started. */
  probe?: true;
  handle: (req: Request, res: Response) => Promise<void>;
}

/** The body was larger than its edge allows: nothing of it was kept. */
export class TooLarge extends Error {}

/** Reads a body of at most `limit` bytes; throws `TooLarge` as soon as one more arrives, without keeping the rest. */
export async function readBody(req: Request, limit: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  // Left early, the request must stay whole: a destroyed one takes its connection, and the refusal, with it.
  for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
