import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { noteArrival } from '../../data/conversations/conversation-repository.ts';
import { inTransaction } from '../../data/database.ts';
import { findOfferCard, type OfferCard } from '../../data/orientations/offer-card.ts';
import { queueTeamsAnswer } from '../../data/outbox/outbox-service.ts';
import type { TeamsAddress } from '../../data/people/enrolment-service.ts';
import { findSpeakerByTeams } from '../../data/people/people-service.ts';
import { refreshTeamsAddress } from '../../data/people/teams-repository.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { type Ears, hear, type Write } from '../hear.ts';
import type { Logger } from '../log.ts';
import { words } from '../words.ts';
import {
  addressOf,
  isPersonal,
  isPress,
  type Pressed,
  readPress,
  sentAtOf,
  type TeamsActivity,
  textOf,
} from './teams-activity.ts';
import { type AdaptiveCard, card, line } from './teams-cards.ts';
import { cardOf, type Reply, replyOf, stateCard } from './teams-reply.ts';
import { activityOf, attached } from './teams-send.ts';

/** What this process remembers of its latest turns; nothing is lost with it. */
export interface Recent {
  /** Answers given to the connector: a copy of the message does not make them said twice. */
  given: Set<string>;
  /** Where each user wrote from this hour: the stored address need not be looked at for every message. */
  addresses: Map<string, string>;
}

const remembered = 5_000;

/** What a turn in Teams needs of the running system. */
export interface TurnDeps extends Ears {
  log: Logger;
  recent: Recent;
  /** After how many milliseconds a slow turn shows that the bot is writing. */
  typingAfter?: number;
}

/** How the request ends. */
export interface Outcome {
  status: number;
  body?: unknown;
}

const done: Outcome = { status: 200 };

/** What an activity does. Edits, deletions, reactions and whatever Teams invents next do nothing. */
export async function takeTurn(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const { type } = activity;
  if (isPress(activity)) return press(deps, activity, context);
  if (type === 'message') return message(deps, activity, context);
  if (type === 'invoke') return { status: 400 };
  if (type === 'conversationUpdate' || type === 'installationUpdate')
    await welcome(deps, activity, context);
  return done;
}

const localeOf = ({ locale }: TeamsActivity): Locale =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'fr';

const word = (key: string, locale: Locale, params?: Record<string, unknown>): string =>
  words({ key, ...(params && { params }) }, locale, 'teams');

async function message(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const text = textOf(activity);
  const locale = localeOf(activity);
  if (!text) await say(deps, activity, context, { text: word('card.textOnly', locale) });
  else if (!isPersonal(activity) && /^\W*(lier|link)\b/iu.test(text)) {
    await say(deps, activity, context, { text: word('card.private', locale) });
  } else {
    const stopTyping = typeLater(deps, activity, context);
    const reply = await listen<Reply>(deps, activity, text, (said, spoken, _, at) =>
      replyOf(said, { locale: spoken, at }),
    ).finally(stopTyping);
    if (reply) await say(deps, activity, context, reply);
  }
  return done;
}

/** « … est en train d'écrire » when a turn takes long; a failure of it is no failure. */
function typeLater(
  { typingAfter = 700 }: TurnDeps,
  { deliveryMode }: TeamsActivity,
  context: TurnContext,
) {
  if (deliveryMode === 'expectReplies') return () => {};
  const timer = setTimeout(() => {
    context.sendActivity({ type: 'typing' }).catch(() => {});
  }, typingAfter);
  return () => clearTimeout(timer);
}

type Shape<Answer> = (...args: Parameters<Write>) => Answer | Promise<Answer>;

/** Hears a text as it would come by any channel; a bug is told to the person, with the reference that the log has. */
async function listen<Answer extends Reply | AdaptiveCard>(
  deps: TurnDeps,
  activity: TeamsActivity,
  text: string,
  shape: Shape<Answer>,
  asked?: string,
): Promise<Answer | undefined> {
  const { recent } = deps;
  const teams = addressOf(activity);
  const now = deps.clock();
  const sentAt = sentAtOf(activity, now);
  const fresh = JSON.stringify([teams, now.toISOString().slice(0, 13)]);
  const current = !isPersonal(activity) || recent.addresses.get(teams.userId) === fresh;
  const write: Write = async (said, locale, db, at) => {
    if (!current) await refreshTeamsAddress(db, teams);
    return said.length === 0 ? '' : JSON.stringify(await shape(said, locale, db, at));
  };
  const inbound = { id: keyOf(activity), channel: 'teams' as const, text, sentAt, teams, asked };
  try {
    const stored = await hear(deps, inbound, write);
    if (!current) recent.addresses.set(teams.userId, fresh);
    if (recent.addresses.size > remembered) recent.addresses.clear();
    return stored ? (JSON.parse(stored) as Answer) : undefined;
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    deps.log.error({ err: error, turn: id }, 'a turn in Teams failed');
    return shape([{ key: 'bug', params: { id } }], localeOf(activity), deps.db.prisma, '');
  }
}

const keyOf = ({ conversation, id }: TeamsActivity): string => `teams:${conversation.id}:${id}`;

/** Says it once; an answer that the connector will not take now waits in the outbox, since it tells what was done. */
async function say(
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
  for (const old of [...given].slice(0, Math.max(0, given.size - remembered))) given.delete(old);
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

/** Once a conversation, however often Teams says that the bot was added. */
async function welcome(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<void> {
  const { membersAdded, recipient, action, conversation, from, type } = activity;
  const added =
    type === 'installationUpdate'
      ? action === 'add'
      : membersAdded?.some(({ id }) => id === recipient.id);
  if (!added) return;
  const arrival = {
    id: `teams:welcome:${conversation.id}`,
    channel: 'teams',
    sender: `welcome:${from.id}`,
  };
  const before = await inTransaction(deps.db.prisma, (db) =>
    noteArrival(db, arrival, deps.clock()),
  );
  if (before !== undefined) return;
  await say(deps, { ...activity, id: 'welcome' }, context, {
    text: word('card.welcome', localeOf(activity)),
  });
}

/** A pressed button: what it claims is checked again, then it is what the person would have typed. */
async function press(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const pressed = readPress(activity);
  const shown = await pressedCard(deps, activity, pressed);
  if (!shown) return activity.type === 'invoke' ? invoked(card([])) : done;
  if (activity.type !== 'invoke') {
    await say(deps, activity, context, { text: '', card: shown });
    return done;
  }
  if (pressed?.do === 'say') await keepShown(deps, activity, context, shown);
  return invoked(shown);
}

const invoked = (value: AdaptiveCard): Outcome => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});

/** Teams shows the answer of a press until it is reloaded: the message itself must change to last. */
async function keepShown(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
  shown: AdaptiveCard,
) {
  const replyToId = activity['replyToId'];
  if (typeof replyToId !== 'string' || activity.serviceUrl === undefined) return;
  if (activity.deliveryMode === 'expectReplies' || !isPersonal(activity)) return;
  const update = { type: 'message', id: replyToId, attachments: [attached(shown)] };
  await context.updateActivity(update as Partial<Activity>).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'a card stays as it was');
  });
}

async function pressedCard(deps: TurnDeps, activity: TeamsActivity, pressed: Pressed | undefined) {
  const locale = localeOf(activity);
  const only = (key: string) => card([line(word(key, locale))]);
  if (!pressed) return only('card.unknown');
  if (pressed.do === 'say') {
    if (!pressed.say) return only('card.unknown');
    return listen(
      deps,
      activity,
      pressed.say,
      (said, spoken, _, at) => cardOf(said, { locale: spoken, at }),
      pressed.at,
    );
  }
  const offer = await ownOffer(deps, activity, pressed);
  if (!offer) return only('card.notYours');
  const text = wordsFor(pressed, offer.code);
  if (!text)
    return stateCard(offer, [{ key: 'card.hourUnread', params: { code: offer.code } }], locale);
  return listen(deps, activity, text, async (said, spoken, db, at) => {
    const now = (await findOfferCard(db, offer.id)) ?? offer;
    return stateCard(now, said, spoken, at);
  });
}

/** The offer, when it is this very person's and its code is the one on the card: a card may be passed on or forged. */
async function ownOffer(
  { db }: TurnDeps,
  { from }: TeamsActivity,
  { offer: id, code }: Pressed,
): Promise<OfferCard | undefined> {
  const [speaker, offer] = await Promise.all([
    findSpeakerByTeams(db.prisma, from.id),
    findOfferCard(db.prisma, id ?? ''),
  ]);
  const own =
    offer && speaker && offer.effecteur.personId === speaker.person.id && offer.code === code;
  return own ? offer : undefined;
}

function wordsFor({ do: what, hour }: Pressed, code: string): string | undefined {
  if (what === 'propose') return hour ? `AUTRE ${code} ${hour}` : undefined;
  return `${what === 'accept' ? 'OUI' : 'NON'} ${code}`;
}
