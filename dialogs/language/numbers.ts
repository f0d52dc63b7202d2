const units: Record<string, number> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const tens: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
};

/** Every number from 0 to 69 as words, entries for a vocabulary; « un » and « one » alone may be articles. */
export function numberWords(): string {
  const entries: string[] = [];
  for (const [word, value] of Object.entries(units)) entries.push(`${word}=${value}`);
  for (const unit of ['sept', 'huit', 'neuf']) entries.push(`dix ${unit}=${10 + units[unit]!}`);
  for (const [ten, base] of Object.entries(tens)) {
    entries.push(`${ten}=${base}`);
    for (const [unit, value] of Object.entries(units)) {
      if (value < 1 || value > 9) continue;
      entries.push(`${ten} ${unit}=${base + value}`, `${ten} et ${unit}=${base + value}`);
    }
  }
  return entries.join(' | ');
}
