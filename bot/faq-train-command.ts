import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cards } from '../data/knowledge/cards/all.ts';
import { learnedFile, learnedOf } from '../data/knowledge/search.ts';

const learned = learnedOf(cards);
writeFileSync(learnedFile, gzipSync(JSON.stringify(learned), { level: 9 }));
process.stdout.write(
  `${learned.model.features.length} features of ${learned.topics.length} topics learned.\n`,
);
