import { concepts, languageOf, shorthand, stopWords } from './words.ts';

/** What the ranker reads of a text. */
export interface Analysed {
  /** Stems of the words that carry meaning, with pairs of neighbours and shared concepts. */
  terms: string[];
  /** The stems alone, in order: what coverage is counted on. */
  stems: string[];
  /** Folded text for letter n-grams. */
  letters: string;
  lang: 'fr' | 'en';
}

/** Lower case, no accents, plain apostrophes. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´ʼ]/g, "'");

const compounds: [RegExp, string][] = [
  [/\b(?:rendez|randez|rende|rendé)[ -]?(?:vous|vou|vs)\b/g, 'rendezvous'],
  [/\b116[ ./-]?117\b/g, '116117'],
  [/\b24 ?h?\s?(?:\/|sur) ?24 ?h?\b|\bh24\b/g, '24h24'],
  [/\b7 ?j?\s?(?:\/|sur) ?7\b/g, '7j7'],
  [/\bhauts?[ -]de[ -]france\b/g, 'hautsdefrance'],
  [/\bpro[ -]?sante[ -]?connect\b/g, 'prosanteconnect'],
  [/\be[ -]?cps\b/g, 'e-cps'],
  [/\bameli[ -]?pro\b/g, 'amelipro'],
  [/\bweek[ -]?end\b/g, 'weekend'],
  [/\bgrand public\b/g, 'grandpublic'],
  [/\bjour (?:le|par) jour\b|\bjr le jr\b/g, 'jourlejour'],
  [/\bjours? feries?\b/g, 'ferie'],
  [/\bmedecins? traitants?\b/g, 'medecintraitant'],
  [/\b(?:regular|own|family|treating) (?:doctor|gp)\b/g, 'medecintraitant doctor'],
  [/\bcentres? de sante\b|\bcds\b/g, 'centredesante'],
  [/\bhealth cent(?:er|re)s?\b/g, 'centredesante'],
  [/\b(?:centres? de (?:soins non programmes|snp|soins immediats)|csnp|cs np)\b/g, 'csnp'],
  [/\bsoins? non[ -]programmes?\b|\bunscheduled care\b/g, 'snp'],
  [/\bmaisons? de sante(?: pluri\w*)?\b/g, 'msp'],
  [/\bsos[ -](?:medecins?|docteurs?|doctors?)\b/g, 'sosmedecins'],
  [/\bhors (?:de )?(?:ma )?patientele\b/g, 'horspatientele'],
  [/\bfull[ -]?time\b/g, 'fulltime'],
  [/\bau jour\b/g, 'jour'],
  [/(\d)\s*(?:€|euros?|balles|e\b)/g, '$1 euros'],
  [/(\d+)\s*(?:h|heures?|hours?|hrs?)\b/g, '$1h'],
];

const suffixes =
  `issements issement atrices atrice ateurs ateur ations ation utions ution ements ement ments ment ances ance ences ence ables able
ibles ible ismes isme istes iste ivites ivite ites ite ives ive ifs if euses euse eurs eur iques ique eraient erions eriez erait erais
erons erez eront erai eras era issent issez issons issant iraient irait irais irez iront irai ira antes ante ants ant aient ees ee
ions iez ais ait ons ent ier iers iere ieres er ez es is it ir re al aux e s x`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

const enSuffixes = `ations ation ments ment ings ing edly ed ies ers er es ly s e`.split(' ');

const stems = new Map<string, string>();

/** A light stem: enough to join « rémunéré » and « rémunération », never shorter than four letters. */
function stem(word: string, lang: 'fr' | 'en'): string {
  if (word.length < 5 || /\d/.test(word)) return word.length > 3 ? word.replace(/[sx]$/, '') : word;
  const key = `${lang}${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const found = (lang === 'en' ? enSuffixes : suffixes).find(
    (suffix) => word.endsWith(suffix) && word.length - suffix.length >= 4,
  );
  const result = (found ? word.slice(0, -found.length) : word).replace(/(.)\1$/, '$1');
  stems.set(key, result);
  return result;
}

const conceptOf = new Map<string, string[]>();
for (const [concept, words] of Object.entries(concepts)) {
  for (const word of words.split(/\s+/)) {
    for (const form of [word, stem(word, 'fr'), stem(word, 'en')]) {
      const held = conceptOf.get(form) ?? [];
      if (!held.includes(concept)) conceptOf.set(form, [...held, concept]);
    }
  }
}

/** Letters as they sound in French, so that « ordonance », « apelé » and « koi » find their word. */
const sound = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/qu|ck|k|c(?=[aou]|$|[^aeiouyh])/g, 'k')
    .replace(/c/g, 's')
    .replace(/(?:eau|au)/g, 'o')
    .replace(/(?:ai|ei|er$|ez$|et$)/g, 'e')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:es|e|s|t|x|d)$/g, '');

/** Splits a folded text into words: elisions cut, shorthand spelt out, glued « jveux » parted. */
export function wordsOf(folded: string): string[] {
  let text = folded;
  for (const [pattern, by] of compounds) text = text.replace(pattern, by);
  const raw = text.match(/[a-z0-9]+(?:-cps)?/g) ?? [];
  return raw.flatMap((word) => {
    const long = Object.hasOwn(shorthand, word) ? shorthand[word] : undefined;
    if (long !== undefined) return long === '' ? [] : (long.match(/[a-z0-9]+/g) ?? []);
    if (/^j[bcdfglmnpqrstvwxz]/.test(word) && word.length > 3) return ['je', word.slice(1)];
    return [word];
  });
}

/** Reads a text for ranking; `known` mends words that the cards never use, when the vocabulary is at hand. */
export function analyse(text: string, known?: Vocabulary): Analysed {
  const folded = fold(text);
  const words = wordsOf(folded);
  const lang = languageOf(words);
  const kept = words.filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)));
  const mended = kept.map((word) => mend(word, lang, known));
  const terms = [...mended];
  for (let i = 1; i < mended.length; i += 1) terms.push(`${mended[i - 1]}_${mended[i]}`);
  for (const [i, word] of kept.entries()) {
    for (const concept of conceptOf.get(word) ?? conceptOf.get(mended[i] ?? '') ?? []) {
      terms.push(`=${concept}`);
    }
  }
  return { terms, stems: mended, letters: ` ${words.join(' ')} `, lang };
}

/** Stems the cards use, by how they sound. */
export interface Vocabulary {
  has(stem: string): boolean;
  bySound: Map<string, string>;
}

function mend(word: string, lang: 'fr' | 'en', known: Vocabulary | undefined): string {
  const found = stem(word, lang);
  if (!known || known.has(found) || /\d/.test(word) || word.length < 4) return found;
  const other = stem(word, lang === 'fr' ? 'en' : 'fr');
  if (known.has(other)) return other;
  if (/^[ldmnsjtc]/.test(word) && word.length > 5) {
    const cut = stem(word.slice(1), lang);
    if (known.has(cut)) return cut;
  }
  return known.bySound.get(sound(found)) ?? known.bySound.get(sound(word.slice(1))) ?? found;
}

/** Stems as a vocabulary. */
export function vocabularyOf(stems: string[]): Vocabulary {
  const all = new Set(stems);
  const bySound = new Map<string, string>();
  for (const one of all) if (one.length > 3) bySound.set(sound(one), one);
  return { has: (one) => all.has(one), bySound };
}
