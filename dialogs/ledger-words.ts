import { bare } from './expectations/words.ts';

/** The stretch that a count is about. */
export type Period = 'week' | 'lastWeek' | 'month';

/** « qui m'a demandé ? », « pourquoi moi ? », « combien cette semaine ? ». */
export type LedgerQuestion =
  | { act: 'who' }
  | { act: 'why'; code?: string }
  | { act: 'count'; period: Period };

const before = '(?:(?:bonjour|bonsoir|hello|mais|et|alors|au fait|dites|dis) )*';
const after = '(?: (?:svp|stp|s il vous plait|merci|please|donc|exactement))*';
const whole = (pattern: string) => new RegExp(`^${before}(?:${pattern})${after}$`);

const asked =
  '(?:demandee?|sollicitee?|contactee?|appelee?|choisie?|interrogee?|ecrit|asked|contacted|chosen)';
const when =
  '(?<on>(?:cette|la) semaine(?: (?:derniere|passee))?|ce mois(?: ci)?|depuis lundi|(?:this|last) week|this month)';
const code =
  '(?: (?:pour |for |la |le |demande |request )*(?<code>[2-9][a-hj-np-z][a-hj-np-z2-9][a-hj-np-z]))?';
const things =
  '(?:demandes?|sollicitations?|patients?|requests?|sms|fois|messages?)(?: (?:du |de la )?(?:sas|regulation))?';

const who = whole(
  `(?:qui|quel osnp|quelle regulation) (?:est ce qui )?(?:m a|me l a|m avait|m)(?: bien)? ?${asked}(?: ${when})?|who ${asked} (?:me|for me)(?: ${when})?`,
);
const why = whole(
  `(?:pourquoi|why)(?: est ce que c est| c est| a| is it)? (?:moi|me)${code}|pourquoi (?:m avez vous|vous m avez|on m a|m a t on|suis je|ai je ete|est ce que (?:vous m avez|on m a|je suis)|je suis)(?: ete)? ${asked}(?: moi)?${code}|why (?:did you ask|was i asked|ask) ?(?:me)?${code}`,
);
const count = whole(
  `combien(?: de ${things})?(?: (?:j ai|ai je|j avais|je suis|suis je|est ce que j ai|m avez vous))?(?: (?:ete|eue?s?|recue?s?|prise?s?|acceptee?s?|envoyee?s?|${asked}))*(?: de fois)?(?: ${asked})? ${when}|(?:mon bilan|mes chiffres|mes stats|mes statistiques|my figures|my numbers)(?: (?:de |pour )?${when})?|how (?:many|often)(?: (?:requests|patients|times|was i asked|have i had|did i get))*(?: ${when})`,
);

const periods: [pattern: RegExp, period: Period][] = [
  [/derniere|passee|last/, 'lastWeek'],
  [/mois|month/, 'month'],
];

/** A question about what one was asked oneself, when the message is that and nothing else. */
export function readLedgerWords(text: string): LedgerQuestion | undefined {
  if (text.length > 120) return undefined;
  const said = bare(text);
  if (who.test(said)) return { act: 'who' };
  const reason = why.exec(said);
  if (reason) {
    const named = reason.groups?.['code'];
    return { act: 'why', ...(named && { code: named.toUpperCase() }) };
  }
  const found = count.exec(said);
  if (!found) return undefined;
  const on = found.groups?.['on'] ?? '';
  return { act: 'count', period: periods.find(([pattern]) => pattern.test(on))?.[1] ?? 'week' };
}
