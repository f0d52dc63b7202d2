import { countRecent } from '../data/conversations/conversation-repository.ts';
import type { Db } from '../data/database.ts';
import { urgencyOf } from '../data/knowledge/urgency.ts';
import { liveOffers } from '../data/orientations/offer-service.ts';
import { isProving } from '../data/people/number-change.ts';
import type { Speaker } from '../data/people/person.ts';
import type { Settings } from '../data/settings.ts';
import { namesAndAnswers } from '../dialogs/expectations/coded.ts';
import { codeIn, wantsCode } from '../dialogs/link.ts';
import { isStart, isStop } from '../dialogs/stop-words.ts';
import type { Inbound } from './hear.ts';

/** What a limit makes of a message: heard, answered that it comes too fast, or not answered at all. */
export type Verdict = 'hear' | 'slow' | 'silence';

const strangerAnswersADay = 3;
/** A code that was sent to this very number may be tried beyond that, but not for ever. */
const codesADay = 20;
const day = 86_400;

/**
 * Silence after STOP, a limit on haste (wider for somebody with an open offer, none for its code), three texts a day to strangers. ARRET
 * itself is always heard, and so is what ends its silence. Decided before the conversation is locked: what is not heard waits for nobody.
 */
export async function judge(
  db: Db,
  inbound: Inbound & { sender: string },
  speaker: Speaker | undefined,
  settings: Settings,
  now: Date,
): Promise<Verdict> {
  const { text, channel, called } = inbound;
  if (speaker?.person.optedOut) return isStart(text) ? 'hear' : 'silence';
  if (called || (isStop(text) && channel !== 'voice')) return 'hear';
  if (!speaker?.person.linked && channel === 'sms') return ofStranger(db, inbound, speaker, now);
  return ofHaste(db, inbound, speaker, settings, now);
}

async function ofStranger(
  db: Db,
  { sender, text }: Inbound & { sender: string },
  speaker: Speaker | undefined,
  now: Date,
): Promise<Verdict> {
  const heard = await countRecent(db, sender, ['stranger'], day, now);
  const mayHave = speaker ?? (codeIn(text) && (await isProving(db, sender)));
  const code = mayHave && (codeIn(text) ?? wantsCode(text));
  const most = code || urgencyOf(text) ? codesADay : strangerAnswersADay;
  return heard < most ? 'hear' : 'silence';
}

/** No answer is ever longer, unless it names a code. */
const longestAnswer = 120;
/** How many times the limit somebody may write while he is asked something. */
const leniency = 5;

/** A code is always heard; other words while a request waits, as long as no machine seems to write them. */
const mayAnswer = (text: string, minute: number, textsPerMin: number): boolean =>
  namesAndAnswers(text.slice(0, longestAnswer)) ||
  (text.length <= longestAnswer && minute <= leniency * textsPerMin);

async function ofHaste(
  db: Db,
  { sender, phone, text }: Inbound & { sender: string },
  speaker: Speaker | undefined,
  { textsPerMin, textsPerHour }: Settings,
  now: Date,
): Promise<Verdict> {
  // the message now heard is already counted
  const hour = await countRecent(db, sender, ['turn', 'stranger'], 3600, now);
  if (hour <= Math.min(textsPerMin, textsPerHour)) return 'hear';
  const minute = await countRecent(db, sender, ['turn', 'stranger'], 60, now);
  if (minute <= textsPerMin && hour <= textsPerHour) return 'hear';
  // whom to call is told however fast he writes, as long as it can be a person
  if (minute <= leniency * textsPerMin && urgencyOf(text)) return 'hear';
  const number = phone ?? speaker?.person.phone;
  if (number && mayAnswer(text, minute, textsPerMin) && (await liveOffers(db, number)).length > 0)
    return 'hear';
  return minute === textsPerMin + 1 || hour === textsPerHour + 1 ? 'slow' : 'silence';
}
