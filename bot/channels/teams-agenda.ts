import type { Outcome } from '../../data/appointments/outcome.ts';
import { inParis, toDate, wallClock } from '../../data/paris-time.ts';
import type { Mode } from '../../data/slots/slot.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { type DayLine, sayDayLines } from '../../dialogs/locales/format-day.ts';
import type { SayKey } from '../../dialogs/say.ts';
import { words } from '../words.ts';
import { button, card, line, lineWithButton, type Part, showCard } from './teams-cards.ts';

const word = (key: SayKey, locale: Locale, params?: Record<string, unknown>) =>
  words({ key, ...(params && { params }) }, locale, 'teams');

/** Teams takes a card of 28 kB: lines beyond these are told without their buttons. */
const mostWithButtons = 10;
const delays = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/**
 * A doctor's day with what one press can say of each line. A press carries the code and what is meant by it; who may say it, and
 * whether it is still true, is looked at then.
 */
export function agendaParts(lines: DayLine[], now: Date, locale: Locale): Part[] {
  return lines.map((one, at) => {
    const text = sayDayLines([one], locale, 'teams');
    if (at >= mostWithButtons) return line(text);
    if (one.kind === 'free') return closable(text, { ...one, mode: one.mode as Mode }, locale);
    const actions = actionsOf(one, now, locale);
    if (actions.length === 0) return line(text);
    const items = [line(text), { type: 'ActionSet', actions }];
    return { type: 'Container', style: 'emphasis', spacing: 'Small', items };
  });
}

/** What is known of free places. */
interface Free {
  from: Date | string;
  to: Date | string;
  mode: Mode;
  site?: string | null | undefined;
  /** For whom they are open, when that is somebody else. */
  whose?: string | undefined;
}

/** Free places with their « Fermer », which stands for that opening alone and can be pressed at any time. */
export function closable(
  text: string,
  { from, to, mode, site, whose }: Free,
  locale: Locale,
): Part {
  const [start, end] = [wallClock(new Date(from)), wallClock(new Date(to))];
  if (start.slice(0, 10) !== end.slice(0, 10)) return line(text);
  const close = { start, end, mode, ...(site && { site }), ...(whose && { whose }) };
  const label = word('card.close', locale);
  return lineWithButton(text, button(label, { do: 'press', press: { close } }));
}

function actionsOf(one: DayLine, now: Date, locale: Locale): Part[] {
  const { kind, code, outcome, from, to } = one;
  if (!code || (kind !== 'patient' && kind !== 'toAgree') || outcome) return [];
  const alone = { associatedInputs: 'none' };
  const act = (title: SayKey, came: Outcome) =>
    button(word(title, locale), { do: 'press', press: { code, came, agenda: true } }, alone);
  if (new Date(from) <= now && kind === 'patient')
    return [
      act('card.came', 'fulfilled'),
      act('card.noshow', 'noshow'),
      act('card.other', 'other'),
    ];
  const withdraw = button(
    word('card.withdraw', locale),
    { do: 'press', press: { code, withdraw: true, agenda: true } },
    { style: 'destructive', ...alone },
  );
  const hour = pickHour(code, { from: new Date(from), to: new Date(to) }, kind, locale);
  const today = inParis(new Date(from)).toPlainDate().equals(inParis(now).toPlainDate());
  return kind === 'patient' && today ? [pickDelay(code, locale), hour, withdraw] : [hour, withdraw];
}

const pickDelay = (code: string, locale: Locale): Part =>
  showCard(
    word('card.late', locale),
    card(
      [
        choiceSet(
          `minutes-${code}`,
          word('card.minutes', locale),
          delays.map((minutes) => [
            word('card.minutesValue', locale, { minutes }),
            String(minutes),
          ]),
          '15',
        ),
      ],
      [button(word('card.send', locale), { do: 'press', press: { code, pick: 'late' } })],
    ),
  );

function pickHour(
  code: string,
  range: { from: Date; to: Date },
  kind: DayLine['kind'],
  locale: Locale,
): Part {
  const inputs = hourInputs(code, range, locale);
  const send = button(word('card.send', locale), { do: 'press', press: { code, pick: 'hour' } });
  const label = kind === 'toAgree' ? 'card.setHour' : 'card.changeHour';
  return showCard(word(label, locale), card(inputs, [send]));
}

/** An hour to pick, and its day where there are several; `id` keeps the inputs of one card apart. */
export function hourInputs(id: string, range: { from: Date; to: Date }, locale: Locale): Part[] {
  const label = word('card.atWhat', locale);
  const time = {
    type: 'Input.Time',
    id: `hour-${id}`,
    label,
    isRequired: true,
    errorMessage: label,
  };
  const days = daysOf(range);
  const [first] = days;
  if (!first || days.length < 2) return [time];
  const choices = days.map((at): [string, string] => [
    word('card.dayValue', locale, { at }),
    inParis(at).toPlainDate().toString(),
  ]);
  return [choiceSet(`day-${id}`, word('card.day', locale), choices, choices[0]?.[1] ?? ''), time];
}

const mostDays = 4;

function daysOf({ from, to }: { from: Date; to: Date }): Date[] {
  const last = inParis(new Date(to.getTime() - 1)).toPlainDate();
  const found: Date[] = [];
  let day = inParis(from).startOfDay();
  while (found.length < mostDays && Temporal.PlainDate.compare(day.toPlainDate(), last) <= 0) {
    found.push(toDate(day));
    day = day.add({ days: 1 });
  }
  return found;
}

const choiceSet = (
  id: string,
  label: string,
  choices: [title: string, value: string][],
  value: string,
): Part => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  value,
  isRequired: true,
  errorMessage: label,
  choices: choices.map(([title, one]) => ({ title, value: one })),
});
