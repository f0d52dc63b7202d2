import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Database } from '../../data/database.ts';
import { newestPlace } from '../../data/events/events.ts';
import { type Route, readBody, TooLarge } from '../route.ts';
import type { Carrier, Phone } from './carrier.ts';
import type { Connector } from './connector.ts';
import { type DemoPerson, readState } from './state.ts';

/** What the page to try it needs; there is none of it outside the demo. */
export interface DemoDeps {
  carrier: Carrier;
  connector: Connector;
  db: Database;
  /** Handed to the page in clear: the demo listens on loopback and knows fictional people only. */
  osnpToken: string;
  clock: () => Date;
  people: () => Promise<DemoPerson[]>;
}

const web = join(import.meta.dirname, '../web');
/** Microsoft's own renderer of cards, as its package has it. */
const renderer = fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const headers = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const act = z.strictObject({
  phone: z.string(),
  act: z.enum([
    'text',
    'call',
    'answer',
    'decline',
    'ignore',
    'press',
    'speak',
    'silent',
    'hangUp',
  ]),
  value: z.string().max(5000).default(''),
});

/** The routes of the page at `/`: its files, what it shows, what its phones do, and a stream that says "look again". */
export function demoRoutes(deps: DemoDeps): Route[] {
  const files = new Map(
    readdirSync(web)
      .filter((name) => types[extname(name)])
      .map((name) => [name, readFileSync(join(web, name))]),
  );
  files.set('adaptivecards.min.js', readFileSync(renderer));
  const serve = (name: string, res: Response) => {
    const body = files.get(name);
    if (!body) return json(res, 404, { code: 'not_found' });
    res.writeHead(200, { ...headers, 'content-type': types[extname(name)] });
    res.end(body);
  };
  return [
    { method: 'get', path: '/', handle: async (_req, res) => serve('index.html', res) },
    {
      method: 'get',
      path: '/web/:file',
      handle: async (req, res) => serve(String(req.params.file), res),
    },
    { method: 'get', path: '/demo/state', handle: (_req, res) => showState(deps, res) },
    { method: 'get', path: '/demo/events', handle: (req, res) => stream(deps, req, res) },
    { method: 'post', path: '/demo/phone', handle: (req, res) => usePhone(deps, req, res) },
  ];
}

function json(res: Response, status: number, body: object) {
  res.writeHead(status, { ...headers, 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function showState(deps: DemoDeps, res: Response) {
  const { db, clock, people, osnpToken } = deps;
  json(res, 200, { token: osnpToken, ...(await readState(db, deps, await people(), clock())) });
}

async function usePhone({ carrier, people }: DemoDeps, req: Request, res: Response) {
  const wanted = await readAct(req);
  if (!wanted) return json(res, 422, { code: 'invalid' });
  const known = (await people()).some(({ phone }) => phone === wanted.phone);
  if (!known) return json(res, 404, { code: 'not_found' });
  try {
    json(res, 200, { done: await perform(carrier.phone(wanted.phone), wanted) });
  } catch {
    json(res, 409, { code: 'not_now' });
  }
}

async function readAct(req: Request) {
  if (!req.headers['content-type']?.startsWith('application/json')) return undefined;
  try {
    return act.parse(JSON.parse((await readBody(req, 16_384)).toString('utf8')));
  } catch (error) {
    if (error instanceof TooLarge || error instanceof SyntaxError || error instanceof z.ZodError)
      return undefined;
    throw error;
  }
}

function perform(phone: Phone, { act: what, value }: z.output<typeof act>): Promise<unknown> {
  const acts = {
    text: () => phone.text(value),
    call: () => phone.call(),
    answer: () => phone.answerCall(),
    decline: () => phone.declineCall(),
    ignore: () => phone.ignoreCall(),
    press: () => phone.press(value),
    speak: () => phone.speak(value),
    silent: () => phone.staySilent(),
    hangUp: () => phone.hangUp(),
  };
  return acts[what]();
}

/** Tells the page to look again: at once after a message or a call, within half a second after anything else. */
async function stream({ carrier, connector, db }: DemoDeps, req: Request, res: Response) {
  res.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  const tell = () => res.write('data: look\n\n');
  tell();
  const ends = [carrier.subscribe(tell), connector.subscribe(tell)];
  let seen: bigint | undefined;
  const timer = setInterval(async () => {
    const newest = await newestPlace(db.prisma).catch(() => seen);
    if (newest !== seen) tell();
    seen = newest;
  }, 500);
  timer.unref();
  const end = () => res.end();
  carrier.closed.addEventListener('abort', end);
  req.on('close', () => {
    clearInterval(timer);
    for (const unsubscribe of ends) unsubscribe();
    carrier.closed.removeEventListener('abort', end);
  });
}
