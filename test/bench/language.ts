import { startSecondOpinion } from '../../dialogs/language/second-opinion.ts';
import { understand } from '../../dialogs/language/understand.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime('Europe/Paris');
const messages = [
  'dispo 1430-16',
  'ferme 15h ouvre 17h svp',
  'pas dispo avt lundi',
  'bonjour je voudrais ouvrir un créneau à quatorze heures trente',
  'tous les mardis et jeudis 13h30-14h30 jusqu’au 17 décembre',
  'indispo du 24 décembre 12h au 26 décembre 18h',
  'oui mais plutôt 16h en visio',
  'open tomorrow 2-4pm except 3pm',
  `Bonjour, ici le secrétariat du Dr Benali : ${'merci d’ouvrir demain de 9h à 11h, '.repeat(7)}merci`.slice(
    0,
    320,
  ),
  'crenaux dipso demian aprem zxcvb qwerty uiopas dfghjk lzxcvb nmqwer tyuiop'
    .repeat(4)
    .slice(0, 320),
];

const pending = [{ id: 'A', start: '2026-11-23T15:00', end: '2026-11-23T15:15', mode: 'cabinet' }];

function timed(text: string, context = {}): number {
  const start = performance.now();
  understand(text, now, context);
  return performance.now() - start;
}

function grammar(): void {
  for (let round = 0; round < 100; round += 1) for (const text of messages) timed(text);
  const times = Array.from({ length: 300 }, () =>
    messages.flatMap((text) => [timed(text), timed(text, { pending })]),
  );
  const sorted = times.flat().sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(3);
  console.log(
    `language grammar: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(0.99999)} ms (${sorted.length} messages of up to 320 characters)`,
  );
}

function adversarial(): void {
  const worst = [
    'du 3 au 7 ',
    '14h-16h sauf ',
    'lundi et ',
    'xqwzrtp ',
    '1 ',
    'pas ',
    'ferme ouvre ',
  ];
  for (const length of [240, 480, 960, 1600]) {
    const times = worst.map((text) => timed(text.repeat(200).slice(0, length)));
    console.log(
      `language adversarial: ${length} characters, worst ${Math.max(...times).toFixed(2)} ms`,
    );
  }
}

async function worker(): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const opinion = startSecondOpinion();
  const started = performance.now() - start;
  const give = performance.now() + 20_000;
  let ranges: unknown;
  while (ranges === undefined && performance.now() < give) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ranges = await opinion.ask('demain de 14h à 16h', now);
  }
  const warm = performance.now() - start;
  const memory = (process.memoryUsage().rss - before) / 1e6;
  console.log(
    `language worker: started in ${started.toFixed(1)} ms, warm after ${warm.toFixed(0)} ms, +${memory.toFixed(0)} MB`,
  );
  await opinion.close();
}

grammar();
adversarial();
await worker();
