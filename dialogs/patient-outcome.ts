import type { Patient } from '../data/appointments/patients.ts';
import { later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { becameSay } from './offer.ts';
import { meant, type Of, whichPatient } from './patient-meant.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { say } from './say.ts';

/** « venu », « pas venu », « j'ai dû l'envoyer aux urgences »; « en fait non, il n'est pas venu » corrects what was said. */
export async function outcome(said: Of<'outcome'>, turn: Turn, rest: Rest): Promise<Heard> {
  const all = await turn.services.patients();
  const begun = all.filter(({ from }) => from <= turn.now);
  const found = whose(said, begun, turn);
  const [patient, second] = found;
  if (!patient) return nobodyCame(said, all, turn, rest);
  if (second && said.all) return allCame(found, turn, rest);
  if (second) return whichPatient(found, said.outcome, said, turn, rest);
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

/** A patient named may be corrected; else it is said of those of whom nothing is known, or of the last one told. */
function whose(said: Of<'outcome'>, begun: Patient[], turn: Turn): Patient[] {
  const known = meant(begun, said, turn);
  const open = known.filter(({ outcome: end }) => !end);
  if (said.code || said.hour) return open.length > 0 ? open : known;
  const told = said.fixes ? lastTold(begun, turn) : undefined;
  if (!told?.outcomeAt) return open;
  const { outcomeAt: at } = told;
  const recent = later(at, correctableMs) >= turn.now;
  const asked = open.some(({ cameAskedAt }) => cameAskedAt && cameAskedAt > at);
  if (open.length === 0 || (recent && !asked)) return [told];
  return recent ? [told, ...open] : open;
}

const correctableMs = 10 * 60_000;
const rememberedMs = 12 * 3_600_000;

/** The patient whose outcome was said last, in the last hours. */
const lastTold = (begun: Patient[], { now }: Turn): Patient | undefined =>
  begun
    .filter(({ outcomeAt }) => outcomeAt && later(outcomeAt, rememberedMs) > now)
    .toSorted((a, b) => (a.outcomeAt?.getTime() ?? 0) - (b.outcomeAt?.getTime() ?? 0))
    .at(-1);

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
  if (became?.key === 'offer.closed.cancelledAccepted') return says(rest, became);
  const told = lastTold(all, turn);
  if (!told || said.hour) return says(rest, { key: 'outcome.none' });
  const { code, from: at } = told;
  return says(rest, say(`outcome.fix.${said.outcome}`, { code, at }));
}
