import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { inForce } from '../knowledge/regulation.ts';
import { payOfYear, type Year, type YearPay } from '../knowledge/remuneration-forfait.ts';
import { isInterfaced, softwareIn } from '../knowledge/software.ts';
import { weekOf } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { type Declaration, isKept, minutesCovered, today } from './participation.ts';
import {
  countAccepted,
  findCounted,
  findDeclaration,
  findOpenRanges,
  saveDeclaration,
  type Taken,
} from './participation-repository.ts';
import type { OutcomeId } from './tree.ts';

/**
 * Keeps what a doctor declares of his own participation, with its row in the trail. Refused to a délégataire: participation is
 * personal.
 */
export async function declare(db: Db, declared: Declaration, who: Actor, now: Date): Promise<void> {
  const { effecteurId, asOf, outcome } = declared;
  if (who.onBehalfOf || !isKept(outcome, asOf, today(now))) {
    throw new Refusal('not-allowed', { act: 'participation' });
  }
  await saveDeclaration(db, declared, now);
  await audit(db, who, 'participation.declared', effecteurId, now);
}

/** What was declared, and when: « déclaré par vous le … ». */
export interface Declared {
  at: Date;
  asOf: string;
  outcome: OutcomeId;
  answers: Record<string, string>;
}

/** What a doctor last declared of his participation; undefined when he never did. */
export async function declarationOf(db: Db, effecteurId: string): Promise<Declared | undefined> {
  const row = await findDeclaration(db, effecteurId);
  if (!row) return undefined;
  const answers = row.answers as Record<string, string>;
  return { at: row.declaredAt, asOf: row.asOf, outcome: row.outcome as OutcomeId, answers };
}

/** Where a doctor stands this ISO week, by what passed through this service only; the CPAM's count is the one that pays. */
export interface Counters extends Taken {
  cap: number | undefined;
  minutes: number;
  forfait: YearPay;
  declared?: Declared;
}

type Counted = Awaited<ReturnType<typeof findCounted>>;

function factsOf(
  known: Counted,
  declared: Declared | undefined,
  minutes: number,
  on: string,
): Year {
  const named = softwareIn(known.interfacedSoftware ?? '');
  const unfinished = named.length > 0 && !named.some((software) => isInterfaced(software, on));
  return {
    participates: known.participates,
    interfaced: unfinished ? 'editor-in-development' : known.interfacedSoftware !== null,
    refuses: known.nationalSyncOptOut,
    minWeeklyMinutes: minutes,
    ...(declared?.outcome.includes('-ORG-') && { org: 'validated+interfaced' as const }),
    via: known.via.toUpperCase(),
  };
}

/** « Où j'en suis ? » : patients of the week against the cap of the day, hours opened, annual payment met or not. */
export async function countersOf(db: Db, effecteurId: string, now: Date): Promise<Counters> {
  const week = weekOf(now);
  const on = today(now);
  const [known, declared, taken, ranges] = [
    await findCounted(db, effecteurId),
    await declarationOf(db, effecteurId),
    await countAccepted(db, effecteurId, week),
    await findOpenRanges(db, effecteurId, week),
  ];
  const minutes = minutesCovered(ranges, week);
  return {
    ...taken,
    cap: inForce('snp.cap', on)?.value ?? undefined,
    minutes,
    forfait: payOfYear(factsOf(known, declared, minutes, on), on),
    ...(declared && { declared }),
  };
}
