import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isLoopbackRequest } from '../loopback.ts';
import type { CarrierFaults } from './carrier-network.ts';
import { callJson, messageJson, pageOf } from './carrier-shapes.ts';
import type { CarrierCall, CarrierMessage, CarrierStore } from './carrier-store.ts';

/** What the REST edge asks the rest of the carrier to do; a number is the error code to answer with. */
export interface RestActs {
  createMessage(form: URLSearchParams): CarrierMessage | number;
  createCall(form: URLSearchParams): CarrierCall | number;
  endCall(sid: string): CarrierCall | undefined;
  /** How creating goes wrong, when a test wants it to. */
  faults: CarrierFaults;
}

const faults: Record<number, [status: number, message: string]> = {
  10001: [400, 'Account is not active'],
  20003: [401, 'Authenticate'],
  20401: [401, 'Authenticate'],
  20403: [403, 'Forbidden'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too many requests'],
  20500: [500, 'An internal error has occurred'],
  21205: [400, 'The call needs a Url'],
  21211: [400, 'The To number is not a valid phone number'],
  21408: [400, 'Permission to send an SMS has not been enabled for the region'],
  21602: [400, 'A message body is required'],
  21603: [400, 'A From number is required'],
  21610: [400, 'The recipient has opted out of this sender'],
  21614: [400, 'The To number is not a mobile number'],
  21617: [400, 'The message body is longer than 1600 characters'],
};

/** The REST side of the carrier: the paths, forms, answers and errors of api.twilio.com, as far as the assistant goes. */
export function openRest(
  account: { sid: string; token: string },
  store: CarrierStore,
  acts: RestActs,
): Server {
  const expected = `Basic ${Buffer.from(`${account.sid}:${account.token}`).toString('base64')}`;
  const path = new RegExp(
    `^/2010-04-01/Accounts/${account.sid}/(Messages|Calls)(?:/((?:SM|CA)\\w+))?\\.json$`,
  );
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  server.keepAliveTimeout = 75_000; // an idle connection is not cut just as the assistant uses it again
  return server;

  async function answer(req: IncomingMessage, res: ServerResponse) {
    if (!isLoopbackRequest(req)) return fail(res, 20003);
    const url = new URL(req.url ?? '/', 'http://carrier');
    const [, kind, sid] = path.exec(url.pathname) ?? [];
    const form = new URLSearchParams(await text(req));
    if (req.headers.authorization !== expected) return fail(res, 20003);
    if (kind !== 'Messages' && kind !== 'Calls') return fail(res, 20404);
    const held = acts.faults.onRequest?.(kind, req.method ?? '');
    if (held && acts.faults.cutsHeld) req.socket.destroy();
    await held;
    if (req.method === 'POST' && !sid) return create(res, kind, form);
    if (req.method === 'POST' && kind === 'Calls' && sid) return show(res, acts.endCall(sid));
    if (req.method !== 'GET') return fail(res, 20404);
    const rows = kind === 'Messages' ? store.messages : store.calls;
    if (sid)
      return show(
        res,
        rows.find((row) => row.sid === sid),
      );
    const fault = acts.faults.onList?.(kind) ?? 'ok';
    if (fault === 'html') return page(res);
    if (fault !== 'ok') return fail(res, codeOf(fault));
    return send(res, 200, pageOf(account.sid, kind, rows, url.searchParams));
  }

  async function create(res: ServerResponse, kind: 'Messages' | 'Calls', form: URLSearchParams) {
    const { onCreateMessage, onCreateCall, onAnswer } = acts.faults;
    const fault = (kind === 'Messages' ? onCreateMessage : onCreateCall)?.() ?? 'ok';
    if (fault === 'reset-before') return res.destroy();
    if (fault === 'html') return page(res);
    if (typeof fault === 'number') return fail(res, codeOf(fault));
    const made = kind === 'Messages' ? acts.createMessage(form) : acts.createCall(form);
    if (typeof made === 'number') return fail(res, made);
    if (fault === 'reset-after') return res.destroy();
    await onAnswer?.(kind);
    send(
      res,
      201,
      made.kind === 'message' ? messageJson(account.sid, made) : callJson(account.sid, made),
    );
  }

  function show(res: ServerResponse, row: CarrierMessage | CarrierCall | undefined) {
    if (!row) return fail(res, 20404);
    send(
      res,
      200,
      row.kind === 'message' ? messageJson(account.sid, row) : callJson(account.sid, row),
    );
  }
}

const codeOf = (fault: number) => (fault < 1000 ? 20_000 + fault : fault);

/** What a proxy says in the carrier's place. */
function page(res: ServerResponse) {
  res.writeHead(503, { 'content-type': 'text/html' });
  res.end('<html><body>Service Unavailable</body></html>');
}

function fail(res: ServerResponse, code: number) {
  const [status, message] = faults[code] ?? [500, 'Unknown'];
  send(res, status, {
    code,
    message,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  });
}

function send(res: ServerResponse, status: number, body: object) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}
