import { agreeHour } from '../data/appointments/appointment-service.ts';
import { type Outcome, sayLate, sayOutcome } from '../data/appointments/outcome.ts';
import { patientsOf } from '../data/appointments/patients.ts';
import { attempt } from '../data/attempt.ts';
import type { Actor } from '../data/audit/audit.ts';
import { undoLast } from '../data/changes/changes.ts';
import type { Db } from '../data/database.ts';
import { edgesOf, setEdges } from '../data/edges/edge-wishes.ts';
import { takeYes } from '../data/orientations/accept.ts';
import { leaveCalls } from '../data/orientations/delivery.ts';
import { askedOf, ledgerOf } from '../data/orientations/ledger.ts';
import { nameColleague } from '../data/orientations/name-colleague.ts';
import { looking } from '../data/orientations/offer.ts';
import * as offers from '../data/orientations/offer-service.ts';
import { withdraw } from '../data/orientations/withdraw.ts';
import { earliest, inParis } from '../data/paris-time.ts';
import { countersOf, declare } from '../data/participation/participation-service.ts';
import { colleaguesOf } from '../data/people/colleagues.ts';
import {
  type ReturnedCode,
  redeemCode,
  type TeamsAddress,
} from '../data/people/enrolment-service.ts';
import { resendCode } from '../data/people/enrolment-start.ts';
import { standsInNames } from '../data/people/locum.ts';
import { optIn, optOut } from '../data/people/opt-out.ts';
import { doctorsOf } from '../data/people/people-repository.ts';
import { rememberLocale, rememberRole } from '../data/people/people-service.ts';
import type { Speaker } from '../data/people/person.ts';
import { preferencesOf, setPreferences } from '../data/people/preferences-service.ts';
import { visibilityOf } from '../data/people/visibility.ts';
import { setVisibility } from '../data/people/visibility-service.ts';
import { Refusal } from '../data/refusal.ts';
import type { Settings } from '../data/settings.ts';
import { closeSeries } from '../data/slots/close-series.ts';
import { openSeries } from '../data/slots/series-service.ts';
import { sitesOf } from '../data/slots/slot-repository.ts';
import { closeSlots, listAgenda, openSlots, placeOf } from '../data/slots/slot-service.ts';
import { keepUnanswered } from '../data/unanswered/unanswered-service.ts';
import { cancelUnavailable } from '../data/unavailability/come-back.ts';
import {
  declareRecurring,
  declareUnavailable,
} from '../data/unavailability/unavailability-service.ts';
import type { Channel } from '../dialogs/dialog.ts';
import { completed, unfinished } from '../dialogs/language/completed.ts';
import { correcting } from '../dialogs/language/correcting.ts';
import { dayShifted } from '../dialogs/language/day-shifted.ts';
import { sasHoursOf } from '../dialogs/language/sas-hours.ts';
import { isAbout } from '../dialogs/language/taken-back.ts';
import type { OfferHeard, Services } from '../dialogs/services.ts';
import { calledOffer } from './called-offer.ts';
import { bindComing, checkHis } from './coming-services.ts';
import { bindSelf } from './self-services.ts';

/** What a turn's services are bound to. */
export interface Bound {
  db: Db;
  settings: Settings;
  understand: Services['understand'];
  messageId: string;
  channel: Channel;
  phone: string | undefined;
  /** The one offer that may be answered on this call. */
  called?: string | undefined;
  teams: TeamsAddress | undefined;
  speaker: Speaker | undefined;
  sentAt: Date;
  now: Date;
}

/** Binds the rules to one turn: its transaction, its speaker, its moment. */
export function bindServices(bound: Bound): Services {
  const { db, settings, now, understand } = bound;
  const personId = bound.speaker?.person.id ?? '';
  const own = bound.speaker?.effecteurs.find(({ as }) => as === 'effecteur');
  const saidAt = inParis(earliest(bound.sentAt, now));
  const hours = sasHoursOf(settings.hours);
  return {
    understand,
    unfinished: (text, asked) => unfinished(text, saidAt, asked, hours),
    complete: (text, known) => completed(text, saidAt, known, hours),
    correct: (text, last) => correcting(text, last, saidAt, hours),
    isAbout: (text, done) => isAbout(text, done, saidAt),
    dayShifted: (text) => dayShifted(text, saidAt),
    attempt: (work) => attempt(db, work),
    openSlots: (wanted) =>
      openSlots(db, wanted, actorFor(bound, wanted.effecteurId), personId, now),
    openSeries: (wanted) =>
      openSeries(db, wanted, actorFor(bound, wanted.effecteurId), personId, now),
    closeSlots: (wanted) =>
      closeSlots(db, wanted, actorFor(bound, wanted.effecteurId), personId, now),
    closeSeries: (wanted) =>
      closeSeries(db, wanted, actorFor(bound, wanted.effecteurId), personId, now),
    listAgenda: async (effecteurId, range, only) => ({
      ...(await listAgenda(db, effecteurId, range, only)),
      seen: settings.national ? await visibilityOf(db, effecteurId) : undefined,
    }),
    ...bindVisibility(bound, personId),
    ownPlaces: () =>
      sitesOf(
        db,
        (bound.speaker?.effecteurs ?? []).map(({ id }) => id),
      ),
    declareUnavailable: ({ effecteurId, range, site }) => {
      const wanted = { effecteurId, range, site, origin: bound.channel };
      return declareUnavailable(db, wanted, actorFor(bound, effecteurId), personId, settings, now);
    },
    declareRecurring: (meant) => {
      const wanted = { ...meant, origin: bound.channel };
      const who = actorFor(bound, wanted.effecteurId);
      return declareRecurring(db, wanted, who, personId, settings, now);
    },
    cancelUnavailable: (wanted) =>
      cancelUnavailable(db, wanted, actorFor(bound, wanted.effecteurId), personId, now),
    declareParticipation: (declared) =>
      declare(db, declared, actorFor(bound, declared.effecteurId), now),
    patients: async () => (own ? patientsOf(db, own.id, now) : []),
    colleagues: async () => (own ? colleaguesOf(db, own.id) : []),
    countersOf: (effecteurId) => countersOf(db, effecteurId, now),
    undoLast: () => undoLast(db, personId, actsFor(bound), actorFor(bound), now),
    coming: bindComing(bound, (effecteurId) => actorFor(bound, effecteurId)),
    ...bindOffers(bound),
    ...bindPeople(bound, personId),
    ...bindSelf(bound, personId, actorFor(bound)),
  };
}

/** Who acts: the speaker, on behalf of the effecteur when that is somebody else (contract §9). */
function actorFor(bound: Bound, effecteurId?: string): Actor {
  const { speaker, phone, channel, messageId } = bound;
  const saidAt = earliest(bound.sentAt, bound.now);
  const own = speaker?.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn)?.id;
  const actor = speaker?.person.id ?? `phone:${phone?.slice(-4) ?? ''}`;
  const onBehalfOf = effecteurId && effecteurId !== own ? effecteurId : undefined;
  return { actor, onBehalfOf, channel, requestId: messageId, saidAt };
}

function bindVisibility(
  bound: Bound,
  personId: string,
): Pick<Services, 'visibility' | 'setVisibility'> {
  const { db, settings, now } = bound;
  const connected = settings.national ?? false;
  return {
    visibility: async (id) => ({ ...(await visibilityOf(db, id)), connected }),
    setVisibility: async (id, change) => {
      const set = await setVisibility(db, id, change, actorFor(bound, id), personId, now);
      return { ...set, connected };
    },
  };
}

type OfferServices = Pick<
  Services,
  | 'liveOffers'
  | 'offerByCode'
  | 'offerById'
  | 'lastClosedOffer'
  | 'calledOffer'
  | 'leaveCalls'
  | 'heldOffers'
  | 'accept'
  | 'refuse'
  | 'propose'
  | 'withdraw'
  | 'nameColleague'
  | 'ledger'
  | 'askedOf'
  | 'agreeHour'
  | 'sayLate'
  | 'sayOutcome'
>;

const byText = async () => {
  throw new Refusal('channel.by-text', {});
};

/**
 * A call placed to us may come from a forged number: offers are settled on a call of ours, or in writing (contract §4). What is said of
 * a patient who is confirmed already is a change like others: by keys it is read back, and told to the real number.
 */
const unanswerable = {
  liveOffers: async () => [],
  offerByCode: byText,
  heldOffers: byText,
  offerById: byText,
  lastClosedOffer: async () => undefined,
  calledOffer: async () => undefined,
  leaveCalls: byText,
  accept: byText,
  refuse: byText,
  propose: byText,
  withdraw: byText,
  nameColleague: byText,
  askedOf: byText,
};

function bindOffers(bound: Bound): OfferServices {
  const { db, settings, now, sentAt } = bound;
  const phone = bound.phone ?? '';
  const who = actorFor(bound);
  const personId = bound.speaker?.person.id ?? '';
  const withPlace = async (offer: offers.OfferAsked): Promise<OfferHeard> => ({
    ...offer,
    place: await placeOf(db, offer.slotId),
  });
  const maybe = async (offer: offers.OfferAsked | undefined) => offer && withPlace(offer);
  const all = async (found: offers.OfferAsked[]) => {
    const placed = [];
    for (const one of found) placed.push(await withPlace(one)); // a transaction has one connection
    return placed;
  };
  const own = bound.speaker?.effecteurs.find(({ as }) => as === 'effecteur')?.id ?? '';
  const ledger: OfferServices['ledger'] = (stretch) => ledgerOf(db, own, stretch);
  const ofPatients = {
    agreeHour: (id: string, from: Date) => agreeHour(db, id, from, who, personId, now),
    sayLate: (id: string, minutes: number) => sayLate(db, id, minutes, who, personId, now),
    sayOutcome: (id: string, outcome: Outcome) => sayOutcome(db, id, outcome, who, personId, now),
  };
  const answering = {
    calledOffer: async () => calledOffer(db, bound),
    accept: async (id: string, from?: Date) => {
      await checkHis(bound, id);
      const yes = await takeYes(db, id, who, sentAt, settings, now, from && { from });
      if ('refused' in yes) return yes;
      const { orientation, offer, again, hourRefused } = yes;
      return { offer: await withPlace({ ...offer, orientation }), again, hourRefused };
    },
    refuse: async (id: string) => {
      await offers.refuse(db, id, who, settings, now);
      const { orientation } = await offers.lockOffer(db, id);
      return { goesOn: looking.includes(orientation.status) };
    },
    propose: async (id: string, counter: Parameters<Services['propose']>[1]) => {
      await checkHis(bound, id);
      await offers.propose(db, id, counter, who, now);
    },
    leaveCalls: (id: string) => leaveCalls(db, id, settings, now),
  };
  if (bound.channel === 'voice')
    return { ...unanswerable, ledger, ...ofPatients, ...(bound.called && answering) };
  return {
    ...answering,
    ledger,
    askedOf: async (since, most) => all(await askedOf(db, own, since, most)),
    liveOffers: async () => all(await offers.offersOpenAt(db, phone, sentAt)),
    offerByCode: async (code) => maybe(await offers.offerByCode(db, phone, code, own)),
    offerById: async (id) =>
      maybe(await offers.putSince(db, await offers.offerById(db, phone, personId, id))),
    lastClosedOffer: async () => maybe(await offers.lastClosedOffer(db, phone, now)),
    heldOffers: async () => all(await offers.heldOffers(db, phone, now, own)),
    withdraw: async (id) => {
      await checkHis(bound, id);
      const { status } = await withdraw(db, id, who, settings, now);
      return { goesOn: looking.includes(status) };
    },
    nameColleague: (id, colleague) => nameColleague(db, id, colleague, who, settings, now),
    ...ofPatients,
  };
}

type PeopleServices = Pick<
  Services,
  | 'redeemCode'
  | 'resendCode'
  | 'optOut'
  | 'optIn'
  | 'preferences'
  | 'setPreferences'
  | 'edges'
  | 'setEdges'
  | 'rememberLocale'
  | 'rememberRole'
  | 'keepUnanswered'
>;

function bindPeople(bound: Bound, personId: string): PeopleServices {
  const { db, settings, now, phone, teams, channel, speaker } = bound;
  const who = actorFor(bound);
  return {
    redeemCode: async (code) => {
      const returned: ReturnedCode = teams
        ? { channel: 'teams', teams, code }
        : { channel: channel === 'voice' ? 'voice' : 'sms', phone: phone ?? '', code };
      const redeemed = await redeemCode(db, returned, who, now);
      if ('refused' in redeemed) return redeemed;
      const { id, displayName } = redeemed.person;
      const { own, names } = await doctorsOf(db, id);
      return { name: displayName, own, names: [...names, ...(await standsInNames(db, id, now))] };
    },
    resendCode: async (to) => (speaker ? await resendCode(db, personId, to, who, now) : undefined),
    optOut: channel === 'voice' ? byText : async () => optOut(db, phone ?? '', who, settings, now),
    optIn: async () => optIn(db, phone ?? '', who, now),
    preferences: () => preferencesOf(db, personId),
    setPreferences: async (change) =>
      void (await setPreferences(db, personId, change, settings.hours, who, now)),
    edges: () => edgesOf(db, personId, settings.edges),
    setEdges: (wanted) => setEdges(db, personId, wanted, who, now),
    rememberLocale: async (locale) =>
      void (speaker && (await rememberLocale(db, personId, locale, who, now))),
    rememberRole: async (role) =>
      void (speaker && (await rememberRole(db, personId, role, who, now))),
    keepUnanswered: ({ text, action, cards }) => {
      const locale = speaker?.person.locale ?? 'fr';
      return keepUnanswered(db, { text, locale, channel, action, cards }, now);
    },
  };
}

/** Those for whom the speaker may act now. */
const actsFor = ({ speaker }: Bound): string[] => (speaker?.effecteurs ?? []).map(({ id }) => id);
