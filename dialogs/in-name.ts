import type { Principal } from '../data/people/person.ts';
import type { Turn } from './dialog.ts';
import { isSay, type Say } from './say.ts';

/** Whoever acts for somebody else: what he did is told to that one. */
const isForAnother = ({ as, standsIn }: Principal): boolean =>
  as !== 'effecteur' || standsIn === true;

/** The words of a doctor about himself: « Ouvert : … » where whoever acts for him reads « Ouvert pour Dr Petit : … ». */
function asHisOwn({ key, params = {} }: Say): Say {
  const { name: _, ...others } = params;
  const own = { key: key.replace(/\.for$/, '') };
  return isSay(own) ? { key: own.key, params: others } : { key, params };
}

/** The doctor hears once what was done in his name, in the words that he would have read himself. */
export async function tellOwner(principal: Principal, done: Say[], turn: Turn): Promise<void> {
  if (!isForAnother(principal) || done.length === 0) return;
  await turn.services.coming.tellInName(principal.id, done.map(asHisOwn));
}

/** All that one message did, for each of the doctors. */
export async function tellOwners(
  acts: { frame: { intent: string }; principal: Principal; done: Say[] }[],
  turn: Turn,
): Promise<void> {
  const changed = acts.filter(({ frame }) => frame.intent !== 'list_slots');
  for (const [id, all] of Map.groupBy(changed, ({ principal }) => principal.id)) {
    const principal = all.find((one) => one.principal.id === id)?.principal;
    if (principal)
      await tellOwner(
        principal,
        all.flatMap(({ done }) => done),
        turn,
      );
  }
}
