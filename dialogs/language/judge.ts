import { readdirSync, readFileSync } from 'node:fs';
import {
  type Example,
  learn,
  learnModel,
  type Model,
  scorer,
} from '../../data/knowledge/learner.ts';
import { countsOf, gramsOf, type Vector } from '../../data/knowledge/letters.ts';
import type { Frame, LanguageContext } from './frame.ts';
import { type Cover, chart, covers } from './parse.ts';
import { fold, tokenise } from './tokens.ts';

/** What kind of message it is, before anything of it is understood. */
export const messageKinds = [
  'open',
  'close',
  'absent',
  'back',
  'list',
  'yes',
  'no',
  'counter',
  'amend',
  'details',
  'withdraw',
  'undo',
  'drop',
  'faq',
  'participation',
  'help',
  'stop',
  'other',
] as const;

export type MessageKind = (typeof messageKinds)[number];

/** A line of the corpus: a message, what waited, and what it means. */
export interface Line {
  id: string;
  /** What its writer meant it for: `amend`, `open`, `answer`… */
  category?: string;
  text: string;
  now: string;
  channel: 'sms' | 'voice' | 'teams';
  context?: LanguageContext;
  expect: Omit<Frame, 'recurrence' | 'also' | 'clarify'> & {
    clarify?: string;
    recurrence?: string;
    also?: object[];
  };
}

/** The kinds, best first, with how far each leads the one behind it. */
export interface Judgement {
  kind: MessageKind;
  /** How far the best leads the second: 0 is a tie. */
  lead: number;
  score(kind: MessageKind): number;
}

export type Judge = (text: string, cover: Cover, context: LanguageContext) => Judgement;

const byIntent: Record<string, MessageKind> = {
  open_slots: 'open',
  close_slots: 'close',
  declare_unavailability: 'absent',
  cancel_unavailability: 'back',
  list_slots: 'list',
  accept: 'yes',
  confirm: 'yes',
  refuse: 'no',
  deny: 'no',
  counter: 'counter',
  ask_details: 'details',
  withdraw: 'withdraw',
  undo: 'undo',
  cancel: 'drop',
  faq: 'faq',
  participation: 'participation',
  help: 'help',
  stop: 'stop',
};

/** A changed draft is a kind of its own: its words say what changes, not what is done. */
export function kindOf({
  expect,
  context,
  category,
}: Pick<Line, 'expect' | 'context' | 'category'>): MessageKind {
  const kind = byIntent[expect.intent] ?? 'other';
  const known = context?.draft ?? (category === 'amend' ? context?.last : undefined);
  return known && known.intent === expect.intent && !expect.also ? 'amend' : kind;
}

const waits = ({ pending, draft, last, awaiting }: LanguageContext): string =>
  pending?.length
    ? draft
      ? 'both'
      : pending.length > 1
        ? 'several'
        : 'one'
    : awaiting
      ? 'word'
      : draft
        ? 'draft'
        : last
          ? 'last'
          : 'none';

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

const exampleOf = (line: Lesson): Example => ({
  topic: messageKinds.indexOf(kindOf(line)),
  groups: featuresOf(line.text, coverOf(line.text, line.context ?? {}), line.context ?? {}),
});

/** Learns the kinds from lines; the same lines give the same judge. */
export function trainJudge(lines: readonly Lesson[]): Judge {
  return judgeBy(learn(lines.map(exampleOf), messageKinds.length, shares));
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** What the product's judge has learned from all writers, small enough for a file: `npm run language:train` writes it. */
export function learnedModel(): Model {
  const lines = [...readCorpus().values()].flat();
  const model = learnModel(lines.map(exampleOf), messageKinds.length, shares, 2);
  const features = model.features.map(
    ([feature, rarity, topics, weights]): Model['features'][number] => {
      const kept = topics.flatMap((topic, at) =>
        Math.abs(weights[at] ?? 0) >= 0.002 ? [[topic, rounded(weights[at] ?? 0)] as const] : [],
      );
      return [
        feature,
        rounded(rarity),
        kept.map(([topic]) => topic),
        kept.map(([, weight]) => weight),
      ];
    },
  );
  return { ...model, unseen: rounded(model.unseen), features };
}

function judgeBy(scores: (groups: Vector[]) => Float64Array): Judge {
  return (text, cover, context) => {
    const all = scores(featuresOf(text, cover, context));
    const ranked = [...all.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
    const [first = 0, second = 0] = ranked;
    return {
      kind: messageKinds[first] ?? 'other',
      lead: (all[first] ?? 0) - (all[second] ?? 0),
      score: (kind) => all[messageKinds.indexOf(kind)] ?? 0,
    };
  };
}

/** The cover that a judge looks at: all items, answers included. */
export const coverOf = (text: string, context: LanguageContext): Cover =>
  covers(chart(tokenise(text, context.pending?.map(({ id }) => id) ?? [])), [
    'Item',
    'Answer',
  ])[0] ?? { items: [], cost: 0 };

const folder = new URL('./corpus/', import.meta.url);

/** The lines of every writer, by his name. */
export function readCorpus(): Map<string, Line[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted();
  return new Map(
    files.map((name) => [
      name.slice(0, -6),
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line),
    ]),
  );
}

/** Where the learned weights are kept. */
export const weightsFile = new URL('./judge.weights.json', import.meta.url);

let trained: Judge | undefined;

/** The judge of the product, taught by all writers; its weights are read when it is first asked. */
export const judge: Judge = (text, cover, context) => {
  trained ??= judgeBy(scorer(JSON.parse(readFileSync(weightsFile, 'utf8')) as Model));
  return trained(text, cover, context);
};
