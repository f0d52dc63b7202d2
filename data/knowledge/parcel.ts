/** Two GSM-7 segments: what one answer by text message may cost. */
export const smsLimit = 306;

/** Room that the dialog needs before an answer for the line to call 15 or 112. */
const emergencyRoom = 46;

/** Twenty seconds of speech, in words. */
export const voiceLimit = 50;

const suite = ' (SUITE)';

/** The length of a text once its letters are folded to GSM-7: the euro sign counts twice, « œ » becomes two letters. */
export const smsLength = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[€[\]{}\\^~|œæ…]/.test(letter) ? 2 : 1), 0);

/** Words as they are spoken. */
export const spokenLength = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Cuts texts into parts that a channel can carry, at the ends of sentences; `tail` closes the first part. */
export function parcel(
  texts: string[],
  channel: 'sms' | 'voice' | 'teams' | 'chat',
  tail: string,
): string[] {
  if (channel === 'teams' || channel === 'chat') return [texts.join('\n\n')];
  const aloud = channel === 'voice';
  const length = aloud ? spokenLength : smsLength;
  const limit = (part: number) =>
    aloud
      ? voiceLimit
      : smsLimit - suite.length - (part === 0 ? emergencyRoom + smsLength(tail) + 1 : 0);
  const parts: string[] = [];
  let current = '';
  for (const sentence of texts.flatMap(sentencesOf)) {
    const longer = current === '' ? sentence : `${current} ${sentence}`;
    if (current !== '' && length(longer) > limit(parts.length)) {
      parts.push(current);
      current = sentence;
    } else current = longer;
  }
  if (current !== '') parts.push(current);
  return parts.map((part, at) => {
    const closed = at === 0 && tail !== '' ? `${part} ${tail}` : part;
    return !aloud && at < parts.length - 1 ? closed + suite : closed;
  });
}

/** Sentences of a text; a point inside « sas.sante.fr » or « D. 6311 » ends none. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!»)])\s+(?=[A-ZÀÉÈÊÎÔ«])(?<!\b[A-Z]\. )/u).map((one) => one.trim());
