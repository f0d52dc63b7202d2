import type { Db } from '../database.ts';
import { usualEdges } from '../edges/edges.ts';
import { wants } from '../edges/wants.ts';
import { tell } from '../orientations/dispatch.ts';
import { lockOffer } from '../orientations/offer-service.ts';
import type { OfferRow } from '../orientations/orientation-repository.ts';
import { inParis, later, nextWithin, parseHours } from '../paris-time.ts';
import type { Settings } from '../settings.ts';

/** A visit is over a little after its end, and nobody is asked about the day before yesterday. */
const afterMs = 15 * 60_000;
const forgottenMs = 3 * 24 * 3_600_000;
/** Patients of one day who come within so long of one another are asked about together, after the last of them. */
const togetherMs = 3 * 3_600_000;

/** Patients of one doctor of whom nobody said whether they came; `at`: when he may be asked. */
interface Unasked {
  offerIds: string[];
  at: Date;
}

interface Row {
  id: string;
  effecteurId: string;
  over: Date;
  hours: string | null;
}

/**
 * The patients whose hour is over, or to come, and whose doctors were not asked: each once, within the hours that his
 * doctor allows, those of an afternoon in one text. Those who were accepted a month ago are left alone.
 */
export async function findUnasked(
  db: Db,
  { hours, edges = usualEdges }: Pick<Settings, 'hours' | 'edges'>,
  now: Date,
): Promise<Unasked[]> {
  const month = later(now, -31 * 24 * 3_600_000);
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.id, f."effecteurId", COALESCE(s."endAt", o."windowTo") AS over, p.hours
    FROM "Offer" f JOIN "Orientation" o ON o.id = f."orientationId" LEFT JOIN "Slot" s ON s.id = f."slotId"
      JOIN "Effecteur" e ON e.id = f."effecteurId" JOIN "Person" p ON p.id = e."personId"
    WHERE f.status = 'accepted' AND f."cameAskedAt" IS NULL AND f.outcome IS NULL AND f."answeredAt" > ${month}
      AND COALESCE(s."endAt", o."windowTo") > ${later(now, -forgottenMs)} AND ${wants('came', edges)}
    ORDER BY over, f.id LIMIT 500`;
  const opens = new Map<string, Date>();
  return together(rows).map((group) => {
    const [last] = group.slice(-1);
    const offerIds = group.map(({ id }) => id);
    const due = later(last?.over ?? now, afterMs);
    if (due > now) return { offerIds, at: due };
    const his = last?.hours ?? hours;
    const open = opens.get(his) ?? nextWithin(parseHours(his), now);
    opens.set(his, open);
    return { offerIds, at: open };
  });
}

/** Those of one doctor and one day, as long as one follows the other closely. */
function together(rows: Row[]): Row[][] {
  const groups: Row[][] = [];
  const open = new Map<string, Row[]>();
  for (const row of rows) {
    const group = open.get(row.effecteurId);
    const last = group?.at(-1);
    if (group && last && isClose(last.over, row.over)) group.push(row);
    else {
      const begun = [row];
      open.set(row.effecteurId, begun);
      groups.push(begun);
    }
  }
  return groups;
}

const isClose = (a: Date, b: Date): boolean =>
  b.getTime() - a.getTime() <= togetherMs &&
  inParis(a).toPlainDate().equals(inParis(b).toPlainDate());

/** Asks a doctor whether his patients came: of each once, and silence is no answer. */
export async function askCame(db: Db, offerIds: string[], now: Date): Promise<void> {
  const asked: OfferRow[] = [];
  for (const id of offerIds.toSorted()) {
    const { offer } = await lockOffer(db, id);
    const { count } = await db.offer.updateMany({
      where: { id, status: 'accepted', cameAskedAt: null, outcome: null },
      data: { cameAskedAt: now },
    });
    if (count > 0) asked.push(offer);
  }
  const [first, second] = asked;
  if (!first) return;
  const places = await db.slot.findMany({
    where: { id: { in: asked.flatMap(({ slotId }) => slotId ?? []) } },
    orderBy: { startAt: 'asc' },
  });
  const say = second ? askSeveral(asked, places) : askOne(first, places[0]?.startAt);
  await tell(db, first, say, 'came', now);
}

const askOne = ({ code }: OfferRow, at: Date | undefined) => ({
  key: at ? 'outcome.ask' : 'outcome.ask.noHour',
  params: { code, at: at?.toISOString() },
});

function askSeveral(asked: OfferRow[], places: { id: string; startAt: Date; mode: string }[]) {
  const patients = places.flatMap(({ id, startAt, mode }) => {
    const code = asked.find(({ slotId }) => slotId === id)?.code;
    return code ? [{ at: startAt, code, mode }] : [];
  });
  const toAgree = asked.filter(({ slotId }) => slotId === null).map(({ code }) => code);
  return { key: 'outcome.ask.several', params: { inShort: { patients, toAgree, free: [] } } };
}
