import { fold } from './language/tokens.ts';

/** What a doctor says of those who help him: his secretary, for as long as he likes. */
export type PeopleCommand = { number?: string | undefined; name?: string | undefined } & (
  | { act: 'add' }
  | { act: 'remove' }
);

const numberIn = /(?:\+33|0033|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b/u;

/** A number as it is dialled in France, as `+33…`; undefined for anything else. */
export function frenchNumber(text: string): string | undefined {
  const found = numberIn.exec(text)?.[0].replace(/[^\d+]/gu, '');
  return found?.replace(/^(?:0033|0)/u, '+33');
}

/** A number as it is written in France: « 06 39 98 00 12 », by which whoever reads it can tell a slip. */
export const writtenNumber = (number: string): string =>
  number.replace(/^\+33/u, '0').replace(/\d{2}(?=\d)/gu, '$& ');

/** What no text reaches: neither 06 nor 07. */
export const isMobile = (number: string): boolean => /^\+33[67]/u.test(number);

const helper =
  "(?:ma|mon|une?|la|le|l['’]|my|a)\\s*(?:nouvelle?\\s+)?(?:secr[eé]taires?|assistante?s?|d[eé]l[eé]gu[eé]e?s?|d[eé]l[eé]gataires?|secretary|assistant)";
const adding = new RegExp(
  `^(?:(?:bonjour|bonsoir|hello|svp|merci)[\\s,!.]+)*(?:je\\s+(?:veux|voudrais|souhaite)\\s+)?(?:r?ajoute[rz]?|d[eé]clare[rz]?|autorise[rz]?|inscri(?:re|s|vez)|add)\\s+${helper}(?=\\W|$)(.*)$`,
  'isu',
);
const removing = new RegExp(
  `^(?:(?:bonjour|bonsoir|hello|svp|merci)[\\s,!.]+)*(?:je\\s+(?:veux|voudrais|souhaite)\\s+)?(?:retire[rz]?|enl[eè]ve[rz]?|supprime[rz]?|r[eé]voque[rz]?|remove)\\s+${helper}(?=\\W|$)(.*)$`,
  'isu',
);

/** Words that are no name. */
const filling =
  /^(?:au|a|le|la|son|sa|numero|num|tel|telephone|mobile|portable|est|et|c|qui|est|s|appelle|nommee?|svp|stp|merci|please|number|is|au|pour|moi)$/;

/** The name in what is left, as it was written; undefined when there is none, or more than a name. */
function nameIn(text: string): string | undefined {
  const words = text
    .replace(numberIn, ' ')
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => /\p{L}/u.test(word) && !filling.test(fold(word)));
  const name = words.join(' ');
  return words.length > 0 && words.length <= 5 && name.length <= 40 ? name : undefined;
}

/** « ajouter ma secrétaire Mme Roux 06 … », « retirer ma secrétaire »: whole messages alone. */
export function readPeopleWords(text: string): PeopleCommand | undefined {
  if (text.length > 160) return undefined;
  const added = adding.exec(text.trim());
  const found = added ?? removing.exec(text.trim());
  if (!found) return undefined;
  const left = found[1] ?? '';
  const said = { number: frenchNumber(left), name: nameIn(left) };
  return { act: added ? 'add' : 'remove', ...said };
}
