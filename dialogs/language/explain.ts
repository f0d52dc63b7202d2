import type { LanguageContext } from './frame.ts';
import { coverOf, judge } from './judge.ts';
import { type Cover, chart, covers } from './parse.ts';
import { type Token, tokenise } from './tokens.ts';
import { understand } from './understand.ts';

const written = ({ items, cost }: Cover, tokens: Token[]): string[] => [
  `  cost ${cost.toFixed(2)}`,
  ...items.map(({ from, to, rule, guessed, ...value }) => {
    const words = tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    return `    ${words.padEnd(28)} ${rule}${guessed ? ' (a slip)' : ''}  ${JSON.stringify(value)}`;
  }),
];

/** How a message is read, rule by rule, for those who add a wording; `npm run explain -- "…"`. */
export function explain(
  text: string,
  now: Temporal.ZonedDateTime,
  context: LanguageContext = {},
): string {
  const codes = context.pending?.map(({ id }) => id) ?? [];
  const tokens = tokenise(text, codes);
  const made = chart(tokens);
  const waits = context.pending?.length || context.draft || context.last;
  const [best, second] = covers(made, waits ? ['Item', 'Answer'] : ['Item']);
  const judgement = judge(text, coverOf(text, context), context);
  const {
    frame,
    commit,
    confidence,
    needsConfirmation = [],
    unknown,
    alternative,
  } = understand(text, now, context);
  return [
    `tokens     ${tokens.map(({ text: one }) => (one === '\n' ? '⏎' : one)).join(' · ')}`,
    'read as',
    ...(best ? written(best, tokens) : []),
    ...(second ? ['runner-up', ...written(second, tokens)] : []),
    `judge      ${judgement.kind}, ahead by ${judgement.lead.toFixed(2)}`,
    `doubts     ${needsConfirmation.join(', ') || 'none'}`,
    ...(unknown.length > 0 ? [`not read   ${unknown.join(', ')}`] : []),
    `frame      ${JSON.stringify(frame)}`,
    ...(alternative ? [`or         ${JSON.stringify(alternative)}`] : []),
    `certainty  ${confidence}${commit ? ', done at once' : ''}`,
  ].join('\n');
}
