import type { Request, Response } from 'restify';
import type { MicrosoftConfig } from '../config.ts';
import { type Route, readBody, TooLarge } from '../route.ts';
import { forSdk, readActivity, type TeamsActivity } from './teams-activity.ts';
import type { Credentials, TeamsDoor } from './teams-adapter.ts';
import { flushed, type TurnDeps } from './teams-hear.ts';
import type { Outcome } from './teams-press.ts';
import { deliverTeams } from './teams-send.ts';
import { takeTurn } from './teams-turn.ts';

interface TeamsDeps extends TurnDeps {
  door: TeamsDoor;
  /** Absent in the demo, on loopback: no token is checked. */
  microsoft: MicrosoftConfig | undefined;
  /** The demo's own connector: whatever address a caller names there, nothing is sent elsewhere. */
  demoConnector: string | undefined;
}

/** Teams as the rest of the system uses it: its address, and how to write first. */
export interface Teams {
  route: Route;
  sender: ReturnType<typeof deliverTeams> | undefined;
}

/** Opens Teams; the demo lets anybody on this machine talk, and has a connector of its own. The SDK is loaded only where it is used. */
export async function openTeams(
  running: Omit<TurnDeps, 'recent'>,
  site: {
    microsoft: MicrosoftConfig | undefined;
    demoConnector: string | undefined;
    credentials: Credentials | undefined;
  },
): Promise<Teams> {
  const { microsoft, demoConnector, credentials } = site;
  const turn: TurnDeps = {
    ...running,
    recent: { given: new Set(), addresses: new Map(), owed: new Set() },
  };
  if (!microsoft && !demoConnector) return { route: nobodyThere, sender: undefined };
  const { openTeamsDoor } = await import('./teams-adapter.ts');
  const door = openTeamsDoor(microsoft, credentials);
  const list = microsoft?.serviceUrls ?? (demoConnector ? [demoConnector] : []);
  const allows = (serviceUrl: string) => isAllowed(serviceUrl, list);
  const sender = deliverTeams({ ...turn, door, allows });
  return { route: routeOf({ ...turn, door, microsoft, demoConnector }), sender };
}

const largestActivity = 262_144;

/** `POST /api/messages`: an activity of Teams in; its answer leaves by the connector, or in the body. */
const routeOf = (deps: TeamsDeps): Route => ({
  method: 'post',
  path: '/api/messages',
  handle: async (req, res) => {
    const activity = await readTrusted(req, res, deps);
    if (!activity) return;
    const { status, body } = await answer(deps, activity);
    res.once('finish', () => {
      flushed(deps, activity.activity).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'a confirmation is said twice'),
      );
    });
    res.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
    res.end(body === undefined ? undefined : JSON.stringify(body));
  },
});

/** The same address where Teams is not configured: nobody there. */
const nobodyThere: Route = {
  method: 'post',
  path: '/api/messages',
  handle: async (_, res) => refuse(res, 404),
};

interface Trusted {
  activity: TeamsActivity;
  proof: NonNullable<Awaited<ReturnType<TeamsDoor['prove']>>>;
}

/** Reads an activity: its size, its shape, then who sends it. Undefined when it was refused, with no word on why. */
async function readTrusted(
  req: Request,
  res: Response,
  deps: TeamsDeps,
): Promise<Trusted | undefined> {
  const { microsoft, door, demoConnector } = deps;
  const body = await readBody(req, largestActivity).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  if (!body) return refuse(res, 413);
  const { authorization = '', 'content-type': type = '' } = req.headers;
  if (microsoft && !authorization) return refuse(res, 401);
  if (!/^application\/json\b/i.test(type)) return refuse(res, 415);
  const read = readActivity(body);
  if (!read) {
    // who may not speak at all is told so first; what he says is nothing that names an address
    const stranger = microsoft && !(await door.prove({ channelId: 'msteams' }, authorization));
    return refuse(res, stranger ? 401 : 400);
  }
  const activity = microsoft ? read : { ...read, serviceUrl: demoConnector };
  const known = microsoft ? isOfTeams(activity, microsoft) : isForBody(activity);
  if (!known) return refuse(res, microsoft ? 401 : 400);
  const proof = await door.prove(forSdk(activity), authorization);
  return proof ? { activity, proof } : refuse(res, 401);
}

/**
 * Teams only, by an address on the allow-list: the SDK skips its check of the address when there is none, and other
 * channels let a caller choose his own user id.
 */
const isOfTeams = (
  { channelId, serviceUrl }: TeamsActivity,
  { serviceUrls }: MicrosoftConfig,
): boolean =>
  channelId === 'msteams' && serviceUrl !== undefined && isAllowed(serviceUrl, serviceUrls);

/** In the demo an answer is read from the body: its connector takes only what is written first. */
const isForBody = ({ deliveryMode, type }: TeamsActivity): boolean =>
  deliveryMode === 'expectReplies' || type === 'invoke';

/** True when an address lies under one of the list: same host, not just the same beginning. */
function isAllowed(serviceUrl: string, list: string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { origin, pathname, username, password } = new URL(serviceUrl);
  if (username || password) return false;
  return list.some((one) => {
    if (!URL.canParse(one)) return false;
    const allowed = new URL(one);
    const folder = allowed.pathname.replace(/\/*$/, '/');
    return origin === allowed.origin && `${pathname}/`.startsWith(folder);
  });
}

async function answer(deps: TeamsDeps, { activity, proof }: Trusted): Promise<Outcome> {
  let outcome: Outcome = { status: 200 };
  await deps.door.run(proof, forSdk(activity), async (context) => {
    outcome = await takeTurn(deps, activity, context);
    if (activity.deliveryMode !== 'expectReplies') return;
    const { status, body } = outcome;
    const answered =
      body === undefined ? [] : [{ type: 'invokeResponse', value: { status, body } }];
    outcome = {
      status: 200,
      body: { activities: [...context.bufferedReplyActivities, ...answered] },
    };
  });
  return outcome;
}

function refuse(res: Response, status: number): undefined {
  if (status === 413) res.setHeader('connection', 'close');
  res.writeHead(status);
  res.end();
  return undefined;
}
