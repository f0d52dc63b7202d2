import type { PreferenceChange } from '../data/people/preferences-service.ts';
import type { Turn } from './dialog.ts';
import { edgesNow } from './edges.ts';
import { bare as fold } from './expectations/words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { changing, type Say, say } from './say.ts';

const phone = '(?:telephone|appels?|un appel|la voix|phone|calls?)';
const text = '(?:(?:les |des )?(?:sms|textos?|texts?)|text)';
const teams = '(?:teams|microsoft teams)';
const polite =
  '(?: plutot| d abord| en premier| instead| first| rather| svp| s il vous plait| please)*';

/** « plutôt par … », « … d'abord », « je préfère … » : the whole message, so that no command is taken for a wish. */
const prefers = (what: string) =>
  new RegExp(
    `^(?:(?:plutot|rather|preferably) (?:par |au |le |dans |sur |by |on |in )?${what}|(?:par |au |dans |sur |by |on |in )?${what} (?:plutot|d abord|en premier|first|rather)|(?:je prefere|i prefer) (?:par |le |les |etre sur |dans |by )?${what})${polite}$`,
  );

const written = '(?:sms|textos?|messages?|texts?)';

/** « plus de sms mais teams », « pas d'appels, plutôt des sms » : the one in the place of the other; texts stay the way back. */
const instead = (no: string, yes: string) =>
  new RegExp(
    `^(?:(?:pas|plus|no|no more) (?:de |d |par )?${no} (?:mais |but )?(?:plutot )?(?:par |au |le |dans |sur |via |des |by |on |in )?${yes}|${yes} (?:plutot que|et pas|pas|au lieu de|a la place de|instead of|rather than|not) (?:de |d |des |les |le |par )?${no})${polite}$`,
  );

const clock = '(?<hour>\\d{1,2}) ?(?:h|heures?)? ?(?<minute>\\d\\d)? ?(?<half>am|pm)?';
const things = '(?:sms|messages?|textos?|demandes?|appels?|notifications?|texts?|requests?|calls?)';

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const day = `(?:(?:${[...weekdays, ...english].join('|')})s?|week ?ends?)`;
const each = '(?:le|les|tous les|chaque|on|every|each|ni le|ni les)';
/** « le mercredi », « les lundis et le vendredi », « le week-end »: every week, so never a bare weekday. */
const daysSaid = `(?<days>${each} ${day}(?: (?:(?:et|and|ni|ou|or) )?(?:${each} )?${day})*)`;

function daysIn(words = ''): number[] {
  const found = words.split(' ').flatMap((word) => {
    if (/^weekend/.test(word)) return [6, 7];
    const bare = word.replace(/s$/, '');
    const at = [weekdays, english].map((names) => names.indexOf(bare)).find((one) => one >= 0);
    return at === undefined ? [] : [at + 1];
  });
  return [...new Set(found)].toSorted();
}

const joined = (words = ''): string => words.replaceAll('week end', 'weekend');

/** What may be wished, each by its whole wording. */
const wishes: [pattern: RegExp, change: (found: RegExpExecArray) => PreferenceChange][] = [
  [
    new RegExp(
      `^(?:(?:appelez|appeler|telephonez|phone|call) (?:moi|me)|je (?:prefere|veux) etre appele|i prefer to be called)${polite}$`,
    ),
    () => ({ first: 'voice' }),
  ],
  [prefers(phone), () => ({ first: 'voice' })],
  [instead(written, phone), () => ({ first: 'voice' })],
  [instead(`(?:${written}|${phone})`, teams), () => ({ first: 'teams' })],
  [instead(`(?:${phone}|${teams})`, text), () => ({ first: 'sms' })],
  [
    /^(?:ecrivez moi|text me|write to me)(?: plutot| d abord| instead| first| please)+$/,
    () => ({ first: 'sms' }),
  ],
  [prefers(text), () => ({ first: 'sms' })],
  [prefers(teams), () => ({ first: 'teams' })],
  [
    /^(?:(?:pas|plus)(?: jamais)? d appels?(?: telephoniques?)?|ne m appelez (?:pas|plus)(?: jamais)?|ne (?:plus|pas) m appeler|no (?:more )?(?:phone )?calls|(?:do not|don t|stop) call(?:ing)?(?: me)?)(?: svp| s il vous plait| please)?$/,
    () => ({ calls: false }),
  ],
  [
    /^(?:vous pouvez (?:de nouveau |a nouveau )?m appeler(?: de nouveau| a nouveau)?|(?:de nouveau|a nouveau) des appels|you (?:may|can) call me(?: again)?|calls again)$/,
    () => ({ calls: true }),
  ],
  [
    new RegExp(
      `^(?:pas|plus|rien|jamais|no|nothing|no more)(?: (?:de |d )?${things})?(?: (?:ni|et|ou|nor|or|and) (?:d |de )?${things})? (?<side>apres|avant|after|before) ${clock}(?: svp| please)?$`,
    ),
    quietOf,
  ],
  [
    new RegExp(
      `^(?:ne m (?:ecrivez|appelez|derangez|sollicitez) (?:pas|plus)|(?:do not|don t) (?:text|write to|call|disturb) me) (?<side>apres|avant|after|before) ${clock}$`,
    ),
    quietOf,
  ],
  [
    new RegExp(
      `^(?:(?:pas|plus|jamais|no|no more)(?: jamais)? (?:de |d )?${things}(?: (?:ni|et|ou|nor|or|and) (?:d |de )?${things})?|(?:ne m|ne me) (?:ecrivez|appelez|derangez|sollicitez|envoyez) (?:pas|plus|rien)|(?:do not|don t) (?:text|write to|call|disturb) me) ${daysSaid}(?: (?:svp|s il vous plait|please|merci))*$`,
    ),
    ({ groups = {} }) => ({ quiet: { days: daysIn(joined(groups['days'])) } }),
  ],
  [
    new RegExp(
      `^(?:(?:de nouveau|a nouveau|again|remets|remettez|reprends|reprenez|vous pouvez m ecrire|vous pouvez de nouveau m ecrire) )(?:(?:des |les )?${things} )?${daysSaid}(?: (?:svp|s il vous plait|please|merci))*$`,
    ),
    ({ groups = {} }) => ({ quiet: { again: daysIn(joined(groups['days'])) } }),
  ],
  [
    new RegExp(
      `^(?:(?:de nouveau |a nouveau |again )?(?:(?:des |les )?${things}) (?:apres|avant|after|before) \\d{1,2}.{0,12}|(?:(?:reprends|remets|reprenez|remettez) )?(?:les |mes |the )?(?:horaires? (?:habituels?|normaux|du sas)|usual hours|sas hours))$`,
    ),
    () => ({ quiet: null }),
  ],
];

function quietOf({ groups = {} }: RegExpExecArray): PreferenceChange {
  const { side = '', hour = '', minute = '00', half } = groups;
  const at = (Number(hour) % (half ? 12 : 25)) + (half === 'pm' ? 12 : 0);
  const when = `${String(at).padStart(2, '0')}:${minute}`;
  return { quiet: /^a(?:pres|fter)$/.test(side) ? { after: when } : { before: when } };
}

/** « appelez-moi plutôt », « pas de SMS après 19h » : done, and read back with how to take it back; undefined when it is none. */
export async function preference(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const said = fold(turn.text);
  if (/^(?:mes preferences|mes canaux|my preferences)$/.test(said)) {
    return says(rest, ...(await now(turn)), ...(await edgesNow(turn)));
  }
  for (const [pattern, changeOf] of wishes) {
    const found = pattern.exec(said);
    if (!found) continue;
    const change = changeOf(found);
    await turn.services.setPreferences(change);
    const memory = { ...rest.memory, preferredAt: turn.now.toISOString() };
    return says({ ...rest, memory }, ...changing(await doneSay(change, turn)));
  }
  return undefined;
}

async function doneSay({ first, calls }: PreferenceChange, turn: Turn): Promise<Say[]> {
  if (first) return [{ key: `preferences.first.${first}` }];
  if (calls !== undefined) return [{ key: calls ? 'preferences.calls' : 'preferences.noCalls' }];
  const { hours } = await turn.services.preferences();
  return [hours ? { key: 'preferences.hours', params: { hours } } : { key: 'preferences.usual' }];
}

async function now(turn: Turn): Promise<Say[]> {
  const { channels, hours, noCalls } = await turn.services.preferences();
  const order = channels.filter((one) => one !== 'voice' || !noCalls);
  return [
    { key: 'preferences.order', params: { channels: order } },
    hours ? { key: 'preferences.hours', params: { hours } } : { key: 'preferences.usual' },
    ...(noCalls ? [say('preferences.noCalls')] : []),
  ];
}
