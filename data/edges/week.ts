import type { Db } from '../database.ts';
import { inForce } from '../knowledge/regulation.ts';
import { payOfAct } from '../knowledge/remuneration-act.ts';
import { later, wallClock, weekOf } from '../paris-time.ts';

/** A week that is over: acts of it that passed through here, against the cap, and what they mean in euros. */
export interface WeekSeen {
  from: Date;
  count: number;
  cap: number | undefined;
  /** Surcharges (SNP, SHE) of the acts whose amount the documents give. */
  amount: number;
  /** Acts of the PDSA hours, of which they do not. */
  open: number;
}

const aDay = 24 * 3_600_000;

/** The week before this moment's; undefined when no patient was seen. Whoever did not come is not counted, silence is a visit. */
export async function weekBefore(
  db: Db,
  effecteurId: string,
  now: Date,
): Promise<WeekSeen | undefined> {
  const { from, to } = weekOf(later(weekOf(now).from, -aDay));
  const offers = await db.offer.findMany({
    where: {
      effecteurId,
      status: 'accepted',
      OR: [{ outcome: null }, { outcome: 'fulfilled' }],
      answeredAt: { gt: later(from, -7 * aDay), lt: to },
    },
    include: { orientation: true },
  });
  const ids = offers.flatMap(({ slotId }) => slotId ?? []);
  const slots = await db.slot.findMany({ where: { id: { in: ids } } });
  const acts = offers
    .map(({ slotId, mode, orientation }) => {
      const slot = slots.find(({ id }) => id === slotId);
      const { windowFrom, createdAt } = orientation;
      return {
        at: slot?.startAt ?? windowFrom,
        mode: slot?.mode ?? mode ?? orientation.mode,
        createdAt,
      };
    })
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (acts.length === 0) return undefined;
  const paid = acts.map((act, before) => surchargeOf(act, before));
  const { value: cap } = inForce('snp.cap', wallClock(from).slice(0, 10)) ?? {};
  return {
    from,
    count: acts.length,
    cap: cap ?? undefined,
    amount: paid.reduce((sum: number, one) => sum + (one ?? 0), 0),
    open: paid.filter((one) => one === undefined).length,
  };
}

const modes: Record<string, 'cabinet' | 'tlc' | 'visite'> = {
  teleconsultation: 'tlc',
  visite: 'visite',
};

/** What the SAS adds to one act, under the rules of its day; undefined where the documents do not say. */
function surchargeOf(
  { at, mode, createdAt }: { at: Date; mode: string; createdAt: Date },
  before: number,
): number | undefined {
  const { SNP, SHE } = payOfAct({
    requestedBy: 'SAS',
    patientele: 'autre',
    mode: modes[mode] ?? 'cabinet',
    snpAlreadyThisWeek: before,
    deptSas: true,
    tarifOpposable: true,
    urgent: false,
    requestAt: wallClock(createdAt),
    actAt: wallClock(at),
  }).majorationsEUR;
  return SNP === null ? undefined : SNP + (SHE ?? 0);
}
