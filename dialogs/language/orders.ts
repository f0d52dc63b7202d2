import { clausesOf } from './clauses.ts';
import { type Commands, commandsOf } from './commands.ts';
import { is, type Reader, says } from './reader.ts';
import { fresh, type Reply } from './reply.ts';
import type { Token } from './token.ts';

/** « je passe mon tour »: the verb belongs to the answer. */
function spoken(answer: Token[], token: Token): boolean {
  return answer.some(
    ({ start, end, text, kinds }) =>
      text.includes(' ') &&
      ('no' in kinds || 'yes' in kinds || 'takes' in kinds) &&
      start <= token.start &&
      end >= token.end,
  );
}

function orders(reader: Reader, at: number, agreed: boolean): boolean {
  if (is(reader, at, 'available', 'taken')) return false;
  if (is(reader, at, 'open', 'close', 'remove', 'move')) return true;
  if (!agreed || !is(reader, at, 'absent')) return false;
  return reader.tokens
    .slice(1, at)
    .some(({ text }) => text === 'et' || text === ',' || text === 'and');
}

/** Where an order of its own begins (« oui pour le patient et ferme 16h »), or the end. */
export function orderAt({ reader, text, answer }: Reply): {
  at: number;
  commands: Commands | undefined;
} {
  const clauses = clausesOf(fresh(reader));
  const agreed = reader.tokens.some((_, at) => says(reader, at, 'oui', 'ok', 'yes', 'accord'));
  const order = clauses.find(({ acts }) =>
    acts.some(({ at }) => orders(reader, at, agreed) && !spoken(answer, reader.tokens[at]!)),
  );
  const first = order?.acts[0];
  if (!order || !first) return { at: reader.tokens.length, commands: undefined };
  let at = first.at;
  while (at > 0 && !says(reader, at, ',', '.', ';', 'et', 'mais', 'puis', 'and')) at -= 1;
  const from = at === 0 ? first.at : at;
  const rest = {
    ...fresh(reader),
    tokens: reader.tokens.slice(from),
    used: reader.tokens.slice(from).map(() => false),
  };
  return { at: from, commands: commandsOf(rest, text) };
}
