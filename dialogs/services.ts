import type { Outcome } from '../data/appointments/outcome.ts';
import type { Patient } from '../data/appointments/patients.ts';
import type { Undone } from '../data/changes/changes.ts';
import type { EdgeKind } from '../data/edges/edges.ts';
import type { Again } from '../data/orientations/ask.ts';
import type { Ledger } from '../data/orientations/ledger.ts';
import type { Named } from '../data/orientations/name-colleague.ts';
import type { OfferAsked } from '../data/orientations/offer-service.ts';
import type { Declaration } from '../data/participation/participation.ts';
import type { Counters } from '../data/participation/participation-service.ts';
import type { Colleague } from '../data/people/colleagues.ts';
import type { ErasedMyself } from '../data/people/erase-myself.ts';
import type { Silenced } from '../data/people/opt-out.ts';
import type { PreferenceChange, Preferences } from '../data/people/preferences-service.ts';
import type { Visibility, VisibilityChange } from '../data/people/visibility.ts';
import type { Refusal } from '../data/refusal.ts';
import type { ClosedSeries, SeriesToClose } from '../data/slots/close-series.ts';
import type { Meant } from '../data/slots/occurrences.ts';
import type { NewSeries, OpenedSeries } from '../data/slots/series-service.ts';
import type { Range } from '../data/slots/slot.ts';
import type { Closed, Closing, Listed, NewOpening, Opened } from '../data/slots/slot-service.ts';
import type { Return, Returned } from '../data/unavailability/come-back.ts';
import type { Absence, RecurringAbsence } from '../data/unavailability/unavailability-service.ts';
import type { ComingServices } from './coming-services.ts';
import type { Completed, Unfinished } from './language/completed.ts';
import type { Correction } from './language/correcting.ts';
import type { DayShift } from './language/day-shifted.ts';
import type {
  ClarifyReason,
  Intent,
  KnownCommand,
  LanguageContext,
  Reading,
} from './language/frame.ts';

/** What an effecteur has in a range. */
export interface Agenda {
  openings: Listed[];
  absences: (Range & { site?: string | undefined })[];
  booked: Range[];
  /** Who sees his free places nationally; undefined where the platform is not connected. */
  seen?: Visibility | undefined;
}

/** Who sees a doctor's places, and whether the national platform is connected at all. */
export type Seen = Visibility & { connected: boolean };

/** An offer with the place it holds, when it holds one. */
export type OfferHeard = OfferAsked & { place: Range | undefined };

/** The request that a call puts; `again`: why it is put once more, if it is. */
export type OfferCalled = OfferHeard & { again: Again };

/** What the rules can do for the speaker, bound to the turn's transaction: a dialog never sees the database. */
export interface Services {
  /** Reads a message; the second opinion is asked only where the grammar is not sure. */
  understand(
    text: string,
    now: Date,
    context: LanguageContext,
    locale: 'fr' | 'en',
  ): Promise<Reading>;

  /** What is known so far of a command of which a word is missing, and what an answer makes of it. */
  unfinished(
    text: string,
    asked: { intent: Intent; reason: ClarifyReason },
  ): Unfinished | undefined;
  complete(text: string, unfinished: Unfinished): Completed | undefined;
  /** What a correction makes of the command that was done last. */
  correct(text: string, last: KnownCommand): Correction | undefined;
  /** True when the day of a command is said. */
  isAbout(text: string, done: KnownCommand): boolean;
  /** « décale celui de jeudi de 30 min »: the day and the minutes. */
  dayShifted(text: string): DayShift | undefined;

  /** Does one command of several: when the rules refuse it, nothing of it stays and the others stand. */
  attempt<T>(work: () => Promise<T>): Promise<{ done: T } | { refused: Refusal }>;

  openSlots(wanted: NewOpening): Promise<Opened>;
  openSeries(wanted: NewSeries): Promise<OpenedSeries>;
  closeSlots(wanted: Closing): Promise<Closed>;
  closeSeries(wanted: SeriesToClose): Promise<ClosedSeries>;
  listAgenda(
    effecteurId: string,
    range: Range,
    only?: Pick<Closing, 'mode' | 'minutes' | 'site'>,
  ): Promise<Agenda>;
  /** Where those whom the speaker acts for see patients. */
  ownPlaces(): Promise<{ label: string; city: string }[]>;
  declareUnavailable(wanted: {
    effecteurId: string;
    range: Range;
    site?: string | undefined;
  }): Promise<Absence>;
  declareRecurring(
    wanted: Meant & { effecteurId: string; site?: string | undefined },
  ): Promise<RecurringAbsence>;
  cancelUnavailable(wanted: Return): Promise<Returned>;
  undoLast(): Promise<{ undone: Undone[] }>;

  /** The offers that this message could be about without naming one: those open when it was said. */
  liveOffers(): Promise<OfferHeard[]>;
  offerByCode(code: string): Promise<OfferHeard | undefined>;
  /** The speaker's offer of a card, or the one by which the same request was put to him since. */
  offerById(id: string): Promise<OfferHeard | undefined>;
  lastClosedOffer(): Promise<OfferHeard | undefined>;
  /** The request that the call puts on which this was said, when it is the speaker's. */
  calledOffer(): Promise<OfferCalled | undefined>;
  /** A yes that comes too late hears what became of the request, and is remembered. */
  accept(
    offerId: string,
    hour?: Date,
  ): Promise<
    { offer: OfferHeard; again: boolean; hourRefused?: Refusal | undefined } | { refused: Refusal }
  >;
  refuse(offerId: string): Promise<{ goesOn: boolean }>;
  /** The request goes on by the next channel of the same person. */
  leaveCalls(offerId: string): Promise<void>;
  propose(offerId: string, counter: { from?: string; to?: string; mode?: string }): Promise<void>;
  /** Confirmed patients still ahead, soonest first. */
  heldOffers(): Promise<OfferHeard[]>;
  /** `goesOn`: somebody else is asked. */
  withdraw(offerId: string): Promise<{ goesOn: boolean }>;
  /** The other doctors of the speaker's structure, and one of them asked in his place. */
  colleagues(): Promise<Colleague[]>;
  nameColleague(offerId: string, colleagueId: string): Promise<Named>;

  /** The speaker's accepted patients, those of the last days and those to come, soonest first. */
  patients(): Promise<Patient[]>;
  /** What the speaker was asked in a stretch of time, and the newest requests that he was asked by. */
  ledger(stretch: Range): Promise<Ledger>;
  askedOf(since: Date, most: number): Promise<OfferHeard[]>;
  /** Agrees the hour of an accepted patient, or moves it. */
  agreeHour(offerId: string, from: Date): Promise<Range>;
  /** `again`: the OSNP was just told so. */
  sayLate(offerId: string, minutes: number): Promise<{ again: boolean }>;
  /** `again`: it was noted already. */
  sayOutcome(offerId: string, outcome: Outcome): Promise<{ again: boolean }>;

  /** The hours as they come, who helps and who stands in. */
  coming: ComingServices;

  /** Keeps the doctor's own choice; refused for anybody else. */
  declareParticipation(declared: Declaration): Promise<void>;
  countersOf(effecteurId: string): Promise<Counters>;

  redeemCode(
    code: string,
  ): Promise<{ name: string; own: boolean; names: string[] } | { refused: Refusal }>;
  /** False when too many were asked for; undefined for a number that nobody has. */
  resendCode(channel: 'sms' | 'teams'): Promise<boolean | undefined>;
  optOut(): Promise<Silenced>;
  /** What is free again; undefined when nothing had been stopped. */
  optIn(): Promise<Range[] | undefined>;
  /** How the speaker is reached, and his change of it. */
  preferences(): Promise<Preferences>;
  setPreferences(change: PreferenceChange): Promise<void>;
  /** Whom to turn to who wants a human, as it is configured. */
  contact: string | undefined;
  /** A change of number: from the old one the new one is said, from the new one the old one. False when asked too often. */
  askNumberChange(wanted: { newPhone: string } | { oldPhone: string }): Promise<boolean>;
  /** The code that came back from the new number, and from the old; undefined when none was sent there. */
  proveNumber(code: string): Promise<{ proved: true } | { refused: Refusal } | undefined>;
  confirmNumber(code: string): Promise<{ moved: string } | { refused: Refusal } | undefined>;
  /** « mauvais numéro »; false for a number that nobody has. */
  wrongNumber(): Promise<boolean>;
  /** Since when something is kept of the speaker, for how many months at most, and where its file is fetched once. */
  myData(): Promise<{ since: string; months: number; url: string }>;
  patientsOnMe(): Promise<number>;
  eraseMe(): Promise<ErasedMyself>;
  /** Who sees a doctor's places nationally, and his change of it. */
  visibility(effecteurId: string): Promise<Seen>;
  setVisibility(effecteurId: string, change: VisibilityChange): Promise<Seen>;
  /** What is said to the speaker unasked, and his change of it. */
  edges(): Promise<EdgeKind[]>;
  setEdges(wanted: { kinds: EdgeKind[]; on: boolean }): Promise<void>;
  rememberLocale(locale: 'fr' | 'en'): Promise<void>;
  rememberRole(role: string): Promise<void>;
  keepUnanswered(question: { text: string; action: string; cards: string[] }): Promise<void>;
}
