import type { Year } from '../knowledge/remuneration-forfait.ts';
import type { Action, Settings } from './settings.ts';

/** What the documents leave open or contradict, by its number in the reference of rules. */
export type Doubt =
  | 'X-03'
  | 'X-04'
  | 'X-05'
  | 'X-06'
  | 'X-07'
  | 'X-08'
  | 'X-09'
  | 'X-12'
  | 'X-13'
  | 'X-15'
  | 'X-18'
  | 'X-19'
  | 'X-20'
  | 'X-22'
  | 'X-23'
  | 'Y-10'
  | 'Y-11';

/** Conditions and remarks, worded in the texts of each language. */
export type Remark =
  | 'acceptContact'
  | 'acceptUpload'
  | 'territorial'
  | 'twoHours'
  | 'twoHoursOpen'
  | 'twoHoursSpread'
  | 'twoHoursGone'
  | 'twoHoursOfCentre'
  | 'callBySoftware'
  | 'alwaysCall'
  | 'callCentre'
  | 'refusalIsNotLeaving'
  | 'formBeyondForfait'
  | 'bothSteps'
  | 'sasNeeded'
  | 'noPayWithoutSas'
  | 'knownDepartments'
  | 'centreDecides'
  | 'centreActs'
  | 'csnpOut'
  | 'csnpFaq'
  | 'employeesUnsaid'
  | 'centreLiberal'
  | 'hidden'
  | 'stethoscope'
  | 'noExtraRequest'
  | 'noDuty'
  | 'otherProfessions'
  | 'regulatorWho'
  | 'regulatorTutor'
  | 'structureAccount'
  | 'sosSoftware'
  | 'managerRights'
  | 'ror'
  | 'delegateEnters'
  | 'accountFirst'
  | 'oneAccount'
  | 'cpxDelay'
  | 'emergency'
  | 'anyGp'
  | 'ameliUpload'
  | 'nothingToSend';

/** Whom to turn to. */
export type Contact =
  | 'ars'
  | 'ddArs'
  | 'accounts'
  | 'supportHdf'
  | 'centre'
  | 'employer'
  | 'national';

/** The end of a walk: what to set, what to do, what it brings and what stays open. */
export interface Outcome {
  status: 'determined' | 'partly-undetermined' | 'undetermined' | 'contradiction';
  conditions: Remark[];
  notes: Remark[];
  settings: Partial<Settings>;
  actions: Action[];
  /** What the yearly payment is computed from; absent where it has no meaning. */
  forfait?: Year;
  contacts: Contact[];
  doubts: Doubt[];
}
