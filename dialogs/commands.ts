import { anyDialog, begin } from './converse.ts';
import type { Turn } from './dialog.ts';
import { examples, help, howToSay } from './help.ts';
import { keypad } from './keypad.ts';
import { codeIn, linkPhone, sendCode, wantsCode } from './link.ts';
import { startWithdraw } from './offer.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { say } from './say.ts';
import { more, undo, whereWeWere } from './steer.ts';
import { foldWords, isCarrierStop, isStart, isStop } from './stop-words.ts';
import { chain, stillOpen } from './waiting.ts';

type Command = (turn: Turn, rest: Rest, argument: string) => Promise<Heard>;

/** Words that mean the same whatever is under way; none of them is a word that the carrier takes for itself. */
const commands: [pattern: RegExp, command: Command][] = [
  [/^(?:lier|link)\b.*$/, async (_, rest) => says(rest, { key: 'link.how' })],
  [
    /^(?:aide|help|\?|menu|aide moi|aidez moi|que sais tu faire|que puis je (?:dire|ecrire|faire)|qu est ce que je peux (?:dire|ecrire|faire)|comment ca marche|what can (?:you do|i say))(?: \?)?$/,
    help,
  ],
  [
    /^(?:je |i )?(?:me |m )?(?:desiste\w*|withdraw)(?: (?:de |du |la |the |demande |request |code )*([2-9][a-z][a-z2-9][a-z]))?\b.*$/,
    withdraw,
  ],
  [/^(?:annuler|annule|undo)$/, undo],
  [
    /^(?:(?:des |d autres |donne moi des |montre moi des |quelques |un )?exemples?|(?:some |more )?examples?)(?: (?:svp|stp|please))?(?: \?)?$/,
    async (turn, rest) => examples(turn, rest),
  ],
  [/^(?:suite|more)$/, more],
  [
    /^(?:clavier|au clavier|keypad)$/,
    async (turn, rest) => begin(anyDialog(keypad), {}, turn, dropDraft(rest)),
  ],
  [/^(?:reprenons|ou en etions nous|where were we)$/, whereWeWere],
  [
    /^(?:(?:parle[rz]?|passe[rz]?|ecri(?:s|vez)|repond(?:s|ez)|continue[rz]?|plutot|speak|switch|write|answer|bot)(?: (?:moi|me|to|to me|vous))? )?(?:en |in )?(?:english|anglais)(?: (?:please|svp|s il vous plait|stp))?$/,
    (turn, rest) => speak('en', turn, rest),
  ],
  [
    /^(?:(?:parle[rz]?|passe[rz]?|reviens|revenez|ecri(?:s|vez)|repond(?:s|ez)|continue[rz]?|plutot|speak|switch|write|answer)(?: (?:moi|me|to|to me|vous))? )?(?:en |in )?(?:francais|french)(?: (?:please|svp|s il vous plait|stp))?$/,
    (turn, rest) => speak('fr', turn, rest),
  ],
];

/** Carries out a command word; undefined when the message is none. */
export async function obey(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const text = foldWords(turn.text);
  const known = turn.speaker?.person.linked;
  const code = codeIn(turn.text);
  if (code && (!known || /^(?:lier|link)/.test(text))) return linkPhone(turn, rest, code);
  if (wantsCode(turn.text) && (!known || /\bteams\b/.test(text))) return sendCode(turn, rest);
  if (isStop(turn.text) || isStopInTeams(turn, rest)) return stop(turn, rest);
  if (isStart(turn.text)) return start(turn, rest);
  const how = known && howToSay(turn);
  if (how) return says(rest, how);
  for (const [pattern, command] of commands) {
    const found = pattern.exec(text);
    if (found) return command(turn, rest, found[1] ?? '');
  }
  return undefined;
}

/** « je me désiste 4K7P » : its own path, asked twice (contract §3, §7). */
function withdraw(turn: Turn, rest: Rest, code: string): Promise<Heard> {
  return startWithdraw({ intent: 'withdraw', ranges: [], ...(code && { ref: code }) }, turn, rest);
}

const stillAsked = (rest: Rest, now: Date): boolean =>
  chain(stillOpen(rest, now).rest.waiting).some(
    ({ kind }) => kind === 'order' || kind === 'dialog',
  );

/** In Teams no carrier takes « STOP » for itself; beside a question it is an answer to that. */
const isStopInTeams = ({ channel, text, now }: Turn, rest: Rest): boolean =>
  channel === 'teams' && isCarrierStop(text) && !stillAsked(rest, now);

/** « ARRET » ends everything at once, and says what it does not end: the patients who are expected. */
async function stop(turn: Turn, rest: Rest): Promise<Heard> {
  const { kept, hidden, inTeams } = await turn.services.optOut();
  return says(
    { memory: rest.memory },
    { key: inTeams ? 'stop.doneButTeams' : 'stop.done' },
    ...(hidden > 0 ? [say('stop.hidden')] : []),
    // whoever is still reached in Teams was not told of to the OSNP
    ...(kept.length > 0 ? [say(inTeams ? 'start.kept' : 'stop.kept', { ranges: kept })] : []),
  );
}

/** As many openings are named in one answer; « mes créneaux » has the rest. */
const mostNamed = 5;

async function start(turn: Turn, rest: Rest): Promise<Heard> {
  const back = await turn.services.optIn();
  if (!turn.speaker?.person.linked) return says(rest, { key: 'stranger' });
  if (!back) return says(rest, { key: 'start.already' });
  const ranges = back.slice(0, mostNamed);
  const count = back.length - ranges.length;
  const held = (await turn.services.patients()).filter(
    ({ to, outcome }) => !outcome && to > turn.now,
  );
  const kept = held.slice(0, mostNamed).map(({ from, to }) => ({ from, to }));
  return says(
    rest,
    { key: 'start.done' },
    ...(kept.length > 0 ? [say('start.kept', { ranges: kept })] : []),
    ...(ranges.length > 0 ? [say('start.visible', { ranges })] : []),
    ...(count > 0 ? [say('list.more', { count })] : []),
  );
}

async function speak(locale: 'fr' | 'en', turn: Turn, rest: Rest): Promise<Heard> {
  await turn.services.rememberLocale(locale);
  return says({ ...rest, memory: { ...rest.memory, locale } }, { key: `language.${locale}` });
}
