import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Both } from '../data/knowledge/regulation.ts';
import { payOfAct } from '../data/knowledge/remuneration-act.ts';
import { payOfYear } from '../data/knowledge/remuneration-forfait.ts';
import { payOfQuestion } from '../data/knowledge/remuneration-misc.ts';
import { payOfPilotQuarter, payOfRegulation } from '../data/knowledge/remuneration-regulation.ts';

const day = z.string().refine((text) => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}, 'is not a date YYYY-MM-DD');
const wallClock = z.iso.datetime({ local: true, offset: false });

const act = z.object({
  requestedBy: z
    .preprocess(
      (by) => (/15|samu/i.test(String(by)) ? 'C15' : by),
      z.enum(['SAS', 'C15', 'CPTS', 'NONE']),
    )
    .default('SAS'),
  patientele: z.enum(['autre', 'mienne', 'aucun']).default('autre'),
  mode: z.enum(['cabinet', 'tlc', 'visite']).default('cabinet'),
  snpAlreadyThisWeek: z.number().default(0),
  deptSas: z.boolean().default(true),
  tarifOpposable: z.boolean().default(true),
  urgent: z.boolean().default(false),
  requestAt: wallClock.optional(),
  actAt: wallClock,
});

const year = z.object({
  year: z.number().int().optional(),
  participates: z.boolean().optional(),
  registered: z.boolean().optional(),
  interfaced: z.union([z.boolean(), z.literal('editor-in-development')]).optional(),
  refuses: z.boolean().optional(),
  minWeeklyMinutes: z.number().optional(),
  org: z.enum(['validated+interfaced', 'validated-only']).optional().catch(undefined),
  sasOperational: z.boolean().optional(),
  via: z.string().optional(),
  salaried: z.boolean().optional(),
});

const hours = z.object({
  hours: z.number().optional(),
  hoursDay: z.number().optional(),
  hoursPdsa: z.number().optional(),
  nonConventionne: z.boolean().optional(),
});

const question = z.object({
  refused: z.boolean().optional(),
  codeOmitted: z.boolean().optional(),
  registered: z.boolean().optional(),
  role: z.string().optional(),
  code: z.string().optional(),
  mode: z.string().optional(),
  urgent: z.boolean().optional(),
});

const line = z.object({
  id: z.string(),
  asOf: day,
  kind: z.string(),
  input: z.unknown(),
});

function answer(kind: string, input: unknown, asOf: string) {
  if (kind === 'act') return payOfAct(act.parse(input));
  if (kind === 'forfait') return payOfYear(year.parse(input), asOf);
  if (kind === 'regulation') return payOfRegulation(hours.parse(input), asOf);
  if (kind === 'misc') return payOfQuestion(question.parse(input), asOf);
  if (kind === 'pilot-quarter') {
    return payOfPilotQuarter(
      z.object({ actsInQuarter: z.number() }).parse(input).actsInQuarter,
      asOf,
    );
  }
  throw new Error(`unknown kind ${kind}`);
}

const inFrench = (say: Both[]) => say.map(({ fr }) => fr).join(' ');

function read(parsed: unknown) {
  const { id, asOf, kind, input } = line.parse(parsed);
  const { say, ...figures } = answer(kind, input, asOf);
  return { id, ...figures, say: inFrench(say) };
}

function tryRead(text: string) {
  let id = '';
  try {
    const parsed: unknown = JSON.parse(text);
    id = z.object({ id: z.string() }).catch({ id }).parse(parsed).id;
    return read(parsed);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id, determination: 'undetermined', say: reason };
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  if (text.trim() !== '') process.stdout.write(`${JSON.stringify(tryRead(text))}\n`);
}
