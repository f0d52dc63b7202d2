/** One unit each in GSM 03.38: é è à ù É Ç are here, ê ç ô î û œ À È are not. */
const basic =
  '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Reached through an escape: two units each. */
const extended = '^{}\\[~]|€';

const units = new Map([
  ...Array.from(basic, (letter) => [letter, 1] as const),
  ...Array.from(extended, (letter) => [letter, 2] as const),
]);

const folded: Record<string, string> = {
  œ: 'oe',
  Œ: 'OE',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  '‑': '-',
  '•': '-',
  '·': '-',
  '−': '-',
  '×': 'x',
  '→': '>',
  '°': 'o',
};

/**
 * The text in letters that an SMS carries at one unit each; a single « ê » would shrink every SMS from 160 to 70.
 * Letters that have no neighbour become « ? », pictures and control characters vanish.
 */
export function foldGsm7(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/«\s*/gu, '"')
    .replace(/(?<!\s)\s*»/gu, '"')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\p{Zs}\t]/gu, ' ');
  return Array.from(spaced, foldLetter).join('');
}

function foldLetter(letter: string): string {
  if (units.has(letter)) return letter;
  const plain = folded[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain !== '' && Array.from(plain).every((part) => units.has(part))) return plain;
  return /[\p{L}\p{N}]/u.test(letter) ? '?' : '';
}

/** How many SMS the carrier bills for the text: 160 units alone or 153 a part; 70 or 67 when it does not fit GSM-7. */
export function segmentsOf(text: string): number {
  const letters = Array.from(text);
  if (letters.every((letter) => units.has(letter))) {
    return partsOf(
      letters.map((letter) => units.get(letter) ?? 1),
      160,
      153,
    );
  }
  return partsOf(
    letters.map((letter) => letter.length),
    70,
    67,
  );
}

/** A letter of two units is never cut between two parts. */
function partsOf(sizes: number[], alone: number, each: number): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let parts = 1;
  let room = each;
  for (const size of sizes) {
    if (size > room) {
      parts += 1;
      room = each;
    }
    room -= size;
  }
  return parts;
}

/** True when the text, once folded, goes out in at most so many SMS. */
export const fitsSms = (text: string, segments = 1): boolean =>
  segmentsOf(foldGsm7(text)) <= segments;
