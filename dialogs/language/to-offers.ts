import { commanded } from './commanded.ts';
import type { MessageKind } from './corpus.ts';
import { readingOf } from './doubts.ts';
import type { Frame, LanguageContext, Reading } from './frame.ts';
import { answerSorts, type Heard, has, leads, other } from './heard.ts';
import { answerIn, clearRuns } from './offer-answers.ts';
import type { Cover, Placed } from './parse.ts';

/** What is said while requests wait. A yes or a no counts only when everything else in the message is explained. */
export function toOffers(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
  pending: NonNullable<LanguageContext['pending']>,
): Reading | undefined {
  const { context } = heard;
  const said = answerSorts(items);
  const polar = said.some((one) =>
    ['yes', 'take', 'no', 'both', 'neither', 'confirm'].includes(one),
  );
  if (strange(items)) return readingOf(other, [], unknown);
  const coded = byCode(cover.items, pending);
  if (coded) return readingOf(named(coded, cover.items), []);
  if (said.includes('withdraw'))
    return readingOf(
      { intent: 'withdraw', ranges: [], ...refOf(items) },
      unknown.length > 0 ? ['unknown-words'] : [],
    );
  const question = has(items, 'question') || has(items, 'asking');
  if (
    said.includes('details') &&
    (question || items.every(({ sort }) => sort === 'answer')) &&
    !said.includes('take')
  )
    return readingOf(
      { intent: 'ask_details', ranges: [], clarify: 'question_about_orientation' },
      [],
    );
  const split = splitCommand(cover.items);
  if (split && polar) {
    const first = answerIn(split.before, pending, heard);
    const rest = first && commanded(heard, [{ items: split.after, cost: 0 }]);
    if (
      first &&
      rest &&
      !rest.frame.clarify &&
      rest.frame.intent !== 'other' &&
      unknown.length === 0
    )
      return readingOf(
        {
          ...first,
          also: [...(first.also ?? []), rest.frame, ...(rest.frame.also ?? [])].map(
            ({ also: _, ...one }) => one,
          ),
        },
        ['several-commands'],
      );
  }
  const core = unknown.length > 0 ? clearRuns(cover.items, heard) : undefined;
  if (core) {
    const kinds: Partial<Record<Frame['intent'], MessageKind>> = {
      accept: 'yes',
      refuse: 'no',
      counter: 'counter',
    };
    const frame = answerIn(core, pending, heard);
    const agreed =
      frame &&
      !frame.clarify &&
      !frame.also &&
      kinds[frame.intent] === heard.judgement.kind &&
      heard.judgement.lead >= leads.aside;
    if (
      agreed &&
      !(
        context.channel === 'voice' &&
        frame.intent === 'accept' &&
        !answerSorts(core).includes('take')
      )
    )
      return readingOf(frame, []);
  }
  const unsure =
    unknown.length > 0 && unknown.length <= 2
      ? answerIn(
          cover.items.filter(({ sort }) => sort !== 'unknown'),
          pending,
          heard,
        )
      : undefined;
  if (unsure?.intent === 'counter') return readingOf(unsure, ['unknown-words'], unknown);
  if (unknown.length > 0)
    return polar || said.includes('digit')
      ? readingOf({ ...other, clarify: 'unclear_answer' }, ['unknown-words'], unknown)
      : undefined;
  if (question && polar) return readingOf({ ...other, clarify: 'unclear_answer' }, []);
  const ifMode = cover.items.some(
    (item, at) =>
      item.sort === 'condition' &&
      cover.items.slice(at + 1, at + 4).some(({ sort }) => sort === 'mode'),
  );
  if (has(items, 'hedge') || (has(items, 'condition') && !ifMode))
    return readingOf({ ...other, clarify: 'undecided' }, []);
  if (said.includes('undecided') || (said.includes('received') && !said.includes('take')))
    return readingOf(
      { ...other, clarify: said.includes('undecided') ? 'undecided' : 'unclear_answer' },
      [],
    );
  if (
    !context.draft &&
    items.length === 1 &&
    items[0]?.sort === 'answer' &&
    items[0].answer === 'digit'
  )
    return digit(items[0].ref ?? '', pending);
  const voice =
    context.channel === 'voice' &&
    said.every((one) => one === 'yes' || one === 'received') &&
    items.every(({ sort }) => sort === 'answer') &&
    said.length > 0;
  if (voice && !/accepte|volontiers|prends/.test(heard.text))
    return readingOf({ intent: 'accept', ranges: [], clarify: 'unclear_answer' }, []);
  if (context.draft && bareAnswer(items))
    return readingOf({ ...other, clarify: 'which_orientation' }, []);
  const thanked =
    has(cover.items, 'thanks') &&
    said.length > 0 &&
    said.every((one) => one === 'yes') &&
    !/\b(oui|yes|accord|volontiers)/iu.test(heard.text);
  if (thanked) return readingOf({ ...other, clarify: 'unclear_answer' }, []);
  if (ownCommand(heard)) return undefined;
  const frame = answerIn(cover.items, pending, heard);
  if (frame) return readingOf(named(frame, cover.items), []);
  return polar && !split ? readingOf({ ...other, clarify: 'unclear_answer' }, []) : undefined;
}

/** « absent cet aprem », « dispo 16h-18h »: a command with its own times, while a request waits. */
function ownCommand({ plain }: Heard): boolean {
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
function named(frame: Frame, items: Placed[]): Frame {
  const names = items.flatMap((item) => (item.sort === 'who' ? item.names : []));
  const [practitioner] = names;
  return practitioner && names.length === 1 && !frame.clarify ? { ...frame, practitioner } : frame;
}

const bareAnswer = (items: Placed[]) => items.every(({ sort }) => sort === 'answer');

const refOf = (items: Placed[]) => {
  const found = items.find((item) => item.sort === 'answer' && item.answer === 'ref');
  return found?.sort === 'answer' && found.ref ? { ref: found.ref } : {};
};

/** A code with a clear word beside it answers, whatever stands below or around it. */
function byCode(
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
  const others = items
    .slice(at + 2)
    .some(
      (one) =>
        ['hours', 'mode', 'act', 'not', 'but', 'condition'].includes(one.sort) ||
        (one.sort === 'answer' && !['offer', 'received'].includes(one.answer)),
    );
  return others ? undefined : { intent: intent as 'accept' | 'refuse', ranges: [], ref: offer.id };
}

function digit(ref: string, pending: NonNullable<LanguageContext['pending']>): Reading {
  const [offer, second] = pending;
  if (!offer || second)
    return readingOf({ intent: 'accept', ranges: [], clarify: 'which_orientation' }, []);
  if (ref === '1') return readingOf({ intent: 'accept', ranges: [], ref: offer.id }, []);
  if (ref === '2') return readingOf({ intent: 'refuse', ranges: [], ref: offer.id }, []);
  return readingOf({ ...other, clarify: 'unclear_answer' }, []);
}

/** « oui, et ferme 16h »: the answer, then the command that begins at its verb. */
function splitCommand(items: Placed[]): { before: Placed[]; after: Placed[] } | undefined {
  const at = items.findIndex(
    (item, place) => place > 0 && item.sort === 'act' && item.imperative === true,
  );
  if (at < 0) return undefined;
  return { before: items.slice(0, at), after: items.slice(at) };
}

const strange = (items: Placed[]) => has(items, 'stranger', 'report', 'past', 'others');
