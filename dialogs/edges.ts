import type { EdgeKind } from '../data/edges/edges.ts';
import type { Turn } from './dialog.ts';
import { bare as fold } from './expectations/words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { changing, type Say, say } from './say.ts';

/** The word that turns each kind off and on, and the others that are understood for it. */
const words: [kind: EdgeKind, word: { fr: string; en: string }, known: string][] = [
  ['digest', { fr: 'digest', en: 'digest' }, 'digests?|resumes?(?: du matin)?|morning texts?'],
  ['reminder', { fr: 'rappel', en: 'reminder' }, 'rappels?|reminders?'],
  ['came', { fr: 'question', en: 'question' }, 'questions?(?: (?:venue?s?|came))?'],
  ['week', { fr: 'bilan', en: 'summary' }, 'bilans?|summary|summaries|recaps?'],
  ['series', { fr: 'série', en: 'series' }, '(?:avis de |fins? de )*series?'],
  [
    'return',
    { fr: 'retour', en: 'return' },
    '(?:avis de )?(?:retours?|fins? d absences?)(?: d absences?)?|returns?',
  ],
];

const small =
  '(?:(?:de|d|du|des|le|la|les|l|mon|ma|mes|votre|vos|un|une|aucun|aucune|the|my|any|a|sms|texts?) )*';
const when =
  '(?: (?:du|le|au) (?:matin|soir)| de la semaine| hebdo| hebdomadaire| avant (?:un|le|chaque) patient| svp| s il vous plait| merci| please)*';
const off =
  '(?:stop|arret|arrete[rz]?|stopper|plus|pas|sans|coupe[rz]?|supprime[rz]?|desactive[rz]?|no|no more|without|end)';
const on =
  '(?:avec|remet(?:s|tre|tez)|repren(?:ds|dre|ez)|retabli[rs]?|reactive[rz]?|de nouveau|a nouveau|je veux|with|again|resume|send me)';

const wishes = words.map(([kind, word, known]) => ({
  kind,
  word,
  // « pas venu » is of a patient
  off: new RegExp(
    `^(?:${off} ${small}(?:${known})|stop ${kind === 'came' ? 'venue?s?' : kind})${when}$`,
  ),
  on: new RegExp(`^${on} ${small}(?:${known})${when}$`),
}));

/** « stop digest », « pas de rappel », « avec bilan » : what is said unasked at the edges of his day, off and on by one word. */
export async function edgeWish(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  if (turn.text.length > 80) return undefined;
  const said = fold(turn.text);
  const found = wishes.find((one) => one.off.test(said) || one.on.test(said));
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  if (!found || !own) return undefined;
  const wanted = found.on.test(said);
  await turn.services.setEdges({ kinds: [found.kind], on: wanted });
  const params = { edges: [found.kind], word: found.word[turn.locale] };
  return says(rest, ...changing([say(wanted ? 'edge.on' : 'edge.off', params)]));
}

/** What he gets unasked, for « mes préférences ». */
export async function edgesNow({ speaker, services, locale }: Turn): Promise<Say[]> {
  if (!speaker?.effecteurs.some(({ as }) => as === 'effecteur')) return [];
  const edges = await services.edges();
  const on = words.filter(([kind]) => edges.includes(kind)).map(([, word]) => word[locale]);
  return [on.length > 0 ? say('edge.now', { words: on.join(', ') }) : say('edge.none')];
}
