import { is, type Reader, says, skip } from './reader.ts';

/** True when a negation governs the word at `at`: « ne suis pas », « n'est plus », « not ». */
export function negated(reader: Reader, at: number): boolean {
  for (let back = at - 1, seen = 0; back >= 0 && seen < 5; back -= 1, seen += 1) {
    if (is(reader, back, 'not') && !says(reader, back, 'ne', 'n', 'sans', 'ni')) {
      return !says(reader, back - 1, 'pourquoi') && !is(reader, back + 1, 'hour', 'number');
    }
    if (noMore(reader, back) || says(reader, back, 'rien')) return true;
    if (back === at - 1 && says(reader, back, 'non')) return true;
    const between = is(
      reader,
      back,
      'filler',
      'here',
      'able',
      'take',
      'still',
      'mine',
      'at',
      'from',
    );
    if (!between || is(reader, back, 'and')) return false;
  }
  return false;
}

/** « plus » that takes away: « n'est plus », « suis plus », « y a plus », « plus dispo »; not « plus tard ». */
export function noMore(reader: Reader, at: number): boolean {
  if (!is(reader, at, 'noMore') || says(reader, at - 1, 'au', 'en', 'de', 'le')) return false;
  return true;
}

/** « non », « pas », « plus » after the verb: « ouvrez pas », « je peux plus ». */
export function negatedAfter(reader: Reader, at: number): boolean {
  const next = skip(
    reader,
    at + 1,
    'surtout',
    'absolument',
    'moi',
    '-',
    'donc',
    'vraiment',
    'malheureusement',
    'du tout',
  );
  if (noMore(reader, next) && !says(reader, next + 1, 'de', 'd', 'tard')) return true;
  return says(reader, next, 'pas', 'jamais', 'not');
}

export function object(reader: Reader, at: number, ...kinds: string[]): boolean {
  for (let next = at + 1; next < Math.min(at + 6, reader.tokens.length); next += 1) {
    if (is(reader, next, ...kinds)) return true;
    const passed =
      is(reader, next, 'filler', 'mine', 'everything', 'from', 'fromDay', 'here', 'this') ||
      reader.tokens[next]!.text === '-';
    if (!passed) return false;
  }
  return false;
}

export function within(reader: Reader, at: number, reach: number, ...kinds: string[]): boolean {
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    if (is(reader, back, ...kinds)) return true;
    if (is(reader, back, 'and', 'but') || says(reader, back, ',', '.', ';')) return false;
  }
  return false;
}

export function personal(reader: Reader, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (
      says(
        reader,
        back,
        'je',
        'j',
        'suis',
        'serai',
        'i',
        'm',

        'en',
        'on',
        'ai',
        'j ai',
        'nous',
      )
    )
      return true;
  }
  return false;
}

/** « 15h n'est plus libre », « le créneau est pris »: the slot is closed, the person is not away. */
export function slotIsSubject(reader: Reader, at: number): boolean {
  let back = at - 1;
  let linked = false;
  while (
    back >= 0 &&
    (is(reader, back, 'not', 'noMore', 'still') ||
      says(
        reader,
        back,
        'est',
        'n',
        'is',
        'sont',
        's',
        'are',
        'been',
        'has',
        'deja',
        'ete',
        'a',
        'c',
        'isn t',
        'finalement',
      ))
  ) {
    if (!says(reader, back, 'pas')) linked = true;
    back -= 1;
  }
  if (back === at - 1 && is(reader, at, 'taken')) linked = true;
  const token = reader.tokens[back];
  const subject =
    token !== undefined &&
    (is(reader, back, 'slot', 'hour', 'noon', 'pm', 'am') ||
      token.sort === 'digits' ||
      token.kinds['number'] !== undefined);
  const near = reader.tokens.slice(Math.max(0, back - 9), back + 1);
  const named = near.some((_, index) => is(reader, Math.max(0, back - 9) + index, 'slot'));
  return linked && (subject || named) && !personal(reader, at);
}

export function quantity(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return token !== undefined && (token.sort === 'digits' || 'number' in token.kinds);
}
