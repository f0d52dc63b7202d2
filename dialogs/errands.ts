import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { OpenNow } from '../data/slots/free-places.ts';
import type { Turn } from './dialog.ts';
import type { Errand } from './errand.ts';
import { readChoice } from './expectations/choice.ts';
import { readYesNo } from './expectations/yes-no.ts';
import { tellOwner } from './in-name.ts';
import { writtenNumber } from './people-words.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { asking, changing, type Say, say } from './say.ts';
import { type Order, put } from './waiting.ts';

/** Asks before an errand is run: yes or no for one, else the number of one of them. */
export function askErrand(choices: Errand[], asked: Say[], turn: Turn, rest: Rest): Heard {
  const order: Order = { frames: [], choices, asked };
  return says(put(rest, { kind: 'order', order }, turn), ...asking(asked));
}

/** What an answer makes of the errands that wait; undefined for words that are none. */
export function errandChosen(
  { choices = [] }: Order,
  turn: Turn,
  rest: Rest,
): Promise<Heard> | Heard | undefined {
  const [only, second] = choices;
  const answer = readYesNo(turn.text);
  if (only && !second && answer) return runErrand(only, turn, dropDraft(rest));
  const at = second && readChoice(turn.text, choices.length);
  const chosen = at ? choices[at - 1] : undefined;
  if (chosen) return runErrand(chosen, turn, dropDraft(rest));
  return answer === false ? says(dropDraft(rest), { key: 'draft.dropped' }) : undefined;
}

/** « OUI » said in other words, or once more beside a request: only one errand is meant by it. */
export function errandAgreed({ choices = [], asked = [] }: Order, turn: Turn, rest: Rest) {
  const [only, second] = choices;
  return only && !second ? runErrand(only, turn, dropDraft(rest)) : says(rest, ...asking(asked));
}

/** Whoever asked for it may have lost the right to it meanwhile: he is told, and nothing is done. */
export async function runErrand(errand: Errand, turn: Turn, rest: Rest): Promise<Heard> {
  const { effecteurId } = errand;
  const principal = turn.speaker?.effecteurs.find(({ id }) => id === effecteurId);
  if (!principal) return says(rest, { key: 'delegation.over' });
  switch (errand.do) {
    case 'leave':
      return leave(errand, principal, turn, rest);
    case 'helper':
      return addHelper(errand, principal, turn, rest);
    case 'noHelper':
      return removeHelper(errand, principal, turn, rest);
    case 'locum':
      return addLocum(errand, principal, turn, rest);
    case 'noLocum':
      return endLocum(errand, principal, turn, rest);
  }
}

type Of<Do extends Errand['do']> = Extract<Errand, { do: Do }>;

/** Who acts for a doctor is his alone to say: not his secretary's, nor his locum's. */
function checkOwn({ as, standsIn }: Principal): void {
  if (as !== 'effecteur' || standsIn) throw new Refusal('not-allowed', { act: 'delegate' });
}

async function addHelper(errand: Of<'helper'>, own: Principal, turn: Turn, rest: Rest) {
  checkOwn(own);
  await turn.services.coming.addHelper(errand);
  const number = writtenNumber(errand.phone);
  const name = errand.name || (turn.locale === 'fr' ? 'Votre secrétaire' : 'Your secretary');
  return says(rest, ...changing([say('helper.done', { name, number })]));
}

async function addLocum(errand: Of<'locum'>, own: Principal, turn: Turn, rest: Rest) {
  checkOwn(own);
  const [from, to] = [new Date(errand.from), new Date(errand.to)];
  await turn.services.coming.addLocum({ ...errand, from, to });
  const number = writtenNumber(errand.phone);
  return says(rest, ...changing([say('locum.done', { number })]));
}

async function endLocum({ id, name }: Of<'noLocum'>, own: Principal, turn: Turn, rest: Rest) {
  checkOwn(own);
  await turn.services.coming.endLocum(own.id, id);
  return says(rest, ...changing([say('locum.ended', { name })]));
}

async function removeHelper({ id, name }: Of<'noHelper'>, own: Principal, turn: Turn, rest: Rest) {
  checkOwn(own);
  await turn.services.coming.removeHelper(own.id, id);
  return says(rest, ...changing([say('helper.removed', { name })]));
}

/** Leaves so many free places, and says which. */
async function leave(
  errand: Of<'leave'>,
  principal: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const left = await turn.services.coming.leaveFree(errand);
  const done = leftSay(left);
  await tellOwner(principal, done, turn);
  const whose = principal.as === 'effecteur' ? [] : [say('undo.for', { name: principal.name })];
  return says(rest, ...changing([...whose, ...done, say('undo.hint')]));
}

/** How many are free now, from when; what waits for an answer and who is expected stand as they were. */
function leftSay(left: OpenNow[]): Say[] {
  const free = left.flatMap((one) => one.free);
  const held = left.reduce((sum, one) => sum + one.held, 0);
  const booked = left.reduce((sum, one) => sum + one.booked, 0);
  const [first] = free;
  const key = free.length > 1 ? ('places.left' as const) : ('places.one' as const);
  return [
    first
      ? { key, params: { free: free.length, ranges: spans(left), range: first } }
      : say('places.full'),
    ...(held > 0 ? [say('places.held', { count: held })] : []),
    ...(booked > 0 ? [say('places.booked', { count: booked })] : []),
  ];
}

/** From the first free place to the last of each opening. */
const spans = (left: OpenNow[]) =>
  left.flatMap(({ free }) => {
    const [first, last] = [free[0], free.at(-1)];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });
