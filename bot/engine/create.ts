import { beginCreate, type OutboxRow } from '../../data/outbox/outbox-repository.ts';
import { unknownSids } from '../../data/outbox/receipts.ts';
import { later } from '../../data/paris-time.ts';
import { type CarrierFailure, classify, classifyTeams } from '../channels/carrier-failure.ts';
import { foldGsm7 } from '../channels/gsm7.ts';
import type { Alarms } from './alarms.ts';
import type { EngineDeps } from './duty.ts';
import type { Completer } from './enrolment-codes.ts';

/** For a look-up; and anew for a create and its writing down. Whoever dies keeps a row from the others no longer. */
export const claimSeconds = 15;
export const createSeconds = 16;
/**
 * Twilio has no key that would make a second create the first. Whatever reached the carrier before its list was read is in
 * that list so many seconds later, since it deals with none longer: one that is still missing then never came.
 */
const doubtSeconds = 13;
/** Between our last look and the create: a process that was paused there may have lost the row to another. */
const staleAfter = 5_000;

/** What became of one try. */
export type Outcome =
  /** The carrier has it now. */
  | { sid: string | null }
  /** It may have had it all along, under one of these ids, oldest first. */
  | { listed: string[] }
  /** It may have it, and does not list it (yet): it is asked again, and nothing is sent before. */
  | Doubt
  | { failure: CarrierFailure }
  /** Somebody else settled the row. */
  | 'settled';

/** `missedAt`: when its list was first read to the end without it; absent while it cannot be read. */
export interface Doubt {
  doubt: string;
  missedAt?: Date | undefined;
}

/** When a text that the list did not hold at `missedAt` may be sent again. */
export const doubtEnds = ({ doubtS = doubtSeconds }: EngineDeps, missedAt: Date): Date =>
  later(missedAt, doubtS * 1000);

const refused = (reason: string): Outcome => ({
  failure: { retry: false, ambiguous: false, optedOut: false, ours: false, reason },
});

/**
 * Tries a row once. After a create whose end is unknown, the carrier's list is asked; as long as the create may still be
 * under way there, or the list cannot be read, nothing is sent again (I33). The list is read twice, `doubtSeconds` apart, both
 * times after the create was given up: a carrier that was out of reach meanwhile may have it from its return on only.
 */
export async function attempt(
  deps: EngineDeps,
  alarms: Alarms,
  complete: Completer,
  row: OutboxRow,
): Promise<Outcome> {
  if (row.kind !== 'teams' && (!deps.twilio || !row.payload.to)) return refused('no carrier');
  if (row.kind === 'teams' && !deps.teams) return refused('no Teams');
  const say = await complete(row.payload.say ?? []);
  if (!say) return refused('no longer needed');
  const words = foldGsm7(deps.render(say, row.payload.locale ?? 'fr'));
  if (row.ambiguous && row.kind !== 'teams') {
    const outcome = await lookUp(deps, alarms, row, words);
    if (outcome) return outcome;
  }
  const { until } = row.payload;
  if (until !== undefined && deps.clock() >= new Date(until)) return refused('too late');
  const { stopwatch = () => performance.now() } = deps;
  const looked = stopwatch();
  const may = await beginCreate(deps.db.prisma, row, deps.clock(), createSeconds);
  if (may === 'silenced') return refused('opted out');
  if (may === 'lost' || stopwatch() - looked > staleAfter) return 'settled';
  try {
    return { sid: await create(deps, row, words) };
  } catch (error) {
    return { failure: row.kind === 'teams' ? classifyTeams(error) : classify(error) };
  }
}

/** Undefined when the carrier surely never took it. */
async function lookUp(
  deps: EngineDeps,
  alarms: Alarms,
  row: OutboxRow,
  words: string,
): Promise<Outcome | undefined> {
  const { clock } = deps;
  const asked = clock();
  try {
    const listed = await find(deps, row, words);
    alarms.settle('carrier-list');
    const unknown = await unknownSids(deps.db.prisma, listed);
    if (unknown.length > 0) return { listed: unknown };
  } catch (error) {
    const { reason } = classify(error);
    alarms.raise('carrier-list', { reason }, 'the carrier does not say what it took');
    // without a create under way there is no doubt, only a habit of looking
    return row.triedAt ? { doubt: `not listed: ${reason}` } : undefined;
  }
  if (!row.triedAt || (row.missedAt && asked >= doubtEnds(deps, row.missedAt))) return undefined;
  return { doubt: 'not listed yet', missedAt: row.missedAt ?? clock() };
}

/** Ids, oldest first, that could be this row's. */
async function find({ twilio }: EngineDeps, row: OutboxRow, body: string): Promise<string[]> {
  const to = row.payload.to ?? '';
  const since = row.createdAt;
  if (row.kind === 'call') return (await twilio?.findCalls({ to, since })) ?? [];
  return (await twilio?.findSms({ to, body, since })) ?? [];
}

async function create(
  { twilio, teams }: EngineDeps,
  row: OutboxRow,
  body: string,
): Promise<string | null> {
  const { to = '', token = '' } = row.payload;
  if (row.kind === 'teams') return (await teams?.deliver(row)) ?? null;
  if (row.kind === 'call') return (await twilio?.placeCall({ to, token, row: row.id })) ?? null;
  return (await twilio?.sendSms({ to, body, row: row.id })) ?? null;
}
