import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, LanguageContext } from './frame.ts';

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

/** The kinds that the judge tells apart. */
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

/** The kind of a message that was read as this. */
export const kindOfIntent = (intent: string): MessageKind => byIntent[intent] ?? 'other';

/** A changed draft is a kind of its own: its words say what changes, not what is done. */
export function kindOf({
  expect,
  context,
  category,
}: Pick<Line, 'expect' | 'context' | 'category'>): MessageKind {
  const known = context?.draft ?? (category === 'amend' ? context?.last : undefined);
  return known && known.intent === expect.intent && !expect.also
    ? 'amend'
    : kindOfIntent(expect.intent);
}

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
