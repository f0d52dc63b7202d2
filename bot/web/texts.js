/** Every sentence of the page; the doctors' own messages come from the assistant and are not here. */
export const texts = {
  fr: {
    'page.title': 'Relais SAS · essayer',
    'page.tagline':
      'Trois médecins, une régulation : tout ce qui part d’un côté arrive de l’autre.',
    'page.fictional': 'Démonstration : médecins, numéros et demandes sont fictifs.',
    'page.language': 'English',
    'page.skip': 'Aller à la régulation',
    'page.offline':
      'La connexion est coupée. La page reprend toute seule dès que le service répond.',
    'nav.label': 'Parties de la page',
    'nav.phones': 'Médecins',
    'nav.osnp': 'Régulation',
    'nav.agenda': 'Créneaux',
    'phones.title': 'Les médecins',
    'phones.none': 'Aucun médecin pour l’instant.',
    'phone.messages': 'Messages',
    'phone.teams': 'Teams',
    'phone.call': 'Téléphone',
    'phone.new': ' (nouveau)',
    'phone.thread': 'Messages de {name}',
    'phone.empty': 'Écrivez comme vous parlez : « {hint} ». AIDE donne des exemples.',
    'phone.placeholder': 'Votre message',
    'phone.write': 'Écrire depuis le téléphone de {name}',
    'phone.send': 'Envoyer',
    'phone.suggestions': 'Réponses rapides',
    'phone.pending': 'L’assistant répond…',
    'phone.lost':
      'L’assistant n’a pas répondu. Votre message est gardé par l’opérateur et sera relu.',
    'phone.optedOut': 'Désinscrit : plus aucun message n’arrive ici. START pour reprendre.',
    'phone.today': 'aujourd’hui',
    'hint.open': 'ouvre {from}h-{to}h',
    'hint.openTomorrow': 'ouvre demain 16h-18h',
    'hint.list': 'mes créneaux',
    'teams.thread': 'Teams de {name}',
    'teams.write': 'Écrire dans Teams : {name}',
    'teams.placeholder': 'Nouveau message',
    'teams.empty':
      'Le même assistant, dans Teams : réponses en cartes, boutons à presser. Demandez « mes créneaux » ou posez une question.',
    'teams.lost': 'L’assistant n’a pas répondu. Rien n’est parti : renvoyez votre message.',
    'teams.noCard': 'La carte ne s’affiche pas. Rechargez la page.',
    'rings.who': '{name} : appel entrant',
    'rings.answer': 'Décrocher : {name}',
    'rings.decline': 'Refuser l’appel : {name}',
    'call.idle': 'Aucun appel en cours.',
    'call.call': 'Appeler l’assistant',
    'call.ringing': 'Appel entrant',
    'call.active': 'En ligne',
    'call.over': 'Appel terminé',
    'call.missed': 'Appel non pris',
    'call.answer': 'Décrocher',
    'call.decline': 'Refuser',
    'call.ignore': 'Laisser sonner',
    'call.silent': 'Ne rien dire',
    'call.said': 'Ce que dit le téléphone',
    'call.aloud': 'Voix haute',
    'call.typed': 'Chiffres tapés',
    'call.ends': '# pour valider',
    'call.hangUp': 'Raccrocher',
    'call.keys': 'Clavier du téléphone',
    'call.speak': 'Parler',
    'call.words': 'Ce que vous dites',
    'osnp.title': 'La régulation',
    'osnp.subtitle': 'Une demande d’orientation, en trois clics.',
    'osnp.mode': 'Comment',
    'osnp.when': 'Quand',
    'osnp.where': 'Près de',
    'osnp.anywhere': 'Tout le territoire',
    'osnp.ask': 'Demander un médecin',
    'osnp.asking': 'Demande en cours…',
    'osnp.failed': 'La demande n’est pas passée ({code}). Rien n’a été créé.',
    'osnp.list': 'Demandes, de la plus récente à la plus ancienne',
    'osnp.none':
      'Aucune demande pour l’instant. Ouvrez des créneaux depuis un téléphone, puis demandez un médecin.',
    'osnp.cancel': 'Annuler la demande',
    'osnp.byPhone': 'Par téléphone :',
    'osnp.yes': 'Oui',
    'osnp.no': 'Non',
    'osnp.yesOf': '{name} a dit oui par téléphone',
    'osnp.noOf': '{name} a dit non par téléphone',
    'osnp.why': 'Pourquoi cet ordre ?',
    'osnp.order':
      'Le médecin traitant d’abord, et seul, quand il est connu. Puis les médecins qui ont un créneau libre au bon moment : ceux qui participent au SAS, les plus proches, les moins sollicités cette semaine. Trois sont sollicités à la fois ; chaque refus et chaque silence laisse aussitôt la place au suivant.',
    'osnp.orderWithout':
      'Si personne n’a de créneau libre, sont sollicités ceux qui acceptent d’être contactés en sus de leurs créneaux.',
    'mode.cabinet': 'Au cabinet',
    'mode.teleconsultation': 'À distance',
    'mode.visite': 'En visite',
    'when.soon': 'Dans les 2 h',
    'when.today': 'Aujourd’hui',
    'when.tomorrow': 'D’ici demain soir',
    'orientation.pending': 'En préparation',
    'orientation.offered': 'En recherche',
    'orientation.accepted': 'Pourvue',
    'orientation.expired': 'Sans suite',
    'orientation.cancelled': 'Annulée',
    'orientation.acceptedBy': '{name} prend le patient.',
    'orientation.acceptedAt': '{name} prend le patient : oui à {time}.',
    'orientation.agreed': 'Attendu à {time}.',
    'orientation.toAgree': 'Heure à convenir.',
    'orientation.between': 'entre {from} et {to}',
    'orientation.asked': 'demandée à {time}',
    'orientation.midnight': 'minuit',
    'reason.no_candidate':
      'Aucun médecin joignable à cette heure n’a de créneau ni n’accepte d’être contacté en sus.',
    'reason.timeout': 'Personne n’a répondu oui à temps.',
    'reason.all_refused': 'Tous ont décliné.',
    'reason.undeliverable': 'Aucun message n’a pu être remis.',
    'offer.queued': 'message en route',
    'offer.sent': 'message envoyé à {time}, réponse attendue avant {until}',
    'offer.delivered': 'message reçu, réponse attendue avant {until}',
    'offer.accepted': 'oui à {time}',
    'offer.refused': 'non à {time}',
    'offer.expired': 'pas de réponse, place laissée au suivant',
    'offer.superseded': 'prévenu que c’est pourvu',
    'offer.withdrawn': 'prévenu que la demande est annulée',
    'offer.failed': 'message non remis, on passe au suivant',
    'offer.list': 'Médecins sollicités, dans l’ordre',
    'why.slot': 'créneau libre',
    'why.en-sus': 'accepte d’être contacté en sus',
    'why.targets': 'demandé nommément',
    'why.medecin-traitant': 'médecin traitant',
    'why.km': 'à {km} km',
    'why.near': 'à moins d’un kilomètre',
    'agenda.title': 'Les créneaux',
    'agenda.day': 'Jour montré',
    'agenda.today': 'Aujourd’hui',
    'agenda.tomorrow': 'Demain',
    'agenda.free': 'libre',
    'agenda.held': 'proposé',
    'agenda.booked': 'pris',
    'agenda.expired': 'passé',
    'agenda.away': 'absent',
    'agenda.now': 'maintenant',
    'agenda.nothing': 'rien d’ouvert',
    'agenda.row': '{name} : {free} libres, {held} proposés, {booked} pris{when}',
    'agenda.rowAway': '{name} : absent {when}',
    'agenda.range': ', de {from} à {to}',
    'announce.status': 'Demande {reference} : {status}',
  },
  en: {
    'page.title': 'Relais SAS · try it',
    'page.tagline':
      'Three doctors, one regulation desk: what leaves one side arrives at the other.',
    'page.fictional': 'Demonstration: doctors, numbers and requests are fictional.',
    'page.language': 'Français',
    'page.skip': 'Go to the regulation desk',
    'page.offline':
      'The connection is down. The page goes on by itself as soon as the service answers.',
    'nav.label': 'Parts of the page',
    'nav.phones': 'Doctors',
    'nav.osnp': 'Regulation',
    'nav.agenda': 'Slots',
    'phones.title': 'The doctors',
    'phones.none': 'No doctor yet.',
    'phone.messages': 'Messages',
    'phone.teams': 'Teams',
    'phone.call': 'Phone',
    'phone.new': ' (new)',
    'phone.thread': 'Messages of {name}',
    'phone.empty': 'Write as you speak: “{hint}”. AIDE gives examples.',
    'phone.placeholder': 'Your message',
    'phone.write': 'Write from the phone of {name}',
    'phone.send': 'Send',
    'phone.suggestions': 'Quick answers',
    'phone.pending': 'The assistant is answering…',
    'phone.lost':
      'The assistant did not answer. The carrier keeps your message and it will be read later.',
    'phone.optedOut': 'Opted out: no message arrives here any more. START to resume.',
    'phone.today': 'today',
    'hint.open': 'ouvre {from}h-{to}h',
    'hint.openTomorrow': 'ouvre demain 16h-18h',
    'hint.list': 'mes créneaux',
    'teams.thread': 'Teams of {name}',
    'teams.write': 'Write in Teams: {name}',
    'teams.placeholder': 'New message',
    'teams.empty':
      'The same assistant, in Teams: answers as cards, buttons to press. Ask for “mes créneaux”, or put a question.',
    'teams.lost': 'The assistant did not answer. Nothing was sent: please send your message again.',
    'teams.noCard': 'The card cannot be shown. Reload the page.',
    'rings.who': '{name}: incoming call',
    'rings.answer': 'Answer: {name}',
    'rings.decline': 'Decline the call: {name}',
    'call.idle': 'No call at the moment.',
    'call.call': 'Call the assistant',
    'call.ringing': 'Incoming call',
    'call.active': 'On the line',
    'call.over': 'Call ended',
    'call.missed': 'Call not taken',
    'call.answer': 'Answer',
    'call.decline': 'Decline',
    'call.ignore': 'Let it ring',
    'call.silent': 'Say nothing',
    'call.said': 'What the phone says',
    'call.aloud': 'Out loud',
    'call.typed': 'Digits typed',
    'call.ends': '# when done',
    'call.hangUp': 'Hang up',
    'call.keys': 'Phone keypad',
    'call.speak': 'Speak',
    'call.words': 'What you say',
    'osnp.title': 'The regulation desk',
    'osnp.subtitle': 'A request for a doctor, in three clicks.',
    'osnp.mode': 'How',
    'osnp.when': 'When',
    'osnp.where': 'Near',
    'osnp.anywhere': 'The whole territory',
    'osnp.ask': 'Ask for a doctor',
    'osnp.asking': 'Asking…',
    'osnp.failed': 'The request did not go through ({code}). Nothing was created.',
    'osnp.list': 'Requests, newest first',
    'osnp.none': 'No request yet. Open slots from a phone, then ask for a doctor.',
    'osnp.cancel': 'Cancel the request',
    'osnp.byPhone': 'By phone:',
    'osnp.yes': 'Yes',
    'osnp.no': 'No',
    'osnp.yesOf': '{name} said yes by phone',
    'osnp.noOf': '{name} said no by phone',
    'osnp.why': 'Why this order?',
    'osnp.order':
      'The patient’s own doctor first, and alone, when known. Then the doctors who have a free slot at the right time: those who take part in the SAS, the nearest, those asked least this week. Three are asked at once; each refusal and each silence makes room for the next at once.',
    'osnp.orderWithout':
      'If nobody has a free slot, those who accept to be contacted on top of their slots are asked.',
    'mode.cabinet': 'At the practice',
    'mode.teleconsultation': 'Remotely',
    'mode.visite': 'Home visit',
    'when.soon': 'Within 2 h',
    'when.today': 'Today',
    'when.tomorrow': 'By tomorrow evening',
    'orientation.pending': 'Being prepared',
    'orientation.offered': 'Searching',
    'orientation.accepted': 'Taken',
    'orientation.expired': 'Nobody found',
    'orientation.cancelled': 'Cancelled',
    'orientation.acceptedBy': '{name} takes the patient.',
    'orientation.acceptedAt': '{name} takes the patient: yes at {time}.',
    'orientation.agreed': 'Expected at {time}.',
    'orientation.toAgree': 'Hour to agree.',
    'orientation.between': 'between {from} and {to}',
    'orientation.asked': 'asked at {time}',
    'orientation.midnight': 'midnight',
    'reason.no_candidate':
      'No doctor who may be asked at this hour has a slot or accepts to be contacted on top.',
    'reason.timeout': 'Nobody said yes in time.',
    'reason.all_refused': 'Everyone declined.',
    'reason.undeliverable': 'No message could be delivered.',
    'offer.queued': 'message on its way',
    'offer.sent': 'message sent at {time}, answer awaited before {until}',
    'offer.delivered': 'message received, answer awaited before {until}',
    'offer.accepted': 'yes at {time}',
    'offer.refused': 'no at {time}',
    'offer.expired': 'no answer, the next one is asked',
    'offer.superseded': 'told that it is taken',
    'offer.withdrawn': 'told that the request is cancelled',
    'offer.failed': 'message not delivered, the next one is asked',
    'offer.list': 'Doctors asked, in order',
    'why.slot': 'free slot',
    'why.en-sus': 'accepts to be contacted on top',
    'why.targets': 'asked by name',
    'why.medecin-traitant': 'the patient’s own doctor',
    'why.km': '{km} km away',
    'why.near': 'less than a kilometre away',
    'agenda.title': 'The slots',
    'agenda.day': 'Day shown',
    'agenda.today': 'Today',
    'agenda.tomorrow': 'Tomorrow',
    'agenda.free': 'free',
    'agenda.held': 'offered',
    'agenda.booked': 'taken',
    'agenda.expired': 'past',
    'agenda.away': 'away',
    'agenda.now': 'now',
    'agenda.nothing': 'nothing open',
    'agenda.row': '{name}: {free} free, {held} offered, {booked} taken{when}',
    'agenda.rowAway': '{name}: away {when}',
    'agenda.range': ', from {from} to {to}',
    'announce.status': 'Request {reference}: {status}',
  },
};

let language = read() ?? 'fr';

function read() {
  try {
    const kept = 'document' in globalThis ? localStorage.getItem('language') : null;
    return kept && kept in texts ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The language shown, `fr` unless the reader chose otherwise. */
export const currentLanguage = () => language;

/** Goes to the other language, and remembers it on this browser. */
export function switchLanguage() {
  language = language === 'fr' ? 'en' : 'fr';
  try {
    localStorage.setItem('language', language);
  } catch {
    // a browser that keeps nothing starts in French again
  }
}

/** A sentence in the language shown, its {places} filled. */
export const text = (key, places = {}) =>
  (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(places[name] ?? ''));

/** Hours and minutes in Paris, whatever the reader's clock. */
export const time = (instant) =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));

/** Weekday and day in Paris. */
export const day = (instant) =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));

/** Weekday alone, in Paris. */
export const weekday = (instant) =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));

/** The hour of the day in Paris, with its minutes as a fraction. */
export function hourOf(instant) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: 'Europe/Paris',
  });
  const [hour, minute] = parts.format(new Date(instant)).split(':').map(Number);
  return hour + minute / 60;
}
