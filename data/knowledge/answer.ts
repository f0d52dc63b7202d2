import type { Card, Fact } from './card.ts';
import { fill, lastDay, spell, type Wording } from './fill.ts';
import { parcel } from './parcel.ts';
import type { Both } from './regulation.ts';
import { sayOf, softwareIn } from './software.ts';
import { sources } from './sources.ts';

/** An answer ready to be said: the first part now, the others on « SUITE ». */
export interface Answer {
  parts: string[];
  /** Document, date and place of the first fact. */
  source: string;
  related: { id: string; title: string }[];
  /** The line to call 15 or 112 comes first whoever asks; for an unknown asker it always does. */
  opensWithEmergencyLine: boolean;
}

const said = {
  source: { fr: 'Source :', en: 'Source:' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  since: { fr: 'À partir du', en: 'From' },
  disputed: { fr: 'Mais', en: 'But' },
  only: {
    'hauts-de-france': 'Hauts-de-France',
    occitanie: 'Occitanie',
  },
  early: {
    fr: 'Nos documents ne disent rien d’avant 2021.',
    en: 'Our documents say nothing of the time before 2021.',
  },
  late: {
    fr: 'Dernière règle que nous connaissons : celle du',
    en: 'The last rule we know is that of',
  },
} as const;

const firstKnown = '2021-04-01';
const lastKnown = '2026-01-01';

/** Says a card as of a day: what holds first, then what held « jusqu’au », then what comes « à partir du ». */
export function answerOf(card: Card, wording: Wording, cards: Map<string, Card>): Answer {
  const { locale, channel } = wording;
  const times = sorted(card, wording.on);
  const lead =
    times.main.length > 0
      ? times.main
      : [times.deeper, times.ended, times.coming].flat().slice(0, 1);
  const source = sourceLine(lead, channel, locale);
  const texts = [
    ...named(card, wording),
    ...caveats(wording.on, wording),
    ...times.main.map((fact) => sayFact(fact, wording)),
    ...times.ended.map((fact) => sayOther(fact, lastDay(fact.until ?? ''), 'until', wording)),
    ...times.coming.map((fact) => sayOther(fact, fact.from ?? '', 'since', wording)),
    ...times.deeper.map((fact) => sayFact(fact, wording)),
    ...(isScreen(channel) ? [`${said.source[locale]} ${source}`] : []),
  ];
  return {
    parts: parcel(texts, channel, channel === 'sms' ? `(${source})` : ''),
    source,
    related: card.related.flatMap((id) => {
      const other = cards.get(id);
      return other ? [{ id: other.id, title: other.title[locale] }] : [];
    }),
    opensWithEmergencyLine: card.safety === true || card.role === 'patient',
  };
}

const isScreen = (channel: Wording['channel']) => channel === 'teams' || channel === 'chat';

/** The facts of a card by when they hold: now, no longer, not yet; `deeper` holds now and can wait. */
function sorted(card: Card, on: string) {
  const holds = card.facts.filter(({ from = '', until = '9999' }) => from <= on && on < until);
  return {
    main: holds.filter(({ more }) => !more),
    deeper: holds.filter(({ more }) => more),
    ended: card.facts.filter(({ until }) => until !== undefined && until <= on),
    coming: card.facts.filter(({ from }) => from !== undefined && from > on),
  };
}

/** For a question that names a program, what the lists say of it comes before all. */
function named({ lists }: Card, { question = '', locale, on }: Wording): string[] {
  if (!lists) return [];
  return softwareIn(question)
    .slice(0, 1)
    .map((software) => sayOf(software, on)[locale]);
}

function caveats(on: string, wording: Wording): string[] {
  if (on < firstKnown) return [said.early[wording.locale]];
  const years = Number(on.slice(0, 4)) - Number(lastKnown.slice(0, 4));
  return years >= 2 ? [`${said.late[wording.locale]} ${spell(lastKnown, wording)}.`] : [];
}

function sayFact(fact: Fact, wording: Wording): string {
  const { locale } = wording;
  const region = fact.region ? `(${said.only[fact.region]}) ` : '';
  const other = fact.disputed
    ? ` ${said.disputed[locale]} ${fill(fact.disputed[locale], wording)}`
    : '';
  return `${region}${fill(fact[locale], wording)}${other}`;
}

function sayOther(fact: Fact, day: string, when: 'until' | 'since', wording: Wording): string {
  const lead = `${said[when][wording.locale]} ${spell(day, wording)}`;
  const colon = wording.locale === 'fr' ? ' :' : ':';
  return `${lead}${colon} ${lower(sayFact(fact, { ...wording, on: day }))}`;
}

const lower = (text: string): string =>
  /^[A-ZÉÀ][a-zéèàêû’' ]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;

/** The documents behind the first facts, each named once; the place in the document where there is room. */
function sourceLine(facts: Fact[], channel: Wording['channel'], locale: keyof Both): string {
  const brief = channel === 'sms' || channel === 'voice';
  const named = facts.map(({ source, at }) => {
    const { title, short, date } = sources[source];
    return brief ? short[locale] : `${title[locale]}, ${date[locale]}, ${at}`;
  });
  return [...new Set(named)].join(' ; ');
}
