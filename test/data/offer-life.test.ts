import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { afterEvent, type OfferEvent, type OfferStatus } from '../../data/orientations/offer.ts';

const statuses: OfferStatus[] = [
  'queued',
  'sent',
  'accepted',
  'refused',
  'expired',
  'superseded',
  'failed',
];
const events: OfferEvent[] = [
  'send',
  'ask-instead',
  'ask-also',
  'accept',
  'refuse',
  'withdraw',
  'expire',
  'supersede',
  'cancel',
  'fail',
];

/** Every way there is, as `from event to`. */
const ways = statuses.flatMap((from) =>
  events.flatMap((event) => {
    try {
      return [`${from} ${event} ${afterEvent(from, event)}`];
    } catch {
      return [];
    }
  }),
);

describe('the life of an offer', () => {
  it('takes a confirmed patient from his doctor only when the doctor gives him back or the OSNP cancels (I03)', () => {
    expect(ways.filter((way) => way.startsWith('accepted'))).toEqual([
      'accepted withdraw refused',
      'accepted cancel superseded',
    ]);
  });

  it('opens a closed offer again by nothing but the doctor’s own answer', () => {
    const closed = /^(refused|expired|superseded|failed) /;
    const out = ways.filter((way) => closed.test(way)).map((way) => way.split(' ')[1]);
    expect(new Set(out)).toEqual(new Set(['accept', 'refuse']));
  });

  it('lets no offer run out that was never handed to the carrier (I25)', () => {
    expect(ways.filter((way) => way.includes(' expire '))).toEqual(['sent expire expired']);
  });

  it('is written by one function alone', () => {
    const files = ['data', 'bot', 'dialogs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    );
    const writers = files.filter((file) =>
      /\bstatusSince: now\b|offer\.update\w*\([^;]*\bstatus: '[^;]*data:[^;]*\bstatus:/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(writers).toEqual([
      'data/orientations/ask.ts', // makes it
      'data/orientations/orientation-repository.ts',
      'data/orientations/phone-answer.ts', // makes it
    ]);
  });
});
