import process from 'node:process';
import { twilioClient } from '../../bot/channels/twilio.ts';
import { startEngine } from '../../bot/engine/engine.ts';
import { openDatabase } from '../../data/database.ts';
import { settings } from './doctors.ts';

// One engine in a process of its own, for tests that kill it: argv holds the database, the carrier and the webhook.
const [, , url, apiUrl, webhookUrl = ''] = process.argv;
const number = '+33199000000';
const config = {
  accountSid: `AC${'0'.repeat(32)}`,
  authTokens: ['engine-test-token'],
  smsFrom: number,
  voiceFrom: number,
  apiUrl,
};
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

startEngine({
  db: await openDatabase({ url, dataDir: '' }),
  settings,
  clock: () => new Date(),
  render: (say) => say.map(({ key, params }) => `${key} ${params?.['code'] ?? ''}`).join('\n'),
  twilio: twilioClient(config, webhookUrl),
  webhook: { url: webhookUrl, secret: Buffer.alloc(24).toString('base64') },
  hear: async () => {},
  reconcileS: 30,
  auditMonths: 12,
  log: quiet,
});
