import { createInstance } from 'i18next';
import type { Say } from '../data/outbox/outbox.ts';
import { en } from '../dialogs/locales/en.ts';
import {
  type Layout,
  type Locale,
  type Medium,
  type Moment,
  type Stretch,
  sayAgain,
  sayChannels,
  sayDay,
  sayHours,
  sayLayout,
  sayMode,
  sayOnly,
  sayRange,
  sayRanges,
  saySeries,
  sayTime,
  sayWhen,
  sayWhere,
  spoken,
} from '../dialogs/locales/format.ts';
import { type DayLine, sayDayLines, sayInstants } from '../dialogs/locales/format-day.ts';
import { type DoctorOpen, sayDoctorsOpen } from '../dialogs/locales/format-doctors.ts';
import {
  type InShort,
  type SaidWeek,
  sayEdges,
  sayInShort,
  sayWeek,
} from '../dialogs/locales/format-edges.ts';
import { fr } from '../dialogs/locales/fr.ts';

type Format = (value: never, locale: Locale, medium: Medium) => string;

const formats: Record<string, Format> = {
  day: (value: Moment, locale, medium) => sayDay(value, locale, medium),
  time: (value: Moment, locale, medium) => sayTime(value, locale, medium),
  range: (value: Stretch, locale, medium) => sayRange(value, locale, medium),
  ranges: (value: Stretch[], locale, medium) => sayRanges(value, locale, medium),
  again: (value: boolean | string, locale) => sayAgain(value, locale),
  layout: (value: Layout, locale) => sayLayout(value, locale),
  channels: (value: string[], locale) => sayChannels(value, locale),
  hours: (value: string, locale) => sayHours(value, locale),
  mode: (value: string, locale) => sayMode(value, locale),
  only: (value: Parameters<typeof sayOnly>[0], locale) => sayOnly(value, locale),
  series: (value: Parameters<typeof saySeries>[0], locale, medium) =>
    saySeries(value, locale, medium),
  where: (value: Parameters<typeof sayWhere>[0], locale) => sayWhere(value, locale),
  when: (value: Parameters<typeof sayWhen>[0], locale, medium) => sayWhen(value, locale, medium),
  dayLines: (value: DayLine[], locale, medium) => sayDayLines(value, locale, medium),
  doctorsOpen: (value: DoctorOpen[], locale, medium) => sayDoctorsOpen(value, locale, medium),
  instants: (value: Moment[], locale, medium) => sayInstants(value, locale, medium),
  inShort: (value: InShort, locale, medium) => sayInShort(value, locale, medium),
  week: (value: SaidWeek, locale, medium) => sayWeek(value, locale, medium),
  edges: (value: string[], locale) => sayEdges(value, locale),
  dialled: (value: string, _, medium) => (medium === 'voice' ? dialled(value) : value),
  spelled: (value: string, _, medium) => (medium === 'voice' ? [...value].join(', ') : value),
};

/** A number by pairs, as it is told: « 01, 99, 00, 00, 15 ». */
const dialled = (number: string): string =>
  (number.replace(/^\+33/, '0').match(/\d{1,2}/g) ?? []).join(', ');

const i18n = createInstance();
await i18n.init({
  lng: 'fr',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  interpolation: { escapeValue: false, alwaysFormat: false },
  initAsync: false,
});
for (const [name, format] of Object.entries(formats)) {
  i18n.services.formatter?.add(name, (value, locale, options) =>
    format(value as never, locale as Locale, options['context'] as Medium),
  );
}

/** One thing said, in the reader's language, as its medium asks for it: the locales' `_sms` and `_voice` variants. */
export function words(say: Say, locale: Locale, medium: Medium): string {
  const text = i18n.t(say.key, { ...say.params, lng: locale, context: medium });
  return medium === 'voice' ? spoken(text, locale) : text;
}

/** Everything said in one answer; by text one message costs less than two and keeps its order. */
export const sentences = (say: Say[], locale: Locale, medium: Medium): string =>
  say.map((one) => words(one, locale, medium)).join(medium === 'voice' ? ' ' : '\n');
