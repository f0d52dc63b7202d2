import {
  clock,
  dayOf,
  dayWords,
  type Found,
  hourIn,
  length,
  minutesIn,
  type SaidHour,
} from './patient-clock.ts';

/** What a doctor says of the patients that he accepted. */
export type PatientCommand = { code?: string } & (
  | { act: 'yes'; hour: SaidHour }
  | { act: 'hour'; hour: SaidHour }
  /** « plutôt 19h30 » : said of the hour that was agreed last. */
  | { act: 'rather'; hour: SaidHour }
  | { act: 'list'; hour?: SaidHour; day?: SaidHour['day'] }
  | { act: 'late'; minutes?: number; hour?: SaidHour; all: boolean }
  | { act: 'howLate'; minutes: number }
  | { act: 'move'; from?: SaidHour; to?: SaidHour; by?: number }
  | {
      act: 'outcome';
      outcome: 'fulfilled' | 'noshow' | 'other';
      hour?: SaidHour;
      fixes?: true;
      all?: true;
    }
  /** « 4K7P », « celui de 16h », « tous » : after « lequel ? ». */
  | { act: 'which'; hour?: SaidHour; all: boolean }
);

type Read = (found: Found) => PatientCommand | undefined;

const noun = '(?:patiente?|rendez vous|rdv|appointment|celui|celle|dame|monsieur|the one)';
const patient = `(?:(?:le |la |l |mon |ma |the |my |ce |cette |au )?${noun})`;
/** A patient by his hour, his code or nothing: « celui de 14h », « le patient 4K7P », « 4K7P », « the 4 pm patient ». */
const one = (name: string) =>
  `(?:${patient}(?: #)?(?: (?:qui vient |prevue? |d )?(?:de |du |d |at |from |of |for )?${clock(name)})?(?: #)?|(?:the |my )?${clock(name)} (?:patient|one)|#)`;
const orHim = (name: string) => `(?:${one(name)}|il|elle|he|she)`;
const forWhom = (name: string) =>
  `(?:pour|for|a|avec|sur|with) (?:(?<all>tou(?:s|tes)(?: (?:mes|les) patients)?|tout le monde|(?:mes|les|my) patients|all(?: of them)?|everybody|everyone)|${one(name)}|${clock(name)})(?: #)?|#`;

const polite =
  '(?:(?:est ce que )?(?:peux tu|peut on|on peut|tu peux|vous pouvez|pouvez vous|pourriez vous|pourrais tu|je voudrais|je veux|je souhaite|j aimerais|je dois|il faut(?: me)?|il faudrait|faut|merci de|veuillez|can you|could you|i want to|i d like to|i need to|please) )?';
const says = `(?:${polite}(?:dites|dis|dire|previens|prevenez|prevenir|avertis|avertissez|avertir|informez|informer|tell|let)(?: (?:lui|${one('told')}|a la regulation|la regulation|au samu|le samu|l osnp|him|her|them))?(?: know)?(?: (?:que|qu|that))? )?`;
const excuse =
  '(?:(?:je suis |encore )*(?:coincee?|bloquee?|retenue?|prise?|stuck)(?: [a-z]+){1,6}? )?';
const running =
  '(?:(?:je (?:suis|serai|vais etre|vais avoir|vais arriver|aurai|prends|risque d etre|risque d avoir)|j (?:ai|aurai|arrive|arriverai)|on (?:a|est|aura)|i am|i m|i will be|i ll be|i will have)(?: (?:pris|tres|bien|encore|running))? |running )?';
const late =
  '(?:(?:en|du|un peu de|un peu en|avec du|a) )?(?:retard|late|behind|la bourre|la traine)';

/** What is put right, said before the words that do it. */
const fix =
  '(?<fix>(?:(?:ah|eh|en fait|en realite|finalement|au final|non|no|si|pardon|erreur|correction|rectification|je me suis trompee?|plutot|actually|in fact|sorry|oui|yes) )+)?';

const sent =
  '(?:envoye[ers]?|adresse[ers]?|oriente[ers]?|transfere[ers]?|hospitalise[ers]?|send|sent)';
const ward =
  '(?:(?:aux urgences?|a l hopital|au chu|vers les urgences|chez les urgences|to (?:the )?(?:er|a e|ed|hospital|emergency(?: room| ward| department)?)))';
const had =
  '(?:j ai (?:du )?|je (?:l |la |le )?(?:ai )?|on a (?:du )?|on l a |il a fallu |(?:i )?had to |i |we had to )?(?:l |le |la )?';
/** « plutôt », said of an hour: the one before is changed. */
const turning =
  '(?:plutot|finalement|en fait|c est|ce sera|ca sera|non|euh|instead|rather|actually|make that|make it)';
const moves =
  '(?:decale[rz]?|deplace[rz]?|repousse[rz]?|avance[rz]?|reporte[rz]?|mets|mettre|mettez|passe[rz]?|move|shift|push)';

/** A whole message each, after greetings and thanks; `#` stands for the code of a request. What the grammar may take over. */
export const phrases: [pattern: string, read: Read][] = [
  [
    `(?:# )?(?:oui|ok|yes|d accord)(?: je (?:le |la )?prends?)?(?: (?:(?:pour|for|a|la|le) ){0,2}#)? ${clock('at')}(?: (?:(?:pour|for|la|le) ){0,2}#)?`,
    (found) => withHour('yes', found),
  ],
  [`(?:# )?${clock('at')}(?: (?:pour )?#)?`, (found) => withHour('hour', found)],
  [
    `(?:# )?(?:(?:ah|eh|non|no|en fait|pardon|erreur|finalement|plutot|actually|rather|make it|disons|sorry) )+${clock('at')}(?: (?:plutot|finalement|en fait|instead|pour #|#))*`,
    (found) => withHour('rather', found),
  ],
  [
    `(?:# )?${clock('at')} (?:plutot|finalement|en fait|instead)(?: #)?`,
    (found) => withHour('rather', found),
  ],
  [
    `(?:(?:liste|voir|montre|montrez|donne|show|quels sont|qui sont) )?(?:moi )?(?:tous )?(?:mes|my|les) (?:patients?|rendez vous|rdvs?|appointments?)(?: (?:sas|du jour|(?:de |du |le |pour )?(?<on>${dayWords})))?(?: \\?)?`,
    ({ on }) => ({ act: 'list', ...(on && { day: dayOf(on) }) }),
  ],
  [
    `(?:j ai |c est )?(?:qui|who)(?: (?:vient|arrive|est prevu|ai je|j ai|est ce que j ai|dois je voir|comes|is coming|do i have|have i))?(?: ${clock('at')}| (?<on>${dayWords}))(?: \\?)?`,
    (found) => listing(found),
  ],
  [
    `(?:j ai |ai je )?(?:quoi|what)(?: de prevu| (?:do i have|about|s up|is there))?(?: ${clock('at')}| (?<on>${dayWords}))(?: \\?)?`,
    (found) => listing(found),
  ],
  [
    `(?:j ai |ai je )?combien de patients(?: (?:ai je|j ai|est ce que j ai))?(?: ${clock('at')}| (?<on>${dayWords}))(?: \\?)?`,
    (found) => listing(found),
  ],
  ['(?:qui vient|who comes|who is coming)(?: \\?)?', () => ({ act: 'list' })],
  ...lateness(),
  [
    length,
    (found) => {
      const minutes = minutesIn(found);
      return minutes === undefined ? undefined : { act: 'howLate', minutes };
    },
  ],
  ...moving(),
  [
    '(?:(?:ils|elles) )?(?:sont )?(?:tous |toutes )?(?:bien )?venue?s(?: tous| toutes)?|(?:they )?all came|they came',
    () => ({ act: 'outcome', outcome: 'fulfilled', all: true }),
  ],
  [
    `${fix}(?:# )?(?:${orHim('at')} )?(?:est |a ete |s est )?(?:bien |finalement )*(?:venue?s?|presentee?|came|has come|did come|showed up)(?: #)?(?: (?:a )?${clock('of')})?`,
    (found) => outcome('fulfilled', found),
  ],
  [
    `${fix}(?:j ai (?:bien )?(?:vu|recu)|je viens de (?:voir|recevoir)|i (?:saw|have seen)) ${one('at')}|${fix}je l ai (?:bien )?(?:vue?|recue?)`,
    (found) => outcome('fulfilled', found),
  ],
  [
    `${fix}(?:${one('at')}|il|elle|he|she) (?:est |has )?(?:bien )?(?:arrivee?|arrived|was seen)`,
    (found) => outcome('fulfilled', found),
  ],
  [
    `${fix}(?:# )?(?:${orHim('at')} )?(?:ne )?(?:s )?(?:n )?(?:est |a )?(?:pas|jamais|toujours pas|non)(?: ete)? (?:venue?s?|presentee?s?)(?: #)?(?: (?:a )?${clock('of')})?`,
    (found) => outcome('noshow', found),
  ],
  [
    `${fix}(?:${orHim('at')} )?(?:(?:m )?a pose un )?lapin(?: #)?|${fix}(?:${orHim('at')} )?(?:(?:did not|didn t|never) (?:c[oa]me|show(?:ed)?(?: up)?)|no show)(?: #)?|${fix}${one('at')} (?:est |etait )?absente?(?: #)?|${fix}personne (?:n )?(?:est|etait) venue?(?: ${clock('at')})?`,
    (found) => outcome('noshow', found),
  ],
  [
    `${fix}${had}${sent}(?: (?:${one('at')}|him|her))?(?: #)? ${ward}(?: #)?|${fix}${orHim('at')} (?:est |a ete |went )?(?:${sent} |partie? |conduite? |emmenee? )?${ward}(?: #)?|${fix}${orHim('at')} (?:est |a ete |was )hospitalisee?(?: #)?`,
    (found) => outcome('other', found),
  ],
  [
    `(?:(?:c est|pour|for) )?(?:(?<all>tous|toutes|tout le monde|all|les deux|both)|${one('at')})`,
    (found) => {
      const hour = hourIn(found, 'at');
      return { act: 'which', all: found['all'] !== undefined, ...(hour && { hour }) };
    },
  ],
];

function lateness(): [string, Read][] {
  const before = `${says}${excuse}(?:desolee? )?(?:# )?${running}`;
  const read: Read = (found) => {
    const hour = hourIn(found, 'at') ?? hourIn(found, 'told');
    const minutes = minutesIn(found);
    const all = found['all'] !== undefined;
    return { act: 'late', all, ...(minutes !== undefined && { minutes }), ...(hour && { hour }) };
  };
  return [
    [
      `${before}${late}(?: (?:de|d|by|of))?(?: (?:${length}|(?<bare>[1-9]\\d)))?(?: ${forWhom('at')})?`,
      read,
    ],
    [`${before}${late} ${forWhom('at')}(?: (?:de|d|by|of))? ${length}`, read],
    [
      `${before}(?:avec )?${length} (?:de retard|en retard|late|behind)(?: ${forWhom('at')})?`,
      read,
    ],
  ];
}

function moving(): [string, Read][] {
  const to: Read = (found) => {
    const [from, at] = [hourIn(found, 'from'), hourIn(found, 'to')];
    return at && { act: 'move', to: at, ...(from && { from }) };
  };
  const by: Read = (found) => {
    const [from, minutes] = [hourIn(found, 'from'), minutesIn(found)];
    return minutes === undefined ? undefined : { act: 'move', by: minutes, ...(from && { from }) };
  };
  return [
    [
      `${polite}${moves} (?:moi )?${one('from')} (?:plutot )?(?:a|vers|pour|to) ${clock('to')}(?: #)?`,
      to,
    ],
    [
      `${one('from')} (?:passe|passera|sera|viendra|vient|moves) (?:plutot )?(?:a|to) ${clock('to')}(?: #)?`,
      to,
    ],
    [
      `(?:finalement|plutot|rather|actually) ${clock('to')}(?: plutot)? (?:pour|for) (?:${one('from')})`,
      to,
    ],
    [
      `${polite}(?:decale[rz]?|repousse[rz]?|move|shift|push) (?:moi )?${one('from')} (?:de|d|by) ${length}(?: #)?`,
      by,
    ],
    [
      `${polite}(?:decale[rz]?|repousse[rz]?|move|shift|push) (?:moi )?(?:de|d|by) ${length} ${one('from')}`,
      by,
    ],
    [
      `(?:${turning} )*${clock('to')} (?:${turning} )*(?:pour|for) ${patient}(?: #)?(?: ${turning})*`,
      to,
    ],
    [`(?:${turning} )*${patient}(?: #)? ${turning}(?: ${turning})* ${clock('to')}`, to],
    [
      `(?:${turning} )*${patient}(?: #)? (?:(?:vient|viendra|arrive|sera|c est|est) )?(?:a|vers|pour|at) ${clock('to')} ${turning}`,
      to,
    ],
  ];
}

function withHour(act: 'yes' | 'hour' | 'rather', found: Found): PatientCommand | undefined {
  const hour = hourIn(found, 'at');
  return hour && { act, hour };
}

function listing(found: Found): PatientCommand {
  const hour = hourIn(found, 'at');
  const { on } = found;
  return { act: 'list', ...(hour && { hour }), ...(on && { day: dayOf(on) }) };
}

/** A « oui » before it takes nothing back. */
const corrects =
  /\b(?:en fait|en realite|final|finalement|non|no|si|pardon|erreur|correction|rectification|trompee?|plutot|actually|in fact|sorry)\b/;

function outcome(said: 'fulfilled' | 'noshow' | 'other', found: Found): PatientCommand {
  const hour = hourIn(found, 'at') ?? hourIn(found, 'of');
  const fixes = corrects.test(found['fix'] ?? '');
  return { act: 'outcome', outcome: said, ...(hour && { hour }), ...(fixes && { fixes }) };
}
