import type { Turn } from './dialog.ts';
import { has } from './language/heard.ts';
import type { Placed } from './language/parse.ts';
import { plainItems } from './language/short-answer.ts';
import { fold, type Token, tokenise } from './language/tokens.ts';

/** What a place is called beside its kind: « Cabinet d'Arras » is Arras. */
const kinds = new Set(
  'cabinet medical maison de du des d la le l les sante centre pole msp site antenne secondaire'.split(
    ' ',
  ),
);
const before = new Set(['a', 'au', 'sur', 'in', 'at']);
const titles = new Set(['dr', 'docteur', 'doctor', 'mme', 'madame', 'm', 'monsieur']);
const longest = 4;

const joined = (text: string): string => fold(text).replace(/[^a-z]/g, '');

/** By what words a place may be called, and how it is called then. */
function formsOf({ label, city }: { label: string; city: string }): [form: string, name: string][] {
  const words = label.split(/[\s'’]+/u).filter((word) => word && !kinds.has(fold(word)));
  const short = words.join(' ');
  return [short, city]
    .filter((name) => joined(name).length > 2)
    .map((name) => [joined(name), name]);
}

/**
 * The message with the doctor's own places named as the grammar knows them: « ouvre lundi à lens » needs no capital where he has a
 * practice in Lens. What is said of being away is left as it was: a course in Lens is no practice.
 */
export async function withPlaces(turn: Turn): Promise<Turn> {
  const items = plainItems(turn.text);
  if (!has(items, 'unknown') || isAway(items)) return turn;
  const forms = new Map((await turn.services.ownPlaces()).flatMap(formsOf));
  return forms.size > 0 ? { ...turn, text: named(turn.text, items, forms) } : turn;
}

const isAway = (items: Placed[]): boolean =>
  items.some((item) => item.sort === 'act' && ['absent', 'busy', 'present'].includes(item.act));

function named(text: string, items: Placed[], forms: Map<string, string>): string {
  const tokens = tokenise(text);
  let said = text;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const found = placeAt(tokens, items, at, forms);
    if (!found) continue;
    const first = before.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
    const [start, end] = [tokens[first]?.start ?? 0, tokens[found.to - 1]?.end ?? 0];
    said = `${said.slice(0, start)}au site de ${found.name}${said.slice(end)}`;
  }
  return said;
}

/** The longest stretch of words from here, one of them read as nothing else, that a place is called by. */
function placeAt(tokens: Token[], items: Placed[], at: number, forms: Map<string, string>) {
  const unread = items.some((one) => one.sort === 'unknown' && one.from <= at && one.to > at);
  if (!unread || titles.has(tokens[at - 1]?.text ?? '')) return undefined;
  for (let to = Math.min(at + longest, tokens.length); to > at; to -= 1) {
    const words = tokens.slice(at, to).map((token) => token.text);
    const name = /^[a-z]/.test(words.at(-1) ?? '') && forms.get(joined(words.join('')));
    if (name) return { to, name };
  }
  return undefined;
}
