import type { Card } from '../card.ts';

/** A question that the documents leave open: said so, with whom to ask. */
const open = (
  id: string,
  title: Card['title'],
  role: Card['role'],
  related: string[],
  text: { fr: string; en: string },
): Card => ({
  id,
  covers: [],
  title,
  role,
  related,
  unknown: true,
  facts: [{ ...text, source: 'none-of-them', at: 'rien à ce sujet' }],
});

/** « Nos sources ne le disent pas », and the right contact. */
export const unknownCards: Card[] = [
  open(
    'sector-two',
    { fr: 'Secteur 2 et SAS', en: 'Sector 2 and the SAS' },
    'effecteur',
    ['pay', 'unregulated-patient'],
    {
      fr: 'Nos sources ne disent pas si le secteur 2 change quelque chose pour SNP. Demandez à votre CPAM.',
      en: 'Our sources do not say whether sector 2 changes anything for SNP. Ask your CPAM.',
    },
  ),
  open(
    'payment-date',
    { fr: 'Quand le forfait est-il versé ?', en: 'When is the lump sum paid?' },
    'effecteur',
    ['lump-sum', 'pay'],
    {
      fr: 'Nos sources ne donnent ni la date de versement ni un calcul au prorata. Demandez à votre CPAM.',
      en: 'Our sources give neither the date of payment nor a pro rata. Ask your CPAM.',
    },
  ),
  open(
    'unpaid-bonus',
    { fr: 'Majoration non payée', en: 'Bonus not paid' },
    'effecteur',
    ['send-to-cpam', 'pay'],
    {
      fr: 'Nos sources n’en parlent pas. Vérifiez que le code SNP est coté, puis écrivez à votre CPAM.',
      en: 'Our sources do not cover this. Check that the code SNP was billed, then write to your CPAM.',
    },
  ),
  open(
    'locum-effecteur',
    { fr: 'Un remplaçant comme effecteur', en: 'A locum as effecteur' },
    'effecteur',
    ['register', 'intern-locum-retired'],
    {
      fr: 'Nos sources ne le disent pas pour l’effecteur ; elles n’ouvrent aux remplaçants que la régulation. Demandez à votre ARS.',
      en: 'Our sources do not say so for effecteurs; they open only regulation to locums. Ask your ARS.',
    },
  ),
  open(
    'no-show',
    { fr: 'Le patient n’est pas venu', en: 'The patient did not come' },
    'effecteur',
    ['may-i-refuse', 'pay'],
    {
      fr: 'Nos sources ne prévoient rien. Prévenez l’opérateur qui vous a adressé le patient ; sans acte, il n’y a rien à coter.',
      en: 'Our sources foresee nothing. Tell the operator who sent you the patient; without an act there is nothing to bill.',
    },
  ),
  open(
    'missed-call',
    { fr: 'Appel manqué de l’opérateur', en: 'Missed call from the operator' },
    'effecteur',
    ['how-contacted', 'called-although-synced'],
    {
      fr: 'Nos sources ne donnent pas de numéro de rappel. Si une demande vous attend ici, répondez-y par message ; sinon, voyez avec votre SAS.',
      en: 'Our sources give no number to call back. If a request is waiting here, answer it by message; otherwise ask your SAS.',
    },
  ),
  open(
    'third-party',
    { fr: 'Tiers payant', en: 'Third-party payment' },
    'effecteur',
    ['visit-price', 'pay'],
    {
      fr: 'Nos sources n’en disent rien de particulier : la prise en charge est celle d’une consultation habituelle. Demandez à votre CPAM.',
      en: 'Our sources say nothing special: cover is that of a usual consultation. Ask your CPAM.',
    },
  ),
  open(
    'territorial-organisation',
    {
      fr: 'Faire valider une organisation territoriale',
      en: 'Have a territorial organisation validated',
    },
    'structure',
    ['lump-sum', 'cpts'],
    {
      fr: 'Nos sources posent la condition sans décrire la démarche : elle doit être validée par le SAS du département et interfacée. Demandez à votre SAS ou à l’ARS.',
      en: 'Our sources set the condition without describing the steps: it must be validated by the SAS of the department and interfaced. Ask your SAS or the ARS.',
    },
  ),
  open(
    'wrong-phone',
    { fr: 'Corriger un numéro affiché', en: 'Correct a number that is shown' },
    'effecteur',
    ['technical-problem', 'cpts-in-ror'],
    {
      fr: 'Nos sources ne décrivent pas la correction. Pour une CPTS, c’est dans le ROR ; sinon, le support de la plateforme.',
      en: 'Our sources do not describe how. For a CPTS it is in the ROR; otherwise ask the support of the platform.',
    },
  ),
];
