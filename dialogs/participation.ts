import { sayOf, softwareIn } from '../data/knowledge/software.ts';
import { checklistOf, questionOf, titleOf } from '../data/participation/checklist.ts';
import { dayInWords } from '../data/participation/counters.ts';
import {
  type Details,
  isKept,
  missingDetails,
  today,
} from '../data/participation/participation.ts';
import { type OutcomeId, regimeOn, walk } from '../data/participation/tree.ts';
import type { Channel, Dialog, Next, Step, Turn } from './dialog.ts';
import { readName } from './expectations/name.ts';
import { readYesNo } from './expectations/yes-no.ts';
import { readAnswer, readAsOf, readSteer } from './participation-answers.ts';
import { walkWords } from './participation-words.ts';
import type { Say } from './say.ts';

type StepName = 'question' | 'detail' | 'confirm';

/** Answers by question, so that a deploy which moves a question loses nothing of the others. */
export type WalkState = {
  /** Absent: the rules of the day on which each message comes. */
  asOf?: string;
  answers?: Record<string, string>;
  details?: { [name in keyof Details]?: string };
  /** Nothing answered yet: how to answer is said once. */
  fresh?: boolean;
};

const text = (words: string): Say => ({ key: 'faq.text', params: { text: words } });

const emergencyLine: Say = { key: 'faq.emergencyLine' };

const dayOf = ({ asOf }: WalkState, { now }: Turn): string => asOf ?? today(now);

const standing = (state: WalkState, turn: Turn) => walk(state.answers ?? {}, dayOf(state, turn));

const day = (on: string): string => on.split('-').reverse().join('/');

/** The end reached; undefined while a question stands. */
function endOf(state: WalkState, turn: Turn): OutcomeId | undefined {
  const stand = standing(state, turn);
  return stand && 'outcome' in stand ? stand.outcome : undefined;
}

function askQuestion(state: WalkState, turn: Turn): Say[] {
  const stand = standing(state, turn);
  if (!stand || !('at' in stand)) return [];
  const { ask, choices } = questionOf(stand.at, turn.locale);
  const words = walkWords[turn.locale];
  const first = state.fresh ?? stand.path.length === 0;
  return [
    ...(turn.speaker || !first ? [] : [emergencyLine]),
    ...(state.asOf && first ? [text(words.asOf(day(state.asOf)))] : []),
    text(ask),
    ...choices.map(
      ({ label }, at): Say => ({ key: 'faq.choice', params: { number: at + 1, title: label } }),
    ),
    ...(first ? [text(words.hint)] : []),
  ];
}

/** The doctor himself, who alone may declare. */
const ownId = ({ speaker }: Turn): string | undefined =>
  speaker?.person.linked
    ? speaker.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn)?.id
    : undefined;

/** Where to go once answered: the next question, a detail still missing, the read-back, or the end. */
function goOn(state: WalkState, turn: Turn): Next<WalkState> {
  const outcome = endOf(state, turn);
  if (!outcome) return { to: 'question', state };
  const on = dayOf(state, turn);
  const { onlyDoctor, informed } = walkWords[turn.locale];
  if (!isKept(outcome, on, today(turn.now)))
    return finish(outcome, state, turn, state.asOf ? informed : undefined);
  if (!ownId(turn)) return finish(outcome, state, turn, turn.speaker ? onlyDoctor : undefined);
  return { to: missingOf(state, turn) ? 'detail' : 'confirm', state };
}

function missingOf(state: WalkState, turn: Turn): keyof Details | undefined {
  const outcome = endOf(state, turn);
  const needed = outcome ? missingDetails(outcome, dayOf(state, turn)) : [];
  return needed.find((name) => !state.details?.[name]);
}

/** The checklist: whole where there is room, else a part a message with SUITE for the next. */
function finish(
  outcome: OutcomeId,
  state: WalkState,
  turn: Turn,
  opening?: string,
): Next<WalkState> {
  const { title, sections } = checklistOf(outcome, dayOf(state, turn), turn.locale);
  const parts = sections.map(({ heading, lines }) => text(paragraph(heading, lines, turn.channel)));
  const head = [
    ...(outcome === 'O-PATIENT' ? [emergencyLine] : []),
    ...(opening ? [text(opening)] : []),
    text(title),
  ];
  if (turn.channel === 'teams') return { end: [...head, ...parts] };
  const [steps, ...others] = parts;
  const hint: Say[] = others.length > 0 ? [{ key: 'faq.more' }] : [];
  return { end: [...head, ...(steps ? [steps] : []), ...hint], more: others };
}

function paragraph(heading: string, lines: string[], channel: Channel): string {
  if (channel === 'voice') return `${heading}. ${lines.join(' ')}`;
  return [`${heading} :`, ...lines.map((line) => `- ${line}`)].join('\n');
}

/** « retour », « recommencer », « en 2024 » : wherever the walk stands. */
function steer(turn: Turn, state: WalkState): Next<WalkState> | undefined {
  const wanted = readSteer(turn.text);
  const words = walkWords[turn.locale];
  if (wanted === 'restart') return { to: 'question', state: {}, say: [text(words.restarted)] };
  if (wanted === 'back') {
    const last = standing(state, turn)?.path.at(-1);
    const { [last ?? '']: _, ...answers } = state.answers ?? {};
    return { to: 'question', state: { ...state, answers, details: {} } };
  }
  const asOf = readAsOf(turn.text);
  if (!asOf) return undefined;
  if (!regimeOn(asOf))
    return { ...goOn(state, turn), say: [text(words.tooEarly)] } as Next<WalkState>;
  const next = goOn({ ...state, asOf }, turn);
  return 'to' in next ? { ...next, say: [text(words.asOf(day(asOf)))] } : next;
}

const question: Step<WalkState> = {
  expects: 'choice',
  ask: askQuestion,
  take: async (turn, { fresh: _, ...state }) => {
    const steered = steer(turn, state);
    if (steered) return steered;
    const stand = standing(state, turn);
    if (!stand || !('at' in stand)) return goOn(state, turn);
    const answer = readAnswer(stand.at, turn.text, dayOf(state, turn));
    if (answer === undefined) return undefined;
    const named = softwareIn(turn.text);
    const software = stand.at.startsWith('N05') && answer === 'oui' && named.length > 0;
    const details = {
      ...state.details,
      ...(software && { software: named.map(({ name }) => name).join(', ') }),
    };
    const next = goOn(
      { ...state, answers: { ...state.answers, [stand.at]: answer }, details },
      turn,
    );
    const said = named.map((one) => text(sayOf(one, dayOf(state, turn))[turn.locale]));
    return 'to' in next && stand.at.startsWith('N05') ? { ...next, say: said } : next;
  },
};

const detail: Step<WalkState> = {
  expects: 'name',
  ask: (state, turn) => {
    const name = missingOf(state, turn);
    return name ? [text(walkWords[turn.locale].details[name])] : [];
  },
  take: async (turn, state) => {
    const steered = steer(turn, state);
    if (steered) return steered;
    const name = missingOf(state, turn);
    const said = readName(turn.text);
    if (!name || !said) return undefined;
    const named = name === 'software' ? softwareIn(said) : [];
    const value = named.length > 0 ? named.map((one) => one.name).join(', ') : said;
    const next = goOn({ ...state, details: { ...state.details, [name]: value } }, turn);
    const about = named.map((one) => text(sayOf(one, dayOf(state, turn))[turn.locale]));
    return 'to' in next ? { ...next, say: about } : next;
  },
};

const confirm: Step<WalkState> = {
  expects: 'yes-no',
  ask: (state, turn) => {
    const outcome = endOf(state, turn);
    const { structureName, sites, software } = state.details ?? {};
    const what = [outcome && titleOf(outcome, turn.locale), structureName, sites, software]
      .filter(Boolean)
      .join(', ');
    return [text(walkWords[turn.locale].keep(what)), text(walkWords[turn.locale].choose)];
  },
  take: async (turn, state) => {
    const steered = steer(turn, state);
    if (steered) return steered;
    const outcome = endOf(state, turn);
    const effecteurId = ownId(turn);
    if (!outcome || !effecteurId) return goOn(state, turn);
    const words = walkWords[turn.locale];
    const agreed = readYesNo(turn.text);
    if (agreed === undefined) return undefined;
    if (!agreed) return finish(outcome, state, turn, words.notKept);
    const { answers = {}, details = {} } = state;
    const asOf = dayOf(state, turn);
    await turn.services.declareParticipation({ effecteurId, asOf, answers, outcome, details });
    return finish(outcome, state, turn, words.kept(dayInWords(turn.now)));
  },
};

/** « Participer au SAS » : the tree of the guides, one question a message, to the boxes to tick. */
export const participation: Dialog<WalkState, StepName> = {
  name: 'participation',
  version: 1,
  first: 'question',
  steps: { question, detail, confirm },
};

/** How a walk starts: today's rules, or those of the day that the message names; a doctor we know is not asked who he is. */
export function walkFrom(turn: Turn): WalkState {
  const year = /\b(?:en|in)\s+(20\d\d)\b/iu.exec(turn.text)?.[1];
  const asOf = year && `${year}-07-01`;
  return {
    fresh: true,
    ...(ownId(turn) && { answers: { N00: 'medecin-effecteur' } }),
    ...(asOf && regimeOn(asOf) && { asOf }),
  };
}
