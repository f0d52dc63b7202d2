import { bare } from './expectations/words.ts';

/** « passe 4K7P au Dr Blanc » : whose patient by code or hour, and the name as it was said. */
export interface HandOver {
  name: string;
  /** « Dr » or « ma collègue » stands before the name: it means a doctor, whoever that may be. */
  titled: boolean;
  code?: string;
  hour?: { hour: number; minute: number };
}

const hour = '(?<hour>\\d{1,2}) ?h(?:eures?)? ?(?<minute>\\d\\d)?';
const patient =
  '(?:(?:(?:le|la|mon|ma|ce|cette|the|my) )?(?:patiente?|demande|request|rendez vous|rdv|appointment)\\b)';
const which = `(?: ${patient})?(?: (?:de |d |du |from |at )?${hour})?(?: (?<code>[2-9][a-hj-np-z][a-hj-np-z2-9][a-hj-np-z]))?`;
const verb =
  '(?:demande[rz]?|passe[rz]?|propose[rz]?|confie[rz]?|transmets|transmettez|transmettre|refile[rz]?|ask|pass|hand|offer|propose)';
const before =
  '(?:(?:bonjour|bonsoir|hello|bon|alors|non|pardon|please|can you|could you|pouvez vous|peux tu|vous pouvez|merci de|je voudrais|je veux|il faut|plutot|finalement) )*';
const after = '(?: (?:svp|stp|s il vous plait|s il te plait|merci|please|thanks|plutot|instead))*';
const title =
  /^(?:(?:le |la |l |mon |ma |the |my )?(?:dr|docteur|docteure|doctor|pr|professeur|confrere|consoeur|collegue|colleague)s? )+/;

const whole = new RegExp(
  `^${before}${verb}(?: (?:le|la|lui|it|him|her))?${which}(?: over)?(?: (?:a|au|aux|to|chez))? (?<who>[a-z][a-z ]{1,50}?)(?: (?:pour|for)${which.replace(/\?<(\w+)>/g, '?<$1Of>')})?${after}$`,
);

/** Whom a doctor names for a patient, when the message says that and nothing else. */
export function readHandOver(text: string): HandOver | undefined {
  if (text.length > 120) return undefined;
  const found = whole.exec(bare(text))?.groups;
  const who = found?.['who'] ?? '';
  const titled = title.test(who);
  const name = who.replace(title, '').trim();
  if (!found || !name || name.split(' ').length > 4) return undefined;
  const code = found['code'] ?? found['codeOf'];
  const said = found['hour'] ?? found['hourOf'];
  const minute = Number(found['minute'] ?? found['minuteOf'] ?? '0');
  return {
    name,
    titled,
    ...(code && { code: code.toUpperCase() }),
    ...(said && { hour: { hour: Number(said), minute } }),
  };
}
