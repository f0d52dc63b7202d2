import { fold } from './analyse.ts';

const months =
  `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`.split(' ');
const englishMonths =
  `january february march april may june july august september october november december`.split(
    ' ',
  );

const pad = (number: number) => String(number).padStart(2, '0');

/**
 * The day that a question asks about: « en 2024 » is the end of that year, or today in the running one; « avant 2026 » the day
 * before. Undefined when it names none, or names what the answer already holds (« le décret de juin 2024 »).
 */
export function dayAskedFor(question: string, today: string): string | undefined {
  const text = fold(question);
  if (
    /\b(?:decret|convention|liste|list|decree|agreement|reglement arbitral|mise a jour)\b/.test(
      text,
    )
  )
    return undefined;
  if (/\b(?:phase )?pilote\b|\bpilot\b/.test(text)) return undefined;
  const exact = exactDay(text);
  if (exact) return exact;
  const month = monthAsked(text);
  if (month) return month;
  const before = /\b(?:avant|before|jusqu'?a|until) (?:le 1er janvier |janvier )?(20\d\d)\b/.exec(
    text,
  )?.[1];
  if (before) return `${Number(before) - 1}-12-31`;
  const year =
    /\b(?:en|in|annee|depuis|since|pour|for|de|l'an) (20\d\d)\b|(?<![\d/.-])(20[12]\d) ?\?*$/.exec(
      text,
    );
  const named = year?.[1] ?? year?.[2];
  if (named) return endOf(named, today);
  if (/\bl'an(?:nee)? (?:dernier|derniere|passe|passee)\b|\blast year\b/.test(text))
    return `${Number(today.slice(0, 4)) - 1}-12-31`;
  if (/\bl'an(?:nee)? prochaine?\b|\bnext year\b/.test(text))
    return `${Number(today.slice(0, 4)) + 1}-12-31`;
  return undefined;
}

const endOf = (year: string, today: string): string =>
  year === today.slice(0, 4) ? today : `${year}-12-31`;

function exactDay(text: string): string | undefined {
  const numeric = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/.exec(text);
  if (numeric) return valid(numeric[3], numeric[2], numeric[1]);
  const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const spelt = new RegExp(
    `\\b(\\d{1,2})(?:er)? (${months.join('|')}|${englishMonths.join('|')}) (20\\d\\d)\\b`,
  ).exec(text);
  return spelt ? valid(spelt[3], String(monthNumber(spelt[2] ?? '')), spelt[1]) : undefined;
}

function monthAsked(text: string): string | undefined {
  const found = new RegExp(
    `\\b(${months.join('|')}|${englishMonths.join('|')}) (20\\d\\d)\\b`,
  ).exec(text);
  return found ? valid(found[2], String(monthNumber(found[1] ?? '')), '15') : undefined;
}

const monthNumber = (name: string): number =>
  1 + (months.includes(name) ? months.indexOf(name) : englishMonths.indexOf(name));

function valid(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}
