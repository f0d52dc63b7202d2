import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { LanguageContext } from '../dialogs/language/frame.ts';
import { understand } from '../dialogs/language/understand.ts';
import { asGuide, contextOf, inParis } from './language-eval/guide.ts';
import { report } from './language-eval/report.ts';

interface Line {
  id: string;
  text: string;
  now: string;
  channel?: LanguageContext['channel'];
  context?: LanguageContext;
}

/** Answers one line of the language evaluation. */
function evaluated({ id, text, now, channel, context }: Line) {
  const start = performance.now();
  const { frame, commit, alternative } = understand(text, inParis(now), {
    ...contextOf(context),
    ...(channel && { channel }),
  });
  return {
    id,
    ...asGuide(frame),
    ...(alternative && { alternative: asGuide(alternative) }),
    commit,
    ms: Math.round((performance.now() - start) * 1000) / 1000,
  };
}

const usage = `npm run eval:language < lines.jsonl          answers each line of an evaluation set
npm run eval:language -- --report [--outside DIR]  figures over the corpus, each writer left out in turn
`;

const { values } = parseArgs({
  options: {
    report: { type: 'boolean' },
    outside: { type: 'string', default: '../shared/outside/recognizers-fr' },
    help: { type: 'boolean' },
  },
});
if (values.help) process.stdout.write(usage);
else if (values.report)
  for (const line of report(values.outside)) process.stdout.write(`${line}\n`);
else
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim()) process.stdout.write(`${JSON.stringify(evaluated(JSON.parse(line)))}\n`);
  }
