import { later } from '../data/paris-time.ts';
import type { Suspended } from './dialog.ts';
import type { Errand } from './errand.ts';
import type { Unfinished } from './language/completed.ts';
import type { Frame, Mode } from './language/frame.ts';
import type { PatientCommand } from './patient-phrases.ts';
import type { Rest } from './rest.ts';
import type { Say } from './say.ts';
import type { SelfOrder } from './self-confirm.ts';

/** What a question takes for an answer; `dialogs/expectations` has a reader for each. */
export type Expects = 'yes-no' | 'choice' | 'day' | 'clock' | 'range' | 'name' | 'minutes';

/** A command understood and not done yet: read back, or one thing short. */
export interface Order {
  frames: Frame[];
  /** The other way to read it, offered as « 2 ». */
  alternative?: Frame[];
  /** Set when a word is missing: the clarify reason, `practitioner`, or nothing for a plain OUI. */
  awaiting?: string;
  /** What was said so far of the command that a word is missing of: its day stays while its hours are asked. */
  unfinished?: Unfinished;
  /** Its commands are done both or neither: a move. */
  together?: boolean;
  /** It takes the place of the last change, which is taken back first. */
  instead?: true;
  /** Done for oneself once confirmed; there are then no frames. */
  self?: SelfOrder;
  /** How patients would have been seen where what goes had been opened; left out, at the practice. */
  opened?: Mode;
  /** For whom the speaker could act when it was asked: a yes is of those alone. */
  rights?: string[];
  /** What it would do instead of commands: the one, or those to choose from by number. */
  choices?: Errand[];
  /** The question as it was asked, where its words cannot be made again from the frames. */
  asked?: Say[];
}

/** A question by what waits for its answer. */
type Question =
  | { kind: 'menu'; cards: string[] }
  /** « Vous êtes : 1 médecin, … ? » */
  | { kind: 'who' }
  /** « De combien de minutes ? », of the patient with this code, of all or of the one who is expected. */
  | { kind: 'howLate'; code?: string; all?: true }
  /** « Lequel ? », of the words about a patient that wait for it. */
  | { kind: 'whichPatient'; said: PatientCommand; asked: Say[] }
  | { kind: 'order'; order: Order }
  | { kind: 'dialog'; dialog: Suspended }
  /** The parts that SUITE says next: the one thing that waits without having been asked. */
  | { kind: 'more'; parts: Say[] };

/** What a person may answer now. */
export type Waiting = Question & {
  /** When it was asked, by our clock; and when the words that led to it were said, by the carrier's. */
  at: string;
  saidAt: string;
  /** After this nobody remembers what « oui » was about; absent for what is taken up days later. */
  until?: string;
  /** What is asked again once this is settled. */
  under?: Waiting;
};

/** Of one kind at most one; the first of these is the open question, the others are beneath it. */
const order = ['howLate', 'whichPatient', 'menu', 'who', 'order', 'dialog', 'more'] as const;

const minutes = 60_000;
const lasts: Record<Waiting['kind'], number | undefined> = {
  menu: 30 * minutes,
  who: 30 * minutes,
  howLate: 10 * minutes,
  whichPatient: 10 * minutes,
  order: 30 * minutes,
  dialog: undefined,
  more: 24 * 60 * minutes,
};

/** Everything that waits, the open question first. */
export function chain(waiting: Waiting | undefined): Waiting[] {
  const all: Waiting[] = [];
  for (let one = waiting; one; one = one.under) all.push(one);
  return all;
}

const linked = (all: Waiting[]): Waiting | undefined =>
  all
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .reduceRight<Waiting | undefined>((under, { under: _, ...one }) => {
      return under ? { ...one, under } : one;
    }, undefined);

const withChain = ({ waiting: _, ...rest }: Rest, all: Waiting[]): Rest => {
  const waiting = linked(all);
  return waiting ? { ...rest, waiting } : rest;
};

/** When a question is asked and when the words before it were said. */
export interface Moment {
  now: Date;
  sentAt: Date;
}

/** What a new question takes the place of, beside one of its own kind. */
const replaces: Record<Waiting['kind'], Waiting['kind'][]> = {
  menu: ['who', 'howLate', 'whichPatient'],
  who: ['menu', 'howLate', 'whichPatient'],
  howLate: ['menu', 'who', 'whichPatient'],
  whichPatient: ['menu', 'who', 'howLate'],
  order: ['menu', 'who', 'howLate', 'whichPatient'],
  dialog: ['menu', 'who', 'howLate', 'whichPatient', 'order'],
  more: [],
};

/** Asks: the question takes the place of those it replaces, and stands above the rest. */
export function put(rest: Rest, question: Question, { now, sentAt }: Moment): Rest {
  const gone = [question.kind, ...replaces[question.kind]];
  const others = chain(rest.waiting).filter(({ kind }) => !gone.includes(kind));
  const long = lasts[question.kind];
  const asked: Waiting = {
    ...question,
    at: now.toISOString(),
    saidAt: (sentAt < now ? sentAt : now).toISOString(),
    ...(long && { until: later(now, long).toISOString() }),
  };
  return withChain(rest, [asked, ...others]);
}

/** The conversation without what waits of these kinds. */
export const without = (rest: Rest, ...kinds: Waiting['kind'][]): Rest =>
  withChain(
    rest,
    chain(rest.waiting).filter(({ kind }) => !kinds.includes(kind)),
  );

/** What waits of a kind, open or beneath. */
export const find = <Kind extends Waiting['kind']>({ waiting }: Rest, kind: Kind) =>
  chain(waiting).find((one): one is Extract<Waiting, { kind: Kind }> => one.kind === kind);

/** The command that waits as the open question. */
export const orderOpen = ({ waiting }: Rest): Order | undefined =>
  waiting?.kind === 'order' ? waiting.order : undefined;

/** Takes away what is older than its use; `over` is the question that was open until then. */
export function stillOpen(rest: Rest, now: Date): { rest: Rest; over?: Waiting } {
  const all = chain(rest.waiting);
  const left = all.filter(({ until }) => !until || new Date(until) > now);
  if (left.length === all.length) return { rest };
  const [first] = all;
  const isOver = first && !left.includes(first);
  return { rest: withChain(rest, left), ...(isOver && { over: first }) };
}

/** What kind of answer a question of an order waits for. */
export function orderExpects({ awaiting, alternative, choices }: Order): Expects {
  if (choices) return choices.length > 1 ? 'choice' : 'yes-no';
  if (!awaiting) return alternative ? 'choice' : 'yes-no';
  if (awaiting === 'practitioner') return 'name';
  if (awaiting === 'missing_intent') return 'choice';
  const days = ['ambiguous_date', 'past_date', 'invalid_date', 'weekday_mismatch'];
  return days.includes(awaiting) ? 'day' : 'range';
}
