import { later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { factsOf } from './offer-facts.ts';
import { participation } from './participation.ts';
import { ask } from './questions.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { type Say, type SayKey, say } from './say.ts';
import { foldWords } from './stop-words.ts';
import { stillOpen } from './waiting.ts';

/** « AIDE »: what this person can say now, with words that work as they stand: what waits for him first, then his role. */
export async function help(turn: Turn, rest: Rest): Promise<Heard> {
  if (turn.channel === 'voice' || !turn.speaker?.person.linked) return says(rest, { key: 'help' });
  const waiting = await whatWaits(turn, rest);
  return says(rest, ...waiting, ...(await ofRole(turn)), { key: 'help.rest' });
}

/** A request, else what was read back, else the question of a dialog: its answers, and it is put once more. */
async function whatWaits(turn: Turn, rest: Rest): Promise<Say[]> {
  const [offer, ...others] = await turn.services.liveOffers();
  if (offer && others.length === 0) return [say('help.offer', { code: offer.code })];
  if (offer)
    return [
      say('help.offers', { count: others.length + 1 }),
      ...[offer, ...others].map((one) => say('offer.whichLine', factsOf(one))),
    ];
  const { waiting } = stillOpen(rest, turn.now).rest;
  if (waiting?.kind === 'order')
    return [say(waiting.order.awaiting ? 'help.missing' : 'help.draft'), ...ask(waiting, turn)];
  const walks = waiting?.kind === 'dialog' && waiting.dialog.name === participation.name;
  return walks ? [say('help.questionnaire'), ...ask(waiting, turn)] : [];
}

const fortnight = 14 * 24 * 3_600_000;

/** What a doctor, or whoever keeps the slots of others, can say; about what is open when something is. */
async function ofRole(turn: Turn): Promise<Say[]> {
  const { now, services, speaker } = turn;
  const principals = speaker?.effecteurs ?? [];
  const own = principals.find(({ as }) => as === 'effecteur');
  if (!own) {
    const [first] = principals;
    return [first ? say('help.secretary', { name: first.name }) : say('help')];
  }
  const range = { from: now, to: later(now, fortnight) };
  const { openings } = await services.listAgenda(own.id, range);
  const held = await services.heldOffers();
  const next = openings.find((one) => one.range.from > now);
  return [
    ...held.slice(0, 1).map(({ code }) => say('help.held', { code })),
    next ? say('help.doctor.open', { range: next.range }) : say('help.doctor'),
  ];
}

/** « exemples »: more of them, for the doctor himself or with a name. */
export function examples({ speaker }: Turn, rest: Rest): Heard {
  const [first] = speaker?.effecteurs ?? [];
  const forAnother = first && first.as !== 'effecteur';
  return says(
    rest,
    forAnother ? { key: 'examples.for', params: { name: first.name } } : { key: 'examples' },
  );
}

const howTo =
  /\b(?:comment|how (?:do|can|to)|je fais quoi pour|que dois je (?:dire|ecrire) pour)\b/;
/** Said of the national platform or of the rules, it is a question for the cards. */
const elsewhere =
  /\b(?:plateforme|platform|logiciel|software|site|sas|cpts|ameli|compte|coter|cotation|facturer|participer|inscri\w*)\b/;

const ways: [pattern: RegExp, key: SayKey][] = [
  [
    /\b(?:recurren\w*|recurring|repet\w*|(?:toutes|chaque) (?:les )?semaines?|tous les|every|hebdo\w*)\b/,
    'howto.series',
  ],
  [/\b(?:desist\w*|rendre (?:un|le|mon) patient|withdraw)\b/, 'howto.withdraw'],
  [
    /\b(?:ouvrir|ouvre|open|ajouter|proposer|declarer) .{0,20}(?:creneaux?|plages?|slots?|places?|disponibilites?)\b/,
    'howto.open',
  ],
  [
    /\b(?:fermer|ferme|close|supprimer|enlever|retirer|bloquer) .{0,20}(?:creneaux?|plages?|slots?|places?)\b/,
    'howto.close',
  ],
  [/\b(?:absen\w*|conges?|vacances|away|leave)\b/, 'howto.absent'],
  [/\b(?:annuler|corriger|revenir en arriere|undo)\b/, 'howto.undo'],
  [/\b(?:accepter|refuser|repondre|accept|refuse|answer)\b/, 'howto.answer'],
  [
    /\b(?:arreter|stopper|stop|ne plus recevoir) .{0,15}(?:sms|messages?|textos?|texts?)\b/,
    'stop.how',
  ],
];

const howLong =
  /\b(?:combien de temps|quel delai|jusqu a quand|dans quel delai|how long|until when)\b.*\b(?:annul\w*|revenir en arriere|corriger|undo|cancel)\b/;

const longestHowTo = 90;

/** « comment ouvrir un créneau récurrent ? »: the words for it; undefined for what the cards know better. */
export function howToSay({ text }: Turn): Say | undefined {
  if (text.length > longestHowTo) return undefined;
  const asked = foldWords(text);
  if (howLong.test(asked)) return { key: 'howto.undo' };
  if (!howTo.test(asked) || elsewhere.test(asked)) return undefined;
  const key = ways.find(([pattern]) => pattern.test(asked))?.[1];
  return key ? { key } : undefined;
}
