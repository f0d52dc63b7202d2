import type { Both } from './regulation.ts';
import { type SoftwareList, type Stage, softwareIn } from './software.ts';
import { sources } from './sources.ts';

const stages: Record<Stage, Both> = {
  'end-to-end': { fr: 'réservation de bout en bout', en: 'end-to-end booking' },
  upload: { fr: 'remontée des créneaux seule', en: 'upload of slots only' },
  finished: { fr: 'interfaçage achevé', en: 'interfacing finished' },
  'in-progress': { fr: 'travaux en cours', en: 'work in progress' },
  planned: { fr: 'prévu dans la première vague', en: 'planned in the first wave' },
};

/** What each document says of the program that a question names, most recent document first. */
export function aboutSoftware(question: string, locale: 'fr' | 'en'): string | undefined {
  const found = softwareIn(question);
  if (!found) return undefined;
  const said = found.lists.map((list) => oneList(list, locale)).join(' ; ');
  return locale === 'fr' ? `${found.name} : ${said}.` : `${found.name}: ${said}.`;
}

const oneList = ({ stage, source }: SoftwareList, locale: 'fr' | 'en'): string =>
  `${stages[stage][locale]} (${sources[source].short[locale]})`;
