/** As a telephone hears them. */
const spoken: Record<string, number> = {
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  'vingt cinq': 25,
  trente: 30,
  quarante: 40,
  'quarante cinq': 45,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
};

/** How many minutes the groups of a pattern say. */
export function minutesIn({
  min,
  hours,
  more = '0',
  half,
  quarter,
}: Record<string, string | undefined>): number | undefined {
  if (min) return spoken[min] ?? Number(min);
  if (hours) return (/\d/.test(hours) ? Number(hours) : 1) * 60 + Number(more);
  return half ? 30 : quarter ? 15 : undefined;
}
