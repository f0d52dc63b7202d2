import type { Activity } from 'botbuilder';
import type { Database } from '../../data/database.ts';
import { isLive } from '../../data/orientations/offer.ts';
import {
  cardShown,
  findOfferCard,
  type OfferCard,
  saveCardShown,
} from '../../data/orientations/offer-card.ts';
import type { OutboxRow } from '../../data/outbox/outbox-repository.ts';
import { queueCard } from '../../data/outbox/outbox-service.ts';
import type { TeamsAddress } from '../../data/people/enrolment-service.ts';
import { findTeamsAddress, findTeamsUser } from '../../data/people/teams-repository.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { isSay } from '../../dialogs/say.ts';
import { sentences } from '../words.ts';
import type { TeamsDoor } from './teams-adapter.ts';
import { type AdaptiveCard, cardType } from './teams-cards.ts';
import { askedCard, offerCard, type Reply, replyOf } from './teams-reply.ts';

/** A card as an activity carries it. */
export const attached = (content: AdaptiveCard) => ({ contentType: cardType, content });

/**
 * An answer as an activity. A card speaks for itself and has its words for the notification; whoever reads the answer
 * in the body may show no cards, and gets the words as well.
 */
export function activityOf(
  { text, card, suggested }: Reply,
  { userId }: TeamsAddress,
  { inBody = false } = {},
) {
  if (card) {
    const attachments = [attached(card)];
    return { type: 'message', attachments, summary: text.slice(0, 200), ...(inBody && { text }) };
  }
  const actions = suggested?.map(({ title, value }) => ({ type: 'imBack', title, value }));
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    ...(actions && { suggestedActions: { to: [userId], actions } }),
  };
}

/** What writing first needs. */
interface SendDeps {
  db: Database;
  door: TeamsDoor;
  clock: () => Date;
  /** Addresses that may still be written to, whatever was stored once. */
  allows: (serviceUrl: string) => boolean;
}

/** This user cannot be reached for good: the person's next channel is tried. */
class Unreachable extends Error {
  readonly status = 404;
}

/** Hands out a row of the outbox; gives the activity's id. Errors carry a `status`, so that the outbox knows whether to try again. */
export const deliverTeams = (deps: SendDeps) => ({
  deliver: async (row: OutboxRow): Promise<string | null> => {
    const { body, card, personId = '', say = [], locale: spoken } = row.payload;
    const locale: Locale = spoken === 'en' ? 'en' : 'fr';
    if (body) {
      const { address, reply } = JSON.parse(body) as { address: TeamsAddress; reply: Reply };
      return send(deps, address, activityOf(reply, address));
    }
    if (card) return putRight(deps, await findOfferCard(deps.db.prisma, card));
    const offer = row.offerId ? await findOfferCard(deps.db.prisma, row.offerId) : undefined;
    // the card itself tells what became of the offer
    if (offer?.teamsActivity && /:(taken|cancelled)$/.test(row.key) && !wasHeld(offer)) return null;
    const address = await findTeamsAddress(deps.db.prisma, personId);
    if (!address) throw new Unreachable('This person has no Teams account');
    const [first] = say;
    if (!offer || first?.key !== 'offer.asked') {
      return send(
        deps,
        address,
        activityOf(replyOf(say.filter(isSay), { locale, at: '' }), address),
      );
    }
    return ask(deps, offer, address, locale, first.params ?? {});
  },
});

/** A confirmed patient who will not come is news: a card that changes is too easily overlooked. */
const wasHeld = ({ answeredAt, status }: OfferCard): boolean =>
  status === 'superseded' && answeredAt !== null;

/** Puts an offer to its doctor; one that was closed while its card was on its way is put right at once. */
async function ask(
  deps: SendDeps,
  offer: OfferCard,
  address: TeamsAddress,
  locale: Locale,
  params: Record<string, unknown>,
): Promise<string | null> {
  const { db, clock } = deps;
  const summary = sentences([{ key: 'offer.asked', params }], locale, 'teams');
  const activityId = await send(deps, address, {
    type: 'message',
    attachments: [attached(askedCard(offer, params, locale))],
    summary,
  });
  if (!activityId) return null;
  const status = await saveCardShown(db.prisma, offer.id, { userId: address.userId, activityId });
  if (!isLive({ status })) await queueCard(db.prisma, offer.id, status, clock());
  return activityId;
}

/** Changes the card of an offer in place to what became of it. */
async function putRight(deps: SendDeps, offer: OfferCard | undefined): Promise<string | null> {
  if (!offer?.teamsActivity) return null;
  const { activityId, userId } = cardShown(offer.teamsActivity);
  const address = await findTeamsUser(deps.db.prisma, userId);
  if (!address) return null;
  const locale: Locale = offer.effecteur.person.locale === 'en' ? 'en' : 'fr';
  const update = {
    type: 'message',
    id: activityId,
    attachments: [attached(offerCard(offer, locale))],
  };
  await reach(
    deps,
    address,
    async (context) => void (await context.updateActivity(update as Partial<Activity>)),
  );
  return activityId;
}

async function send(
  deps: SendDeps,
  address: TeamsAddress,
  activity: object,
): Promise<string | null> {
  let id: string | null = null;
  await reach(deps, address, async (context) => {
    id = (await context.sendActivity(activity as Partial<Activity>))?.id ?? null;
  });
  return id;
}

async function reach(
  { door, allows }: SendDeps,
  address: TeamsAddress,
  turn: Parameters<TeamsDoor['reach']>[1],
) {
  if (!allows(address.serviceUrl)) throw new Unreachable('This address is not on the allow-list');
  await door.reach(address, turn);
}
