import { fold } from '../language/tokens.ts';

/** Lower case, without accents or punctuation, one blank between words: how a set phrase is compared. */
export const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
