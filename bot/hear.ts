import { isDeepStrictEqual } from 'node:util';
import { attempt } from '../data/attempt.ts';
import {
  lockConversation,
  noteArrival,
  saveConversation,
  saveReply,
} from '../data/conversations/conversation-repository.ts';
import { type Database, type Db, inTransaction } from '../data/database.ts';
import type { TeamsAddress } from '../data/people/enrolment-service.ts';
import { findMoved, findSpeaker, findSpeakerByTeams } from '../data/people/people-service.ts';
import type { Speaker } from '../data/people/person.ts';
import type { Settings } from '../data/settings.ts';
import type { Channel, Pressed, Turn } from '../dialogs/dialog.ts';
import { refused as refusedTurn } from '../dialogs/finish.ts';
import type { Locale } from '../dialogs/locales/format.ts';
import type { Heard, Rest } from '../dialogs/rest.ts';
import { route } from '../dialogs/router.ts';
import type { Say } from '../dialogs/say.ts';
import type { Services } from '../dialogs/services.ts';
import { restOf } from '../dialogs/stored.ts';
import { judge } from './limits.ts';
import type { Line } from './line.ts';
import type { Logger } from './log.ts';
import { bindServices } from './services.ts';

/** One message as a channel read it. */
export interface Inbound {
  id: string;
  channel: Channel;
  text: string;
  /** A key that says all by itself; there is then no text. */
  pressed?: Pressed | undefined;
  /** The request that the call puts on which this was said. */
  called?: string | undefined;
  /** When the carrier had it. */
  sentAt: Date;
  phone?: string;
  teams?: TeamsAddress;
  /** A pressed button: when its question was asked. Once anything else was said, it would answer the wrong question. */
  asked?: string | undefined;
}

/** What hearing needs of the running system. */
export interface Ears {
  db: Database;
  settings: Settings;
  clock: () => Date;
  /** Milliseconds of this process, to know how late an answer is; a test lets it stand. */
  stopwatch: () => number;
  understand: Services['understand'];
  /** Where messages wait for those of the same sender. */
  turns: Line;
  /** One line a turn: its id, its channel, how long it took; no number, no word. */
  log?: Pick<Logger, 'info'>;
  /** Called after a commit: what was decided must go out now. */
  wake: () => void;
}

/** Where an answer leaves the conversation: when it was asked marks its buttons, what waits tells what a key may mean. */
export interface Left {
  asked: string;
  rest: Rest;
}

/** A channel's way to put an answer into the form that is stored and sent. */
export type Write = (say: Say[], locale: Locale, db: Db, left: Left) => string | Promise<string>;

/**
 * Hears one message: once, whatever the carrier repeats, and whole: its effect, the conversation and the stored answer
 * are one transaction. A copy gets the stored answer, byte for byte. Messages of one sender wait for one another before
 * they take a connection, so that a flood of his holds up nobody else; between processes the locked row does the same.
 */
export async function hear(ears: Ears, message: Inbound, write: Write): Promise<string> {
  const now = ears.clock();
  const began = ears.stopwatch();
  const inbound = { ...message, sender: message.phone ?? message.teams?.userId ?? '' };
  const reply = await ears.turns.pass(inbound.sender, () =>
    inTransaction(ears.db.prisma, (db) => hearOnce(ears, db, inbound, write, now)),
  );
  const ms = Math.round(ears.stopwatch() - began);
  ears.log?.info({ request: message.id, channel: message.channel, ms }, 'a turn');
  ears.wake();
  return reply;
}

type Known = Inbound & { sender: string };

/** What a message came to: words, and the conversation left as it was or elsewhere. */
interface Outcome {
  say: Say[];
  kind: Heard['kind'];
  locale: Locale;
  rest: 'unchanged' | { changed: Rest; conversation: string };
  /** What waits now, changed or not. */
  left: Rest;
}

async function hearOnce(
  ears: Ears,
  db: Db,
  inbound: Known,
  write: Write,
  now: Date,
): Promise<string> {
  const { id, channel, sender } = inbound;
  const before = await noteArrival(db, { id, channel, sender }, now);
  if (before !== undefined) return before;
  const speaker = await findWho(db, inbound, now);
  const verdict = await judge(db, inbound, speaker, ears.settings, now);
  const { say, kind, locale, rest, left } =
    verdict === 'hear'
      ? await converse(ears, db, inbound, speaker, now)
      : unheard(verdict, speaker?.person.locale ?? 'fr');
  if (rest !== 'unchanged') await saveConversation(db, rest.conversation, json(rest.changed), now);
  const answer = await write(say, locale, db, { asked: now.toISOString(), rest: left });
  await saveReply(db, id, answer, speaker?.person.linked ? kind : 'stranger');
  return answer;
}

const unheard = (verdict: 'slow' | 'silence', locale: Locale): Outcome => ({
  say: verdict === 'slow' ? [{ key: 'limit.slow' }] : [],
  kind: 'turn',
  locale,
  rest: 'unchanged',
  left: { memory: {} },
});

const json = (rest: Rest) =>
  JSON.parse(JSON.stringify({ waiting: null, ...rest })) as Parameters<typeof saveConversation>[2];

const findWho = async (
  db: Db,
  { phone, teams, sentAt }: Inbound,
  now: Date,
): Promise<Speaker | undefined> => {
  if (phone) return (await findSpeaker(db, phone, now)) ?? findMoved(db, phone, sentAt);
  return findSpeakerByTeams(db, teams?.userId ?? '');
};

/** A turn of the conversation, which is locked from here on. */
async function converse(
  ears: Ears,
  db: Db,
  inbound: Known,
  speaker: Speaker | undefined,
  now: Date,
): Promise<Outcome> {
  const conversation = speaker?.person.id ?? `${inbound.channel}:${inbound.sender}`;
  const { rest, since } = await findRest(db, conversation, now);
  const locale = rest.memory.locale ?? speaker?.person.locale ?? 'fr';
  if (inbound.asked !== undefined && inbound.asked !== since) {
    return { say: [{ key: 'card.stale' }], kind: 'turn', locale, rest: 'unchanged', left: rest };
  }
  const heard = await takeTurn(db, ears, inbound, { speaker, rest, locale, now });
  // in Teams it counts as changed even so: when it was written is how a card knows that it is the newest
  const same = inbound.channel !== 'teams' && isDeepStrictEqual(json(heard.rest), json(rest));
  return {
    say: heard.say,
    kind: heard.kind,
    locale: heard.rest.memory.locale ?? locale,
    rest: same ? 'unchanged' : { changed: heard.rest, conversation },
    left: heard.rest,
  };
}

async function findRest(
  db: Db,
  conversation: string,
  now: Date,
): Promise<{ rest: Rest; since: string }> {
  const row = await lockConversation(db, conversation, now);
  return { rest: restOf(row), since: row.updatedAt.toISOString() };
}

/** Runs the turn; when the rules refuse, nothing of it stays but the reason. */
async function takeTurn(
  db: Db,
  ears: Ears,
  inbound: Inbound,
  known: { speaker: Speaker | undefined; rest: Rest; locale: Locale; now: Date },
): Promise<Heard> {
  const { speaker, rest, locale, now } = known;
  const { id, channel, text, sentAt } = inbound;
  // an answer from a number that was his when it was said is about what is open on his new one
  const phone = speaker?.person.phone ?? inbound.phone;
  const { settings, understand } = ears;
  const services = bindServices({
    db,
    settings,
    understand,
    messageId: id,
    channel,
    phone,
    called: inbound.called,
    teams: inbound.teams,
    speaker,
    sentAt,
    now,
  });
  const turn: Turn = {
    id,
    text: text.trim(),
    pressed: inbound.pressed,
    called: inbound.called,
    channel,
    locale,
    now,
    sentAt,
    phone,
    speaker,
    services,
  };
  const outcome = await attempt(db, () => route(turn, rest));
  return 'done' in outcome ? outcome.done : refusedTurn(outcome.refused, turn, rest);
}
