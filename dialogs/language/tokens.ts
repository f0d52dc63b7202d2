/** A word, a number or a sign, as it stands in the message; accents, capitals and apostrophes are folded away. */
export interface Token {
  text: string;
  sort: 'word' | 'number' | 'sign' | 'code';
  /** Place in the message as it was written. */
  start: number;
  end: number;
  /** Nothing stands between it and the token before. */
  glued: boolean;
  /** Begins with a capital, as names do; says nothing in a message that is all capitals. */
  capital: boolean;
  /** As it was written. */
  raw: string;
  accent: boolean;
}

const ligatures: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '⁄': '/',
  '×': 'x',
  '‐': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
};

const folded = new Map<string, string>();

/** One character without accent or capital; marks and invisible characters become nothing. */
function foldOne(character: string): string {
  if (character >= ' ' && character <= '~') return character.toLowerCase();
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = foldStrange(character);
  if (folded.size < 2000) folded.set(character, made);
  return made;
}

function foldStrange(character: string): string {
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return [...plain].map((letter) => ligatures[letter] ?? letter).join('');
}

/** Lower case, no accents: how forms of the lexicon and words of a message are compared. */
export const fold = (text: string): string => [...text].map(foldOne).join('');

const piece = /[a-z]+|\d+|\n|[=-]?>|\.\.+|\p{Extended_Pictographic}|[^\s'’‘`´ʼ"«»“”]/gu;

/** The one tokenisation: every later step speaks of these tokens and of nothing else. A code of a pending request is one token. */
export function tokenise(text: string, codes: readonly string[] = []): Token[] {
  return codes.length > 0 ? withCodes(pieces(text), text, codes) : pieces(text);
}

function pieces(original: string): Token[] {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = foldOne(character);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  const tokens: Token[] = [];
  const shouted = !/\p{Ll}/u.test(original);
  let last = -1;
  for (const found of folded.matchAll(piece)) {
    const text = found[0];
    const from = found.index;
    const sort = /^[a-z]/.test(text) ? 'word' : /^\d/.test(text) ? 'number' : 'sign';
    const start = places[from] ?? 0;
    const end = places[from + text.length] ?? at;
    const raw = original.slice(start, end);
    tokens.push({
      text,
      raw,
      sort,
      start,
      end,
      glued: from === last,
      capital: !shouted && /^\p{Lu}/u.test(raw),
      accent: /[éèêà]\s*$/iu.test(raw),
    });
    last = from + text.length;
  }
  return tokens;
}

/** « 4K7P », « B »: a letter alone is a code only as a capital, or as a letter that is no word. */
function withCodes(tokens: Token[], text: string, codes: readonly string[]): Token[] {
  const places: { start: number; end: number; code: string }[] = [];
  for (const code of codes) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\d])${code}(?![\\p{L}\\d'’])`,
      code.length === 1 && /[ad]/i.test(code) ? 'gu' : 'giu',
    );
    for (const found of text.matchAll(pattern))
      places.push({ start: found.index, end: found.index + code.length, code });
  }
  if (places.length === 0) return tokens;
  const out: Token[] = [];
  for (const token of tokens) {
    const place = places.find(({ start, end }) => token.start >= start && token.end <= end);
    if (!place) out.push(token);
    else if (out.at(-1)?.start !== place.start)
      out.push({
        text: place.code,
        sort: 'code',
        start: place.start,
        end: place.end,
        glued: token.glued,
        capital: true,
        raw: place.code,
        accent: false,
      });
  }
  return out;
}
