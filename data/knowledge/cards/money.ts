import type { Card } from '../card.ts';

const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Médecin effecteur, « ${at} »`,
});
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const fiche = { source: 'fiche-hdf', at: '« Valorisation financière »' } as const;
const pay = 'Combien suis-je rémunéré ?';
const news = 'Nouveautés conventionnelles';
const billing = 'Clarifier les règles de facturation';

/** What an effecteur is paid and how it is billed; amounts only ever come from the table. */
export const moneyCards: Card[] = [
  {
    id: 'pay',
    covers: ['pay'],
    title: { fr: 'Combien suis-je payé ?', en: 'What am I paid?' },
    role: 'effecteur',
    related: [
      'lump-sum',
      'evening-bonus',
      'visit-bonus',
      'send-to-cpam',
      'snp-or-mrt',
      'bonus-video',
    ],
    facts: [
      {
        fr: 'Un forfait de {{reg:forfait}} par an.',
        en: 'A lump sum of {{reg:forfait}} a year.',
        from: '2026-01-01',
        ...workshop('Simplification de la rémunération'),
      },
      {
        fr: 'Une majoration de {{reg:snp}} par acte demandé par le SAS, fait sous {{reg:delay}}, hors de votre patientèle, {{reg:snp.cap}} par semaine au plus : cotez le code SNP.',
        en: 'A bonus of {{reg:snp}} for each act asked by the SAS, done within {{reg:delay}}, outside your own patients, at most {{reg:snp.cap}} a week: bill the code SNP.',
        from: '2022-04-01',
        ...faq(`${pay}, niveau 2`),
      },
      {
        fr: 'Un forfait de {{reg:forfait}} par an (case cochée et créneaux visibles, ou {{reg:weekly-minimum}} par semaine à la main).',
        en: 'A lump sum of {{reg:forfait}} a year (box ticked and visible slots, or {{reg:weekly-minimum}} a week by hand).',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq(pay),
      },
      {
        fr: 'Rien n’est versé sans SAS dans le département. D’autres textes publics que nos sources donnent un plafond plus bas : vérifiez auprès de votre CPAM.',
        en: 'Nothing is paid without a SAS in the department. Public texts other than our sources give a lower cap: check with your CPAM.',
        from: '2022-04-01',
        more: true,
        ...faq(pay),
      },
    ],
  },
  {
    id: 'lump-sum',
    covers: ['lump-sum'],
    title: { fr: 'Le forfait annuel', en: 'The yearly lump sum' },
    role: 'effecteur',
    related: ['pay', 'without-software', 'territorial-organisation', 'payment-date'],
    facts: [
      {
        fr: '{{reg:forfait}} par an, sous trois conditions : SAS opérationnel dans le département, inscription sur la plateforme, logiciel que vous acceptez d’interfacer ou organisation territoriale validée et interfacée. Plus de règle des deux heures.',
        en: '{{reg:forfait}} a year, under three conditions: a SAS running in the department, registration on the platform, software that you accept to interface or a validated and interfaced territorial organisation. No two-hour rule any more.',
        from: '2026-01-01',
        ...workshop('Simplification de la rémunération'),
      },
      {
        fr: '{{reg:forfait}} par an : case « Je participe au SAS » cochée, et agenda partagé ou {{reg:weekly-minimum}} par semaine saisies à la main.',
        en: '{{reg:forfait}} a year: box “Je participe au SAS” ticked, and calendar shared or {{reg:weekly-minimum}} a week entered by hand.',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq(`${pay}, niveau 1`),
      },
    ],
  },
  {
    id: 'legal-basis',
    covers: ['legal-basis'],
    title: { fr: 'Sur quel texte repose la rémunération ?', en: 'Which text is the pay based on?' },
    role: 'effecteur',
    related: ['pay', 'lump-sum', 'june-decree'],
    facts: [
      {
        fr: 'D’abord l’{{fig:avenant-9-era}} de la convention médicale, puis le règlement arbitral arrêté le {{fig:arbitral}}, enfin la convention de 2024, dont le forfait s’applique depuis le {{from:G-08}}.',
        en: 'First {{fig:avenant-9-era}} of the medical agreement, then the règlement arbitral of {{fig:arbitral}}, then the 2024 agreement, whose lump sum applies since {{from:G-08}}.',
        from: '2026-01-01',
        ...workshop(news),
      },
      {
        fr: 'Le règlement arbitral arrêté le {{fig:arbitral}}, qui suit l’avenant 9.',
        en: 'The règlement arbitral of {{fig:arbitral}}, which follows avenant 9.',
        from: '2023-04-28',
        until: '2026-01-01',
        source: 'guide-reglement-arbitral',
        at: 'Pourquoi utiliser la plateforme',
      },
      {
        fr: 'L’avenant 9 de la convention médicale.',
        en: 'Avenant 9 of the medical agreement.',
        from: '2022-04-01',
        until: '2023-04-28',
        source: 'guide-avenant-9',
        at: 'Pourquoi utiliser la plateforme',
      },
    ],
  },
  {
    id: 'pilot-payment',
    covers: ['pilot-payment'],
    title: { fr: 'Le forfait de la phase pilote', en: 'The pilot-phase payment' },
    role: 'effecteur',
    related: ['pay', 'lump-sum', 'send-to-cpam'],
    facts: [
      {
        fr: 'Phase pilote, forfait par trimestre selon les actes : {{reg:G-01}} de {{min:G-01}} à {{max:G-01}}, {{reg:G-02}} jusqu’à {{max:G-02}}, {{reg:G-03}} jusqu’à {{max:G-03}}, {{reg:G-04}} jusqu’à {{max:G-04}}, {{reg:G-05}} au-delà.',
        en: 'Pilot phase, a sum per quarter by acts: {{reg:G-01}} for {{min:G-01}} to {{max:G-01}}, {{reg:G-02}} up to {{max:G-02}}, {{reg:G-03}} up to {{max:G-03}}, {{reg:G-04}} up to {{max:G-04}}, {{reg:G-05}} beyond.',
        region: 'hauts-de-france',
        from: '2021-04-01',
        until: '2022-04-01',
        ...fiche,
      },
      {
        fr: 'Il n’existe plus : l’avenant 9 l’a remplacé par un forfait annuel.',
        en: 'It no longer exists: avenant 9 replaced it by a yearly lump sum.',
        from: '2022-04-01',
        ...faq(pay),
      },
    ],
  },
  {
    id: 'send-to-cpam',
    covers: ['send-to-cpam'],
    title: {
      fr: 'Faut-il envoyer quelque chose à la CPAM ?',
      en: 'Do I send anything to the CPAM?',
    },
    role: 'effecteur',
    related: ['pay', 'lump-sum', 'unpaid-bonus'],
    facts: [
      {
        fr: 'Cotez le code SNP à chaque acte demandé par le SAS : c’est lui qui trace la consultation et déclenche la majoration. Nos sources ne demandent aucun autre envoi.',
        en: 'Bill the code SNP for each act asked by the SAS: it traces the consultation and triggers the bonus. Our sources ask for nothing else.',
        from: '2022-04-01',
        ...faq(`${pay}, niveau 2`),
      },
      {
        fr: 'Rien à transmettre, la régulation comptait les patients orientés.',
        en: 'Nothing to send, the regulation counted the referred patients.',
        from: '2021-04-01',
        until: '2022-04-01',
        region: 'hauts-de-france',
        ...fiche,
      },
    ],
  },
  {
    id: 'evening-bonus',
    covers: ['evening-bonus'],
    title: { fr: 'Majoration du soir (SHE)', en: 'Evening bonus (SHE)' },
    role: 'effecteur',
    related: ['pay', 'visit-bonus', 'snp-or-mrt'],
    facts: [
      {
        fr: 'SHE ajoute {{reg:she}} à SNP ou MRT de {{min:she.window}} à {{max:she.window}}, sur demande de la régulation : {{reg:snp}} devient {{sum:snp+she}}. Depuis le {{from:she}}, mêmes conditions et même plafond.',
        en: 'SHE adds {{reg:she}} to SNP or MRT from {{min:she.window}} to {{max:she.window}}, on request of the regulation: {{reg:snp}} becomes {{sum:snp+she}}. Since {{from:she}}, same conditions and cap.',
        from: '2024-12-22',
        ...workshop(news),
      },
    ],
  },
  {
    id: 'visit-bonus',
    covers: ['visit-bonus'],
    title: { fr: 'Visite demandée par le SAS (MVR)', en: 'Home visit asked by the SAS (MVR)' },
    role: 'effecteur',
    related: ['visit-out-of-hours', 'pay', 'evening-bonus', 'regulator-offers'],
    facts: [
      {
        fr: 'MVR : {{reg:mvr}} pour une visite à domicile faite moins de {{reg:mvr.delay}} après la demande de la régulation. Le cumul avec SNP n’est pas écrit dans nos sources.',
        en: 'MVR: {{reg:mvr}} for a home visit made less than {{reg:mvr.delay}} after the request of the regulation. Adding it to SNP is not written in our sources.',
        from: '2026-01-01',
        ...workshop(news),
        disputed: {
          fr: 'deux dates de début y figurent : {{fig:mvr-dates}}.',
          en: 'they give two start dates: {{fig:mvr-dates}}.',
          ...workshop(billing),
        },
      },
      {
        fr: 'Non décidé. L’atelier donne deux dates de début, {{fig:mvr-dates}} : à vérifier auprès de la CPAM.',
        en: 'Undecided. The workshop gives two start dates, {{fig:mvr-dates}}: check with the CPAM.',
        from: '2024-12-22',
        until: '2026-01-01',
        ...workshop(billing),
      },
    ],
  },
  {
    id: 'visit-out-of-hours',
    covers: ['visit-out-of-hours'],
    title: { fr: 'Visites aux heures de garde', en: 'Out-of-hours visits' },
    role: 'effecteur',
    related: ['visit-bonus', 'out-of-hours-care', 'unregulated-patient'],
    facts: [
      {
        fr: '{{reg:pdsa-visit}} de plus sur toute visite à tarif opposable aux horaires de PDSA ({{fig:pdsa-hours}}), régulée ou non, depuis le {{from:pdsa-visit}}.',
        en: '{{reg:pdsa-visit}} more on any visit at the regulated price in PDSA hours ({{fig:pdsa-hours}}), regulated or not, since {{from:pdsa-visit}}.',
        from: '2026-01-01',
        ...workshop(billing),
      },
    ],
  },
  {
    id: 'unregulated-patient',
    covers: ['unregulated-patient'],
    title: { fr: 'Facturer un patient non régulé', en: 'Bill an unregulated patient' },
    role: 'effecteur',
    related: ['pay', 'snp-or-mrt', 'visit-out-of-hours', 'cpts'],
    facts: [
      {
        fr: 'MN, MM et F : seulement en urgence au sens de la CCAM, jamais en téléconsultation. Sans urgence : {{reg:non-regulated}} à tarif opposable, téléconsultation comprise, sans cumul avec SNP ou MRT.',
        en: 'MN, MM and F: only in an emergency as the CCAM defines it, never in teleconsultation. Without emergency: {{reg:non-regulated}} at the regulated price, teleconsultation included, never with SNP or MRT.',
        ...workshop('Nouvelles règles de facturation des soins non programmés non régulés'),
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, ne prévoit aucune majoration sans le SAS.',
          en: 'the older Occitanie FAQ has no bonus without the SAS.',
          source: 'faq-occitanie',
          at: 'Professionnel de santé, « Quelle articulation entre le SAS et les CPTS ? »',
        },
      },
      {
        fr: 'Urgence : un mal, certain ou supposé, qui menace la vie ou l’intégrité du corps et fait mobiliser vite des moyens. Nos sources ne datent pas le début de ces règles.',
        en: 'Emergency: an illness, certain or suspected, that threatens life or bodily integrity and calls for means at once. Our sources do not date the start of these rules.',
        more: true,
        ...workshop(billing),
      },
    ],
  },
];
