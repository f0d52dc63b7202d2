import { parseArgs } from 'node:util';
import { explain } from '../dialogs/language/explain.ts';
import type { LanguageContext } from '../dialogs/language/frame.ts';

const usage = `npm run explain -- "<message>" [--now 2026-11-23T10:00] [--context '{"pending":[…]}'] [--channel sms|voice|teams]

Shows how a message is read: its tokens, the rules that explain it, what they cost, the runner-up, the judge, the doubts and the frame.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    now: { type: 'string' },
    context: { type: 'string' },
    channel: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [text] = positionals;
if (values.help || text === undefined) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const now = values.now
  ? Temporal.PlainDateTime.from(values.now.slice(0, 16)).toZonedDateTime('Europe/Paris')
  : Temporal.Now.zonedDateTimeISO('Europe/Paris');
const context = {
  ...(values.context && (JSON.parse(values.context) as LanguageContext)),
  ...(values.channel && { channel: values.channel as LanguageContext['channel'] }),
};
process.stdout.write(`${explain(text, now, context)}\n`);
