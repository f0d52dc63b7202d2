import process from 'node:process';

// Loaded before the product (`--import`): its machine's clock stands SHIFT_S seconds elsewhere, for all that runs there.
const shift = Number(process.env['SHIFT_S'] ?? 0) * 1000;
const RealDate = Date;
const shifted = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, as) =>
    Reflect.construct(target, given.length > 0 ? given : [shifted()], as),
  get: (target, name) => (name === 'now' ? shifted : Reflect.get(target, name)),
});
