import { createInterface } from 'node:readline';
import { z } from 'zod';
import { actionsOf, settingsOf } from '../data/participation/outcomes.ts';
import { regimeOn, walk } from '../data/participation/tree.ts';

const line = z.object({
  id: z.string().catch(''),
  asOf: z.string(),
  answers: z.record(z.string(), z.string()).default({}),
});

/** A walk as the evaluation reads it; `outcome` is null while a question stands, or before the first rule. */
function answer({ id, asOf, answers }: z.infer<typeof line>) {
  const end = walk(answers, Temporal.PlainDate.from(asOf).toString());
  if (!end || !('outcome' in end)) {
    const at = end && 'at' in end ? end.at : null;
    return {
      id,
      regime: regimeOn(asOf) ?? null,
      outcome: null,
      at,
      requiredSettings: null,
      actions: [],
    };
  }
  const { outcome } = end;
  const actions = actionsOf(outcome, asOf).map(({ kind, label }) => `${kind}: ${label}`);
  return {
    id,
    regime: regimeOn(asOf),
    outcome,
    requiredSettings: settingsOf(outcome, asOf),
    actions,
  };
}

function tryAnswer(text: string) {
  let id = '';
  try {
    const read: unknown = JSON.parse(text);
    id = z.object({ id: z.string() }).catch({ id }).parse(read).id;
    return answer(line.parse(read));
  } catch (error) {
    return { id, outcome: null, error: error instanceof Error ? error.message : String(error) };
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  if (text.trim() !== '') process.stdout.write(`${JSON.stringify(tryAnswer(text))}\n`);
}
