import { command, confirm, nameGiven, stillWhom } from './act.ts';
import { obey, undo } from './commands.ts';
import { type AnyDialog, anyDialog, askAgain, begin, resume } from './converse.ts';
import type { Turn } from './dialog.ts';
import { emergency, emergencySay } from './emergency.ts';
import { answerQuestion, soundsUrgent } from './faq.ts';
import { help } from './help.ts';
import type { LanguageContext, Reading } from './language/frame.ts';
import { codeIn, wantsCode } from './link.ts';
import { answerNamed } from './named-offer.ts';
import {
  answerByCode,
  answerOffer,
  nothingOpen,
  pendingOf,
  startWithdraw,
  unsureCounter,
  whichOffer,
} from './offer.ts';
import { participation, walkFrom } from './participation.ts';
import { whereIStand } from './participation-counters.ts';
import { patients } from './patients.ts';
import { preference } from './preferences.ts';
import { dialogs } from './registry.ts';
import { type Draft, dropDraft, type Heard, type Rest, says } from './rest.ts';
import { draftBefore, saidAt } from './said.ts';
import type { OfferHeard } from './services.ts';
import { isStart, isStop } from './stop-words.ts';

const longestText = 1600;

/** What one message does: an emergency before all, then a code, a command, then the dialog at rest, then whatever it asks for. */
export async function route(turn: Turn, rest: Rest): Promise<Heard> {
  const urgent = emergency(turn, rest);
  if (urgent) return urgent;
  if (turn.text.length > longestText) return says(rest, { key: 'text.tooLong' });
  if (!turn.speaker?.person.linked) return stranger(turn, rest);
  const coded = await answerByCode(turn, rest);
  if (coded) return withQuestion(coded, turn);
  const ofPatients = await patients(turn, rest);
  if (ofPatients) return ofPatients.kind === 'answer' ? withQuestion(ofPatients, turn) : ofPatients;
  const obeyed = await obey(turn, rest);
  const preferred = obeyed ?? (await preference(turn, rest));
  if (preferred) return preferred;
  const named = await answerNamed(turn, rest);
  if (named) return named.kind === 'answer' ? withQuestion(named, turn) : named;
  const offers = await turn.services.liveOffers();
  const given = await answerWithdraw(turn, rest, offers);
  if (given) return given;
  const settled = draftBefore(rest, turn);
  if (settled && offers.length > 0 && confirmsDraft(turn.text)) return confirm(settled, turn, rest);
  if (rest.suspended && offers.length > 0 && isShort(turn.text)) return whichOffer(offers, rest);
  const draft = draftBefore(rest, turn);
  // what was read back last is what « oui » answers, not the question before it
  const answered = draft && isShort(turn.text) ? undefined : await resumed(turn, rest);
  if (answered) return { ...answered, kind: 'answer' };
  const stands = await whereIStand(turn, rest);
  if (stands) return stands;
  if (draft?.awaiting === 'practitioner') {
    const named = await nameGiven(draft, turn, rest);
    if (named) return named;
  }
  const chosen = draft?.alternative && offers.length === 0 && /^\W*([12])\W*$/.exec(turn.text);
  if (draft && chosen) return confirm(draft, turn, rest, chosen[1] === '2');
  const picked = rest.memory.menu && !draft && /^\W*[1-3]\W*$/.test(turn.text);
  if (picked) return offers.length > 0 ? whichOffer(offers, rest) : menuChoice(turn, rest);
  const { menu: _, ...memory } = rest.memory;
  return intent(turn, { ...rest, memory, ...(draft && { draft }) }, draft, offers);
}

/** « OUI » to « vous désister ? » while requests are open: they had been put before it was asked, so it is its answer. */
async function answerWithdraw(
  turn: Turn,
  rest: Rest,
  offers: OfferHeard[],
): Promise<Heard | undefined> {
  const draft = draftBefore(rest, turn);
  const word = /^\W*(oui|yes|non|no)\W*$/iu.exec(turn.text)?.[1];
  if (draft?.frames[0]?.intent !== 'withdraw' || !word) return undefined;
  const askedLast = offers.every(({ sentAt }) => !sentAt || sentAt < new Date(draft.at));
  if (!askedLast) return undefined;
  return /^[oy]/iu.test(word)
    ? confirm(draft, turn, rest)
    : says(dropDraft(rest), { key: 'draft.dropped' });
}

/** The word of what was read back: while requests wait, « OUI » alone could mean a patient. */
const confirmsDraft = (text: string) => /^\W*confirm(?:er|ez)?\W*$/iu.test(text);

/** Which request, and how to confirm what was read back beside it. */
function whichOf(offers: OfferHeard[], rest: Rest, draft: Draft | undefined): Heard {
  const heard = whichOffer(offers, rest);
  return draft ? { ...heard, say: [...heard.say, { key: 'offer.whichDraft' }] } : heard;
}

/** « 2 » after a menu of the FAQ. */
const menuChoice = async (turn: Turn, rest: Rest): Promise<Heard> =>
  (await answerQuestion(turn, rest)) ?? says(rest, { key: 'help' });

/** « 1 », « oui », « non »: too short to say which of two questions it answers. */
const isShort = (text: string) => /^\W*(\d|oui|non|yes|no|ok)\W*$/iu.test(text);

/** Nobody we know may link a phone and ask questions, nothing else, and learns nothing (I17). */
async function stranger(turn: Turn, rest: Rest): Promise<Heard> {
  const lone = /^\W*(lier|link|start|english|anglais|fran[cç]ais|suite|arr[eê]t)\b/iu.test(
    turn.text,
  );
  const { text } = turn;
  const known = isStop(text) || isStart(text) || codeIn(text) || wantsCode(text);
  const obeyed = lone || known ? await obey(turn, rest) : undefined;
  if (obeyed) return obeyed;
  if (isGreeting(turn.text) || (await wantsToAct(turn))) return says(rest, { key: 'stranger' });
  return (await answerQuestion(turn, rest)) ?? says(rest, { key: 'stranger' });
}

/** A command of somebody who may not give any: he is told how to be known, not answered as if he had asked. */
async function wantsToAct(turn: Turn): Promise<boolean> {
  if (/^\W*\d\W*$/.test(turn.text)) return false;
  const { frame } = await turn.services.understand(turn.text, saidAt(turn), {}, turn.locale);
  return (
    !['faq', 'participation', 'other', 'help', 'list_slots'].includes(frame.intent) &&
    !soundsUrgent(turn)
  );
}

const dialogOf = ({ suspended }: Rest): AnyDialog | undefined =>
  suspended && dialogs.find(({ name }) => name === suspended.name);

/** Gives the message to the dialog at rest; one that a deploy took away is left with an apology. */
async function resumed(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  if (!rest.suspended) return undefined;
  const dialog = dialogOf(rest);
  if (dialog) return resume(dialog, turn, rest);
  const { suspended: _, ...clean } = rest;
  return says(clean, { key: 'dialog.gone' });
}

/** After an offer was answered in the middle of a dialog, its question is asked again: nothing of it was lost. */
function withQuestion(heard: Heard, turn: Turn): Heard {
  const dialog = dialogOf(heard.rest);
  if (!dialog) return heard;
  const again = askAgain(dialog, turn, heard.rest);
  return { ...heard, say: [...heard.say, ...again.say], rest: again.rest };
}

async function intent(
  turn: Turn,
  rest: Rest,
  draft: Draft | undefined,
  offers: OfferHeard[],
): Promise<Heard> {
  const context = contextOf(turn, rest, draft, offers);
  const reading = await turn.services.understand(turn.text, saidAt(turn), context, turn.locale);
  const heard = await carryOut(reading, turn, rest, draft, offers);
  return heard.kind === 'answer' ? withQuestion(heard, turn) : heard;
}

function contextOf(
  turn: Turn,
  { memory }: Rest,
  draft: Draft | undefined,
  offers: OfferHeard[],
): LanguageContext {
  const [first] = draft?.frames ?? [];
  const { also: _, clarify: __, ...known } = first ?? { intent: 'other' as const, ranges: [] };
  return {
    channel: turn.channel,
    ...(offers.length > 0 && { pending: pendingOf(offers) }),
    ...(first && { draft: known }),
    ...(draft?.awaiting && { awaiting: draft.awaiting }),
    ...(memory.last && { last: { ...memory.last.frame, committed: true as const } }),
  };
}

async function carryOut(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  draft: Draft | undefined,
  offers: OfferHeard[],
): Promise<Heard> {
  const { frame } = reading;
  const quiet = ['list_slots', 'faq', 'other', 'help', 'participation', 'stop'];
  const asks = Boolean(frame.clarify) && offers.length === 0; // nothing would be done anyhow
  if ((asks || quiet.includes(frame.intent)) && soundsUrgent(turn))
    return says(rest, ...emergencySay(turn));
  switch (frame.intent) {
    case 'accept':
    case 'refuse':
    case 'counter':
    case 'ask_details':
      if (frame.clarify)
        return offers.length > 0 ? whichOf(offers, rest, draft) : nothingOpen(turn, rest);
      if (frame.intent === 'counter' && !reading.commit) return unsureCounter(offers, rest);
      return answerOffer(frame, offers, turn, rest);
    case 'withdraw':
      return startWithdraw(frame, turn, rest);
    case 'confirm':
      return draft ? confirm(draft, turn, rest) : nothingOpen(turn, rest);
    case 'deny':
      return says(dropDraft(rest), { key: 'draft.dropped' });
    case 'cancel':
    case 'undo':
      return undo(turn, rest);
    case 'stop':
      return says(rest, { key: 'stop.how' });
    case 'help':
      return help(turn, rest);
    case 'participation':
      return begin(anyDialog(participation), walkFrom(turn), turn, rest);
    case 'faq':
      return (await answerQuestion(turn, rest)) ?? says(rest, { key: 'help' });
    case 'other':
      return other(reading, turn, rest, offers, draft);
    default:
      return command(reading, turn, rest);
  }
}

/** Not for us, or not clear: nothing is done, and the answer says what can be. */
async function other(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  offers: OfferHeard[],
  draft: Draft | undefined,
): Promise<Heard> {
  const { clarify } = reading.frame;
  if (draft?.awaiting === 'practitioner') return stillWhom(turn, rest);
  if (clarify === 'nothing_pending') return nothingOpen(turn, rest);
  if (clarify && offers.length > 0) return whichOf(offers, rest, draft);
  if (clarify === 'unclear_answer' && draft) return says(rest, { key: 'draft.yesOrNo' });
  if (clarify) return says(rest, { key: `clarify.${clarify}`, params: { example: 'ouvre' } });
  const dialog = dialogOf(rest);
  if (dialog) return askAgain(dialog, turn, rest);
  const civil = civilities.find(([pattern]) => pattern.test(turn.text));
  if (civil) return says(rest, { key: civil[1] });
  return (await answerQuestion(turn, rest, { unasked: true })) ?? says(rest, { key: 'other' });
}

/** « bonjour » and no more. */
const isGreeting = (text: string): boolean =>
  civilities.some(([pattern, key]) => key === 'other.hello' && pattern.test(text));

const civilities: [pattern: RegExp, key: string][] = [
  [/^\W*(bonjour|bonsoir|salut|coucou|hello|hi|good (morning|evening))\W*$/iu, 'other.hello'],
  [/^.{0,30}\b(merci|thanks|thank you)\b.{0,30}$/iu, 'other.thanks'],
  [
    /^\W*(?:(?:ok|oui|c'est)\W+)?(?:bien )?(?:noté|reçu|compris|entendu|parfait|noted|got it|understood)\W*$/iu,
    'other.thanks',
  ],
];
