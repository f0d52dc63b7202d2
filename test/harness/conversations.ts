import fc from 'fast-check';
import { expect } from 'vitest';
import { change, type Model, question, type Real, says, Turn } from './conversation-model.ts';

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
    const { town } = real;
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
  async run(model: Model, { town }: Real) {
    await town.clock.forward({ minutes: 31 });
    model.changes = [];
    model.over = model.order;
    model.order = undefined;
  }
  toString() {
    return 'half an hour';
  }
}

/** What a person may do, however often. */
export const turns = [
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
