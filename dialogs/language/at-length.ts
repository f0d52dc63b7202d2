import { readingOf } from './doubts.ts';
import type { Intent, Reading } from './frame.ts';

/** From here on a message is a talk, of which one sentence may be for us. */
const atLength = { letters: 150, unknown: 6 };

const ends = /(?<=[.!?…;\n])\s+/u;
const turns = /\s(?=(?:alors|enfin|voilà|bref|donc|écoutez|du coup|et puis|oui)\s)/iu;

/** The sentences of a talk; where a dictation has no stops, its turns. */
const sentencesOf = (text: string): string[] => {
  const all = text.split(ends);
  const parts = all.length > 1 ? all : text.split(turns);
  return parts.map((part) => part.trim()).filter(Boolean);
};

const idle = new Set<Intent>(['other', 'faq', 'help', 'participation', 'deny']);

/** True for a reading of a message that tells more than it asks. */
const isTalk = (text: string, { unknown, commit }: Reading): boolean =>
  !commit && text.length >= atLength.letters && unknown.length >= atLength.unknown;

/** What one sentence of a talk asks for, when no other asks for anything else: always read back. */
export function saidAmong(
  text: string,
  whole: Reading,
  read: (sentence: string) => Reading,
): Reading {
  if (!isTalk(text, whole)) return whole;
  const told = sentencesOf(text).map(read);
  const some = told.filter(({ frame }) => !idle.has(frame.intent) && !frame.clarify);
  const verbs = some.filter(
    ({ needsConfirmation = [] }) => !needsConfirmation.includes('verbless'),
  );
  const clear = verbs.length > 0 ? verbs : some;
  const frames = new Set(clear.map(({ frame }) => JSON.stringify(frame)));
  const [only] = clear;
  return only && frames.size === 1
    ? readingOf(only.frame, [...(only.needsConfirmation ?? []), 'unknown-words'], whole.unknown)
    : whole;
}
