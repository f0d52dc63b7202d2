import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../dialogs/language/understand.ts';

interface Case {
  Input: string;
  Context?: { ReferenceDateTime: string };
  Results: { Text: string; Value?: { Timex: string; FutureResolution: Record<string, string> } }[];
}

/** A time of the public suite, said as a doctor would, and the wall-clock range it means. */
interface Wrapped {
  text: string;
  now: Temporal.ZonedDateTime;
  start: string;
  /** The suite ends a range before its last day; the guide after it. Both are right. */
  ends: string[];
}

const files = [
  'DateParser.json',
  'DatePeriodParser.json',
  'TimePeriodParser.json',
  'DateTimePeriodParser.json',
];

const wall = (at: string) => (at.includes(' ') ? at.replace(' ', 'T') : `${at}T00:00`).slice(0, 16);
const dayAfter = (date: string) =>
  `${Temporal.PlainDate.from(date.slice(0, 10)).add({ days: 1 })}T00:00`;

/** Explicit only: figures in the text, nothing counted from now, and no part of the answer left open but the year. */
const isExplicit = (text: string, timex: string) =>
  /\d/.test(text) &&
  !/^dans \d/u.test(text) &&
  /\d/.test(timex) &&
  !/X/.test(timex.replace(/XXXX-(?=\d)/g, ''));

function wrapped({ Input: _, Context, Results }: Case): Wrapped | undefined {
  const [result, more] = Results;
  if (!Context || !result?.Value || more || !isExplicit(result.Text, result.Value.Timex))
    return undefined;
  const { date, startDate, endDate, startTime, endTime, startDateTime, endDateTime } =
    result.Value.FutureResolution;
  const day = Context.ReferenceDateTime.slice(0, 10);
  const now = Temporal.PlainDateTime.from(`${day}T07:30`).toZonedDateTime('Europe/Paris');
  const said = (verb: string, start: string, ends: string[]): Wrapped | undefined =>
    start >= `${day}T07:30` || start === `${day}T00:00`
      ? { text: `${verb} ${result.Text}`, now, start, ends }
      : undefined;
  if (date) return said('absent', wall(date), [dayAfter(date)]);
  if (startDate && endDate)
    return said('absent', wall(startDate), [wall(endDate), dayAfter(endDate)]);
  if (startDateTime && endDateTime) return said('dispo', wall(startDateTime), [wall(endDateTime)]);
  if (startTime && endTime)
    return said('dispo', `${day}T${startTime.slice(0, 5)}`, [`${day}T${endTime.slice(0, 5)}`]);
  return undefined;
}

/** The outside suite: how much is understood, and what would be done wrongly. */
export function outside(folder: string): string[] {
  if (!existsSync(folder)) return [`outside suite: ${folder} is not there, skipped`];
  const all = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/u, '');
    return (JSON.parse(text) as Case[]).flatMap((one) => wrapped(one) ?? []);
  });
  const wrong: string[] = [];
  let right = 0;
  let done = 0;
  for (const { text, now, start, ends } of all) {
    const { frame, commit } = understand(text, now);
    const [range, more] = frame.ranges;
    const from = range && now.toPlainDateTime().toString() > range.start ? start : range?.start;
    const same = !more && !frame.clarify && from === start && ends.includes(range?.end ?? '');
    if (same) right += 1;
    if (commit) done += 1;
    if (commit && !same)
      wrong.push(
        `  « ${text} » done as ${JSON.stringify(frame.ranges)}, meant ${start}–${ends[0]}`,
      );
  }
  const share = (count: number) => `${((100 * count) / all.length).toFixed(1)} %`;
  return [
    `outside suite: ${all.length} explicit times; understood ${share(right)}, done at once ${share(done)}, wrongly ${wrong.length}`,
    ...wrong,
  ];
}
