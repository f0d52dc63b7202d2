import type { Both, SourceDocument } from './regulation.ts';

/** A number, an address or a date that cards quote and that is no rule; `day` is written out by locale and channel. */
export type Figure = ({ text: Both } | { day: string }) & { source: SourceDocument; at: string };

const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at });
const faq = (at: string) => ({ source: 'faq-occitanie' as const, at });
const same = (text: string): { text: Both } => ({ text: { fr: text, en: text } });

/** Quoted once here, used by name in the cards: `{{fig:name}}`. */
export const figures = {
  'pdsa-hours': {
    text: {
      fr: '20 h-8 h en semaine, du samedi 12 h au lundi 8 h, jours fériés',
      en: '8 pm-8 am on weekdays, Saturday noon to Monday 8 am, public holidays',
    },
    ...faq('« Qu’est-ce que le service d’accès aux soins ? »'),
  },
  arbitral: { day: '2023-04-28', source: 'guide-reglement-arbitral', at: 'Introduction' },
  workshop: { day: '2024-12-05', ...workshop('Couverture') },
  counted: { day: '2024-09-30', ...workshop('« Inscriptions »') },
  'software-cpts': {
    text: { fr: 'le premier trimestre 2025', en: 'the first quarter of 2025' },
    ...workshop('« Affichage des créneaux »'),
  },
  'registered-2023': plain('702', '« Inscriptions »'),
  growth: plain('53 %', '« Inscriptions »'),
  'registered-by-department': {
    text: {
      fr: 'Nord 622, Pas-de-Calais 179, Somme 168, Oise 64, Aisne 61',
      en: 'Nord 622, Pas-de-Calais 179, Somme 168, Oise 64, Aisne 61',
    },
    ...workshop('« Inscriptions »'),
  },
  'rates-by-department': {
    text: {
      fr: 'Somme 21,9 %, Nord 18,3 %, Aisne 13 %, Pas-de-Calais 10,6 %, Oise 8,7 %',
      en: 'Somme 21.9%, Nord 18.3%, Aisne 13%, Pas-de-Calais 10.6%, Oise 8.7%',
    },
    ...workshop('« Comparaison régionale »'),
  },
  'visits-by-department': {
    text: {
      fr: 'Nord 20 119, Pas-de-Calais 8 534, Oise 5 753, Aisne 4 680, Somme 2 813',
      en: 'Nord 20,119, Pas-de-Calais 8,534, Oise 5,753, Aisne 4,680, Somme 2,813',
    },
    ...workshop('« Comparaison régionale »'),
  },
  'cpts-accounts': plain('36', '« Déploiement du SAS et inscriptions »'),
  launches: {
    text: {
      fr: 'Somme avril 2021, Nord juillet 2021, Oise mai 2023, Pas-de-Calais septembre 2023, Aisne décembre 2023',
      en: 'Somme April 2021, Nord July 2021, Oise May 2023, Pas-de-Calais September 2023, Aisne December 2023',
    },
    ...workshop('« Comparaison régionale »'),
  },
  'on-call-doctor': plain('03 20 33 20 33', 'Plaquettes Porte des Weppes et Grand Douai'),
  'on-call-hours': {
    text: {
      fr: '20 h à minuit en semaine, 12 h à minuit le samedi, 8 h à minuit le dimanche et les jours fériés',
      en: '8 pm to midnight on weekdays, noon to midnight on Saturday, 8 am to midnight on Sunday and holidays',
    },
    ...workshop('Plaquette Porte des Weppes'),
  },
  'on-call-pharmacy': {
    text: { fr: 'servigardes.fr ou 0825 742 030', en: 'servigardes.fr or 0825 742 030' },
    ...workshop('Plaquette Porte des Weppes'),
  },
  'douai-number': plain('03 66 87 01 23', 'Plaquette CPTS Grand Douai'),
  'valenciennes-number': plain('03 51 25 33 33', 'Plaquette CPTS Grand Valenciennes'),
  'urps-phone': plain('03 20 14 22 12', 'Dernière page'),
  'unscheduled-delay': {
    text: { fr: '24 à 48 h', en: '24 to 48 h' },
    ...workshop('Plaquettes CPTS'),
  },
  'older-horizon': {
    text: { fr: '48 h', en: '48 h' },
    ...faq('« tout mon agenda est-il interfacé »'),
  },
  'mvr-dates': {
    text: { fr: 'le 22/12/2024 ou janvier 2026', en: '22/12/2024 or January 2026' },
    ...workshop('« Nouveautés conventionnelles » et schéma de facturation'),
  },
  'avenant-9-era': {
    text: { fr: 'avenant 9 (dès 2022)', en: 'avenant 9 (from 2022)' },
    source: 'guide-avenant-9',
    at: 'Introduction',
  },
} satisfies Record<string, Figure>;

function plain(text: string, at: string) {
  return { ...same(text), ...workshop(at) };
}
