import { lines } from '../card.ts';

/** Further ways, away from the words of the documents, for doctors who take patients. */
export const spokenEffecteur: Record<string, string[]> = {
  E01: lines(`
    j'ai déjà trop de boulot, donnez-moi une bonne raison
    qu'est-ce que j'ai à y gagner moi
    vendez-moi le truc
    mon associée hésite, qu'est-ce que je peux lui dire pour la convaincre
    à part l'argent ça m'apporte quoi
    c'est bien pour moi ou juste pour les urgences
  `),
  E02: lines(`
    je suis gynéco, vous m'enverriez du monde
    c'est que pour les médecins de famille ?
    un ORL peut prendre des patients chez vous
    les spécialistes sont aussi de la partie ?
    mon mari est dermato, il peut s'inscrire
  `),
  E03: lines(`
    je ferme à 17 h, c'est un problème pour vous ?
    je dois me rendre libre à vos heures ou aux miennes
    je bosse trois jours par semaine, ça passe ?
    vous allez me coller des plages le samedi
    c'est à la carte ou vous décidez pour moi
    je suis à mi-temps, je peux quand même
  `),
  E04: lines(`
    la salle d'attente est pleine, je peux vous envoyer promener ?
    j'ai dit oui et maintenant j'ai un empêchement
    si je n'ai pas envie de prendre ce patient
    je suis lié une fois que j'ai accepté quelqu'un ?
    vous allez me sanctionner si je dis trois fois non
    un patient connu pour être violent, je suis forcé ?
    à quoi je suis tenu quand vous m'envoyez quelqu'un
  `),
  E05: lines(`
    si je coche votre truc vous allez me harceler d'appels ?
    la petite case participation, c'est un piège ?
    avant de cocher je veux savoir où je mets les pieds
    vous me demanderez de prendre des gens en plus de mon planning ?
    je signe quoi en mettant la croix
  `),
  E07: lines(`
    vous passez par ma secrétaire ou par mon portable
    comment je vais savoir que vous m'envoyez quelqu'un
    le patient débarque sans que je sois prévenu ?
    ça sonne au cabinet ou ça tombe tout seul dans mon planning
    vous m'écrivez, vous m'appelez ?
  `),
  E08: lines(`
    je peux voir vos patients derrière ma webcam
    par écran interposé c'est accepté ?
    je suis en vacances mais je peux faire de la vidéo
    une consultation par vidéo avec un patient que vous m'envoyez
  `),
  E23: lines(`
    pour la vidéo c'est à moi d'envoyer le lien au malade
    le malade clique où pour la vidéo
    dans quelle situation vous me demandez une consultation par écran
    je fais comment pour joindre le patient en vidéo
  `),
  E09: lines(`
    ok je signe où
    donnez-moi le lien et les étapes pour être dans la liste
    je veux figurer parmi les médecins qui prennent vos patients
    je clique où pour m'inscrire
    c'est compliqué de s'inscrire ?
    j'ai cinq minutes, comment je m'enregistre
  `),
  E10: lines(`
    je dirige un centre municipal avec six généralistes salariés
    notre centre veut ouvrir des plages pour vous, on fait comment
    c'est la directrice qui inscrit les docteurs du centre ?
    dans un centre de santé qui reçoit votre coup de fil
  `),
  E11: lines(`
    on est un cabinet sans rendez-vous ouvert jusqu'à 22 h, on peut en être
    je suis salarié d'un centre de soins rapides
    dans notre centre d'urgences légères on peut recevoir vos patients ?
    nous on fait que du non programmé, on est exclus ?
  `),
  E12: lines(`
    rien n'a démarré chez nous mais je veux être prêt
    y a pas ça dans mon coin, je peux prendre de l'avance
    on attend toujours l'ouverture dans le département, je fais quoi
    ça arrive quand par chez moi
  `),
  E13: lines(`
    à l'écran on me parle de réorienter les gens des urgences, je coche ?
    la croix pour les patients venus à l'hôpital, elle a disparu
    c'est quoi cette histoire de réorientation depuis l'hôpital
    f r u, c'est encore quoi ce sigle
  `),
  E14: lines(`
    impossible d'entrer sur le site, ça tourne en boucle
    je passe ma carte et rien ne se passe
    sur mon téléphone je peux entrer avec l'appli
    il faut que je demande un mot de passe à quelqu'un ?
    j'ai oublié ma carte au cabinet, je peux entrer quand même
    c'est quoi l'adresse du site et comment on rentre
  `),
  E15: lines(`
    chez moi c'est cahier et crayon, je suis hors jeu ?
    pas d'agenda internet au cabinet, ça bloque ?
    je n'ai jamais voulu de Doctolib, tant pis pour moi ?
    ma secrétaire note tout à la main, on peut participer
    je suis allergique à l'informatique
  `),
  E16: lines(`
    une semaine j'en fais trois heures et l'autre une, c'est bon ?
    je peux me rattraper la semaine d'après pour mes heures
    mes cent vingt minutes je les découpe comme je veux
    je prends tout mon quota en début de mois
    si je rate mes deux heures une semaine
  `),
  E17: lines(`
    mon patient de 16 h s'est décommandé, je peux vous donner la place
    ce matin c'est calme, j'ouvre une place pour midi ?
    je me décide au dernier moment, c'est gênant ?
    je ne sais jamais la veille ce que je pourrai prendre
    une heure qui se libère là tout de suite
  `),
  E18: lines(`
    je participe mais je veux choisir moi-même ce que je vous montre
    j'ai un logiciel branché mais je préfère taper mes plages
    pas question de brancher mon planning, je les rentre moi-même
    tout en restant inscrit je veux couper l'automatique
  `),
  E19: lines(`
    mes plages sont visibles chez vous et je n'ai rien demandé
    comment je vous cache mon planning
    coupez-moi ça, je veux pas qu'on voie mes trous
    je retrouve mes horaires Doctolib chez vous, comment j'enlève
    où est le bouton pour disparaître
  `),
  E20: lines(`
    vous espionnez tout mon planning ?
    les places que je garde pour mes habitués vous les voyez
    est-ce que les noms de mes patients partent chez vous
    de quel droit vous prenez mes horaires
    qu'est-ce qui part exactement de mon Doctolib
  `),
  E21: lines(`
    je tourne sous Maiia, ça colle ?
    mon logiciel et le vôtre ils se parlent ?
    avec quel agenda ça marche tout seul
    Keldoc chez nous, c'est branché ?
    pour que ça se remplisse tout seul il faut quel programme
    ça veut dire quoi de bout en bout
  `),
  X33: lines(`
    mon éditeur me jure que c'est bon, il est sur votre liste ?
    on utilise Ubiclic au cabinet
    j'ai entendu que Medaviz venait d'être branché
    Accueil Pro, c'est dans les clous ?
    où en est MadeForMed
  `),
  E22: lines(`
    je ne bouge pas du cabinet, je peux le dire quelque part
    moi c'est vidéo et rien d'autre
    je ne veux pas aller chez les gens
    que des visites, pas de consultation, c'est faisable
    comment filtrer pour ne recevoir que chez moi
  `),
  E24: lines(`
    j'ai un patient à placer, je peux le faire moi-même sur votre site
    mon confrère a un trou, je peux y mettre mon malade
    je veux passer par votre outil pour trouver une place à ma patiente
    je vois des places libres chez les autres et je peux cliquer dessus ?
  `),
  X38: lines(`
    j'en ai ras le bol, comment je sors de là
    rayez-moi de la liste
    je rends mon tablier
    je veux plus que vous m'envoyiez personne
    je pars à la retraite, comment j'arrête
    enlevez-moi du dispositif
  `),
  X01: lines(`
    je suis perdu entre toutes vos formules
    j'ai un pied en MSP et un en CPTS, je passe par où
    quelle porte d'entrée pour quelqu'un comme moi
    posez-moi les questions et dites-moi quoi faire
  `),
  X02: lines(`
    je suis tout seul avec Doctolib, je mets mes croix où
    cabinet individuel branché, c'est quoi les réglages
    mon agenda est connecté et je n'ai ni MSP ni CPTS, je clique sur quoi
  `),
  X03: lines(`
    seul au cabinet et rien de connecté, comment je règle mon profil
    je n'ai pas d'agenda relié et je ne suis dans aucune structure
    pas de structure, pas de logiciel : les étapes ?
  `),
  X04: lines(`
    je passe par ma communauté de territoire et j'ai Keldoc
    le nom de ma CPTS je le tape où
    mon adresse de cabinet à rattacher à la CPTS
    la liste déroulante ne trouve pas notre CPTS
  `),
  X05: lines(`
    dans ma CPTS mais mon agenda n'est relié à rien
    on passe par la CPTS et on n'a pas le bon logiciel
    CPTS et cahier papier, on fait comment
  `),
  X06: lines(`
    toute la maison de santé veut y aller, on règle ça comment
    on est un pôle de santé avec trois docteurs
    je bosse en maison pluridisciplinaire, je coche quoi
  `),
  X07: lines(`
    mon patron c'est le centre de santé, je dois remplir quelque chose ?
    je suis payée par la mairie au centre de santé, c'est à moi de m'inscrire
    en tant qu'employé je touche à rien ?
  `),
  X08: lines(`
    je roule pour SOS, je peux aussi prendre vos patients
    notre association de médecins qui se déplacent veut participer
    les gars de SOS sont dans la boucle ?
  `),
  X10: lines(`
    tout est en ligne et vous me sonnez quand même
    à quoi ça sert de brancher mon agenda si vous téléphonez toujours
    ma secrétaire en a marre de vos coups de fil alors qu'on partage l'agenda
    vous voyez mes places libres, alors pourquoi appeler
  `),
  X11: lines(`
    j'ai perdu ma carte, je peux ouvrir un compte sans
    ma carte est périmée et je veux m'inscrire dans le Nord
    pas de lecteur ici, une autre façon d'ouvrir un compte ?
  `),
  X12: lines(`
    je voudrais que mes plages reviennent toutes les semaines
    mes consultations durent vingt minutes, ça se règle ?
    où on dit que c'est quinze minutes par patient
    même planning chaque semaine, je le fais une fois pour toutes ?
  `),
  X13: lines(`
    j'avais mis mes heures sur Ameli, elles sont chez vous aussi ?
    mes horaires d'Ameli sont faux et vous les affichez
    comment on débranche Ameli
  `),
  X14: lines(`
    votre site rame et plante, j'appelle qui
    ça m'affiche une erreur depuis ce matin
    y a un service après-vente
    je ne m'en sors pas avec votre site, on peut m'aider ?
    des vidéos pour apprendre à s'en servir ?
    personne ne répond au support
  `),
  X17: lines(`
    moi je soigne, c'est ma secrétaire qui fait le planning, elle peut ?
    je suis l'assistante du docteur et c'est moi qui rentre ses heures
    je voudrais laisser quelqu'un gérer ça pour moi
    donner les clés à mon secrétariat
  `),
  X24: lines(`
    ma place de la semaine prochaine vous la voyez déjà
    vous regardez combien de jours devant
    mes plages d'urgence dans mon logiciel vous arrivent ?
    deux jours ou trois jours de visibilité
    quelles plages arrivent sur vos écrans
  `),
  X35: lines(`
    je clique où pour mettre une place
    montrez-moi comment rentrer une plage à la main
    je veux recevoir trois patients entre 14 et 16, comment je le rentre
    je ne trouve pas le bouton pour ajouter une plage
    j'ai réussi à me connecter mais pour saisir je sèche
  `),
  X36: lines(`
    je me casse au ski une semaine, comment je vous préviens
    clouée au lit, il faut que je ferme mes plages
    je suis en formation jeudi, ne m'envoyez personne
    le cabinet est fermé en août
    enfant malade, je rentre chez moi, je fais quoi de mes places
  `),
  E06: lines(`
    parlons argent, je touche quoi
    c'est quoi le tarif quand vous m'envoyez quelqu'un
    je mets quelle lettre sur la feuille de soins pour un patient à vous
    y a un maximum de patients payés en plus chaque semaine ?
    et si c'est un de mes propres patients que vous m'envoyez, j'ai le bonus
    combien ça fait en plus du prix de la consultation
    c'est rentable ?
    le billet en plus pour chaque patient du SAS
  `),
  X19: lines(`
    on m'avait promis 1400, c'est toujours ça
    ma prime annuelle a baissé ?
    est-ce que je dois encore mettre mes deux heures pour toucher la prime
    combien à l'année rien que pour être inscrit
    quelles cases à remplir pour toucher la prime de l'année
    je saisis tout à la main, j'aurai la prime cette année ?
    j'ai entendu que les règles de paie avaient changé en janvier
  `),
  X09: lines(`
    mon comptable veut le texte
    c'est écrit où que j'ai droit à cet argent
    avenant, règlement arbitral, convention, on s'y perd
  `),
  X15: lines(`
    au tout début on était payés au nombre de patients par trimestre, c'était combien
    l'ancien système à paliers
    en 2021 j'ai eu un chèque de 200 euros, ça correspondait à quoi
  `),
  X16: lines(`
    je dois remplir de la paperasse pour la caisse
    comment la sécu sait que c'était un patient du SAS
    il faut que je garde une preuve pour être payé
    j'envoie un relevé à quelqu'un pour toucher mes sous
  `),
  X20: lines(`
    je finis à 20 h avec un patient à vous, j'ai un petit plus ?
    ça paye mieux en début de soirée
    un patient vu à 19 h 30 c'est combien
    le bonus de fin de journée
  `),
  X21: lines(`
    vous m'envoyez chez une mamie, j'ai quoi pour le déplacement
    je prends la voiture pour un de vos patients, combien en plus
    me déplacer tout de suite à votre demande, c'est payé ?
  `),
  X22: lines(`
    je vais chez quelqu'un en pleine nuit, y a un supplément ?
    les visites du week-end sont revalorisées ?
    un dimanche chez un patient à domicile, je compte quoi en plus
  `),
  X23: lines(`
    un patient débarque sans appeler personne, je peux mettre un supplément
    quelqu'un venu de lui-même en urgence, quelle lettre
    j'ai pris un gamin entre deux, sans passer par vous, je marque quoi
    c'est quoi une vraie urgence pour la facturation
  `),
};
