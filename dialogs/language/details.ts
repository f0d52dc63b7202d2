import type { Mode } from './frame.ts';
import { is, numberAt, type Reader, says, use } from './reader.ts';

/** Where and how patients are seen, and whose agenda it is. */
export interface Details {
  modes: { mode: Mode; at: number }[];
  site?: string;
  sites: { site: string; at: number }[];
  practitioner?: string;
}

const rooms = ['at the practice', 'at the office', 'at the surgery', 'at my office', 'practice'];

function siteAt(reader: Reader, at: number): { site: string; next: number } | undefined {
  const noun =
    is(reader, at, 'site') ||
    says(reader, at, 'cabinet', 'au cabinet', 'office', 'au cab', ...rooms);
  const ordinal = numberAt(reader, at);
  const nth =
    ordinal !== undefined &&
    says(reader, at + 1, 'e', 'eme', 'er', 'nd', 'ieme') &&
    (is(reader, at + 2, 'site') || says(reader, at + 2, 'cabinet', 'office'));
  if (nth) return { site: String(ordinal), next: at + 3 };
  const known = reader.tokens[at]!;
  const named =
    says(reader, at - 1, 'the') &&
    known.sort === 'word' &&
    Object.keys(known.kinds).length === 0 &&
    says(reader, at + 1, 'practice', 'surgery', 'office');
  if (named) return { site: known.text, next: at + 2 };
  if (!noun) return undefined;
  const number = says(reader, at + 1, 'n', 'numero', 'no') ? at + 2 : at + 1;
  const token = reader.tokens[number];
  if (
    token?.sort === 'digits' &&
    token.text.length < 3 &&
    !is(reader, number + 1, 'hour', 'patient', 'slot') &&
    !(says(reader, number + 1, ':', '-', '/') && reader.tokens[number + 1]!.glued)
  ) {
    return { site: token.text, next: number + 1 };
  }
  const spoken = token?.kinds['number'];
  if (spoken !== undefined && token!.text !== 'un' && !is(reader, number + 1, 'hour'))
    return { site: String(spoken), next: number + 1 };
  const of = says(reader, at + 1, 'de', 'd', 'du', 'a', 'of', 'in');
  const name = of ? reader.tokens[at + 2] : undefined;
  if (name?.sort !== 'word' || Object.keys(name.kinds).some((kind) => kind !== 'filler'))
    return undefined;
  let next = at + 3;
  while (says(reader, next, '-') && reader.tokens[next + 1]?.sort === 'word') next += 2;
  const text = reader.tokens
    .slice(at + 2, next)
    .map((token) => token.text)
    .join('');
  return { site: text, next };
}

const modes: [string, Mode][] = [
  ['telemode', 'teleconsultation'],
  ['visitmode', 'visite'],
  ['cabinetmode', 'cabinet'],
];

/** Reads and marks mode and place. */
export function detailsOf(reader: Reader): Details {
  const details: Details = { modes: [], sites: [] };
  for (let at = 0; at < reader.tokens.length; at += 1) {
    if (reader.used[at]) continue;
    const site = siteAt(reader, at);
    if (site) {
      details.site ??= site.site;
      details.sites.push({ site: site.site, at });
      use(reader, at, site.next);
      continue;
    }
    for (const [kind, mode] of modes) {
      const subject = says(reader, at, 'cabinet') && says(reader, at - 1, 'le');
      if (!is(reader, at, kind) || subject) continue;
      details.modes.push({ mode, at });
      use(reader, at, at + 1);
    }
  }
  return details;
}

/** A doctor's name after a title, the title left out: « pour le Dr Benali », « Docteur Le Goff ». */
export function practitionerAt(
  reader: Reader,
  at: number,
  text: string,
): { name: number[]; next: number } | undefined {
  if (!is(reader, at, 'doctor')) return undefined;
  const start = says(reader, at + 1, '.') ? at + 2 : at + 1;
  const name: number[] = [];
  for (let next = start; next < start + 3; next += 1) {
    const token = reader.tokens[next];
    if (token?.sort !== 'word') break;
    const particle = ['le', 'la', 'de', 'du', 'van', 'ben', 'el', 'da', 'di'].includes(token.text);
    const capital =
      text !== text.toUpperCase() &&
      /\p{Lu}/u.test(text[token.start] ?? '') &&
      Object.keys(token.kinds).every((kind) => kind === 'filler' || kind === 'greeting');
    const meant = Object.keys(token.kinds).length > 0 && !token.guessed && !capital;
    if (meant && !(particle && next === start)) break;
    name.push(next);
    const hyphen = says(reader, next + 1, '-') && reader.tokens[next + 1]!.glued;
    if (!particle && !hyphen) return { name, next: next + 1 };
    if (hyphen) {
      name.push(next + 2);
      return { name, next: next + 3 };
    }
  }
  return undefined;
}
