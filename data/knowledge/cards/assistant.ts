import type { Card } from '../card.ts';

/** About the assistant itself; the facts are those of the product. */
const own = (
  id: string,
  title: Card['title'],
  text: { fr: string; en: string },
  related = ['bot-help'],
): Card => ({
  id,
  covers: [],
  title,
  role: 'general',
  related: related.filter((other) => other !== id),
  facts: [{ ...text, source: 'relais-sas', at: 'Mode d’emploi' }],
});

/** What the assistant says of itself. */
export const assistantCards: Card[] = [
  own(
    'bot-help',
    { fr: 'Que sait faire l’assistant ?', en: 'What can the assistant do?' },
    {
      fr: 'Écrivez comme vous parlez : « ouvre mardi 14h-15h », « absent vendredi », une question sur le SAS. À une demande d’orientation, répondez OUI ou NON avec le code. AIDE, ANNULER et ARRET marchent toujours.',
      en: 'Write as you speak: “ouvre mardi 14h-15h”, “absent vendredi”, a question about the SAS. To a request answer OUI or NON with the code. AIDE, ANNULER and ARRET always work.',
    },
  ),
  own(
    'bot-stop',
    { fr: 'Ne plus recevoir de messages', en: 'Stop the messages' },
    {
      fr: 'Répondez ARRET : plus aucun message ne part vers ce numéro. Cela ne change rien à vos cases sur sas.sante.fr.',
      en: 'Reply ARRET: nothing more is sent to this number. It does not change your boxes on sas.sante.fr.',
    },
  ),
  own(
    'bot-number',
    { fr: 'Relier un numéro', en: 'Link a number' },
    {
      fr: 'Demandez à votre gestionnaire d’envoyer un code à ce téléphone, puis répondez LIER suivi du code.',
      en: 'Ask your manager to send a code to this phone, then reply LIER followed by the code.',
    },
  ),
  own(
    'bot-human',
    { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
    {
      fr: 'Je suis un programme, personne ne lit ici. Pour la plateforme : le bouton « ? » de sas.sante.fr. Pour le SAS de votre département : votre ARS.',
      en: 'I am a program, nobody reads here. For the platform: the “?” button of sas.sante.fr. For the SAS of your department: your ARS.',
    },
  ),
  own(
    'bot-privacy',
    { fr: 'Ce que je garde de vous', en: 'What I keep about you' },
    {
      fr: 'Votre numéro, vos créneaux et vos réponses, avec une durée limitée. Aucune donnée de patient : l’opérateur vous les donne de vive voix.',
      en: 'Your number, your slots and your answers, for a limited time. No patient data: the operator gives you those by voice.',
    },
  ),
  own(
    'bot-who',
    { fr: 'Qui écrit ici ?', en: 'Who is writing here?' },
    {
      fr: 'Relais SAS, un programme : il porte aux médecins les demandes de la régulation, rapporte leur réponse et tient leurs créneaux du jour. Il n’est ni le SAMU, ni la plateforme nationale, ni l’Assurance maladie.',
      en: 'Relais SAS, a program: it takes the requests of the regulation to doctors, brings back their answer and keeps their same-day slots. It is neither the SAMU, nor the national platform, nor the health insurance.',
    },
  ),
  own(
    'bot-cost',
    { fr: 'Ce que Relais SAS vous coûte', en: 'What Relais SAS costs you' },
    {
      fr: 'Relais SAS ne vous facture rien. Vos textos sont ceux de votre forfait, et les appels que nous vous passons sont à notre charge.',
      en: 'Relais SAS bills you nothing. Your texts are those of your own plan, and the calls that we make are at our charge.',
    },
  ),
  own(
    'bot-contact',
    { fr: 'Comment Relais SAS vous joint', en: 'How Relais SAS reaches you' },
    {
      fr: 'Par SMS, par appel ou dans Teams, à votre choix : « par téléphone plutôt », « par SMS seulement ». Sur la plateforme nationale, disent nos sources, c’est l’opérateur qui appelle ; ici la demande vous est écrite, et l’opérateur peut toujours appeler.',
      en: 'By text, by call or in Teams, as you choose: “by phone rather”, “by text only”. On the national platform, say our sources, the operator calls; here the request is written to you, and the operator may always call.',
    },
    ['how-contacted', 'bot-help'],
  ),
  own(
    'bot-refuse',
    { fr: 'Refuser une demande', en: 'Refuse a request' },
    {
      fr: 'Oui, toujours : NON suivi du code, sans avoir à dire pourquoi ; la demande va aussitôt à un confrère. Après un OUI, « je me désiste » suivi du code, puis CONFIRMER : la régulation cherche un autre médecin.',
      en: 'Yes, always: NON and the code, no reason needed; the request goes to a colleague at once. After a OUI, “je me désiste” and the code, then CONFIRMER: the regulation looks for another doctor.',
    },
    ['may-i-refuse', 'bot-silence'],
  ),
  own(
    'bot-silence',
    { fr: 'Si vous ne répondez pas', en: 'If you do not answer' },
    {
      fr: 'La demande se ferme d’elle-même après quelques minutes et va à un confrère : rien ne vous est inscrit. Un OUI tardif est encore bon si personne n’a pris le patient ; sinon il vous est dit que c’est pourvu.',
      en: 'The request closes by itself after some minutes and goes to a colleague: nothing is put into your agenda. A late OUI still counts if nobody took the patient; else you are told that it is taken.',
    },
    ['missed-call', 'bot-refuse'],
  ),
  own(
    'bot-nights',
    { fr: 'La nuit et le week-end', en: 'At night and on weekends' },
    {
      fr: 'Les demandes ne partent qu’aux heures du SAS, et dans les vôtres si vous en avez dit  (« pas de SMS le mercredi », ou avant et après une heure que vous dites). Vos propres messages sont lus à toute heure.',
      en: 'Requests only leave in the hours of the SAS, and in yours if you named any (“pas de SMS le mercredi”, or before and after an hour that you say). Your own messages are read at any hour.',
    },
    ['hours-imposed', 'bot-contact'],
  ),
];
