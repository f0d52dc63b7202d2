import type { Activity, TurnContext } from 'botbuilder';
import { findOfferCard, type OfferCard } from '../../data/orientations/offer-card.ts';
import { inParis, wallClock } from '../../data/paris-time.ts';
import { findSpeakerByTeams } from '../../data/people/people-service.ts';
import type { Pressed as Said } from '../../dialogs/dialog.ts';
import type { SayKey } from '../../dialogs/say.ts';
import {
  isPersonal,
  type Pressed,
  pickedIn,
  readPress,
  type TeamsActivity,
} from './teams-activity.ts';
import { type AdaptiveCard, card, line } from './teams-cards.ts';
import { listen, localeOf, say, type TurnDeps, word } from './teams-hear.ts';
import { cardOf, stateCard } from './teams-reply.ts';
import { attached } from './teams-send.ts';

/** How the request ends. */
export interface Outcome {
  status: number;
  body?: unknown;
}

/** A pressed button: what it claims is checked again, then it is what the person would have typed. */
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
  if (pressed && !pressed.offer) await keepShown(deps, activity, context, shown);
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
  if (pressed.do === 'say') {
    if (!pressed.say) return only('card.unknown');
    return listen(
      deps,
      activity,
      pressed.say,
      (said, spoken, _, left) => cardOf(said, { locale: spoken, at: left.asked }),
      { asked: pressed.at },
    );
  }
  if (pressed.do === 'patient' || pressed.do === 'close') {
    const said = saidBy(pressed);
    if (!said) return only(pressed.act === 'hour' ? 'card.noHour' : 'card.unknown');
    return listen(
      deps,
      activity,
      '',
      (words, spoken, _, left) => cardOf(words, { locale: spoken, at: left.asked }),
      { pressed: said },
    );
  }
  const offer = await ownOffer(deps, activity, pressed);
  if (!offer) return only('card.notYours');
  const text = wordsFor(pressed, offer.code, deps.clock());
  if (!text)
    return stateCard(offer, [{ key: 'card.hourUnread', params: { code: offer.code } }], locale);
  return listen(deps, activity, text, async (said, spoken, db, left) => {
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

/** The answer by its code, with the hour that was picked: a weekday, unless it is today's. */
function wordsFor(pressed: Pressed, code: string, now: Date): string | undefined {
  const { do: what, timed } = pressed;
  if (what === 'refuse') return `NON ${code}`;
  if (what === 'accept' && !timed) return `OUI ${code}`;
  const id = what === 'accept' ? 'yes' : 'other';
  const hour = pickedIn(pressed, 'hour', id)?.replace(':', 'h');
  if (!hour) return undefined;
  const day = weekdayOf(pickedIn(pressed, 'day', id), now);
  return `${what === 'accept' ? 'OUI' : 'AUTRE'} ${code} ${day}${hour}`;
}

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

function weekdayOf(day: string | undefined, now: Date): string {
  const date = day && dateOf(day);
  if (!date || date.equals(inParis(now).toPlainDate())) return '';
  return `${weekdays[date.dayOfWeek - 1]} `;
}

function dateOf(day: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(day);
  } catch {
    return undefined;
  }
}

/** What a press means to the conversation; undefined when something was not picked, or is no value that we gave. */
function saidBy(pressed: Pressed): Said | undefined {
  const { do: what, act, code, from, to, name } = pressed;
  if (what === 'close') {
    if (!from || !to || from >= to) return undefined;
    const [start, end] = [from, to].map((at) => wallClock(new Date(at)));
    const ranges = [{ start: start ?? '', end: end ?? '' }];
    return { order: { intent: 'close_slots', ranges, ...(name && { practitioner: name }) } };
  }
  if (!act || !code) return undefined;
  if (act === 'late') {
    const minutes = Number(pickedIn(pressed, 'minutes', code));
    return minutes > 0 ? { patient: { act, code, minutes } } : undefined;
  }
  if (act !== 'hour') return { patient: { act, code } };
  const hour = pickedIn(pressed, 'hour', code);
  const day = pickedIn(pressed, 'day', code);
  if (!hour || (day && !dateOf(day))) return undefined;
  return { patient: { act, code, hour, ...(day && { day }) } };
}
