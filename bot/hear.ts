import { refusalOf } from '../data/attempt.ts';
import {
  countRecent,
  lockConversation,
  noteArrival,
  saveConversation,
  saveReply,
} from '../data/conversations/conversation-repository.ts';
import { type Database, type Db, inTransaction } from '../data/database.ts';
import { liveOffers } from '../data/orientations/offer-service.ts';
import type { Say } from '../data/outbox/outbox.ts';
import type { TeamsAddress } from '../data/people/enrolment-service.ts';
import { findSpeaker, findSpeakerByTeams } from '../data/people/people-service.ts';
import type { Speaker } from '../data/people/person.ts';
import type { Settings } from '../data/settings.ts';
import type { Channel, Turn } from '../dialogs/dialog.ts';
import type { Locale } from '../dialogs/locales/format.ts';
import { refusalSay } from '../dialogs/refusals.ts';
import { dropDraft, type Heard, type Rest, says } from '../dialogs/rest.ts';
import { route } from '../dialogs/router.ts';
import type { Services } from '../dialogs/services.ts';
import { bindServices } from './services.ts';

/** One message as a channel read it. */
export interface Inbound {
  id: string;
  channel: Channel;
  text: string;
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
  understand: Services['understand'];
  /** Called after a commit: what was decided must go out now. */
  wake: () => void;
}

/** A channel's way to put an answer into the form that is stored and sent; `asked` marks its buttons. */
export type Write = (say: Say[], locale: Locale, db: Db, asked: string) => string | Promise<string>;

/**
 * Hears one message: once, whatever the carrier repeats, and whole: its effect, the conversation and the stored answer
 * are one transaction. A copy gets the stored answer, byte for byte.
 */
export async function hear(ears: Ears, inbound: Inbound, write: Write): Promise<string> {
  const now = ears.clock();
  const reply = await inTransaction(ears.db.prisma, async (db) => {
    const sender = inbound.phone ?? inbound.teams?.userId ?? '';
    const before = await noteArrival(db, { id: inbound.id, channel: inbound.channel, sender }, now);
    if (before !== undefined) return before;
    const speaker = await findWho(db, inbound);
    const conversation = speaker?.person.id ?? `${inbound.channel}:${sender}`;
    const { rest, since } = await findRest(db, conversation, now);
    const locale = rest.memory.locale ?? speaker?.person.locale ?? 'fr';
    const stale = inbound.asked !== undefined && inbound.asked !== since;
    const verdict = stale
      ? says(unchanged, { key: 'card.stale' })
      : await mayBeHeard(db, inbound, speaker, sender, ears.settings, now);
    const heard =
      verdict === 'hear'
        ? await takeTurn(db, ears, inbound, { speaker, rest, locale, now })
        : verdict;
    const { suspended = null, draft = null, memory } = heard.rest === unchanged ? rest : heard.rest;
    const asIs = JSON.stringify(heard.rest) === JSON.stringify(rest) && inbound.channel !== 'teams';
    if (heard.rest !== unchanged && !asIs) {
      await saveConversation(db, conversation, json({ suspended, draft, memory }), now);
    }
    const answer = await write(heard.say, memory.locale ?? locale, db, now.toISOString());
    await saveReply(db, inbound.id, answer, speaker?.person.linked ? heard.kind : 'stranger');
    return answer;
  });
  ears.wake();
  return reply;
}

const json = (rest: object) =>
  JSON.parse(JSON.stringify(rest)) as Parameters<typeof saveConversation>[2];

/** The conversation stays as it was. */
const unchanged: Rest = { memory: {} };

const findWho = (db: Db, { phone, teams }: Inbound): Promise<Speaker | undefined> => {
  if (phone) return findSpeaker(db, phone);
  return findSpeakerByTeams(db, teams?.userId ?? '');
};

async function findRest(
  db: Db,
  conversation: string,
  now: Date,
): Promise<{ rest: Rest; since: string }> {
  const { suspended, draft, memory, updatedAt } = await lockConversation(db, conversation, now);
  const rest = {
    memory: (memory ?? {}) as Rest['memory'],
    ...(suspended && { suspended: suspended as unknown as NonNullable<Rest['suspended']> }),
    ...(draft && { draft: draft as unknown as NonNullable<Rest['draft']> }),
  };
  return { rest, since: updatedAt.toISOString() };
}

const silence: Heard = { say: [], rest: unchanged, kind: 'turn' };
const strangerAnswersADay = 3;

/** Silence after STOP, a limit on haste (never for somebody with an open offer), three texts a day to strangers. */
async function mayBeHeard(
  db: Db,
  { text, phone, channel }: Inbound,
  speaker: Speaker | undefined,
  sender: string,
  { textsPerMin, textsPerHour }: Settings,
  now: Date,
): Promise<'hear' | Heard> {
  if (speaker?.person.optedOut && !/^\W*(start|unstop|reprise)\W*$/iu.test(text)) return silence;
  if (!speaker?.person.linked && channel === 'sms') {
    const heard = await countRecent(db, sender, ['stranger'], 86_400, now);
    const code = speaker && /^\W*(lier|link)\b.*\d/iu.test(text);
    return heard < strangerAnswersADay || code ? 'hear' : silence;
  }
  // the message now heard is already counted
  const hour = await countRecent(db, sender, ['turn', 'stranger'], 3600, now);
  if (hour <= Math.min(textsPerMin, textsPerHour)) return 'hear';
  const minute = await countRecent(db, sender, ['turn', 'stranger'], 60, now);
  if (minute <= textsPerMin && hour <= textsPerHour) return 'hear';
  const number = phone ?? speaker?.person.phone;
  if (number && (await liveOffers(db, number)).length > 0) return 'hear';
  const first = minute === textsPerMin + 1 || hour === textsPerHour + 1;
  return first ? says(unchanged, { key: 'limit.slow' }) : silence;
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
  const phone = inbound.phone ?? speaker?.person.phone;
  const { settings, understand } = ears;
  const services = bindServices({
    db,
    settings,
    understand,
    messageId: id,
    channel,
    phone,
    teams: inbound.teams,
    speaker,
    sentAt,
    now,
  });
  const turn: Turn = {
    id,
    text: text.trim(),
    channel,
    locale,
    now,
    sentAt,
    phone,
    speaker,
    services,
  };
  await db.$executeRaw`SAVEPOINT turn`;
  try {
    return await route(turn, rest);
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT turn`;
    return says(dropDraft(rest), refusalSay(refused));
  }
}
