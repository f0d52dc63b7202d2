import type { ClarifyReason } from './frame.ts';
import type { Token } from './token.ts';
import type { Wall } from './wall-clock.ts';

/** The tokens of one clause, and which of them something was made of. */
export interface Reader {
  tokens: Token[];
  /** `used[i]` once a rule has read token `i`: what stays unread is said, never dropped. */
  used: boolean[];
  now: Wall;
  english: boolean;
  /** Monday of the week named beside its days: « mardi de la semaine prochaine ». */
  week?: number;
  /** The first thing found wrong decides the question. */
  problems: ClarifyReason[];
}

/** What a rule found, and the place after it. */
export interface Found<Value> {
  value: Value;
  next: number;
}

/** True when the token at that place may mean that. */
export function is(reader: Reader, at: number, ...kinds: string[]): boolean {
  const token = reader.tokens[at];
  return token !== undefined && kinds.some((kind) => kind in token.kinds);
}

/** The value of one meaning of a token. */
export function meaning(reader: Reader, at: number, kind: string): number | undefined {
  return reader.tokens[at]?.kinds[kind];
}

/** A sign, or one of several words, at that place. */
export function says(reader: Reader, at: number, ...texts: string[]): boolean {
  const token = reader.tokens[at];
  return token !== undefined && texts.includes(token.text);
}

/** A whole number written with one or two digits, or in words. */
export function numberAt(reader: Reader, at: number): number | undefined {
  const token = reader.tokens[at];
  if (!token || reader.used[at]) return undefined;
  if (token.sort !== 'digits') return token.kinds['number'];
  return token.text.length <= 2 ? Number(token.text) : undefined;
}

/** Marks tokens as read. */
export function use(reader: Reader, from: number, to: number): void {
  for (let at = from; at < to; at += 1) reader.used[at] = true;
}

/** The first place from `at` on that is none of the words `texts`. */
export function skip(reader: Reader, at: number, ...texts: string[]): number {
  let next = at;
  while (says(reader, next, ...texts)) next += 1;
  return next;
}
