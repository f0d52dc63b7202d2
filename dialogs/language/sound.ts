/** How a French word is heard, in order: the longer spellings first. */
const spellings: [pattern: RegExp, sound: string][] = [
  [/ph/g, 'f'],
  [/ch|sh/g, '%'],
  [/qu|q|c(?![eiy])/g, 'k'],
  [/[cç]|z/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/eau|au/g, 'o'],
  [/(?:ain|ein|aim|in|un)(?![aeiouyn])|im(?=[bp])/g, '1'],
  [/(?:en|an|em|am)(?![aeiouymn])/g, '2'],
  [/(?:on|om)(?![aeiouymn])/g, '3'],
  [/oi/g, 'wa'],
  [/ou/g, 'u'],
  [/ai|ei|et$|er$|ez$/g, 'e'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/[estdxp]+$/g, ''],
];

/** The sound of a folded word, so that « ojourdui » and « aujourdhui », « crénau » and « créneau » are one; words apart may sound alike. */
export const soundOf = (word: string): string =>
  spellings.reduce((said, [pattern, sound]) => said.replace(pattern, sound), word);
