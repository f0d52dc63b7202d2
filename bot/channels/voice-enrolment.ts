import { inTransaction } from '../../data/database.ts';
import { findCalledEnrolment } from '../../data/people/called-enrolment.ts';
import { drawCode } from '../../data/people/enrolment-code.ts';
import { redeemCode } from '../../data/people/enrolment-service.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { refusalSay } from '../../dialogs/refusals.ts';
import { spoken } from './voice-ask.ts';
import { answerOnce, type VoiceForm } from './voice-call.ts';
import type { VoiceDeps } from './voice-offer.ts';
import { againTwiml, goodbyeTwiml, questionTwiml } from './voice-twiml.ts';

/**
 * A call of ours that tells a landline its code, to be typed back at once. The code is made anew each time that it is
 * told, and what was told is not kept: no reply with a code in it lies in the database. Undefined for any other call.
 */
export function enrolmentCall(
  { db, clock, publicUrl }: VoiceDeps,
  call: VoiceForm,
  token: string,
): Promise<string | undefined> {
  return inTransaction(db.prisma, async (tx) => {
    const found = await findCalledEnrolment(tx, token, call);
    if (!found) return undefined;
    const { id, name, locale } = found;
    if (call.machine) return goodbyeTwiml('', locale);
    const code = await drawCode(tx, id, undefined, clock());
    if (code === undefined)
      return goodbyeTwiml(spoken([{ key: 'voice.link.over' }], locale), locale);
    const told = { key: 'voice.link.code', params: { name, code } };
    return questionTwiml({
      say: spoken([told], locale),
      again: spoken([{ key: 'voice.link.again', params: { code } }], locale),
      goodbye: spoken([{ key: 'voice.link.silent' }], locale),
      locale,
      action: `${publicUrl}/twilio/voice/answer?o=${token}`,
      digits: true,
    });
  });
}

/** The digits that came back: the landline is linked, or the code is told once more while tries are left. */
export async function enrolmentAnswer(
  deps: VoiceDeps,
  call: VoiceForm,
  token: string,
): Promise<string | undefined> {
  const found = await findCalledEnrolment(deps.db.prisma, token, call);
  if (!found) return undefined;
  const { heard, sid, to } = call;
  const { locale } = found;
  const back = (key: string) =>
    againTwiml(spoken([{ key }], locale), `${deps.publicUrl}/twilio/voice?o=${token}`, locale);
  const typed = typeof heard === 'object' && 'keys' in heard ? heard.keys.replace(/\D/g, '') : '';
  if (typed.length !== 6) return back('voice.link.unclear');
  return answerOnce(deps, `${sid}:link:${typed}`, to, async (db, now) => {
    const who = { actor: to, channel: 'voice', requestId: `${sid}:link` };
    const returned = { channel: 'voice' as const, phone: to, code: typed };
    const redeemed = await redeemCode(db, returned, who, now);
    if (!('refused' in redeemed)) return linked(redeemed.person.displayName, locale);
    return redeemed.refused.code === 'link.wrong'
      ? back('voice.link.wrong')
      : goodbyeTwiml(spoken([refusalSay(redeemed.refused)], locale), locale);
  });
}

const linked = (name: string, locale: Locale): string =>
  goodbyeTwiml(spoken([{ key: 'voice.link.done', params: { name } }], locale), locale);
