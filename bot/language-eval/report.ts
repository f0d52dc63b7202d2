import { type Line, readCorpus } from '../../dialogs/language/corpus.ts';
import { type Judge, judgeFrom, lessonsOf } from '../../dialogs/language/judge.ts';
import { understand } from '../../dialogs/language/understand.ts';
import { asGuide, contextOf, inParis } from './guide.ts';
import { noises, noisy } from './noise.ts';
import { outside } from './outside.ts';
import { type GuideFrame, type Score, scored } from './score.ts';

/** A line as it was understood, with how far the judge led. */
interface Heard {
  line: Line;
  score: Score;
  lead: number;
  told: GuideFrame;
}

/** A judge that remembers how sure it was last. */
function remembering(judge: Judge): { judge: Judge; lead(): number } {
  let lead = 0;
  return {
    judge: (...asked) => {
      const judgement = judge(...asked);
      lead = judgement.lead;
      return judgement;
    },
    lead: () => lead,
  };
}

function heard(line: Line, text: string, judge: Judge): Heard {
  const ear = remembering(judge);
  const context = { ...contextOf(line.context), channel: line.channel };
  const { frame, commit } = understand(text, inParis(line.now), context, { judge: ear.judge });
  const told = asGuide(frame) as GuideFrame;
  const score = scored(line.expect as GuideFrame, told, commit, line.now);
  return { line, score, lead: ear.lead(), told };
}

const count = (all: Heard[], holds: (score: Score) => boolean) =>
  all.filter(({ score }) => holds(score)).length;
const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(7);

function row(name: string, all: Heard[]): string {
  const clear = count(all, (one) => one.clear);
  return [
    name.padEnd(22),
    String(all.length).padStart(5),
    percent(
      count(all, ({ right }) => right),
      all.length,
    ),
    String(count(all, ({ wrong }) => wrong)).padStart(6),
    percent(
      count(all, ({ atOnce, clear }) => atOnce && clear),
      clear,
    ),
    percent(
      count(all, ({ asked }) => asked),
      clear,
    ),
    String(count(all, ({ wrongAccept }) => wrongAccept)).padStart(7),
    String(count(all, ({ wrongRefuse }) => wrongRefuse)).padStart(7),
  ].join('  ');
}

const head = [
  'writer left out'.padEnd(22),
  'lines',
  '  whole',
  ' wrong',
  'at once',
  '  asked',
  ' accept',
  ' refuse',
].join('  ');

const wrongs = (all: Heard[], text = ({ line }: Heard) => line.text): string[] =>
  all
    .filter(({ score }) => score.wrong)
    .map((one) => `  ${one.line.id} « ${text(one)} » done as ${JSON.stringify(one.told)}`);

/** Share done at once, and wrongly, if only readings with at least such a lead of the judge were done. */
function* riskCurve(all: Heard[]): Generator<string> {
  yield 'risk and coverage: lead of the judge, share done at once, wrongly';
  for (const least of [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1]) {
    const sure = all.filter(({ lead }) => lead >= least);
    const done = count(sure, ({ atOnce, wrong }) => atOnce || wrong);
    const wrong = count(sure, (one) => one.wrong);
    yield `  ${least.toFixed(2)}  ${percent(done, all.length)}  ${wrong}`;
  }
}

/** Every line of the corpus with its writer left out of the judge's lessons; the same grammar and lexicon for all. */
function* left(): Generator<{ writer: string; lines: Line[]; judge: Judge }> {
  const corpus = readCorpus();
  const lessons = new Map([...corpus].map(([writer, lines]) => [writer, lines.flatMap(lessonsOf)]));
  for (const [writer, lines] of corpus) {
    const others = [...lessons].flatMap(([name, some]) => (name === writer ? [] : some));
    yield { writer, lines, judge: judgeFrom(others) };
  }
}

/** Figures for people to read: each writer left out, risk against coverage, noise, the outside suite. */
export function* report(outsideFolder: string): Generator<string> {
  yield 'The judge never learned from the writer it is asked about; grammar and lexicon are the same for all writers.';
  yield head;
  const all: Heard[] = [];
  const noise = new Map<string, Heard[]>(Object.keys(noises).map((name) => [name, []]));
  for (const { writer, lines, judge } of left()) {
    const own = lines.map((line) => heard(line, line.text, judge));
    all.push(...own);
    yield row(writer, own);
    for (const line of lines)
      for (const { name, text } of noisy(line.text, noise.size + all.length + line.text.length))
        noise.get(name)?.push(heard({ ...line, text }, text, judge));
  }
  yield row('all', all);
  yield* wrongs(all);
  yield* riskCurve(all);
  yield '';
  yield head.replace('writer left out', 'noise          ');
  for (const [name, some] of noise) yield row(name, some);
  const disturbed = [...noise.values()].flat();
  yield row('all noisy lines', disturbed);
  yield* wrongs(disturbed);
  yield '';
  yield* outside(outsideFolder);
}
