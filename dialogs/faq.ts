import { answerOf } from '../data/knowledge/answer.ts';
import { dayAskedFor } from '../data/knowledge/as-of.ts';
import type { Role } from '../data/knowledge/card.ts';
import { cards } from '../data/knowledge/cards/all.ts';
import {
  buildIndex,
  type Finding,
  findCards,
  type KnowledgeIndex,
  menuOf,
} from '../data/knowledge/search.ts';
import type { Say } from '../data/outbox/outbox.ts';
import { inParis } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { emergencySay } from './emergency.ts';
import { type Heard, type Rest, says } from './rest.ts';

let built: KnowledgeIndex | undefined;

/** Built once, at the start of the process: it takes half a second in which nobody else is served. */
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
  const chosen = fromMenu(turn, rest);
  if (chosen) return answer([chosen], turn, rest, false);
  const said = roleSaid(turn, rest);
  if (said) return answerAs(said, turn, rest);
  const asker = { role: roleOf(turn, rest), after: rest.memory.card };
  const found = findCards(knowledge(), turn.text, asker);
  if (found.action === 'emergency') return says(rest, ...emergencySay(turn));
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

/** « 2 » after a menu. */
function fromMenu({ text }: Turn, { memory }: Rest): string | undefined {
  const digit = /^\W*([1-3])\W*$/.exec(text)?.[1];
  return digit ? memory.menu?.[Number(digit) - 1] : undefined;
}

/** The role a person gave, else what we know of him: an unknown asker may be a patient. */
function roleOf({ speaker }: Turn, { memory }: Rest): Role | undefined {
  const said = (speaker?.person.role ?? memory.role) as Role | undefined;
  if (said || !speaker) return said;
  return speaker.effecteurs.some((one) => one.as === 'effecteur') ? 'effecteur' : 'pro';
}

const roles: [pattern: RegExp, role: Role][] = [
  [/^\W*(1|m[ée]decin|docteur|doctor|gp)\W*$/iu, 'effecteur'],
  [/^\W*(2|secr[ée]taire|assistante?|gestionnaire|secretary|manager)\W*$/iu, 'pro'],
  [/^\W*(3|r[ée]gulation|osnp|op[ée]rateur|operator)\W*$/iu, 'osnp'],
  [/^\W*(4|patiente?|particulier)\W*$/iu, 'patient'],
];

/** The role that was just asked for, when the message is nothing else. */
const roleSaid = ({ text }: Turn, { memory }: Rest): Role | undefined =>
  memory.whoAsked ? roles.find(([pattern]) => pattern.test(text))?.[1] : undefined;

/** Somebody we do not know is asked once who he is: « combien je touche ? » is another question for each. */
function askWho(heard: Heard, { speaker, channel }: Turn): Heard {
  const { memory } = heard.rest;
  const asked = speaker || memory.role || memory.whoAsked || channel === 'voice';
  if (asked) return heard;
  const rest = { ...heard.rest, memory: { ...memory, whoAsked: true } };
  return { ...heard, say: [...heard.say, { key: 'faq.who' }], rest };
}

async function answerAs(role: Role, turn: Turn, rest: Rest): Promise<Heard> {
  await turn.services.rememberRole(role);
  return says({ ...rest, memory: { ...rest.memory, role } }, { key: 'faq.whoKnown' });
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
  const opens =
    urgent || !turn.speaker || answers.some(({ opensWithEmergencyLine }) => opensWithEmergencyLine);
  const verbatim = (text: string): Say => ({ key: 'faq.text', params: { text } });
  const memory = { ...rest.memory, card: ids.at(-1) ?? '', more: more.map(verbatim) };
  delete memory.menu;
  return says(
    { ...rest, memory },
    ...(opens ? [emergencyLine] : []),
    ...parts.map(verbatim),
    // by text the part itself ends with « (SUITE) »
    ...(more.length > 0 && turn.channel !== 'sms' ? [{ key: 'faq.more' }] : []),
  );
}

function menu(found: Finding, turn: Turn, rest: Rest): Heard {
  const lines = menuOf(knowledge(), found, turn.locale);
  return says(
    { ...rest, memory: { ...rest.memory, menu: lines.map(({ id }) => id) } },
    ...headOf(found, turn),
    { key: 'faq.menu' },
    ...lines.map(({ title }, at) => ({ key: 'faq.choice', params: { number: at + 1, title } })),
  );
}

const outsideKeys: Record<string, string> = { medical: 'faq.medical', language: 'faq.language' };

/** What is not ours to answer is refused; what we do not know is said, with whom to ask. */
const none = (found: Finding, turn: Turn, rest: Rest): Heard =>
  says(rest, ...headOf(found, turn), { key: outsideKeys[found.outside ?? 'world'] ?? 'faq.none' });
