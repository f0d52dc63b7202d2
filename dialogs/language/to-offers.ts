import { tellsMore } from './agreement.ts';
import { unsigned } from './asides.ts';
import { commanded } from './commanded.ts';
import type { MessageKind } from './corpus.ts';
import { readingOf } from './doubts.ts';
import type { ClarifyReason, Frame, LanguageContext, Reading } from './frame.ts';
import { answerSorts, content, type Heard, has, leads, other } from './heard.ts';
import type { Answer } from './item.ts';
import { answerIn, coreOf } from './offer-answers.ts';
import {
  bareAnswer,
  byCode,
  digit,
  named,
  ownCommand,
  refOf,
  splitCommand,
  strange,
} from './offer-words.ts';
import { polarities } from './offers.ts';
import type { Cover, Placed } from './parse.ts';
import { isBroken, runsOf } from './runs.ts';
import type { Token } from './tokens.ts';

/** A message while requests wait, as each step looks at it. */
interface Talk {
  heard: Heard;
  pending: NonNullable<LanguageContext['pending']>;
  /** All items, and those that carry something. */
  all: Placed[];
  items: Placed[];
  said: Answer[];
  unknown: string[];
  /** A yes or a no is among it. */
  polar: boolean;
  question: boolean;
}

/** `none`: it is no answer, and is read as a command. */
type Step = (talk: Talk) => Reading | 'none' | undefined;

const unclear = (talk: Talk, reason: ClarifyReason): Reading =>
  readingOf(
    { ...other, clarify: reason },
    talk.unknown.length > 0 ? ['unknown-words'] : [],
    talk.unknown,
  );

const notForUs: Step = ({ items, unknown, polar, heard }) =>
  strange(items) && !(polar && answers(heard)) ? readingOf(other, [], unknown) : undefined;

const answering = new Set<MessageKind>(['yes', 'no', 'counter']);

/** The judge hears an answer in the whole message. */
const answers = ({ judgement: { kind, lead } }: Heard): boolean =>
  answering.has(kind) && lead >= leads.aside;

const quoted = /[«"“]\s*(?:oui|non)\b[^»"”]*[»"”]/iu;

/** « A aimé “OUI 4K7P” », « OUI 4K7P ou NON 4K7P ? »: an answer between quotes, or both answers to one request, are told, not given. */
const isTold = ({ heard: { text } }: Talk) =>
  (quoted.test(text) && /\p{L}/u.test(text.replace(quoted, ''))) ||
  /(?:^|\s)>\s*(?:oui|non)\b/iu.test(text) ||
  (/\boui (\w{4})\b[\s\S]*\bnon \1\b/iu.test(text) && text.length > 20);

/** « 4K7PNON »: a code that something is stuck to. */
const spoilsCode = ({ heard: { text }, pending }: Talk): boolean =>
  pending.some(
    ({ id }) => id.length > 1 && new RegExp(`[\\p{L}\\d]${id}|${id}[\\p{L}\\d]`, 'iu').test(text),
  );

const withCode: Step = (talk) => {
  const { all, pending } = talk;
  if (spoilsCode(talk)) return unclear(talk, 'unclear_answer');
  const coded = isTold(talk) ? undefined : byCode(all, pending);
  return (
    coded &&
    readingOf(
      named(
        coded,
        all.filter((item) => item.sort !== 'who' || item.marked),
      ),
      [],
    )
  );
};

const withdrawn: Step = ({ said, items, unknown }) =>
  said.includes('withdraw')
    ? readingOf(
        { intent: 'withdraw', ranges: [], ...refOf(items) },
        unknown.length > 0 ? ['unknown-words'] : [],
      )
    : undefined;

const asksDetails: Step = ({ said, items, question }) =>
  said.includes('details') && (question || bareAnswer(items)) && !said.includes('take')
    ? readingOf({ intent: 'ask_details', ranges: [], clarify: 'question_about_orientation' }, [])
    : undefined;

/** « oui, et ferme 16h » */
const withCommand: Step = (talk) => {
  const { heard, all, pending, polar, unknown } = talk;
  const split = polar ? splitCommand(all) : undefined;
  const first = split && answerIn(split.before, pending, heard);
  if (!split || !first) return undefined;
  const told = !answerSorts(split.before).includes('take') && tellsMore(split.before, heard.tokens);
  if (first.intent === 'accept' && told) return unclear(talk, 'unclear_answer');
  const { frame } = commanded(heard, [{ items: split.after, cost: 0 }]);
  if (frame.clarify || frame.intent === 'other') return undefined;
  const also = [...(first.also ?? []), frame, ...(frame.also ?? [])];
  return readingOf(
    { ...first, also: also.map(({ also: _, ...one }) => one) },
    ['several-commands', ...(unknown.length > 0 ? (['unknown-words'] as const) : [])],
    unknown,
  );
};

const answerKinds: Partial<Record<Frame['intent'], MessageKind>> = {
  accept: 'yes',
  refuse: 'no',
  counter: 'counter',
};

/** The judge, who looks at the whole message, hears one of the same answers. */
const isHeardSo = (frame: Frame, { judgement: { kind, lead } }: Heard): boolean =>
  [frame, ...(frame.also ?? [])].some(({ intent }) => answerKinds[intent] === kind) &&
  lead >= leads.aside;

/** Yes in one line and in the next. */
const agrees = (items: Placed[]): boolean => {
  const words = items.map((item) => (item.sort === 'answer' ? polarities[item.answer] : undefined));
  return words.every((word) => word !== undefined && word === words[0]);
};

/** « OUI T5LB », « NON W2GC »: a word for each code. */
const answersEach = (items: Placed[]): boolean => {
  const said = answerSorts(items);
  const codes = said.filter((one) => one === 'ref').length;
  return bareAnswer(items) && codes > 1 && codes === said.length / 2;
};

/** A line that breaks off, or « oui j'ai … »: what stands there may be all but a yes. */
const unsure: Step = (talk) => {
  const { heard, all, items, said, polar } = talk;
  if (polar && isBroken(all, heard.tokens) && !agrees(items) && !answersEach(items))
    return unclear(talk, 'unclear_answer');
  const neither = heard.tokens.some(({ text }) => text === 'ni');
  const refused = said.some((one) => one === 'no' || one === 'neither' || one === 'not-ref');
  if (neither && said.length > 0 && !refused) return unclear(talk, 'unclear_answer');
  const excused =
    all.some(({ rule }) => rule === 'reason.because') &&
    !(has(all, 'but', 'rather') && has(items, 'hours', 'mode'));
  const sound = said.includes('yes') && !said.includes('take') && !said.includes('no');
  return excused && sound ? unclear(talk, 'unclear_answer') : undefined;
};

/** « ok si c'est en visio », « ok si 19h30 »: a condition on the mode or the hour is a proposal. */
const ifMode = (all: Placed[]): boolean =>
  all.some(
    ({ sort }, at) => sort === 'condition' && has(all.slice(at + 1, at + 4), 'mode', 'hours'),
  );

const undecided: Step = (talk) => {
  const { items, all, said } = talk;
  if (said.includes('received') && !said.includes('take') && !said.includes('no'))
    return unclear(talk, 'unclear_answer');
  const hedged = has(items, 'hedge') || (has(items, 'condition') && !ifMode(all));
  const proposes = has(items, 'hours', 'mode') || said.includes('shift');
  return (hedged || said.includes('undecided')) && !proposes
    ? unclear(talk, 'undecided')
    : undefined;
};

/** « oui mais » is the half of something. */
const unfinished: Step = (talk) => {
  const last = talk.all.findLast(({ sort }) => sort !== 'stop' && sort !== 'decoration');
  return last?.sort === 'but' ? unclear(talk, 'undecided') : undefined;
};

const bareDigit: Step = ({ heard, items, pending }) => {
  const [item, more] = items;
  return !heard.context.draft && !more && item?.sort === 'answer' && item.answer === 'digit'
    ? digit(item.ref ?? '', pending)
    : undefined;
};

/** By voice a sound of agreement is no yes. */
const spokenYes: Step = ({ heard, said, items }) =>
  heard.context.channel === 'voice' &&
  said.length > 0 &&
  said.every((one) => one === 'yes' || one === 'received') &&
  bareAnswer(items) &&
  !/accepte|volontiers|prends/.test(heard.text)
    ? readingOf({ intent: 'accept', ranges: [], clarify: 'unclear_answer' }, [])
    : undefined;

/** « finalement oui je le prends », asked whether he withdraws from another patient, is of that one. */
const betweenTwo: Step = (talk) => {
  const { draft } = talk.heard.context;
  const either = bareAnswer(talk.items) || (draft?.intent === 'withdraw' && talk.polar);
  return draft && either ? unclear(talk, 'which_orientation') : undefined;
};

const thanks = (items: Placed[]): boolean =>
  items.some(({ sort, rule }) => sort === 'thanks' || rule === 'signature.after-closing');

/** « ok merci » */
const onlyThanks: Step = (talk) =>
  thanks(talk.all) &&
  talk.said.length > 0 &&
  talk.said.every((one) => one === 'yes') &&
  !/\b(oui|yes|accord|volontiers)/iu.test(talk.heard.text)
    ? unclear(talk, 'unclear_answer')
    : undefined;

/** « oui pour ZZ42 »: what looks like a code, and is none of those that wait. */
const namesAnother = ({ heard, pending }: Talk): boolean =>
  (
    heard.text.match(
      /(?<![\p{L}\d])(?!A?\d{1,2}H)(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z\d]{4}(?![\p{L}\d])/gu,
    ) ?? []
  ).some((code) => pending.every(({ id }) => id.toUpperCase() !== code));

/** « celui-ci accepte »: of whom, when no name is read? */
const saysWho = ({ heard: { tokens }, all }: Talk): boolean =>
  !has(all, 'who') &&
  all.some(
    ({ sort, from }) =>
      sort === 'answer' && ['ci', 'il', 'elle', 'he', 'she'].includes(tokens[from - 1]?.text ?? ''),
  );

/** « proposez-lui dix-septheures »: another time may be meant. */
const proposes = ({ heard: { tokens } }: Talk): boolean =>
  tokens.some(({ text }) => text === 'proposez' || text === 'suggest');

/** « je n'ai pas dit ça », « c'est faux »: said of what the bot understood, and no answer to an offer. */
const deniesWords = ({ heard: { text } }: Talk): boolean =>
  /\b(?:dit ça|dit ca|ce que j.ai dit|demandé ça|c.est faux|i meant)(?!\p{L})/iu.test(text);

/** Whatever keeps an answer from being one: an if, a perhaps, a question, a sentence that goes on. */
const holdsBack = (talk: Talk, { intent }: Frame): boolean => {
  const { heard, items, all, said, question } = talk;
  return (
    isTold(talk) ||
    deniesWords(talk) ||
    namesAnother(talk) ||
    saysWho(talk) ||
    (intent !== 'counter' && proposes(talk)) ||
    has(items, 'hedge') ||
    (has(items, 'condition') && !ifMode(all)) ||
    said.includes('undecided') ||
    (question && intent !== 'counter') ||
    isBroken(all, heard.tokens) ||
    (intent === 'accept' && !said.includes('take') && tellsMore(all, heard.tokens))
  );
};

/** The words that nobody knows stand in sentences of their own, apart from the yes. */
const tellsApart = (all: Placed[], tokens: Token[]): boolean =>
  runsOf(all, tokens).every((run) => !has(run, 'unknown') || !has(run, 'answer'));

/** « non, pneu crevé », « je le prends, mon mari ira chercher Zoé »: the other words only say why, and the judge has no doubt. */
const isPlainTale = (
  { heard, all, said, pending, unknown }: Talk,
  { intent, also }: Frame,
): boolean =>
  heard.judgement.lead >= leads.reasons &&
  !unknown.some((word) => /oui|non|yes|ok$/iu.test(word)) &&
  !also &&
  pending.length === 1 &&
  (intent === 'refuse' ||
    (intent === 'accept' && said.includes('take') && tellsApart(all, heard.tokens))) &&
  !has(all, 'stranger', 'others', 'report', 'past') &&
  !all.some((item) => item.sort === 'act' && item.imperative);

/** Words that nobody knows, or that were only guessed, or that no answer has. */
const isAmongWords = ({ unknown, items, pending }: Talk, core: Placed[]): boolean =>
  unknown.length > 0 ||
  content(core).length < items.length ||
  items.some(({ guessed, sort }) => guessed && (sort === 'who' || pending.length > 1));

/** An answer of clear words alone is one. */
const plainAnswer: Step = (talk) => {
  const { heard, all, pending, polar, unknown } = talk;
  if (ownCommand(heard)) return 'none';
  const core = coreOf(all, heard.tokens);
  const frame = answerIn(core, pending, heard);
  if (frame && !frame.clarify) return answerAmong(talk, frame, isAmongWords(talk, core));
  if (frame && unknown.length === 0) return readingOf(frame, []);
  return polar && (unknown.length > 0 || !splitCommand(all))
    ? unclear(talk, 'unclear_answer')
    : undefined;
};

/** An answer among other words counts only when the judge hears the same in the whole, and is asked again unless they merely tell why. */
function answerAmong(talk: Talk, frame: Frame, strange: boolean): Reading {
  const { heard, all, unknown } = talk;
  const held = holdsBack(talk, frame);
  if (!strange && !held) return readingOf(named(frame, all), []);
  if (!isHeardSo(frame, heard) || (held && frame.intent !== 'counter'))
    return unclear(talk, 'unclear_answer');
  const sure = !held && isPlainTale(talk, frame);
  const doubt = strange ? 'unknown-words' : 'question';
  return readingOf(named(frame, all), sure ? [] : [doubt], unknown);
}

/** In this order: the first that has something to say decides. */
const steps: Step[] = [
  notForUs,
  withCode,
  withdrawn,
  asksDetails,
  unsure,
  withCommand,
  undecided,
  unfinished,
  bareDigit,
  spokenYes,
  betweenTwo,
  onlyThanks,
  plainAnswer,
];

/** What a plain yes has no word of: it is denied, taken back, put off or bound to something. */
const againstYes = ['not', 'except', 'hedge', 'condition', 'count'];
const takenBack: Answer[] = ['neither', 'drop', 'undo', 'withdraw', 'undecided', 'not-ref'];
const agreeing: Answer[] = ['yes', 'take', 'both'];
const loudYes = new Set(['oui', 'ouais', 'ouaip', 'yes', 'yep', 'yeah']);

const isAgreeing = (item: Placed): boolean =>
  item.sort === 'answer' && agreeing.includes(item.answer);

/** « oui non mais oui », « non c'est bon je le prends »: of two words the last is meant, and nothing follows that ends it. */
const endsInYes = (all: Placed[]): boolean => {
  const turn = all.findLastIndex(
    (item) => item.sort === 'but' || (item.sort === 'answer' && item.answer === 'no'),
  );
  return turn < 0 || all.slice(turn + 1).some(isAgreeing);
};

/**
 * « pas oui », « oui, dsl erreur », « ok plus tard », « oui 👎 »: one answer to one request with a word beside it that speaks against
 * it binds nobody, whatever the judge hears.
 */
function isCrossed({ heard, all, said }: Talk, { frame }: Reading): boolean {
  const { intent, also, clarify } = frame;
  if (clarify || also || (intent !== 'accept' && intent !== 'refuse')) return false;
  if (intent === 'refuse') {
    // « oui enfin non » says the no in a word; a thumb beside a yes says nothing
    const no = all.findLast((item) => item.sort === 'answer' && item.answer === 'no');
    const spoken = /\p{L}/u.test(heard.tokens[no?.from ?? 0]?.text ?? '');
    return !spoken && heard.tokens.some(({ text }) => loudYes.has(text));
  }
  const putOff = all.some(
    (item) => item.sort === 'hours' && ['vague', 'invalid'].includes(item.hours.sort),
  );
  const against = has(all, ...againstYes) || said.some((one) => takenBack.includes(one));
  return putOff || against || !endsInYes(all);
}

/** « le patient de 11h », « la dame de 16h »: nobody else's, where patients are offered. */
function asPatient(item: Placed, tokens: Token[]): Placed {
  const { sort, from, to, rule, guessed } = item;
  const patient = sort === 'others' && tokens[to - 1]?.text === 'de';
  return patient ? { sort: 'answer', answer: 'offer', from, to, rule, guessed } : item;
}

const polarWords: Answer[] = ['yes', 'take', 'no', 'both', 'neither', 'confirm'];

/** What is said while requests wait. A yes or a no counts only when everything else in the message is explained. */
export function toOffers(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  pending: NonNullable<LanguageContext['pending']>,
): Reading | undefined {
  const all = unsigned(cover.items, heard.tokens).map((item) => asPatient(item, heard.tokens));
  const items = content(all);
  const said = answerSorts(items);
  const polar = said.some((one) => polarWords.includes(one));
  const question = has(items, 'question', 'asking');
  const talk: Talk = { heard, pending, all, items, said, unknown, polar, question };
  for (const step of steps) {
    const reading = step(talk);
    if (reading === 'none') return undefined;
    if (reading) return isCrossed(talk, reading) ? unclear(talk, 'unclear_answer') : reading;
  }
  return undefined;
}
