import { ruleOf } from '../../../bot/language-eval/guide.ts';
import type { Frame, LanguageContext, Reading } from '../../../dialogs/language/frame.ts';
import { understand } from '../../../dialogs/language/understand.ts';

/** Monday 23 November 2026, 10:00 in Paris, unless told. */
export function read(
  text: string,
  context: LanguageContext = {},
  at = '2026-11-23T10:00',
): Reading {
  return understand(text, Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Paris'), context);
}

/** A frame in one line: `open_slots 11-23 14:00-16:00 capacity=3`; a question as `?reason`. */
function line(frame: Frame): string {
  const { intent, ranges, clarify, also = [], recurrence, ...rest } = frame;
  const spans = ranges.map(({ start, end }) => {
    const same = start.slice(0, 10) === end.slice(0, 10);
    return `${start.slice(5).replace('T', ' ')}-${same ? end.slice(11) : end.slice(5).replace('T', ' ')}`;
  });
  const rule = recurrence && { recurrence: ruleOf(recurrence) };
  const fields = Object.entries({ ...rest, ...rule }).map(([key, value]) => `${key}=${value}`);
  const one = clarify ? `${intent} ?${clarify}` : [intent, ...spans, ...fields.sort()].join(' ');
  return [one, ...also.map(line)].join(' | ');
}

/** What was understood, in one line. */
export function said(text: string, context?: LanguageContext, at?: string): string {
  return line(read(text, context, at).frame);
}
