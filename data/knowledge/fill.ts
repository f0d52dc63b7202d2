import { type Figure, figures } from './figures.ts';
import { type Entry, type EntryId, historyOf, inForce, type Subject } from './regulation.ts';
import { namesAt } from './software.ts';

/** Who will read or hear a text, and the day whose rules it gives. */
export interface Wording {
  on: string;
  locale: 'fr' | 'en';
  channel: 'sms' | 'voice' | 'teams' | 'chat';
  /** The question itself, for a card that may speak of what it names. */
  question?: string;
}

/** A placeholder that no table answers on that day: a fault of a card, found by the content tests. */
class UnknownFigure extends Error {}

/** Replaces the placeholders of a card by what the tables say on a day. */
export const fill = (text: string, wording: Wording): string =>
  text.replace(/\{\{(\w+):([\w.+-]+)\}\}/g, (_, kind: string, name: string) =>
    lookUp(kind, name, wording),
  );

function lookUp(kind: string, name: string, wording: Wording): string {
  if (kind === 'fig') return figureOf(name, wording);
  if (kind === 'list') return namesOf(name);
  if (kind === 'sum') return sumOf(name.split('+'), wording);
  const id = name as Subject | EntryId;
  const entry = inForce(id, wording.on) ?? firstIfBefore(id, wording.on);
  if (!entry) throw new UnknownFigure(`${kind}:${name} on ${wording.on}`);
  if (kind === 'reg' && entry.value !== null) return amount(entry.value, entry.unit, wording);
  if (kind === 'min' && entry.min !== undefined) return bound(entry.min, entry.unit, wording);
  if (kind === 'max' && entry.max !== undefined) return bound(entry.max, entry.unit, wording);
  const day = dayOf(kind, entry);
  if (day) return spell(day, wording);
  throw new UnknownFigure(`${kind}:${name} on ${wording.on}`);
}

function figureOf(name: string, wording: Wording): string {
  const figure: Figure | undefined = (figures as Record<string, Figure>)[name];
  if (!figure) throw new UnknownFigure(`fig:${name}`);
  return 'day' in figure ? spell(figure.day, wording) : figure.text[wording.locale];
}

/** The first version of a rule, for a day before it: a lasting fact then still reads well. */
function firstIfBefore(id: Subject | EntryId, on: string): Entry | undefined {
  const first = historyOf(id)[0];
  return first?.from !== undefined && on < first.from ? first : undefined;
}

/** What several amounts make together: `{{sum:snp+she}}`. */
function sumOf(names: string[], wording: Wording): string {
  const entries = names.map((name) => inForce(name as Subject, wording.on));
  const total = entries.reduce((sum, entry) => sum + (entry?.value ?? Number.NaN), 0);
  if (Number.isNaN(total)) throw new UnknownFigure(`sum:${names.join('+')} on ${wording.on}`);
  return amount(total, entries[0]?.unit, wording);
}

/** Names of the most recent list of that stage, or one half of them: `{{list:finished.1}}`. */
function namesOf(name: string): string {
  const [stage, half] = name.split('.');
  const names = namesAt(stage ?? '');
  if (names.length === 0) throw new UnknownFigure(`list:${name}`);
  const middle = Math.ceil(names.length / 2);
  const from = half === '2' ? middle : 0;
  return names.slice(from, half === '1' ? middle : undefined).join(', ');
}

function dayOf(kind: string, { from, until }: Entry): string | undefined {
  if (kind === 'from') return from;
  if (kind === 'until' && until) return lastDay(until);
  return undefined;
}

/** The last day that a bound, which is the first day after, still lets in. */
export const lastDay = (until: string): string =>
  Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();

/** A day as people write it (`22/12/2024`), or say it on the phone (« 22 décembre 2024 »). */
export function spell(
  day: string,
  { locale, channel }: Pick<Wording, 'locale' | 'channel'>,
): string {
  const date = Temporal.PlainDate.from(day);
  if (channel !== 'voice') return [...day.split('-')].reverse().join('/');
  const written = date.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

function amount(value: number, unit: string | undefined, { locale, channel }: Wording): string {
  const fr = locale === 'fr';
  const number = new Intl.NumberFormat(fr ? 'fr-FR' : 'en-GB').format(value).replace(/\s/g, ' ');
  if (unit?.startsWith('EUR')) return fr ? `${number} €` : `€${number}`;
  if (unit === 'minutes/week') return `${value / 60} ${fr ? 'heures' : 'hours'}`;
  if (unit === 'minutes') return number;
  if (unit === 'days') return `${number} ${fr ? 'jours' : 'days'}`;
  if (unit === 'hours') return hours(number, fr, channel === 'voice');
  return number;
}

/** A bound of a rule: hours or minutes as they are, and for a sum of money the number of acts that opens it. */
const bound = (value: number, unit: string | undefined, wording: Wording): string =>
  amount(value, unit?.startsWith('EUR') ? undefined : unit, wording);

const hours = (number: string, fr: boolean, aloud: boolean): string =>
  aloud ? `${number} ${fr ? 'heures' : 'hours'}` : `${number} h`;
