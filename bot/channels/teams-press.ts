import type { Activity, TurnContext } from 'botbuilder';
import { findOfferCard, type OfferCard } from '../../data/orientations/offer-card.ts';
import { findSpeakerByTeams } from '../../data/people/people-service.ts';
import type { PickedHour, Pressed as Value } from '../../dialogs/dialog.ts';
import type { SayKey } from '../../dialogs/say.ts';
import {
  isPersonal,
  type Pressed,
  pickedIn,
  readPress,
  type TeamsActivity,
} from './teams-activity.ts';
import { type AdaptiveCard, card, line, type Press } from './teams-cards.ts';
import { listen, localeOf, say, type TurnDeps, word } from './teams-hear.ts';
import { cardOf, stateCard } from './teams-reply.ts';
import { attached } from './teams-send.ts';

/** How the request ends. */
export interface Outcome {
  status: number;
  body?: unknown;
}

/** A pressed button: what it claims is checked again, then it is heard as a text would be, by its value. */
export async function press(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const pressed = readPress(activity);
  const shown = await pressedCard(deps, activity, pressed);
  if (!shown) return activity.type === 'invoke' ? invoked(card([])) : { status: 200 };
  if (activity.type !== 'invoke') {
    await say(deps, activity, context, { text: '', card: shown });
    return { status: 200 };
  }
  if (pressed?.do === 'say' || pressed?.do === 'press')
    await keepShown(deps, activity, context, shown);
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
  const only = (key: SayKey) => card([line(word(key, locale))]);
  if (!pressed) return only('card.unknown');
  if (pressed.do === 'say' || pressed.do === 'press') {
    const said = saidBy(pressed);
    if ('missing' in said) return only(said.missing);
    return listen(
      deps,
      activity,
      said,
      (answer, spoken, _, left) => cardOf(answer, { locale: spoken, at: left.asked }),
      pressed.at,
    );
  }
  const offer = await ownOffer(deps, activity, pressed);
  if (!offer) return only('card.notYours');
  const value = answerOf(pressed, offer.id);
  if (!value)
    return stateCard(offer, [{ key: 'card.hourUnread', params: { code: offer.code } }], locale);
  return listen(deps, activity, { pressed: value }, async (said, spoken, db, left) => {
    const now = (await findOfferCard(db, offer.id)) ?? offer;
    return stateCard(now, said, spoken, left.asked);
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

/** The answer to one offer, with the hour that was picked where it has one. */
function answerOf(pressed: Pressed, offer: string): Value | undefined {
  const { do: what, timed } = pressed;
  if (what === 'refuse') return { offer, answer: 'refuse' };
  if (what === 'accept' && !timed) return { offer, answer: 'accept' };
  const at = hourPickedIn(pressed, what === 'accept' ? 'yes' : 'other');
  return at && (what === 'accept' ? { offer, accept: at } : { offer, propose: at });
}

function hourPickedIn(pressed: Pressed, id: string): PickedHour | undefined {
  const [hour, day] = [pickedIn(pressed, 'hour', id), pickedIn(pressed, 'day', id)];
  return hour === undefined ? undefined : { hour, ...(day && { day }) };
}

/** What a press says to the conversation, or what it lacks. */
function saidBy(pressed: Pressed): { text: string } | { pressed: Value } | { missing: SayKey } {
  const { do: what, say: text, press: value } = pressed;
  if (what === 'say') return text ? { text } : { missing: 'card.unknown' };
  if (!value) return { missing: 'card.unknown' };
  if (!('pick' in value)) return { pressed: valueIn(value) };
  const { code, pick } = value;
  const agenda = true as const;
  if (pick === 'hour') {
    const at = hourPickedIn(pressed, code);
    return at ? { pressed: { code, at, agenda } } : { missing: 'card.noHour' };
  }
  const late = Number(pickedIn(pressed, 'minutes', code));
  return late > 0 ? { pressed: { code, late, agenda } } : { missing: 'card.unknown' };
}

/** An opening's button closes what it names of that opening, and is judged like any command. */
function valueIn(press: Exclude<Press, { pick: unknown }>): Value {
  if (!('close' in press)) return press;
  const { start, end, mode, site, whose } = press.close;
  const of = { ...(mode && { mode }), ...(site && { site }) };
  const frame = { intent: 'close_slots' as const, ranges: [{ start, end }], ...of };
  return { order: { ...frame, ...(whose && { practitioner: whose }) } };
}
