import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import {
  answerFlushed,
  keepTeamsConfirmation,
  queueTeamsAnswer,
} from '../../data/outbox/outbox-service.ts';
import type { TeamsAddress } from '../../data/people/enrolment-service.ts';
import { refreshTeamsAddress } from '../../data/people/teams-repository.ts';
import type { Pressed } from '../../dialogs/dialog.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import type { SayKey } from '../../dialogs/say.ts';
import { type Ears, hear, type Write } from '../hear.ts';
import { Busy } from '../line.ts';
import type { Logger } from '../log.ts';
import { sentences, words } from '../words.ts';
import { addressOf, isPersonal, sentAtOf, type TeamsActivity } from './teams-activity.ts';
import type { AdaptiveCard } from './teams-cards.ts';
import type { Reply } from './teams-reply.ts';
import { activityOf } from './teams-send.ts';

/** What this process remembers of its latest turns; nothing is lost with it. */
export interface Recent {
  /** Answers given to the connector: a copy of the message does not make them said twice. */
  given: Set<string>;
  /** Where each user wrote from this hour: the stored address need not be looked at for every message. */
  addresses: Map<string, string>;
  /** Messages whose confirmation also waits in the outbox, until the answer is flushed. */
  owed: Set<string>;
}

const remembered = 5_000;

/** What a turn in Teams needs of the running system. */
export interface TurnDeps extends Ears {
  log: Logger;
  recent: Recent;
  /** After how many milliseconds a slow turn shows that the bot is writing. */
  typingAfter?: number;
}

/** The language of the person's Teams, for whoever is not known by a conversation. */
export const localeOf = ({ locale }: TeamsActivity): Locale =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'fr';

/** One sentence of the bot outside any turn. */
export const word = (key: SayKey, locale: Locale, params?: Record<string, unknown>): string =>
  words({ key, ...(params && { params }) }, locale, 'teams');

type Shape<Answer> = (...args: Parameters<Write>) => Answer | Promise<Answer>;

/** What was typed, or the value of a button. */
type Said = { text: string } | { pressed: Pressed };

/** Hears it as it would come by any channel; a bug is told to the person, with the reference that the log has. */
export async function listen<Answer extends Reply | AdaptiveCard>(
  deps: TurnDeps,
  activity: TeamsActivity,
  said: Said,
  shape: Shape<Answer>,
  asked?: string,
): Promise<Answer | undefined> {
  const { recent } = deps;
  const teams = addressOf(activity);
  const now = deps.clock();
  const sentAt = sentAtOf(activity, now);
  const fresh = JSON.stringify([teams, now.toISOString().slice(0, 13)]);
  const current = !isPersonal(activity) || recent.addresses.get(teams.userId) === fresh;
  const key = keyOf(activity);
  recent.owed.add(key); // a copy gets a stored answer, which may confirm too
  const write: Write = async (say, locale, db, left) => {
    if (!current) await refreshTeamsAddress(db, teams);
    const body = () => {
      const reply = { text: sentences(say, locale, 'teams') };
      return JSON.stringify({ address: teams, reply });
    };
    const kept =
      isPersonal(activity) && (await keepTeamsConfirmation(db, { id: key, say, body }, now));
    if (!kept) recent.owed.delete(key);
    return say.length === 0 ? '' : JSON.stringify(await shape(say, locale, db, left));
  };
  const inbound = { id: key, channel: 'teams' as const, text: '', ...said, sentAt, teams, asked };
  try {
    const stored = await hear(deps, inbound, write);
    if (!current) recent.addresses.set(teams.userId, fresh);
    if (recent.addresses.size > remembered) recent.addresses.clear();
    return stored ? (JSON.parse(stored) as Answer) : undefined;
  } catch (error) {
    if (error instanceof Busy) throw error;
    const id = randomUUID().slice(0, 8);
    deps.log.error({ err: error, turn: id }, 'a turn in Teams failed');
    return shape([{ key: 'bug', params: { id } }], localeOf(activity), deps.db.prisma, {
      asked: '',
      rest: { memory: {} },
    });
  }
}

/** The answer to this message has left, by the connector or in the body: its confirmation is not said once more. */
export async function flushed({ recent, db, clock }: TurnDeps, activity: TeamsActivity) {
  const key = keyOf(activity);
  if (recent.owed.delete(key)) await answerFlushed(db.prisma, key, clock());
}

const keyOf = ({ conversation, id }: TeamsActivity): string => `teams:${conversation.id}:${id}`;

/** Says it once; an answer that the connector will not take now waits in the outbox, since it tells what was done. */
export async function say(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
  reply: Reply,
): Promise<void> {
  const { given } = deps.recent;
  const inBody = activity.deliveryMode === 'expectReplies';
  const key = keyOf(activity);
  if (!inBody && given.has(key)) return;
  if (!inBody) given.add(key);
  if (given.size > remembered) given.delete(given.values().next().value ?? '');
  const out = activityOf(reply, addressOf(activity), { inBody });
  try {
    await context.sendActivity(out as Partial<Activity>);
  } catch (error) {
    deps.log.warn({ err: error }, 'the connector does not take an answer');
    if (isPersonal(activity)) await keepAnswer(deps, key, addressOf(activity), reply);
  }
}

async function keepAnswer(
  { db, clock, wake }: TurnDeps,
  key: string,
  address: TeamsAddress,
  reply: Reply,
) {
  await queueTeamsAnswer(db.prisma, key, JSON.stringify({ address, reply }), clock());
  wake();
}
