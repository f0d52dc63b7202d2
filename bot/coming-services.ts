import type { Actor } from '../data/audit/audit.ts';
import { findOffer } from '../data/orientations/orientation-repository.ts';
import { helpersOf, removeDelegate } from '../data/people/helper-service.ts';
import { tellInName } from '../data/people/in-name.ts';
import { setDailyLimit } from '../data/people/limit-service.ts';
import { locumsOf } from '../data/people/locum.ts';
import { addLocum, checkLocum, endLocum } from '../data/people/locum-service.ts';
import { addDelegate } from '../data/people/practitioner-service.ts';
import { Refusal } from '../data/refusal.ts';
import { leaveFree, openNow } from '../data/slots/free-places.ts';
import { habitOf, hoursOf } from '../data/slots/habit.ts';
import type { ComingServices } from '../dialogs/coming-services.ts';
import type { Bound } from './services.ts';

/** Binds what is said of the hours as they come to one turn. */
export function bindComing(
  { db, now, speaker, messageId, settings }: Bound,
  actorFor: (effecteurId?: string) => Actor,
): ComingServices {
  const personId = speaker?.person.id ?? '';
  return {
    openNow: (effecteurId) => openNow(db, effecteurId, now),
    leaveFree: (wanted) => leaveFree(db, wanted, actorFor(wanted.effecteurId), personId, now),
    helpersOf: (effecteurId) => helpersOf(db, effecteurId),
    addHelper: async ({ effecteurId, phone, name }) => {
      const delegate = { phone, name: name || 'Secrétariat' };
      await addDelegate(db, effecteurId, delegate, actorFor(effecteurId), now);
    },
    removeHelper: (effecteurId, id) =>
      removeDelegate(db, effecteurId, { id }, actorFor(effecteurId), now),
    checkLocum: (wanted) => checkLocum(db, wanted),
    addLocum: ({ effecteurId, phone, name, from, to }) =>
      addLocum(db, { effecteurId, phone, name, from, to }, actorFor(effecteurId), now),
    locumsOf: (effecteurId) => locumsOf(db, effecteurId, now),
    endLocum: (effecteurId, id) => endLocum(db, effecteurId, id, actorFor(effecteurId), now),
    tellInName: (effecteurId, say) =>
      tellInName(db, { effecteurId, personId, requestId: messageId, say }, settings.hours, now),
    setLimit: (effecteurId, patients) =>
      setDailyLimit(db, { effecteurId, patients }, actorFor(effecteurId), personId, now),
    habitOf: (effecteurId, day, like) =>
      like === 'itself' ? hoursOf(db, effecteurId, day) : habitOf(db, effecteurId, day, like),
  };
}

/** A locum answers during his period alone: what was put to his phone before it ended is no longer his to take. */
export async function checkHis({ db, speaker }: Bound, offerId: string): Promise<void> {
  const { effecteurId } = await findOffer(db, offerId);
  const may = speaker?.effecteurs.some(({ id }) => id === effecteurId);
  if (speaker && !may) throw new Refusal('locum.over', {});
}
