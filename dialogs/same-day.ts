import { fromParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { correctable } from './correct.ts';
import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range, Reading } from './language/frame.ts';
import { has } from './language/heard.ts';
import type { Placed } from './language/parse.ts';
import { plainItems } from './language/short-answer.ts';
import type { Rest } from './rest.ts';
import { isLate } from './said.ts';
import { wide } from './task.ts';

/** What is open in some stretches, and how. */
async function openThere({ ranges, mode }: Frame, who: Principal, turn: Turn): Promise<string[]> {
  const found: string[] = [];
  for (const range of ranges) {
    const { openings } = await turn.services.listAgenda(who.id, wide(range), { mode });
    found.push(...openings.map((one) => `${one.range.from.toISOString()} ${one.mode} ${one.site}`));
  }
  return found.toSorted();
}

/** Two ways to read a closing are one where the same is open either way: « annulez les visites de demain » when all are visits. */
export async function isSameThere(
  one: Frame[],
  other: Frame[],
  who: Principal[],
  turn: Turn,
): Promise<boolean> {
  const closing = [...one, ...other].every(
    ({ intent, recurrence }) => intent === 'close_slots' && !recurrence,
  );
  if (!closing || one.length !== other.length) return false;
  for (const [at, frame] of one.entries()) {
    const [principal, second] = [who[at], other[at]];
    if (!principal || !second) return false;
    const [a, b] = [
      await openThere(frame, principal, turn),
      await openThere(second, principal, turn),
    ];
    if (a.length === 0 || a.join() !== b.join()) return false;
  }
  return true;
}

/** « et ferme aussi le 11h », said after Friday was opened: Friday's, where nothing of today is meant by it; read back. */
export async function onDayOfLast(turn: Turn, rest: Rest): Promise<Reading | undefined> {
  const day = isLate(turn) ? undefined : dayOfLast(turn, rest);
  const items = plainItems(turn.text);
  if (!day || !isDayless(items)) return undefined;
  const read = (at: Date) => turn.services.understand(turn.text, at, {}, turn.locale);
  const there = await read(fromParis(`${day}T00:00`));
  const { intent, clarify } = there.frame;
  if (clarify) return undefined;
  if (intent === 'open_slots') return has(items, 'and') ? asked(there) : undefined;
  if (intent !== 'close_slots') return undefined;
  const today = await read(turn.now);
  const meant = (await isOpen(there.frame, turn)) && !(await isOpen(today.frame, turn));
  return meant ? asked(there) : undefined;
}

const asked = (reading: Reading): Reading => ({ ...reading, commit: false, confidence: 'likely' });

async function isOpen(frame: Frame, turn: Turn): Promise<boolean> {
  const who = forEach([frame], turn.speaker);
  if ('say' in who || frame.ranges.length === 0) return false;
  for (const principal of who.all)
    if ((await openThere(frame, principal, turn)).length > 0) return true;
  return false;
}

/** The one later day that the last command was about. */
function dayOfLast(turn: Turn, { memory }: Rest): string | undefined {
  const last = correctable(memory, turn);
  if (!last || last.recurrence) return undefined;
  const all = [last, ...(memory.last?.beside ?? [])].flatMap(({ ranges }) => ranges);
  const days = new Set(all.flatMap(({ start, end }: Range) => [start, end].map(dateOf)));
  const [day, second] = days;
  return day && !second && fromParis(`${day}T00:00`) > turn.now ? day : undefined;
}

const dateOf = (at: string): string => at.slice(0, 10);

/** An order with hours and no word of a day. */
const isDayless = (items: Placed[]): boolean =>
  items.some((item) => item.sort === 'act' && !item.weak) &&
  items.some(
    ({ sort, ...item }) => sort === 'hours' && 'hours' in item && !('today' in item.hours),
  ) &&
  !has(items, 'days', 'habit', 'unknown', 'asking', 'question', 'faq', 'hedge', 'condition');
