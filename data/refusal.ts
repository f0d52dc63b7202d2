interface Hour {
  code: string;
  at: Date;
  room: { from: Date; to: Date }[];
}

/** What each refusal tells: its code, and the facts that its sentence needs. */
export interface Refusals {
  'not-found': object;
  'not-allowed': { act: string };
  'offer.closed': { status: string; since: Date | null; code?: string | undefined };
  'offer.not-held': object;
  /** He has a confirmed patient at that hour. */
  'offer.hour-taken': { code: string };
  /** An hour that cannot be his patient's, and what is possible instead. */
  'appointment.past': Hour;
  'appointment.outside': Hour;
  'appointment.taken': Hour;
  'appointment.no-hour': { code: string };
  'appointment.no-counter': object;
  /** Nobody holds the patient yet. */
  'appointment.none': object;
  /** The patient is not expected yet: nobody can say whether he came. */
  'appointment.ahead': { code: string; from: Date };
  /** On a call that somebody placed to us: the number shown may be forged (contract §4). */
  'channel.by-text': object;
  'orientation.ended': { status: string };
  /** He named a colleague for a patient: why she is not asked. */
  'hand-over.late': { code: string };
  'hand-over.waiting': { code: string };
  'hand-over.chosen': { code: string };
  'hand-over.unavailable': { code: string; name: string };
  'preferences.no-teams': object;
  'preferences.no-hours': object;
  /** A number that cannot take the place of his own. */
  'number.same': object;
  'number.landline': object;
  /** The number is a doctor's or a secretary's already. */
  'locum.taken': object;
  /** The period is over, or was ended. */
  'locum.over': object;
  'locum.already': { name: string; range: { from: Date; to: Date } };
  /** He stands in for somebody else then. */
  'locum.busy': object;
  'limit.zero': object;
  'limit.most': { count: number };
  /** He belongs to no CPTS that is known here. */
  'visibility.no-cpts': object;
  'practitioner.unknown': object;
  'practitioner.exists': object;
  'phone.taken': object;
  'delegate.unknown': object;
  'site.in-use': object;
  'slot.end-before-start': object;
  'slot.past': object;
  'slot.length': { minutes: number };
  'slot.capacity': object;
  'slot.does-not-fit': { minutes: number };
  'slot.overlap': { from: Date; to: Date };
  'slot.silenced': object;
  'slot.unavailable': { from: Date; to: Date };
  /** A confirmed patient is there: nothing is opened over him (I34). */
  'slot.patient': { from: Date; to: Date };
  /** An hour that the night of the spring change does not have. */
  'slot.skipped-hour': { day: string };
  /** A guard of the database said no: two changes met at the same hour. */
  'agenda.taken': object;
  'slot.no-site': object;
  'slot.site-unknown': { sites: string };
  /** Several of his places are called so. */
  'slot.site-which': { sites: string };
  'slot.nothing-open': object;
  /** So many were free already. */
  'places.same': { places: number };
  /** Nothing that places can be added to. */
  'places.none': object;
  /** More places are free then than he said to close. */
  'slot.closed-count': { places: number; wanted: number };
  /** What would be moved differs in what a move keeps. */
  'move.unlike': object;
  /** A field that was read has no meaning there: refused, never dropped. */
  'command.minutes': object;
  'command.capacity': object;
  'command.mode': { mode: string };
  'command.ref': object;
  'command.recurrence': object;
  'undo.nothing': object;
  /** What was said of a patient was told to the OSNP: it is changed by saying so. */
  'undo.patient': object;
  /** Somebody else changed it since: taking it back would overwrite that. */
  'undo.changed': object;
  'unavailability.none': object;
  'unavailability.already': { range: { from: Date; to: Date } };
  'link.wrong': { triesLeft: number };
  'link.expired': object;
  'link.spent': object;
}

/** Every code has its sentence in each locale (`satisfies`) and its status in the API. */
export type RefusalCode = keyof Refusals;

/** The rules say no. Thrown by `data/` only; caught once where words are made and once at the API. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly facts: Refusals[Code];

  constructor(code: Code, facts: Refusals[Code]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}
