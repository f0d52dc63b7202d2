import { mostLateMinutes } from '../data/appointments/late.ts';
import type { Patient } from '../data/appointments/patients.ts';
import { inParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { becameSay } from './offer.ts';
import { meant, type Of, whichPatient } from './patient-meant.ts';
import type { PatientCommand } from './patient-phrases.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { asking, type Say, say } from './say.ts';
import { put, type Waiting, without } from './waiting.ts';

const sameDay = (a: Date, b: Date): boolean =>
  inParis(a).toPlainDate().equals(inParis(b).toPlainDate());

/** A patient of today whose hour began an hour ago at most, or is to come, and of whom nothing else is known yet. */
export const expected = (all: Patient[], { now }: Turn): Patient[] =>
  all.filter(
    ({ state, from, outcome: end }) =>
      state === 'agreed' && !end && from > later(now, -3_600_000) && sameDay(from, now),
  );

/** « je suis en retard de 20 min » : told to the OSNP at once, of one patient or of all who are to come. */
export async function late(said: Of<'late'>, turn: Turn, rest: Rest): Promise<Heard> {
  const all = await turn.services.patients();
  const waiting = expected(all, turn);
  const found = meant(waiting, said, turn);
  const [first, second] = found;
  if (!first) return nobodyWaits(said, all, waiting, turn, rest);
  const { minutes } = said;
  if (minutes === undefined || minutes < 1) return askHowLate(said, found, turn, rest);
  if (second && !said.all) return whichPatient(found, 'late', said, turn, rest);
  if (minutes > mostLateMinutes)
    return second
      ? says(rest, { key: 'delay.tooLong.all' })
      : says(rest, { key: 'delay.tooLong', params: { code: first.code } });
  return says(rest, await tellLate(found, minutes, turn));
}

/** Tells the OSNP of each; what it heard a moment ago is not told twice. */
export async function tellLate(found: Patient[], minutes: number, turn: Turn): Promise<Say> {
  const fresh: Patient[] = [];
  for (const one of found)
    if (!(await turn.services.sayLate(one.offerId, minutes)).again) fresh.push(one);
  const [first = found[0], second] = fresh;
  const params = { minutes, at: first?.from, count: fresh.length };
  if (fresh.length === 0) return { key: 'delay.already', params };
  return { key: second ? 'delay.said.all' : 'delay.said', params };
}

function askHowLate({ all }: Of<'late'>, found: Patient[], turn: Turn, rest: Rest): Heard {
  const [first, second] = found;
  const question = {
    kind: 'howLate' as const,
    ...(first && !second && { code: first.code }),
    ...(all && { all }),
  };
  return says(put(rest, question, turn), ...asking([{ key: 'delay.howLong' }]));
}

/** Nobody to be late for: the hour said is no patient's, he has no hour yet, or nobody is expected today. */
async function nobodyWaits(
  said: Of<'late'>,
  all: Patient[],
  waiting: Patient[],
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const named = said.code ? await turn.services.offerByCode(said.code) : undefined;
  if (named && named.status !== 'accepted') return says(rest, becameSay(named));
  if (waiting.length > 0) return says(rest, { key: 'patients.notFound' });
  const open = meant(all, said, turn).filter(
    ({ state, from, to, outcome: end }) =>
      state === 'to_agree' && !end && to > turn.now && (sameDay(from, turn.now) || from < turn.now),
  );
  const [toAgree] = open;
  return says(rest, toAgree ? say('delay.noHour', { code: toAgree.code }) : { key: 'delay.none' });
}

/** « 20 min », while it is asked how long. */
export async function howLateGiven(
  minutes: number,
  { code, all }: Pick<Extract<Waiting, { kind: 'howLate' }>, 'code' | 'all'>,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const settled = without(rest, 'howLate');
  const said = { act: 'late' as const, minutes, all: Boolean(all), ...(code && { code }) };
  return late(said, turn, settled);
}

/** « 4K7P », « celui de 16h », « tous » after « lequel ? » : the words that waited for it, with their patient. */
export function answerWhich(
  { code, hour, all }: Of<'which'>,
  { said }: Extract<Waiting, { kind: 'whichPatient' }>,
): Exclude<PatientCommand, { act: 'which' }> | undefined {
  const who = { ...(code && { code }), ...(hour && { hour }) };
  if (said.act === 'late') return { ...said, ...who, all };
  if (all || (!code && !hour)) return undefined;
  if (said.act === 'outcome') return { ...said, ...who };
  if (said.act !== 'move') return undefined;
  return { ...said, ...(code && { code }), ...(hour && { from: hour }) };
}
