import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'restify';
import { type Feed, readOn, resumeAfter } from '../../data/events/event-feed.ts';
import { bodyOf, findEvent, newestPlace } from '../../data/events/events.ts';
import type { Route } from '../route.ts';
import { type ApiDeps, authorize } from './endpoint.ts';
import { Problem, problemOf, sendProblem } from './problem.ts';
import { refuseQuery } from './query.ts';

/** How soon an event is seen, and how often silence is broken so that no proxy cuts the line. */
const pollMs = 200;
const beatMs = 15_000;
const mostStreams = 50;
/** Of one token, so that another still finds room. */
const mostEach = 40;

/** The stream of events, resumed after `Last-Event-ID`; without one it begins now. At least once, ids stable. */
export function eventsRoute(deps: ApiDeps): Route {
  const open = new Map<string, number>();
  const count = () => [...open.values()].reduce((sum, each) => sum + each, 0);
  const handle = async (req: Request, res: Response) => {
    try {
      const { name } = authorize(req, deps.tokens, ['osnp', 'read']);
      refuseQuery(req);
      const mine = open.get(name) ?? 0;
      if (count() >= mostStreams || mine >= mostEach)
        throw new Problem(429, 'rate_limited', 'Too many streams are open.');
      // counted before anything is waited for: whoever comes meanwhile must see it
      open.set(name, mine + 1);
      try {
        await stream(deps, res, name, await startOf(deps, req.headers['last-event-id']));
      } finally {
        open.set(name, (open.get(name) ?? 1) - 1);
      }
    } catch (error) {
      if (res.headersSent) res.destroy();
      else sendProblem(res, problemOf(error));
    }
  };
  return { method: 'get', path: '/api/v1/events', handle };
}

/** An id that we no longer hold, or never sent, starts from the oldest: better twice than never. */
async function startOf(
  { db, clock }: ApiDeps,
  lastId: string | string[] | undefined,
): Promise<Feed> {
  const missing = new Map<bigint, Date>();
  if (typeof lastId !== 'string' || lastId === '') {
    return { place: await newestPlace(db.prisma), missing };
  }
  const last = await findEvent(db.prisma, lastId.slice(0, 64).replace(/[^\x20-\x7e]/g, ''));
  return last ? resumeAfter(db.prisma, last, clock()) : { place: 0n, missing };
}

async function stream(
  { db, clock }: ApiDeps,
  res: Response,
  osnp: string,
  start: Feed,
): Promise<void> {
  const closed = new AbortController();
  res.on('close', () => closed.abort());
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  res.write('retry: 2000\n\n');
  let feed = start;
  let silentMs = 0;
  while (!closed.signal.aborted) {
    const read = await readOn(db.prisma, feed, clock()).catch(() => undefined); // the database is away: later
    const events = (read?.events ?? []).filter(
      (event) => event.osnp === null || event.osnp === osnp,
    );
    for (const event of events) {
      await write(
        res,
        `id: ${event.id}\nevent: ${event.type}\ndata: ${bodyOf(event)}\n\n`,
        closed.signal,
      );
    }
    silentMs = events.length > 0 ? 0 : silentMs + pollMs;
    if (silentMs >= beatMs) {
      await write(res, ': \n\n', closed.signal);
      silentMs = 0;
    }
    const more = read !== undefined && read.feed.place !== feed.place;
    feed = read?.feed ?? feed;
    if (!more) await pause(pollMs, undefined, { signal: closed.signal }).catch(() => {});
  }
}

/** Waits for a slow reader, instead of keeping what it has not taken in memory. */
async function write(res: Response, text: string, closed: AbortSignal): Promise<void> {
  if (closed.aborted || res.write(text)) return;
  await new Promise<void>((resolve) => {
    res.once('drain', resolve);
    closed.addEventListener('abort', () => resolve(), { once: true });
  });
}
