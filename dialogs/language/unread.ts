import type { Commands } from './commands.ts';
import { is, type Reader, says } from './reader.ts';
import type { Token } from './token.ts';

const timeKinds = [
  'weekday',
  'month',
  'part',
  'tomorrow',
  'today',
  'number',
  'noon',
  'am',
  'pm',
  'weekend',
  'afterTomorrow',
  'vague',
  'last',
];

/** Words that are known but say something no rule has taken into account: enough not to act at once. */
const loose = [
  'have',
  'what',
  'isItSo',
  'rather',
  'list',
  'move',
  'taken',
  'full',
  'back',
  'each',
  'weekly',
  'onTwo',
  'more',
  'or',
  'absent',
  'weakAbsent',
  'per',
  'max',
  'site',
  'before',
  'after',
  'until',
  'between',
  'except',
  'starting',
  'condition',
  'week',
  'minute',
  'dayUnit',
  'hour',
  'halfHour',
  'quarter',
  'ordinal',
];

/** « annule mon indispo », « y a plus de place », « pouvez-vous »: part of the command, though not its verb. */
function explained(reader: Reader, at: number, commands: Commands): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const about = (intent: string) => acts.some((act) => act.intent === intent);
  if (is(reader, at, 'absent', 'weakAbsent'))
    return about('cancel_unavailability') || about('declare_unavailability');
  if (
    is(reader, at, 'each') &&
    is(reader, at + 1, 'slot', 'patient', 'mine', 'telemode', 'visitmode')
  )
    return true;
  if (says(reader, at, 'agenda', 'planning', 'calendrier', 'calendar')) return acts.length > 0;
  if (is(reader, at, 'taken', 'full')) return about('close_slots');
  if (says(reader, at, 'reste') && says(reader, at - 1, 'je', 'j', 'le', 'i')) return true;
  if (says(reader, at, 'je rentre', 'rentre') && says(reader, at + 1, 'chez', 'de')) return true;
  if (is(reader, at, 'have', 'isItSo')) return acts.some((act) => act.at > at && act.at - at < 6);
  return false;
}

/** A message that ends on one of these was cut off, or slipped. */
const dangling = new Set(
  'je j ne de d du a au et le les pour entre ou mais dans en from to and or the'.split(' '),
);

/** « fermez le », « supprimez-les »: the object of the order, not a sentence cut off. */
function taken(reader: Reader, at: number): boolean {
  const verb = says(reader, at - 1, '-') ? at - 2 : at - 1;
  return says(reader, at, 'le', 'les') && is(reader, verb, 'open', 'close', 'remove', 'take');
}

const rectifying =
  'rectification|correction|je rectifie|je corrige|me suis trompe|me suis trompee'.split('|');

/** The other half of a negation: « ne » without one was meant to have it. */
const halves = new Set('pas plus jamais aucun aucune que personne rien ni'.split(' '));

/** Where « car… », « because… » begins, when nothing after it is a time: why does not change what. */
function reasonAt(reader: Reader): number {
  const at = reader.tokens.findIndex((_, index) =>
    says(reader, index, 'car', 'parce', 'because', 'puisque', 'suite', 'cause', 'raison'),
  );
  const timed = reader.tokens
    .slice(at)
    .some((token) => token.sort === 'digits' || 'part' in token.kinds || 'weekday' in token.kinds);
  return at < 0 || timed ? Number.POSITIVE_INFINITY : at;
}

/** What nothing was made of: words unknown, and numbers or times that no rule read. */
export function unread(reader: Reader, about: Token[], commands: Commands): Token[] {
  const acts = new Set(commands.clauses.flatMap((clause) => clause.acts.map(({ at }) => at)));
  const known = (token: Token) =>
    about.some(
      (one) =>
        one.start <= token.start &&
        one.end >= token.end &&
        Object.keys(one.kinds).length > 0 &&
        !one.guessed,
    );
  const last = reader.tokens.findLastIndex(({ sort }) => sort !== 'sign');
  const reason = reasonAt(reader);
  return reader.tokens.filter((token, at) => {
    if (at === last && dangling.has(token.text) && !taken(reader, at)) return true;
    if (says(reader, at, 'ne', 'n') && !reader.tokens.some((one) => halves.has(one.text)))
      return true;
    if (reader.used[at] || token.sort === 'sign') return false;
    if (says(reader, at, 'sa') && is(reader, at + 1, 'number')) return true;
    if (says(reader, at, 'sa') && reader.tokens[at + 1]?.sort === 'digits') return true;
    if (token.sort === 'digits') return true;
    if (
      token.text !== 'un' &&
      token.text !== 'une' &&
      token.text !== 'one' &&
      is(reader, at, ...timeKinds)
    )
      return true;
    if (says(reader, at, 'pareil', 'idem', 'plus rien', ...rectifying)) return true;
    if (explained(reader, at, commands)) return false;
    if (
      is(reader, at, ...loose) &&
      !is(reader, at, 'filler', 'greeting', 'number') &&
      !acts.has(at)
    )
      return true;
    if (at > reason || is(reader, at, 'feast')) return false;
    return Object.keys(token.kinds).length === 0 && token.text.length > 1 && !known(token);
  });
}
