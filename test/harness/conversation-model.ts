import type fc from 'fast-check';
import { expect } from 'vitest';
import type { Doctor, Town } from './town.ts';

type Order = { kind: 'series'; day: string } | { kind: 'hours'; date: string };

/** What a careful listener knows: the question that is open, what stands beneath it, and the agenda. */
export interface Model {
  order?: Order | undefined;
  /** The command whose question grew too old, until somebody speaks again. */
  over?: Order | undefined;
  walk?: number | undefined;
  left?: number | undefined;
  series: Set<string>;
  dates: Set<string>;
  absences: Set<string>;
  /** What ANNULER takes back, the last first, as long as it is ten minutes old at most. */
  changes: Change[];
}

type Change = { of: 'series' | 'dates' | 'absences'; name: string; added: boolean };

/** Does it, and remembers it for ANNULER. */
export function change(model: Model, of: Change['of'], name: string, added: boolean) {
  if (added) model[of].add(name);
  else model[of].delete(name);
  model.changes.push({ of, name, added });
}

/** The product, a doctor, and what he was answered last. */
export interface Real {
  town: Town;
  doctor: Doctor;
  last: string;
}

const steps = [
  /Un SAS fonctionne-t-il/,
  /libéral/,
  /Voulez-vous participer/,
  /à travers une structure/,
];

/** The question that must be the last thing said. */
export function question({ order, walk }: Model): RegExp | undefined {
  if (order?.kind === 'series')
    return new RegExp(`Ouvrir tous les ${order.day}s .*\\n.*OUI[^\\n]*$`);
  if (order) return new RegExp(`quelle heure \\? Pour .* ${order.date} déc\\.[^\\n]*$`);
  return walk === undefined ? undefined : steps[walk];
}

export async function says(real: Real, text: string): Promise<string> {
  real.last = await real.doctor.says(text);
  return real.last;
}

/** One thing said: what it is, what a careful listener then knows, and that the product knows the same. */
export abstract class Turn implements fc.AsyncCommand<Model, Real> {
  abstract text(model: Model): string;
  abstract next(model: Model): void;
  check(_: Readonly<Model>): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    await says(real, this.text(model));
    this.next(model);
    const open = question(model);
    if (open) expect(real.last, this.toString()).toMatch(open);
    else expect(real.last, this.toString()).not.toMatch(/OUI pour confirmer|quelle heure|\n1\. /);
    model.over = undefined;
    await sameAgenda(model, real);
  }
  toString(): string {
    return `${this.constructor.name}`;
  }
}

async function sameAgenda(model: Model, { doctor, town }: Real) {
  const { series, opening, unavailability } = town.database.prisma;
  const where = { effecteurId: doctor.id };
  expect(await series.count({ where: { ...where, endedAt: null } })).toBe(model.series.size);
  const away = { ...where, cancelledAt: null };
  expect(await unavailability.count({ where: away })).toBe(model.absences.size);
  const rows = await opening.findMany({ where: { ...where, seriesId: null, closedAt: null } });
  expect(rows.map(({ startAt }) => String(startAt.getUTCDate())).toSorted()).toEqual(
    [...model.dates].toSorted(),
  );
}

/** Before anything was said. */
export const none = (): Model => ({
  series: new Set(),
  dates: new Set(),
  absences: new Set(),
  changes: [],
});
