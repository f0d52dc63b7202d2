import type { Activity, TurnContext } from 'botbuilder';
import { findOfferCard, type OfferCard } from '../../data/orientations/offer-card.ts';
import { findSpeakerByTeams } from '../../data/people/people-service.ts';
import type { SayKey } from '../../dialogs/say.ts';
import { isPersonal, type Pressed, readPress, type TeamsActivity } from './teams-activity.ts';
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
  const only = (key: SayKey) => card([line(word(key, locale))]);
  if (!pressed) return only('card.unknown');
  if (pressed.do === 'say') {
    if (!pressed.say) return only('card.unknown');
    return listen(
      deps,
      activity,
      pressed.say,
      (said, spoken, _, left) => cardOf(said, { locale: spoken, at: left.asked }),
      pressed.at,
    );
  }
  const offer = await ownOffer(deps, activity, pressed);
  if (!offer) return only('card.notYours');
  const text = wordsFor(pressed, offer.code);
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

function wordsFor({ do: what, hour }: Pressed, code: string): string | undefined {
  if (what === 'propose') return hour ? `AUTRE ${code} ${hour}` : undefined;
  return `${what === 'accept' ? 'OUI' : 'NON'} ${code}`;
}
