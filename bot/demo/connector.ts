import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import { isLoopbackRequest } from '../loopback.ts';

/** What the assistant wrote first in a conversation of Teams, as it stands now. */
export interface ConnectorMessage {
  id: string;
  at: string;
  /** Grows each time the message is put right in place. */
  version: number;
  activity: unknown;
}

/** The demo's Bot Connector: it keeps what the assistant writes first, for the page to show. */
export interface Connector {
  /** For an activity's `serviceUrl`. */
  url: string;
  thread(conversation: string): ConnectorMessage[];
  /** Told of every message that is new or put right. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Messages kept a conversation: the page shows no more. */
const kept = 40;

const address = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Starts a connector on loopback; what it was told is forgotten with it, as the page's own side is. */
export async function startConnector(now: () => Date): Promise<Connector> {
  const threads = new Map<string, ConnectorMessage[]>();
  const listeners = new Set<() => void>();
  const server = createServer((req, res) => {
    if (!isLoopbackRequest(req)) return respond(res, 403, {});
    take(threads, req, now())
      .then((id) => {
        respond(res, id ? 201 : 404, id ? { id } : {});
        for (const listener of listeners) listener();
      })
      .catch(() => respond(res, 400, {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    thread: (conversation) => threads.get(conversation) ?? [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Keeps one activity, in place of an earlier one when it is an update; typing and the like are gone at once. */
async function take(
  threads: Map<string, ConnectorMessage[]>,
  req: IncomingMessage,
  now: Date,
): Promise<string | undefined> {
  const [, conversation, known] = address.exec(req.url ?? '') ?? [];
  if (!conversation || !['POST', 'PUT'].includes(req.method ?? '')) return undefined;
  const activity = (await readJson(req)) as { type?: unknown };
  const key = decodeURIComponent(conversation);
  const thread = threads.get(key) ?? [];
  const before = thread.find(({ id }) => req.method === 'PUT' && id === known);
  if (before) {
    Object.assign(before, { activity, version: before.version + 1 });
    return before.id;
  }
  const id = randomUUID();
  const message = { id, at: now.toISOString(), version: 0, activity };
  if (activity.type === 'message') threads.set(key, [...thread, message].slice(-kept));
  return id;
}

function respond(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}
