import { dayIn } from '../../data/edges/edges.ts';
import { fromParis, inParis } from '../../data/paris-time.ts';
import { breaches } from '../harness/invariants.ts';
import type { Town } from '../harness/town.ts';
import { answer } from './answers.ts';
import { firstDay, type Month, type Wanted } from './cast.ts';
import { type Figures, judge, textsADay } from './judge.ts';
import { everydayWords, opening, type Played, settleIn } from './people.ts';
import { chanceOf } from './random.ts';
import { watchTexts } from './watch.ts';

/**
 * Plays a month with the real product: doctors open, accept, refuse, keep silent, are late, withdraw and move; OSNPs ask, cancel
 * and move. Between two looks the clock is moved, and all that is due happens.
 */
export async function playMonth(town: Town, wanted: Wanted): Promise<Figures> {
  const chance = chanceOf(wanted.seed);
  const watch = watchTexts(town);
  const people = await settleIn(town, wanted.doctors, chance, watch);
  watch.forget();
  const byNumber = new Map(people.map((one) => [one.phone.number, one]));
  const month: Month = { ...wanted, town, chance, watch, people, byNumber, requests: [] };
  for (let n = 0; n < wanted.days; n += 1) await playDay(month, firstDay.add({ days: n }));
  const after = nextWorkday(firstDay.add({ days: wanted.days }));
  for (const clock of ['08:00', '10:00']) await comeTo(month, `${after}T${clock}`);
  watch.look();
  return judge(month);
}

const nextWorkday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;

/** Moves the clock to an hour of Paris; never back. */
async function comeTo({ town }: Month, wall: string): Promise<void> {
  const seconds = (fromParis(wall).getTime() - town.clock.now().getTime()) / 1000;
  if (seconds > 0) await town.clock.forward({ seconds });
}

/** When people do something on this day: on a Sunday hardly anybody does. */
function clocksOf(day: Temporal.PlainDate, step: number): string[] {
  if (day.dayOfWeek === 7) return ['12:00', '18:00'];
  const clocks: string[] = [];
  const [first, last] = [8 * 60, (day.dayOfWeek === 6 ? 12 : 20) * 60];
  for (let at = first; at < last; at += step)
    clocks.push(new Temporal.PlainTime(Math.floor(at / 60), at % 60).toString().slice(0, 5));
  return clocks;
}

async function playDay(month: Month, day: Temporal.PlainDate): Promise<void> {
  const { town, watch, say } = month;
  const clocks = clocksOf(day, month.step);
  for (const clock of clocks) {
    await comeTo(month, `${day}T${clock}`);
    await digestsAreTrue(month);
    await reactTo(month);
    if (clocks.length > 2) await act(month, clocks.length);
    await town.settle();
    await reactTo(month);
    // silence: their time is over, the next are asked
    await town.clock.forward({ seconds: 310 });
    await reactTo(month);
  }
  watch.faults.push(...(await breaches(town.database)).map((one) => `${day}: ${one}`));
  if (!say) return;
  const { all, unasked } = textsADay(month, firstDay.until(day).days + 1);
  const of = ({ median, p95, most }: typeof all) => `${median}/${p95}/${most}`;
  const [requests, faults] = [month.requests.length, watch.faults.length];
  say(`${day}: ${requests} requests, ${faults} faults; texts ${of(all)}, unasked ${of(unasked)}`);
}

/** Whoever has a digest now has a patient or a free place today, as the database knows it. */
async function digestsAreTrue({ town, watch }: Month): Promise<void> {
  const now = town.clock.now();
  const end = fromParis(`${dayIn(now).add({ days: 1 })}T00:00`);
  const { rows } = await town.database.pool.query<{ id: string }>(
    `SELECT x.key AS id FROM "Outbox" x JOIN "Effecteur" e ON x.key LIKE 'edge:morning:' || e.id || ':%'
     WHERE x."createdAt" = $1 AND x.payload::text LIKE '%edge.digest%' AND NOT EXISTS (SELECT FROM "Slot" s
       WHERE s."effecteurId" = e.id AND s.state IN ('free', 'held', 'booked') AND s."startAt" >= $1 AND s."startAt" < $2)
     AND NOT EXISTS (SELECT FROM "Offer" f WHERE f."effecteurId" = e.id AND f.status = 'accepted' AND f."slotId" IS NULL)`,
    [now, end],
  );
  watch.faults.push(...rows.map(({ id }) => `a digest of nothing: ${id}`));
}

/** Answers what came on the screens, until nobody has anything to answer. */
async function reactTo(month: Month): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const fresh = month.watch.look().filter(({ unasked }) => unasked);
    if (fresh.length === 0) return;
    for (const got of fresh) await answer(month, got);
    await month.town.settle();
  }
}

/** So many requests a doctor and weekday; France had about one and a half a week and effecteur in 2024. */
const requestsADay = 0.3;

async function act(month: Month, looks: number): Promise<void> {
  const { chance, people, town } = month;
  const { hour } = inParis(town.clock.now());
  const morning = looks / 3;
  for (const { phone, opens } of people) {
    if (hour < 12 && chance.is(opens / morning)) await phone.text(opening(chance, hour));
    else if (chance.is(0.1 / looks)) await phone.text(everydayWords(chance));
  }
  const wanted = (people.length * requestsADay) / looks;
  const count = Math.floor(wanted) + (chance.is(wanted % 1) ? 1 : 0);
  for (let n = 0; n < count; n += 1) await ask(month, hour);
  for (const one of people) await second(month, one);
  if (chance.is(0.02 * wanted * 10)) await deskChanges(month);
}

async function ask({ chance, town, requests }: Month, hour: number): Promise<void> {
  const now = town.clock.now();
  const tomorrow = hour >= 17 || chance.is(0.15);
  const day = dayIn(now).add({ days: tomorrow ? 1 : 0 });
  const from = tomorrow ? fromParis(`${day}T09:00`) : now;
  const to = fromParis(`${day}T19:00`);
  if (to.getTime() - from.getTime() < 3_600_000) return;
  const { body } = await town.osnp.call('POST', '/orientations', {
    reference: `R-${requests.length}`,
    territory: '59',
    mode: chance.is(0.85) ? 'cabinet' : 'teleconsultation',
    window: { from: from.toISOString(), to: to.toISOString() },
    near: { lat: 50.5 + chance.next() / 4, lon: 2.9 + chance.next() / 3, radius_km: 30 },
  });
  if (typeof body?.id === 'string') requests.push(body.id);
}

/** Second thoughts of a doctor who has a patient: late, moved, given back. */
async function second({ chance }: Month, { phone, holds }: Played): Promise<void> {
  const code = holds.at(-1);
  if (!code || !chance.is(0.02)) return;
  const words = chance.pick([
    `je suis en retard de ${chance.pick([10, 20, 40])} min pour ${code}`,
    `décale ${code} à ${chance.whole(10, 18)}h30`,
    `je me désiste ${code}`,
  ]);
  await phone.text(words);
  if (!words.startsWith('je me')) return;
  await phone.text('OUI');
  holds.pop();
}

/** The OSNP cancels or moves one of the patients of the last days. */
async function deskChanges({ chance, town, requests }: Month): Promise<void> {
  const id = chance.pick(requests.slice(-40));
  if (!id) return;
  if (chance.is(0.6)) {
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    return;
  }
  const { appointment } = await town.osnp.looksAt(id);
  if (!appointment) return;
  const from = new Date(new Date(appointment.from).getTime() + 30 * 60_000).toISOString();
  await town.osnp.call('POST', `/orientations/${id}/appointment`, { from });
}
