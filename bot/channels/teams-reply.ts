import { isLive } from '../../data/orientations/offer.ts';
import type { OfferCard } from '../../data/orientations/offer-card.ts';
import { later } from '../../data/paris-time.ts';
import type { Mode } from '../../data/slots/slot.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { type DayLine, sayDayLines } from '../../dialogs/locales/format-day.ts';
import { becameSay, refusedSay } from '../../dialogs/offer.ts';
import type { Say, SayKey } from '../../dialogs/say.ts';
import { sentences, words } from '../words.ts';
import { agendaParts, closable, hourInputs } from './teams-agenda.ts';
import {
  type AdaptiveCard,
  alert,
  button,
  card,
  choice,
  facts,
  heading,
  line,
  offerActions,
  type Part,
  type Press,
  paragraphs,
  small,
  title,
} from './teams-cards.ts';
import { suggestions } from './teams-suggestions.ts';

/** An answer as it is stored: the same bytes give the same answer to a copy of the message. */
export interface Reply {
  text: string;
  card?: AdaptiveCard;
  /** Words that a press types for the person. */
  suggested?: { title: string; value: string }[];
}

/** What one answer is made from. */
interface Wording {
  locale: Locale;
  /** The state of the conversation that these buttons belong to: they are worth nothing in another. */
  at: string;
}

const word = (key: SayKey, locale: Locale, params?: Record<string, unknown>) =>
  words({ key, ...(params && { params }) }, locale, 'teams');

/** What is read at leisure, or chosen from. */
const onCard = new Set<SayKey>([
  'faq.text',
  'faq.more',
  'faq.menu',
  'faq.choice',
  'faq.who',
  'faq.whoKnown',
  'faq.emergencyLine',
  'faq.emergency',
  'faq.medical',
  'faq.language',
  'faq.none',
  'list.head',
  'list.head.for',
  'patients.lines',
  'patients.linesMore',
]);

/** What the bot says as Teams shows it: a card where there is something to choose or to read at leisure, else words. */
export function replyOf(say: Say[], wording: Wording): Reply {
  const text = sentences(say, wording.locale, 'teams');
  if (say.some(({ key }) => key === 'help' || key === 'help.rest'))
    return { text, card: menu(text, wording.locale) };
  if (say.some(({ key }) => onCard.has(key))) return { text, card: cardOf(say, wording) };
  const suggested = suggestions(say, wording.locale).map(({ title, value }) => ({ title, value }));
  return { text, ...(suggested.length > 0 && { suggested }) };
}

/** The same as a card whatever it says: the answer to a pressed button takes the place of its card. */
export function cardOf(say: Say[], wording: Wording): AdaptiveCard {
  const { locale, at } = wording;
  const asked = suggestions(say, locale).map(({ title, value, press, offer }) => {
    if (offer) return button(title, offer);
    return button(title, press ? { do: 'press', press, at } : { do: 'say', say: value, at });
  });
  const more = say.some(({ key }) => key === 'faq.more' || key === 'patients.more')
    ? [button(word('card.more', locale), { do: 'press', press: { word: 'more' }, at })]
    : [];
  return card(
    say.flatMap((one) => partsOf(one, say, wording)),
    [...more, ...asked].slice(0, 6),
  );
}

function partsOf(one: Say, all: Say[], { locale, at }: Wording): Part[] {
  const text = words(one, locale, 'teams');
  const { number } = one.params ?? {};
  switch (one.key) {
    case 'faq.emergencyLine':
    case 'faq.emergency':
      return [alert(text)];
    case 'faq.more':
    case 'patients.more':
      return [];
    case 'patients.lines':
    case 'patients.linesMore':
      return agenda(one.params?.['lines'] as DayLine[], at, locale);
    case 'faq.choice':
      return [choice(text, { do: 'say', say: String(number), at })];
    case 'faq.menu':
      return [heading(text)];
    case 'faq.text':
      return paragraphs(text);
    case 'list.head':
    case 'list.head.for':
    case 'list.head.at':
    case 'list.head.at.for':
      return [title(text)];
    case 'list.opening':
      return [opening(text, one, nameIn(all.slice(0, all.indexOf(one))), locale)];
    default:
      return [line(text)];
  }
}

/** With its buttons when it answers somebody; what is written first knows no moment that they belong to. */
const agenda = (lines: DayLine[], at: string, locale: Locale): Part[] =>
  at ? agendaParts(lines, new Date(at), locale) : [line(sayDayLines(lines, locale, 'teams'))];

interface Stretch {
  from: Date;
  to: Date;
}

/** For whom the nearest list above was made, when that is somebody else. */
const nameIn = (say: Say[]): string | undefined =>
  say.findLast(({ key }) => key.startsWith('list.head'))?.params?.['name'] as string | undefined;

/** An opening that is listed, as its « Fermer » names it. */
function opening(text: string, one: Say, whose: string | undefined, locale: Locale): Part {
  const { range, mode, site } = one.params as unknown as {
    range: Stretch;
    mode: Mode;
    site: string;
  };
  return closable(text, { ...range, mode, site, whose }, locale);
}

/** What the bot can do, in words and in buttons. */
function menu(text: string, locale: Locale): AdaptiveCard {
  const press = (key: SayKey, value: Press) =>
    button(word(key, locale), { do: 'press', press: value });
  return card(
    [title('Relais SAS'), line(text)],
    [
      press('card.mine', { word: 'slots' }),
      press('card.walk', { begin: 'participation' }),
      press('card.stand', { word: 'standing' }),
    ],
  );
}

const labels = (locale: Locale) => ({
  accept: word('card.accept', locale),
  refuse: word('card.refuse', locale),
  acceptAt: word('card.acceptAt', locale),
  propose: word('card.propose', locale),
  send: word('card.send', locale),
});

/** The offer as it reaches a doctor; `params` are those of its sentence by text. */
export function askedCard(
  offer: { id: string; code: string },
  params: Record<string, unknown>,
  locale: Locale,
): AdaptiveCard {
  const { id, code } = offer;
  const { at, from, to } = params['when'] as { at: string | null; from: string; to: string };
  const asked = { from: new Date(from), to: new Date(to) };
  const value = (name: string) => params[name] as never;
  const fact = (label: SayKey, key: SayKey): [string, string] => [
    word(label, locale),
    word(key, locale, params),
  ];
  return card(
    [
      title(word('card.offer', locale, { code })),
      facts([
        fact('card.when', 'card.whenValue'),
        fact('card.mode', 'card.modeValue'),
        fact('card.where', 'card.whereValue'),
      ]),
      small(word('card.within', locale, { minutes: value('minutes') })),
    ],
    offerActions(labels(locale), { offer: id, code }, pickers(asked, at !== null, locale)),
  );
}

/** The hour of a yes lies in what was asked; another one may be the day after as well. */
const pickers = (asked: Stretch, placed: boolean, locale: Locale) => ({
  yes: placed ? undefined : hourInputs('yes', asked, locale),
  other: hourInputs('other', { from: asked.from, to: later(asked.to, 24 * 3_600_000) }, locale),
});

/** What became of an offer; its buttons are gone once nobody waits for an answer. */
export function offerCard(offer: OfferCard, locale: Locale): AdaptiveCard {
  return stateCard(offer, [stateOf(offer)], locale);
}

/** The answer to a press on an offer: what was said, and the buttons while it is still open. */
export function stateCard(offer: OfferCard, say: Say[], locale: Locale, at = ''): AdaptiveCard {
  const { id, code, status } = offer;
  const said = cardOf(say, { locale, at });
  const { windowFrom, windowTo } = offer.orientation;
  const asked = { from: windowFrom, to: windowTo };
  const placed = offer.place !== undefined;
  const open = isLive({ status })
    ? offerActions(labels(locale), { offer: id, code }, pickers(asked, placed, locale))
    : [];
  return card(
    [title(word('card.offer', locale, { code })), ...said.body],
    [...open, ...(said.actions ?? [])].slice(0, 6),
  );
}

/** A card that is put right shows a refusal as it was thanked for; for the rest there is one truth on every channel. */
const stateOf = (offer: OfferCard): Say =>
  offer.status === 'refused' && !offer.withdrawnAt ? refusedSay(offer) : becameSay(offer);
