/** A change of state as the log tells it: ids alone, no number and no word. */
export interface Act {
  act: string;
  object: string;
  channel: string;
  request: string;
}

const noted = new WeakMap<object, Act[]>();
const listeners = new WeakMap<object, (acts: Act[]) => void>();

/** Who hears of the acts of this client's transactions, once they are committed. */
export const onActs = (prisma: object, listener: (acts: Act[]) => void): void =>
  void listeners.set(prisma, listener);

/** Notes an act of the transaction `db`. */
export function noteAct(db: object, act: Act): void {
  const acts = noted.get(db);
  if (acts) acts.push(act);
  else noted.set(db, [act]);
}

/** How many acts there are; with `forgetActsAfter`, what a savepoint takes back is not told. */
export const actsSoFar = (db: object): number => noted.get(db)?.length ?? 0;

/** Forgets the acts after these. */
export const forgetActsAfter = (db: object, count: number): void =>
  void noted.get(db)?.splice(count);

/** The transaction is committed: its acts are told. */
export function tellActs(prisma: object, db: object): void {
  const acts = noted.get(db);
  if (acts && acts.length > 0) listeners.get(prisma)?.(acts);
}
