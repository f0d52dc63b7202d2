/** Text folded for reading, and where each of its characters was written. */
export interface Folded {
  text: string;
  /** `origin[i]` is the place, in the original, of character `i` of `text`. */
  origin: number[];
}

const written: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‒': '-',
  '―': '-',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '⁄': '/',
  '→': '>',
  '»': ' ',
  '«': ' ',
};

const invisible = /\p{Cf}|\p{M}|[\u{1F3FB}-\u{1F3FF}]/u;

/** Lower case, no accents, no invisible or direction characters, plain dashes and quotes; linear. */
export function fold(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const part of character.normalize('NFKD')) {
      if (invisible.test(part)) continue;
      const plain = written[part] ?? written[part.toLowerCase()] ?? part.toLowerCase();
      for (let i = 0; i < plain.length; i += 1) origin.push(at);
      folded += plain;
    }
    at += character.length;
  }
  origin.push(text.length);
  return { text: folded, origin };
}
