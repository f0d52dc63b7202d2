import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';

/** What a webhook is posted with; whatever is left out is as the carrier would have it. */
export interface Webhook {
  params: Record<string, string>;
  /** The address that is signed, when it is not the one posted to. */
  signedUrl?: string;
  /** The parameters that are signed, when they are not those sent. */
  signedParams?: Record<string, string>;
  token?: string;
  headers?: Record<string, string>;
  /** The bytes that are sent, when they are not the form of `params`. */
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Where webhooks go and what signs them. */
export interface Signer {
  url: string;
  env: Record<string, string>;
}

let count = 0;

/** The parameters of a text; a new sid each time. */
export function textParams({ env }: Signer, from: string, body: string): Record<string, string> {
  count += 1;
  return {
    MessageSid: `SM${String(count).padStart(32, '0')}`,
    AccountSid: env['TWILIO_ACCOUNT_SID'] ?? '',
    From: from,
    To: env['TWILIO_SMS_FROM'] ?? '',
    Body: body,
  };
}

/** Posts a webhook signed with the real token over the real address, unless the test wants otherwise. */
export async function postWebhook(
  signer: Signer,
  path: string,
  webhook: Webhook,
): Promise<{ status: number; body: string }> {
  const { params, token = signer.env['TWILIO_AUTH_TOKEN'] ?? '', headers = {} } = webhook;
  const { signedUrl = `${signer.url}${path}`, signedParams = params } = webhook;
  const answer = await fetch(`${signer.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': getExpectedTwilioSignature(token, signedUrl, signedParams),
      ...headers,
    },
    body: webhook.body ?? new URLSearchParams(params).toString(),
  });
  return { status: answer.status, body: await answer.text() };
}
