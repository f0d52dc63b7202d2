import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Actor } from '../../data/audit/audit.ts';
import { type Database, type Db, inTransaction } from '../../data/database.ts';
import { type Attempt, findAnswer, keepAnswer } from '../../data/idempotency/idempotency.ts';
import { newId } from '../../data/ids.ts';
import type { Settings } from '../../data/settings.ts';
import type { Intake } from '../intake.ts';
import type { Logger } from '../log.ts';
import type { Route } from '../route.ts';
import { type ApiToken, findToken, type Scope } from './auth.ts';
import { readJson } from './json-body.ts';
import { Problem, problemOf, sendProblem } from './problem.ts';
import { readQuery } from './query.ts';
import { confined } from './territories.ts';
import { check } from './validation.ts';

/** What the API is built on. `wake` is called after each commit that may have queued something to send. */
export interface ApiDeps {
  db: Database;
  settings: Settings;
  tokens: ApiToken[];
  clock: () => Date;
  wake: () => void;
  /** Where requests wait for one another, or are sent away. */
  intake: Intake;
  log?: Pick<Logger, 'error'>;
}

/** One request, read and checked; `db` is the transaction of its effect. */
export interface Call<Body = undefined, Query = undefined> {
  db: Db;
  body: Body;
  query: Query;
  params: Record<string, string>;
  /** The name of the token: the OSNP, for those who ask. */
  token: string;
  who: Actor;
  settings: Settings;
  now: Date;
}

/** What is answered; `location` belongs to a 201. */
export interface Answer {
  status: number;
  body?: unknown;
  location?: string;
}

/** One line of the API: what it takes, who may, what it answers. The OpenAPI page is made of the same lines. */
export interface Endpoint {
  method: Route['method'];
  /** Under /api/v1, parameters as `:id`. */
  path: string;
  summary: string;
  scopes: Scope[];
  params?: Record<string, z.ZodType>;
  query?: z.ZodType | undefined;
  body?: z.ZodType | undefined;
  /** Its line at the door; look-ups stand in that of new requests, and what changes something in its own. */
  intake?: 'asks';
  /** `required` on what creates; a key is honoured on every POST. */
  idempotency?: 'required';
  answer?: z.ZodType | undefined;
  status: number;
  handle(call: Call<never, never>): Promise<Answer>;
}

/** Ties a line's schemas to the types that its handler sees. */
export function endpoint<Body extends z.ZodType, Query extends z.ZodType>(
  line: Omit<Endpoint, 'handle' | 'body' | 'query'> & {
    body?: Body;
    query?: Query;
    handle(call: Call<z.output<Body>, z.output<Query>>): Promise<Answer>;
  },
): Endpoint {
  return line as Endpoint;
}

/** The token of a request that has one of the scopes. */
export function authorize(req: Request, tokens: ApiToken[], scopes: Scope[]): ApiToken {
  const token = findToken(tokens, req.headers.authorization);
  if (!token) {
    throw new Problem(401, 'unauthorized', 'Send a valid token as Authorization: Bearer.', {
      headers: { 'WWW-Authenticate': 'Bearer realm="relais-sas"' },
    });
  }
  if (!scopes.some((scope) => token.scopes.has(scope))) {
    throw new Problem(403, 'forbidden', `This needs one of the scopes: ${scopes.join(', ')}.`);
  }
  return token;
}

/** Turns a line of the API into a route of the server. */
export function routeOf(line: Endpoint, deps: ApiDeps): Route {
  const { method, path } = line;
  return { method, path: `/api/v1${path}`, handle: (req, res) => serve(line, deps, req, res) };
}

async function serve(line: Endpoint, deps: ApiDeps, req: Request, res: Response): Promise<void> {
  const requestId = newId('req');
  try {
    const token = authorize(req, deps.tokens, line.scopes);
    send(res, await admitted(line, deps, token, req, requestId), requestId);
    if (line.method !== 'get') deps.wake();
  } catch (error) {
    req.resume(); // what is left of a refused body is let go by, so that the client hears the answer
    const problem = problemOf(error);
    if (problem.status === 500) report(deps, error as Error, requestId);
    if (res.headersSent) res.destroy();
    else sendProblem(res, problem, requestId);
  }
}

/** Takes a place in line before the body is read, so that what cannot be served soon is told so at once. */
async function admitted(
  line: Endpoint,
  deps: ApiDeps,
  { name: token, territories }: ApiToken,
  req: Request,
  requestId: string,
): Promise<Reply> {
  const { intake } = deps;
  const door = line.method === 'get' ? 'asks' : (line.intake ?? 'changes');
  const room = intake[door].take(token);
  try {
    const call = { ...(await readCall(line, req)), token };
    const who: Actor = { actor: token, channel: 'api', requestId };
    return await room.run(async () => {
      const query = await confined(deps.db.prisma, territories, line.query, call);
      const more = { who, query, settings: deps.settings, now: deps.clock() };
      return run(line, { ...call, ...more }, req, deps);
    });
  } finally {
    room.leave();
  }
}

/** Without the message: a driver's may quote what was sent. */
function report({ log }: ApiDeps, error: Error & { code?: unknown }, requestId: string): void {
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  log?.error({ requestId, type: error.name, code: error.code, at }, 'an API request failed');
}

async function readCall(line: Endpoint, req: Request) {
  const params = (req.params ?? {}) as Record<string, string>;
  for (const [name, schema] of Object.entries(line.params ?? {})) {
    if (!schema.safeParse(params[name]).success)
      throw new Problem(404, 'not_found', 'There is no such object.');
  }
  const query = readQuery(line.query, req);
  keyOf(line, req); // without one it is refused whatever is in it
  const body = line.body && check(line.body, (await readJson(req)) ?? {});
  return { params, query, body };
}

interface Reply {
  status: number;
  location: string | null;
  body: string;
  replayed: boolean;
}

type AnyCall = Omit<Call, 'db' | 'body' | 'query'> & { body: unknown; query: unknown };

async function run(line: Endpoint, call: AnyCall, req: Request, deps: ApiDeps): Promise<Reply> {
  const { prisma } = deps.db;
  const perform = async (db: Db): Promise<Reply> => {
    const { status, body, location = null } = await line.handle({ ...call, db } as never);
    return {
      status,
      location,
      body: body === undefined ? '' : JSON.stringify(body),
      replayed: false,
    };
  };
  if (line.method === 'get') return perform(prisma);
  const attempt = attemptOf(line, call, req);
  return again(() =>
    inTransaction(prisma, async (db) =>
      attempt ? once(db, attempt, perform, call.now) : perform(db),
    ),
  );
}

/** Two requests met: a deadlock, or both created the same. PostgreSQL undid one of them wholly, so it is begun again. */
const met = ['P2034', 'P2002'];

async function again<T>(work: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!met.includes((error as { code?: string }).code ?? '') || triesLeft <= 1) throw error;
    return again(work, triesLeft - 1);
  }
}

function keyOf(line: Endpoint, req: Request): string | undefined {
  const key = req.headers['idempotency-key'];
  if (key === undefined && line.idempotency !== 'required') return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(key)) {
    const detail = 'Send an Idempotency-Key header of 1 to 128 visible ASCII characters.';
    throw new Problem(400, key === undefined ? 'idempotency_key_required' : 'invalid', detail);
  }
  return key;
}

function attemptOf(line: Endpoint, call: AnyCall, req: Request): Attempt | undefined {
  const key = keyOf(line, req);
  if (key === undefined) return undefined;
  const path = (req.url ?? '').split('?')[0];
  return { token: call.token, key, request: `${line.method} ${path} ${JSON.stringify(call.body)}` };
}

async function once(
  db: Db,
  attempt: Attempt,
  perform: (db: Db) => Promise<Reply>,
  now: Date,
): Promise<Reply> {
  const found = await findAnswer(db, attempt);
  if (found === 'running') {
    throw new Problem(
      409,
      'idempotency_in_progress',
      'The first request with this key is still running.',
      {
        headers: { 'Retry-After': '1' },
      },
    );
  }
  if (found === 'other-request') {
    throw new Problem(
      422,
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request.',
    );
  }
  if (found !== 'new') return { ...found, replayed: true };
  const reply = await perform(db);
  await keepAnswer(db, attempt, reply, now);
  return reply;
}

function send(res: Response, { status, location, body, replayed }: Reply, requestId: string): void {
  res.writeHead(status, {
    ...(body !== '' && { 'Content-Type': 'application/json' }),
    ...(location !== null && { Location: location }),
    ...(replayed && { 'Idempotent-Replayed': 'true' }),
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  });
  res.end(body);
}
