import { writeFileSync } from 'node:fs';
import { learnedModel, weightsFile } from '../dialogs/language/judge.ts';

const model = learnedModel();
writeFileSync(weightsFile, `${JSON.stringify(model)}\n`);
process.stdout.write(`${model.features.length} features learned.\n`);
