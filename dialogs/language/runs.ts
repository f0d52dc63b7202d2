import { has } from './heard.ts';
import type { Placed } from './parse.ts';
import type { Token } from './tokens.ts';

const firstPerson = new Set([
  'je',
  'j',
  'nous',
  'on',
  'moi',
  'i',
  'we',
  'm',
  'me',
  'suis',
  'jai',
  'my',
  'mon',
  'ma',
  'mes',
]);

const thirdPerson = new Set([
  'est',
  'sont',
  'sera',
  'seront',
  'is',
  'are',
  'was',
  'va',
  'vont',
  'affiche',
  'annonce',
  'etait',
]);

const ownSubjects = new Set([
  'act.practice-closed',
  'act.taken',
  'act.place-not-free',
  'act.slot-not-free',
  'act.still-open',
  'act.what-slots',
  'act.absence-removed',
]);

/** The runs of a message: sentences, and what commas, brackets and « et moi » part. */
export function runsOf(items: Placed[], tokens: Token[]): Placed[][] {
  const runs: Placed[][] = [[]];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const turns =
      item.sort === 'and' && next !== undefined && firstPerson.has(tokens[next.from]?.text ?? '');
    runs.at(-1)?.push(item);
    if (
      item.sort === 'comma' ||
      item.sort === 'stop' ||
      item.sort === 'question' ||
      item.sort === 'colon' ||
      turns
    )
      runs.push([]);
  }
  return runs;
}

/** True when a run asks for something. */
export const asksFor = (run: Placed[]) =>
  run.some((item) => item.sort === 'act' && item.act !== 'busy' && item.act !== 'negated');

/** True when a run says when. */
export const isTimed = (run: Placed[]) => has(run, 'hours', 'days', 'habit');

/** True when the writer speaks of himself. */
export const saysI = (items: Placed[], tokens: Token[]): boolean =>
  items.some(({ from, to }) => tokens.slice(from, to).some(({ text }) => firstPerson.has(text)));

/** « le bureau de poste est ouvert samedi »: somebody else, or something, is the subject. */
export function ofAnother(run: Placed[], tokens: Token[]): boolean {
  if (has(run, 'others', 'report', 'past', 'stranger')) return true;
  const act = run.find((item) => item.sort === 'act');
  if (!act || ownSubjects.has(act.rule) || has(run, 'who', 'object')) return false;
  const words = run.flatMap(({ from, to }) => tokens.slice(from, to).map(({ text }) => text));
  const third = tokens
    .slice(Math.max(0, act.from - 2), act.to)
    .some(({ text }, at, all) => thirdPerson.has(text) && all[at - 1]?.text !== 'c');
  const doctor = run.some((item) => item.rule === 'mark.the-doctor');
  return (
    third &&
    !doctor &&
    !words.some((word) => firstPerson.has(word)) &&
    !words.some((word) => word === 'c' || word === 'elle' || word === 'il')
  );
}

const civil = new Set<Placed['sort']>([
  'greeting',
  'closing',
  'thanks',
  'signature',
  'stop',
  'comma',
  'decoration',
]);

const speaks = (items: Placed[]) => items.some(({ sort }) => !civil.has(sort));

/** Words that no line ends with: « absent du 31 octobre au ». */
const unended = new Set(
  'a au aux de du des d le la les et ou entre pour jusqu vers avec sans en to from at and or of the until'.split(
    ' ',
  ),
);

/** « Après\nconsultation »: a line that breaks off in the middle of a sentence may part what belongs together. */
export const isBroken = (items: Placed[], tokens: Token[]): boolean =>
  items.some(({ from, to, sort }, at) => {
    const next = tokens[to];
    const hour = next?.sort === 'number' && tokens[from - 1]?.text === 'h';
    return (
      sort === 'stop' &&
      tokens[from]?.text === '\n' &&
      (hour ||
        (next?.sort === 'word' && !next.capital) ||
        next?.text === ':' ||
        unended.has(tokens[from - 1]?.text ?? '')) &&
      speaks(items.slice(0, at)) &&
      speaks(items.slice(at))
    );
  });
