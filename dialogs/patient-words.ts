import { inParis, later } from '../data/paris-time.ts';
import type { Range } from '../data/slots/slot.ts';
import { fold, tokenise } from './language/tokens.ts';
import { minutesIn } from './patient-minutes.ts';

/** An hour as it was said; « 4h » may be the afternoon's. */
export interface SaidHour {
  hour: number;
  minute: number;
  twelve: boolean;
  /** Days from today, or an ISO weekday. */
  day?: { ahead: number } | { weekday: number };
}

/** What a doctor says of the patients that he accepted. */
export type PatientCommand = { code?: string } & (
  | { act: 'yes'; hour: SaidHour }
  | { act: 'hour'; hour: SaidHour }
  | { act: 'list'; hour?: SaidHour; day?: SaidHour['day'] }
  | { act: 'late'; minutes?: number; hour?: SaidHour; all: boolean }
  | { act: 'howLate'; minutes: number }
  | { act: 'move'; from?: SaidHour; to?: SaidHour; by?: number }
  | { act: 'outcome'; outcome: 'fulfilled' | 'noshow' | 'other'; hour?: SaidHour; all?: boolean }
);

/** The days that a set phrase may name. */
export const dayWords =
  'aujourd hui|ce matin|ce midi|cet aprem|cet apres midi|ce soir|demain|apres demain|today|tomorrow|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** « demain 16h30 », « 16:30 », « midi », « 4 pm »; named groups carry `name`. */
export const clock = (name: string) =>
  `(?:(?:le )?(?<${name}Day>${dayWords}) )?(?:(?:a|at|vers|pour) )?(?:(?<${name}H>\\d{1,2}) (?:(?:h|heures?|:)(?: (?<${name}M>\\d{2}))?|(?=am|pm))(?: ?(?<${name}Half>am|pm))?|(?<${name}Noon>midi|noon))(?: (?<${name}After>${dayWords}))?`;

/** « 20 min », « une demi-heure », « 1h30 ». */
const length =
  '(?:(?:environ|about|de) )?(?:(?<min>\\d{1,3}|cinq|dix|quinze|vingt|vingt cinq|trente|quarante|quarante cinq|five|ten|fifteen|twenty|thirty|forty) (?:min|mn|mins|minutes?)|(?<hours>\\d{1,2}|une|an|one) (?:h|heures?|hours?)(?: (?<more>\\d{2}))?(?: (?:min|mn|minutes?))?|(?<half>une demi heure|1 2 heure|half an hour)|(?<quarter>un quart d heure|a quarter of an hour))';

const patient =
  '(?:le |la |mon |ma |the |my |ce |cette )?(?:patiente?|rendez vous|rdv|appointment)';
/** « plutôt », said of an hour: the one before is changed. */
const turning =
  '(?:plutot|finalement|en fait|c est|ce sera|ca sera|non|euh|instead|rather|actually|make that|make it)';
const named = `(?:${patient}(?: #)?|#|il|elle|he|she)`;

type Read = (found: Record<string, string | undefined>) => PatientCommand | undefined;

/** A whole message each, after greetings and thanks; `#` stands for the code of a request. What the grammar may take over. */
const table: [pattern: string, read: Read][] = [
  [
    `(?:# )?(?:oui|ok|yes|d accord)(?: je (?:le |la )?prends?)?(?: (?:(?:pour|for|a|la|le) ){0,2}#)? ${clock('at')}(?: (?:(?:pour|for|la|le) ){0,2}#)?`,
    (found) => withHour('yes', found),
  ],
  [`(?:# )?${clock('at')}(?: (?:pour )?#)?`, (found) => withHour('hour', found)],
  [
    `(?:(?:liste|voir|montre|montrez|donne|show|quels sont|qui sont) )?(?:moi )?(?:tous )?(?:mes|my|les) (?:patients?|rendez vous|rdvs?|appointments?)(?: (?:sas|du jour|(?:de |du |le |pour )?(?<on>${dayWords})))?(?: \\?)?`,
    ({ on }) => ({ act: 'list', ...(on && { day: dayOf(on) }) }),
  ],
  [
    `(?:j ai )?(?:qui|who)(?: (?:vient|arrive|est prevu|ai je|j ai|est ce que j ai|dois je voir|comes|is coming|do i have|have i))?(?: ${clock('at')}| (?<on>${dayWords}))(?: \\?)?`,
    (found) => listing(found),
  ],
  [
    `(?:j ai |ai je )?(?:quoi|what)(?: de prevu| (?:do i have|about|s up|is there))?(?: ${clock('at')}| (?<on>${dayWords}))(?: \\?)?`,
    (found) => listing(found),
  ],
  ['(?:qui vient|who comes|who is coming)(?: \\?)?', () => ({ act: 'list' })],
  [
    `(?:desolee? )?(?:je (?:suis|serai|vais etre|vais avoir|aurai) |j (?:ai|aurai) |i am |i m |i will be |running )?(?:(?:en|du|un peu de|un peu en) )?(?:retard|late)(?: (?:de|d|by|of))?(?: ${length})?(?: (?:pour|for|a) (?:(?<all>tous|toutes|tout le monde|all|everybody)|${clock('at')}|(?:${patient} )?#|${patient}(?: de ${clock('of')})?))?`,
    (found) => lateness(found),
  ],
  [
    `(?:desolee? )?(?:j (?:ai|aurai) |je (?:suis|serai) (?:a )?|i am |i m |i will be )?${length} (?:de retard|en retard|late)(?: (?:pour|for|a) (?:(?<all>tous|toutes|tout le monde|all|everybody)|${clock('at')}|(?:${patient} )?#))?`,
    (found) => lateness(found),
  ],
  [
    `${length}`,
    (found) => {
      const minutes = minutesIn(found);
      return minutes === undefined ? undefined : { act: 'howLate', minutes };
    },
  ],
  [
    `(?:decale[rz]?|deplace[rz]?|repousse[rz]?|avance[rz]?|reporte[rz]?|move|shift) (?:moi )?(?:${patient}(?: #)?|#)(?: (?:de|du|d|from) ${clock('from')})?(?: #)? (?:a|vers|pour|to) ${clock('to')}(?: #)?`,
    (found) => {
      const [from, to] = [hourIn(found, 'from'), hourIn(found, 'to')];
      return to && { act: 'move', to, ...(from && { from }) };
    },
  ],
  [
    `(?:${turning} )*${clock('to')} (?:${turning} )*(?:pour|for) ${patient}(?: #)?(?: ${turning})*`,
    (found) => moved(found),
  ],
  [
    `(?:${turning} )*${patient}(?: #)? ${turning}(?: ${turning})* ${clock('to')}`,
    (found) => moved(found),
  ],
  [
    `(?:${turning} )*${patient}(?: #)? (?:(?:vient|viendra|arrive|sera|c est|est) )?(?:a|vers|pour|at) ${clock('to')} ${turning}`,
    (found) => moved(found),
  ],
  [
    `(?:decale[rz]?|repousse[rz]?|move|shift) (?:moi )?(?:${patient}(?: #)?|#)(?: (?:de|du|d|from) ${clock('from')})? (?:de|by) ${length}(?: #)?`,
    (found) => {
      const [from, by] = [hourIn(found, 'from'), minutesIn(found)];
      return by === undefined ? undefined : { act: 'move', by, ...(from && { from }) };
    },
  ],
  [
    '(?:(?:ils|elles) )?(?:sont )?(?:tous |toutes )?(?:bien )?venue?s(?: tous| toutes)?|(?:they )?all came|they came',
    () => ({ act: 'outcome', outcome: 'fulfilled', all: true }),
  ],
  [
    `(?:${named}(?: de ${clock('at')})? )?(?:est |a ete )?(?:bien )?(?:venue?s?|came|has come)(?: #)?(?: (?:a )?${clock('of')})?`,
    (found) => outcome('fulfilled', found),
  ],
  [
    `(?:${named}(?: de ${clock('at')})? )?(?:n )?(?:est |a )?(?:pas|jamais|non)(?: ete)? venue?s?(?: #)?(?: (?:a )?${clock('of')})?`,
    (found) => outcome('noshow', found),
  ],
  [
    `(?:${named} )?(?:(?:m )?a pose un )?lapin(?: #)?|(?:${named} )?(?:did not|didn t|never) c[oa]me(?: #)?|no show(?: #)?|${patient}(?: #)?(?: de ${clock('at')})? (?:est )?absente?(?: #)?`,
    (found) => outcome('noshow', found),
  ],
  [
    `(?:j ai du |je l ai |je la |j ai |on a du |il a fallu |had to )?(?:l |le |la )?(?:envoye[rs]?|adresse[rs]?|oriente[rs]?|transfere[rs]?|hospitalise[rs]?|send|sent)(?: (?:${patient}|him|her))?(?: #)?(?: (?:aux urgences|a l hopital|aux urgence|to (?:the )?(?:er|hospital|emergency)))(?: #)?`,
    (found) => outcome('other', found),
  ],
];

const greeting =
  '(?:(?:bonjour|bonsoir|hello|hi|re|aie|ouille|oups|oops|oh|ah|mince|zut|pardon|sorry|bon|alors|euh|attention) )*';
const thanks =
  '(?: (?:merci|svp|stp|s il vous plait|s il te plait|thanks|thank you|please|bonne journee))*';
const commands = table.map(
  ([pattern, read]) => [new RegExp(`^${greeting}(?:${pattern})${thanks}$`), read] as const,
);

const anyCode = /\b[2-9][a-hj-np-z][a-hj-np-z2-9][a-hj-np-z]\b/g;
const ordinal = /^\deme$/;

/** What a message says of accepted patients, when it says that and nothing else. */
export function readPatientWords(text: string): PatientCommand | undefined {
  if (text.length > 160) return undefined;
  const codes = new Set((fold(text).match(anyCode) ?? []).filter((one) => !ordinal.test(one)));
  if (codes.size > 1) return undefined;
  const [code] = codes;
  const clocked = text.replace(/(?<!\d)(\d{1,2})\.(\d{2})(?!\d)/g, '$1:$2');
  const said = tokenise(clocked, code ? [code] : [])
    .filter(({ sort, text: sign }) => sort !== 'sign' || /^[:?]$/.test(sign))
    .map(({ sort, text: word }) => (sort === 'code' ? '#' : word))
    .join(' ');
  for (const [pattern, read] of commands) {
    const found = pattern.exec(said);
    const command = found && read(found.groups ?? {});
    if (command) return code ? { ...command, code: code.toUpperCase() } : command;
  }
  return undefined;
}

type Found = Record<string, string | undefined>;

function moved(found: Found): PatientCommand | undefined {
  const to = hourIn(found, 'to');
  return to && { act: 'move', to };
}

function withHour(act: 'yes' | 'hour', found: Found): PatientCommand | undefined {
  const hour = hourIn(found, 'at');
  return hour && { act, hour };
}

function listing(found: Found): PatientCommand | undefined {
  const hour = hourIn(found, 'at');
  const { on } = found;
  return { act: 'list', ...(hour && { hour }), ...(on && { day: dayOf(on) }) };
}

function lateness(found: Found): PatientCommand {
  const hour = hourIn(found, 'at') ?? hourIn(found, 'of');
  const minutes = minutesIn(found);
  const all = found['all'] !== undefined;
  return { act: 'late', all, ...(minutes !== undefined && { minutes }), ...(hour && { hour }) };
}

function outcome(said: 'fulfilled' | 'noshow' | 'other', found: Found): PatientCommand {
  const hour = hourIn(found, 'at') ?? hourIn(found, 'of');
  return { act: 'outcome', outcome: said, ...(hour && { hour }) };
}

/** The hour that `clock` of that name found. */
export function hourIn(found: Found, name: string): SaidHour | undefined {
  const word = found[`${name}Day`] ?? found[`${name}After`];
  const day = word ? { day: dayOf(word) } : {};
  if (found[`${name}Noon`]) return { hour: 12, minute: 0, twelve: false, ...day };
  const hours = found[`${name}H`];
  if (hours === undefined) return undefined;
  const half = found[`${name}Half`];
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const minute = Number(found[`${name}M`] ?? '0');
  if (hour > 23 || minute > 59) return undefined;
  return { hour, minute, twelve: !half && hour >= 1 && hour < 8, ...day };
}

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The day that one of `dayWords` names. */
export function dayOf(word: string): NonNullable<SaidHour['day']> {
  if (/^(?:demain|tomorrow)$/.test(word)) return { ahead: 1 };
  if (word === 'apres demain') return { ahead: 2 };
  const at = [weekdays, englishDays].map((names) => names.indexOf(word)).find((one) => one >= 0);
  return at === undefined ? { ahead: 0 } : { weekday: at + 1 };
}

/** The Paris day that is meant, `YYYY-MM-DD`; a weekday is the next one, today included. */
export function dayMeant(day: NonNullable<SaidHour['day']>, said: Date): Temporal.PlainDate {
  const today = inParis(said).toPlainDate();
  if ('ahead' in day) return today.add({ days: day.ahead });
  return today.add({ days: (day.weekday - today.dayOfWeek + 7) % 7 });
}

/** The instants inside a stretch that an hour can mean: none, one, or one a day. */
export function instantsIn(hour: SaidHour, { from, to }: Range, said: Date): Date[] {
  const found: Date[] = [];
  const last = inParis(later(to, -1)).toPlainDate();
  const only = hour.day && dayMeant(hour.day, said);
  for (
    let day = inParis(from).toPlainDate();
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (only && !only.equals(day)) continue;
    const on = clocksOf(hour)
      .map(
        (plain) =>
          new Date(
            day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: plain }).epochMilliseconds,
          ),
      )
      .filter((at) => at >= from && at < to);
    found.push(...on);
  }
  return found;
}

/** « 4h » is the afternoon's too. */
const clocksOf = ({ hour, minute, twelve }: SaidHour): Temporal.PlainTime[] =>
  [hour, ...(twelve ? [hour + 12] : [])].map((one) =>
    Temporal.PlainTime.from({ hour: one, minute }),
  );
