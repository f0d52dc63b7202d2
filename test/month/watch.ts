import { segmentsOf } from '../../bot/channels/gsm7.ts';
import type { CarrierMessage } from '../../bot/demo/carrier-store.ts';
import { dayIn } from '../../data/edges/edges.ts';
import type { Town } from '../harness/town.ts';

/** A text that a doctor got. */
export interface Got {
  number: string;
  body: string;
  /** Paris day and the instant. */
  day: string;
  at: Date;
  /** Unasked: no answer to what he wrote. */
  unasked: boolean;
}

const kinds: [name: string, words: RegExp][] = [
  ['digest', /^SAS aujourd'hui/],
  ['reminder', /^Rappel SAS/],
  ['came', /est-il venu|^Venus \?/],
  ['week', /semaine du .* SNP/],
  ['series', /prend fin/],
  ['return', /absence se termine/],
  ['offer', /pour accepter, NON/],
];

/** Which kinds of unasked texts a body holds: a morning may hold two. */
const kindsOf = (body: string): string[] =>
  kinds.filter(([, words]) => words.test(body)).map(([name]) => name);

/** Looks at every text of the month as the carrier saw it; `faults` are sentences about what must never be. */
export interface Watch {
  faults: string[];
  /** Texts of the days that are over, by doctor and day: how many, and how many of them unasked. */
  counted: Map<string, { all: number; unasked: number }>;
  byKind: Map<string, number>;
  /** How often each patient was asked about, by number and code: another doctor's may have the same code. */
  asked: Map<string, number>;
  longest: number;
  /** New texts since the last look, which the carrier forgets. */
  look(): Got[];
  /** What was said until now does not count. */
  forget(): void;
}

/** Begins to watch. */
export function watchTexts(town: Town): Watch {
  const watch: Watch = {
    faults: [],
    counted: new Map(),
    byKind: new Map(),
    asked: new Map(),
    longest: 0,
    look: () => {
      const fresh = town.carrier.messages().filter(({ direction }) => direction !== 'inbound');
      watch.forget();
      return fresh.map((message) => note(watch, message));
    },
    forget: () => {
      town.carrier.messages().length = 0;
      town.carrier.calls().length = 0;
    },
  };
  return watch;
}

function note(watch: Watch, { to, body, createdAt, direction }: CarrierMessage): Got {
  const at = new Date(createdAt);
  const day = dayIn(at).toString();
  const unasked = direction === 'outbound-api';
  const of = `${to} ${day}`;
  const count = watch.counted.get(of) ?? { all: 0, unasked: 0 };
  watch.counted.set(of, { all: count.all + 1, unasked: count.unasked + (unasked ? 1 : 0) });
  const segments = segmentsOf(body);
  watch.longest = Math.max(watch.longest, segments);
  if (segments > 2) watch.faults.push(`${segments} segments: ${body}`);
  if (/quelque chose a échoué|\{\{|undefined|\[object/.test(body))
    watch.faults.push(`broken: ${body}`);
  for (const kind of unasked ? kindsOf(body) : []) {
    watch.byKind.set(kind, (watch.byKind.get(kind) ?? 0) + 1);
    if (kind === 'digest' && !/\d place|[2-9][A-Z][A-Z2-9][A-Z]/.test(body))
      watch.faults.push(`a digest without content: ${body}`);
    if (kind !== 'came') continue;
    for (const [code] of new Set(
      body.split('Répondez')[0]?.matchAll(/\b[2-9][A-Z][A-Z2-9][A-Z]\b/g),
    ))
      watch.asked.set(`${to} ${code}`, (watch.asked.get(`${to} ${code}`) ?? 0) + 1);
  }
  return { number: to, body, day, at, unasked };
}
