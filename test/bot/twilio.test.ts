import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { classify, classifyTeams } from '../../bot/channels/carrier-failure.ts';
import { checkSignature } from '../../bot/channels/twilio.ts';

describe('a failure of the carrier', () => {
  it.each([
    ['too many requests', { status: 429, code: 20429 }, { retry: true, ambiguous: false }],
    ['its own error', { status: 500, code: 20500 }, { retry: true, ambiguous: true }],
    ['nobody at its address', { code: 'ECONNREFUSED' }, { retry: true, ambiguous: false }],
    ['a connection cut', { code: 'ECONNRESET' }, { retry: true, ambiguous: true }],
    ['silence', { code: 'ECONNABORTED' }, { retry: true, ambiguous: true }],
    ['a wrong number', { status: 400, code: 21211 }, { retry: false, ambiguous: false }],
    ['a number that takes no texts', { status: 400, code: 21614 }, { retry: false, ours: false }],
    ['words too long', { status: 400, code: 21617 }, { retry: false, ours: false }],
    ['our password refused', { status: 401, code: 20003 }, { retry: true, ours: true }],
    ['our account refused', { status: 403 }, { retry: true, ours: true, ambiguous: false }],
    ['an account that is closed', { status: 400, code: 10001 }, { retry: true, ours: true }],
    ['a country we may not text', { status: 400, code: 21408 }, { retry: true, ours: true }],
    ['a page of a proxy', { status: 503, message: undefined }, { retry: true, ambiguous: true }],
    ['nothing at all', undefined, { retry: true, ambiguous: true }],
    ['a number that said STOP', { status: 400, code: 21610 }, { retry: false, optedOut: true }],
  ])('being %s is told apart', (_, error, expected) => {
    expect(classify(error)).toMatchObject(expected);
  });

  it.each([
    [401, { retry: true, ours: true }],
    [403, { retry: false, ours: false }],
    [404, { retry: false, ours: false }],
    [502, { retry: true, ours: false }],
  ])('of Teams with %s is this user’s, but for our own password', (status, expected) => {
    expect(classifyTeams({ status })).toMatchObject(expected);
  });

  it('is kept without the number that its sentence holds', () => {
    const error = Object.assign(new Error('+33639980001 is blocked'), { status: 400, code: 21610 });
    expect(classify(error).reason).toBe('400 21610');
  });
});

describe('a signature', () => {
  const url = 'https://sas.example/twilio/sms?x=1';
  const params = { Body: 'OUI 4K7P', From: '+33639980001' };
  const sign = (token: string, at = url, form = params) =>
    twilio.getExpectedTwilioSignature(token, at, form);

  it('is good with either token while one replaces the other', () => {
    expect(checkSignature(['new', 'old'], sign('old'), url, params)).toBe(true);
    expect(checkSignature(['new', 'old'], sign('new'), url, params)).toBe(true);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['of another token', sign('else')],
    ['of another address', sign('new', 'https://evil.example/twilio/sms?x=1')],
    ['of other words', sign('new', url, { ...params, Body: 'NON 4K7P' })],
    ['nonsense', '\u0000é'],
  ])('that is %s is refused (I16)', (_, header) => {
    expect(checkSignature(['new'], header, url, params)).toBe(false);
  });
});
