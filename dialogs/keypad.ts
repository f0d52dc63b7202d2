import { fromParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { type Dialog, type Next, step, type Turn } from './dialog.ts';
import { readChoice } from './expectations/choice.ts';
import { aClock, aDay, back, none, orBack, readNumber } from './expectations/keys.ts';
import { bare } from './expectations/words.ts';
import { readYesNo } from './expectations/yes-no.ts';
import type { Frame, Mode } from './language/frame.ts';
import { perform } from './perform.ts';
import { readBack } from './read-back.ts';
import { changing, type SayKey } from './say.ts';

type Act = 'open_slots' | 'close_slots' | 'declare_unavailability';

/** What was typed so far: Paris day `YYYY-MM-DD`, clocks `HH:MM`. */
type State = {
  who?: string;
  act?: Act;
  day?: string;
  /** The last day of an absence, when it is another. */
  until?: string;
  start?: string;
  end?: string;
  mode?: Mode;
  capacity?: number;
};

type StepName = 'act' | 'who' | 'day' | 'start' | 'end' | 'confirm' | More;

/** What may still be said of what is read back. */
type More = 'mode' | 'many' | 'until';

const acts: Act[] = ['open_slots', 'close_slots', 'declare_unavailability'];

const anAct = orBack('choice', (text): Act | undefined => {
  const said = bare(text);
  if (/^(?:ouvrir|ouvre|open)$/.test(said)) return 'open_slots';
  if (/^(?:fermer|ferme|close)$/.test(said)) return 'close_slots';
  if (/^(?:absence|absent|absente|away)$/.test(said)) return 'declare_unavailability';
  return acts[(readChoice(text, acts.length) ?? 0) - 1];
});

/** Behind « 1 » and « 2 »: another mode, several patients, an absence of several days. */
const further: Record<Act, More[]> = {
  open_slots: ['mode', 'many'],
  close_slots: [],
  declare_unavailability: ['until'],
};

const sures: Record<Act, SayKey> = {
  open_slots: 'voice.keypad.sureOpen',
  close_slots: 'voice.keypad.sure',
  declare_unavailability: 'voice.keypad.sureAway',
};

const sureOrMore = (text: string): boolean | 3 | 4 | undefined => {
  const choice = readChoice(text, 4);
  return choice === 3 || choice === 4 ? choice : readYesNo(text);
};

const aMode = orBack('choice', (text): Mode | undefined => {
  const found = modes.findIndex((mode) => bare(text).startsWith(mode.slice(0, 6)));
  return modes[found >= 0 ? found : (readChoice(text, modes.length) ?? 0) - 1];
});

const modes: Mode[] = ['cabinet', 'teleconsultation', 'visite'];
const mostPatients = 60;

const howMany = orBack('clock', (text) => readNumber(text, mostPatients));

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

function frameOf({
  act = 'open_slots',
  day = '',
  start = '',
  end = '',
  mode,
  capacity,
  until = day,
}: State): Frame {
  const last =
    end === '24:00'
      ? `${Temporal.PlainDate.from(until).add({ days: 1 })}T00:00`
      : `${until}T${end}`;
  const how = act === 'open_slots' && { ...(mode && { mode }), ...(capacity && { capacity }) };
  return { intent: act, ranges: [{ start: `${day}T${start}`, end: last }], ...how };
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
        { key: sures[state.act ?? 'open_slots'] },
      ],
      expect: orBack('yes-no', sureOrMore),
      next: finish,
    }),
    mode: step({
      ask: () => [{ key: 'voice.keypad.mode' }],
      expect: aMode,
      next: async (mode, state: State) => ({
        to: 'confirm',
        state: mode === back ? state : { ...state, mode },
      }),
    }),
    until: step({
      ask: () => [{ key: 'voice.keypad.until' }],
      expect: aDay,
      next: async (until, state: State) => {
        if (until === none) return again('until', state);
        if (until !== back && until < (state.day ?? ''))
          return again('until', state, 'voice.keypad.backwards');
        return { to: 'confirm', state: until === back ? state : { ...state, until } };
      },
    }),
    many: step({
      ask: () => [{ key: 'voice.keypad.many' }],
      expect: howMany,
      next: async (many, state: State) => {
        if (many === none) return again('many', state, 'voice.keypad.noNumber');
        return { to: 'confirm', state: many === back ? state : { ...state, capacity: many } };
      },
    }),
  },
};

const again = (to: StepName, state: State, key: SayKey = 'voice.keypad.none'): Next<State> => ({
  to,
  state,
  say: [{ key }],
});

async function finish(
  sure: boolean | 3 | 4 | typeof back,
  state: State,
  turn: Turn,
): Promise<Next<State>> {
  if (sure === back) return { to: 'end', state };
  if (typeof sure === 'number') {
    const to = further[state.act ?? 'open_slots'][sure - 3];
    return to ? { to, state } : again('confirm', state, 'voice.noKey');
  }
  const principal = principalOf(state, turn);
  if (!sure || !principal) return leave;
  const frame = frameOf(state);
  const [range] = frame.ranges;
  // the doctor was on the phone for a while: refused here, the question must not be asked for ever
  if (range && fromParis(range.end) <= turn.now) return again('day', state, 'voice.keypad.past');
  return { end: changing([...(await perform(frame, principal, turn)), { key: 'undo.hint' }]) };
}
