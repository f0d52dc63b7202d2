import { describe, expect, it } from 'vitest';
import { answerOf } from '../../data/knowledge/answer.ts';
import type { Card, Fact } from '../../data/knowledge/card.ts';
import { cards } from '../../data/knowledge/cards/all.ts';
import { figures } from '../../data/knowledge/figures.ts';
import type { Wording } from '../../data/knowledge/fill.ts';
import { smsLength, smsLimit, spokenLength, voiceLimit } from '../../data/knowledge/parcel.ts';
import { sources } from '../../data/knowledge/sources.ts';
import { byTopic, topicsOf } from '../../data/knowledge/topics.ts';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);

/** The inventory of questions: 117 entries. */
const inventory = [
  ...numbered('G', 10),
  ...numbered('P', 15),
  ...numbered('H', 9),
  ...numbered('R', 12),
  ...numbered('E', 24),
  ...numbered('O', 5),
  ...numbered('X', 42),
];

/** A day in each set of rules, and one on each side of them. */
const days = [
  '2019-06-01',
  '2021-09-15',
  '2022-11-15',
  '2023-09-15',
  '2024-09-16',
  '2025-03-10',
  '2026-11-25',
  '2031-01-01',
];

const today = '2026-11-25';
const all = byTopic(cards);
const locales = ['fr', 'en'] as const;
const emergencyLine = 'Urgence vitale : appelez le 15 ou le 112.\n';

const prose = (fact: Fact) =>
  locales.flatMap((locale) => [fact[locale], fact.disputed?.[locale] ?? '']);

const say = (card: Card, wording: Partial<Wording>) =>
  answerOf(card, { on: today, locale: 'fr', channel: 'chat', ...wording }, all);

describe('what the bot knows', () => {
  it('answers each of the 117 questions of the inventory with exactly one card', () => {
    const standing = topicsOf(cards).filter(({ entry }) => entry);
    expect(standing.map(({ entry }) => entry).sort()).toEqual([...inventory].sort());
    const covered = cards.flatMap((card) => card.covers).sort();
    expect(covered).toEqual(standing.map(({ id }) => id).sort());
  });

  it('has at least twenty ways to ask each question of the inventory, no two topics sharing one', () => {
    const topics = topicsOf(cards);
    const few = topics.filter(({ entry, asked }) => entry && asked.length < 19);
    expect(few.map(({ id }) => id)).toEqual([]);
    const seen = topics.flatMap(({ asked }) => asked.map((text) => text.toLowerCase()));
    expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
  });

  it('has a card for every question it can recognise', () => {
    const ours = topicsOf(cards).filter(({ id }) => !id.startsWith('!'));
    expect(ours.filter(({ id }) => !all.has(id))).toEqual([]);
  });

  it('says every fact in both languages, with its document and the place in it', () => {
    for (const { id, title, facts } of cards) {
      expect(facts.length, id).toBeGreaterThan(0);
      for (const fact of facts) {
        expect(sources, id).toHaveProperty(fact.source);
        expect([title.fr, title.en, fact.fr, fact.en, fact.at].map(Boolean), id).not.toContain(
          false,
        );
        if (fact.disputed)
          expect(fact.disputed.at && sources[fact.disputed.source], id).toBeTruthy();
      }
    }
  });

  it('writes no amount, share, hour or date into its sentences: they come from the tables', () => {
    const typed =
      /\d[\d ,.]*(?:€|%|h\b|heures?\b|hours?\b|euros?\b|min)|€\s?\d|\b\d{1,2}\/\d{2}\b|\b\d{1,2}(?:er)? (?:janv|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|january|june|december)/i;
    const allowed = /14h-15h au cabinet|14h-15h/g;
    for (const card of cards) {
      for (const text of [card.title.fr, card.title.en, ...card.facts.flatMap(prose)]) {
        expect(text.replace(/\{\{.*?\}\}/g, '').replace(allowed, ''), card.id).not.toMatch(typed);
      }
    }
  });

  it('begins every sentence it keeps with a capital, so that it can stand first', () => {
    for (const { id, facts } of cards) {
      for (const { fr, en } of facts)
        expect(
          [fr, en].filter((text) => /^[a-zé]/.test(text)),
          id,
        ).toEqual([]);
    }
  });

  it('uses every figure of its table, and none that is not there', () => {
    const used = cards
      .flatMap(({ facts }) => facts.flatMap(prose))
      .flatMap((text) => [...text.matchAll(/\{\{fig:([\w-]+)\}\}/g)].map(([, name]) => name));
    expect([...new Set(used)].sort()).toEqual(Object.keys(figures).sort());
  });

  it('leads from each card to cards that exist', () => {
    for (const { id, related } of cards) {
      expect(
        related.filter((other) => !all.has(other)),
        id,
      ).toEqual([]);
    }
  });

  it('opens what it tells patients with the line to call 15 or 112', () => {
    const patient = cards.filter(({ role }) => role === 'patient');
    expect(patient.length).toBeGreaterThan(15);
    expect(patient.filter((card) => !say(card, {}).opensWithEmergencyLine)).toEqual([]);
  });
});

describe.each(days)('answers as of %s', (on) => {
  it('can be said for every card, in both languages, on every channel', () => {
    for (const card of cards) {
      for (const locale of locales) {
        for (const channel of ['sms', 'voice', 'teams', 'chat'] as const) {
          const { parts } = say(card, { on, locale, channel });
          expect(parts.join(' '), card.id).not.toMatch(/\{\{|NaN|undefined/);
          expect(parts.length, card.id).toBeGreaterThan(0);
        }
      }
    }
  });

  it('fit two SMS a part, the emergency line included, and twenty seconds of voice', () => {
    for (const card of cards) {
      for (const locale of locales) {
        const sms = say(card, { on, locale, channel: 'sms' }).parts;
        const first = smsLength(emergencyLine) + smsLength(sms[0] ?? '');
        expect(Math.max(first, ...sms.slice(1).map(smsLength)), card.id).toBeLessThanOrEqual(
          smsLimit,
        );
        const aloud = say(card, { on, locale, channel: 'voice' }).parts.map(spokenLength);
        expect(Math.max(...aloud), card.id).toBeLessThanOrEqual(voiceLimit);
      }
    }
  });
});

describe('what the bot asserts today', () => {
  it.each(locales)('is what was last read and approved, in %s', async (locale) => {
    const said = cards.map((card) => {
      const { parts } = say(card, { locale });
      return [`## ${card.id} — ${card.title[locale]}`, ...parts].join('\n');
    });
    await expect(said.join('\n\n')).toMatchFileSnapshot(`golden/knowledge.${locale}.txt`);
  });
});
