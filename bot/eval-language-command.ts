import { createInterface } from 'node:readline';
import type { Frame, LanguageContext } from '../dialogs/language/frame.ts';
import { understand } from '../dialogs/language/understand.ts';

interface Line {
  id: string;
  text: string;
  now: string;
  channel?: LanguageContext['channel'];
  context?: LanguageContext;
}

/** `now` carries an offset only; what is said in it is always on the wall in Paris. */
function inParis(now: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Paris');
}

/** The guide asks where the product answers a question about an offer: both are said. */
function asGuide(frame: Frame): Frame {
  return frame.intent === 'ask_details'
    ? { ...frame, clarify: 'question_about_orientation' }
    : frame;
}

/** Answers one line of the language evaluation. */
function evaluated({ id, text, now, channel, context }: Line) {
  const start = performance.now();
  const { frame, commit } = understand(text, inParis(now), {
    ...context,
    ...(channel && { channel }),
  });
  return {
    id,
    ...asGuide(frame),
    commit,
    ms: Math.round((performance.now() - start) * 1000) / 1000,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) process.stdout.write(`${JSON.stringify(evaluated(JSON.parse(line)))}\n`);
}
