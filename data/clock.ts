/** What time it is for everybody who works on one database. */
export interface CommonClock {
  now(): Date;
  /** Asks the database again what time it is; throws when it does not say, and the time runs on as before. */
  set(): Promise<void>;
}

/** So long may the answer be under way: of a later one nobody knows when it was true. */
const longestTrip = 1_000;
const looks = 3;

/**
 * The database's time, carried on between two looks by a stopwatch. Several processes whose machines stand minutes apart end,
 * ask and send at one hour; and a machine's clock that is put forward or back moves nothing, since it is never read.
 */
export async function openCommonClock(
  ask: () => Promise<Date>,
  stopwatch = () => performance.now(),
): Promise<CommonClock> {
  let at: { time: number; mark: number } | undefined;
  const look = async () => {
    const sent = stopwatch();
    const time = (await ask()).getTime();
    const trip = stopwatch() - sent;
    return { trip, time, mark: sent + trip / 2 };
  };
  const set = async () => {
    const seen = [];
    for (let n = 0; n < looks; n += 1) seen.push(await look());
    const best = seen.reduce((one, other) => (other.trip < one.trip ? other : one));
    if (!at || best.trip <= longestTrip) at = best;
  };
  await set();
  const now = () => new Date(Math.floor((at?.time ?? 0) + stopwatch() - (at?.mark ?? 0)));
  return { now, set };
}
