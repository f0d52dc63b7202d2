import { fromParis, inParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { type Dialog, type Expectation, type Next, step, type Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { fold } from './participation-answers.ts';
import { perform } from './perform.ts';
import { readBack } from './read-back.ts';

type Act = 'open_slots' | 'close_slots' | 'declare_unavailability';

/** What was typed so far: Paris day `YYYY-MM-DD`, clocks `HH:MM`. */
type State = { who?: string; act?: Act; day?: string; start?: string; end?: string };

type StepName = 'act' | 'who' | 'day' | 'start' | 'end' | 'confirm';

/** Steps that take four digits and a « # »; the others take one key. */
export const isTyped = (step: string): boolean => ['day', 'start', 'end'].includes(step);

const back = Symbol('back');
/** Digits that are no day or no hour; other words may be a command of their own. */
const none = Symbol('none');

const digits = (said: string) => (/^[\d ]+$/.test(said) ? none : undefined);

/** An answer, or « * », which goes one question back. */
const orBack = <Answer>(
  read: (said: string, turn: Turn) => Answer | undefined,
): Expectation<Answer | typeof back> => ({
  read: (turn) => {
    const said = fold(turn.text);
    return turn.text.trim() === '*' || /^(?:retour|back)$/.test(said) ? back : read(said, turn);
  },
});

const acts: Record<string, Act> = {
  1: 'open_slots',
  2: 'close_slots',
  3: 'declare_unavailability',
};

const anAct = orBack((said): Act | undefined => {
  if (/^(?:ouvrir|ouvre|open)$/.test(said)) return acts[1];
  if (/^(?:fermer|ferme|close)$/.test(said)) return acts[2];
  if (/^(?:absence|absent|absente|away)$/.test(said)) return acts[3];
  return acts[said];
});

/** « 1 », « demain », « 2711 » : a day from today on; the next one of that date. */
const aDay = orBack((said, { now }): string | typeof none | undefined => {
  const today = inParis(now).toPlainDate();
  if (/^(?:1|aujourd ?hui|today)$/.test(said)) return today.toString();
  if (/^(?:2|demain|tomorrow)$/.test(said)) return today.add({ days: 1 }).toString();
  const [, day, month] = /^(\d\d) ?(\d\d)$/.exec(said) ?? [];
  if (!day || !month) return digits(said);
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

/** « 1430 », « 14 heures 30 », « midi ». */
const aClock = orBack((said): string | typeof none | undefined => {
  if (/^(?:midi|noon)$/.test(said)) return '12:00';
  const [, hour, minute = '00'] =
    /^(\d\d)(\d\d)$/.exec(said) ?? /^(\d{1,2}) ?(?:h|heures?|o clock) ?(\d\d)?$/.exec(said) ?? [];
  if (!hour) return digits(said);
  if (Number(hour) * 60 + Number(minute) > 1440 || Number(minute) > 59) return none;
  return `${hour.padStart(2, '0')}:${minute}`;
});

const yesOrNo = orBack((said, { text }): boolean | undefined => {
  if (/^\W*#\W*$/.test(text) || /^(?:1|oui|yes|ok|d accord|je confirme)$/.test(said)) return true;
  return /^(?:2|non|no)$/.test(said) ? false : undefined;
});

const own = ({ speaker }: Turn): Principal[] => {
  const all = speaker?.effecteurs ?? [];
  const self = all.filter((one) => one.as === 'effecteur');
  return self.length > 0 ? self : all;
};

const aPrincipal = orBack((said, turn) => own(turn)[Number(said) - 1]?.id);

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
        ...own(turn).map(({ name }, at) => ({
          key: 'faq.choice',
          params: { number: at + 1, title: name },
        })),
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

const again = (to: StepName, state: State, key = 'voice.keypad.none'): Next<State> => ({
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
  return { end: [...(await perform(frame, principal, turn)), { key: 'undo.hint' }] };
}
