import { mostLateMinutes } from '../data/appointments/late.ts';
import type { Outcome } from '../data/appointments/outcome.ts';
import type { Patient } from '../data/appointments/patients.ts';
import { fromParis, inParis } from '../data/paris-time.ts';
import { type Dialog, type Next, step, type Turn } from './dialog.ts';
import { readChoice } from './expectations/choice.ts';
import { aClock, aDay, back, none, orBack, readNumber } from './expectations/keys.ts';
import { readYesNo } from './expectations/yes-no.ts';
import { expected, tellLate } from './patient-day.ts';
import { changing, type Say, say } from './say.ts';

type Act = 'late' | 'came' | 'hour';

/** One whom a key may mean; no code is said aloud. */
type One = { code: string; from: string; to: string };

/** What was typed so far; `all`: said of everybody who is to come. */
type State = {
  act?: Act;
  who?: One[];
  page?: number;
  code?: string;
  all?: boolean;
  minutes?: number;
  day?: string;
  at?: string;
};

type StepName = 'act' | 'who' | 'minutes' | 'sure' | 'came' | 'day' | 'hour';

const acts: Act[] = ['late', 'came', 'hour'];
const outcomes: Outcome[] = ['fulfilled', 'noshow', 'other'];
/** So many patients a level; behind them one key for the next ones and one for all. */
const onePage = 3;
const [nextOnes, everybody] = [4, 5];

/** Those of whom this can be said now. */
async function candidates(act: Act, turn: Turn): Promise<One[]> {
  const all = await turn.services.patients();
  const open = all.filter(({ outcome }) => !outcome);
  const found: Record<Act, Patient[]> = {
    late: expected(all, turn),
    came: open.filter(({ from }) => from <= turn.now),
    hour: open.filter(({ state, to }) => state === 'to_agree' && to > turn.now),
  };
  return found[act].map(({ code, from, to }) => ({
    code,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
}

const first: Record<Act, StepName> = { late: 'minutes', came: 'came', hour: 'hour' };

/** Where it goes once the patient is known: an hour of a window over two days needs its day. */
function onto(state: State): Next<State> {
  const one = state.who?.find(({ code }) => code === state.code);
  const { act = 'late' } = state;
  if (act !== 'hour' || !one) return { to: first[act], state };
  const [day, last] = [dayOf(one.from), dayOf(new Date(Date.parse(one.to) - 1).toISOString())];
  return day === last ? { to: 'hour', state: { ...state, day } } : { to: 'day', state };
}

const dayOf = (at: string): string => inParis(new Date(at)).toPlainDate().toString();

/** A delay, an outcome, an hour to agree: one question a key, told to the OSNP only once it was read back or is correctable. */
export const patientKeys: Dialog<State, StepName> = {
  name: 'patient-keys',
  version: 1,
  first: 'act',
  steps: {
    act: step({
      ask: () => [{ key: 'voice.patients.act' }],
      expect: orBack('choice', (text) => acts[(readChoice(text, acts.length) ?? 0) - 1]),
      next: async (act, _: State, turn) => {
        if (act === back) return leave;
        const who = await candidates(act, turn);
        const [one, second] = who;
        if (!one) return { to: 'act', state: {}, say: [{ key: `voice.patients.none.${act}` }] };
        if (second) return { to: 'who', state: { act, who, page: 0 } };
        return onto({ act, who, code: one.code });
      },
    }),
    who: step({
      ask: askWho,
      expect: orBack('choice', (text) => readChoice(text, everybody)),
      next: async (key, state: State) => {
        const { who = [], page = 0, act } = state;
        if (key === back) return { to: 'act', state: {} };
        if (key === everybody && act === 'late') return onto({ ...state, all: true });
        if (key === nextOnes && who.length > onePage) {
          const next = (page + 1) * onePage < who.length ? page + 1 : 0;
          return { to: 'who', state: { ...state, page: next } };
        }
        const one = key > onePage ? undefined : who[page * onePage + key - 1];
        return one ? onto({ ...state, code: one.code }) : again('who', state, 'voice.noKey');
      },
    }),
    minutes: step({
      ask: () => [{ key: 'voice.patients.minutes' }],
      expect: orBack('clock', (text) => readNumber(text, mostLateMinutes)),
      next: async (minutes, state: State) => {
        if (minutes === back) return { to: 'act', state: {} };
        if (minutes === none) return again('minutes', state, 'voice.patients.noDelay');
        return { to: 'sure', state: { ...state, minutes } };
      },
    }),
    came: step({
      ask: (state) => [say('voice.patients.came', { range: rangeOf(state) })],
      expect: orBack('choice', (text) => outcomes[(readChoice(text, outcomes.length) ?? 0) - 1]),
      next: async (outcome, { code }: State, turn) => {
        if (outcome === back) return { to: 'act', state: {} };
        const patient = await named(code, turn);
        if (!patient) return gone;
        await turn.services.sayOutcome(patient.offerId, outcome);
        const params = { code: patient.code, at: patient.from };
        return { end: changing([{ key: `outcome.${outcome}`, params }]) };
      },
    }),
    day: step({
      ask: () => [{ key: 'voice.keypad.day' }],
      expect: aDay,
      next: async (day, state: State) => {
        if (day === back) return { to: 'act', state: {} };
        if (day === none) return again('day', state, 'voice.keypad.none');
        return { to: 'hour', state: { ...state, day } };
      },
    }),
    hour: step({
      ask: (state) => [say('voice.patients.hour', { range: rangeOf(state) })],
      expect: aClock,
      next: async (at, state: State) => {
        if (at === back) return { to: 'act', state: {} };
        if (at === none || at === '24:00') return again('hour', state, 'voice.keypad.none');
        return { to: 'sure', state: { ...state, at } };
      },
    }),
    sure: step({
      ask: (state) => [sureOf(state), { key: 'voice.keypad.sure' }],
      expect: orBack('yes-no', readYesNo),
      next: finish,
    }),
  },
};

const leave: Next<State> = { end: [{ key: 'draft.dropped' }] };
const gone: Next<State> = { end: [{ key: 'patients.notFound' }] };

const again = (to: StepName, state: State, key: Say['key']): Next<State> => ({
  to,
  state,
  say: [{ key }],
});

function askWho({ act, who = [], page = 0 }: State): Say[] {
  const shown = who.slice(page * onePage, (page + 1) * onePage);
  return [
    ...shown.map(({ from, to }, at) =>
      say('voice.patients.one', { range: { from, to }, number: at + 1 }),
    ),
    ...(who.length > onePage ? [say('voice.patients.next', { number: nextOnes })] : []),
    ...(act === 'late' ? [say('voice.patients.all', { number: everybody })] : []),
  ];
}

function rangeOf({ who = [], code }: State): { from: string; to: string } | undefined {
  const one = who.find((each) => each.code === code);
  return one && { from: one.from, to: one.to };
}

const instantOf = ({ day, at }: State): Date => fromParis(`${day}T${at}`);

function sureOf(state: State): Say {
  const { act, minutes, all, who = [] } = state;
  if (act === 'hour') return say('voice.patients.sure.hour', { at: instantOf(state) });
  if (all) return say('voice.patients.sure.late.all', { minutes, count: who.length });
  return say('voice.patients.sure.late', { minutes, at: rangeOf(state)?.from });
}

const named = async (code: string | undefined, { services }: Turn): Promise<Patient | undefined> =>
  (await services.patients()).find((one) => one.code === code);

async function finish(sure: boolean | typeof back, state: State, turn: Turn): Promise<Next<State>> {
  if (sure === back) return { to: state.act === 'hour' ? 'hour' : 'minutes', state };
  if (!sure) return leave;
  const { act, all, minutes = 0 } = state;
  const one = all ? undefined : await named(state.code, turn);
  if (act === 'hour') {
    if (!one) return gone;
    const range = await turn.services.agreeHour(one.offerId, instantOf(state));
    return { end: changing([say('appointment.agreed', { code: one.code, range })]) };
  }
  const waiting = expected(await turn.services.patients(), turn);
  const late = all ? waiting : waiting.filter(({ code }) => code === state.code);
  return late.length === 0 ? gone : { end: changing([await tellLate(late, minutes, turn)]) };
}
