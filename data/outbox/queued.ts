const open = new WeakSet<object>();
const wrote = new WeakSet<object>();
let committed = 0;

/** A transaction began: what is queued in it counts once it is committed. */
export const beginQueue = (db: object): void => void open.add(db);

/** Something was queued in `db`. */
export function noteQueued(db: object): void {
  if (open.has(db)) wrote.add(db);
  else committed += 1;
}

/** A transaction is committed: the engine has something new to do when it queued anything. */
export function endQueue(db: object): void {
  if (wrote.has(db)) committed += 1;
}

/** Grows whenever this process committed something for the engine: a turn that queued nothing need not wake it. */
export const queuedSoFar = (): number => committed;
