import { type MoneyAsked, moneyAnswer } from '../data/knowledge/money-answer.ts';
import { parcel } from '../data/knowledge/parcel.ts';
import { inParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { moneyAsked } from './money-asked.ts';
import { type Heard, type Rest, says } from './rest.ts';
import type { Say } from './say.ts';
import { put, without } from './waiting.ts';

/** A follow-up leans on what was asked so long ago at most. */
const leansFor = 10 * 60_000;

/** What a follow-up leans on: the last question of money, unless a command came after it. */
const lastAsked = ({ memory: { money, last } }: Rest, now: Date): MoneyAsked | undefined =>
  money && later(new Date(money.at), leansFor) > now && !(last && last.at > money.at)
    ? money.asked
    : undefined;

/** What a card of money leaves to be asked further: « et en visite ? », « et en 2024 ? ». */
const left: Record<string, MoneyAsked> = {
  pay: { about: 'act' },
  'lump-sum': { about: 'year' },
  'without-software': { about: 'year' },
  'evening-bonus': { about: 'act' },
  'visit-bonus': { about: 'act', mode: 'visite' },
  'visit-out-of-hours': { about: 'act', mode: 'visite' },
  'bonus-video': { about: 'act', mode: 'tlc' },
};

/** The question of money that a card has just answered, if it did. */
export const moneyOfCard = (id: string, { now }: Turn): Rest['memory']['money'] => {
  const asked = left[id];
  return asked && { asked, at: now.toISOString() };
};

/** Answers a question of money by its sum, when it says enough of the act or the year to have one; a card answers the others. */
export function answerMoney(turn: Turn, rest: Rest): Heard | undefined {
  const asked = moneyAsked(turn.text, turn.now, lastAsked(rest, turn.now));
  if (!asked) return undefined;
  const { locale, channel, now } = turn;
  const { texts, source } = moneyAnswer(asked, inParis(now).toPlainDate().toString());
  const screen = channel === 'teams';
  const parts = parcel(
    texts.map((text) => text[locale]),
    channel,
    channel === 'voice' ? '' : `(${source[locale]})`,
  );
  const [first = '', ...more] = parts;
  const verbatim = (text: string): Say => ({ key: 'faq.text', params: { text } });
  const said = screen ? `${first}\n\n(${source[locale]})` : first;
  const clean = without(rest, 'menu', 'more');
  const known: Rest = {
    ...clean,
    memory: { ...clean.memory, money: { asked, at: now.toISOString() } },
  };
  const left =
    more.length > 0 ? put(known, { kind: 'more', parts: more.map(verbatim) }, turn) : known;
  return says(left, verbatim(said));
}

/** « et le samedi 15h ? » right after a question of money, which alone would be no question at all. */
export const moneyFollowUp = (turn: Turn, rest: Rest): Heard | undefined =>
  lastAsked(rest, turn.now) ? answerMoney(turn, rest) : undefined;
