import type { Card } from '../card.ts';

const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Questions générales, « ${at} »`,
});
const decree = { source: 'atelier-cpts-2024', at: '« Décret du 14 juin 2024 »' } as const;

/** What the SAS is, whom to call, when. */
export const generalCards: Card[] = [
  {
    id: 'what-is-the-sas',
    covers: ['what-is-the-sas'],
    title: { fr: 'Le SAS, c’est quoi ?', en: 'What is the SAS?' },
    role: 'general',
    related: ['what-for', 'how-it-works', 'sas-or-samu', 'phone-number'],
    facts: [
      {
        fr: 'Le service d’accès aux soins répond par téléphone, jour et nuit, à toute personne qui a besoin de soins. Il écoute la demande puis donne la réponse adaptée.',
        en: 'The Service d’Accès aux Soins answers by phone, day and night, anyone who needs care. It listens, then gives the answer that fits.',
        ...faq('Qu’est-ce que le service d’accès aux soins ?'),
      },
      {
        fr: 'Il unit la ville et l’hôpital : le SAMU pour l’urgence, la permanence des soins ({{fig:pdsa-hours}}) et une régulation de journée, de {{min:hours.week}} à {{max:hours.week}} en semaine et jusqu’à {{max:hours.saturday}} le samedi.',
        en: 'It joins town and hospital: the SAMU for emergencies, out-of-hours care ({{fig:pdsa-hours}}) and a daytime regulation, from {{min:hours.week}} to {{max:hours.week}} on weekdays and until {{max:hours.saturday}} on Saturday.',
        more: true,
        ...faq('Qu’est-ce que le service d’accès aux soins ?'),
      },
      {
        fr: 'Au bout de l’appel : un conseil, une téléconsultation, un rendez-vous en ville, les urgences, ou des secours.',
        en: 'A call may end with advice, a teleconsultation, an appointment in town, the emergency department, or an ambulance.',
        more: true,
        ...faq('Qu’est-ce que le service d’accès aux soins ?'),
      },
    ],
  },
  {
    id: 'what-for',
    covers: ['what-for'],
    title: { fr: 'À quoi sert le SAS ?', en: 'What is the SAS for?' },
    role: 'general',
    related: ['what-is-the-sas', 'why-effecteur', 'regular-doctor'],
    facts: [
      {
        fr: 'À éviter les passages inutiles aux urgences et à mieux soigner : sans urgence vitale, et si le médecin traitant ne peut pas recevoir sous {{reg:delay}}, le patient est dirigé vers un médecin de ville.',
        en: 'To avoid needless emergency visits and give better care: without a vital emergency, and when the regular doctor is not free within {{reg:delay}}, the patient is sent to a doctor in town.',
        ...faq('Quels en sont les objectifs ?'),
      },
    ],
  },
  {
    id: 'where',
    covers: ['where'],
    title: { fr: 'Où le SAS existe-t-il ?', en: 'Where does the SAS exist?' },
    role: 'general',
    related: ['no-sas-here', 'since-when', 'how-many-registered'],
    facts: [
      {
        fr: 'Il se déploie département par département ; votre ARS sait ce qu’il en est chez vous. Les Hauts-de-France sont entièrement couverts.',
        en: 'It is rolled out department by department; your ARS knows about yours. Hauts-de-France is fully covered.',
        source: 'atelier-cpts-2024',
        at: '« Déploiement du SAS et inscriptions »',
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, ne citait que la Haute-Garonne, l’Aude et les Pyrénées-Orientales pour sa région.',
          en: 'the older Occitanie FAQ named only Haute-Garonne, Aude and Pyrénées-Orientales for its region.',
          ...faq('Le SAS existe-t-il dans toute la France ?'),
        },
      },
    ],
  },
  {
    id: 'hours',
    covers: ['hours'],
    title: { fr: 'Quand peut-on joindre le SAS ?', en: 'When can the SAS be reached?' },
    role: 'general',
    related: ['phone-number', 'regulator-hours', 'evening-whom-to-call'],
    facts: [
      {
        fr: 'Jour et nuit, tous les jours de l’année, en composant le 15.',
        en: 'Day and night, every day of the year, by dialling 15.',
        ...faq('Le SAS est-il joignable 7 jours sur 7 et 24h sur 24 ?'),
      },
    ],
  },
  {
    id: 'phone-number',
    covers: ['phone-number', 'number-116117'],
    title: { fr: 'Quel numéro pour le SAS ?', en: 'Which number for the SAS?' },
    role: 'general',
    related: ['hours', 'when-to-call', 'evening-whom-to-call'],
    facts: [
      {
        fr: 'Composez le 15.',
        en: 'Dial 15.',
        until: '2024-06-14',
        ...faq('Quel numéro faut-il composer pour joindre le SAS ?'),
      },
      {
        fr: 'Composez le 15, partout. Depuis le décret du {{from:decree}}, le 116-117 ou un autre numéro mène aussi au SAS là où il était déjà en service.',
        en: 'Dial 15, everywhere. Since the decree of {{from:decree}}, 116-117 or another number also leads to the SAS where it was already in use.',
        from: '2024-06-14',
        ...decree,
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, ne donne que le 15.',
          en: 'the older Occitanie FAQ gives 15 only.',
          ...faq('Quel numéro faut-il composer pour joindre le SAS ?'),
        },
      },
    ],
  },
  {
    id: 'when-to-call',
    covers: ['when-to-call'],
    title: { fr: 'Quand appeler le SAS ?', en: 'When to call the SAS?' },
    role: 'patient',
    related: ['phone-number', 'unscheduled-care', 'how-soon', 'cpts-number'],
    safety: true,
    facts: [
      {
        fr: 'Pour un besoin de soins urgent, ou pour un soin non programmé quand votre médecin traitant n’est pas joignable. Appelez-le d’abord ; s’il ne peut pas vous recevoir, faites le 15.',
        en: 'For urgent care, or for unscheduled care when your regular doctor cannot be reached. Try him or her first; if you cannot be seen, dial 15.',
        ...faq('Dans quel cas un patient peut-il faire appel au SAS ?'),
      },
      {
        fr: 'Sans médecin traitant, vous pouvez aussi faire le 15.',
        en: 'Without a regular doctor you may also dial 15.',
        region: 'hauts-de-france',
        source: 'atelier-cpts-2024',
        at: 'Plaquette CPTS Compiègne et sa région',
      },
    ],
  },
  {
    id: 'what-patients-get',
    covers: ['what-patients-get', 'other-solutions'],
    title: { fr: 'Que propose le SAS au patient ?', en: 'What does the SAS offer patients?' },
    role: 'patient',
    related: ['how-soon', 'prescription', 'serious-case', 'regulator-offers'],
    safety: true,
    facts: [
      {
        fr: 'Selon votre état : un conseil, avec ordonnance si besoin, une téléconsultation, un rendez-vous en ville, un centre de soins, un spécialiste, les urgences ou l’envoi de secours.',
        en: 'Depending on your state: advice, with a prescription if needed, a teleconsultation, an appointment in town, a care centre, a specialist, the emergency department or an ambulance.',
        ...faq('Que propose le SAS comme solutions de prise en charge des patients ?'),
      },
      {
        fr: 'Le rendez-vous est pris si possible chez votre médecin traitant. Si le médecin juge votre cas urgent, l’appel passe au SAMU.',
        en: 'The appointment is with your regular doctor if possible. If the doctor finds your case urgent, the call goes to the SAMU.',
        more: true,
        source: 'faq-occitanie',
        at: 'Patient, « Le médecin peut-il me proposer d’autres solutions ? »',
      },
    ],
  },
  {
    id: 'sas-or-samu',
    covers: ['sas-or-samu'],
    title: { fr: 'SAS ou SAMU ?', en: 'SAS or SAMU?' },
    role: 'general',
    related: ['what-is-the-sas', 'serious-case', 'out-of-hours-care'],
    facts: [
      {
        fr: 'Le SAMU est une partie du SAS : il garde les soins urgents. Le SAS y ajoute la régulation de la permanence des soins et celle des soins non programmés en journée.',
        en: 'The SAMU is a part of the SAS and keeps urgent care. The SAS adds the regulation of out-of-hours care and of daytime unscheduled care.',
        ...faq('Le SAS est-il différent du SAMU ?'),
      },
    ],
  },
  {
    id: 'out-of-hours-care',
    covers: ['out-of-hours-care'],
    title: {
      fr: 'Et la permanence des soins (PDSA) ?',
      en: 'What about out-of-hours care (PDSA)?',
    },
    role: 'general',
    related: ['sas-or-samu', 'regulator-hours', 'visit-out-of-hours'],
    facts: [
      {
        fr: 'Le SAS ne la remplace pas, il l’intègre : son organisation et ses gardes ne changent pas. Ce qui s’ajoute, c’est une régulation en journée, de {{min:hours.week}} à {{max:hours.week}}.',
        en: 'The SAS does not replace it but includes it: its organisation and rotas stay the same. What is added is a daytime regulation, from {{min:hours.week}} to {{max:hours.week}}.',
        ...faq('Le SAS remplace-t-il la permanence des soins ambulatoires ?'),
      },
    ],
  },
  {
    id: 'pathways',
    covers: ['pathways'],
    title: { fr: 'Des filières spécifiques dans le SAS ?', en: 'Specific pathways in the SAS?' },
    role: 'general',
    related: ['other-professions', 'specialties', 'ask-about-a-patient', 'june-decree'],
    facts: [
      {
        fr: 'Deux filières forment le socle : l’aide médicale urgente et la médecine générale. D’autres sont à l’essai : gériatrie, psychiatrie, dentaire, infirmiers.',
        en: 'Two pathways are the base: emergency medical aid and general medicine. Others are being tried: geriatrics, psychiatry, dental, nurses.',
        until: '2024-06-14',
        ...faq('Est-il prévu de mettre en place des filières spécifiques ?'),
      },
      {
        fr: 'Oui : au socle (urgence et médecine générale), le décret du {{from:decree}} permet d’ajouter des filières. En Hauts-de-France, des travaux visent les infirmiers, l’ophtalmologie, les personnes âgées, les sages-femmes, la psychiatrie et le dentaire.',
        en: 'Yes: to the base (emergency and general medicine) the decree of {{from:decree}} lets a SAS add pathways. Hauts-de-France works on nurses, eye care, older people, midwives, psychiatry and dental care.',
        from: '2024-06-14',
        source: 'atelier-cpts-2024',
        at: '« Filières complémentaires »',
      },
    ],
  },
  {
    id: 'unscheduled-care',
    covers: ['unscheduled-care'],
    title: { fr: 'Un soin non programmé, c’est quoi ?', en: 'What is unscheduled care?' },
    role: 'general',
    related: ['when-to-call', 'how-soon', 'unregulated-patient'],
    safety: true,
    facts: [
      {
        fr: 'Un soin ressenti comme urgent, sans urgence immédiate et sans besoin des urgences de l’hôpital, à voir sous {{fig:unscheduled-delay}}. Renouveler une ordonnance ou faire un certificat n’en est pas un.',
        en: 'Care felt as urgent, without immediate danger and without need of a hospital emergency department, to be seen within {{fig:unscheduled-delay}}. A repeat prescription or a certificate is not.',
        source: 'atelier-cpts-2024',
        at: '« Le service d’accès aux soins, c’est quoi ? » ; plaquettes CPTS',
      },
    ],
  },
];
