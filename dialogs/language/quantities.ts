import { lengthAt } from './lengths.ts';
import { type Found, is, numberAt, type Reader, says, skip, use } from './reader.ts';

/** How many patients or places, and how long each. */
export interface Quantities {
  count?: number;
  slotMinutes?: number;
  /** Counted in patients: at a point, how long they take is not said. */
  patients?: boolean;
}

/** « créneaux de 15 », « rdv de 20 »: minutes left unsaid. */
function bareLength(
  reader: Reader,
  at: number,
  start: number,
): Found<{ minutes?: number }> | undefined {
  const number = numberAt(reader, start);
  const alone =
    !is(reader, start + 1, 'hour', 'am', 'pm', 'until', 'month', 'number') &&
    !says(reader, start + 1, 'a', '-', ':', '/', 'et', 'to');
  if (
    start === at ||
    !is(reader, at - 1, 'slot') ||
    number === undefined ||
    number % 5 !== 0 ||
    number < 10 ||
    !alone
  )
    return undefined;
  return { value: { minutes: number }, next: start + 1 };
}

/** « de 15 min », « 20 min par patient », « toutes les 20 min »: the length of one place. */
function slotLength(
  reader: Reader,
  at: number,
): { minutes: number; from: number; next: number } | undefined {
  const every = is(reader, at, 'each');
  const said = is(reader, at, 'from') || says(reader, at, 'de', 'd', 'of');
  const start = every || said ? at + 1 : at;
  const found = lengthAt(reader, start) ?? bareLength(reader, at, start);
  const hours = is(reader, start + 1, 'hour') && (numberAt(reader, start) ?? 0) > 2;
  if (!found || found.value.minutes === undefined || hours) return undefined;
  const per = is(reader, found.next, 'per', 'each');
  const noun = is(reader, found.next, 'slot') || says(reader, found.next, '-');
  const slotBefore = nounBefore(reader, at);
  const counted = noun && numberAt(reader, start - 1) !== undefined;
  const clockLike = is(reader, start + 1, 'hour') && !said && !every && !per;
  if (clockLike || (said && is(reader, at - 1, 'during'))) return undefined;
  if (
    said &&
    !slotBefore &&
    !per &&
    !is(reader, at - 1, 'slot', 'patient', 'telemode', 'visitmode')
  ) {
    if (is(reader, found.next, 'until') || says(reader, found.next, 'a', '-')) return undefined;
    if (is(reader, start + 1, 'hour')) return undefined;
  }
  if (!every && !per && !noun && !slotBefore && !counted && !said) return undefined;
  const next = per
    ? skip(
        reader,
        found.next + 1,
        'patient',
        'patients',
        'creneau',
        'slot',
        'rdv',
        'consultation',
        'consult',
        'personne',
        'one',
      )
    : found.next;
  return { minutes: found.value.minutes, from: at, next };
}

/** « 2 x 15 min », « 3*20mn ». */
function timesLength(reader: Reader): Quantities | undefined {
  for (let at = 0; at < reader.tokens.length; at += 1) {
    if (!says(reader, at, 'x', '*', 'fois', 'times')) continue;
    const count = numberAt(reader, at - 1);
    const length = lengthAt(reader, at + 1);
    if (count === undefined || length?.value.minutes === undefined || length.value.minutes > 120)
      continue;
    use(reader, at - 1, length.next);
    return { count, slotMinutes: length.value.minutes };
  }
  return undefined;
}

function nounBefore(reader: Reader, at: number): boolean {
  return (
    is(reader, at - 1, 'slot') ||
    (is(reader, at - 2, 'slot') &&
      is(reader, at - 1, 'telemode', 'visitmode', 'cabinetmode', 'available'))
  );
}

/** « mettez-m'en deux », « je peux en voir 3 ce soir »: patients left unsaid. */
function unsaid(reader: Reader, at: number): boolean {
  const en =
    says(reader, at - 1, 'en') ||
    (says(reader, at - 2, 'en') && is(reader, at - 1, 'take', 'open'));
  const clock =
    is(reader, at + 1, 'hour', 'minute', 'month', 'dayUnit') || says(reader, at + 1, ':', '/', '-');
  const last = reader.tokens.slice(at + 1).every(({ sort }) => sort === 'sign');
  const taking = is(reader, at - 1, 'take') && last && reader.tokens[at]!.sort === 'word';
  return (en && !clock) || taking;
}

const between = [
  'a',
  'seul',
  'seule',
  'seuls',
  'single',
  'petits',
  'autres',
  'nouveaux',
  'more',
  'de',
  'petit',
  'autre',
  'nouveau',
  'extra',
  'other',
];

function countAt(
  reader: Reader,
  at: number,
): { count: number; next: number; patients: boolean } | undefined {
  const number = numberAt(reader, at);
  const minutes =
    is(reader, at - 1, 'hour') &&
    (reader.tokens[at]!.glued || numberAt({ ...reader, used: [] }, at - 2) !== undefined) &&
    reader.tokens[at]!.text.length === 2;
  const colon = says(reader, at - 1, ':') && reader.tokens[at]!.glued;
  if (colon) return undefined;
  if (number === undefined || number === 0 || minutes) return undefined;
  if (unsaid(reader, at)) return { count: number, next: at + 1, patients: true };
  let noun = at + 1;
  while (
    says(reader, noun, ...between) ||
    is(reader, noun, 'available', 'open') ||
    (reader.used[noun] && !is(reader, noun, 'minute'))
  )
    noun += 1;
  const mode =
    is(reader, noun, 'telemode', 'visitmode') && !is(reader, noun + 1, 'slot', 'patient');
  const more = says(reader, noun - 1, 'more', 'autres', 'extra') && noun === at + 2;
  const plain = is(reader, noun, 'slot', 'patient') || mode || more;
  const moded =
    is(reader, noun, 'telemode', 'visitmode', 'cabinetmode') &&
    is(reader, noun + 1, 'slot', 'patient');
  if (!plain && !moded && !is(reader, at + 1, 'max')) return undefined;
  const word = moded ? noun + 1 : noun;
  if (says(reader, at + 1, 'x', '*')) return undefined;
  const next = is(reader, word, 'slot', 'patient') ? word + 1 : noun;
  return {
    count: number,
    next: is(reader, at + 1, 'max') ? at + 2 : next,
    patients: is(reader, word, 'patient'),
  };
}

/** Reads and marks counts and lengths before anything is read as a time. */
export function quantitiesOf(reader: Reader): Quantities {
  const found: Quantities = timesLength(reader) ?? {};
  for (let at = 0; at < reader.tokens.length; at += 1) {
    if (reader.used[at] || is(reader, at - 1, 'within', 'during')) continue;
    const length = slotLength(reader, at);
    if (!length) continue;
    found.slotMinutes ??= length.minutes;
    use(reader, length.from, length.next);
  }
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const counted = reader.used[at] ? undefined : countAt(reader, at);
    if (!counted) continue;
    if (found.count === undefined || counted.count > 1) found.count = counted.count;
    found.patients ||= counted.patients;
    if (is(reader, counted.next, 'max')) use(reader, counted.next, counted.next + 1);
    use(reader, at, at + 1);
    use(reader, at + 1, counted.next);
  }
  if (is(reader, 0, 'max') || reader.tokens.some((_, at) => is(reader, at, 'max')))
    maximum(reader, found);
  return found;
}

/** « max 3 ». */
function maximum(reader: Reader, found: Quantities): void {
  for (let at = 0; at < reader.tokens.length; at += 1) {
    if (is(reader, at, 'max') && reader.used[at + 1]) use(reader, at, at + 1);
    const number = is(reader, at, 'max') ? numberAt(reader, at + 1) : undefined;
    if (number === undefined || is(reader, at + 2, 'hour')) continue;
    found.count ??= number;
    use(reader, at, at + 2);
  }
}
