/** Numbers between 0 and 1, the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Chance = () => number;
type Noise = (text: string, chance: Chance) => string;

const pick = <T>(all: readonly T[], chance: Chance): T | undefined =>
  all[Math.floor(chance() * all.length)];

/** One place of a pattern, changed. */
const once =
  (pattern: RegExp, change: (found: string, chance: Chance) => string): Noise =>
  (text, chance) => {
    const found = pick([...text.matchAll(pattern)], chance);
    if (!found) return text;
    const [word] = found;
    return (
      text.slice(0, found.index) + change(word, chance) + text.slice(found.index + word.length)
    );
  };

function typo(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const kind = Math.floor(chance() * 3);
  if (kind === 0) return before + after;
  return kind === 1
    ? before + letter + letter + after
    : before + (after[0] ?? '') + letter + after.slice(1);
}

const words = [
  ...['huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize'],
  ...['dix-sept', 'dix-huit', 'dix-neuf'],
];

/** What happens to messages on their way: fingers, keyboards, telephones, habits. Names and bare digits keep their spelling. */
export const noises: Record<string, Noise> = {
  typo: once(/(?<![\p{L}\d])\p{Ll}{5,}(?!\p{L})/gu, typo),
  'no accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'lost space': once(/(?<=\p{L}) (?=\p{L})/gu, () => ''),
  capitals: (text) => text.toUpperCase(),
  'full stop': (text) => `${text.replace(/[.!]*\s*$/u, '')}.`,
  dashes: (text) => text.replace(/(?<=\d\s?)-(?=\s?\d)/gu, '–'),
  'à/a': (text) => text.replace(/\bà(?!\p{L})/gu, 'a'),
  'hour in words': once(/(?<![\d/:h])(?:[89]|1\d)h(?![\d\p{L}])/gu, (hour) => {
    const word = words[Number(hour.slice(0, -1)) - 8];
    return word ? `${word} heures` : hour;
  }),
  signature: (text) => `${text}\nDr Perrin`,
  greeting: (text) => `Bonjour, ${text}`,
  emoji: (text) => `${text} 🙂`,
  'line break': once(/ /gu, () => '\n'),
};

/** A message and what a seeded hand made of it, with every kind of noise that changes it. */
export function noisy(text: string, seed: number): { name: string; text: string }[] {
  const chance = chances(seed);
  return Object.entries(noises).flatMap(([name, noise]) => {
    const made = noise(text, chance);
    return made === text ? [] : [{ name, text: made }];
  });
}
