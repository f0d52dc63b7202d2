import type { Patient } from '../data/appointments/patients.ts';
import { later } from '../data/paris-time.ts';
import type { Range } from '../data/slots/slot.ts';
import type { Turn } from './dialog.ts';
import { acceptedSay, tooLateSay } from './offer.ts';
import type { SaidHour } from './patient-clock.ts';
import { instantsIn } from './patient-words.ts';
import { refusalSay } from './refusals.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { canAnswer, saidAt } from './said.ts';
import { say as saying } from './say.ts';
import type { OfferHeard } from './services.ts';
import { chain } from './waiting.ts';

/** Something that a bare answer could be meant for. */
export const asked = (turn: Turn, rest: Rest): boolean =>
  chain(rest.waiting).some(
    (one) => one.kind === 'dialog' || (one.kind === 'order' && canAnswer(one, turn)),
  );

/**
 * « OUI 4K7P 16h » : the yes and the hour, when the request has no hour of its own and asks for that one. Any other hour
 * is a proposal, which the grammar reads; so is what could answer several things.
 */
export async function acceptAt(
  hour: SaidHour,
  code: string | undefined,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (turn.channel === 'voice') return undefined;
  const offer = code ? await turn.services.offerByCode(code) : await onlyOffer(turn, rest);
  if (!offer) return code ? undefined : answerHour(hour, code, turn, rest);
  return acceptOfferAt(hour, offer, turn, rest);
}

/** The same of a request that is known: undefined when it does not ask for that hour. */
export async function acceptOfferAt(
  hour: SaidHour,
  offer: OfferHeard,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (offer.status === 'accepted') return answerHour(hour, offer.code, turn, rest);
  const window = offer.place ?? windowOf(offer);
  const all = instantsIn(hour, window, saidAt(turn));
  const open = all.filter((one) => one >= later(turn.now, -graceMs));
  // heard when the hour is over: the yes counts, and the hour is asked
  const instants = open.length > 0 ? open : all.slice(0, 1);
  const [at, second] = instants;
  if (!at || (offer.place && at.getTime() !== offer.place.from.getTime())) return undefined;
  const heard = await turn.services.accept(offer.id, offer.place || second ? undefined : at);
  if ('refused' in heard) return says(rest, ...tooLateSay(heard.refused, offer));
  const say = acceptedSay(heard.offer).map((one) =>
    one.key === 'appointment.hour' && heard.hourRefused ? refusalSay(heard.hourRefused) : one,
  );
  const whichDay = second ? [saying('appointment.whichDay', { instants })] : [];
  const left = heard.offer.place && !offer.place ? withAgreed(rest, heard.offer.code, turn) : rest;
  return { say: [...say, ...whichDay], rest: left, kind: 'answer' };
}

/** « Non, plutôt 19h30 » may be said of this hour for as long as ANNULER reaches back. */
export const withAgreed = (rest: Rest, code: string, { now }: Turn): Rest => ({
  ...rest,
  memory: { ...rest.memory, agreed: { at: now.toISOString(), code } },
});

const correctableMs = 10 * 60_000;

/** The code of the patient whose hour was agreed last, as long as nothing else was done since. */
export function lastAgreed({ memory: { agreed, last } }: Rest, { now }: Turn): string | undefined {
  if (!agreed || later(new Date(agreed.at), correctableMs) < now) return undefined;
  return last && last.at > agreed.at ? undefined : agreed.code;
}

/** The only open request, when it was on his screen and nothing else waits for an answer. */
async function onlyOffer(turn: Turn, rest: Rest): Promise<OfferHeard | undefined> {
  if (asked(turn, rest)) return undefined;
  const [offer, second] = await turn.services.liveOffers();
  const seen = offer?.sentAt && offer.status !== 'queued' && offer.sentAt <= turn.sentAt;
  return seen && !second ? offer : undefined;
}

const windowOf = ({ orientation: { windowFrom, windowTo } }: OfferHeard): Range => ({
  from: windowFrom,
  to: windowTo,
});

/** Said at 16h00 for « 16h », and heard a little later. */
export const graceMs = 5 * 60_000;

const ahead = ({ from, to }: Range, { now }: Turn): Range => {
  const since = later(now, -graceMs);
  return { from: from > since ? from : since, to };
};

/** « 16h30 » to « à quelle heure l'attendez-vous ? », now or later; with a code, whatever else is open. */
export async function answerHour(
  hour: SaidHour,
  code: string | undefined,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (turn.channel === 'voice' || (!code && asked(turn, rest))) return undefined;
  const all = await turn.services.patients();
  if (code) {
    const named = all.find((one) => one.code === code);
    if (!named) return undefined;
    if (named.state === 'agreed') return alreadyAgreed(named, hour, turn, rest);
    return agree(named, hour, turn, rest);
  }
  const open = all.filter(({ state, to }) => state === 'to_agree' && to > turn.now);
  const before = open.filter(
    ({ acceptedAt }) => !acceptedAt || acceptedAt <= later(saidAt(turn), 60_000),
  );
  const [one, second] = before;
  if (!one) return undefined;
  const offers = await turn.services.liveOffers();
  if (second || offers.length > 0) return whichHour(before, offers, hour, rest);
  return agree(one, hour, turn, rest);
}

/** An hour could be the accepted patient's, or another one proposed for a request that is open. */
export function whichHour(
  open: Patient[],
  offers: OfferHeard[],
  { hour, minute }: SaidHour,
  rest: Rest,
): Heard {
  const at = `2026-01-01T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return says(
    rest,
    { key: 'appointment.which' },
    ...open.map(({ code }) => saying('appointment.whichLine', { code, at })),
    ...offers.map(({ code }) => saying('appointment.whichOffer', { code, at })),
  );
}

/** Agrees the hour when it can be only one; outside the window it is refused in words with what is possible. */
export async function agree(
  patient: Patient,
  hour: SaidHour,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { offerId, code, from, to } = patient;
  const instants = instantsIn(hour, ahead({ from, to }, turn), saidAt(turn));
  const [at, second] = instants.length > 0 ? instants : nextInstants(hour, turn);
  if (second && instants.length > 1)
    return says(rest, { key: 'appointment.whichDay', params: { instants, code } });
  if (!at) return says(rest, { key: 'appointment.hour', params: { at: from } });
  const range = await turn.services.agreeHour(offerId, at);
  const say = [saying('appointment.agreed', { code, range })];
  return { say, rest: withAgreed(rest, code, turn), kind: 'answer' };
}

/** Outside what is asked for: the next time that the clock shows it, so that the refusal can name it. */
const nextInstants = (hour: SaidHour, turn: Turn): Date[] =>
  instantsIn(
    { ...hour, twelve: false },
    { from: turn.now, to: later(turn.now, 48 * 3_600_000) },
    saidAt(turn),
  );

async function alreadyAgreed(
  patient: Patient,
  hour: SaidHour,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { code, from, to, offerId } = patient;
  const same = instantsIn(hour, { from, to }, saidAt(turn)).some(
    (at) => at.getTime() === from.getTime(),
  );
  const far = (one: Date) => Math.abs(one.getTime() - from.getTime());
  const instants = same || lastAgreed(rest, turn) !== code ? [] : nextInstants(hour, turn);
  const [at] = instants.toSorted((a, b) => far(a) - far(b));
  if (at) {
    const moved = await turn.services.agreeHour(offerId, at);
    const said = saying('appointment.moved', { code, range: moved });
    return { say: [said], rest: withAgreed(rest, code, turn), kind: 'answer' };
  }
  const range = { from, to };
  const key = same ? 'appointment.agreed' : 'appointment.already';
  return says(rest, { key, params: { code, range } });
}
