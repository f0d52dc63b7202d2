import { AdaptiveCard as Rendered, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { type AdaptiveCard, card, paragraphs } from '../../bot/channels/teams-cards.ts';
import {
  askedCard,
  cardOf,
  offerCard,
  replyOf,
  stateCard,
} from '../../bot/channels/teams-reply.ts';
import type { OfferCard } from '../../data/orientations/offer-card.ts';
import type { Say } from '../../dialogs/say.ts';
import { isCard } from '../harness/card-shape.ts';
import { buttonsOf, wordsIn } from '../harness/cards.ts';

const at = '2026-11-25T09:00:00.000Z';
const range = { from: new Date('2026-11-26T13:00:00Z'), to: new Date('2026-11-26T15:30:00Z') };
const text = (words: string): Say => ({ key: 'faq.text', params: { text: words } });
const choices = ['Oui', 'Non', 'Je ne sais pas'].map(
  (title, index): Say => ({
    key: 'faq.choice',
    params: { number: index + 1, title },
  }),
);
const asked = {
  code: '4K7P',
  mode: 'cabinet',
  where: { territory: '59', distanceKm: 3 },
  when: { at: null, from: '2026-11-26T13:00:00Z', to: '2026-11-26T15:30:00Z' },
  minutes: 5,
};

/** An offer in one of its states, as far as a card looks at it. */
const offer = (status: string, orientation = 'offered', answeredAt: Date | null = null) =>
  ({
    id: 'ofr_1',
    code: '4K7P',
    status,
    answeredAt,
    effecteurId: 'prc_01',
    place: range,
    orientation: {
      status: orientation,
      acceptedById: status === 'accepted' ? 'prc_01' : 'prc_02',
      mode: 'cabinet',
      windowFrom: range.from,
      windowTo: range.to,
    },
  }) as OfferCard;

const told: Record<string, Say[]> = {
  menu: [{ key: 'help' }],
  'FAQ answer': [
    { key: 'faq.emergencyLine' },
    text('1 000 € par an.\n\nSource : FAQ, 2023'),
    { key: 'faq.more' },
  ],
  'FAQ menu': [{ key: 'faq.emergencyLine' }, { key: 'faq.menu' }, ...choices],
  'tree question': [text('Êtes-vous salarié ?'), ...choices, text('Répondez par le chiffre.')],
  checklist: [
    text('Vous participez :'),
    text('À cocher :\n- « Je participe »\n- « Visible »'),
    text('Contacts :\n- ARS'),
  ],
  agenda: [
    {
      key: 'patients.lines',
      params: {
        lines: [
          ...['2026-11-25T08:45:00Z', '2026-11-25T15:00:00Z', '2026-11-26T15:00:00Z'].map(
            (from, index) => ({
              kind: 'patient',
              from,
              to: new Date(Date.parse(from) + 900_000),
              mode: 'cabinet',
              site: 'Vauban',
              code: `4K${index + 2}P`,
            }),
          ),
          { kind: 'toAgree', ...range, mode: 'visite', code: '5K7P' },
          { kind: 'toAgree', from: at, to: range.to, mode: 'visite', code: '6K7P' },
          { kind: 'waiting', ...range, mode: 'cabinet', code: '7K7P' },
          { kind: 'free', ...range, mode: 'cabinet', site: 'Vauban', free: 4 },
          { kind: 'away', ...range, mode: '' },
        ],
      },
    },
    { key: 'patients.more' },
  ],
  slots: [
    { key: 'list.head' },
    {
      key: 'list.opening',
      params: { range, free: 6, booked: 2, mode: 'cabinet', site: 'Cabinet Vauban' },
    },
    { key: 'list.absence', params: { range } },
  ],
};

const cards = (['fr', 'en'] as const).flatMap((locale): [string, AdaptiveCard][] => [
  ...Object.entries(told).map(([name, say]): [string, AdaptiveCard] => [
    `${name} (${locale})`,
    replyOf(say, { locale, at }).card ?? card([]),
  ]),
  [`offer (${locale})`, askedCard({ id: 'ofr_1', code: '4K7P' }, asked, locale)],
  ...['sent', 'accepted', 'refused', 'expired', 'superseded', 'failed'].map(
    (status): [string, AdaptiveCard] => [
      `offer ${status} (${locale})`,
      offerCard(offer(status), locale),
    ],
  ),
  [`offer answered (${locale})`, stateCard(offer('sent'), [{ key: 'card.notYours' }], locale, at)],
]);

describe('every card', () => {
  it.each(cards)('is one that Teams takes: %s', (_, one) => {
    isCard(one);
    expect(isCard.errors ?? []).toEqual([]);
  });

  it.each(cards)('is read without a fault by the library that renders cards: %s', (_, one) => {
    const context = new SerializationContext(Versions.v1_4);
    const rendered = new Rendered();
    rendered.parse(one, context);
    const faults = Array.from(
      { length: context.eventCount },
      (__, index) => context.getEventAt(index)?.message,
    );
    expect(faults).toEqual([]);
    expect(rendered.validateProperties().validationEvents.map(({ message }) => message)).toEqual(
      [],
    );
  });

  it.each(cards)('leaves no hole in its words: %s', (_, one) => {
    expect(wordsIn(one)).not.toMatch(/\{\{|undefined|null|NaN|\[object|"card\.\w/);
  });
});

describe('a card', () => {
  it('of an offer has its three answers while it is open and none afterwards', () => {
    const open = buttonsOf(askedCard({ id: 'ofr_1', code: '4K7P' }, asked, 'fr'));
    expect(open.map(({ title }) => title)).toEqual([
      'Accepter',
      'Accepter à cette heure',
      'Refuser',
      'Envoyer',
    ]);
    expect(open.map(({ data }) => data.offer)).toEqual(Array(4).fill('ofr_1'));
    for (const status of ['accepted', 'refused', 'expired', 'superseded']) {
      expect(buttonsOf(offerCard(offer(status), 'fr'))).toEqual([]);
    }
  });

  it.each([
    [offer('accepted', 'accepted'), /confirmée pour vous/],
    [offer('superseded', 'accepted'), /déjà pourvue/],
    [offer('superseded', 'cancelled'), /annulée par la régulation/],
    [offer('superseded', 'cancelled', range.from), /ne viendra pas/],
    [offer('expired'), /expiré/],
    [offer('refused'), /refus/],
  ])('of an offer says what became of it', (one, words) => {
    expect(wordsIn(offerCard(one, 'fr'))).toMatch(words);
  });

  it('of an agenda has for each patient what can be said of him then, and ids that no two inputs share', () => {
    const shown = cardOf(told['agenda'] ?? [], { locale: 'fr', at });
    const acts = (code: string) =>
      buttonsOf(shown).flatMap(({ data: { press } }) => {
        if (press?.code !== code) return [];
        return press.withdraw ? 'withdraw' : (press.came ?? press.pick);
      });
    expect(acts('4K2P')).toEqual(['fulfilled', 'noshow', 'other']);
    expect(acts('4K3P')).toEqual(['late', 'hour', 'withdraw']);
    expect(acts('4K4P')).toEqual(['hour', 'withdraw']);
    expect(acts('6K7P')).toEqual(['hour', 'withdraw']);
    expect(acts('7K7P')).toEqual([]);
    expect(buttonsOf(shown).flatMap(({ data }) => data.press?.close ?? [])).toEqual([
      { start: '2026-11-26T14:00', end: '2026-11-26T16:30', mode: 'cabinet', site: 'Vauban' },
    ]);
    const ids = [...JSON.stringify(shown).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('day-6K7P');
    expect(JSON.stringify(shown).length).toBeLessThan(28_000);
    const written = replyOf(told['agenda'] ?? [], { locale: 'fr', at: '' });
    expect(buttonsOf(written.card)).toHaveLength(1);
  });

  it('of openings closes one by a value that names that opening alone, in full', () => {
    const [close] = buttonsOf(cardOf(told['slots'] ?? [], { locale: 'fr', at }));
    const hours = { start: '2026-11-26T14:00', end: '2026-11-26T16:30' };
    const named = { ...hours, mode: 'cabinet', site: 'Cabinet Vauban' };
    expect(close?.data).toEqual({ do: 'press', press: { close: named } });
  });

  it('of a question marks its choices with the moment it was asked', () => {
    const pressed = buttonsOf(cardOf(told['tree question'] ?? [], { locale: 'fr', at }));
    expect(pressed.map(({ data }) => data)).toEqual(
      ['1', '2', '3'].map((say) => ({ do: 'say', say, at })),
    );
  });

  it('makes no link of what somebody wrote', () => {
    expect(wordsIn(paragraphs('[cliquez](https://evil.example)'))).not.toContain('](');
  });
});
