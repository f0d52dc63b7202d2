import type { Commands } from './commands.ts';
import { is, type Reader, says } from './reader.ts';
import { distance } from './spelling.ts';
import type { Token } from './token.ts';

/** A stretch between two pauses, end exclusive. */
interface Stretch {
  from: number;
  to: number;
  /** It begins with « car », « because »: it says why. */
  why: boolean;
}

const pauses = [',', ';', '.', '!', ':', '\n', '(', ')', '-'];
const whys =
  'car parce because puisque pcq pck parceque suite cause raison vu since donc comme as'.split(' ');

/** Words by which what follows or precedes is changed, doubted or undone, whatever else is said. */
const telling = [
  'not',
  'noMore',
  'or',
  'before',
  'after',
  'until',
  'between',
  'except',
  'condition',
  'hedge',
  'correction',
  'courtesy',
  'move',
  'but',
  'rather',
  'each',
  'weekly',
  'vague',
  'yesterday',
  'what',
  'number',
  'month',
  'weekday',
  'today',
  'tomorrow',
  'afterTomorrow',
  'weekend',
  'week',
  'part',
  'noon',
  'feast',
  'doctor',
  'site',
  'here',
  'work',
  'last',
  'next',
  'max',
  'back',
  'more',
];

const undoing = new Set(
  'attends attendez attend wait verifier verifie revoir reconfirmer confirmer faux fausse blague plaisante inverse contraire reporte reportee oublie oubliez ignore ignorez test essai disait dirait question demande savoir parait soi-disant suppose'.split(
    ' ',
  ),
);

const moments =
  'lundi mardi mercredi janvier fevrier mars avril juillet aout septembre octobre novembre decembre january february july august september october november december jeudi vendredi samedi dimanche demain apres avant aujourd matin soir aprem midi semaine prochain prochaine huitaine visio sauf hormis excepte jusqu toute monday tuesday wednesday thursday friday saturday sunday tomorrow today morning afternoon evening except until before after'.split(
    ' ',
  );

/** « endredi », « jzudi »: what may be a day or a bound badly written is no reason. */
function mangled({ text, kinds }: Token): boolean {
  if (text.length < 4 || Object.keys(kinds).length > 0) return false;
  const most = text.length < 6 ? 1 : 2;
  return moments.some((word) => distance(text, word, most) <= most);
}

function stretches(reader: Reader): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let why = false;
  const end = (to: number) => {
    if (to > from) found.push({ from, to, why });
  };
  reader.tokens.forEach((token, at) => {
    const pause = pauses.includes(token.text) && !(token.text === '-' && token.glued);
    if (!pause && !(whys.includes(token.text) && at > from)) return;
    end(at);
    [from, why] = [at, !pause];
  });
  end(reader.tokens.length);
  return found;
}

/** No time, no verb of command, no negation, nothing that turns the sense: it can only say why. */
function idle(reader: Reader, { from, to }: Stretch, acts: Set<number>): boolean {
  for (let at = from; at < to; at += 1) {
    const token = reader.tokens[at]!;
    if (reader.used[at] || acts.has(at) || token.sort === 'digits') return false;
    if (token.text === '?' || undoing.has(token.text) || mangled(token)) return false;
    if (is(reader, at, ...telling) && !is(reader, at, 'filler')) return false;
    if (says(reader, at, 'pas', 'ne', 'non', 'no', 'not', 'sans', 'sauf', 'si', 'if')) return false;
  }
  return true;
}

/** « absent demain 9h-12h formation à Lille »: after all that was read, an absence may still say why. */
function afterAbsence(reader: Reader, commands: Commands, acts: Set<number>): number {
  const away = commands.clauses.every(
    (clause) => clause.acts.length > 0 && clause.acts.every(isAbsence),
  );
  if (!away || commands.clauses.length === 0) return reader.tokens.length;
  const last = reader.tokens.findLastIndex((_, at) => reader.used[at] || acts.has(at));
  const stretch = { from: last + 1, to: reader.tokens.length, why: true };
  const next = reader.tokens[last + 1];
  const known = next !== undefined && Object.keys(next.kinds).length > 0;
  return known && last >= 0 && idle(reader, stretch, acts) ? last + 1 : reader.tokens.length;
}

/** « merci, Sylvie (secrétariat) »: after a farewell comes a name; else « , enfants exclus » limits an opening. */
function leaving(reader: Reader, { from, to }: Stretch): boolean {
  const civil = (at: number) =>
    is(reader, at, 'greeting') || says(reader, at, 'merci', 'thanks', 'thank', 'cordialement');
  return reader.tokens.slice(0, to).some((_, at) => civil(at) && at > 2 && at < Math.max(from, to));
}

/** « Dupont : dispo 14h »: a word and a colon say whose it is. */
function labels(reader: Reader, { from, to }: Stretch): boolean {
  const words = reader.tokens.slice(from, to).filter(({ sort }) => sort === 'word');
  return words.length < 3 && says(reader, to, ':');
}

function isAbsence({ intent }: { intent: string }): boolean {
  return intent === 'declare_unavailability' || intent === 'close_slots';
}

/** Places whose words only say why, and so change nothing of what is asked: `true` where a word is harmless. */
export function reasonsOf(reader: Reader, commands: Commands): boolean[] {
  const acts = new Set(commands.clauses.flatMap((clause) => clause.acts.map(({ at }) => at)));
  const harmless = reader.tokens.map(() => false);
  if (acts.size === 0) return harmless;
  const opens = commands.clauses.some((clause) =>
    clause.acts.some(({ intent }) => intent === 'open_slots'),
  );
  const read = reader.tokens.findIndex((_, at) => reader.used[at] || acts.has(at));
  for (const stretch of stretches(reader)) {
    const limits = opens && stretch.from > read && !stretch.why && !leaving(reader, stretch);
    if (limits || labels(reader, stretch)) continue;
    if (idle(reader, stretch, acts)) harmless.fill(true, stretch.from, stretch.to);
  }
  return harmless.fill(true, afterAbsence(reader, commands, acts));
}
