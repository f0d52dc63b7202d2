import { randomBytes, randomInt } from 'node:crypto';

const alphabet = 'abcdefghjkmnpqrstvwxyz0123456789';

/** A stable public id, `ori_…`: 100 random bits, so it cannot be guessed nor collide. */
export function newId(prefix: string): string {
  const letters = Array.from(randomBytes(20), (byte) => alphabet[byte % 32]);
  return `${prefix}_${letters.join('')}`;
}

const replyAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const letters = replyAlphabet.slice(0, 24);
const digits = replyAlphabet.slice(24);

const pick = (from: string) => from[randomInt(from.length)] ?? '';

/** A reply code of four: begins with a digit and holds a letter, so it is never a word, a year or an hour. */
export function newReplyCode(): string {
  return pick(digits) + pick(letters) + pick(replyAlphabet) + pick(letters);
}

/** An unguessable handle for a call (144 bits). */
export const newVoiceToken = () => randomBytes(18).toString('base64url');
