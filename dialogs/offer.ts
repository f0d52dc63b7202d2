import { isHanded, looking, outcomeOf } from '../data/orientations/offer.ts';
import { fromParis, isSkipped, later, wallClock } from '../data/paris-time.ts';
import type { Refusal } from '../data/refusal.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { PickedHour, Turn } from './dialog.ts';
import { readCoded } from './expectations/coded.ts';
import { answersFirst } from './expectations/yes-no.ts';
import type { Frame } from './language/frame.ts';
import { minuteOf } from './language/offers.ts';
import { plainItems } from './language/short-answer.ts';
import { factsOf, pendingOf } from './offer-facts.ts';
import { lateSay, refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { asking, changing, type Say, say } from './say.ts';
import type { OfferHeard } from './services.ts';
import { put } from './waiting.ts';

const otherTime = /^\W*(?:autre|other)\s+([2-9a-z]{4})\s+(.+)$/iu;

/** « AUTRE 4K7P demain 9h » : another time or mode for one request, whatever else is open. */
async function proposeByCode(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const [, named = '', wish = ''] = otherTime.exec(turn.text.normalize('NFKC')) ?? [];
  if (!/\d/.test(named)) return undefined;
  const code = named.toUpperCase();
  const offer = await turn.services.offerByCode(code);
  if (!offer) return says(rest, { key: 'offer.unknownCode', params: { code } });
  return proposeWish(wish, offer, turn, rest);
}

/** Another time or mode for this request, as it was written; what is no time is asked for again. */
async function proposeWish(
  wish: string,
  offer: OfferHeard,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { channel, services, now, locale } = turn;
  const context = { channel, pending: pendingOf([offer]) };
  const { frame } = await services.understand(wish, now, context, locale);
  const read = frame.intent === 'counter' && (frame.ranges.length > 0 || frame.mode);
  return read
    ? propose(frame, offer, turn, rest)
    : says(rest, { key: 'card.hourUnread', params: { code: offer.code } });
}

/** Answers an offer by its code: the one answer that needs no context at all. */
export async function answerByCode(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const proposed = await proposeByCode(turn, rest);
  if (proposed) return proposed;
  const read = readCoded(turn.text);
  if (!read) return undefined;
  const offer = await turn.services.offerByCode(read.code);
  if (!offer) return says(rest, { key: 'offer.unknownCode', params: { code: read.code } });
  return read.yes ? accept(offer, turn, rest) : refuse(offer, turn, rest);
}

/** The doctor's yes, on whatever channel: he has the patient, or hears why not. */
export async function accept(offer: OfferHeard, turn: Turn, rest: Rest): Promise<Heard> {
  const heard = await turn.services.accept(offer.id);
  if ('refused' in heard) return says(rest, ...tooLateSay(heard.refused, offer));
  const say = acceptedSay(heard.offer);
  return { say: heard.again ? say : changing(say), rest, kind: 'answer' };
}

/** A yes after a no that ended the request: nothing leaves its end, and the desk's number is what helps. */
export function tooLateSay(refusal: Refusal, { orientation }: OfferHeard): Say[] {
  const said = refusalSay(refusal);
  const number = said.key === 'offer.closed.ended' ? orientation.osnpCallback : null;
  return [said, ...(number ? [say('offer.callback', { number })] : [])];
}

/** The doctor's no; what he had accepted is given back only when he is asked twice, in writing. */
export async function refuse(offer: OfferHeard, turn: Turn, rest: Rest): Promise<Heard> {
  if (offer.status === 'accepted')
    return turn.called ? says(rest, becameSay(offer)) : askWithdraw(offer, turn, rest);
  if (offer.status === 'refused' && !looking.includes(offer.orientation.status)) {
    const became = becameSay(offer);
    return says(rest, became.key === 'offer.closed.ended' ? refusedSay(offer, false) : became);
  }
  const { goesOn } = await turn.services.refuse(offer.id);
  return { say: [refusedSay(offer, goesOn)], rest, kind: 'answer' };
}

/** Thanks for a no, and who sees to the patient now. */
export function refusedSay(
  { code, handedById, orientation }: Pick<OfferHeard, 'code' | 'handedById' | 'orientation'>,
  goesOn = true,
): Say {
  if (isHanded({ handedById }, orientation)) return say('handed.refused', { code });
  return { key: goesOn ? 'offer.refused' : 'offer.refused.last', params: { code } };
}

/** What a doctor who said yes must know: it is his, when, and to bill SNP; the desk's number when it was given. */
export function acceptedSay(offer: OfferHeard): Say[] {
  const { osnpCallback } = offer.orientation;
  return [
    { key: 'offer.confirmed', params: factsOf(offer) },
    ...(offer.place ? [] : [askHour(offer)]),
    ...(osnpCallback ? [say('offer.callback', { number: osnpCallback })] : []),
  ];
}

/** « À quelle heure l'attendez-vous ? » : with an hour inside the window as the example. */
function askHour({ orientation: { windowFrom, windowTo } }: Pick<OfferHeard, 'orientation'>): Say {
  const hour = new Date(Math.ceil(windowFrom.getTime() / 3_600_000) * 3_600_000);
  return { key: 'appointment.hour', params: { at: hour < windowTo ? hour : windowFrom } };
}

/**
 * Carries out what the grammar read as an answer to an offer; `coded` when the message named it. Without its code an
 * answer binds only when the offer was on the screen before the words were said: else nobody knows what they meant.
 */
export async function answerOffer(
  frame: Frame,
  offers: OfferHeard[],
  turn: Turn,
  rest: Rest,
  coded = false,
): Promise<Heard> {
  const meant = await offersMeant(frame, offers, turn);
  if (meant.length === 0)
    return offers.length > 1 ? whichOffer(offers, rest) : nothingOpen(turn, rest, frame.intent);
  const named = ({ code }: OfferHeard) => coded || frame.ref?.toUpperCase() === code;
  if (!meant.every((offer) => named(offer) || bindsBare(frame, offer, turn, rest)))
    return whichOffer(meant, rest);
  const taken = coded || frame.intent !== 'refuse' ? undefined : await justTaken(meant, turn);
  if (taken) {
    const which = whichOffer(meant, rest);
    return { ...which, say: [becameSay(taken), ...which.say] };
  }
  const parts: Heard[] = [];
  for (const offer of meant)
    parts.push(await answerOne(frame, offer, turn, parts.at(-1)?.rest ?? rest));
  return { say: parts.flatMap(({ say }) => say), rest: parts.at(-1)?.rest ?? rest, kind: 'answer' };
}

/** How long a no may be of the yes before it. */
const repentance = 10 * 60_000;

/**
 * « ah non, je peux pas finalement » just after a yes, beside a request that was open by then, may be of either: the patient whom he
 * has taken, when it may be that one.
 */
async function justTaken(meant: OfferHeard[], turn: Turn): Promise<OfferHeard | undefined> {
  if (turn.called) return undefined;
  const [taken] = await turn.services.heldOffers();
  const yesAt = taken?.answeredAt;
  if (!taken || !yesAt || later(yesAt, repentance) < turn.now) return undefined;
  const turned = plainItems(turn.text).some(({ sort }) => sort === 'correct' || sort === 'slip');
  const openThen = meant.some(({ sentAt }) => sentAt !== null && sentAt <= yesAt);
  return turned || openThen ? taken : undefined;
}

const wasSeen = ({ status, sentAt }: OfferHeard, { sentAt: said }: Turn): boolean =>
  status !== 'queued' && sentAt !== null && sentAt <= said;

/**
 * A digit may be meant for a menu, a thumb for whatever was said last, and « oui » after another hour was proposed for that
 * hour: none of them takes the request as it was put.
 */
function bindsBare({ intent }: Frame, offer: OfferHeard, turn: Turn, { memory }: Rest): boolean {
  if (!wasSeen(offer, turn)) return false;
  if (intent === 'accept' && offer.counter !== null) return false;
  if (/\p{L}/u.test(turn.text) || turn.channel === 'voice') return true;
  const saidSince = memory.heard && offer.sentAt && new Date(memory.heard.at) > offer.sentAt;
  return !/\d/.test(turn.text) && !saidSince;
}

async function offersMeant(
  { ref }: Frame,
  offers: OfferHeard[],
  turn: Turn,
): Promise<OfferHeard[]> {
  if (ref === 'ALL') return offers;
  if (!ref) return offers.length === 1 ? offers : [];
  const byId = offers.find(({ id, code }) => id === ref || code === ref.toUpperCase());
  const closed = byId ?? (await turn.services.offerByCode(ref.toUpperCase()));
  return closed ? [closed] : [];
}

async function answerOne(frame: Frame, offer: OfferHeard, turn: Turn, rest: Rest): Promise<Heard> {
  if (frame.intent === 'accept') return accept(offer, turn, rest);
  if (frame.intent === 'refuse') return refuse(offer, turn, rest);
  if (frame.intent === 'counter') return propose(frame, offer, turn, rest);
  return says(rest, ...details(offer));
}

/** Another hour that was picked: of the first day asked for when no day was. */
export async function proposeHour(
  { hour, day }: PickedHour,
  offer: OfferHeard,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { code, orientation } = offer;
  const start = `${day ?? wallClock(orientation.windowFrom).slice(0, 10)}T${hour}`;
  const from = fromParis(start);
  if (isSkipped(start) || from < turn.now)
    return says(rest, { key: 'card.hourUnread', params: { code } });
  const end = wallClock(later(from, usualMinutes * 60_000));
  return propose({ intent: 'counter', ranges: [{ start, end }] }, offer, turn, rest);
}

async function propose(frame: Frame, offer: OfferHeard, turn: Turn, rest: Rest): Promise<Heard> {
  const [range] = frame.ranges;
  const counter = {
    ...(range && { from: range.start, to: range.end }),
    ...(frame.mode && { mode: frame.mode }),
  };
  await turn.services.propose(offer.id, counter);
  const params = {
    code: offer.code,
    ...(range && { range: { from: range.start, to: range.end } }),
    mode: frame.mode,
  };
  const key = range ? 'offer.countered.time' : 'offer.countered.mode';
  return { say: [{ key, params }], rest, kind: 'answer' };
}

/** What is known of a request, and nothing invented. */
function details(offer: OfferHeard): Say[] {
  const { osnpCallback } = offer.orientation;
  return [
    {
      key: 'offer.details',
      params: { ...factsOf(offer), expiresAt: offer.expiresAt ?? offer.orientation.deadline },
    },
    ...(osnpCallback ? [say('offer.callback', { number: osnpCallback })] : []),
  ];
}

/** Asks which of several; also when nothing but a code can tell. */
export const whichOffer = (offers: OfferHeard[], rest: Rest): Heard =>
  says(
    rest,
    { key: 'offer.which' },
    ...offers.map((offer) => say('offer.whichLine', factsOf(offer))),
  );

/** Another time that was not surely understood is not handed on: the OSNP would plan with it. */
export function unsureCounter(offers: OfferHeard[], rest: Rest): Heard {
  const [one, second] = offers;
  if (!one || second) return whichOffer(offers, rest);
  return says(rest, { key: 'offer.counterUnsure', params: { code: one.code } });
}

/** A late « oui » hears what became of the last offer, never just « nothing is waiting »; a « non » undoes no yes. */
export async function nothingOpen(
  turn: Turn,
  rest: Rest,
  answer?: Frame['intent'],
): Promise<Heard> {
  const last = await turn.services.lastClosedOffer();
  if (!last) return says(rest, { key: 'clarify.nothing_pending' });
  const outcome = outcomeOf(last, last.orientation);
  const refuses = answer === 'refuse' || answer === 'deny' || answersFirst(turn.text) === false;
  if (refuses && outcome === 'yours')
    return says(rest, { key: 'offer.staysYours', params: factsOf(last) });
  if (refuses && outcome === 'refused')
    return says(rest, { key: 'offer.refused', params: { code: last.code } });
  return says(rest, becameSay(last));
}

/** Where an offer stands that waits for nobody any more, by text, on a call and on a card. */
export function becameSay(offer: OfferHeard): Say {
  const outcome = outcomeOf(offer, offer.orientation);
  return outcome === 'yours'
    ? { key: 'offer.alreadyYours', params: factsOf(offer) }
    : lateSay(outcome, offer.code);
}

/** Giving a confirmed patient back is asked twice (contract §7). */
function askWithdraw(offer: OfferHeard, turn: Turn, rest: Rest): Heard {
  const frame: Frame = { intent: 'withdraw', ranges: [], ref: offer.id };
  const asked = asking([{ key: 'withdraw.sure', params: factsOf(offer) }]);
  return says(put(rest, { kind: 'order', order: { frames: [frame], asked } }, turn), ...asked);
}

/** « je me désiste 4K7P » : finds the confirmed one and asks again. */
export async function startWithdraw(frame: Frame, turn: Turn, rest: Rest): Promise<Heard> {
  const named = frame.ref ? await turn.services.offerByCode(frame.ref.toUpperCase()) : undefined;
  const mistyped = !named && frame.ref && /^\d\w{3}$/.test(frame.ref);
  if (mistyped) return says(rest, { key: 'withdraw.none' });
  if (named && isOver(named)) return says(rest, becameSay(named));
  const held = named ? [named] : await turn.services.heldOffers();
  const meant = atHours(held, turn.text);
  const [offer, second] = meant;
  if (offer?.status !== 'accepted') return says(rest, { key: 'withdraw.none' });
  if (second)
    return says(
      rest,
      { key: 'withdraw.which' },
      ...meant.map((one) => say('withdraw.line', factsOf(one))),
    );
  return askWithdraw(offer, turn, rest);
}

/** Given back already, or cancelled since: whoever says it twice hears why there is nothing left to do. */
const isOver = (offer: OfferHeard): boolean =>
  ['withdrawn', 'cancelledAccepted'].includes(outcomeOf(offer, offer.orientation));

/** « celui de 15h15 »: those at an hour that was said, or all. */
function atHours(held: OfferHeard[], text: string): OfferHeard[] {
  const hours = plainItems(text).flatMap((item) =>
    item.sort === 'hours' && item.hours.sort === 'point' ? [item.hours.at.minute] : [],
  );
  const found = held.filter((one) => hours.includes(minuteOf(wallClock(factsOf(one).range.from))));
  return found.length > 0 ? found : held;
}

/** The second yes: the patient goes on to the next doctor and the OSNP is told at once. */
export async function finishWithdraw(frame: Frame, turn: Turn, rest: Rest): Promise<Heard> {
  const { goesOn } = await turn.services.withdraw(frame.ref ?? '');
  return says(dropDraft(rest), { key: goesOn ? 'withdraw.done' : 'withdraw.doneAlone' });
}
