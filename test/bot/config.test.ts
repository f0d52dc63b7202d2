import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.ts';

const whole = {
  PUBLIC_URL: 'https://sas.example.fr',
  TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: '0123456789abcdef0123456789abcdef',
  TWILIO_SMS_FROM: '+33937000000',
  SAS_API_TOKENS: 'desk:osnp-token-0123456789:osnp+read',
};

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfig) return error.faults;
    throw error;
  }
}

const secretFile = (content: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'relais-secret-')), 'secret');
  writeFileSync(file, content);
  return file;
};

describe('the demo', () => {
  it('starts when nothing of a production is set, as in the example that is shipped', () => {
    expect(readConfig({}).demo).toBe(true);
    expect(readConfig({ PORT: '8080', DATA_DIR: '/tmp/x', SAS_WINDOW: '2' }).demo).toBe(true);
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    expect(readConfig(parseEnv(example)).demo).toBe(true);
  });

  it.each([
    ['DATABASE_URL', 'postgresql://a:b@127.0.0.1:5432/c'],
    ['DATABASE_URL_FILE', secretFile('postgresql://a:b@127.0.0.1:5432/c')],
    ['PUBLIC_URL', 'https://sas.example.fr'],
    ['SAS_API_TOKENS', 'desk:osnp-token-0123456789:osnp'],
    ['TWILIO_ACCOUNT_SID', whole.TWILIO_ACCOUNT_SID],
    ['TWILIO_AUTH_TOKEN', whole.TWILIO_AUTH_TOKEN],
    ['TWILIO_SMS_FROM', whole.TWILIO_SMS_FROM],
    ['TWILIO_API_URL', 'https://carrier.example'],
    ['TWILIO_ACOUNT_SID', whole.TWILIO_ACCOUNT_SID],
    ['MICROSOFT_APP_ID', '11111111-1111-1111-1111-111111111111'],
    ['MICROSOFT_APP_TENANT_ID', '11111111-1111-1111-1111-111111111111'],
    ['OSNP_WEBHOOK_URL', 'https://osnp.example/hook'],
    ['OSNP_WEBHOOK_SECRET', Buffer.alloc(24).toString('base64')],
  ])('does not start with %s alone: what is missing is listed', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`No demo, because this is set: ${name}.`);
  });

  it('listens on loopback only', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.10', 'sas.example.fr', '127.0.0.1.nip.io'])
      expect(faultsOf({ HOST })).toEqual([expect.stringMatching(/^HOST: .*loopback/)]);
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) expect(faultsOf({ HOST })).toEqual([]);
    expect(readConfig({ ...whole, HOST: '0.0.0.0' }).demo).toBe(false);
  });
});

describe('a production', () => {
  it('that is half configured is told every fault at once', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://x',
      TWILIO_SMS_FROM: '+33937000000',
      MICROSOFT_APP_ID: 'x',
      OSNP_WEBHOOK_SECRET: 'short',
      SAS_WINDW: '5',
      SAS_WINDOW: 'many',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'DATABASE_URL',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'OSNP_WEBHOOK_SECRET',
      'OSNP_WEBHOOK_URL',
      'PUBLIC_URL',
      'SAS_API_TOKENS',
      'SAS_WINDOW',
      'SAS_WINDW',
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
    ]);
  });

  it('needs a way to reach doctors', () => {
    const { PUBLIC_URL, SAS_API_TOKENS } = whole;
    expect(faultsOf({ PUBLIC_URL, SAS_API_TOKENS })).toEqual([
      expect.stringContaining('no doctor could be reached'),
    ]);
  });

  it('that is whole starts', () => {
    expect(readConfig(whole)).toMatchObject({ demo: false, publicUrl: 'https://sas.example.fr' });
  });
});

describe('what would go wrong in silence', () => {
  it.each([
    ['PUBLIC_URL', 'http://sas.example.fr', 'must be https'],
    ['PUBLIC_URL', 'http://127.0.0.1.example.fr', 'must be https'],
    ['TWILIO_SMS_FROM', 'RelaisSAS', 'answers come back to it'],
    ['TWILIO_SMS_FROM', '0937000000', 'must be a number like'],
    ['TWILIO_SMS_FROM', '+330937000000', 'must be a number like'],
    ['TWILIO_VOICE_FROM', '38100', 'must be a number like'],
    ['METRICS_PORT', '3978', 'is the same as PORT'],
    [
      'SAS_API_TOKENS',
      'a:token-0123456789:osnp,b:token-0123456789:admin',
      'entry 2 has the token of entry 1',
    ],
  ])('is refused in words: %s=%s', (name, value, words) => {
    expect(faultsOf({ ...whole, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .*${words}`)),
    ]);
  });

  it('and what only looks like it is taken', () => {
    const all: Record<string, string>[] = [
      { PUBLIC_URL: 'http://127.0.0.1:3978' },
      { PUBLIC_URL: 'http://[::1]:3978' },
      { TWILIO_SMS_FROM: '38100', TWILIO_VOICE_FROM: '+33937000000' },
      { PORT: '8080', METRICS_PORT: '3978' },
      { SAS_API_TOKENS: 'a:token-0123456789:osnp,a:token-9876543210:osnp' },
    ];
    for (const more of all) expect(faultsOf({ ...whole, ...more })).toEqual([]);
    expect(faultsOf({ PORT: '8080', METRICS_PORT: '8080' })).toHaveLength(1);
  });
});

describe('a setting that nobody reads', () => {
  it.each([
    ['SAS_OFFER_TTL', 'SAS_OFFER_TTL_S'],
    ['SAS_TEXT_PER_HOUR', 'SAS_TEXTS_PER_HOUR'],
    ['SAS_HOUR', 'SAS_HOURS'],
    ['SAS_API_TOKEN_FILE', 'SAS_API_TOKENS_FILE'],
  ])('is refused, with the name it may have meant: %s', (name, meant) => {
    expect(faultsOf({ ...whole, [name]: '1' })).toEqual([
      `${name}: there is no such setting; did you mean ${meant}?`,
    ]);
    expect(faultsOf({ [name]: '1' })[0]).toContain(`${name}: there is no such setting`);
  });
});

describe('a secret', () => {
  it('may come as a file, without the end of its line', () => {
    const { TWILIO_AUTH_TOKEN, SAS_API_TOKENS, ...rest } = whole;
    const config = readConfig({
      ...rest,
      TWILIO_AUTH_TOKEN_FILE: secretFile(`${TWILIO_AUTH_TOKEN}\n`),
      SAS_API_TOKENS_FILE: secretFile(`${SAS_API_TOKENS}\nchief:admin-token-0123456789:admin\n`),
      DATABASE_URL_FILE: secretFile('postgresql://a:b@127.0.0.1:5432/c\r\n'),
    });
    expect(config.twilio?.authTokens).toEqual([TWILIO_AUTH_TOKEN]);
    expect(config.tokens.map(({ name }) => name)).toEqual(['desk', 'chief']);
    expect(config.databaseUrl).toBe('postgresql://a:b@127.0.0.1:5432/c');
  });

  it('is refused when its file is missing or empty, or when it is given twice', () => {
    const { TWILIO_AUTH_TOKEN: token, ...rest } = whole;
    const file = (path: string) => faultsOf({ ...rest, TWILIO_AUTH_TOKEN_FILE: path });
    expect(file('/nowhere/at/all')[0]).toMatch(/^TWILIO_AUTH_TOKEN_FILE: .*cannot be read/);
    expect(file(secretFile('\n'))[0]).toMatch(/^TWILIO_AUTH_TOKEN_FILE: .*is empty/);
    const twice = { ...whole, TWILIO_AUTH_TOKEN_FILE: secretFile(token) };
    expect(faultsOf(twice)).toEqual([expect.stringContaining('set together with')]);
  });

  it('that is wrong is never shown', () => {
    const secret = 'a secret that must not be seen';
    const shown = faultsOf({ ...whole, SAS_API_TOKENS: secret, OSNP_WEBHOOK_SECRET: secret });
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.join()).not.toContain(secret);
  });
});

describe('what doctors are told unasked', () => {
  it('is all of it at eight and six, some kinds, or none', () => {
    const edges = (more: Record<string, string>) =>
      readConfig({ ...whole, ...more }).settings.edges;
    expect(edges({})).toMatchObject({ morning: '08:00', evening: '18:00', reminderMin: 30 });
    expect(edges({})?.on).toContain('digest');
    expect(edges({ SAS_EDGES: 'week, came', SAS_REMINDER_MIN: '45' })).toMatchObject({
      on: ['week', 'came'],
      reminderMin: 45,
    });
    expect(edges({ SAS_EDGES: 'none', SAS_MORNING_AT: '07:15' })).toMatchObject({
      on: [],
      morning: '07:15',
    });
  });

  it.each([
    ['SAS_EDGES', 'digest,newsletter'],
    ['SAS_MORNING_AT', '8h'],
    ['SAS_EVENING_AT', '24:00'],
    ['SAS_REMINDER_MIN', '0'],
  ])('is refused when nobody could mean it: %s=%s', (name, value) => {
    expect(faultsOf({ ...whole, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}.*: must be`)),
    ]);
  });
});
