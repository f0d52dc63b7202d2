import { tokenise } from './language/tokens.ts';
import { clock, dayOf, dayWords, hourIn, type SaidHour } from './patient-clock.ts';

/** What somebody says of the hours as they come: as usual, so many places left, done at six. */
export type ComingCommand =
  | { act: 'again'; like: 'usual' | 'lastWeek' | 'today'; day?: SaidHour['day'] }
  /** `more`: « encore 2 » may also be two beside those that are free. */
  | { act: 'left'; free: number; more: boolean }
  | { act: 'full' }
  | { act: 'finish'; hour: SaidHour }
  | { act: 'limit'; patients: number | null }
  | { act: 'overview'; day?: SaidHour['day'] };

type Found = Record<string, string | undefined>;

const spoken: Record<string, number> = {
  ...{ aucun: 0, aucune: 0, zero: 0, un: 1, une: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3 },
  ...{ quatre: 4, four: 4, cinq: 5, five: 5, six: 6, sept: 7, seven: 7, huit: 8, eight: 8 },
  ...{ neuf: 9, nine: 9, dix: 10, ten: 10, douze: 12, quinze: 15, vingt: 20 },
};

/** A number as it is written or said. */
const number = (name: string) => `(?<${name}>\\d{1,4}|${Object.keys(spoken).join('|')})`;

const read = (said: string | undefined): number => spoken[said ?? ''] ?? Number(said);

const places =
  '(?:places?|creneaux?|patients?|rdvs?|rendez vous|slots?|appointments?)(?: (?:libres?|dispos?|disponibles?|sas|free))*';
const each = `${places} (?:par|a|per|chaque) (?:jour|journee|day)`;
const verb =
  '(?:(?:je |on )?(?:r?ouvre[rz]?|fais|faites|fait|mets?|mettez|consulte|travaille|remets?|open|reopen)(?: moi)? )?';
const usual = '(?:d habitude|a l habitude|habituellement|toujours|usual)';
const lastWeek =
  '(?:la semaine (?:derniere|passee|d avant)|last week|semaine derniere|semaine passee)';
const when = (name: string) => `(?:(?:pour |le |on )*(?<${name}>${dayWords}))`;

/** A whole message each, after greetings and thanks. */
const table: [pattern: string, read: (found: Found) => ComingCommand | undefined][] = [
  [
    `${verb}(?:${when('before')} )?${verb}(?:(?:c est |ce sera |pareil |idem )?(?:comme|same as|as|like) )(?:(?<usual>${usual})|${lastWeek})(?: ${when('after')})?`,
    (found) => again(found, found['usual'] ? 'usual' : 'lastWeek'),
  ],
  [
    `${verb}(?:comme |les )?(?:mes )?(?:horaires?|heures) (?:habituels?|habituelles?|usual hours)(?: ${when('after')})`,
    (found) => again(found, 'usual'),
  ],
  [
    `${verb}(?:pareil|idem|la meme chose|meme chose|les memes horaires|memes horaires|same)(?: que? (?:ce jour|aujourd hui))? (?:pour )?${when('after')}|${verb}${when('before')} (?:pareil|idem|la meme chose|memes horaires|same)`,
    (found) => again(found, 'today'),
  ],
  [
    `(?:(?:il )?(?:me |m en |en )?reste |j ai |j en ai |je peux |on a )?(?:encore|toujours|still)(?: (?:prendre|voir|recevoir))?(?: (?:de la place|de place))?(?: pour)? ${number('n')} ${places}`,
    ({ n }) => ({ act: 'left', free: read(n), more: true }),
  ],
  [
    `(?:(?:il )?(?:me |m en |en |ne )*(?:reste|restent|ai|peux) |je n ai |je n en ai )?(?:plus (?:que|qu)|seulement|only|just) ${number('n')}(?: ${places})?(?: left)?`,
    ({ n }) => ({ act: 'left', free: read(n), more: false }),
  ],
  [
    '(?:je suis |on est |c est |nous sommes |i am |i m |we are )?(?:complete?s?|full|plein|pleine|au complet)(?: (?:pour |for )?(?:aujourd hui|today|la journee))?',
    () => ({ act: 'full' }),
  ],
  [
    `(?:(?:aujourd hui|ce soir|cet aprem|cet apres midi|today) )?(?:je |j |i |on )?(?:finis|fini|finit|termine|arrete|m arrete|finish|stop)(?: (?:de consulter|ma journee|la journee|mes consultations|les consultations))? ${clock('at')}`,
    finishing,
  ],
  [
    `(?:je (?:ne )?(?:veux|prends|peux prendre) )?(?:pas plus (?:de|que)|jamais plus de|limite[rz]?(?: moi)? a|limite|maximum|max|maxi|au plus|au maximum|at most|no more than) ${number('n')} ${each}`,
    ({ n }) => ({ act: 'limit', patients: read(n) }),
  ],
  [
    `(?:je (?:veux|prends|peux prendre) )?${number('n')} ${each} (?:au plus|au maximum|maximum|max|maxi|at most|pas plus)|(?:je (?:veux|prends|peux prendre) )?${number('most')} ${places} (?:au plus|maximum|max|maxi|at most) (?:par|a|per) (?:jour|day)`,
    ({ n, most }) => ({ act: 'limit', patients: read(n ?? most) }),
  ],
  [
    '(?:sans|plus de|pas de|enleve[rz]?|supprime[rz]?|retire[rz]?|no|leve[rz]?) (?:la |ma |more )?(?:limite|limit)(?: (?:de patients?|par jour|quotidienne))*',
    () => ({ act: 'limit', patients: null }),
  ],
  [
    `(?:qui|who|lesquels?)(?: (?:a|est ce qui a|has|is))? (?:ouvert|ouvre|open|opened|consulte|est ouvert)(?: (?:quoi|what|quels? creneaux?|des creneaux?|quelque chose))?(?: ${when('on')})?`,
    ({ on }) => ({ act: 'overview', ...(on && { day: dayOf(on) }) }),
  ],
  [
    `(?:qu est ce qui est|qu y a t il d|quoi d|what is) ?(?:ouvert|open)(?: ${when('on')})?|(?:vue d ensemble|overview|planning de tous|planning de tout le monde)(?: ${when('day')})?`,
    ({ on, day = on }) => ({ act: 'overview', ...(day && { day: dayOf(day) }) }),
  ],
];

const greeting =
  '(?:(?:bonjour|bonsoir|bjr|hello|hi|re|oups|ah|bon|alors|euh|et|ok|voila|desolee?|pardon) )*';
const thanks =
  '(?: (?:merci|svp|stp|s il vous plait|s il te plait|thanks|thank you|please|bonne journee))*';
const commands = table.map(
  ([pattern, of]) => [new RegExp(`^${greeting}(?:${pattern})${thanks}$`), of] as const,
);

/** Its words alone, folded, one blank between them. */
const wordsOf = (text: string): string =>
  tokenise(text.replaceAll('/', ' par '))
    .filter(({ sort }) => sort !== 'sign')
    .map(({ text: word }) => word)
    .join(' ');

/** What a message says of the hours as they come, when it says that and nothing else. */
export function readComingWords(text: string): ComingCommand | undefined {
  if (text.length > 120) return undefined;
  const said = wordsOf(text);
  for (const [pattern, of] of commands) {
    const found = pattern.exec(said);
    const command = found && of(found.groups ?? {});
    if (command) return command;
  }
  return undefined;
}

function again(found: Found, like: 'usual' | 'lastWeek' | 'today'): ComingCommand {
  const day = found['before'] ?? found['after'];
  return { act: 'again', like, ...(day && { day: dayOf(day) }) };
}

/** Another day than today is an absence, or a closing, and the grammar's to read. */
function finishing(found: Found): ComingCommand | undefined {
  const hour = hourIn(found, 'at');
  if (!hour || (hour.day && !('ahead' in hour.day && hour.day.ahead === 0))) return undefined;
  return { act: 'finish', hour };
}
