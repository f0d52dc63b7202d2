import { openCommonClock } from '../data/clock.ts';
import type { Database } from '../data/database.ts';
import type { Logger } from './log.ts';

/** A stopwatch of a machine loses a second in this only if it is broken. */
const lookEvery = 30_000;
/** A machine whose own clock differs more should be mended: its logs and the tokens it judges go by that one. */
const worthSaying = 2_000;

/** The time that decisions are made by, as long as it is kept. */
export interface KeptTime {
  now(): Date;
  stop(): void;
}

/** Takes the time from the database, now and again and again; says so when this machine's own clock stands elsewhere. */
export async function keepTime({ pool }: Pick<Database, 'pool'>, log: Logger): Promise<KeptTime> {
  const clock = await openCommonClock(async () => {
    const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return rows[0]?.now ?? new Date(Number.NaN);
  });
  let apart = false;
  const compare = () => {
    const aheadMs = Date.now() - clock.now().getTime();
    if (Math.abs(aheadMs) < worthSaying) apart = false;
    else if (!apart) {
      apart = true;
      log.warn({ aheadMs }, "this machine's clock is not the database's, whose time is used");
    }
  };
  compare();
  const look = () => clock.set().then(compare, () => {}); // the database is away: the stopwatch runs on
  const timer = setInterval(look, lookEvery).unref();
  return { now: clock.now, stop: () => clearInterval(timer) };
}
