/** What the bot says in French of the hours as they come, of helpers and of locums. */
export const comingFr = {
  'coming.like': 'Comme {{day, day}} :',
  'coming.unknown':
    "Je ne trouve rien d'ouvert à reprendre pour {{day, day}}. Dites les heures, par exemple « ouvre 14h-16h ».",
  'coming.over': "Les heures d'habitude de {{day, day}} sont passées : rien n'est ouvert.",
  'coming.already': "C'est déjà ouvert : {{ranges, ranges}}. Rien à changer.",
  'coming.whom': 'Pour quel médecin ? Redites-le avec son nom : {{names}}.',
  'coming.finish.nothing': "Rien n'est ouvert aujourd'hui : rien à fermer.",
  'coming.finish.already':
    "Rien n'est ouvert après {{at, time}}, rien à fermer. Ouvert aujourd'hui : {{ranges, ranges}}.",
  'coming.finish.extend':
    "Rien n'est ouvert après {{at, time}}, rien à fermer. Ouvert aujourd'hui : {{ranges, ranges}}. Prolonger ?",
  'coming.finish.past': "{{at, time}}, c'est passé : rien n'est changé.",
  'places.nothing':
    "Rien n'est ouvert aujourd'hui : rien à changer. « mes créneaux » pour la suite.",
  'places.full': "C'est noté, complet : plus aucune place libre.",
  'places.already': "C'est déjà complet : aucune place libre aujourd'hui, rien à changer.",
  'places.left': "C'est noté : {{free}} places libres, {{ranges, ranges}}.",
  'places.one': "C'est noté : 1 place libre, {{range, range}}.",
  'places.held': '{{count}} demande(s) attendent encore votre réponse, OUI ou NON et le code.',
  'places.booked': 'Vos {{count}} patient(s) confirmé(s) restent attendus.',
  'places.same': "C'est déjà ce qui est ouvert : {{free}} place(s) libre(s). Rien à changer.",
  'places.which': 'De quelle plage ? Répondez le numéro.',
  'places.choice': '{{count}} : {{range, range}}, {{free}} libre(s) ({{mode, mode}})',
  'places.choiceAll': '{{count}} : toutes',
  'places.keep':
    "{{places}} places sont libres, {{ranges, ranges}}. N'en garder que {{free}}, les premières ? OUI ou NON.",
  'places.extend': 'Il reste {{free}} place(s) libre(s). Prolonger ?',
  'limit.done':
    "C'est noté : {{count}} patient(s) par jour au plus. Au-delà, je ne vous sollicite plus ce jour-là. Pour l'inverse : « plus de limite ».",
  'limit.none': "C'est noté : plus de limite de patients par jour.",
  'refusal.limit.zero':
    "0 patient par jour, c'est ne plus être sollicité : dites plutôt « absent jeudi », ou ARRET pour tout arrêter. Rien n'est changé.",
  'refusal.limit.most':
    "Au plus {{count}} patients par jour : rien n'est changé. Par exemple « 2 patients par jour au plus ».",
  'undo.done.limit': 'Annulé : la limite par jour est de nouveau comme avant.',
  'undo.not.limit': "La limite par jour n'a pas pu être remise.",
  'inName.head': 'En votre nom, par {{name}} :',
  'inName.undone': "{{name}} a annulé ce qui venait d'être fait en votre nom.",
  'inName.takenBack': '{{name}} a annulé ce que vous veniez de faire en son nom.',
  'undo.for': 'Pour {{name}} :',
  'delegate.removed':
    "{{name}} vous retire le droit d'agir en son nom. Ce qui est fait reste fait.",
  'overview.head': '{{day, day}} :',
  'overview.lines': '{{doctorsOpen, doctorsOpen}}',
  'overview.linesMore': '{{doctorsOpen, doctorsOpen}}\nSUITE pour la suite.',
  'helper.ask':
    'Autoriser {{name}} ({{number}}) à ouvrir, fermer et noter vos absences en votre nom ? Un code part sur ce téléphone. OUI ou NON.',
  'helper.done':
    "C'est noté : un code part au {{number}}. {{name}} pourra agir pour vous dès que ce téléphone l'aura renvoyé. Pour l'inverse : « retirer ma secrétaire ».",
  'helper.already': '{{name}} peut déjà agir pour vous : rien à changer.',
  'helper.own': "C'est votre propre numéro : donnez celui de votre secrétaire.",
  'helper.number':
    'À quel numéro ? Redites-le avec son mobile : « ajouter ma secrétaire Mme Roux » puis le numéro en 06 ou 07.',
  'helper.mobile':
    "{{number}} n'est pas un mobile : un code doit y arriver par SMS. Rien n'est changé.",
  'helper.anybody': 'cette personne',
  'helper.none': "Personne n'agit en votre nom : rien à retirer.",
  'helper.remove': "Retirer à {{name}} ({{number}}) le droit d'agir en votre nom ? OUI ou NON.",
  'helper.removed': "C'est fait : {{name}} n'agit plus en votre nom.",
  'helper.choice': '{{count}} : {{name}} ({{number}})',
  'helper.which': 'Qui retirer ? Répondez le numéro.',
  'delegation.nobody': "Vous n'agissez pour aucun médecin en ce moment : rien n'est fait.",
  'link.code.locum':
    "Relais SAS, l'assistant du Service d'accès aux soins : {{doctors}} vous déclare son remplaçant. Pour répondre aux demandes à sa place, répondez LIER {{code}} (valable 10 minutes). Pas vous ? Ne répondez pas.",
  'locum.days':
    'Du combien au combien ? Par exemple « Dr Roux me remplace du 3 au 10 décembre », puis son numéro.',
  'locum.number':
    'À quel numéro ? Redites-le avec son mobile : « Dr Roux me remplace du 3 au 10 décembre », puis le numéro en 06 ou 07.',
  'locum.own': "C'est votre propre numéro : donnez celui de votre remplaçant. Rien n'est changé.",
  'locum.ask':
    '{{name}} ({{number}}) vous remplace {{range, range}} : les demandes lui arrivent, il répond et tient vos créneaux. Un code part sur ce téléphone. OUI ou NON.',
  'locum.away':
    'Vous êtes noté absent alors, et personne ne sera sollicité : « annule mon absence » pour que votre remplaçant le soit.',
  'locum.done':
    "C'est noté : un code part au {{number}}. Tant que ce téléphone ne l'a pas renvoyé, les demandes vous arrivent. Pour arrêter : « fin du remplacement ».",
  'locum.proved': '{{name}} a confirmé son numéro et vous remplace {{range, range}}.',
  'locum.accepted':
    'Votre remplaçant {{name}} a accepté un patient pour vous, demande {{code}} : {{range, range}}.',
  'locum.withdrawn':
    'Votre remplaçant {{name}} a rendu le patient de la demande {{code}}, {{range, range}}. Un confrère est sollicité.',
  'locum.none':
    'Personne ne vous remplace. Par exemple « Dr Roux me remplace du 3 au 10 », puis son numéro.',
  'locum.line': '{{count}} : {{name}} ({{number}}), {{range, range}}',
  'locum.line.unproved':
    '{{count}} : {{name}} ({{number}}), {{range, range}}, numéro pas encore confirmé',
  'locum.which': 'Quel remplacement arrêter ? Répondez le numéro.',
  'locum.end': 'Arrêter ce remplacement maintenant ? OUI ou NON.',
  'locum.ended': "C'est fait : {{name}} ne vous remplace plus, les demandes vous arrivent.",
  'refusal.locum.taken':
    "Ce numéro est déjà celui d'un médecin ou d'un secrétariat inscrit : il ne peut pas répondre à votre place. Rien n'est changé.",
  'refusal.locum.over': "Vous ne remplacez plus ce médecin : rien n'est fait.",
  'refusal.locum.already':
    '{{name}} vous remplace déjà {{range, range}} : « fin du remplacement » pour changer.',
  'refusal.locum.busy': "Ce numéro remplace déjà un confrère à ces dates : rien n'est changé.",
  'delegation.over': "Vous n'agissez plus pour ce médecin : rien n'est fait.",
  'refusal.places.same': "{{places}} place(s) libre(s), c'est déjà le cas : rien à changer.",
  'refusal.places.none':
    "Il n'y a pas de plage à laquelle ajouter des places. Par exemple « ouvre 18h-18h30 ».",
} as const;
