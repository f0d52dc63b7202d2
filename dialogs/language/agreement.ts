import type { Placed } from './parse.ts';
import type { Token } from './tokens.ts';

const subjects = new Set(
  'je j jai tu il elle on nous vous ils elles i you he she we they deja already'.split(' '),
);

/** « pour nous », « merci a vous »: nobody does anything there. */
const before = new Set(['pour', 'a', 'chez', 'for', 'to', 'with', 'avec']);

const courtesies = new Set<Placed['sort']>([
  'answer',
  'thanks',
  'greeting',
  'closing',
  'signature',
  'who',
]);

/** « ok je vois », « oui j'ai déjà un patient »: a sentence of its own beside a yes, which may be all but a yes. */
export const tellsMore = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    ({ sort, rule, from, to }, place) =>
      !courtesies.has(sort) &&
      rule !== 'mark.sorry' &&
      // « l'autre je laisse »: the subject of an answering word
      items[place + 1]?.sort !== 'answer' &&
      tokens
        .slice(from, to)
        .some(
          ({ text }, at) =>
            subjects.has(text) && !before.has(tokens[from + at - 1]?.text.toLowerCase() ?? ''),
        ),
  );

const keeping = /^(?:garde|gardes|garder|gardons|keep|keeping)$/;

/** « oui je garde le patient », « finalement je le prends »: said of a withdrawal that was asked about. */
export const keepsPatient = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    (item) => item.sort === 'answer' && (item.answer === 'take' || item.answer === 'no'),
  ) || tokens.some(({ text }) => keeping.test(text));
