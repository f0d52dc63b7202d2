import { mostLateMinutes } from '../data/appointments/late.ts';
import type { Patient } from '../data/appointments/patients.ts';
import { inParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { becameSay } from './offer.ts';
import { agree, graceMs } from './patient-hour.ts';
import { instantsIn, type PatientCommand, type SaidHour } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { asking, say } from './say.ts';
import { put, without } from './waiting.ts';

const sameDay = (a: Date, b: Date): boolean =>
  inParis(a).toPlainDate().equals(inParis(b).toPlainDate());

/** Those that words about one patient can mean: the one named by code or hour, else all of them. */
function meant(
  all: Patient[],
  { code, hour }: { code?: string | undefined; hour?: SaidHour | undefined },
  turn: Turn,
): Patient[] {
  if (code) return all.filter((one) => one.code === code);
  if (!hour) return all;
  return all.filter(({ from, to }) => instantsIn(hour, { from, to }, saidAt(turn)).length > 0);
}

type Example = 'late' | 'move' | Of<'outcome'>['outcome'];

const whichPatient = (found: Patient[], example: Example, rest: Rest): Heard =>
  says(
    rest,
    { key: `patients.which.${example}` },
    ...found.map(({ code, from, to }) => say('withdraw.line', { code, range: { from, to } })),
  );

type Of<Act extends PatientCommand['act']> = Extract<PatientCommand, { act: Act }>;

/** A patient of today whose hour began an hour ago at most, or is to come, and of whom nothing else is known yet. */
const expected = (all: Patient[], { now }: Turn): Patient[] =>
  all.filter(
    ({ state, from, outcome: end }) =>
      state === 'agreed' && !end && from > later(now, -3_600_000) && sameDay(from, now),
  );

/** « je suis en retard de 20 min » : told to the OSNP at once, of one patient or of all who are to come. */
export async function late(said: Of<'late'>, turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const waiting = expected(await turn.services.patients(), turn);
  const found = meant(waiting, said, turn);
  if (found.length === 0) return says(rest, { key: 'delay.none' });
  if (said.minutes === undefined || said.minutes < 1) {
    const question = { kind: 'howLate' as const, ...(said.code && { code: said.code }) };
    return says(put(rest, question, turn), ...asking([{ key: 'delay.howLong' }]));
  }
  if (said.minutes > mostLateMinutes)
    return says(rest, { key: 'delay.tooLong', params: { code: found[0]?.code } });
  if (found.length > 1 && !said.all) return whichPatient(found, 'late', rest);
  const { minutes } = said;
  for (const { offerId } of found) await turn.services.sayLate(offerId, minutes);
  const [first] = found;
  const params = { minutes, at: first?.from, count: found.length };
  return says(rest, { key: found.length > 1 ? 'delay.said.all' : 'delay.said', params });
}

/** « 20 min », while it is asked how long. */
export async function howLateGiven(
  minutes: number,
  code: string | undefined,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  const settled = without(rest, 'howLate');
  return late({ act: 'late', minutes, all: false, ...(code && { code }) }, turn, settled);
}

/** « décale le patient de 16h à 16h30 » : moved, and the OSNP told, which tells the patient. */
export async function move(said: Of<'move'>, turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const all = (await turn.services.patients()).filter(
    ({ to, outcome: end }) => !end && to > turn.now,
  );
  const named = meant(all, { code: said.code, hour: said.from }, turn);
  const exact = said.from ? named.filter(({ state }) => state === 'agreed') : named;
  const [patient, second] = exact;
  if (!patient) return says(rest, { key: 'patients.notFound' });
  if (second) return whichPatient(exact, 'move', rest);
  if (said.to && patient.state === 'to_agree') return agree(patient, said.to, turn, rest);
  const at = said.by ? later(patient.from, said.by * 60_000) : onHisDay(patient, said.to, turn);
  if (!at || patient.state === 'to_agree') return says(rest, { key: 'patients.notFound' });
  const range = await turn.services.agreeHour(patient.offerId, at);
  return says(rest, { key: 'appointment.moved', params: { code: patient.code, range } });
}

/** The new hour, on the day of the patient unless another day is said; the afternoon's when it was the afternoon's. */
function onHisDay({ from }: Patient, to: SaidHour | undefined, turn: Turn): Date | undefined {
  if (!to) return undefined;
  const start = inParis(from).startOfDay();
  const days = to.day ? 7 : 1;
  const range = {
    from: new Date(start.epochMilliseconds),
    to: new Date(start.add({ days }).epochMilliseconds),
  };
  const instants = instantsIn(to, range, saidAt(turn)).filter(
    (at) => at > later(turn.now, -graceMs),
  );
  return instants.toSorted((a, b) => far(a, from) - far(b, from))[0];
}

const far = (a: Date, b: Date) => Math.abs(a.getTime() - b.getTime());

/** « venu », « pas venu », « j'ai dû l'envoyer aux urgences ». */
export async function outcome(
  said: Of<'outcome'>,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  const all = await turn.services.patients();
  const begun = all.filter(({ from }) => from <= turn.now);
  const open = said.code ? begun : begun.filter(({ outcome: end }) => !end);
  const found = meant(open, said, turn);
  const [patient, second] = found;
  if (!patient) return nobodyCame(said, all, turn, rest);
  if (second && said.all) return allCame(found, turn, rest);
  if (second) return whichPatient(found, said.outcome, rest);
  const { again } = await turn.services.sayOutcome(patient.offerId, said.outcome);
  const { code } = patient;
  const key = again ? ('outcome.already' as const) : (`outcome.${said.outcome}` as const);
  return { say: [{ key, params: { code, at: patient.from } }], rest, kind: 'answer' };
}

/** « VENUS » : all whose visit is over. */
async function allCame(found: Patient[], turn: Turn, rest: Rest): Promise<Heard> {
  const ended = found.filter(({ to }) => to <= turn.now);
  const over = ended.length > 0 ? ended : found;
  for (const { offerId } of over) await turn.services.sayOutcome(offerId, 'fulfilled');
  const count = over.length;
  return { say: [say('outcome.all', { count })], rest, kind: 'answer' };
}

/** Nobody to say it of: his hour is still ahead, the patient was cancelled, or it was said before. */
async function nobodyCame(
  said: Of<'outcome'>,
  all: Patient[],
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const named = said.code ? await turn.services.offerByCode(said.code) : undefined;
  if (named && named.status !== 'accepted') return says(rest, becameSay(named));
  const [next] = meant(all, said, turn).filter(({ from }) => from > turn.now);
  if (next) {
    const { code, from } = next;
    return says(rest, { key: 'refusal.appointment.ahead', params: { code, from } });
  }
  const last = await turn.services.lastClosedOffer();
  const became = last && last.status !== 'accepted' ? becameSay(last) : undefined;
  return says(
    rest,
    became?.key === 'offer.closed.cancelledAccepted' ? became : { key: 'outcome.none' },
  );
}
