import type { Card } from '../card.ts';

const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Médecin régulateur, « ${at} »`,
});
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const decree = workshop('Décret du 14 juin 2024');

/** For doctors who regulate calls, or would like to. */
export const regulateurCards: Card[] = [
  {
    id: 'who-may-regulate',
    covers: ['who-may-regulate', 'who-are-the-regulators'],
    title: { fr: 'Qui peut réguler ?', en: 'Who may regulate?' },
    role: 'regulateur',
    related: [
      'intern-locum-retired',
      'regulator-training',
      'become-regulator',
      'other-professions',
    ],
    facts: [
      {
        fr: 'Les généralistes inscrits au tableau de l’Ordre du département où ils régulent.',
        en: 'GPs on the roll of the Ordre of the department where they regulate.',
        until: '2024-06-14',
        ...faq('Quelles sont les spécialités autorisées ?'),
      },
      {
        fr: 'D’abord des généralistes. Depuis le décret du {{from:decree}}, aussi les salariés, internes, docteurs juniors, remplaçants et retraités, et d’autres professions.',
        en: 'GPs first. Since the decree of {{from:decree}} also salaried doctors, interns, junior doctors, locums and retired doctors, and other professions.',
        from: '2024-06-14',
        ...workshop('Qui peut être régulateur ?'),
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, demande un généraliste inscrit à l’Ordre du département.',
          en: 'the older Occitanie FAQ asks for a GP on the roll of the department.',
          ...faq('Quelles sont les spécialités autorisées ?'),
        },
      },
    ],
  },
  {
    id: 'intern-locum-retired',
    covers: ['intern-locum-retired'],
    title: {
      fr: 'Interne, remplaçant, retraité : puis-je réguler ?',
      en: 'Intern, locum, retired: may I regulate?',
    },
    role: 'regulateur',
    related: ['who-may-regulate', 'pay-outside-convention', 'become-regulator'],
    facts: [
      {
        fr: 'Non : la FAQ ne cite que les généralistes inscrits à l’Ordre du département.',
        en: 'No: the FAQ names only GPs on the roll of the department.',
        until: '2024-06-14',
        ...faq('Quelles sont les spécialités autorisées ?'),
      },
      {
        fr: 'Oui, depuis le {{from:regulator.who}} : à côté des libéraux conventionnés, les internes et docteurs juniors, les salariés, et, avec une attestation du conseil départemental de l’Ordre, les remplaçants et retraités.',
        en: 'Yes, since {{from:regulator.who}}: beside self-employed doctors under the agreement, interns and junior doctors, salaried doctors, and, with a certificate of the departmental Ordre, locums and retired doctors.',
        from: '2024-06-14',
        ...workshop('Qui peut être régulateur ?'),
      },
    ],
  },
  {
    id: 'regulator-training',
    covers: ['regulator-training'],
    title: { fr: 'Faut-il une formation pour réguler ?', en: 'Is training needed to regulate?' },
    role: 'regulateur',
    related: ['who-may-regulate', 'become-regulator', 'regulator-tools'],
    facts: [
      {
        fr: 'Nos sources n’en imposent pas. Un tutorat avec un autre régulateur est conseillé, pour découvrir la régulation et ses outils.',
        en: 'Our sources require none. A time of tutoring with another regulator is advised, to discover regulation and its tools.',
        ...faq('Dois-je faire une formation spécifique ?'),
      },
    ],
  },
  {
    id: 'regulator-hours',
    covers: ['regulator-hours'],
    title: { fr: 'Horaires de régulation', en: 'Regulation hours' },
    role: 'regulateur',
    related: ['regulator-pay', 'regulator-duties', 'out-of-hours-care'],
    facts: [
      {
        fr: 'De {{min:hours.week}} à {{max:hours.week}} en semaine, de {{min:hours.saturday}} à {{max:hours.saturday}} le samedi. Chaque SAS organise ses permanences dans ces plages.',
        en: 'From {{min:hours.week}} to {{max:hours.week}} on weekdays, {{min:hours.saturday}} to {{max:hours.saturday}} on Saturday. Each SAS arranges its shifts within these.',
        from: '2022-04-01',
        ...faq('Quels sont les horaires de régulation ?'),
      },
    ],
  },
  {
    id: 'regulator-duties',
    covers: ['regulator-duties'],
    title: { fr: 'Devoirs du régulateur', en: 'Duties of a regulator' },
    role: 'regulateur',
    related: [
      'regulator-hours',
      'regulator-place',
      'locum-while-regulating',
      'regulator-responsibility',
    ],
    facts: [
      {
        fr: 'Être présent sur toute la plage prise, ne rien faire d’autre en même temps, répondre à chaque appel et proposer la prise en charge la mieux adaptée.',
        en: 'Be present for the whole shift, do nothing else meanwhile, answer every call and offer the care that fits best.',
        ...faq('Quelles sont mes obligations ?'),
      },
      {
        fr: 'La présence sur place peut être assouplie : réguler à distance est possible sous conditions depuis le {{from:decree}}.',
        en: 'Presence on site may be eased: remote regulation is possible under conditions since {{from:decree}}.',
        from: '2024-06-14',
        more: true,
        ...decree,
      },
    ],
  },
  {
    id: 'regulator-colleagues',
    covers: ['regulator-colleagues'],
    title: { fr: 'Avec qui travaille le régulateur ?', en: 'Who works with the regulator?' },
    role: 'regulateur',
    related: ['team', 'regulator-tools', 'regulator-place'],
    facts: [
      {
        fr: 'Avec les OSNP : ils cherchent les rendez-vous en ville sous {{reg:delay}} et aident à l’administratif, envoi d’ordonnances ou dossier du patient.',
        en: 'With the OSNP: they find appointments in town within {{reg:delay}} and help with paperwork, such as sending prescriptions or the patient’s file.',
        ...faq('Avec qui vais-je travailler ?'),
      },
    ],
  },
  {
    id: 'regulator-place',
    covers: ['regulator-place'],
    title: { fr: 'Où régule-t-on ?', en: 'Where does one regulate?' },
    role: 'regulateur',
    related: ['regulate-remotely', 'regulator-duties', 'regulator-tools'],
    facts: [
      {
        fr: 'Dans les locaux du SAMU, entièrement.',
        en: 'Entirely on the premises of the SAMU.',
        until: '2024-06-14',
        ...faq('Où vais-je travailler ?'),
      },
      {
        fr: 'Dans les locaux du SAMU. Depuis le décret du {{from:decree}}, ailleurs aussi, sous certaines conditions.',
        en: 'On the premises of the SAMU. Since the decree of {{from:decree}} also elsewhere, under certain conditions.',
        from: '2024-06-14',
        ...decree,
      },
    ],
  },
  {
    id: 'regulate-remotely',
    covers: ['regulate-remotely'],
    title: { fr: 'Réguler à distance', en: 'Regulate remotely' },
    role: 'regulateur',
    related: ['regulator-place', 'june-decree', 'regulator-duties'],
    facts: [
      {
        fr: 'Non, la régulation se fait dans les locaux du SAMU.',
        en: 'No, regulation takes place on the premises of the SAMU.',
        until: '2024-06-14',
        ...faq('Où vais-je travailler ?'),
      },
      {
        fr: 'Oui, sous certaines conditions, depuis le décret du {{from:decree}} (D. 6311-34). Nos sources ne détaillent pas ces conditions : demandez à la délégation départementale de l’ARS.',
        en: 'Yes, under certain conditions, since the decree of {{from:decree}} (D. 6311-34). Our sources do not detail them: ask the departmental delegation of the ARS.',
        from: '2024-06-14',
        ...decree,
      },
    ],
  },
  {
    id: 'regulator-tools',
    covers: ['regulator-tools'],
    title: { fr: 'Outils du régulateur', en: 'Tools of the regulator' },
    role: 'regulateur',
    related: ['regulator-colleagues', 'dispatch-software', 'regulator-place'],
    facts: [
      {
        fr: 'Un téléphone, un poste informatique et un logiciel de dossier, qui garde les informations et la décision et peut en envoyer une part à l’effecteur ou au médecin traitant.',
        en: 'A phone, a computer and case software, which keeps the information and the decision and can send a part to the effecteur or the regular doctor.',
        ...faq('Quels outils sont mis à disposition ?'),
      },
    ],
  },
  {
    id: 'regulator-offers',
    covers: ['regulator-offers'],
    title: { fr: 'Que proposer au patient en régulation ?', en: 'What can a regulator offer?' },
    role: 'regulateur',
    related: ['what-patients-get', 'regulator-colleagues', 'visit-bonus'],
    facts: [
      {
        fr: 'Un conseil, une ordonnance, un rendez-vous chez un généraliste, une visite à domicile, l’hôpital. Selon les départements, du personnel de psychiatrie sur place ou un infirmier libéral.',
        en: 'Advice, a prescription, an appointment with a GP, a home visit, the hospital. In some departments, psychiatric staff on site or a community nurse.',
        ...faq('Quelles offres de soins puis-je proposer aux patients ?'),
      },
    ],
  },
  {
    id: 'regulator-pay',
    covers: ['regulator-pay'],
    title: { fr: 'Combien gagne un régulateur ?', en: 'What is a regulator paid?' },
    role: 'regulateur',
    related: ['pay-outside-convention', 'regulator-hours', 'locum-while-regulating'],
    facts: [
      {
        fr: '{{reg:regulator}} par heure, versés par la CPAM, cotisations sociales prises en charge : semaine de {{min:hours.week}} à {{max:hours.week}}, samedi de {{min:hours.saturday}} à {{max:hours.saturday}}. Les montants de la PDSA ne changent pas.',
        en: '{{reg:regulator}} an hour, paid by the CPAM, social contributions covered: weekdays {{min:hours.week}} to {{max:hours.week}}, Saturday {{min:hours.saturday}} to {{max:hours.saturday}}. PDSA amounts do not change.',
        from: '2023-04-28',
        ...faq('Quelles sont mes modalités de rémunération ?'),
      },
      {
        fr: 'C’est le tarif du praticien libéral conventionné. Nos sources ne donnent pas les montants de la PDSA.',
        en: 'It is the rate of a self-employed doctor under the agreement. Our sources do not give the PDSA amounts.',
        from: '2023-04-28',
        more: true,
        ...faq('Quelles sont mes modalités de rémunération ?'),
      },
    ],
  },
  {
    id: 'pay-outside-convention',
    covers: ['pay-outside-convention'],
    title: {
      fr: 'Payer un régulateur retraité, étudiant ou salarié',
      en: 'Pay of retired, student or salaried regulators',
    },
    role: 'regulateur',
    related: ['regulator-pay', 'intern-locum-retired'],
    facts: [
      {
        fr: 'Pas par l’Assurance Maladie, faute de convention : par le fonds d’intervention régional (FIR) de l’ARS, sur la base du montant horaire du règlement arbitral.',
        en: 'Not by the health insurance, as they are outside the agreement: by the regional intervention fund (FIR) of the ARS, on the hourly amount of the règlement arbitral.',
        from: '2023-04-28',
        ...workshop('Comment des médecins retraités peuvent-ils être rémunérés ?'),
      },
    ],
  },
  {
    id: 'regulator-responsibility',
    covers: ['regulator-responsibility'],
    title: {
      fr: 'Qui est responsable de la régulation ?',
      en: 'Who is responsible for regulation?',
    },
    role: 'regulateur',
    related: ['regulator-insurance', 'regulator-duties'],
    facts: [
      {
        fr: 'Réguler est un acte médical : la responsabilité est celle du praticien qui régule et, pour l’organisation, celle de l’entité juridique qui porte le SAS.',
        en: 'Regulating is a medical act: the responsibility is that of the doctor who regulates and, for the organisation, of the legal entity that carries the SAS.',
        ...faq('Qui porte la responsabilité de la régulation ?'),
      },
    ],
  },
  {
    id: 'regulator-insurance',
    covers: ['regulator-insurance'],
    title: { fr: 'Suis-je assuré quand je régule ?', en: 'Am I insured when I regulate?' },
    role: 'regulateur',
    related: ['regulator-responsibility', 'regulator-duties'],
    facts: [
      {
        fr: 'Oui : les médecins libéraux qui régulent pour le SAS sont couverts par l’établissement de santé siège du SAMU-SAS. Nos sources ne disent rien de votre propre contrat : voyez votre assureur.',
        en: 'Yes: self-employed doctors who regulate for the SAS are covered by the hospital that hosts the SAMU-SAS. Our sources say nothing of your own policy: ask your insurer.',
        ...faq('Les médecins régulateurs sont-ils considérés comme COSP ?'),
      },
    ],
  },
  {
    id: 'become-regulator',
    covers: ['become-regulator'],
    title: { fr: 'Devenir régulateur', en: 'Become a regulator' },
    role: 'regulateur',
    related: ['who-may-regulate', 'regulator-training', 'regulator-pay'],
    facts: [
      {
        fr: 'Contactez la délégation départementale de votre ARS.',
        en: 'Contact the departmental delegation of your ARS.',
        ...faq('Avec qui prendre contact pour m’inscrire ?'),
      },
    ],
  },
  {
    id: 'locum-while-regulating',
    covers: ['locum-while-regulating'],
    title: { fr: 'Être remplacé au cabinet pendant la régulation', en: 'A locum while I regulate' },
    role: 'regulateur',
    related: ['regulator-duties', 'regulator-hours', 'regulator-pay'],
    facts: [
      {
        fr: 'La règle ne le permet pas. Le conseil départemental de l’Ordre peut accorder une dérogation ; l’ARS appuie ces demandes.',
        en: 'The rules do not allow it. The departmental Ordre may grant an exception; the ARS supports such requests.',
        ...workshop('Est-il possible qu’un médecin soit remplacé dans son cabinet ?'),
      },
    ],
  },
];
