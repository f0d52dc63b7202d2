import type { SourceDocument } from './regulation.ts';

/**
 * How far a booking program had come: `end-to-end` the operator books in it; `upload` slots are seen, booking is by phone;
 * `finished` the workshop's « développements finalisés », whose table does not part the two; `in-progress`; `planned` first wave.
 */
export type Stage = 'end-to-end' | 'upload' | 'finished' | 'in-progress' | 'planned';

/** One list of programs, as one document gives it; the three lists differ and none is corrected by us. */
export interface SoftwareList {
  stage: Stage;
  names: string[];
  source: SourceDocument;
  at: string;
}

const faqEditors = '« Quels sont les éditeurs interfacés à date »';
const workshopEditors = '« Interfaçage des logiciels à la plateforme SAS »';

/** The three lists, most recent first. */
export const softwareLists: SoftwareList[] = [
  {
    stage: 'finished',
    source: 'atelier-cpts-2024',
    at: workshopEditors,
    names: [
      'Doctolib',
      'Keldoc',
      '48h chrono',
      'SMS in SITU',
      'Medaviz',
      'Agenda5',
      'Anamnèse',
      'Clickdoc',
      'Callibri',
      'Divoluci',
      'i-agenda',
      'SimplyMed',
      'MAIIA',
      'UrgencesChrono',
      'LeMedecin.fr',
      'CPTS Rendez-Vous',
      'Wareld',
      'LogicielNet',
      'Accueil Pro',
      'Clikodoc',
      'Ubiclic',
      'H24 Care',
      'GPS Santé',
      'MonMédecin.org',
    ],
  },
  {
    stage: 'in-progress',
    source: 'atelier-cpts-2024',
    at: workshopEditors,
    names: [
      'Alta-Strada',
      'MBT',
      'InzeeCare',
      'Doctodispo',
      'Flexivac',
      'Alphath',
      'Perfactive',
      'MadeForMed',
      'Bealy',
      'Tempora',
      'Aegle',
      'LogicRdv',
      'MQM',
      'Agenda En ligne',
      'DocarivSanté',
      'DocteurWhen',
    ],
  },
  {
    stage: 'end-to-end',
    source: 'faq-occitanie',
    at: faqEditors,
    names: ['Doctolib', 'Keldoc', 'MonMédecin.org'],
  },
  {
    stage: 'upload',
    source: 'faq-occitanie',
    at: faqEditors,
    names: ['Clickdoc', 'MAIIA', 'Maincare-BFC', 'Médunion Urgences'],
  },
  {
    stage: 'in-progress',
    source: 'faq-occitanie',
    at: faqEditors,
    names: [
      'Anamnèse',
      '48h chrono',
      'CPTS Rendez-Vous',
      'MadeForMed',
      'Medaviz',
      'Ubiclic',
      'Accueil Pro',
      'Agenda En ligne',
      'Ma Question Médicale',
      'SMS in SITU',
      'Agenda5',
      'Callibri',
      'Clikodoc',
      'MBT',
      'UrgencesChrono',
      'Consultaway',
      'CPTS+',
      'H24 Care',
      'Livi',
      'MAELA',
      'Mes Docteurs',
      'MIPIH',
      'Téladoc',
      'LeMedecin.fr',
      'Divoluci',
      'GPS Santé',
      'Qare',
      'Medicall',
      'Sobek',
      'Somelog',
    ],
  },
  {
    stage: 'planned',
    source: 'fiche-hdf',
    at: '« Les évolutions à venir »',
    names: [
      'MonMédecin.org',
      'MAIIA',
      'monlogicielmedical.com',
      'Clickdoc',
      'Hellodoc',
      'Doctolib',
      'Médunion Urgences',
      'Chorus',
      'Sobek',
      'Maincare',
      'Weda',
      'Keldoc',
    ],
  },
];

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '');

/** What each document says of the program that a text names; empty when it names none that they list. */
export function softwareIn(text: string): { name: string; lists: SoftwareList[] } | undefined {
  const asked = plain(text);
  const names = [...new Set(softwareLists.flatMap((list) => list.names))].sort(
    (a, b) => b.length - a.length,
  );
  const name = names.find(
    (one) =>
      asked.includes(plain(one)) &&
      (plain(one).length > 3 || new RegExp(`\\b${one}\\b`, 'i').test(text)),
  );
  if (!name) return undefined;
  return { name, lists: softwareLists.filter((list) => list.names.includes(name)) };
}
