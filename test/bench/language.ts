import { readCorpus } from '../../dialogs/language/corpus.ts';
import { chart, covers } from '../../dialogs/language/parse.ts';
import { startSecondOpinion } from '../../dialogs/language/second-opinion.ts';
import { tokenise } from '../../dialogs/language/tokens.ts';
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

/** Processor time of this process for one message, in milliseconds: the load of the machine does not count. */
function cost(text: string, context = {}, rounds = 1): number {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) understand(text, now, context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

function grammar(): void {
  for (let round = 0; round < 100; round += 1) for (const text of messages) cost(text);
  const lines = [...readCorpus().values()].flat();
  const times = [
    ...messages.flatMap((text) => [cost(text, {}, 20), cost(text, { pending }, 20)]),
    ...lines.map(({ text }) => cost(text, {}, 3)),
  ];
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(3);
  console.log(
    `language grammar: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(0.99999)} ms of processor time (${sorted.length} messages)`,
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
  for (const length of [240, 480, 640, 1600]) {
    const times = worst.map((text) => cost(text.repeat(200).slice(0, length), {}, 3));
    const tried = worst.map((text) => {
      const made = chart(tokenise(text.repeat(200).slice(0, length)));
      covers(made, ['Item', 'Answer']);
      return made.tried;
    });
    console.log(
      `language adversarial: ${length} characters, worst ${Math.max(...times).toFixed(2)} ms, ${Math.max(...tried)} rules tried`,
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
