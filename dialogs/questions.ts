import { completedCommand } from './act.ts';
import { questionOf, resume } from './converse.ts';
import type { Turn } from './dialog.ts';
import { errandChosen } from './errands.ts';
import { readChoice } from './expectations/choice.ts';
import { readMinutes } from './expectations/minutes.ts';
import { readMissing } from './expectations/range.ts';
import { readYesNo } from './expectations/yes-no.ts';
import { askMenu, askRole, menuChosen, roleGiven } from './faq.ts';
import { asksSomething, startsOrder } from './language/short-answer.ts';
import { agreesByName, otherName } from './name-answer.ts';
import { askOrder, confirm, nameGiven } from './order.ts';
import { howLateGiven } from './patient-day.ts';
import { readPatientWords } from './patient-words.ts';
import { dialogOf } from './registry.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { asking, type Say } from './say.ts';
import { type Expects, type Order, orderExpects, put, type Waiting, without } from './waiting.ts';

type Of<Kind extends Waiting['kind']> = Extract<Waiting, { kind: Kind }>;

/** One kind of question: how it is asked, what answers it, and what becomes of it when the answer was something else. */
interface Row<Kind extends Waiting['kind']> {
  expects(waiting: Of<Kind>): Expects;
  ask(waiting: Of<Kind>, turn: Turn): Say[];
  /** Undefined when the message is no answer to it: it may then be anything else. */
  take(waiting: Of<Kind>, turn: Turn, rest: Rest): Promise<Heard | undefined> | Heard | undefined;
  /** True for words that would answer it, were nothing else open: then a request that waits makes them mean two things. */
  isAnswer(waiting: Of<Kind>, turn: Turn): boolean;
  /** After something else was said and understood: asked again, or over. */
  otherwise: 'again' | 'over';
}

/** « 1 », « oui », « non »: too short to say which of two questions it answers. */
const isShort = ({ text }: Turn): boolean =>
  readYesNo(text) !== undefined || /^\W*\d\W*$/u.test(text);

const rows: { [Kind in Waiting['kind']]: Row<Kind> } = {
  menu: {
    expects: () => 'choice',
    ask: ({ cards }, turn) => askMenu(cards, turn),
    take: ({ cards }, turn, rest) => menuChosen(cards, turn, rest),
    isAnswer: ({ cards }, { text }) => readChoice(text, cards.length) !== undefined,
    otherwise: 'over',
  },
  who: {
    expects: () => 'choice',
    ask: askRole,
    take: (_, turn, rest) => roleGiven(turn, rest),
    isAnswer: (_, { text }) => readChoice(text, 4) !== undefined,
    otherwise: 'over',
  },
  howLate: {
    expects: () => 'minutes',
    ask: () => asking([{ key: 'delay.howLong' }]),
    take: (asked, turn, rest) => {
      const minutes = readMinutes(turn.text);
      return minutes === undefined ? undefined : howLateGiven(minutes, asked, turn, rest);
    },
    isAnswer: (_, { text }) => readMinutes(text) !== undefined,
    otherwise: 'over',
  },
  whichPatient: {
    expects: () => 'choice',
    ask: ({ asked }) => asking(asked),
    // its answer names a patient, and whatever does is read before anything else
    take: () => undefined,
    isAnswer: (_, { text }) => readPatientWords(text)?.act === 'which',
    otherwise: 'over',
  },
  order: {
    expects: ({ order }) => orderExpects(order),
    ask: ({ order }, turn) => askOrder(order, turn),
    take: ({ order }, turn, rest) => takeOrder(order, turn, rest),
    isAnswer: ({ order }, turn) => (order.awaiting ? missesNoMore(order, turn) : isShort(turn)),
    otherwise: 'again',
  },
  dialog: {
    expects: ({ dialog }) => dialogOf(dialog)?.steps[dialog.step]?.expects ?? 'choice',
    ask: ({ dialog }, turn) => {
      const known = dialogOf(dialog);
      return known ? questionOf(known, dialog, turn) : [];
    },
    take: ({ dialog }, turn, rest) => takeDialog(dialog, turn, rest),
    isAnswer: (_, turn) => isShort(turn),
    otherwise: 'again',
  },
  more: {
    expects: () => 'choice',
    ask: () => [],
    take: () => undefined,
    isAnswer: () => false,
    otherwise: 'again',
  },
};

/** The row of a question; one place knows that a row is only ever given questions of its own kind. */
const rowOf = (waiting: Waiting) => rows[waiting.kind] as unknown as Row<Waiting['kind']>;

/** What a question takes for an answer. */
export const expects = (waiting: Waiting): Expects => rowOf(waiting).expects(waiting as never);

/** The question, said once more; nothing for what waits without having been asked. */
export const ask = (waiting: Waiting, turn: Turn): Say[] =>
  rowOf(waiting).ask(waiting as never, turn);

/** Gives the message to the open question. */
export const take = async (waiting: Waiting, turn: Turn, rest: Rest): Promise<Heard | undefined> =>
  rowOf(waiting).take(waiting as never, turn, rest);

/** True for words that would answer it, were nothing else open. */
export const isAnswerTo = (waiting: Waiting, turn: Turn): boolean =>
  rowOf(waiting).isAnswer(waiting as never, turn);

/** The conversation after something else was said: a menu nobody chose from is over. */
export const afterOther = (rest: Rest): Rest =>
  rest.waiting && rowOf(rest.waiting).otherwise === 'over'
    ? afterOther(without(rest, rest.waiting.kind))
    : rest;

/** Times or qualities without a verb, which would complete the command. */
const missesNoMore = (order: Order, turn: Turn): boolean =>
  !startsOrder(turn.text) && readMissing(order, turn) !== undefined;

/** What a name, a time or a choice makes of an order; a yes or a no beside other words is the grammar's to read. */
function takeOrder(order: Order, turn: Turn, rest: Rest) {
  if (order.choices) return errandChosen(order, turn, rest);
  if (order.awaiting === 'practitioner') return nameGiven(order, turn, rest);
  if (order.alternative) {
    const choice = readChoice(turn.text, 2);
    return choice ? confirm(order, turn, rest, choice === 2) : undefined;
  }
  if (!order.awaiting) return readKey(turn.text, order, turn, rest);
  const done = readMissing(order, turn);
  return done && completedCommand(order, done, turn, rest);
}

/** « 1 », « 2 », « # »: keys that were said to mean yes and no. */
function readKey(text: string, order: Order, turn: Turn, rest: Rest) {
  if (agreesByName(order, turn)) return confirm(order, turn, rest);
  const other = otherName(order, turn);
  if (other) {
    const next = put(rest, { kind: 'order', order: other }, turn);
    return says(next, ...askOrder(other, turn));
  }
  const plain = order.self || /^\W*?[12#]\W*$/u.test(text);
  const agreed = plain ? readYesNo(text) : undefined;
  if (agreed === undefined) return undefined;
  return agreed ? confirm(order, turn, rest) : says(dropDraft(rest), { key: 'draft.dropped' });
}

/** The answer of a dialog; one that a deploy took away is left with an apology, and what asks something answers nothing. */
async function takeDialog(
  at: Of<'dialog'>['dialog'],
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  const dialog = dialogOf(at);
  if (!dialog) return says(without(rest, 'dialog'), { key: 'dialog.gone' });
  if (asksSomething(turn.text)) return undefined;
  const heard = await resume(dialog, at, turn, rest);
  return heard && { ...heard, kind: 'answer' };
}
