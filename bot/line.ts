/** More wait than may: nothing was begun, and whoever asked is told at once when to come again. */
export class Busy extends Error {
  readonly retryAfterS = 2;
}

/** How much of one kind of work is taken in; beyond it, `Busy`. */
export interface LineLimits {
  /** Under way side by side, and of one owner: below the database's connections, so that other work finds one. */
  running: number;
  runningEach: number;
  /** Taken in and not ended, and of one owner: what waits is bounded too. */
  held: number;
  heldEach: number;
  /** Longest wait, in milliseconds. */
  patience: number;
}

/** Room for one piece of work; it must be given back by `leave`. */
export interface Room {
  /** Runs the work when its owner's turn comes; at most once. */
  run<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
}

/**
 * A bounded line in front of the database. Owners (a number, a token) take turns, and what waits holds no connection:
 * hundreds of texts of one phone keep nobody else waiting.
 */
export interface Line {
  /** Throws `Busy` when there is no room. */
  take(owner: string): Room;
  /** `take`, `run` and `leave` in one. */
  pass<T>(owner: string, work: () => Promise<T>): Promise<T>;
}

interface Owner {
  held: number;
  running: number;
  waiting: (() => void)[];
}

interface State {
  limits: LineLimits;
  owners: Map<string, Owner>;
  /** Those whose next work may begin, longest ready first: whoever was just served stands behind the others. */
  ready: Set<Owner>;
  held: number;
  running: number;
}

/** Opens a line. */
export function openLine(limits: LineLimits): Line {
  const state: State = { limits, owners: new Map(), ready: new Set(), held: 0, running: 0 };
  const take = (owner: string) => roomOf(state, owner);
  const pass: Line['pass'] = async (owner, work) => {
    const room = take(owner);
    try {
      return await room.run(work);
    } finally {
      room.leave();
    }
  };
  return { take, pass };
}

function roomOf(state: State, name: string): Room {
  const { limits, owners } = state;
  const owner = owners.get(name) ?? { held: 0, running: 0, waiting: [] };
  if (state.held >= limits.held || owner.held >= limits.heldEach) throw new Busy();
  owners.set(name, owner);
  owner.held += 1;
  state.held += 1;
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    owner.held -= 1;
    state.held -= 1;
    if (owner.held === 0) owners.delete(name);
  };
  return { run: (work) => run(state, owner, work), leave };
}

async function run<T>(state: State, owner: Owner, work: () => Promise<T>): Promise<T> {
  await turnOf(state, owner);
  try {
    return await work();
  } finally {
    owner.running -= 1;
    state.running -= 1;
    queue(state, owner);
    admit(state);
  }
}

function turnOf(state: State, owner: Owner): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      owner.waiting.splice(owner.waiting.indexOf(begin), 1);
      reject(new Busy());
    }, state.limits.patience);
    owner.waiting.push(begin);
    queue(state, owner);
    admit(state);
  });
}

function queue({ ready, limits }: State, owner: Owner): void {
  if (owner.waiting.length > 0 && owner.running < limits.runningEach) ready.add(owner);
}

function admit(state: State): void {
  for (const owner of state.ready) {
    if (state.running >= state.limits.running) return;
    state.ready.delete(owner);
    const begin = owner.waiting.shift();
    if (!begin) continue;
    owner.running += 1;
    state.running += 1;
    queue(state, owner);
    begin();
  }
}
