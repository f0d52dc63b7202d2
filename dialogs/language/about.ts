import { commandOf } from './command.ts';
import type { Frame, Intent } from './frame.ts';
import { anywhere, asking, type Heard, has, questioned, timed } from './heard.ts';
import { listing } from './listing.ts';
import { is, says } from './reader.ts';

function everyRemove({ reader, commands }: Heard): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  return (
    acts.length > 0 &&
    acts.every(({ at }) => is(reader, at, 'remove')) &&
    !commands.commands.some(({ timed }) => timed)
  );
}

function meta(heard: Heard): Intent | undefined {
  const { reader, context, commands } = heard;
  const text = reader.tokens.map((token) => token.text).join(' ');
  if (text === '?' || text === '??' || text === '? ? ?') return 'help';
  const objects =
    anywhere(reader, 'slot', 'patient', 'telemode', 'everything', 'doctor') || timed(heard);
  if (
    has(heard, 'stop') &&
    (!objects || heard.about.some((token) => 'stop' in token.kinds && token.text.includes(' ')))
  )
    return 'stop';
  if (has(heard, 'undo') && !timed(heard)) return 'undo';
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const bare =
    acts.length > 0 &&
    acts.every(({ at }) => is(reader, at, 'remove')) &&
    !objects &&
    acts[0]!.intent === 'close_slots';
  const alone =
    (bare || (context.draft !== undefined && everyRemove(heard))) &&
    reader.tokens.every(
      (_, at) =>
        is(reader, at, 'remove', 'filler', 'greeting', 'everything', 'not', 'correction') ||
        reader.tokens[at]!.sort === 'sign',
    );
  if ((has(heard, 'dropIt') && !timed(heard) && acts.length === 0) || alone)
    return context.draft ? 'cancel' : context.last && alone ? 'undo' : 'cancel';
  return undefined;
}

/** « êtes-vous disponible ? », « t'es libre samedi ? »: asked of a person, not of the bot. */
function toSomebody({ reader, commands }: Heard): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const state =
    acts.length > 0 &&
    acts.every(
      ({ at }) =>
        is(reader, at, 'available', 'absent') ||
        (is(reader, at, 'open') && /ouvert/.test(reader.tokens[at]!.text)),
    );
  return (
    state &&
    reader.tokens.some(
      (_, at) =>
        says(reader, at, 'es', 'etes', 'are') &&
        (says(reader, at - 1, 'tu', 't', 'vous', 'you') ||
          says(reader, at + 1, 'tu', 'vous', 'you') ||
          says(reader, at + 2, 'vous', 'tu')),
    )
  );
}

/** « l'école est fermée jeudi », « le labo est fermé »: a fact about something else. */
function somebodyElse(heard: Heard): boolean {
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const third =
    acts.length > 0 &&
    acts.every(
      ({ at }) =>
        says(reader, at - 1, 'est', 'sont', 'is', 'are') &&
        is(reader, at, 'open', 'close', 'absent'),
    );
  return third && has(heard, 'stranger');
}

/** Questions and subjects that are no command; undefined when a command is meant. */
export function topicOf(heard: Heard): Intent | undefined {
  const direct = meta(heard);
  if (direct) return direct;
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  if (has(heard, 'notForUs') || toSomebody(heard) || somebodyElse(heard)) return 'other';
  if (has(heard, 'participation') && !timed(heard)) return 'participation';
  const human = heard.about.some((token) => 'help' in token.kinds && token.text.includes(' '));
  const how = heard.about.some(
    (token) => 'help' in token.kinds && /^(comment|how)/.test(token.text),
  );
  if (human && !timed(heard) && (how || !anywhere(reader, 'slot'))) return 'help';
  const rules = heard.about.some(
    (token) =>
      'ask' in token.kinds &&
      /faut il|dois je|do i|must i|doit on|obligatoire|obligee?$/.test(token.text),
  );
  const hours = commands.said.some(({ placed }) =>
    placed.some((item) => item.sort === 'hours' || item.sort === 'hour'),
  );
  const supposes =
    questioned(heard) &&
    reader.tokens.some(({ text }) => text === 'is there' || text === 'are there' || text === 'y a');
  if ((rules || (supposes && acts.length > 0)) && !hours) return 'faq';
  const asks = asking(heard) || questioned(heard) || anywhere(reader, 'what');
  if (has(heard, 'help') && !timed(heard) && (acts.length === 0 || asking(heard))) return 'help';
  if (listing(heard)) return 'list_slots';
  if (asking(heard) && !timed(heard)) {
    if (
      acts.length > 0 &&
      heard.about.some((token) => ['comment', 'how', 'cmt'].includes(token.text)) &&
      !has(heard, 'faq')
    )
      return 'help';
    return 'faq';
  }
  if (has(heard, 'faq') && (asks || acts.length === 0) && !timed(heard)) return 'faq';
  if (asks && has(heard, 'faq') && acts.length === 0) return 'faq';
  return undefined;
}

/** Signs that somebody else is meant, or that this is no message for the bot. */
export function strange(heard: Heard): boolean {
  return has(heard, 'stranger', 'notForUs');
}

const others =
  /^(collegue|collegues|confrere|consoeur|secretaire|remplacant|remplacante|associe|associee|interne|assistante|patient|patiente|infirmiere|colleague|partner|secretary|locum|receptionist)$/;

/** « mon collègue absent demain »: the state of somebody who is not the writer, nor a doctor named. */
export function aboutAnother({ reader, commands }: Heard): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  return acts.some(({ at }) => {
    if (!is(reader, at, 'absent', 'weakAbsent', 'available', 'back')) return false;
    const before = reader.tokens.slice(Math.max(0, at - 4), at);
    const pause = before.findLastIndex(({ sort }) => sort === 'sign');
    const near = before.slice(pause + 1);
    const own = near.some(
      ({ text, kinds }) => /^(je|j|i|suis|dr|doctor)$/.test(text) || 'doctor' in kinds,
    );
    return !own && near.some(({ text }) => others.test(text));
  });
}

const homely =
  /^(voiture|vehicule|train|fils|fille|enfants?|mari|femme|dentiste|rdv chez|fievre|grippe|ecole|travaux|salle|kine|operation|bebe|avion|vol)$/;

/** « fermez tout demain, mon fils a de la fièvre »: one's own life is why, in a stretch of its own. */
export function homelyReason({ reader, about, commands }: Heard): boolean {
  const odd = about.filter(({ kinds }) => 'stranger' in kinds || 'notForUs' in kinds);
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const closing = acts.every(
    ({ intent }) => intent === 'close_slots' || intent === 'declare_unavailability',
  );
  const paused = (from: number, to: number) =>
    reader.tokens.slice(from, to).some(({ text }) => /^[,.;:!\n]$/.test(text));
  const apart = (token: { start: number }) => {
    const at = reader.tokens.findIndex(({ end }) => end > token.start);
    const next = acts.find((act) => act.at > at);
    const own = says(reader, at - 1, 'mon', 'ma', 'mes', 'my', 'de');
    return next ? paused(at, next.at) : own || paused(acts.at(-1)!.at, at);
  };
  return (
    acts.length > 0 && closing && odd.every((token) => homely.test(token.text) && apart(token))
  );
}

/** A topic as a frame; what needs a draft or a past command asks when there is none. */
export function topicFrame(intent: Intent, { commands, context }: Heard): Frame {
  if (intent === 'list_slots') {
    const said = commands.said[0];
    const made = said && commandOf({ ...said, intent }, [], false);
    return made ? { ...made.frame, intent } : { intent, ranges: [] };
  }
  const nothing = (intent === 'cancel' && !context.draft) || (intent === 'undo' && !context.last);
  return { intent, ranges: [], ...(nothing && { clarify: 'nothing_pending' as const }) };
}
