import { sayCounters } from '../data/participation/counters.ts';
import type { Turn } from './dialog.ts';
import { bare as fold } from './expectations/words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import type { Say } from './say.ts';

const asked =
  /^(?:ou (?:j ?|je )?(?:en )?(?:en )?suis(?: je| j)?(?: cette semaine)?|ou est ce que j en suis|mon compteur|mes compteurs|mes majorations cette semaine|combien de (?:snp|majorations) (?:cette semaine|j ai|ai je)(?: .*)?|where (?:do )?i stand|where am i at|my counters?)$/;

/** « Où j'en suis ? » : undefined when it is not asked, or there is no doctor to count for. */
export const whereIStand = async (turn: Turn, rest: Rest): Promise<Heard | undefined> =>
  asked.test(fold(turn.text)) ? standing(turn, rest) : undefined;

/** The doctor's own counters; undefined for whoever is none. */
export async function standing(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn);
  if (!own) return undefined;
  const counters = await turn.services.countersOf(own.id);
  const said = sayCounters(counters).map(
    (both): Say => ({ key: 'faq.text', params: { text: both[turn.locale] } }),
  );
  return says(rest, ...said);
}
