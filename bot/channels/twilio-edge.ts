import type { Request, Response } from 'restify';
import type { TwilioConfig } from '../config.ts';
import { readBody, TooLarge } from '../route.ts';
import { checkSignature } from './twilio.ts';

const largestForm = 65_536;

/** What we act on: said twice, each time something else, it says nothing. Other parameters may be repeated at will. */
const meant = [
  ...['AccountSid', 'MessageSid', 'CallSid', 'From', 'To', 'Body', 'Digits', 'SpeechResult'],
  ...['Confidence', 'AnsweredBy', 'MessageStatus', 'CallStatus', 'ErrorCode'],
];

/** What a webhook of the carrier is checked against. */
export interface TwilioEdge {
  twilio: TwilioConfig;
  publicUrl: string;
}

/**
 * Reads a signed form of the carrier. The signature comes before anything else: 403; then the content type: 415; then
 * whose account it is: 400. Undefined when it was answered with one of these, and nothing was stored.
 */
export async function signedForm(
  req: Request,
  res: Response,
  { twilio, publicUrl }: TwilioEdge,
): Promise<Record<string, string> | undefined> {
  const body = await readBody(req, largestForm).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  if (!body) return refuse(res, 413, 'The form is larger than 64 KiB.');
  const given = new URLSearchParams(body.toString('utf8'));
  const form = Object.fromEntries(given);
  const all = Object.fromEntries(
    [...new Set(given.keys())].map((name) => [name, given.getAll(name)]),
  );
  const signature = req.headers['x-twilio-signature'];
  const header = typeof signature === 'string' ? signature : undefined;
  const url = `${publicUrl}${req.url}`;
  const tokens = twilio.authTokens;
  const signed =
    checkSignature(tokens, header, url, all) || checkSignature(tokens, header, url, {});
  if (!signed) return refuse(res, 403, 'The signature is missing or wrong.');
  const type = String(req.headers['content-type'] ?? '');
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return refuse(res, 415, 'Send application/x-www-form-urlencoded.');
  }
  if (!checkSignature(tokens, header, url, all)) return refuse(res, 403, 'The signature is wrong.');
  if (meant.some((name) => new Set(all[name]).size > 1))
    return refuse(res, 400, 'A parameter is there twice and says two things.');
  if (form['AccountSid'] !== twilio.accountSid) return refuse(res, 400, 'AccountSid is not ours.');
  return form;
}

/** Ends a request that gets no TwiML; the text names the fault and echoes nothing. */
export function refuse(res: Response, status: number, why: string): undefined {
  if (status === 413) res.setHeader('connection', 'close');
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  res.end(`${why}\n`);
  return undefined;
}

/** Sends TwiML. */
export function sendTwiml(res: Response, twiml: string): void {
  res.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
  res.end(twiml);
}
