/** What of a message its writer wrote now; the rest is quoted, a reaction, a signature, or a machine's. */
export interface Envelope {
  text: string;
  /** Nothing of it was written by a person to us. */
  empty: boolean;
}

/** The bot's own question, sent back: « … OUI 4K7P ou NON 4K7P … » */
const ourWords = /\boui\s+\w{2,6}\b.{0,40}\bnon\s+\w{2,6}\b/iu;
const quotedLine = /^\s*>/u;
const citation = /^.{0,80}\b(?:a écrit|wrote)\s*:\s*$/iu;
const rule = /^\s*(?:-{2,}|_{2,}|={3,}).*$/u;
const origin =
  /^\s*-{2,}\s*(?:message d.origine|original message|message transféré|forwarded message)/iu;
const sentFrom =
  /^\s*\(?(?:envoyé(?:e)? (?:de|depuis)|sent from|message envoyé depuis|get outlook|obtenir outlook)\b/iu;
const exported = /^\s*\[\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,?\s+\d{1,2}[:h]\d{2}(?::\d{2})?\]/u;
const reaction =
  /^\p{Cf}*\s*(?:(?:(?:N.)?a (?:pas )?(?:aimé|adoré|réagi|ri|souligné|mis en évidence|posé une question|supprimé un|ajouté un)|liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted|removed a)(?![\p{L}\d])|\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}*\s+(?:à|to|for)\s*[«"“])/iu;
const machine =
  /^\s*(?:réponse automatique|automatic reply|auto(?:matic)?[- ]?reply|absence du bureau|out of office|message automatique|notification|[ée]chec|failure|undeliverable|non remis|message non distribué|lu (?:à )?\d{1,2}\s?[h:]\s?\d{2}\W*$|read \d|distribué|delivered|mode conduite|android auto|do not disturb|ne pas déranger|vous êtes (?:bien )?sur|you have reached|votre correspondant|the person you|boîte vocale|messagerie|répondeur)/iu;

/**
 * Takes off what stands around the writer's own words: quoted lines, our own question sent back, what lies below a signature's line.
 * Reactions, exports of other talks and automatic texts leave nothing: they answer nothing and ask for nothing.
 */
export function opened(text: string): Envelope {
  if (reaction.test(text) || machine.test(text) || exported.test(text))
    return { text: '', empty: true };
  const own = ownLines(text.split('\n'))
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
  return { text: forwards(own), empty: own.trim() === '' && text.trim() !== '' };
}

const backwards =
  /^(.*?\b(?:d[ée]cal|d[ée]plac|bascul|repouss|avanc|report|boug|pass|met|move|shift|push)\w*)\s+(?:[àa]|vers|to)\s+(\d{1,2}\s?[h:]\s?\d{0,2})\s+((?:celui|celle|le cr[ée]neau|la plage|l['’]ouverture|le patient|le rdv|le rendez[- ]vous|the one|the slot)\s+(?:de|du|d['’]|at|from)\s?.+)$/isu;

/** « décale à 11h30 celui de 10h45 »: what is moved, then where to. */
const forwards = (text: string): string => text.replace(backwards, '$1 $3 à $2');

/** The lines of the writer: a message sent back begins at its origin and ends at a rule, a signature begins at one. */
function ownLines(lines: string[]): string[] {
  const kept: string[] = [];
  let below = false;
  for (const line of lines) {
    const sort = sortOf(line);
    const written = kept.some((one) => one.trim());
    if (sort === 'end' || (sort === 'rule' && !below && written)) break;
    if (sort === 'own' && !below) kept.push(line);
    if (sort === 'origin' || sort === 'rule') below = sort === 'origin';
  }
  return kept;
}

function sortOf(line: string): 'origin' | 'rule' | 'end' | 'quoted' | 'own' {
  if (origin.test(line)) return 'origin';
  if (rule.test(line)) return 'rule';
  if (citation.test(line) || sentFrom.test(line)) return 'end';
  return quotedLine.test(line) || ourWords.test(line) ? 'quoted' : 'own';
}
