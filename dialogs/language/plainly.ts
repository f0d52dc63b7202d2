import type { KnownCommand } from './frame.ts';
import { has } from './heard.ts';
import { plainItems } from './short-answer.ts';

/** « pas plus tard que 17h » says until when, « pas avant 10h » from when. */
const bounds: [said: RegExp, meant: string][] = [
  [
    /(?<![\p{L}])(?:pas|not?|non) (?:plus tard (?:que |qu['’])|au[- ]del[aà] de |apr[eè]s |later than |after |past )/giu,
    "plutôt jusqu'à ",
  ],
  [
    /(?<![\p{L}])(?:pas|not?) (?:plus t[oô]t que |avant |earlier than |before )/giu,
    'plutôt à partir de ',
  ],
  [/(?<![\p{L}])(?:pas plus|maxi(?:mum)?|grand max)\s*$/giu, ''],
  [/^nan\b/iu, 'non'],
  [
    /^\W*(?:quand|lorsque|par|when) (?:je (?:dis|disais|parle|parlais)|.{1,30} j['’]entends?|i (?:say|said))\b.*?(?:\bc['’ ]?(?:est|[ée]tait)|j['’]entends?|\bi mean|\bit['’ ]?s)\s+/iu,
    'plutôt ',
  ],
];

const trop =
  /^(?:\W*(?:ah|oh|euh|non|no|finalement|en fait))*\W*(?:(\d{1,2})(?: patients?| personnes?)?,? )?(?:c['’ ]?est |is |it['’ ]?s )?(?:trop|too many)(?: de patients?)?[\s,.;:–-]+(?:(?:plut[oô]t|disons|mettez|mets|mettons|make it|let['’]?s say|say)\s+)?(\d{1,2})(?: patients?)?(?: max\w*)?\W*$/iu;

/** « 5 c'est trop, 3 » after an opening for five. */
function fewer(text: string, { capacity }: KnownCommand): string {
  const [, many, few] = trop.exec(text) ?? [];
  return few && (!many || Number(many) === capacity) ? `plutôt ${few} patients` : text;
}

const why = /[\s,;.(]+(?:parce qu|car\b|puisqu|vu qu|[ée]tant donn[ée] qu|because\b|since i\b)/iu;

/** A reason beside what is said changes nothing of it, as long as it names no time. */
function withoutReason(text: string): string {
  const at = why.exec(text)?.index ?? -1;
  if (at <= 0) return text;
  return has(plainItems(text.slice(at)), 'hours', 'days', 'habit') ? text : text.slice(0, at);
}

/** What is said of the last command in the words that the grammar has for it. */
export const plainly = (text: string, known: KnownCommand): string =>
  bounds.reduce(
    (left, [said, meant]) => left.replace(said, meant),
    fewer(withoutReason(text), known),
  );
