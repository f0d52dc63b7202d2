import { inParis, later } from '../data/paris-time.ts';
import type { Range } from '../data/slots/slot.ts';
import { fold, tokenise } from './language/tokens.ts';
import type { SaidHour } from './patient-clock.ts';
import { type PatientCommand, phrases } from './patient-phrases.ts';

const greeting =
  '(?:(?:bonjour|bonsoir|hello|hi|re|aie|ouille|oups|oops|oh|ah|mince|zut|pardon|sorry|bon|alors|euh|attention) )*?';
const thanks =
  '(?: (?:merci|svp|stp|s il vous plait|s il te plait|thanks|thank you|please|bonne journee))*';
const commands = phrases.map(
  ([pattern, read]) => [new RegExp(`^${greeting}(?:${pattern})${thanks}$`), read] as const,
);

const anyCode = /\b[2-9][a-hj-np-z][a-hj-np-z2-9][a-hj-np-z]\b/g;
const ordinal = /^\deme$/;

/** What a message says of accepted patients, when it says that and nothing else. */
export function readPatientWords(text: string): PatientCommand | undefined {
  if (text.length > 160) return undefined;
  const codes = new Set((fold(text).match(anyCode) ?? []).filter((one) => !ordinal.test(one)));
  if (codes.size > 1) return undefined;
  const [code] = codes;
  const clocked = text.replace(/(?<!\d)(\d{1,2})\.(\d{2})(?!\d)/g, '$1:$2');
  const said = tokenise(clocked, code ? [code] : [])
    .filter(({ sort, text: sign }) => sort !== 'sign' || /^[:?]$/.test(sign))
    .map(({ sort, text: word }) => (sort === 'code' ? '#' : word))
    .join(' ');
  for (const [pattern, read] of commands) {
    const found = pattern.exec(said);
    const command = found && read(found.groups ?? {});
    if (command) return code ? { ...command, code: code.toUpperCase() } : command;
  }
  return undefined;
}

/** The Paris day that is meant, `YYYY-MM-DD`; a weekday is the next one, today included. */
export function dayMeant(day: NonNullable<SaidHour['day']>, said: Date): Temporal.PlainDate {
  const today = inParis(said).toPlainDate();
  if ('ahead' in day) return today.add({ days: day.ahead });
  return today.add({ days: (day.weekday - today.dayOfWeek + 7) % 7 });
}

/** The instants inside a stretch that an hour can mean: none, one, or one a day. */
export function instantsIn(hour: SaidHour, { from, to }: Range, said: Date): Date[] {
  const found: Date[] = [];
  const last = inParis(later(to, -1)).toPlainDate();
  const only = hour.day && dayMeant(hour.day, said);
  for (
    let day = inParis(from).toPlainDate();
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (only && !only.equals(day)) continue;
    const on = clocksOf(hour)
      .map(
        (plain) =>
          new Date(
            day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: plain }).epochMilliseconds,
          ),
      )
      .filter((at) => at >= from && at < to);
    found.push(...on);
  }
  return found;
}

/** « 4h » is the afternoon's too. */
const clocksOf = ({ hour, minute, twelve }: SaidHour): Temporal.PlainTime[] =>
  [hour, ...(twelve ? [hour + 12] : [])].map((one) =>
    Temporal.PlainTime.from({ hour: one, minute }),
  );
