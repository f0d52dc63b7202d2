import { dayAskedFor } from '../data/knowledge/as-of.ts';
import type { MoneyAsked } from '../data/knowledge/money-answer.ts';
import { inParis } from '../data/paris-time.ts';
import { asks } from './language/dates.ts';
import { spansOf } from './language/days.ts';
import type { Placed } from './language/parse.ts';
import { plainItems } from './language/short-answer.ts';
import { fold } from './language/tokens.ts';

/** A sum is asked for, or one is named. */
const money =
  /\b(?:touch\w*|pay\w*|gagn\w*|remuner\w*|majoration\w*|forfait\w*|euros?|balles|tarif\w*|cote\w*|snp|she|mvr|rapporte\w*|prime|bonus|earn\w*|paid|surcharges?|lump sum|fee)\b|€|\b(?:combien|how much) (?:pour|for|par|per|une|la|le|si|if|en)\b/;
const yearly = /\b(?:forfait\w*|par an|l'annee|annuel\w*|a year|per year|yearly|annual|lump sum)\b/;
const regulating = /\bregul(?:e|er|ation|ateur|ating)\b|\bregulat(?:e|or)\b/;
/** Asked otherwise than how much: those have cards of their own. */
const notHowMuch = /\b(?:quand|when|pourquoi|why|ou est|qui (?:me )?paye?|who pays|comment)\b/;

/** « ok pour 15 euros » asks nothing. */
const asking = /\?|\bcombien\b|\bhow much\b|\bquel(?:le)?s?\b|\best-ce\b|\bc'est bien\b/;

/** « 4h de régulation », « régulé pendant 4 heures »: so many, no hour of the clock. */
const hoursText =
  /\b(\d{1,2})\s?(?:h|heures?|hours?) (?:de |d'|of )?regul|\bregul\w* (?:pendant |for )?(\d{1,2}) (?:heures|hours)\b/;

const number = (pattern: RegExp, text: string): number | undefined => {
  const found = pattern.exec(text);
  const digits = found?.slice(1).find(Boolean);
  return digits === undefined ? undefined : Number(digits.replaceAll(/\D/g, ''));
};

/** The number, not a day of the month. */
const fifteen = /(?<!\b(?:pas|not) )\b(?:par|du|by|from) (?:le |the )?(?:15|samu|centre 15)\b/;

function requested(text: string): Pick<MoneyAsked, 'requestedBy' | 'mine'> {
  if (
    /(?<!\b(?:pas|not|hors)(?: de| un de)? )\b(?:mon (?:propre )?patient|ma patientele|mes (?:propres )?patients|my own patients?)\b/.test(
      text,
    )
  )
    return { mine: true };
  if (
    /\b(?:sans (?:regulation|passer par)|hors (?:sas|regulation)|direct(?:ement)? au cabinet|walk.?in)\b/.test(
      text,
    )
  )
    return { requestedBy: 'NONE' };
  if (fifteen.test(text)) return { requestedBy: 'C15' };
  if (/\b(?:par|de|by) (?:la |ma |my |the )?cpts\b/.test(text)) return { requestedBy: 'CPTS' };
  return /\b(?:par|du|le|by|the) sas\b/.test(text) ? { requestedBy: 'SAS' } : {};
}

const modeOf = (items: Placed[]): Pick<MoneyAsked, 'mode'> => {
  const said = items.find((item) => item.sort === 'mode' && !item.not);
  if (said?.sort !== 'mode') return {};
  return { mode: said.mode === 'teleconsultation' ? 'tlc' : said.mode };
};

/** « hier », a date that is over: which one was it? A card answers, with all its dates. */
const isOfThePast = (items: Placed[], now: Date): boolean =>
  items.some(
    (item) =>
      item.sort === 'past' || (item.sort === 'days' && asks(spansOf(item.days, inParis(now)))),
  );

function momentOf(items: Placed[], now: Date): Pick<MoneyAsked, 'on' | 'at'> {
  const days = items.find((item) => item.sort === 'days');
  const spans = days?.sort === 'days' ? spansOf(days.days, inParis(now)) : [];
  const day = asks(spans) ? undefined : spans[0]?.from.toString();
  const hour = items.find((item) => item.sort === 'hours' && item.hours.sort === 'point');
  const at = hour?.sort === 'hours' && hour.hours.sort === 'point' ? hour.hours.at : undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const minute = at && at.minute + (at.twelve ? 720 : 0);
  return {
    ...(day && { on: day }),
    ...(minute !== undefined && { at: `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}` }),
  };
}

/** An amount of money: no hour and no day. */
const sum = /\b(1[\s.]?[04]00)\b|\b(\d{1,4})\s?(?:€|euros?|balles)/;

/** Amounts that are, or were, those of a rule: any other is not what the rule is compared with. */
const ruled = [5, 10, 15, 20, 1000, 1400];

function amountIn(text: string): number | undefined {
  const amount = number(sum, text);
  return amount !== undefined && ruled.includes(amount) ? amount : undefined;
}

function yearOf(text: string, today: string): Partial<MoneyAsked> {
  const day = dayAskedFor(text, today) ?? /\b20[123]\d\b/.exec(text)?.[0];
  const amount = amountIn(text);
  return {
    ...(day && { year: Number(day.slice(0, 4)) }),
    ...(/\b(?:quand|when)\b/.test(text) && { when: true as const }),
    ...(amount !== undefined && { amount }),
    ...(/\b(?:en|ma|une|d'une|via la|a) cpts\b/.test(text) && { via: 'CPTS' as const }),
    ...(/\bcentre de sante|\bcds\b/.test(text) && { via: 'CDS' as const }),
    ...(/\b(?:pas|non|sans|not|refuse) (?:\w+ |d\W)?(?:\w+ )?interfac/.test(text)
      ? { interfaced: false }
      : /\binterfac/.test(text) && { interfaced: true }),
    ...(/\b(?:pas coche|sans cocher|case pas cochee)\b/.test(text) && { participates: false }),
  };
}

function actOf(text: string, items: Placed[], now: Date): Partial<MoneyAsked> {
  const already = number(
    /\b(?:deja|already)\D{0,14}(\d{1,3})\b|\b(\d{1,3})\s?(?:snp|actes?) deja|\b(\d{1,3})(?:e|eme|ieme|th)\b/,
    text,
  );
  const counted = /\d(?:e|eme|ieme|th)\b/.test(text) && already !== undefined;
  const delay = number(/\b(\d{1,3})\s?h(?:eures?|ours?)? (?:apres|plus tard|later|after)\b/, text);
  return {
    ...momentOf(delay === undefined ? items : [], now),
    ...modeOf(items),
    ...requested(text),
    ...(already !== undefined && { already: counted ? already - 1 : already }),
    ...(delay !== undefined && { delay }),
  };
}

/**
 * What a question of money says of the act, the year or the hours that it is about; undefined when it says nothing of its own, so that
 * a card answers it. After another question of money (`last`) a word is enough: « et le samedi 15h ? ».
 */
export function moneyAsked(text: string, now: Date, last?: MoneyAsked): MoneyAsked | undefined {
  const folded = fold(text);
  const today = inParis(now).toPlainDate().toString();
  const amount = amountIn(folded);
  const howMuch = !notHowMuch.test(folded) || amount !== undefined;
  const asksMoney = asking.test(folded) && howMuch && (money.test(folded) || yearly.test(folded));
  const leaning = last && howMuch && follows(folded, asksMoney) ? withoutOpinion(last) : undefined;
  if (!asksMoney && !leaning) return undefined;
  const items = plainItems(
    folded.replace(/\b(?:par|du|by|from) (?:le |the )?15\b/, ' ').replace(sum, ' '),
  );
  const hours = number(hoursText, folded);
  if (regulating.test(folded) && hours !== undefined && asksMoney)
    return { about: 'regulation', hours, ...momentOf([], now) };
  if (isOfThePast(items, now)) return undefined;
  const year = yearOf(folded, today);
  const act = actOf(folded, items, now);
  const ofAct = Object.keys(act).length > 0;
  const aboutYear = yearly.test(folded) || (amount !== undefined && amount >= 100);
  if (aboutYear || (!ofAct && amount === undefined))
    return Object.keys(year).length > 0
      ? { ...(leaning?.about === 'year' && leaning), ...year, about: 'year' }
      : undefined;
  if (!ofAct && amount === undefined) return undefined;
  const taken = amount === undefined ? {} : { amount };
  return { ...(leaning?.about === 'act' && leaning), ...act, ...taken, about: 'act' };
}

/** « et en visite ? », « j'en ai déjà 29 », « and on Saturday at 3 pm? »: a whole question of its own leans on nothing. */
const follows = (folded: string, whole: boolean): boolean =>
  folded.length <= 80 &&
  (/^\W*(?:et|and|ok et|mais|but|si|if|j'en ai|meme)\b/.test(folded) ||
    (!whole && /\?\W*$/.test(folded)));

const withoutOpinion = ({ amount: _, when: __, ...asked }: MoneyAsked): MoneyAsked => asked;
