import type { Turn } from './dialog.ts';
import { namesCode } from './expectations/coded.ts';
import { answersFirst } from './expectations/yes-no.ts';
import { opensWithOrder } from './language/short-answer.ts';

const parted = /^(.*?\S)\s*(?:[,;.]\s*|\s)(?:et|puis|and|then)\s+(.+)$/isu;

/** « OUI 4K7P 11h45 et ouvre vendredi 17h-18h »: the answer and the command beside it; undefined for any other message. */
export function answerAndCommand(text: string): [answer: string, command: string] | undefined {
  const [, answer = '', command = ''] = parted.exec(text.normalize('NFKC')) ?? [];
  return answersFirst(answer) !== undefined && opensWithOrder(command) && !opensWithOrder(answer)
    ? [answer, command]
    : undefined;
}

/** True when the answer names a request, or one alone waits for it. */
export async function answersRequest(answer: string, turn: Turn): Promise<boolean> {
  if (namesCode(answer)) return true;
  return (await turn.services.liveOffers()).length === 1;
}
