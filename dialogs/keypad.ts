import { fromParis, inParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { type Dialog, type Expectation, type Next, step, type Turn } from './dialog.ts';
import { readChoice } from './expectations/choice.ts';
import { readClock } from './expectations/clock.ts';
import { readDay } from './expectations/day.ts';
import { bare } from './expectations/words.ts';
import { readYesNo } from './expectations/yes-no.ts';
import type { Frame } from './language/frame.ts';
import { perform } from './perform.ts';
import { readBack } from './read-back.ts';
import { changing, type SayKey } from './say.ts';
import type { Expects } from './waiting.ts';

type Act = 'open_slots' | 'close_slots' | 'declare_unavailability';

/** What was typed so far: Paris day `YYYY-MM-DD`, clocks `HH:MM`. */
type State = { who?: string; act?: Act; day?: string; start?: string; end?: string };

type StepName = 'act' | 'who' | 'day' | 'start' | 'end' | 'confirm';

const back = Symbol('back');
/** Digits that are no day or no hour; other words may be a command of their own. */
const none = Symbol('none');

const digits = (text: string) => (/^[\d #]+$/.test(text) ? none : undefined);

/** An answer, or « * », which goes one question back. */
const orBack = <Answer>(
  expects: Expects,
  read: (text: string, turn: Turn) => Answer | undefined,
): Expectation<Answer | typeof back> => ({
  expects,
  read: (turn) => {
    const text = turn.text.trim();
    return text === '*' || /^(?:retour|back)$/.test(bare(text)) ? back : read(text, turn);
  },
});

const acts: Act[] = ['open_slots', 'close_slots', 'declare_unavailability'];

const anAct = orBack('choice', (text): Act | undefined => {
  const said = bare(text);
  if (/^(?:ouvrir|ouvre|open)$/.test(said)) return 'open_slots';
  if (/^(?:fermer|ferme|close)$/.test(said)) return 'close_slots';
  if (/^(?:absence|absent|absente|away)$/.test(said)) return 'declare_unavailability';
  return acts[(readChoice(text, acts.length) ?? 0) - 1];
});

/** « 1 », « 2711 » by keys, « demain » by voice: a day from today on; the next one of that date. */
const aDay = orBack('day', (text, { now }): string | typeof none | undefined => {
  const today = inParis(now).toPlainDate();
  const near = readChoice(text, 2);
  if (near) return today.add({ days: near - 1 }).toString();
  const [, day, month] = /^(\d\d) ?(\d\d)#?$/.exec(text) ?? [];
  if (!day || !month) return readDay(text, now) ?? digits(text);
  for (const year of [today.year, today.year + 1]) {
    const date = dateOf(year, Number(month), Number(day));
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date.toString();
  }
  return none;
});

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** « 1430 » by keys, « 14 heures 30 », « midi » by voice. */
const aClock = orBack('clock', (text): string | typeof none | undefined => {
  const [, hour, minute] = /^(\d\d) ?(\d\d)#?$/.exec(text) ?? [];
  if (!hour || !minute) return readClock(text) ?? digits(text);
  if (Number(hour) * 60 + Number(minute) > 1440 || Number(minute) > 59) return none;
  return `${hour}:${minute}`;
});

const yesOrNo = orBack('yes-no', readYesNo);

const own = ({ speaker }: Turn): Principal[] => {
  const all = speaker?.effecteurs ?? [];
  const self = all.filter((one) => one.as === 'effecteur');
  return self.length > 0 ? self : all;
};

const aPrincipal = orBack('choice', (text, turn) => {
  const all = own(turn);
  return all[(readChoice(text, all.length) ?? 0) - 1]?.id;
});

const principalOf = ({ who }: State, turn: Turn): Principal | undefined =>
  own(turn).find(({ id }) => id === who) ?? own(turn)[0];

function frameOf({ act = 'open_slots', day = '', start = '', end = '' }: State): Frame {
  const last =
    end === '24:00' ? `${Temporal.PlainDate.from(day).add({ days: 1 })}T00:00` : `${day}T${end}`;
  return { intent: act, ranges: [{ start: `${day}T${start}`, end: last }] };
}

const leave: Next<State> = { end: [{ key: 'draft.dropped' }] };

/** Opening, closing or an absence by keys alone: one question a key or four digits, read back before anything is done. */
export const keypad: Dialog<State, StepName> = {
  name: 'keypad',
  version: 1,
  first: 'act',
  steps: {
    act: step({
      ask: () => [{ key: 'voice.keypad.act' }],
      expect: anAct,
      next: async (act, state: State, turn) => {
        if (act === back) return leave;
        return { to: own(turn).length > 1 ? 'who' : 'day', state: { ...state, act } };
      },
    }),
    who: step({
      ask: (_, turn) => [
        { key: 'voice.keypad.who' },
        ...own(turn).map(
          ({ name }, at) =>
            ({ key: 'faq.choice', params: { number: at + 1, title: name } }) as const,
        ),
      ],
      expect: aPrincipal,
      next: async (who, state: State) =>
        who === back ? { to: 'act', state } : { to: 'day', state: { ...state, who } },
    }),
    day: step({
      ask: () => [{ key: 'voice.keypad.day' }],
      expect: aDay,
      next: async (day, state: State) => {
        if (day === back) return { to: 'act', state };
        return day === none ? again('day', state) : { to: 'start', state: { ...state, day } };
      },
    }),
    start: step({
      ask: () => [{ key: 'voice.keypad.start' }],
      expect: aClock,
      next: async (start, state: State) => {
        if (start === back) return { to: 'day', state };
        return start === none || start === '24:00'
          ? again('start', state)
          : { to: 'end', state: { ...state, start } };
      },
    }),
    end: step({
      ask: () => [{ key: 'voice.keypad.end' }],
      expect: aClock,
      next: async (end, state: State) => {
        if (end === back) return { to: 'start', state };
        if (end === none) return again('end', state);
        if (end <= (state.start ?? '')) return again('end', state, 'voice.keypad.backwards');
        return { to: 'confirm', state: { ...state, end } };
      },
    }),
    confirm: step({
      ask: (state: State, turn) => [
        readBack(frameOf(state), principalOf(state, turn)),
        { key: 'voice.keypad.sure' },
      ],
      expect: yesOrNo,
      next: finish,
    }),
  },
};

const again = (to: StepName, state: State, key: SayKey = 'voice.keypad.none'): Next<State> => ({
  to,
  state,
  say: [{ key }],
});

async function finish(sure: boolean | typeof back, state: State, turn: Turn): Promise<Next<State>> {
  if (sure === back) return { to: 'end', state };
  const principal = principalOf(state, turn);
  if (!sure || !principal) return leave;
  const frame = frameOf(state);
  const [range] = frame.ranges;
  // the doctor was on the phone for a while: refused here, the question must not be asked for ever
  if (range && fromParis(range.end) <= turn.now) return again('day', state, 'voice.keypad.past');
  return { end: changing([...(await perform(frame, principal, turn)), { key: 'undo.hint' }]) };
}
