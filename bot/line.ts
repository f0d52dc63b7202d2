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

/** Opens a line. */
export function openLine(limits: LineLimits): Line {
  const owners = new Map<string, Owner>();
  /** Those whose next work may begin, longest ready first: whoever was just served stands behind the others. */
  const ready = new Set<Owner>();
  let held = 0;
  let running = 0;

  const queue = (owner: Owner) => {
    if (owner.waiting.length > 0 && owner.running < limits.runningEach) ready.add(owner);
  };
  const admit = () => {
    for (const owner of ready) {
      if (running >= limits.running) return;
      ready.delete(owner);
      const begin = owner.waiting.shift();
      if (!begin) continue;
      owner.running += 1;
      running += 1;
      queue(owner);
      begin();
    }
  };
  const turnOf = (owner: Owner) =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        owner.waiting.splice(owner.waiting.indexOf(begin), 1);
        reject(new Busy());
      }, limits.patience);
      owner.waiting.push(begin);
      queue(owner);
      admit();
    });
  const run = async <T>(owner: Owner, work: () => Promise<T>): Promise<T> => {
    await turnOf(owner);
    try {
      return await work();
    } finally {
      owner.running -= 1;
      running -= 1;
      queue(owner);
      admit();
    }
  };
  const take = (name: string): Room => {
    const owner = owners.get(name) ?? { held: 0, running: 0, waiting: [] };
    if (held >= limits.held || owner.held >= limits.heldEach) throw new Busy();
    owners.set(name, owner);
    owner.held += 1;
    held += 1;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      owner.held -= 1;
      held -= 1;
      if (owner.held === 0) owners.delete(name);
    };
    return { run: (work) => run(owner, work), leave };
  };
  const pass: Line['pass'] = async (name, work) => {
    const room = take(name);
    try {
      return await room.run(work);
    } finally {
      room.leave();
    }
  };
  return { take, pass };
}
