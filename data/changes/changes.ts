import type { Change, Prisma } from '../../prisma/generated/client.ts';
import { attempt } from '../attempt.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { later } from '../paris-time.ts';
import { tellTakenBack } from '../people/in-name.ts';
import { Refusal } from '../refusal.ts';
import { lockAgenda } from '../slots/slot-repository.ts';
import { type TakenBack, takeBack, type Undo } from './take-back.ts';

/** How long ANNULER reaches back. */
const undoMinutes = 10;

/** Kinds of changes; each has its words for having been taken back. */
export type ChangeKind =
  | 'open'
  | 'close'
  | 'absent'
  | 'absent-series'
  | 'present'
  | 'present-series'
  | 'series'
  | 'series-end'
  | 'preferences'
  | 'limit'
  | 'visibility'
  | 'patient';

/** Remembers what a change touched, so that ANNULER can take it back. */
export async function recordChange(
  db: Db,
  change: { personId: string; effecteurId: string; kind: ChangeKind; undo: Undo },
  { requestId, saidAt }: Actor,
  now: Date,
): Promise<void> {
  const undo: Prisma.InputJsonObject = JSON.parse(JSON.stringify(change.undo));
  const said = { requestId, saidAt: saidAt ?? null };
  await db.change.create({ data: { ...change, ...said, undo, id: newId('chg'), at: now } });
}

/** What became of one change of the message that was to be taken back. */
export interface Undone extends TakenBack {
  kind: ChangeKind;
  /** Whose agenda it was. */
  effecteurId: string;
  /** Set when it stands as it is, and why; the rest was taken back all the same. */
  refused?: Refusal;
}

/**
 * Takes back what one message changed, the last one within ten minutes before ANNULER was said, last change first.
 * Confirmed patients stay, and nothing that changed since is overwritten: such a change stands, and is told as refused.
 */
export async function undoLast(
  db: Db,
  personId: string,
  actsFor: string[],
  who: Actor,
  now: Date,
): Promise<{ undone: Undone[] }> {
  const together = await lastMessage(db, personId, actsFor, who.saidAt ?? now);
  for (const id of new Set(together.map(({ effecteurId }) => effecteurId).toSorted())) {
    await lockAgenda(db, id);
  }
  const undone: Undone[] = [];
  const gone: Change[] = [];
  for (const change of together) {
    const { effecteurId } = change;
    const what = { kind: change.kind as ChangeKind, effecteurId };
    const outcome = await attempt(db, () => undoOne(db, change, who, now));
    undone.push(
      'done' in outcome ? { ...what, ...outcome.done } : { ...what, ranges: [], ...outcome },
    );
    if ('done' in outcome) gone.push(change);
  }
  await tellTakenBack(db, gone, personId, now);
  return { undone };
}

/**
 * Words heard late came before what was said since: only what stood when ANNULER was said is meant, and only of those for whom he
 * may still act.
 */
async function lastMessage(
  db: Db,
  personId: string,
  actsFor: string[],
  said: Date,
): Promise<Change[]> {
  const recent = await db.change.findMany({
    where: {
      ...{ personId, effecteurId: { in: [...actsFor, personId] }, undoneAt: null },
      OR: [{ at: within(said) }, { saidAt: within(said) }],
    },
    orderBy: { seq: 'desc' },
  });
  const before = recent.filter(({ saidAt, at }) => (saidAt ?? at) <= said);
  const [last] = before;
  const inHisName = await lastTold(db, personId, said);
  const [told] = inHisName;
  if (told?.tellAt && (!last || told.tellAt > (last.saidAt ?? last.at))) return inHisName;
  if (!last) throw new Refusal('undo.nothing', {});
  return before.filter(
    ({ requestId, at }) => requestId === last.requestId && at.getTime() === last.at.getTime(),
  );
}

/** What somebody else did in his name, as the last text told him. */
async function lastTold(db: Db, personId: string, said: Date): Promise<Change[]> {
  const own = await db.effecteur.findUnique({ where: { personId }, select: { id: true } });
  if (!own) return [];
  const told = await db.change.findMany({
    where: {
      effecteurId: own.id,
      personId: { not: personId },
      undoneAt: null,
      tellAt: { ...within(said), lte: said },
    },
    orderBy: { seq: 'desc' },
  });
  const [last] = told.toSorted((a, b) => Number(b.tellAt) - Number(a.tellAt));
  return told.filter(({ tellAt }) => Number(tellAt) === Number(last?.tellAt));
}

const within = (said: Date) => ({ gte: later(said, -undoMinutes * 60_000) });

async function undoOne(db: Db, change: Change, who: Actor, now: Date): Promise<TakenBack> {
  const taken = await takeBack(db, change.undo as Undo, change.seq, now);
  await db.change.update({ where: { id: change.id }, data: { undoneAt: now } });
  await audit(db, who, `undo.${change.kind}`, change.id, now);
  return taken;
}
