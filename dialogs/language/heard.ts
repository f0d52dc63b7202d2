import type { Commands } from './commands.ts';
import type { LanguageContext } from './frame.ts';
import { is, type Reader } from './reader.ts';
import type { Token } from './token.ts';

/** What is needed to tell what a message is about. */
export interface Heard {
  reader: Reader;
  about: Token[];
  commands: Commands;
  context: LanguageContext;
}

/** A question word that asks: at the beginning, or with a question mark; « dispo quand j'ai fini » asks nothing. */
export function asking(heard: Heard): boolean {
  const { about, reader } = heard;
  const early = reader.tokens[5]?.start ?? Number.POSITIVE_INFINITY;
  const first = heard.commands.clauses.flatMap((clause) => clause.acts)[0];
  const asks = about.filter(
    (token) =>
      'ask' in token.kinds &&
      (!first ||
        token.start < reader.tokens[first.at]!.start ||
        !['quand', 'when', 'qui', 'who', 'where'].includes(token.text)),
  );
  return (
    asks.some((token) => token.start < early) ||
    (asks.length > 0 && (questioned(heard) || has(heard, 'faq')))
  );
}

/** A misspelt word never makes a message one about something else. */
export function has({ about }: Heard, ...kinds: string[]): boolean {
  return about.some((token) =>
    kinds.some(
      (kind) =>
        kind in token.kinds && (!token.guessed || kind === 'participation' || kind === 'faq'),
    ),
  );
}

export function anywhere(reader: Reader, ...kinds: string[]): boolean {
  return reader.tokens.some((_, at) => is(reader, at, ...kinds));
}

export function timed({ commands }: Heard): boolean {
  return commands.commands.some((command) => command.timed);
}

export function questioned({ reader }: Heard): boolean {
  return reader.tokens.some((token) => token.text === '?');
}
