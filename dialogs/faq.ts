import { answerOf } from '../data/knowledge/answer.ts';
import { dayAskedFor } from '../data/knowledge/as-of.ts';
import type { Card, Role } from '../data/knowledge/card.ts';
import { cards } from '../data/knowledge/cards/all.ts';
import {
  buildIndex,
  type Finding,
  findCards,
  type KnowledgeIndex,
  menuOf,
} from '../data/knowledge/search.ts';
import { themes } from '../data/knowledge/themes.ts';
import { inParis } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { emergencySay } from './emergency.ts';
import { readChoice } from './expectations/choice.ts';
import { bare } from './expectations/words.ts';
import { answerMoney, moneyOfCard } from './money.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { asking, type Say, type SayKey } from './say.ts';
import { put, without } from './waiting.ts';

let built: KnowledgeIndex | undefined;

/** Read once, at the start of the process: no question waits for it. */
export const knowledge = (): KnowledgeIndex => {
  built ??= buildIndex(cards);
  return built;
};

/** Whom to call, before what may not be the answer; not at each menu of somebody who works with the SAS, unless in doubt. */
const headOf = ({ tone, outside }: Finding, { speaker }: Turn): Say[] => {
  const works = speaker?.person.linked && speaker.person.role !== 'patient';
  return works && !tone && outside !== 'medical' ? [] : [emergencyLine];
};

const emergencyLine: Say = { key: 'faq.emergencyLine' };

/**
 * Answers a question: directly, by a menu of three, or with an honest « je ne sais pas »; never medical advice. What may
 * be no question at all (`unasked`) is left alone when nothing is found.
 */
export async function answerQuestion(
  turn: Turn,
  rest: Rest,
  { unasked = false } = {},
): Promise<Heard | undefined> {
  const asker = { role: roleOf(turn, rest), after: rest.memory.card };
  const found = findCards(knowledge(), turn.text, asker);
  if (found.action === 'emergency') return says(rest, ...emergencySay(turn));
  const sum = found.tone ? undefined : answerMoney(turn, rest);
  if (sum) return turn.speaker ? sum : askWho({ ...sum, say: [emergencyLine, ...sum.say] }, turn);
  if (found.action === 'answer') {
    return askWho(answer(found.answers, turn, rest, found.tone === 'amber'), turn);
  }
  const { action, answers, outside, ranked } = found;
  if (unasked && action === 'none' && answers.length === 0 && outside !== 'medical')
    return undefined;
  const cards = ranked.slice(0, 3).map(({ id }) => id);
  await turn.services.keepUnanswered({ text: turn.text, action, cards });
  if (action === 'menu') return menu(found, turn, rest);
  return answers.length > 0
    ? answer(answers, turn, rest, headOf(found, turn).length > 0)
    : none(found, turn, rest);
}

/** True when a message sounds like an emergency: then nothing else it may mean is done. */
export const soundsUrgent = ({ text }: Turn): boolean =>
  findCards(knowledge(), text).action === 'emergency';

/** True when a card answers it for certain: then what else its words may mean is not asked about. */
export const knowsAnswer = ({ text }: Turn): boolean =>
  findCards(knowledge(), text).action === 'answer';

/** « 2 » after a menu: its card, and the menu is settled. */
export function menuChosen(cards: string[], turn: Turn, rest: Rest): Heard | undefined {
  const chosen = cards[(readChoice(turn.text, cards.length) ?? 0) - 1];
  return chosen ? answer([chosen], turn, without(rest, 'menu'), false) : undefined;
}

/** « et en 2024 ? »: the card answered last, as it was or will be then. */
export function asOfThen(turn: Turn, rest: Rest): Heard | undefined {
  const { card } = rest.memory;
  const left = turn.text.replace(
    /\b(?:et|and|ok|en|in|avant|before|depuis|since|d[èe]s|[àa] partir de|pour|for|le|l'an|ann[ée]e)\b/giu,
    ' ',
  );
  const only = /^[^\p{L}]*\b20\d\d\b[^\p{L}]*$/u.test(left);
  return card && only ? answer([card], turn, rest, false) : undefined;
}

/** The questions of a theme, each by a key. */
export function cardsOfTheme(theme: number, turn: Turn, rest: Rest): Heard {
  const ids = themes[theme - 1] ?? [];
  return says(put(rest, { kind: 'menu', cards: ids }, turn), ...askMenu(ids, turn));
}

/** A menu, said once more. */
export function askMenu(cards: string[], { locale }: Turn): Say[] {
  const { cardOf } = knowledge();
  const titles = cards.flatMap((id) => cardOf.get(id)?.title[locale] ?? []);
  return menuSay(titles);
}

const menuSay = (titles: string[]): Say[] => {
  const lines = titles.map(
    (title, at): Say => ({ key: 'faq.choice', params: { number: at + 1, title } }),
  );
  return asking([{ key: 'faq.menu' }, ...lines]);
};

/** The role a person gave, else what we know of him: an unknown asker may be a patient. */
function roleOf({ speaker }: Turn, { memory }: Rest): Role | undefined {
  const said = (speaker?.person.role ?? memory.role) as Role | undefined;
  if (said || !speaker) return said;
  return speaker.effecteurs.some((one) => one.as === 'effecteur') ? 'effecteur' : 'pro';
}

const roles: Role[] = ['effecteur', 'pro', 'osnp', 'patient'];

const roleWords: [pattern: RegExp, role: Role][] = [
  [/^(?:medecin|docteur|doctor|gp)$/, 'effecteur'],
  [/^(?:secretaire|assistante?|gestionnaire|secretary|manager)$/, 'pro'],
  [/^(?:regulation|osnp|operateur|operator)$/, 'osnp'],
  [/^(?:patiente?|particulier)$/, 'patient'],
];

/** The role that was just asked for, when the message is nothing else. */
function readRole(text: string): Role | undefined {
  const said = bare(text);
  const named = roleWords.find(([pattern]) => pattern.test(said))?.[1];
  return named ?? roles[(readChoice(text, roles.length) ?? 0) - 1];
}

/** « Vous êtes : 1 médecin, … ? » */
export const askRole = (): Say[] => asking([{ key: 'faq.who' }]);

/** « 1 », « médecin » after that question. */
export async function roleGiven(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const role = readRole(turn.text);
  if (!role) return undefined;
  await turn.services.rememberRole(role);
  const clean = without(rest, 'who');
  return says({ ...clean, memory: { ...clean.memory, role } }, { key: 'faq.whoKnown' });
}

/** Somebody we do not know is asked once who he is: « combien je touche ? » is another question for each. */
function askWho(heard: Heard, turn: Turn): Heard {
  const { speaker, channel } = turn;
  const { memory } = heard.rest;
  const asked = speaker || memory.role || memory.whoAsked || channel === 'voice';
  if (asked) return heard;
  const known = { ...heard.rest, memory: { ...memory, whoAsked: true } };
  const rest = put(known, { kind: 'who' }, turn);
  return { ...heard, say: [...heard.say, ...askRole()], rest };
}

function answer(ids: string[], turn: Turn, rest: Rest, urgent: boolean): Heard {
  const { cardOf } = knowledge();
  const today = inParis(turn.now).toPlainDate().toString();
  const on = dayAskedFor(turn.text, today) ?? today;
  const wording = { on, locale: turn.locale, channel: turn.channel, question: turn.text };
  const answers = ids.flatMap((id) => {
    const card = cardOf.get(id);
    return card ? [answerOf(card, wording, cardOf)] : [];
  });
  const parts = answers.flatMap(({ parts: [first] }) => (first ? [first] : []));
  const more = answers.flatMap(({ parts }) => parts.slice(1));
  const whose = foreignTo(ids, turn, rest);
  const opens =
    urgent || !turn.speaker || answers.some(({ opensWithEmergencyLine }) => opensWithEmergencyLine);
  const verbatim = (text: string): Say => ({ key: 'faq.text', params: { text } });
  const clean = without(rest, 'menu', 'more');
  const { money: _, ...memory } = clean.memory;
  const card = ids.at(-1) ?? '';
  const money = moneyOfCard(card, turn);
  const known = { ...clean, memory: { ...memory, card, ...(money && { money }) } };
  const hint: Say[] = more.length > 0 && turn.channel !== 'sms' ? [{ key: 'faq.more' }] : [];
  return says(
    more.length > 0 ? put(known, { kind: 'more', parts: more.map(verbatim) }, turn) : known,
    ...(opens ? [emergencyLine] : []),
    ...(whose ? [whose] : []),
    ...parts.map(verbatim),
    ...hint, // by text the part itself ends with « (SUITE) »
  );
}

const groups: Partial<Record<Card['role'], SayKey>> = {
  effecteur: 'faq.ofEffecteurs',
  regulateur: 'faq.ofRegulateurs',
  osnp: 'faq.ofOsnps',
  structure: 'faq.ofStructures',
  patient: 'faq.ofPatients',
};

/** To whom an answer applies, when that is not who asks and the question does not name them: he hears it first. */
function foreignTo([id = '']: string[], turn: Turn, rest: Rest): Say | undefined {
  const role = knowledge().cardOf.get(id)?.role;
  const asker = roleOf(turn, rest);
  const key = role && groups[role];
  if (!key || !asker || asker === role || asker === 'pro') return undefined;
  const names = { effecteur: /effect/i, regulateur: /r[ée]gul/i, osnp: /osnp|op[ée]rat/i };
  return role in names && names[role as keyof typeof names].test(turn.text) ? undefined : { key };
}

function menu(found: Finding, turn: Turn, rest: Rest): Heard {
  const lines = menuOf(knowledge(), found, turn.locale);
  return says(
    put(rest, { kind: 'menu', cards: lines.map(({ id }) => id) }, turn),
    ...headOf(found, turn),
    ...menuSay(lines.map(({ title }) => title)),
  );
}

const outsideKeys: Partial<Record<string, SayKey>> = {
  medical: 'faq.medical',
  language: 'faq.language',
};

/** What is not ours to answer is refused; what we do not know is said, with whom to ask. */
const none = (found: Finding, turn: Turn, rest: Rest): Heard =>
  says(rest, ...headOf(found, turn), { key: outsideKeys[found.outside ?? 'world'] ?? 'faq.none' });
