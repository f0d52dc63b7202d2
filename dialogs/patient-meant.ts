import type { Patient } from '../data/appointments/patients.ts';
import { later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import type { SaidHour } from './patient-clock.ts';
import type { PatientCommand } from './patient-phrases.ts';
import { instantsIn } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { asking, type Say, say } from './say.ts';
import { put } from './waiting.ts';

/** One kind of what a doctor says of patients. */
export type Of<Act extends PatientCommand['act']> = Extract<PatientCommand, { act: Act }>;

/**
 * Those that words about one patient can mean: the one named by code, by hour or by both, else all of them. An hour that
 * is the beginning of one patient's is not meant for another who is seen somewhere in it.
 */
export function meant(
  all: Patient[],
  { code, hour }: { code?: string | undefined; hour?: SaidHour | undefined },
  turn: Turn,
): Patient[] {
  const coded = code ? all.filter((one) => one.code === code) : all;
  if (!hour) return coded;
  const isIn = ({ from, to }: { from: Date; to: Date }) =>
    instantsIn(hour, { from, to }, saidAt(turn)).length > 0;
  const during = coded.filter(isIn);
  const agreed = during.filter(({ state }) => state === 'agreed');
  const exact = agreed.filter(({ from }) => isIn({ from, to: later(from, 1) }));
  return [exact, agreed, during].find(({ length }) => length > 0) ?? [];
}

type Example = 'late' | 'move' | Of<'outcome'>['outcome'];

/** « Lequel ? » : one line each, with the place where they differ; what was said waits for a code. */
export function whichPatient(
  found: Patient[],
  example: Example,
  said: PatientCommand,
  turn: Turn,
  rest: Rest,
): Heard {
  const { code: _, ...waits } = said;
  const places = new Set(found.map(({ site }) => site)).size;
  const line = ({ code, from, to, site }: Patient): Say => {
    const range = { from, to };
    return places > 1
      ? say('patients.which.at', { code, range, site })
      : say('withdraw.line', { code, range });
  };
  const asked: Say[] = [{ key: `patients.which.${example}` }, ...found.map(line)];
  const question = { kind: 'whichPatient' as const, said: waits as PatientCommand, asked };
  return says(put(rest, question, turn), ...asking(asked));
}
