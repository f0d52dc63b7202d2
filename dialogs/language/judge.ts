import { readFileSync } from 'node:fs';
import {
  compact,
  type Example,
  learnModel,
  type Model,
  scorer,
} from '../../data/knowledge/learner.ts';
import { countsOf, gramsOf, type Vector } from '../../data/knowledge/letters.ts';
import { kindOf, type Line, type MessageKind, messageKinds, readCorpus } from './corpus.ts';
import type { LanguageContext } from './frame.ts';
import { type Cover, chart, covers, nodesFor } from './parse.ts';
import { fold, tokenise } from './tokens.ts';

/** The kinds, best first, with how far each leads the one behind it. */
export interface Judgement {
  kind: MessageKind;
  /** How far the best leads the second: 0 is a tie. */
  lead: number;
}

/** Tells what kind of message it is from its letters, words, cover and context. */
export type Judge = (text: string, cover: Cover, context: LanguageContext) => Judgement;

function waits({ pending = [], draft, last, awaiting }: LanguageContext): string {
  if (pending.length > 0 && draft) return 'both';
  if (pending.length > 0) return pending.length > 1 ? 'several' : 'one';
  if (awaiting) return 'word';
  if (draft) return 'draft';
  return last ? 'last' : 'none';
}

/** What is seen of a message: its words, its letters, and the shape of its reading. */
function featuresOf(text: string, { items }: Cover, context: LanguageContext): Vector[] {
  const folded = fold(text).slice(0, 400);
  const words = (folded.match(/[a-z]+|\d+|[?!,.:]|\p{Extended_Pictographic}/gu) ?? []).map(
    (word) => (/^\d/.test(word) ? '#' : word),
  );
  const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`);
  const waiting = waits(context);
  const sorts = items.map((item) =>
    item.sort === 'act'
      ? `act:${item.act}`
      : item.sort === 'answer'
        ? `say:${item.answer}`
        : item.sort,
  );
  const meaningful = sorts.filter((sort) => !['small', 'comma', 'stop'].includes(sort));
  const unknown = sorts.filter((sort) => sort === 'unknown').length;
  const shape = [
    `wait:${waiting}`,
    ...new Set(meaningful),
    ...[...new Set(meaningful)].map((sort) => `${waiting}/${sort}`),
    `first:${meaningful[0]}`,
    `last:${meaningful.at(-1)}`,
    `unknown:${Math.min(4, unknown)}`,
    `words:${Math.min(6, Math.floor(words.length / 5))}`,
    `share:${Math.floor((4 * unknown) / Math.max(1, items.length))}`,
  ].map((name) => `=${name}`);
  const edges = [`^${words[0]}`, `${words.at(-1)}$`];
  const heads = words.slice(0, 2).map((word) => `${waiting}:${word}`);
  return [
    countsOf([...words, ...pairs, ...edges, ...heads]),
    gramsOf(` ${folded.replace(/\d+/g, '0')} `),
    countsOf(shape),
  ];
}

const shares = [0.45, 0.25, 0.3];

type Lesson = Pick<Line, 'text' | 'expect' | 'context' | 'category'>;

const lessonOf = (line: Lesson): Example => ({
  topic: messageKinds.indexOf(kindOf(line)),
  groups: featuresOf(line.text, coverOf(line.text, line.context ?? {}), line.context ?? {}),
});

const justDone: LanguageContext = { last: { intent: 'open_slots', ranges: [], committed: true } };

/** What the judge learns from a line. A message says the same when something was done just before: one that stands alone is learned both ways. */
export const lessonsOf = (line: Lesson): Example[] =>
  (line.context ? [line] : [line, { ...line, context: justDone, category: '' }]).map(lessonOf);

const modelOf = (lessons: Example[]): Model => learnModel(lessons, messageKinds.length, shares, 3);

/** A judge that learned from these lessons alone; the same lessons give the same judge. */
export const judgeFrom = (lessons: Example[]): Judge => judgeBy(scorer(modelOf(lessons)));

/** What the product's judge has learned from all writers, small enough for a file: `npm run language:train` writes it. */
export const learnedModel = (): Model =>
  compact(modelOf([...readCorpus().values()].flat().flatMap(lessonsOf)), 0.002);

function judgeBy(scores: (groups: Vector[]) => Float64Array): Judge {
  return (text, cover, context) => {
    const all = scores(featuresOf(text, cover, context));
    const ranked = [...all.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
    const [first = 0, second = 0] = ranked;
    return {
      kind: messageKinds[first] ?? 'other',
      lead: (all[first] ?? 0) - (all[second] ?? 0),
    };
  };
}

/** The cover that a judge looks at: all items, answers included. */
export const coverOf = (text: string, context: LanguageContext): Cover =>
  covers(
    chart(tokenise(text, context.pending?.map(({ id }) => id) ?? [])),
    nodesFor(context),
  )[0] ?? { items: [], cost: 0 };

/** Where the learned weights are kept. */
export const weightsFile = new URL('./judge.weights.json', import.meta.url);

let trained: Judge | undefined;

/** The judge of the product, taught by all writers; its weights are read when it is first asked. */
export const judge: Judge = (text, cover, context) => {
  trained ??= judgeBy(scorer(JSON.parse(readFileSync(weightsFile, 'utf8')) as Model));
  return trained(text, cover, context);
};
