import type { Patient } from '../data/appointments/patients.ts';
import { inParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import type { SaidHour } from './patient-clock.ts';
import {
  agree,
  answerHour,
  asked,
  graceMs,
  lastAgreed,
  whichHour,
  withAgreed,
} from './patient-hour.ts';
import { meant, type Of, whichPatient } from './patient-meant.ts';
import { instantsIn } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';

const ahead = async (turn: Turn): Promise<Patient[]> =>
  (await turn.services.patients()).filter(({ to, outcome: end }) => !end && to > turn.now);

/** « décale le patient de 16h à 16h30 » : moved, and the OSNP told, which tells the patient. */
export async function move(said: Of<'move'>, turn: Turn, rest: Rest): Promise<Heard> {
  const named = meant(await ahead(turn), { code: said.code, hour: said.from }, turn);
  const exact = said.from ? named.filter(({ state }) => state === 'agreed') : named;
  const [patient, second] = exact;
  if (!patient) return says(rest, { key: 'patients.notFound' });
  if (second) return whichPatient(exact, 'move', said, turn, rest);
  if (patient.state === 'to_agree')
    return said.to
      ? agree(patient, said.to, turn, rest)
      : says(rest, { key: 'appointment.hour', params: { at: patient.from } });
  const at = said.by ? later(patient.from, said.by * 60_000) : onHisDay(patient, said.to, turn);
  if (!at) return says(rest, { key: 'patients.notFound' });
  const range = await turn.services.agreeHour(patient.offerId, at);
  const { code } = patient;
  return says(withAgreed(rest, code, turn), { key: 'appointment.moved', params: { code, range } });
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

/**
 * « ah non, plutôt 19h30 » right after an hour was agreed: that patient is moved. Said of a code it is that patient's;
 * of anything else, a request that is open or a command, it is left to the grammar.
 */
export async function rather(
  { hour, code }: Of<'rather'>,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (turn.channel === 'voice') return undefined;
  const patients = await ahead(turn);
  if (code) {
    const named = patients.some((one) => one.code === code);
    return named ? move({ act: 'move', to: hour, code }, turn, rest) : undefined;
  }
  if (asked(turn, rest)) return undefined;
  const last = lastAgreed(rest, turn);
  const moved = patients.find((one) => one.code === last);
  if (!moved) return firstHour(hour, patients, turn, rest);
  const offers = await turn.services.liveOffers();
  if (offers.length > 0) return whichHour([moved], offers, hour, rest);
  return move({ act: 'move', to: hour, code: moved.code }, turn, rest);
}

/** « plutôt 16h » to « à quelle heure l'attendez-vous ? », unless a command was done since. */
async function firstHour(
  hour: SaidHour,
  patients: Patient[],
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  const open = patients.filter(({ state }) => state === 'to_agree');
  const since = rest.memory.last?.at ?? '';
  const [only, second] = open;
  if (!only?.acceptedAt || second || since > only.acceptedAt.toISOString()) return undefined;
  return (await turn.services.liveOffers()).length > 0
    ? undefined
    : answerHour(hour, undefined, turn, rest);
}
