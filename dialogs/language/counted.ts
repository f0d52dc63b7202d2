import type { Frame } from './frame.ts';
import type { Group } from './group.ts';
import type { Setting, Stretch } from './stretch.ts';
import type { Told } from './stretches.ts';

/** R-COUNT: « N créneaux à T » last N times their length; « N patients à T » are asked until when. */
export function counted(
  group: Group,
  stretches: Told[],
  { doubts, kind }: Setting,
  length: number,
): Stretch[] {
  if (!group.count || kind !== 'open') return stretches;
  const { count, noun } = group.count;
  return stretches.map((one) => {
    const start = group.hours.flat().some(({ sort }) => sort === 'from');
    if (!one.point && !(start && one.filled)) return one;
    if (noun === 'patient' && count > 1) doubts.add('patients-at-time');
    doubts.delete('filled-bound');
    return { ...one, to: one.from.add({ minutes: count * length }) };
  });
}

/** How many patients an opening takes; one is not said. */
export const capacityOf = (
  group: Group | undefined,
  { intent }: Pick<Frame, 'intent'>,
): { capacity?: number } =>
  group?.count && group.count.count > 1 && intent === 'open_slots'
    ? { capacity: group.count.count }
    : {};
