import type {
  Frame,
  KnownCommand,
  LanguageContext,
  Recurrence,
} from '../../dialogs/language/frame.ts';

/** `now` carries an offset only; what is said in it is always on the wall in Paris. */
export function inParis(now: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Paris');
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The guide writes a recurrence as an RRULE. */
export function ruleOf({ weekdays, every, until }: Recurrence): string {
  const daily = weekdays.length === 7 && every === 1;
  const parts = daily
    ? ['FREQ=DAILY']
    : [
        'FREQ=WEEKLY',
        ...(every > 1 ? [`INTERVAL=${every}`] : []),
        `BYDAY=${weekdays.map((day) => days[day - 1]).join(',')}`,
      ];
  return [...parts, ...(until ? [`UNTIL=${until.replaceAll('-', '')}`] : [])].join(';');
}

/** Reads the RRULE of a draft that a line carries along. */
function recurrenceOf(rule: string): Recurrence {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const until = parts.get('UNTIL');
  return {
    weekdays: parts
      .get('BYDAY')
      ?.split(',')
      .map((day) => days.indexOf(day) + 1) ?? [1, 2, 3, 4, 5, 6, 7],
    every: Number(parts.get('INTERVAL') ?? 1),
    ...(until && { until: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` }),
  };
}

const known = <T extends KnownCommand>({ recurrence, ...command }: T): T =>
  ({ ...command, ...(recurrence && { recurrence: recurrenceOf(String(recurrence)) }) }) as T;

/** What waits on a line, as the product knows it. */
export const contextOf = ({ draft, last, ...context }: LanguageContext = {}): LanguageContext => ({
  ...context,
  ...(draft && { draft: known(draft) }),
  ...(last && { last: known(last) }),
});

/** The guide asks where the product answers a question about an offer: both are said. */
export function asGuide({ recurrence, also, ...frame }: Frame): object {
  return {
    ...frame,
    ...(recurrence && { recurrence: ruleOf(recurrence) }),
    ...(also && { also: also.map(asGuide) }),
    ...(frame.intent === 'ask_details' && { clarify: 'question_about_orientation' }),
  };
}
