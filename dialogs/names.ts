import { partsOf } from '../data/people/person.ts';

/** Letters only, so that « Le Goff », « Legoff » and « LE-GOFF » are one name. */
const foldName = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const title =
  /^(?:pour|de|for)?\s*(?:les?|la|the|l['’])?\s*(?:drs?|docteurs?|doctors?|prs?|professeur|mme|m)?\b\.?\s*/iu;

/** The words of an answer without « pour », « le Dr » and what else stands before a name. */
export function bare(text: string): string {
  const said = text.trim().replace(/^\W+|\W+$/gu, '');
  return said.replace(title, '').trim() || said;
}

/** Somebody who may be meant. */
export interface Nameable {
  name: string;
  family: string;
}

const particle = /\s(?:d[eu]s?|la|le|van|von|el|ben)$/iu;

/** First and family name; « Le » of « Yann Le Goff » is of the family, however it was registered. */
function wholeName({ name, family }: Nameable): { given: string; family: string } {
  const { given } = partsOf(name);
  const before = particle.exec(given)?.[0] ?? '';
  return before
    ? { given: given.slice(0, -before.length), family: `${before.trim()} ${family}` }
    : { given, family };
}

/** Both names in one word, as they are written and the other way round. */
export const fullForms = (one: Nameable): string[] => {
  const { given, family } = wholeName(one);
  return [`${given}${family}`, `${family}${given}`].map(foldName);
};

/** All that somebody may be called in one word. */
export const nameForms = (one: Nameable): string[] => {
  const { given, family } = wholeName(one);
  const parts = given.split(/[\s-]+/u).filter(Boolean);
  const last = family.split(/\s+/u).at(-1) ?? ''; // « Goff » for Le Goff
  return [family, last, given, ...parts, ...fullForms(one), ...initials(parts, family)]
    .map(foldName)
    .filter((form) => form.length > 1);
};

/** « C. Aubert », « Aubert C. ». */
const initials = (given: string[], family: string): string[] => {
  const first = given.map((part) => part[0] ?? '').join('');
  return first ? [`${first}${family}`, `${family}${first}`] : [];
};

/** Those whose family name, first name or both were said. */
export const called = <One extends Nameable>(text: string, all: One[]): One[] => {
  const wanted = foldName(bare(text));
  return all.filter((one) => nameForms(one).includes(wanted));
};

/** Those who may have been meant by a slip of the pen; a short name bears none. */
export function nearly<One extends Nameable>(text: string, all: One[]): One[] {
  const wanted = foldName(bare(text));
  const slips = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  if (slips === 0) return [];
  return all.filter((one) =>
    nameForms(one).some((form) => distance(form, wanted) <= slips || sound(form) === sound(wanted)),
  );
}

/** A name written as it is heard: « Casteks » for Castex. */
const sound = (name: string): string =>
  name
    .replace(/ph/g, 'f')
    .replace(/c?ks|cs/g, 'x')
    .replace(/qu|ck|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/(.)\1/g, '$1');

/** One letter amiss in a name of five or more. */
export const isSlip = (word: string, one: Nameable): boolean =>
  nameForms(one).some(
    (form) => form.length > 4 && (distance(form, word) <= 1 || sound(form) === sound(word)),
  );

/** Letters to add, drop, change or swap with the next one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      row.push(Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const everybody =
  /^(?:pour |for )?(?:tous|toutes|tout le monde|all|both|everyone|(?:tous |toutes )?les (?:deux|trois|quatre|cinq|[2-9])|les (?:deux|trois|quatre) (?:medecins|docteurs)|(?:tous )?(?:les|mes) (?:medecins|docteurs)|all of them|both of them)$/;

/** « Les deux », « tous », « both » : all whom he may act for. */
export const meansAll = (text: string): boolean =>
  everybody.test(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
