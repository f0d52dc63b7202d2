import { readingOf } from './confidence.ts';
import type { ClarifyReason, Frame, LanguageContext, Reading } from './frame.ts';
import type { Reader } from './reader.ts';
import type { Pending } from './refs.ts';
import type { Piece } from './scan.ts';
import type { Token } from './token.ts';

/** A message while a question of the bot is open. */
export interface Reply {
  reader: Reader;
  answer: Token[];
  pieces: Piece[];
  text: string;
  context: LanguageContext;
  pending: Pending[];
}

export function has(reply: { answer: Token[] }, ...kinds: string[]): boolean {
  return reply.answer.some((token) =>
    kinds.some((kind) => kind in token.kinds && (!token.guessed || kind === 'no')),
  );
}

export function fresh(reader: Reader): Reader {
  return { ...reader, used: reader.used.map(() => false), problems: [] };
}

export function unclear(intent: Frame['intent'], clarify: ClarifyReason): Reading {
  return readingOf({ intent, ranges: [], clarify }, []);
}
