import { readingOf } from './doubts.ts';
import type { Frame, LanguageContext, Reading } from './frame.ts';
import { type Heard, has, other } from './heard.ts';
import type { Placed } from './parse.ts';

/** « absent cet aprem », « dispo 16h-18h »: a command with its own times, while a request waits. */
export function ownCommand({ plain }: Heard): boolean {
  const items = plain[0]?.items ?? [];
  const act = items.find(
    (item) =>
      item.sort === 'act' &&
      !item.weak &&
      ['open', 'absent', 'close'].includes(item.act) &&
      !item.rule.startsWith('act.taken'),
  );
  const range = items.some(
    (item) => item.sort === 'days' || (item.sort === 'hours' && item.hours.sort !== 'point'),
  );
  if (act?.sort !== 'act' || !range || has(items, 'rather')) return false;
  return act.act === 'absent'
    ? act.rule !== 'act.take-nobody' && act.rule !== 'act.take-no-more'
    : true;
}

/** The doctor whom a secretary answers for, when she names one. */
export function named(frame: Frame, items: Placed[]): Frame {
  const names = items.flatMap((item) => (item.sort === 'who' ? item.names : []));
  const [practitioner] = names;
  return practitioner && names.length === 1 && !frame.clarify ? { ...frame, practitioner } : frame;
}

/** Nothing but answering words. */
export const bareAnswer = (items: Placed[]) => items.every(({ sort }) => sort === 'answer');

/** The offer named, as a field of a frame. */
export const refOf = (items: Placed[]) => {
  const found = items.find((item) => item.sort === 'answer' && item.answer === 'ref');
  return found?.sort === 'answer' && found.ref ? { ref: found.ref } : {};
};

/** What begins a signature: nothing below it is said of the offer. */
const isName = (sort: Placed['sort']) => ['who', 'signature', 'closing'].includes(sort);

/** A code with a clear word beside it answers, whatever stands below or around it. */
export function byCode(
  items: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
): Frame | undefined {
  const at = items.findIndex(
    (item) => item.sort === 'answer' && item.answer === 'ref' && (item.ref?.length ?? 0) > 1,
  );
  const item = items[at];
  if (item?.sort !== 'answer') return undefined;
  const codes = items.filter((one) => one.sort === 'answer' && one.answer === 'ref');
  if (codes.length > 1) return undefined;
  const near = [items[at - 1], items[at + 1]].flatMap((one) =>
    one?.sort === 'answer' && ['yes', 'take', 'no'].includes(one.answer) ? [one.answer] : [],
  );
  const words = new Set(near.map((one) => (one === 'no' ? 'refuse' : 'accept')));
  const [intent] = words;
  const offer = pending.find(({ id }) => id.toUpperCase() === item.ref?.toUpperCase());
  if (words.size !== 1 || !offer) return undefined;
  const below = items.findIndex(({ sort }, place) => place > at && isName(sort));
  const others = items
    .slice(at + 2, below < 0 ? undefined : below)
    .some(
      (one) =>
        ['hours', 'mode', 'act', 'not', 'but', 'condition'].includes(one.sort) ||
        (one.sort === 'answer' && !['offer', 'received'].includes(one.answer)),
    );
  return others ? undefined : { intent: intent as 'accept' | 'refuse', ranges: [], ref: offer.id };
}

/** A bare digit answers one offer only: 1 yes, 2 no. */
export function digit(ref: string, pending: NonNullable<LanguageContext['pending']>): Reading {
  const [offer, second] = pending;
  if (!offer || second)
    return readingOf({ intent: 'accept', ranges: [], clarify: 'which_orientation' }, []);
  if (ref === '1') return readingOf({ intent: 'accept', ranges: [], ref: offer.id }, []);
  if (ref === '2') return readingOf({ intent: 'refuse', ranges: [], ref: offer.id }, []);
  return readingOf({ ...other, clarify: 'unclear_answer' }, []);
}

/** « oui, et ferme 16h »: the answer, then the command that begins at its verb. */
export function splitCommand(items: Placed[]): { before: Placed[]; after: Placed[] } | undefined {
  const at = items.findIndex(
    (item, place) => place > 0 && item.sort === 'act' && item.imperative === true,
  );
  if (at < 0) return undefined;
  return { before: items.slice(0, at), after: items.slice(at) };
}

/** True when the message is of somebody else or of the past. */
export const strange = (items: Placed[]) => has(items, 'stranger', 'report', 'past', 'others');
