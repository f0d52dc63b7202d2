import type { Both, SourceDocument } from './regulation.ts';

/** What is shown of a document beside a fact taken from it; all of them came with the project, none has a stable public address. */
export interface Source {
  title: Both;
  /** For a text message. */
  short: Both;
  /** When it was written, as far as the document says. */
  date: Both;
}

/** A document, or this program speaking of itself. */
export type SourceId = SourceDocument | 'relais-sas' | 'none-of-them';

/** What stands behind the answers. */
export const sources: Record<SourceId, Source> = {
  'none-of-them': {
    title: { fr: 'Aucun de nos cinq documents', en: 'None of our five documents' },
    short: { fr: 'aucun de nos documents', en: 'none of our documents' },
    date: { fr: 'lus en entier', en: 'read in full' },
  },
  'relais-sas': {
    title: { fr: 'Relais SAS', en: 'Relais SAS' },
    short: { fr: 'Relais SAS', en: 'Relais SAS' },
    date: { fr: 'mode d’emploi', en: 'user guide' },
  },
  'fiche-hdf': {
    title: { fr: 'Fiche pratique SAS Hauts-de-France', en: 'Hauts-de-France SAS practical sheet' },
    short: { fr: 'fiche HDF', en: 'HDF sheet' },
    date: { fr: 'phase pilote, non datée', en: 'pilot phase, undated' },
  },
  'guide-avenant-9': {
    title: { fr: 'Guide effecteur, avenant 9', en: 'Guide for effecteurs, avenant 9' },
    short: { fr: 'guide avenant 9', en: 'avenant 9 guide' },
    date: { fr: 'non daté, avant mai 2023', en: 'undated, before May 2023' },
  },
  'guide-reglement-arbitral': {
    title: {
      fr: 'Guide effecteur, règlement arbitral',
      en: 'Guide for effecteurs, règlement arbitral',
    },
    short: { fr: 'guide 2023', en: '2023 guide' },
    date: { fr: 'après le 28/04/2023', en: 'after 28/04/2023' },
  },
  'faq-occitanie': {
    title: { fr: 'FAQ SAS Occitanie', en: 'Occitanie SAS FAQ' },
    short: { fr: 'FAQ Occitanie', en: 'Occitanie FAQ' },
    date: { fr: 'non datée, vers 2022-2023', en: 'undated, about 2022-2023' },
  },
  'atelier-cpts-2024': {
    title: { fr: 'Atelier CPTS & SAS Hauts-de-France', en: 'CPTS & SAS workshop, Hauts-de-France' },
    short: { fr: 'atelier 12/2024', en: 'workshop 12/2024' },
    date: { fr: '05/12/2024', en: '05/12/2024' },
  },
};
