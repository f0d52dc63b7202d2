import type { Phone } from '../../bot/demo/carrier.ts';
import type { Town } from '../harness/town.ts';
import type { Chance } from './random.ts';
import type { Watch } from './watch.ts';

/** A doctor of the month: how much he opens, and what he does with a request. */
export interface Played {
  id: string;
  phone: Phone;
  opens: number;
  accepts: number;
  refuses: number;
  /** What he said yes to, by code. */
  holds: string[];
}

/** Registers doctors around Lille and links their phones; a third opens the same hours each week. */
export async function settleIn(town: Town, count: number, chance: Chance, watch: Watch) {
  const doctors: Played[] = [];
  for (let n = 1; n <= count; n += 1) {
    const four = String(n).padStart(4, '0');
    const number = `+3363998${four}`;
    const { body } = await town.admin.call('POST', '/practitioners', {
      rpps: `9900000${four}`,
      display_name: `Dr Fictif ${four}`,
      phone: number,
      territory: '59',
      sites: [
        {
          label: `Cabinet ${four}`,
          address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
          lat: 50.5 + chance.next() / 4,
          lon: 2.9 + chance.next() / 3,
        },
      ],
    });
    const phone = town.carrier.phone(number);
    const accepts = 0.2 + chance.next() / 2;
    const refuses = (1 - accepts) * chance.next();
    const opens = chance.next() / 2;
    doctors.push({ id: body.id, phone, opens, accepts, refuses, holds: [] });
  }
  await town.settle();
  for (const { phone } of doctors) {
    const code = /LIER (\d{6})/.exec(phone.thread().at(-1)?.body ?? '')?.[1];
    await phone.text(`LIER ${code}`);
  }
  watch.forget();
  for (const { phone } of doctors) {
    if (!chance.is(1 / 3)) continue;
    const day = chance.pick(['lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis']);
    const hour = chance.pick([9, 12, 14, 17]);
    const end = chance.is(0.2) ? " jusqu'au 10 novembre" : '';
    await phone.text(`ouvre tous les ${day} ${hour}h-${hour + 1}h${end}`);
    if (/Répondez OUI/.test(phone.thread().at(-1)?.body ?? '')) await phone.text('OUI');
  }
  await town.settle();
  return doctors;
}

/** « ouvre 16h-18h », « ouvre demain 9h-10h, 3 patients »: what a doctor may open at this hour of the day. */
export function opening(chance: Chance, hour: number): string {
  const tomorrow = hour >= 16 || chance.is(0.25);
  const from = tomorrow ? chance.whole(9, 17) : chance.whole(hour + 1, 17);
  const many = chance.is(0.2) ? `, ${chance.whole(2, 4)} patients` : '';
  const mode = chance.is(0.15) ? ' en téléconsultation' : '';
  return `ouvre ${tomorrow ? 'demain ' : ''}${from}h-${from + chance.whole(1, 2)}h${many}${mode}`;
}

/** Words of every day that change something, or only ask. */
export function everydayWords(chance: Chance): string {
  return chance.pick([
    'mes créneaux',
    'mes patients',
    'absent demain après-midi',
    'absent demain',
    'ferme demain matin',
    'ANNULER',
    'quoi demain ?',
    'combien je touche ?',
    'pas de rappel',
    'avec rappel',
    'aide',
  ]);
}
