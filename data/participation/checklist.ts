import { type Both, inForce } from '../knowledge/regulation.ts';
import { outside } from '../knowledge/remuneration.ts';
import { payOfYear } from '../knowledge/remuneration-forfait.ts';
import { actionsOf, outcomeOf } from './outcomes.ts';
import { nodes } from './participation-tree.ts';
import type { Action } from './settings.ts';
import { pilotPart, type Texts, type Verb } from './texts.ts';
import { textsEn } from './texts-en.ts';
import { textsFr } from './texts-fr.ts';
import type { Mode, NodeId, OtherEnd, OutcomeId, Pilot, Via } from './tree.ts';

type Locale = keyof Both;

/** A part of the checklist with its heading; a part with nothing to say is left out. */
interface Section {
  part: keyof Texts['headings'];
  heading: string;
  lines: string[];
}

/** What a doctor is left with at the end of a walk, for a day and in a language. */
export interface Checklist {
  title: string;
  sections: Section[];
}

const textsOf: Record<Locale, Texts> = { fr: textsFr, en: textsEn };

/** A question with its choices, in the order in which a digit picks them. */
export function questionOf(node: NodeId, locale: Locale) {
  const { ask, choices } = nodes[node];
  const words = textsOf[locale].questions[ask];
  return {
    ask: words.ask,
    choices: Object.keys(choices).map((key) => ({ key, label: words.choices[key] ?? key })),
  };
}

/** The name of an end, as it is read back before it is kept. */
export function titleOf(id: OutcomeId, locale: Locale): string {
  const texts = textsOf[locale];
  if (id.startsWith('O-P-')) {
    const account = id.includes('CPS') ? texts.pilot.card : texts.pilot.mail;
    return `${account}, ${texts.pilot[pilotPart(id as Pilot)]}`;
  }
  if (id in texts.ends) return texts.ends[id as OtherEnd];
  const [, via = '', mode = ''] = /^O-([A-Z]+)-(.+)$/.exec(id) ?? [];
  const colon = locale === 'fr' ? ' : ' : ': ';
  return `${texts.taking} ${texts.vias[via as Via]}${colon}${texts.modes[mode as Mode]}`;
}

const verbs: Partial<Record<Action['kind'], Verb>> = {
  tick: 'tick',
  'do-not-tick': 'leave',
  click: 'click',
  select: 'select',
  fill: 'fill',
  'edit-agenda': 'agenda',
};

const quoted = (label: string, locale: Locale) =>
  locale === 'fr' ? `« ${label.replace(/ \*$/, '')} »` : `"${label.replace(/ \*$/, '')}"`;

function stepOf({ kind, label, words, optional }: Action, locale: Locale): string {
  const texts = textsOf[locale];
  const verb = verbs[kind];
  if (words || !verb) return words ? texts.actions[words] : label;
  const said = texts.verbs[verb] + (optional ? ` (${texts.optional})` : '');
  return `${said}${locale === 'fr' ? ' : ' : ': '}${quoted(label, locale)}`;
}

/** Numbers stand in the table of rules alone; the texts hold places for them. */
function fill(text: string, asOf: string): string {
  const minutes = inForce('weekly-minimum', asOf)?.value ?? 0;
  const days = inForce('cpx-delay', asOf)?.value ?? 0;
  return text.replace('{{hours}}', String(minutes / 60)).replace('{{days}}', String(days));
}

/** Conditions, boxes to tick and not to tick, what it brings, whom to ask, and what nobody has decided. */
export function checklistOf(id: OutcomeId, asOf: string, locale: Locale): Checklist {
  const texts = textsOf[locale];
  const { conditions, notes, forfait, contacts, doubts } = outcomeOf(id);
  const pay = forfait ? payOfYear(forfait, asOf).say : outside(asOf);
  const lines: Record<Section['part'], string[]> = {
    conditions: conditions.map((key) => fill(texts.remarks[key], asOf)),
    steps: actionsOf(id, asOf).map((action) => stepOf(action, locale)),
    forfait: pay.map((both) => both[locale]),
    notes: notes.map((key) => fill(texts.remarks[key], asOf)),
    open: doubts.map((key) => texts.doubts[key]),
    contacts: [...contacts, 'national' as const].map((key) => texts.contacts[key]),
  };
  const parts = Object.keys(texts.headings) as Section['part'][];
  const sections = parts
    .filter((part) => lines[part].length > 0)
    .map((part) => ({ part, heading: texts.headings[part], lines: lines[part] }));
  return { title: titleOf(id, locale), sections };
}
