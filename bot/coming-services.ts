import type { Actor } from '../data/audit/audit.ts';
import { setDailyLimit } from '../data/people/limit-service.ts';
import { leaveFree, openNow } from '../data/slots/free-places.ts';
import { habitOf, hoursOf } from '../data/slots/habit.ts';
import type { ComingServices } from '../dialogs/coming-services.ts';
import type { Bound } from './services.ts';

/** Binds what is said of the hours as they come to one turn. */
export function bindComing(
  { db, now, speaker }: Bound,
  actorFor: (effecteurId?: string) => Actor,
): ComingServices {
  const personId = speaker?.person.id ?? '';
  return {
    openNow: (effecteurId) => openNow(db, effecteurId, now),
    leaveFree: (wanted) => leaveFree(db, wanted, actorFor(wanted.effecteurId), personId, now),
    setLimit: (effecteurId, patients) =>
      setDailyLimit(db, { effecteurId, patients }, actorFor(effecteurId), personId, now),
    habitOf: (effecteurId, day, like) =>
      like === 'itself' ? hoursOf(db, effecteurId, day) : habitOf(db, effecteurId, day, like),
  };
}
