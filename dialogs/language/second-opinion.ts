import { Worker } from 'node:worker_threads';
import { readingOf } from './doubts.ts';
import type { Range, Reading } from './frame.ts';

/** A question to the worker; `now` is the wall clock in Paris, so that its own time zone never matters. */
export interface Asked {
  id: number;
  text: string;
  now: string;
}

/** What the worker read in it, in French and in English: every candidate; id 0 says that it is warm. */
export interface Told {
  id: number;
  ranges: Range[];
}

/** A second reader of dates and hours, who may be late, absent or wrong; asked about what would be done at once. */
export interface SecondOpinion {
  /** Undefined when there is none in time: that counts as silence, not as disagreement. */
  ask(text: string, now: Temporal.ZonedDateTime): Promise<Range[] | undefined>;
  close(): Promise<void>;
}

const longest = 320;

const budgetMs = 300;

const stuckMs = 5000;

type Waiting = Map<number, (ranges: Range[] | undefined) => void>;

interface Desk {
  worker: Worker;
  warm: boolean;
  waiting: Waiting;
}

function openDesk(gone: () => void): Desk {
  const worker = new Worker(new URL('./second-opinion-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 96 },
  });
  const desk: Desk = { worker, warm: false, waiting: new Map() };
  const silence = () => {
    desk.warm = false;
    for (const answer of desk.waiting.values()) answer(undefined);
    gone();
  };
  worker.unref();
  worker.on('message', ({ id, ranges }: Told) => {
    desk.warm = true;
    desk.waiting.get(id)?.(ranges);
  });
  worker.on('error', silence);
  worker.on('exit', silence);
  return desk;
}

/** The worker starts with the first question: until it is warm, and if it ever fails, there is no second opinion. */
export function startSecondOpinion(): SecondOpinion {
  let desk: Desk | undefined;
  let failed = false;
  let next = 0;
  return {
    ask(text, now) {
      if (!desk && !failed)
        desk = openDesk(() => {
          desk = undefined;
          failed = true;
        });
      if (!desk?.warm || text.length > longest || desk.waiting.size > 0)
        return Promise.resolve(undefined);
      next += 1;
      return askDesk(desk, {
        id: next,
        text,
        now: now.toPlainDateTime().toString({ smallestUnit: 'minute' }),
      });
    },
    async close() {
      const open = desk;
      desk = undefined;
      failed = true;
      await open?.worker.terminate();
    },
  };
}

/** Waits no longer than the budget; a worker that never answers is ended rather than asked again. */
function askDesk(desk: Desk, asked: Asked): Promise<Range[] | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), budgetMs);
    const stuck = setTimeout(() => void desk.worker.terminate(), stuckMs);
    stuck.unref();
    desk.waiting.set(asked.id, (ranges) => {
      clearTimeout(late);
      clearTimeout(stuck);
      desk.waiting.delete(asked.id);
      resolve(ranges);
    });
    desk.worker.postMessage(asked);
  });
}

const apart = (ranges: Range[], opinion: Range[]): boolean =>
  ranges.every(({ start, end }) => opinion.every((one) => one.end <= start || end <= one.start));

/** Another time altogether adds a doubt; agreement and silence change nothing. */
export function weigh(reading: Reading, opinion: Range[] | undefined): Reading {
  const { frame, needsConfirmation = [], unknown, alternative } = reading;
  const ranges = [frame, ...(frame.also ?? [])].flatMap((one) => one.ranges);
  if (!opinion?.length || ranges.length === 0 || frame.recurrence || frame.clarify) return reading;
  return apart(ranges, opinion)
    ? readingOf(frame, [...needsConfirmation, 'second-opinion'], unknown, alternative)
    : reading;
}
