import type { Both, SourceDocument } from './regulation.ts';

/**
 * How far a link to the platform has gone in a list. `first-wave`: named before any link existed; `finished`: the workshop does not
 * say whether booking is included; `end-to-end`: the OSNP books by himself, so no phone call.
 */
type Stage = 'first-wave' | 'in-progress' | 'slots-only' | 'finished' | 'end-to-end';

/** Where one list puts one software. */
export interface Listing {
  doc: SourceDocument;
  stage: Stage;
  from: string;
}

/** A software for appointments, as the lists of the documents know it. */
export interface Software {
  name: string;
  listings: Listing[];
}

interface List {
  doc: SourceDocument;
  from: string;
  stage: Stage;
  names: string;
}

/**
 * The lists as printed; three names in progress are those of SOS Médecins. The workshop's table is flattened: two columns
 * read as finished, the third as in progress (G-45).
 */
const lists: List[] = [
  {
    doc: 'fiche-hdf',
    from: '2021-04-01',
    stage: 'first-wave',
    names:
      'MonMédecin.org, MAIIA, monlogicielmedical.com, Clickdoc, Hellodoc, Doctolib, Médunion Urgences, Chorus, Sobek, Maincare, Weda, Keldoc',
  },
  {
    doc: 'faq-occitanie',
    from: '2022-04-01',
    stage: 'end-to-end',
    names: 'Doctolib, Keldoc, MonMédecin.org',
  },
  {
    doc: 'faq-occitanie',
    from: '2022-04-01',
    stage: 'slots-only',
    names: 'Clickdoc, MAIIA, Maincare-BFC, Médunion Urgences',
  },
  {
    doc: 'faq-occitanie',
    from: '2022-04-01',
    stage: 'in-progress',
    names:
      'Anamnèse, 48h Chrono, CPTS Rendez-Vous, MadeForMed, Medaviz, Ubiclic, Accueil Pro, Agenda en ligne, Ma Question Médicale, SMS in Situ, Agenda5, Callibri, Clikodoc, MBT, UrgencesChrono, Consultaway, CPTS+, H24 Care, Livi, MAELA, Mes Docteurs, MIPIH, Téladoc, LeMedecin.fr, Divoluci, GPS Santé, Qare, Medicall, Sobek, Somelog',
  },
  {
    doc: 'atelier-cpts-2024',
    from: '2024-12-05',
    stage: 'finished',
    names:
      'Doctolib, Keldoc, 48h Chrono, SMS in Situ, Medaviz, Agenda5, Anamnèse, Clickdoc, Callibri, Divoluci, i-agenda, SimplyMed, MAIIA, UrgencesChrono, LeMedecin.fr, CPTS Rendez-Vous, Wareld, LogicielNet, Accueil Pro, Clikodoc, Ubiclic, H24 Care, GPS Santé, MonMédecin.org',
  },
  {
    doc: 'atelier-cpts-2024',
    from: '2024-12-05',
    stage: 'in-progress',
    names:
      'Alta-Strada, MBT, InzeeCare, Doctodispo, Flexivac, Alphath, Perfactive, MadeForMed, Bealy, Tempora, Aegle, LogicRdv, MQM, Agenda en ligne, DocarivSanté, DocteurWhen',
  },
];

/** Spelling is free: capitals, accents, blanks and dots do not count. */
const keyOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '');

function readLists(): Map<string, Software> {
  const all = new Map<string, Software>();
  for (const { names, ...listing } of lists) {
    for (const name of names.split(', ')) {
      const known = all.get(keyOf(name)) ?? { name, listings: [] };
      known.listings.push(listing);
      all.set(keyOf(name), known);
    }
  }
  return all;
}

const byKey = readLists();

/** Every software that a list names, by its name. */
export const directory: Software[] = [...byKey.values()].sort((a, b) =>
  a.name.localeCompare(b.name, 'fr'),
);

/** The software of that name, however it is written; undefined when no list has it. */
export const findSoftware = (name: string): Software | undefined => byKey.get(keyOf(name));

/** Names that the most recent list of a stage prints, in its order; empty when no list has that stage. */
export const namesAt = (stage: string): string[] =>
  lists
    .filter((list) => list.stage === stage)
    .sort((a, b) => b.from.localeCompare(a.from))[0]
    ?.names.split(', ') ?? [];

/** Software named anywhere in a sentence, longest names first: « j'utilise doctolib et maiia ». */
export function softwareIn(text: string): Software[] {
  let left = keyOf(text);
  return [...byKey.entries()]
    .sort(([a], [b]) => b.length - a.length)
    .filter(([key]) => {
      const found = left.includes(key);
      left = left.replace(key, ' ');
      return found;
    })
    .map(([, software]) => software);
}

/** What the lists known on a day say, the latest first. */
const listingsOn = ({ listings }: Software, on: string): Listing[] =>
  listings.filter(({ from }) => from <= on).sort((a, b) => b.from.localeCompare(a.from));

/** True when the OSNP may book without calling; in doubt he calls, so only a certain list counts. */
export const booksByItself = (software: Software, on: string): boolean =>
  listingsOn(software, on).some(({ stage }) => stage === 'end-to-end');

/** True when its slots reach the platform according to the latest list that names it. */
export const isInterfaced = (software: Software, on: string): boolean =>
  ['finished', 'slots-only', 'end-to-end'].includes(listingsOn(software, on)[0]?.stage ?? '');

const stages: Record<Stage, Both> = {
  'first-wave': { fr: 'prévu dans la première vague', en: 'planned in the first wave' },
  'in-progress': { fr: 'développement en cours', en: 'being developed' },
  'slots-only': {
    fr: 'créneaux remontés, réservation par téléphone',
    en: 'slots sent up, booking by phone',
  },
  finished: { fr: 'développements finalisés', en: 'development finished' },
  'end-to-end': { fr: 'créneaux et réservation reliés', en: 'slots and booking linked' },
};

const places: Partial<Record<SourceDocument, Both>> = {
  'fiche-hdf': { fr: 'fiche Hauts-de-France, pilote', en: 'Hauts-de-France sheet, pilot' },
  'faq-occitanie': { fr: 'FAQ Occitanie, non datée', en: 'Occitanie FAQ, undated' },
  'atelier-cpts-2024': { fr: 'atelier du 05/12/2024', en: 'workshop of 05/12/2024' },
};

/** What the lists say of a software on a day, each with its list, and whether they differ. */
export function sayOf(software: Software, on: string): Both {
  const listings = listingsOn(software, on);
  const differ = new Set(listings.map(({ stage }) => stage)).size > 1;
  const word = (locale: keyof Both) => {
    const said = listings.map(
      ({ stage, doc }) => `${stages[stage][locale]} (${places[doc]?.[locale]})`,
    );
    const colon = locale === 'fr' ? ' : ' : ': ';
    return `${software.name}${colon}${said.join(' ; ')}.`;
  };
  if (listings.length === 0) {
    return {
      fr: `${software.name} : aucune liste de cette date ne le cite.`,
      en: `${software.name}: no list of that date names it.`,
    };
  }
  return {
    fr: `${word('fr')}${differ ? ' Les listes diffèrent.' : ''}`,
    en: `${word('en')}${differ ? ' The lists differ.' : ''}`,
  };
}
