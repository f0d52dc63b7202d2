import { answerOne } from './answers.ts';
import type { Frame, LanguageContext } from './frame.ts';
import { answerSorts, type Heard, has } from './heard.ts';
import { isSilent } from './offers.ts';
import type { Placed } from './parse.ts';
import { runsOf } from './runs.ts';
import { answerSeveral } from './several.ts';
import type { Token } from './tokens.ts';

/** « je suis complet », « can't take this one » */
const saysNo = (item: Placed) => item.sort === 'act' && ['full', 'absent'].includes(item.act);

const speaking = ['answer', 'hours', 'days', 'mode', 'not', 'rather', 'but'];

/** What of a message may answer: sentences that only tell a story, and words nobody knows, are left out. */
export const coreOf = (items: Placed[], tokens: Token[]): Placed[] =>
  runsOf(items, tokens)
    .filter(
      (run) =>
        (has(run, ...speaking) || run.some(saysNo)) &&
        !has(run, 'others', 'report', 'stranger', 'past'),
    )
    .flat()
    .filter(({ sort }) => sort !== 'unknown');

/** One of several, with another hour or mode: « oui B mais à 18h ». */
function counterOne(
  items: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
  { now, hours }: Heard,
): Frame | undefined {
  const refs = new Set(
    items.flatMap((item) =>
      item.sort === 'answer' && item.answer === 'ref' ? [item.ref?.toUpperCase()] : [],
    ),
  );
  const offer = refs.size === 1 ? pending.find(({ id }) => refs.has(id.toUpperCase())) : undefined;
  const rest = items.filter((item) => !(item.sort === 'answer' && item.answer === 'ref'));
  if (!offer || !has(rest, 'hours', 'mode', 'days')) return undefined;
  const frame = answerOne(rest, offer, now, hours);
  return frame?.intent === 'counter' ? frame : undefined;
}

/** The answer that the items give to the offers, or undefined when something in them is none. */
export function answerIn(
  whole: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
  heardAt: Heard,
): Frame | undefined {
  const { now, hours } = heardAt;
  const items = whole.filter((item) => !isSilent(item) || turning.has(item.sort));
  const allowed = items.every(
    (item) =>
      turning.has(item.sort) ||
      ([
        'answer',
        'who',
        'hours',
        'days',
        'mode',
        'not',
        'object',
        'count',
        'question',
        'act',
        'full',
      ].includes(item.sort) &&
        !(
          item.sort === 'act' &&
          ((!answerActs.has(item.act) && !takenRules.has(item.rule)) ||
            item.rule === 'act.busy' ||
            item.rule === 'act.taken-place')
        )),
  );
  if (!allowed) return undefined;
  const [offer, second] = pending;
  if (offer && !second) return answerOne(items.map(asAnswer), offer, now, hours);
  const several =
    counterOne(items.map(asAnswer), pending, heardAt) ??
    answerSeveral(items.map(asAnswer), pending, now);
  if (several && !Array.isArray(several)) return several;
  if (several) {
    const [first, ...also] = several;
    return first && { ...first, ...(also.length > 0 && { also }) };
  }
  const polar = answerSorts(items).some((one) => ['yes', 'take', 'no'].includes(one));
  return polar
    ? {
        intent: answerSorts(items).includes('no') ? 'refuse' : 'accept',
        ranges: [],
        clarify: 'which_orientation',
      }
    : undefined;
}

/** What turns or ends a thought inside an answer. */
const turning = new Set(['but', 'stop', 'rather', 'correct', 'condition', 'comma']);

const answerActs = new Set(['full', 'absent', 'busy', 'open']);

const takenRules = new Set(['act.taken']);

/** « je suis complet », « pas dispo », « je peux pas » answer an offer with no. */
function asAnswer(item: Placed): Placed {
  if (item.sort !== 'act') return item;
  const { from, to, rule, guessed } = item;
  const place = { from, to, rule, guessed };
  return { sort: 'answer', answer: item.act === 'open' ? 'offer' : 'no', ...place };
}
