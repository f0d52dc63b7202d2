import { asks } from './language/dates.ts';
import { spansOf } from './language/days.ts';
import { plainItems } from './language/short-answer.ts';
import { fold } from './language/tokens.ts';
import { frenchNumber } from './people-words.ts';

/** What a doctor says of who stands in for him. */
export type LocumCommand =
  | {
      act: 'add';
      number?: string | undefined;
      name?: string | undefined;
      /** Paris days, the second exclusive. */
      days?: { from: Temporal.PlainDate; to: Temporal.PlainDate } | undefined;
    }
  | { act: 'list' }
  | { act: 'end' };

const said =
  /\b(?:me remplace(?:ra|nt)?|est mon remplacant|est ma remplacante|remplace[e]? par|mon remplacant|ma remplacante|remplacante? :|replaces me|my locum)\b/;
const asking = /\?|\b(?:comment|est ce que|puis je|peut il|peut on|faut il|combien|how|can)\b/;
const ending =
  /^(?:(?:bonjour|merci) )*(?:fin d[eu] (?:mon |ma )?(?:remplacement|remplacante?)|(?:annule[rz]?|retire[rz]?|enleve[rz]?|supprime[rz]?|arrete[rz]?) (?:le |mon |ma )?(?:remplacement|remplacante?)|(?:je n ai )?plus de remplacante?|end (?:of )?(?:my )?locum)(?: (?:svp|merci|stp))*$/;
const listing = /^(?:qui (?:est ce qui )?me remplace|mes remplacante?s?|who replaces me)(?: \?)?$/;

const numberIn = /(?:\+33|0033|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b/u;

/** « Dr Roux me remplace du 3 au 10, 06 39 98 … »: only with a number or days beside it, so that a question stays one. */
export function readLocumWords(
  text: string,
  now: Temporal.ZonedDateTime,
): LocumCommand | undefined {
  if (text.length > 200) return undefined;
  const words = fold(text);
  const bare = words.replace(/[^a-z0-9?]+/g, ' ').trim();
  if (listing.test(bare)) return { act: 'list' };
  if (ending.test(bare)) return { act: 'end' };
  if (!said.test(words.replace(/[-'’]+/g, ' ')) || asking.test(bare)) return undefined;
  const number = frenchNumber(text);
  const days = daysIn(text.replace(numberIn, ' '), now);
  if (!number && !days) return undefined;
  return { act: 'add', number, days, name: nameIn(text.replace(numberIn, ' ')) };
}

function daysIn(text: string, now: Temporal.ZonedDateTime) {
  for (const item of plainItems(text)) {
    const spans = item.sort === 'days' ? spansOf(item.days, now) : [];
    const [span, second] = asks(spans) ? [] : spans;
    if (span && !second) return { from: span.from, to: span.to };
  }
  return undefined;
}

const title = /\b(?:dr|docteure?|pr|mme|mr?)\.?\s+/iu;
const nameParts =
  /^[\p{Lu}][\p{L}'’-]*(?:\s+(?:(?:d[eu]s?|la|le|van|von)\s+)?[\p{Lu}][\p{L}'’-]*){0,3}/u;

/** « Dr Roux », « Claire Roux »: after its title, or before « me remplace »; as it was written. */
function nameIn(text: string): string | undefined {
  const titled = title.exec(text);
  const after = titled && text.slice(titled.index + titled[0].length);
  const named = after ? /^[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/u.exec(after)?.[0] : undefined;
  if (named) return `Dr ${named.charAt(0).toUpperCase()}${named.slice(1)}`.slice(0, 40);
  const before = /^(?:bonjour[\s,]+)?(.*?)\s+me\s+remplace/iu.exec(text.trim())?.[1] ?? '';
  return nameParts.exec(before)?.[0].slice(0, 40);
}
