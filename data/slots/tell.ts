import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import type { Mode, Range } from './slot.ts';

/** Tells every OSNP that hours are open: new, or open again. */
export const tellOpened = (
  db: Db,
  effecteurId: string,
  { range, mode }: { range: Range; mode: string },
  now: Date,
): Promise<void> =>
  emit(db, { type: 'slot.opened', osnp: null, data: { ...told(effecteurId, range), mode } }, now);

/** Tells every OSNP that hours are closed, in one mode or at one place when only there. */
export const tellClosed = (
  db: Db,
  effecteurId: string,
  { range, mode, siteId }: { range: Range; mode?: Mode | undefined; siteId?: string | undefined },
  now: Date,
): Promise<void> => {
  const data = {
    ...told(effecteurId, range),
    ...(mode && { mode }),
    ...(siteId && { site_id: siteId }),
  };
  return emit(db, { type: 'slot.closed', osnp: null, data }, now);
};

const told = (effecteurId: string, { from, to }: Range) => ({
  practitioner_id: effecteurId,
  from: from.toISOString(),
  to: to.toISOString(),
});
