import type { Intent } from './frame.ts';
import {
  negated,
  negatedAfter,
  noMore,
  object,
  personal,
  quantity,
  slotIsSubject,
  within,
} from './negation.ts';
import { agreed, fits, spare } from './offers.ts';
import { is, type Reader, says } from './reader.ts';

/** A word by which something is asked for, negation already counted in. */
export interface Act {
  intent: Intent;
  at: number;
  /** « ne fermez pas »: names the command that is not to be done. */
  negated?: boolean;
  /** A verb or « dispo », « indispo »: not only a noun in passing. */
  move?: boolean;
  guessed: boolean;
  returning?: boolean;
}

function openness(reader: Reader, at: number): Intent | undefined {
  if (says(reader, at, 'ok pour', 'ok pr') && !agreed(reader, at)) return undefined;
  if (within(reader, at, 4, 'close', 'remove', 'move')) return undefined;
  if (negated(reader, at))
    return slotIsSubject(reader, at) ? 'close_slots' : 'declare_unavailability';
  if (says(reader, at + 1, 'pas', 'plus') && !says(reader, at + 2, 'avant', 'apres', 'tard'))
    return 'declare_unavailability';
  return 'open_slots';
}

function ability(reader: Reader, at: number): Intent | undefined {
  if (fits(reader, at)) return negatedAfter(reader, at) ? undefined : 'open_slots';
  if (!negated(reader, at) && !negatedAfter(reader, at) && !says(reader, at - 1, 'ne', 'n')) {
    const doing = object(reader, at, 'take') || is(reader, at + 1, 'take');
    const own =
      (is(reader, at + 1, 'take') &&
        !says(reader, at - 1, 'vous', 'tu', 'you', '-') &&
        !says(reader, at + 1, '-') &&
        !reader.tokens.some(({ text }) => text === '?')) ||
      says(reader, at, 'jpeux', 'jpourrai') ||
      says(reader, at - 1, 'je', 'i', 'j', 'on', 'we', 'm', 'am', 'be', 'suis') ||
      (doing &&
        (at === 0 || is(reader, at - 1, 'greeting') || reader.tokens[at - 1]?.sort === 'sign'));
    return own && (doing || !object(reader, at, 'open', 'close', 'remove'))
      ? 'open_slots'
      : undefined;
  }
  if (object(reader, at + 1, 'open', 'close', 'remove') && !says(reader, at, 'peux', 'pourrai'))
    return undefined;
  return 'declare_unavailability';
}

function scarcity(reader: Reader, at: number): Intent | undefined {
  const none =
    noMore(reader, at) ||
    says(reader, at, 'aucun', 'aucune', 'no') ||
    (says(reader, at, 'pas') && says(reader, at + 1, 'de', 'd'));
  if (!none || !object(reader, at, 'slot', 'patient', 'telemode')) return undefined;
  return 'close_slots';
}

function absence(reader: Reader, at: number): Intent | undefined {
  if (is(reader, at, 'weakAbsent') && !is(reader, at, 'absent') && !personal(reader, at))
    return undefined;
  if (negated(reader, at)) return 'cancel_unavailability';
  return 'declare_unavailability';
}

/** Words of order: « ferme », « annule mon absence », « envoyez 2 patients ». */
function ordered(reader: Reader, at: number): Intent | undefined {
  if (is(reader, at, 'tell')) return 'list_slots';
  if (is(reader, at, 'forget'))
    return object(reader, at, 'absent') ? 'cancel_unavailability' : undefined;
  if (is(reader, at, 'remove') && object(reader, at, 'absent', 'weakAbsent'))
    return 'cancel_unavailability';
  const closed = is(reader, at, 'close') && object(reader, at, 'absent');
  if (closed && !object(reader, at, 'mine')) return 'declare_unavailability';
  const noun = says(reader, at, 'annulation') && !says(reader, at + 1, 'de', 'du', 'des', 'd');
  if (is(reader, at, 'close', 'remove')) return noun ? undefined : 'close_slots';
  if (is(reader, at, 'move')) return object(reader, at, 'absent') ? undefined : 'close_slots';
  if (is(reader, at, 'open')) return object(reader, at, 'absent') ? undefined : 'open_slots';
  const many =
    object(reader, at, 'patient', 'slot') || quantity(reader, at + 1) || quantity(reader, at + 2);
  return is(reader, at, 'send') && many && !negated(reader, at) ? 'open_slots' : undefined;
}

/** « il a annulé », « vient d'annuler »: somebody's deed, no order. */
function reported(reader: Reader, at: number): boolean {
  const past = says(reader, at - 1, 'a', 'ai', 'j ai', 'has', 'have');
  const subject = reader.tokens[at - 2];
  const other =
    says(reader, at - 1, 'est', 'sont', 'is', 'are') &&
    subject?.sort === 'word' &&
    Object.keys(subject.kinds).length === 0;
  return past || other || (says(reader, at - 1, 'd', 'de') && says(reader, at - 2, 'vient'));
}

/** « je prends 3 patients », « le docteur Roux prendra 2 patients ». */
function takes(reader: Reader, at: number): boolean {
  if (!is(reader, at, 'take') || negated(reader, at) || negatedAfter(reader, at)) return false;
  const before = reader.tokens.slice(Math.max(0, at - 4), at);
  const doctor = before.some((token) => 'doctor' in token.kinds || token.text === 'cabinet');
  if (doctor && reader.tokens[at]!.text.endsWith('ra')) return true;
  return (
    says(reader, at - 1, 'je', 'i') &&
    (object(reader, at, 'patient', 'slot') || quantity(reader, at + 1))
  );
}

const having =
  'ai|j ai|g|have|i ve got|y a|il y a|ya|aurai|j aurai|yaura|y aura|il y aura|i have|ive got|got|got a'.split(
    '|',
  );

/** Words of state: « indispo », « pas là », « 15h est pris », « j'ai un trou ». */
function stated(reader: Reader, at: number): Intent | undefined {
  if (is(reader, at, 'absent', 'weakAbsent'))
    return within(reader, at, 4, 'remove') ? undefined : absence(reader, at);
  if (is(reader, at, 'here') && negated(reader, at)) return 'declare_unavailability';
  const idle = is(reader, at, 'work') && (negated(reader, at) || negatedAfter(reader, at));
  if (idle || is(reader, at, 'cannot')) return 'declare_unavailability';
  if (is(reader, at, 'available')) return openness(reader, at);
  const given =
    is(reader, at, 'taken') &&
    (says(reader, at - 1, 'j ai', 'ai', 'i ve', 'l ai') || slotIsSubject(reader, at));
  if (given) return 'close_slots';
  const left = says(reader, at, 'reste', 'restent') && !says(reader, at - 1, 'le');
  if ((left || (is(reader, at, 'have') && says(reader, at, ...having))) && spare(reader, at))
    return 'open_slots';
  if (is(reader, at, 'able') || (says(reader, at, 'ok') && fits(reader, at)))
    return ability(reader, at);
  if (takes(reader, at)) return 'open_slots';
  return is(reader, at, 'full') ? 'close_slots' : scarcity(reader, at);
}

function intentAt(reader: Reader, at: number): Intent | undefined {
  if (is(reader, at, 'remove', 'close') && reported(reader, at)) return undefined;
  const order = is(reader, at, 'tell', 'forget', 'remove', 'close', 'move', 'open', 'send');
  const absent = is(reader, at, 'absent') && !is(reader, at, 'remove', 'close');
  return (order && !absent ? ordered(reader, at) : undefined) ?? stated(reader, at);
}

function participle(reader: Reader, at: number): boolean {
  return (
    /ee?s?$/.test(reader.tokens[at]!.text) &&
    says(reader, at - 2, 'de', 'du') &&
    is(reader, at - 1, 'weekday', 'tomorrow', 'part', 'month')
  );
}

/** « mon absence est annulée », « formation annulée »: the absence is taken back by a participle. */
function takenBack(reader: Reader, acts: Act[]): Act[] {
  return acts.flatMap((act, index) => {
    const next = acts[index + 1];
    const before = acts[index - 1];
    const undone = (one: Act | undefined, noun: Act | undefined) =>
      one !== undefined &&
      noun?.intent === 'declare_unavailability' &&
      is(reader, noun.at, 'absent') &&
      is(reader, one.at, 'remove') &&
      (one.at === noun.at + 1 ||
        says(reader, one.at, 'sauter', 'saute', 'sautent') ||
        says(reader, one.at - 1, 'est', 'sont', 'ete', 'is', 'been', 'was') ||
        (one.at - noun.at < 5 &&
          participle(reader, one.at) &&
          !reader.tokens.slice(noun.at, one.at).some(({ sort }) => sort === 'sign')));
    if (undone(act, before)) return [];
    return undone(next, act) ? [{ ...act, intent: 'cancel_unavailability' as const }] : [act];
  });
}

/** Every word of command in a clause, in order. */
export function actsOf(reader: Reader): Act[] {
  const acts: Act[] = [];
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const intent = reader.used[at] ? undefined : intentAt(reader, at);
    if (!intent) continue;
    const order =
      is(reader, at, 'open', 'close', 'remove', 'move') && !is(reader, at, 'absent', 'available');
    const no = order && (negated(reader, at) || negatedAfter(reader, at));
    const able = order && acts.at(-1)?.at === at - 1 && is(reader, at - 1, 'able');
    if (able) acts.pop();
    acts.push({
      intent,
      at,
      guessed: reader.tokens[at]!.guessed,
      ...(no && { negated: true }),
      ...(is(reader, at, 'move') && { move: true }),
    });
  }
  return acts.length === 0 ? returning(reader) : takenBack(reader, acts);
}

/** « je rentre lundi », alone: away until then. */
function returning(reader: Reader): Act[] {
  const at = reader.tokens.findIndex((_, index) => is(reader, index, 'back'));
  return at < 0
    ? []
    : [
        {
          intent: 'declare_unavailability',
          at,
          guessed: reader.tokens[at]!.guessed,
          returning: true,
        },
      ];
}
