import type { Card } from '../card.ts';

const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Professionnel de santé, « ${at} »`,
});
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });

/** How the SAS works, for health professionals. */
export const proCards: Card[] = [
  {
    id: 'team',
    covers: ['team'],
    title: { fr: 'Qui compose l’équipe du SAS ?', en: 'Who makes up the SAS team?' },
    role: 'pro',
    related: ['how-it-works', 'who-are-the-regulators', 'regulator-colleagues', 'call-the-doctor'],
    facts: [
      {
        fr: 'Des assistants de régulation qui décrochent, des médecins régulateurs (urgence et soins non programmés), et des opérateurs, les OSNP, qui trouvent les rendez-vous en ville sous {{reg:delay}}.',
        en: 'Regulation assistants who pick up, regulating doctors (emergency and unscheduled care), and operators, the OSNP, who find appointments in town within {{reg:delay}}.',
        ...faq('Comment est composée l’équipe du SAS ?'),
      },
    ],
  },
  {
    id: 'how-it-works',
    covers: ['how-it-works'],
    title: { fr: 'Comment fonctionne le SAS ?', en: 'How does the SAS work?' },
    role: 'pro',
    related: ['team', 'regular-doctor', 'what-patients-get', 'platform'],
    facts: [
      {
        fr: 'Le patient fait le 15. L’assistant de régulation l’oriente vers l’urgence ou la médecine générale. Le régulateur généraliste conseille, ou demande un rendez-vous sous {{reg:delay}} que l’OSNP prend.',
        en: 'The patient dials 15. The assistant passes the call to the emergency or the general medicine pathway. The regulating GP advises, or asks for an appointment within {{reg:delay}}, which the OSNP makes.',
        ...faq('Comment est-ce que ça fonctionne ?'),
      },
      {
        fr: 'Pour cela l’OSNP se sert de la plateforme nationale. Un appel mal orienté peut changer de filière à tout moment.',
        en: 'For this the OSNP uses the national platform. A call that went the wrong way may change pathway at any time.',
        more: true,
        ...faq('Comment est-ce que ça fonctionne ?'),
      },
    ],
  },
  {
    id: 'how-to-take-part',
    covers: ['how-to-take-part'],
    title: { fr: 'Comment participer au SAS ?', en: 'How to take part in the SAS?' },
    role: 'pro',
    related: ['register', 'become-regulator', 'my-situation', 'why-effecteur'],
    facts: [
      {
        fr: 'Une seule condition : exercer dans un département où le SAS fonctionne. Régulateur : écrivez à la délégation départementale de l’ARS. Effecteur : inscrivez-vous sur sas.sante.fr.',
        en: 'One condition: to practise in a department whose SAS is running. As a regulator: contact the departmental delegation of the ARS. As an effecteur: register on sas.sante.fr.',
        ...faq('Comment participer au SAS ?'),
      },
      {
        fr: 'L’effecteur participe à titre individuel, via sa CPTS, sa MSP, son centre de santé ou SOS Médecins. Écrivez « participer » : je vous guide.',
        en: 'An effecteur takes part individually, or through a CPTS, an MSP, a health centre or SOS Médecins. Write “participer” and I will guide you.',
        more: true,
        ...faq('Comment participer au SAS ?'),
      },
    ],
  },
  {
    id: 'ask-about-a-patient',
    covers: ['ask-about-a-patient'],
    title: { fr: 'Demander un avis au SAS pour un patient', en: 'Ask the SAS about a patient' },
    role: 'pro',
    related: ['pathways', 'how-it-works', 'book-myself'],
    facts: [
      {
        fr: 'C’est un projet : à l’avenir, des filières (psychiatrie, gériatrie) aideront à bâtir un parcours pour votre patient, sans passer par les urgences. Rien n’est daté. Pour une urgence, faites le 15.',
        en: 'It is a plan: in future, pathways (psychiatry, geriatrics) will help build a course of care for your patient without the emergency department. No date is given. For an emergency dial 15.',
        ...faq('Puis-je faire appel au SAS si j’ai des questions pour un patient ?'),
      },
    ],
  },
  {
    id: 'compulsory',
    covers: ['compulsory'],
    title: { fr: 'Est-ce obligatoire ?', en: 'Is it compulsory?' },
    role: 'pro',
    related: ['may-i-refuse', 'why-effecteur', 'stop-taking-part'],
    facts: [
      {
        fr: 'Non : aucune obligation légale de participer au SAS.',
        en: 'No: there is no legal duty to take part in the SAS.',
        ...faq('Est-il obligatoire d’adhérer au SAS ?'),
      },
    ],
  },
  {
    id: 'regular-doctor',
    covers: ['regular-doctor'],
    title: { fr: 'Quelle place pour le médecin traitant ?', en: 'What about the regular doctor?' },
    role: 'pro',
    related: ['how-it-works', 'cpts', 'search-order'],
    facts: [
      {
        fr: 'Le SAS complète le médecin traitant, il ne le remplace pas. L’OSNP l’appelle toujours en premier ; s’il n’est pas disponible, et alors seulement, il cherche un autre médecin près du patient.',
        en: 'The SAS adds to the regular doctor and does not replace him or her. The OSNP always calls that doctor first; only if not available does the search for another one near the patient begin.',
        ...faq('Comment le SAS s’intègre dans le parcours de soin coordonné ?'),
      },
    ],
  },
  {
    id: 'cpts',
    covers: ['cpts'],
    title: { fr: 'SAS et CPTS', en: 'SAS and CPTS' },
    role: 'pro',
    related: ['cpts-interfaced', 'cpts-manual', 'manager-enters-slots', 'cpts-number', 'pay'],
    facts: [
      {
        fr: 'Les médecins de CPTS sont attendus au SAS et payés comme les autres, s’ils sont inscrits avec des créneaux visibles. Patient envoyé par le SAS : majoration de {{reg:snp}}. Patient venu par la CPTS, sans le SAS : aucune majoration SAS.',
        en: 'CPTS doctors are expected in the SAS and paid like the others, if registered with visible slots. Patient sent by the SAS: {{reg:snp}} bonus. Patient who came through the CPTS, without the SAS: no SAS bonus.',
        from: '2022-04-01',
        ...faq('Quelle articulation entre le SAS et les CPTS ?'),
      },
      {
        fr: 'Depuis la convention de 2024, une consultation non régulée et sans urgence peut porter une autre majoration, de {{reg:non-regulated}} (voir « non régulé »).',
        en: 'Since the 2024 agreement an unregulated consultation without emergency may carry another bonus, of {{reg:non-regulated}} (see “unregulated”).',
        from: '2024-12-05',
        more: true,
        ...workshop('Nouvelles règles de facturation des soins non programmés non régulés'),
      },
    ],
  },
  {
    id: 'platform',
    covers: ['platform'],
    title: { fr: 'La plateforme numérique SAS', en: 'The SAS digital platform' },
    role: 'pro',
    related: ['log-in', 'software', 'which-slots-seen', 'platform-for-patients'],
    facts: [
      {
        fr: 'Un outil national fait par l’ANS, pour les professionnels seulement : un annuaire de l’offre de soins et une vue de tous les créneaux disponibles. Ce n’est ni un site grand public ni un logiciel de rendez-vous.',
        en: 'A national tool made by the ANS, for professionals only: a directory of care and a view of all available slots. It is neither a public site nor booking software.',
        ...faq('Comment est conçue la plateforme numérique SAS ?'),
      },
      {
        fr: 'L’annuaire vient de Santé.fr, du ROR, de FINESS et du RPPS.',
        en: 'The directory comes from Santé.fr, the ROR, FINESS and RPPS.',
        more: true,
        ...faq('Comment est conçue la plateforme numérique SAS ?'),
      },
    ],
  },
  {
    id: 'participants-first',
    covers: ['participants-first'],
    title: { fr: 'Les participants passent-ils en premier ?', en: 'Do participants come first?' },
    role: 'pro',
    related: ['participation-box', 'which-slots-seen', 'search-order'],
    facts: [
      {
        fr: 'Oui, la recherche donne priorité aux médecins qui participent. Leur nom porte le sigle de l’Assurance Maladie ; les autres ont un stéthoscope.',
        en: 'Yes, the search gives priority to doctors who take part. Their name carries the Assurance Maladie mark; the others have a stethoscope.',
        ...workshop('Visibilité des créneaux, en pratique'),
      },
    ],
  },
  {
    id: 'june-decree',
    covers: ['june-decree'],
    title: { fr: 'Ce que le décret de juin a changé', en: 'What the June decree changed' },
    role: 'pro',
    related: ['intern-locum-retired', 'regulate-remotely', 'other-professions', 'phone-number'],
    facts: [
      {
        fr: 'Le décret du {{from:decree}} ouvre le SAS à d’autres professions, permet de réguler à distance sous conditions, exige une convention ou un GCS, et fait passer l’orientation par la plateforme. Le 116-117 s’ajoute au 15 là où il existe.',
        en: 'The decree of {{from:decree}} opens the SAS to other professions, allows remote regulation under conditions, requires an agreement or a GCS, and makes referrals go through the platform. 116-117 adds to 15 where it exists.',
        from: '2024-06-14',
        ...workshop('Décret du 14 juin 2024'),
      },
    ],
  },
  {
    id: 'how-many-registered',
    covers: ['how-many-registered'],
    title: { fr: 'Combien de médecins inscrits ?', en: 'How many doctors are registered?' },
    role: 'pro',
    related: ['since-when', 'hdf-rates', 'cpts-accounts'],
    facts: [
      {
        fr: '{{reg:registered-hdf}} médecins au {{fig:counted}}, contre {{fig:registered-2023}} fin 2023 (+{{fig:growth}}) : {{fig:registered-by-department}}.',
        en: '{{reg:registered-hdf}} doctors on {{fig:counted}}, against {{fig:registered-2023}} at the end of 2023 (+{{fig:growth}}): {{fig:registered-by-department}}.',
        from: '2024-09-30',
        region: 'hauts-de-france',
        ...workshop('Inscriptions'),
        disputed: {
          fr: 'la somme des départements ne donne pas le total publié.',
          en: 'the departments do not add up to the published total.',
          ...workshop('Inscriptions'),
        },
      },
    ],
  },
  {
    id: 'since-when',
    covers: ['since-when'],
    title: { fr: 'Quand le SAS a-t-il commencé ?', en: 'When did the SAS start?' },
    role: 'pro',
    related: ['how-many-registered', 'where'],
    facts: [
      {
        fr: '{{fig:launches}}.',
        en: '{{fig:launches}}.',
        region: 'hauts-de-france',
        ...workshop('Comparaison régionale'),
        disputed: {
          fr: 'pour l’Aisne, le même document annonce une inauguration un an plus tard.',
          en: 'for the Aisne the same document announces an inauguration a year later.',
          ...workshop('Rappel'),
        },
      },
    ],
  },
  {
    id: 'other-professions',
    covers: ['other-professions'],
    title: { fr: 'D’autres professions dans le SAS ?', en: 'Other professions in the SAS?' },
    role: 'pro',
    related: ['pathways', 'june-decree', 'specialties'],
    facts: [
      {
        fr: 'Pas encore : la FAQ parle de projets, par exemple pour les infirmiers et les dentistes.',
        en: 'Not yet: the FAQ speaks of plans, for example for nurses and dentists.',
        until: '2024-06-14',
        source: 'faq-occitanie',
        at: 'Questions générales, « filières spécifiques »',
      },
      {
        fr: 'Oui : depuis le décret du {{from:decree}} (D. 6311-33), d’autres professions peuvent réguler ou recevoir. En Hauts-de-France, des projets visent infirmiers, sages-femmes et dentistes. Voyez votre ARS.',
        en: 'Yes: since the decree of {{from:decree}} (D. 6311-33) other professions may regulate or see patients. Hauts-de-France has projects for nurses, midwives and dentists. Ask your ARS.',
        from: '2024-06-14',
        ...workshop('Décret du 14 juin 2024 ; Filières complémentaires'),
      },
    ],
  },
];
