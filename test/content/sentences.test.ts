import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitsSms, foldGsm7 } from '../../bot/channels/gsm7.ts';
import { words } from '../../bot/words.ts';
import { en } from '../../dialogs/locales/en.ts';
import type { Locale, Medium } from '../../dialogs/locales/format.ts';
import { fr } from '../../dialogs/locales/fr.ts';

const range = { from: '2026-11-26T14:00', to: '2026-11-26T16:30' };

/** Whatever a sentence may need, as long as real life makes it. */
const params: Record<string, unknown> = {
  range,
  ranges: [range, { from: '2026-11-27T00:00', to: '2026-12-05T00:00' }],
  from: '2026-11-26T14:00',
  to: '2026-11-26T16:30',
  when: {
    at: '2026-11-26T13:00:00.000Z',
    from: '2026-11-26T13:00:00Z',
    to: '2026-11-27T13:00:00Z',
  },
  where: { territory: '59', distanceKm: 12 },
  room: [range, range, range],
  patients: [range],
  instants: ['2026-11-26T13:00:00Z', '2026-11-27T13:00:00Z'],
  lines: [
    { kind: 'patient', ...range, mode: 'cabinet', site: 'Maison de santé du Héron', code: '4K7P' },
    { kind: 'free', ...range, mode: 'teleconsultation', site: 'Cabinet', free: 6 },
  ],
  doctorsOpen: [
    {
      name: 'Dr Camille Fontaine',
      hours: [{ ...range, mode: 'cabinet', free: 6, booked: 2 }],
      away: false,
    },
    { name: 'Dr Hugo Marchetti', hours: [], away: false },
  ],
  series: {
    days: ['TU', 'TH'],
    every: 2,
    ...range,
    starts: '2026-12-01T14:00',
    until: '2027-02-23',
    except: ['2026-12-29'],
  },
  layout: { mode: 'teleconsultation', minutes: 15, capacity: 10, site: 'Maison de santé du Héron' },
  inShort: {
    patients: Array.from({ length: 9 }, () => ({
      at: '2026-11-26T13:30:00Z',
      code: '4K7P',
      mode: 'teleconsultation',
    })),
    toAgree: ['7PQR'],
    free: Array.from({ length: 5 }, () => ({ ...range, count: 8 })),
  },
  week: { from: '2026-11-16T12:00', count: 12, cap: 30, amount: 180, open: 2 },
  edges: ['digest', 'reminder', 'came', 'week', 'series', 'return'],
  word: 'digest',
  at: '2026-11-26T20:00',
  day: '2027-03-28T12:00',
  expiresAt: '2026-11-26T13:05:00Z',
  code: '4K7P',
  mode: 'teleconsultation',
  example: 'ouvre',
  name: 'Dr Camille Fontaine',
  names: '1 Dr Camille Fontaine, 2 Dr Hugo Marchetti',
  number: '+33199000015',
  site: 'Maison de santé du Héron',
  only: { mode: 'teleconsultation', site: 'Maison de santé du Héron' },
  places: 8,
  wanted: 2,
  sites: 'Cabinet Vauban, Cabinet de Roubaix',
  territory: '59',
  text: 'Une réponse.',
  hours: 'Mo-Fr 08:00-19:00; Sa 08:00-12:00',
  channels: ['voice', 'sms', 'teams'],
  title: 'Comment coter ?',
  words: 'truc bidule',
  id: 'SM00',
  booked: 2,
  free: 6,
  count: 3,
  minutes: 15,
  again: true,
  asked: 12,
  answered: 10,
  accepted: 8,
  median: 3.5,
  since: '24/11/2026',
  months: 12,
  url: 'https://relais-sas.example.fr/mes-donnees/AbCdEfGhIjKlMnOpQrStUvWx',
  trail: '28/11/2027',
  agenda: '26/02/2027',
  ending: '0199',
  contact: 'Mme Petit, CPTS de Lille, 03 99 00 00 15',
  doctors: 'Dr Camille Fontaine, Dr Hugo Marchetti, Dr Inès Belkacem',
};

const media: Medium[] = ['sms', 'voice', 'teams'];
const locales: Locale[] = ['fr', 'en'];
const keys = Object.keys(fr);
const plain = keys.filter((key) => !/_(sms|voice|teams)$/.test(key));

describe('every sentence', () => {
  it('is worded in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  it('needs nothing but what the dialogs give it', () => {
    const needed = [...Object.values(fr), ...Object.values(en)].flatMap((text) =>
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? ''),
    );
    expect(needed.filter((name) => !(name in params))).toEqual([]);
  });

  it('that the rules say by themselves is worded, also where its key is put together', () => {
    const sources = globSync('data/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const said = sources.flatMap((text) => [
      ...text.matchAll(/\bkey: '((?:offer|link|absent|refusal|edge|outcome)\.[\w.-]+)'/g),
    ]);
    const put = ['taken', 'cancelled', 'cancelledAccepted'].map((end) => `offer.closed.${end}`);
    const keysSaid = [...said.map(([, key]) => key ?? ''), ...put];
    expect(said.length).toBeGreaterThan(1);
    expect(keysSaid.filter((key) => !plain.includes(key))).toEqual([]);
  });

  describe.each(locales)('in %s', (locale) => {
    it.each(media)('is complete by %s', (medium) => {
      const faulty = plain.filter((key) =>
        /\{\{|undefined|null|NaN|\[object/.test(words({ key, params }, locale, medium)),
      );
      expect(faulty).toEqual([]);
    });

    it('fits two text messages', () => {
      const long = plain.filter(
        (key) => !fitsSms(foldGsm7(words({ key, params }, locale, 'sms')), 2),
      );
      expect(long).toEqual([]);
    });

    it('spells no hour by voice as it is written', () => {
      const written = plain.filter((key) =>
        /\d+h\d*\b/.test(
          words({ key, params: { ...params, example: '' } }, locale, 'voice').replace(
            /[«“][^»”]*[»”]/g,
            '',
          ),
        ),
      );
      expect(locale === 'fr' ? written : []).toEqual([]);
    });
  });

  it('says a stretch as each medium asks for it', () => {
    const say = { key: 'absent.done', params: { range, hidden: 0 } };
    expect(words(say, 'fr', 'sms')).toContain('jeu. 26 nov. 14h-16h30');
    expect(words(say, 'fr', 'teams')).toContain('jeudi 26 novembre de 14h à 16h30');
    expect(words(say, 'fr', 'voice')).toContain('jeudi 26 novembre, de 14 heures à 16 heures 30');
    expect(words(say, 'en', 'sms')).toContain('Thu 26 Nov 14:00-16:30');
  });
});
