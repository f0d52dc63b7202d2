import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

/** How many conversations, of what seed, and for how many minutes at most: `RUNS=10000 SEED=7 npm run conversations` looks further. */
const numRuns = Number(process.env['RUNS'] ?? 10);
const seed = Number(process.env['SEED'] ?? 12);
const minutes = Number(process.env['MINUTES'] ?? 60);

let town: Town;
let count = 0;

const open = () => openTown({ env: { SAS_TEXTS_PER_MIN: '9999', SAS_TEXTS_PER_HOUR: '99999' } });
beforeAll(async () => {
  town = await open();
});
afterAll(() => town.close());

/** A doctor of his own for every conversation; a town has numbers for ninety of them. */
async function nextDoctor(): Promise<Doctor> {
  count += 1;
  if (count % 90 === 0) {
    await town.close();
    town = await open();
  }
  return town.doctor(`Dr Anna Essai${count}`);
}

type Order = { kind: 'series'; day: string } | { kind: 'hours'; date: string };

/** What a careful listener knows: the question that is open, what stands beneath it, and the agenda. */
interface Model {
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
function change(model: Model, of: Change['of'], name: string, added: boolean) {
  if (added) model[of].add(name);
  else model[of].delete(name);
  model.changes.push({ of, name, added });
}

interface Real {
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
function question({ order, walk }: Model): RegExp | undefined {
  if (order?.kind === 'series')
    return new RegExp(`Ouvrir tous les ${order.day}s .*\\n.*OUI[^\\n]*$`);
  if (order) return new RegExp(`quelle heure \\? Pour .* ${order.date} déc\\.[^\\n]*$`);
  return walk === undefined ? undefined : steps[walk];
}

async function says(real: Real, text: string): Promise<string> {
  real.last = await real.doctor.says(text);
  return real.last;
}

abstract class Turn implements fc.AsyncCommand<Model, Real> {
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

async function sameAgenda(model: Model, { doctor }: Real) {
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

class AsksSeries extends Turn {
  readonly day: string;
  constructor(day: string) {
    super();
    this.day = day;
  }
  override check({ series }: Model) {
    return !series.has(this.day);
  }
  text() {
    return `ouvre tous les ${this.day}s 9h-10h`;
  }
  next(model: Model) {
    model.order = { kind: 'series', day: this.day };
  }
  override toString() {
    return this.text();
  }
}

class AsksDay extends Turn {
  readonly date: string;
  constructor(date: string) {
    super();
    this.date = date;
  }
  override check({ order, dates, absences }: Model) {
    return !dates.has(this.date) && !absences.has(this.date) && !order;
  }
  text() {
    return `ouvre le ${this.date}/12`;
  }
  next(model: Model) {
    model.order = { kind: 'hours', date: this.date };
  }
  override toString() {
    return this.text();
  }
}

class Hours extends Turn {
  override check({ order, over }: Model) {
    return order?.kind === 'hours' && !over;
  }
  text() {
    return '14h-16h';
  }
  next(model: Model) {
    if (model.order?.kind === 'hours') change(model, 'dates', model.order.date, true);
    model.order = undefined;
  }
}

class Yes extends Turn {
  override check({ walk, order }: Model) {
    return order !== undefined || walk === undefined || walk < 3;
  }
  text() {
    return 'oui';
  }
  next(model: Model) {
    const { order, over, walk } = model;
    if (order?.kind === 'series') {
      change(model, 'series', order.day, true);
      model.order = undefined;
    } else if (!order && !over && walk !== undefined) model.walk = walk + 1;
  }
}

class No extends Turn {
  override check({ order, walk, over }: Model) {
    return order !== undefined || (walk === undefined && !over);
  }
  text() {
    return 'non';
  }
  next(model: Model) {
    model.order = undefined;
  }
}

class Leaves extends Turn {
  override check({ order, walk, over }: Model) {
    return !over && (order !== undefined || walk !== undefined);
  }
  text() {
    return 'annuler';
  }
  next(model: Model) {
    if (!model.order) {
      model.left = model.walk;
      model.walk = undefined;
    }
    model.order = undefined;
  }
}

/** « ferme le 9/12 14h-16h », « absent le 9/12 »: done at once, beside whatever is open. */
class Takes extends Turn {
  readonly date: string;
  readonly of: 'dates' | 'absences';
  constructor(date: string, of: 'dates' | 'absences') {
    super();
    this.date = date;
    this.of = of;
  }
  override check({ order, over, dates, absences }: Model) {
    if (order || over || absences.has(this.date)) return false;
    return this.of === 'absences' || dates.has(this.date);
  }
  text() {
    return this.of === 'dates' ? `ferme le ${this.date}/12 14h-16h` : `absent le ${this.date}/12`;
  }
  next(model: Model) {
    change(model, this.of, this.date, this.of === 'absences');
  }
  override toString() {
    return this.text();
  }
}

/** ANNULER where nothing is open: exactly the last change, or nothing when there is none. */
class TakesBack extends Turn {
  override check({ order, walk, over }: Model) {
    return !over && !order && walk === undefined;
  }
  text() {
    return 'annuler';
  }
  next(model: Model) {
    const last = model.changes.pop();
    if (last?.added) model[last.of].delete(last.name);
    else if (last) model[last.of].add(last.name);
  }
}

class Resumes extends Turn {
  text() {
    return 'je reprends mon inscription';
  }
  next(model: Model) {
    model.walk ??= model.left ?? 0;
    model.left = undefined;
    model.order = undefined;
  }
}

/** What answers nothing: it is answered, and the open question stands. */
class Beside extends Turn {
  readonly words: string;
  constructor(words: string) {
    super();
    this.words = words;
  }
  text() {
    return this.words;
  }
  next() {}
  override toString() {
    return this.words;
  }
}

/** A request in the middle: « oui » could mean either, the code tells, and the question is asked again. */
class Request extends Turn {
  text() {
    return `NON ${this.code}`;
  }
  private code = '';
  override check({ over }: Model) {
    return !over;
  }
  override async run(model: Model, real: Real) {
    const asked = await town.osnp.asks({ targets: [real.doctor.id] });
    this.code = real.doctor.code();
    if (question(model)) expect(await says(real, 'oui')).toMatch(new RegExp(`OUI ${this.code}`));
    expect((await town.osnp.looksAt(asked.id)).accepted_by).toBeNull();
    await super.run(model, real);
  }
  next() {}
}

class HalfAnHour implements fc.AsyncCommand<Model, Real> {
  check({ over }: Readonly<Model>) {
    return !over;
  }
  async run(model: Model) {
    await town.clock.forward({ minutes: 31 });
    model.changes = [];
    model.over = model.order;
    model.order = undefined;
  }
  toString() {
    return 'half an hour';
  }
}

const none = (): Model => ({
  series: new Set(),
  dates: new Set(),
  absences: new Set(),
  changes: [],
});

const commands = [
  fc.constantFrom('lundi', 'mardi', 'vendredi').map((day) => new AsksSeries(day)),
  fc.constantFrom('9', '10', '15').map((date) => new AsksDay(date)),
  fc.constant(new Hours()),
  fc.constant(new Yes()),
  fc.constant(new Yes()),
  fc.constant(new No()),
  fc.constant(new Leaves()),
  fc.constant(new TakesBack()),
  fc.constant(new TakesBack()),
  fc
    .tuple(fc.constantFrom('9', '10', '15'), fc.constantFrom('dates' as const, 'absences' as const))
    .map(([date, of]) => new Takes(date, of)),
  fc.constant(new Resumes()),
  fc
    .constantFrom('combien je touche ?', 'suite', 'merci', 'xyzzy plugh', 'A aimé « Ouvrir »')
    .map((words) => new Beside(words)),
  fc.constant(new Request()),
  fc.constant(new HalfAnHour()),
];

it('never loses the open question, does nothing that was not the last thing asked, and takes back exactly the last change, whatever is said in whatever order', async () => {
  let played = 0;
  const conversations = fc.commands(commands, { maxCommands: 12 });
  await fc.assert(
    fc.asyncProperty(conversations, async (script) => {
      const doctor = await nextDoctor();
      const start = () => ({
        model: none(),
        real: { doctor, last: '' },
      });
      await fc.asyncModelRun(start, script);
      played += 1;
    }),
    {
      numRuns,
      seed,
      endOnFailure: true,
      interruptAfterTimeLimit: minutes * 60_000,
      markInterruptAsFailure: false,
    },
  );
  if (numRuns > 10) process.stdout.write(`${played} conversations, seed ${seed}: no breach\n`);
}, 3_600_000);
