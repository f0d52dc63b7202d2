import { fromParis, inParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import type { Dialog, Expectation, Next, Turn } from './dialog.ts';
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
const aDay = orBack((said, { now }): string | undefined => {
  const today = inParis(now).toPlainDate();
  if (/^(?:1|aujourd ?hui|today)$/.test(said)) return today.toString();
  if (/^(?:2|demain|tomorrow)$/.test(said)) return today.add({ days: 1 }).toString();
  const [, day, month] = /^(\d\d) ?(\d\d)$/.exec(said) ?? [];
  if (!day || !month) return undefined;
  for (const year of [today.year, today.year + 1]) {
    const date = dateOf(year, Number(month), Number(day));
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date.toString();
  }
  return undefined;
});

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** « 1430 », « 14 heures 30 », « midi ». */
const aClock = orBack((said): string | undefined => {
  if (/^(?:midi|noon)$/.test(said)) return '12:00';
  const [, hour, minute = '00'] =
    /^(\d\d)(\d\d)$/.exec(said) ?? /^(\d{1,2}) ?(?:h|heures?|o clock) ?(\d\d)?$/.exec(said) ?? [];
  if (!hour || Number(hour) > 24 || Number(minute) > 59) return undefined;
  if (Number(hour) === 24 && minute !== '00') return undefined;
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
    who: {
      ask: (_, turn) => [
        { key: 'voice.keypad.who' },
        ...own(turn).map(({ name }, at) => ({
          key: 'faq.choice',
          params: { number: at + 1, title: name },
        })),
      ],
      take: async (turn, state) => {
        const chosen = orBack((said) => own(turn)[Number(said) - 1]).read(turn);
        if (chosen === back) return { to: 'act', state };
        return chosen && { to: 'day', state: { ...state, who: chosen.id } };
      },
    },
    act: {
      ask: () => [{ key: 'voice.keypad.act' }],
      take: async (turn, state) => {
        const act = anAct.read(turn);
        if (act === back) return leave;
        const to = own(turn).length > 1 ? 'who' : 'day';
        return act && { to, state: { ...state, act } };
      },
    },
    day: {
      ask: () => [{ key: 'voice.keypad.day' }],
      take: async (turn, state) => {
        const day = aDay.read(turn);
        if (day === back) return { to: 'act', state };
        return day ? { to: 'start', state: { ...state, day } } : again('day', state, turn);
      },
    },
    start: {
      ask: () => [{ key: 'voice.keypad.start' }],
      take: async (turn, state) => {
        const start = aClock.read(turn);
        if (start === back) return { to: 'day', state };
        return start && start !== '24:00'
          ? { to: 'end', state: { ...state, start } }
          : again('start', state, turn);
      },
    },
    end: {
      ask: () => [{ key: 'voice.keypad.end' }],
      take: async (turn, state) => {
        const end = aClock.read(turn);
        if (end === back) return { to: 'start', state };
        if (!end) return again('end', state, turn);
        if (end <= (state.start ?? ''))
          return { to: 'end', state, say: [{ key: 'voice.keypad.backwards' }] };
        return { to: 'confirm', state: { ...state, end } };
      },
    },
    confirm: {
      ask: (state, turn) => [
        readBack(frameOf(state), principalOf(state, turn)),
        { key: 'voice.keypad.sure' },
      ],
      take: finish,
    },
  },
};

/** Four digits that are no day or no hour are said to be none; other words may be a command of their own. */
const again = (to: StepName, state: State, { text }: Turn): Next<State> | undefined =>
  /^\W*\d[\d\s]*\W*$/.test(text) ? { to, state, say: [{ key: 'voice.keypad.none' }] } : undefined;

async function finish(turn: Turn, state: State): Promise<Next<State> | undefined> {
  const sure = yesOrNo.read(turn);
  if (sure === undefined) return undefined;
  if (sure === back) return { to: 'end', state };
  if (!sure) return leave;
  const frame = frameOf(state);
  const [range] = frame.ranges;
  // the doctor was on the phone for a while: refused here, the question must not be asked for ever
  if (range && fromParis(range.end) <= turn.now)
    return { to: 'day', state, say: [{ key: 'voice.keypad.past' }] };
  const principal = principalOf(state, turn);
  if (!principal) return leave;
  return { end: [...(await perform(frame, principal, turn)), { key: 'undo.hint' }] };
}
