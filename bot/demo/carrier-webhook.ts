import { randomUUID } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';

/** What a webhook was answered; status 0 when nobody answered. */
export interface WebhookAnswer {
  status: number;
  body: string;
}

/** Posts a signed form to the assistant, as the carrier does. */
export type PostWebhook = (url: string, params: Record<string, string>) => Promise<WebhookAnswer>;

/** Twilio waits fifteen seconds, tries once more when nobody answered or the answer was a 5xx, and then gives up. */
export function openWebhooks(authToken: string, stopped: AbortSignal): PostWebhook {
  return async (url, params) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'user-agent': 'TwilioProxy/1.1',
      'x-twilio-signature': getExpectedTwilioSignature(authToken, url, params),
      'i-twilio-idempotency-token': randomUUID(),
    };
    const body = new URLSearchParams(params).toString();
    const post = () => postOnce(url, headers, body, stopped);
    const first = await post();
    return first.status === 0 || first.status >= 500 ? post() : first;
  };
}

async function postOnce(
  url: string,
  headers: Record<string, string>,
  body: string,
  stopped: AbortSignal,
): Promise<WebhookAnswer> {
  if (stopped.aborted) return { status: 0, body: '' };
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(15_000)]);
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  }
}
