import type { Route } from '../route.ts';
import { refuse, sendTwiml, signedForm, type TwilioEdge } from './twilio-edge.ts';
import { readVoice, type VoiceForm } from './voice-call.ts';
import { callBegins, callerAnswers } from './voice-caller.ts';
import { enrolmentAnswer, enrolmentCall } from './voice-enrolment.ts';
import { offerAnswer, offerCall, type VoiceDeps } from './voice-offer.ts';

/** What the voice webhooks need. */
type Deps = VoiceDeps & TwilioEdge;

type Answer = (deps: Deps, call: VoiceForm, handle: string) => Promise<string>;
/** Undefined for a call that tells no code. */
type Enrolling = (...args: Parameters<Answer>) => Promise<string | undefined>;

/** `POST /twilio/voice` and `/twilio/voice/answer`: a call begins, then each key or word of it; `o` marks one of ours. */
export const voiceRoutes = (deps: Deps): Route[] => [
  route(deps, '/twilio/voice', enrolmentCall, offerCall, callBegins),
  route(deps, '/twilio/voice/answer', enrolmentAnswer, offerAnswer, callerAnswers),
];

const route = (
  deps: Deps,
  path: string,
  enrolment: Enrolling,
  placed: Answer,
  received: Answer,
): Route => ({
  method: 'post',
  path,
  handle: async (req, res) => {
    const form = await signedForm(req, res, deps);
    if (!form) return;
    const call = readVoice(form);
    if (!call) return refuse(res, 400, 'CallSid, From and To are required.');
    const query = new URL(req.url ?? '', deps.publicUrl).searchParams;
    const handle = query.get('o');
    if (handle !== null) {
      const enrolling = await enrolment(deps, call, handle);
      return sendTwiml(res, enrolling ?? (await placed(deps, call, handle)));
    }
    const { voiceFrom, smsFrom } = deps.twilio;
    if (![voiceFrom, smsFrom].includes(call.to)) return refuse(res, 400, 'To is not our number.');
    sendTwiml(res, await received(deps, call, query.get('at') ?? ''));
  },
});
