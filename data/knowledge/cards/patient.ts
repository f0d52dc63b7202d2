import type { Card } from '../card.ts';

const faq = (at: string) => ({ source: 'faq-occitanie' as const, at: `Patient, « ${at} »` });

/** For the person who calls, or somebody asking for one: each opens with the line to call 15 or 112. */
export const patientCards: Card[] = [
  {
    id: 'call-price',
    covers: ['call-price'],
    title: { fr: 'L’appel au SAS est-il gratuit ?', en: 'Is calling the SAS free?' },
    role: 'patient',
    related: ['visit-price', 'medicine-price', 'prescription'],
    safety: true,
    facts: [
      {
        fr: 'L’appel est gratuit. Si un rendez-vous en ville suit, la consultation est au tarif habituel, prise en charge comme chez votre médecin traitant quand il n’est pas disponible.',
        en: 'The call is free. If an appointment in town follows, the consultation has its usual price and is covered as with your regular doctor when he or she is not available.',
        ...faq('Le service d’accès aux soins est-il payant ?'),
      },
    ],
  },
  {
    id: 'who-answers',
    covers: ['who-answers'],
    title: { fr: 'Qui répond quand j’appelle ?', en: 'Who answers my call?' },
    role: 'patient',
    related: ['how-it-works', 'team', 'serious-case'],
    safety: true,
    facts: [
      {
        fr: 'Un assistant de régulation médicale. Il voit si votre appel est urgent, puis vous passe le médecin qu’il faut.',
        en: 'A medical regulation assistant, who sees whether your call is urgent and puts you through to the right doctor.',
        ...faq('Lorsque j’appelle le SAS, qui me répond ?'),
      },
    ],
  },
  {
    id: 'serious-case',
    covers: ['serious-case'],
    title: { fr: 'Et si mon cas est grave ?', en: 'What if my case is serious?' },
    role: 'patient',
    related: ['sas-or-samu', 'getting-worse', 'what-patients-get'],
    safety: true,
    facts: [
      {
        fr: 'Le médecin régulateur du SAMU s’en charge et choisit les moyens : équipe de réanimation, ambulance, pompiers.',
        en: 'The regulating doctor of the SAMU takes over and chooses the means: intensive-care team, ambulance, fire brigade.',
        ...faq('Si ma situation est jugée grave, que se passe-t-il ?'),
      },
    ],
  },
  {
    id: 'how-soon',
    covers: ['how-soon'],
    title: { fr: 'Dans combien de temps le rendez-vous ?', en: 'How soon is the appointment?' },
    role: 'patient',
    related: ['how-near', 'getting-worse', 'time-and-address'],
    safety: true,
    facts: [
      {
        fr: 'De quelques heures à {{reg:delay}} après l’appel, selon ce que votre état demande.',
        en: 'From a few hours to {{reg:delay}} after the call, depending on what your state requires.',
        ...faq('Quel est le délai entre la prise de rendez-vous et le rendez-vous ?'),
      },
    ],
  },
  {
    id: 'how-near',
    covers: ['how-near'],
    title: {
      fr: 'Le rendez-vous est-il près de chez moi ?',
      en: 'Is the appointment near my home?',
    },
    role: 'patient',
    related: ['how-soon', 'change-appointment', 'time-and-address'],
    safety: true,
    facts: [
      {
        fr: 'Au plus près de chez vous, selon les médecins disponibles et le délai que votre état impose. Nos sources ne fixent pas de distance.',
        en: 'As close to your home as the available doctors and the delay that your state requires allow. Our sources set no distance.',
        ...faq('Le rendez-vous est-il programmé proche de mon lieu d’habitation ?'),
      },
    ],
  },
  {
    id: 'visit-price',
    covers: ['visit-price'],
    title: { fr: 'Le rendez-vous est-il payant ?', en: 'Do I pay for the appointment?' },
    role: 'patient',
    related: ['call-price', 'medicine-price', 'third-party'],
    safety: true,
    facts: [
      {
        fr: 'Oui, au même tarif que chez votre généraliste, et remboursé sur les mêmes bases par la sécurité sociale et votre complémentaire, dès lors que votre médecin traitant n’est pas disponible.',
        en: 'Yes, at the same price as with your GP, and refunded on the same basis by the health insurance and your complementary cover, as long as your regular doctor is not available.',
        ...faq('Le rendez-vous pris avec le médecin est-il payant ?'),
      },
    ],
  },
  {
    id: 'change-appointment',
    covers: ['change-appointment'],
    title: {
      fr: 'Changer de rendez-vous ou de médecin',
      en: 'Change the appointment or the doctor',
    },
    role: 'patient',
    related: ['refuse-appointment', 'time-and-address', 'how-near'],
    safety: true,
    facts: [
      {
        fr: 'Oui : dites-le au moment où le SAS prend le rendez-vous. Il vous proposera un autre médecin s’il en a un de disponible.',
        en: 'Yes: say so while the SAS is making the appointment. It will offer another doctor if one is available.',
        ...faq('Est-il possible de modifier le rendez-vous ?'),
      },
    ],
  },
  {
    id: 'refuse-appointment',
    covers: ['refuse-appointment'],
    title: { fr: 'Refuser le rendez-vous', en: 'Refuse the appointment' },
    role: 'patient',
    related: ['change-appointment', 'getting-worse'],
    safety: true,
    facts: [
      {
        fr: 'Oui, vous êtes libre de refuser le rendez-vous que le SAS vous propose.',
        en: 'Yes, you are free to refuse the appointment that the SAS offers.',
        ...faq('Est-il possible de refuser un rendez-vous ?'),
      },
    ],
  },
  {
    id: 'getting-worse',
    covers: ['getting-worse'],
    title: {
      fr: 'Si l’état s’aggrave avant le rendez-vous',
      en: 'If it gets worse before the appointment',
    },
    role: 'patient',
    related: ['serious-case', 'how-soon'],
    safety: true,
    facts: [
      {
        fr: 'Rappelez tout de suite le SAS, au 15 : vous serez mis en relation avec le médecin régulateur du SAMU.',
        en: 'Call the SAS again at once, on 15: you will be put through to the regulating doctor of the SAMU.',
        ...faq('Si mon état s’aggrave avant le rendez-vous, que dois-je faire ?'),
      },
    ],
  },
  {
    id: 'time-and-address',
    covers: ['time-and-address'],
    title: { fr: 'Heure et adresse du rendez-vous', en: 'Time and address of the appointment' },
    role: 'patient',
    related: ['change-appointment', 'how-soon', 'how-near'],
    safety: true,
    facts: [
      {
        fr: 'L’opérateur du SAS vous les donne par téléphone quand il prend le rendez-vous. S’il vous manque quelque chose, rappelez le 15.',
        en: 'The SAS operator gives them by phone when making the appointment. If you miss anything, call 15 again.',
        ...faq('Comment puis-je récupérer les informations liées au rendez-vous ?'),
      },
    ],
  },
  {
    id: 'prescription',
    covers: ['prescription'],
    title: { fr: 'Recevoir l’ordonnance', en: 'Receive the prescription' },
    role: 'patient',
    related: ['pharmacy', 'medicine-price', 'call-price'],
    safety: true,
    facts: [
      {
        fr: 'Le médecin vous l’envoie par courriel, ou l’adresse à la pharmacie de votre choix ou à celle de garde. Elle n’est pas payante.',
        en: 'The doctor sends it by email, or to the pharmacy of your choice or the one on duty. It costs nothing.',
        ...faq('Prescription : comment vais-je la recevoir et est-ce payant ?'),
      },
    ],
  },
  {
    id: 'pharmacy',
    covers: ['pharmacy'],
    title: { fr: 'Quelle pharmacie ?', en: 'Which pharmacy?' },
    role: 'patient',
    related: ['prescription', 'medicine-price', 'evening-whom-to-call'],
    safety: true,
    facts: [
      {
        fr: 'Celle que vous voulez. En période de garde, le médecin du SAS vous indique la pharmacie ouverte.',
        en: 'Any you like. Out of hours the SAS doctor tells you which pharmacy is on duty.',
        ...faq('Puis-je aller dans n’importe quelle pharmacie ?'),
      },
    ],
  },
  {
    id: 'medicine-price',
    covers: ['medicine-price'],
    title: { fr: 'Les médicaments sont-ils payants ?', en: 'Do I pay for the medicines?' },
    role: 'patient',
    related: ['prescription', 'pharmacy', 'visit-price'],
    safety: true,
    facts: [
      {
        fr: 'Ils sont pris en charge comme d’habitude. Selon votre mutuelle, une part peut rester à payer.',
        en: 'They are covered as usual. Depending on your complementary insurance, a part may be left to pay.',
        ...faq('Vais-je devoir payer mes médicaments ?'),
      },
    ],
  },
  {
    id: 'platform-for-patients',
    covers: ['platform-for-patients'],
    title: {
      fr: 'La plateforme est-elle ouverte aux patients ?',
      en: 'Is the platform open to patients?',
    },
    role: 'patient',
    related: ['phone-number', 'platform', 'when-to-call'],
    safety: true,
    facts: [
      {
        fr: 'Non, elle est réservée aux professionnels de santé. Pour un rendez-vous, appelez votre médecin, et s’il n’est pas disponible, le 15.',
        en: 'No, it is for health professionals only. For an appointment call your doctor, and if he or she is not available, 15.',
        ...faq('En tant que patient, ai-je accès à la plateforme numérique SAS ?'),
      },
    ],
  },
  {
    id: 'evening-whom-to-call',
    covers: ['evening-whom-to-call'],
    title: {
      fr: 'Soir, week-end, jour férié : qui appeler ?',
      en: 'Evening, weekend, holiday: whom to call?',
    },
    role: 'patient',
    related: ['hours', 'phone-number', 'pharmacy'],
    safety: true,
    facts: [
      {
        fr: 'Le 15 répond jour et nuit.',
        en: '15 answers day and night.',
        source: 'faq-occitanie',
        at: 'Questions générales, « Le SAS est-il joignable 7 jours sur 7 ? »',
      },
      {
        fr: 'Médecin de garde (secteurs de Weppes et de Douai) : {{fig:on-call-doctor}}. Pharmacie de garde : {{fig:on-call-pharmacy}}.',
        en: 'Doctor on duty (Weppes and Douai areas): {{fig:on-call-doctor}}. Pharmacy on duty: {{fig:on-call-pharmacy}}.',
        region: 'hauts-de-france',
        source: 'atelier-cpts-2024',
        at: 'Plaquette CPTS de la Porte des Weppes',
      },
      {
        fr: 'Le médecin de garde y répond aux heures suivantes : {{fig:on-call-hours}}.',
        en: 'The doctor on duty answers there at these hours: {{fig:on-call-hours}}.',
        region: 'hauts-de-france',
        more: true,
        source: 'atelier-cpts-2024',
        at: 'Plaquette CPTS de la Porte des Weppes',
      },
    ],
  },
];
