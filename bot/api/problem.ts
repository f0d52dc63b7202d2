import type { Response } from 'restify';
import { refusalOf } from '../../data/attempt.ts';
import type { RefusalCode } from '../../data/refusal.ts';
import { Busy } from '../line.ts';
import { TooLarge } from '../route.ts';

/** The closed list of what can go wrong at this edge (contract §2). */
export type ProblemCode =
  | 'bad_json'
  | 'invalid'
  | 'unknown_member'
  | 'idempotency_key_required'
  | 'idempotency_key_reused'
  | 'idempotency_in_progress'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'already_terminal'
  | 'rate_limited'
  | 'media_type'
  | 'too_large'
  | 'internal';

/** One fault in a body or a query, by JSON pointer; never the value that was found there. */
export interface Fault {
  pointer: string;
  code: string;
  detail?: string;
}

/** Something to answer instead of a result (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly faults: Fault[];
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: ProblemCode,
    detail: string,
    more: { faults?: Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers with a problem; nothing of the request is in it. */
export function sendProblem(res: Response, problem: Problem, requestId?: string): void {
  const { status, code, message, faults, headers } = problem;
  const body = JSON.stringify({
    type: `urn:relais-sas:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: message,
    code,
    ...(faults.length > 0 && { errors: faults }),
  });
  res.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(requestId && { 'X-Request-Id': requestId }),
    ...headers,
  });
  res.end(body);
}

const missing = () => new Problem(404, 'not_found', 'There is no such object.');
const over = () =>
  new Problem(409, 'already_terminal', 'This is over: nothing can change it any more.');
const fault = (pointer: string, code: string, detail: string) => () =>
  new Problem(422, 'invalid', detail, { faults: [{ pointer, code, detail }] });

const refusals: Partial<Record<RefusalCode, () => Problem>> = {
  'not-found': missing,
  'delegate.unknown': missing,
  'orientation.ended': over,
  'offer.closed': over,
  'offer.not-held': over,
  'offer.hour-taken': over,
  'appointment.none': fault('', 'not_accepted', 'Nobody has accepted this patient yet.'),
  'appointment.no-counter': fault('', 'no_counter', 'This doctor proposed nothing else.'),
  'appointment.ahead': fault('', 'ahead', 'The hour of this patient has not come yet.'),
  'practitioner.unknown': fault('/practitioner_id', 'unknown', 'No practitioner has this id.'),
  'practitioner.exists': fault(
    '/rpps',
    'taken',
    'A practitioner with this RPPS number exists already.',
  ),
  'phone.taken': fault('/phone', 'taken', 'This phone belongs to somebody else.'),
  'site.in-use': fault('/sites', 'in_use', 'A site where something was opened cannot be removed.'),
};

/** What the driver says of itself; a statement of our own words carries it behind Prisma's « P2010 ». */
const gone = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];

/** SQLSTATEs of a server that is there and yet cannot do it now: no disk, no memory, an I/O error, read-only. */
const cannotWrite = /^(08|53|57P|58)|^25006$/;

/** The code that PostgreSQL itself gave, which Prisma's adapter hands on under its own. */
export function sqlStateOf(
  error: Error & { code?: unknown; meta?: unknown; cause?: unknown },
): string {
  return String(causeOf(error).originalCode ?? error.code);
}

function causeOf({ meta, cause }: Error & { meta?: unknown; cause?: unknown }): DriverCause {
  const wrapped = meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
  return wrapped?.driverAdapterError?.cause ?? (cause as DriverCause) ?? {};
}

interface DriverCause {
  originalCode?: string;
  kind?: string;
}

/** Connections refused, cut or not to be had in time: a commit may just have got through, so the key tells on the next try. */
function isUnavailable(error: Error & { code?: unknown }): boolean {
  if (gone.includes(causeOf(error).kind ?? '')) return true;
  const codes = [
    'P1001',
    'P1002',
    'P1008',
    'P1017',
    'P2024',
    'P2028',
    'P2034',
    'P2037',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    '57P01',
    '57P03',
    '40P01',
  ];
  if (codes.includes(String(error.code)) || cannotWrite.test(sqlStateOf(error))) return true;
  return /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|server has closed|connect(ion)? timeout|timeout exceeded|the database system is|DatabaseNotReachable|ConnectionClosed|Client has encountered a connection error/i.test(
    error.message,
  );
}

/** What any failure is answered with; what we did not foresee is a 500 without a word of its text. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TooLarge)
    return new Problem(413, 'too_large', 'The body is larger than 64 KiB.');
  if (error instanceof Busy) {
    const detail = 'More is under way than can be served now. Send it again, with the same key.';
    const headers = { 'Retry-After': String(error.retryAfterS) };
    return new Problem(503, 'rate_limited', detail, { headers });
  }
  const refused = refusalOf(error);
  if (refused) {
    const refusal = refusals[refused.code];
    return refusal
      ? refusal()
      : new Problem(422, 'invalid', 'The rules refuse this.', {
          faults: [{ pointer: '', code: refused.code }],
        });
  }
  if (error instanceof Error && isUnavailable(error)) {
    return new Problem(
      503,
      'internal',
      'The database does not answer. Send it again, with the same Idempotency-Key.',
      { headers: { 'Retry-After': '2' } },
    );
  }
  return new Problem(500, 'internal', 'Something went wrong here; no change was kept.');
}
