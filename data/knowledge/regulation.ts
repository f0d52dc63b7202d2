import { money } from './regulation-money.ts';
import { people } from './regulation-people.ts';
import { rules } from './regulation-rules.ts';

/** The five documents that the bot has read; nothing else is a source. */
export type SourceDocument =
  | 'fiche-hdf'
  | 'guide-avenant-9'
  | 'guide-reglement-arbitral'
  | 'faq-occitanie'
  | 'atelier-cpts-2024';

/** A sentence in both languages. */
export interface Both {
  fr: string;
  en: string;
}

/** What an entry is about; several entries of one subject follow each other in time. */
export type Subject =
  | 'billing'
  | 'cpts-direct'
  | 'cpts-doctor'
  | 'cpx-delay'
  | 'decree'
  | 'delay'
  | 'delay.start'
  | 'emergency-codes'
  | 'forfait'
  | 'fru-box'
  | 'horizon'
  | 'hours.pdsa'
  | 'hours.reachable'
  | 'hours.saturday'
  | 'hours.week'
  | 'launch'
  | 'mrt'
  | 'mvr'
  | 'mvr.delay'
  | 'mvr.with-snp'
  | 'no-sas'
  | 'non-regulated'
  | 'number'
  | 'patient.price'
  | 'pdsa-visit'
  | 'pilot.below'
  | 'pilot.tranche'
  | 'registered-hdf'
  | 'regulator'
  | 'regulator.fir'
  | 'regulator.insurance'
  | 'regulator.locum'
  | 'regulator.pdsa'
  | 'regulator.where'
  | 'regulator.who'
  | 'she'
  | 'she.window'
  | 'slot-length'
  | 'snp'
  | 'snp.cap'
  | 'snp.cap-week'
  | 'snp.teleconsultation'
  | 'software'
  | 'software.cpts'
  | 'unregistered'
  | 'upload-decree'
  | 'weekly-minimum';

/** The number of an entry in the reference of rules, stable for ever. */
export type EntryId = `G-${string}`;

/**
 * One dated fact. `until` is the first day it no longer holds; without `from` its start is not in the documents.
 * A null value is a rule without a number. `disputed`: sources conflict; `open`: they do not decide; `note`: a caveat.
 */
export interface Entry {
  id: EntryId;
  subject: Subject;
  value: number | null;
  unit?: string;
  code?: string;
  min?: number;
  max?: number;
  from?: string;
  until?: string;
  source: { doc: SourceDocument; at: string }[];
  disputed?: Both;
  open?: Both;
  note?: Both;
}

const entries: readonly Entry[] = [...money, ...people, ...rules];

/** All versions of a subject, oldest first, or those of one numbered entry. */
export function historyOf(id: Subject | EntryId): Entry[] {
  return entries
    .filter((entry) => entry.subject === id || entry.id === id)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

/** The version that holds on a Paris day `YYYY-MM-DD`; undefined when none did, which is not the same as zero. */
export const inForce = (id: Subject | EntryId, on: string): Entry | undefined =>
  historyOf(id).find(({ from = '', until = '9999' }) => from <= on && on < until);
