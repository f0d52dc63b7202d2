import type { Route } from '../route.ts';
import { refuse, sendTwiml, signedForm, type TwilioEdge } from './twilio-edge.ts';
import { readVoice } from './voice-call.ts';
import { offerAnswer, offerCall, type VoiceDeps } from './voice-offer.ts';

/** What the voice webhooks need. */
type Deps = VoiceDeps & TwilioEdge;

type Answer = (
  deps: Deps,
  call: NonNullable<ReturnType<typeof readVoice>>,
  handle: string,
) => Promise<string>;

/** `POST /twilio/voice` and `/twilio/voice/answer`: a call begins, then each key or word of it. */
export const voiceRoutes = (deps: Deps): Route[] => [
  route(deps, '/twilio/voice', offerCall),
  route(deps, '/twilio/voice/answer', offerAnswer),
];

const route = (deps: Deps, path: string, placed: Answer): Route => ({
  method: 'post',
  path,
  handle: async (req, res) => {
    const form = await signedForm(req, res, deps);
    if (!form) return;
    const call = readVoice(form);
    if (!call) return refuse(res, 400, 'CallSid, From and To are required.');
    const handle = new URL(req.url ?? '', deps.publicUrl).searchParams.get('o');
    sendTwiml(res, await placed(deps, call, handle ?? ''));
  },
});
