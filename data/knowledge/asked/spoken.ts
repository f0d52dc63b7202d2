import { lines } from '../card.ts';

/**
 * Further ways to ask, away from the words of the documents: tired, indirect, with a wrong idea, a situation in place of a
 * question. They teach the ranker what people say instead of « régulateur », « effecteur » or « créneau ».
 */
export const spokenGeneral: Record<string, string[]> = {
  G01: lines(`
    tout le monde parle du SAS et moi je fais semblant de savoir
    vous pouvez m'expliquer simplement votre machin
    le truc dont parle l'ARS, le SAS, c'est quoi en fait
    mon mari me demande ce que c'est que ce service et je sais pas
    SAS c'est un sas de décompression ou quoi
    j'ai rien compris à votre histoire de SAS
    on m'a demandé d'appeler un certain SAS, c'est qui
    what's this thing everybody calls the SAS
  `),
  G02: lines(`
    on avait déjà le 15 et les urgences alors pourquoi encore un service
    à quoi bon ce bazar
    ça change quoi pour les malades ce dispositif
    les urgences débordent, votre solution vise à régler ça ?
    c'est censé arranger quel problème
    quel était le besoin derrière cette usine à gaz
    vous cherchez à obtenir quoi avec ce service
  `),
  G03: lines(`
    ma sœur habite Lyon, elle peut s'en servir aussi ?
    c'est que chez nous ou dans tout le pays
    je déménage en Bretagne, ça marche là-bas ?
    mes parents sont dans le Sud, ils ont droit au SAS ?
    vous couvrez quels coins
    c'est un truc local ou partout pareil
    mon fils est étudiant à Bordeaux il y a le SAS là-bas
    est-ce que la Corse est concernée
  `),
  G04: lines(`
    si j'ai un souci à 4 heures du matin il y a du monde
    y a quelqu'un qui bosse chez vous le dimanche
    vous prenez les appels pendant les fêtes
    le service dort la nuit ?
    passé 20 h on tombe sur un répondeur ?
    vous êtes là tout le temps ou aux heures de bureau
    à minuit je peux vous joindre
  `),
  G05: lines(`
    je cherche le téléphone pour avoir un docteur rapidement
    sur mon portable je tape quoi pour vous avoir
    c'est lequel déjà le numéro, le 15, le 18 ?
    quel numéro je note sur l'ordonnancier pour mes patients
    faut que je vous appelle mais j'ai pas le numéro
    on compose quoi pour tomber sur vous
    les gens me demandent comment vous joindre, je leur dis quoi
  `),
  X30: lines(`
    à la radio ils donnaient un numéro qui commence par 116
    j'ai pas envie d'encombrer le 15, il y a pas une autre ligne ?
    un numéro spécial hors urgence existe ?
    faire le 15 pour une angine ça me gêne, autre numéro ?
  `),
  G06: lines(`
    j'ai pas de docteur attitré, j'y ai droit quand même
    pa de medecin traitan je peu telephoner kan meme
    mon généraliste est en arrêt, je peux m'adresser à vous
    j'arrive pas à avoir de rendez-vous chez mon docteur, c'est pour ça le SAS ?
    je suis en vacances loin de mon médecin, je peux vous appeler
    personne ne me prend et je suis pas bien sans que ce soit grave
    c'est pour quel genre de malade qu'on vous appelle
    à partir de quand ça vaut le coup de vous déranger
    est-ce que ma grand-mère peut appeler pour un simple rhume
    my GP is on leave, am I entitled to use it
  `),
  G07: lines(`
    à part les urgences vous avez quoi à proposer
    vous avez quoi en magasin pour le malade
    si j'appelle je repars avec quoi
    le patient qui vous appelle il obtient quoi au bout
    vous envoyez quelqu'un ou vous donnez juste un conseil
    les débouchés possibles après un appel
    vous pouvez vraiment faire quelque chose pour moi ou c'est du blabla
  `),
  G08: lines(`
    le centre 15 et vous c'est pareil ou c'est deux maisons
    vous êtes le SAMU rebaptisé ?
    qui s'occupe des vraies urgences, vous ou le SAMU
    on a supprimé le SAMU alors
    je fais le 15, je demande le SAMU ou le SAS
    deux équipes différentes ou une seule ?
    les ambulances du SAMU c'est vous aussi
  `),
  G09: lines(`
    mes astreintes vont sauter avec votre système ?
    je suis de garde samedi, ça sert encore à quelque chose
    plus besoin de tour de garde du coup
    qui couvre la nuit maintenant que le SAS existe
    les gardes du secteur sont maintenues ou c'est vous qui prenez
    la nuit et le dimanche ça reste comme avant
    on continue nos permanences ?
  `),
  G10: lines(`
    un patient en crise psychique mais calme, vous avez un circuit
    rage de dents un dimanche, vous avez des dentistes sous la main ?
    pour les petits vieux il y a un parcours dédié
    vous avez une branche enfants
    vous faites aussi la santé mentale
    des circuits à part pour certaines spécialités
    on voudrait ouvrir une branche gériatrie chez nous
  `),
  X37: lines(`
    une angine ça compte comme non programmé ?
    renouveler une pilule ça rentre dedans
    c'est quoi la frontière entre urgence et truc non programmé
    mon patient veut un mot pour l'école, c'est pour le SAS ?
    qu'est-ce que vous mettez derrière SNP
    quelqu'un qui veut son traitement habituel parce qu'il est à court
  `),
  P01: lines(`
    j'ai plus de forfait, ça va me coûter de vous appeler
    on va me facturer parce que j'ai téléphoné ?
    téléphoner chez vous c'est surtaxé comme les hotlines
    est-ce que je vais recevoir une facture après l'appel
    je paie pour avoir un avis par téléphone ?
    combien de centimes la minute
    ça coûte rien de demander un conseil ?
  `),
  P02: lines(`
    la dame qui m'a posé des questions avant le médecin c'était qui
    c'est qui la personne qui décroche chez vous
    je tombe direct sur le toubib ?
    la première voix au bout du fil c'est un soignant ou un standardiste
    quelqu'un me questionne avant de passer le docteur, c'est son métier ?
    ils sont médecins ceux qui répondent ?
  `),
  P03: lines(`
    et s'ils pensent que c'est le cœur, il se passe quoi
    si c'est chaud vous envoyez les pompiers ou quoi
    au téléphone le docteur trouve ça inquiétant, la suite c'est quoi
    vous débarquez à la maison si c'est grave ?
    c'est vous qui déclenchez l'hélico
    si le cas est sérieux qui prend le relais
  `),
  P04: lines(`
    je vais poireauter combien de temps avant de voir un docteur
    le docteur me voit ce soir ou demain ?
    c'est dans la foulée ou faut patienter trois jours
    j'ai appelé ce matin et toujours rien, c'est normal ?
    faut compter combien avant d'être reçu
    la consultation c'est pour aujourd'hui
  `),
  P05: lines(`
    j'ai pas de bagnole, ils vont pas m'envoyer à perpète
    mamie ne conduit plus, le docteur sera dans le coin ?
    combien de bornes à faire pour voir le médecin
    je suis à la campagne, je vais devoir rouler une heure ?
    le cabinet sera accessible en bus
    vous me trouvez quelqu'un dans mon quartier
  `),
  P06: lines(`
    la visite chez le docteur trouvé par vous je la règle moi-même
    mon médecin traitant c'est un autre, je serai moins remboursé ?
    faut que je prévoie du liquide pour le docteur
    la mutuelle prend en charge si c'est pas mon médecin
    le généraliste du rendez-vous va me demander combien
    on m'a trouvé un médecin, qui paye
  `),
  P07: lines(`
    à cette heure-là je récupère les gosses, on peut décaler
    celui-là j'y suis déjà allée et je l'aime pas, vous en avez un autre ?
    je bosse à 15h, un autre créneau est possible
    finalement je peux que demain, comment je fais
    j'aimerais mieux une doctoresse
    je peux pas être à l'heure au rendez-vous que vous m'avez pris
  `),
  P08: lines(`
    j'ai pas envie d'y aller finalement, on peut me forcer ?
    et si je dis que ça m'intéresse pas ce rendez-vous
    je risque quelque chose à ne pas accepter le docteur proposé
    ils me proposent un toubib, je suis tenu d'accepter ?
    j'annule parce que je vais mieux, c'est permis
  `),
  P09: lines(`
    j'ai rendez-vous demain mais ça va de moins en moins bien
    en attendant le docteur de ce soir je me sens de plus en plus mal
    mon petit doit voir le docteur demain mais la fièvre grimpe
    l'état de ma mère a changé depuis que vous avez pris le rendez-vous
    je rappelle ou j'attends le rendez-vous si ça empire
  `),
  P10: lines(`
    ils m'ont donné une heure au téléphone mais j'ai oublié
    je vais où et à quelle heure
    on m'a pris un rendez-vous mais j'ai pas noté chez qui
    je vais recevoir un message avec l'adresse ?
    comment je sais où je dois aller
  `),
  P11: lines(`
    le toubib au téléphone m'a prescrit un truc, je le récupère où le papier
    comment ils font pour me filer l'ordonnance à distance
    je passe chercher l'ordonnance où
    l'ordonnance du docteur du téléphone est arrivée à personne
    vous me la postez l'ordonnance ?
  `),
  P12: lines(`
    la mienne est fermée, je peux aller dans une autre officine
    mon pharmacien habituel ça marche ou c'est vous qui choisissez
    je suis obligé d'aller à celle du centre-ville pour mes cachets
    l'officine à côté de mon travail ça passe ?
    où je vais chercher ce que le docteur a prescrit
  `),
  P13: lines(`
    l'antibio du docteur il est remboursé
    il faut que je sorte des sous à la pharmacie
    j'ai pas de mutuelle pour le traitement, je fais comment
    combien il me restera à payer pour les comprimés
    la boîte de médicaments c'est pour ma poche ?
  `),
  P14: lines(`
    je peux juste causer à un docteur sans me déplacer ?
    pas besoin de rendez-vous, juste un conseil
    ils peuvent me diriger vers un ORL ?
    et si un généraliste suffit pas, vous faites quoi
    vous avez que le généraliste à proposer ?
  `),
  P15: lines(`
    je veux regarder moi-même qui est libre sur votre site
    ça marche comme Doctolib pour les patients ?
    j'essaie de me connecter comme malade et ça bloque
    pourquoi je peux pas choisir mon créneau moi-même sur internet
    j'ai trouvé un site sas.sante.fr je peux y prendre un rendez-vous
    je crée mon compte patient où
  `),
  X39: lines(`
    on est dimanche et le petit est malade, qui j'appelle
    tous les cabinets sont fermés ce soir, je fais comment
    il est 22 h, un docteur de garde dans le coin ?
    une pharmacie ouverte cette nuit
    lundi de Pâques, où trouver un médecin
  `),
  H01: lines(`
    il y a qui autour de la table dans votre salle
    ARM OSNP régulateur je mélange tout
    c'est quoi tous ces sigles de métiers
    vous êtes combien de métiers différents là-dedans
    ma nièce est embauchée comme OSNP, elle va faire quoi
    qui fait quoi chez vous
  `),
  H02: lines(`
    racontez-moi le trajet d'un coup de fil
    entre le moment où le malade téléphone et le rendez-vous il se passe quoi
    comment ça tourne votre boutique
    une fois l'appel pris, qui fait quoi dans l'ordre
    et si l'appel part dans la mauvaise file
    je dois présenter le SAS en réunion, expliquez le fonctionnement
  `),
  H03: lines(`
    on me tanne pour que je vienne, je fais quoi pour commencer
    je viens de visser ma plaque et j'ai envie d'aider
    je suis partant, c'est quoi la marche à suivre
    j'aimerais donner un coup de main au SAS
    ok je suis motivé, et maintenant
    comment on monte dans le train
  `),
  H04: lines(`
    le médecin qui trie au téléphone c'est un confrère ou un hospitalier
    qui juge au téléphone que le patient mérite une consultation
    c'est des médecins du SAMU qui m'envoient les patients ?
    celui qui valide le motif il est généraliste comme moi ?
  `),
  H05: lines(`
    j'ai un papi compliqué et je ne veux pas l'envoyer aux urgences, vous m'aidez ?
    je bloque sur un patient psy, vous avez quelqu'un à qui parler
    je peux vous passer un coup de fil pour un patient à moi
    besoin d'un conseil de confrère pour un cas, c'est chez vous ?
    il me faudrait un lit en gériatrie directement
  `),
  H06: lines(`
    si je m'inscris pas je risque quoi
    on peut m'obliger à y aller ?
    c'est au bon vouloir de chacun ?
    je peux rester en dehors de tout ça sans ennuis
    l'ARS va me tomber dessus si je dis non
    encore un truc imposé d'en haut
  `),
  H07: lines(`
    vous allez me piquer ma clientèle
    le patient voit un autre docteur, il me revient après ?
    on me prévient quand mon patient vous appelle ?
    vous essayez le médecin de famille avant d'aller chercher ailleurs ?
    je suis le médecin du patient, pourquoi l'envoyer ailleurs
  `),
  H08: lines(`
    la CPTS m'a adressé un patient, j'ai droit aux quinze euros ?
    on a déjà monté une organisation entre nous dans la CPTS, on fait doublon ?
    le SAS et notre communauté de territoire, qui fait quoi
    notre CPTS gère déjà les non programmés, quel intérêt
    la coordinatrice de la CPTS m'envoie du monde, c'est payé pareil
  `),
  H09: lines(`
    c'est qui qui a pondu ce site
    ce site remplace Doctolib ?
    il y a quoi dans votre outil
    le logiciel du ministère il fait quoi au juste
    d'où sortent les infos de votre annuaire
  `),
  X25: lines(`
    il y a un petit stéthoscope sur ma fiche, ça veut dire quoi
    je participe, est-ce qu'on me propose avant les autres
    comment le régulateur sait que je joue le jeu
    mon voisin a un logo et pas moi
    qui sort en haut de la liste
  `),
  X32: lines(`
    il y a eu un texte en juin 2024, ça raconte quoi
    on me parle d'un GCS à monter, d'où ça sort
    les nouvelles règles de juin 2024 en bref
    faut une convention signée entre qui et qui
  `),
  X40: lines(`
    on est nombreux à participer dans le Nord ?
    vous avez combien de toubibs dans le réseau
    ça prend auprès des médecins de la région ?
    y a du monde inscrit dans l'Aisne
  `),
  X41: lines(`
    ça date de quand chez nous
    le SAS tourne depuis longtemps dans la Somme ?
    qui a démarré en premier dans la région
    c'est récent dans le Pas-de-Calais ?
  `),
  X42: lines(`
    je suis infirmière libérale, y a une place pour moi
    les kinés ont le droit de jouer ?
    c'est que pour les docteurs ou les autres soignants aussi
    une sage-femme peut recevoir des patientes envoyées par vous
    pharmacien, je peux aider ?
  `),
};

/** The same for regulators and operators. */
export const spokenRegulation: Record<string, string[]> = {
  R01: lines(`
    je suis pédiatre, je peux trier les appels
    faut être généraliste pour répondre au téléphone au SAMU ?
    je suis inscrit à l'ordre du département d'à côté, je peux prendre les appels chez vous
    un anesthésiste peut prendre la place du médecin au téléphone ?
    il faut quoi comme spécialité pour tenir la ligne
  `),
  R02: lines(`
    on me jette dans le bain ou on m'apprend à prendre les appels
    j'ai peur de mal faire au téléphone, quelqu'un me montre au début ?
    j'ai jamais trié d'appels, il faut un diplôme ?
    on a droit à un parrain pour les premières vacations
    un DU est exigé pour prendre les appels
  `),
  R03: lines(`
    je commence à quelle heure et je finis quand si je prends les appels
    il y a des vacations le samedi après-midi
    ça mord sur mes soirées ou c'est en journée
    les plages au téléphone c'est matin, après-midi ?
    je peux venir trier les appels que le samedi matin
  `),
  R04: lines(`
    je peux corriger des dossiers entre deux appels
    ça m'engage à quoi d'être derrière le téléphone
    si je suis de régul je peux filer voir un patient une demi-heure
    je dois rester scotché au poste toute la plage ?
    quelles règles quand on trie les appels
    je peux faire mes téléconsultations en même temps que les appels
  `),
  R05: lines(`
    c'est moi qui passe les coups de fil pour trouver un créneau au patient
    j'aurai une petite main pour la paperasse au centre d'appels
    je serai tout seul devant mon écran à prendre les appels
    qui cherche un médecin pour le patient une fois que j'ai décidé
    qui m'épaule pendant ma vacation au téléphone
  `),
  R06: lines(`
    je me gare où pour aller réguler
    faut que je bouge à l'hosto pour prendre les appels
    on est installés où physiquement pour répondre
    le poste de travail est dans quel bâtiment
    où je me pointe pour ma première vacation
  `),
  R07: lines(`
    j'amène mon PC ou vous en filez un pour les appels
    on a un casque et deux écrans ?
    je note où mes décisions quand je prends un appel
    le dossier du patient je l'écris dans quoi pendant la régulation
    il y a un logiciel pour consigner l'appel
  `),
  R08: lines(`
    au bout de l'appel je peux faire quoi pour le malade
    j'ai le droit de faire une ordonnance depuis le centre d'appels
    je peux envoyer quelqu'un au domicile du patient que j'ai au téléphone
    je peux caser le patient aux urgences directement depuis la régulation
    le patient au bout du fil est en crise d'angoisse, j'ai qui sous la main
    quelles cartes j'ai en main quand je régule
  `),
  R09: lines(`
    ça vaut le coup financièrement de lâcher le cabinet pour trier les appels
    combien pour une matinée au téléphone
    c'est payé à l'heure ou à l'appel de réguler
    je perds des consultations pour réguler, c'est compensé combien
    les charges sont prises en charge sur les heures de régulation ?
    qui me fait le virement pour mes heures au SAMU
  `),
  R10: lines(`
    je dis de rester à la maison et le patient décède, c'est pour qui
    au tribunal c'est moi ou l'hôpital
    si je me plante sur un appel c'est ma tête
    la famille porte plainte après un appel que j'ai géré
    je suis couvert juridiquement ou je porte le chapeau
    qui paie les pots cassés si l'orientation était mauvaise
  `),
  R11: lines(`
    mon assureur demande si l'hôpital me couvre quand je prends les appels
    je dois rallonger ma RCP pour les vacations au SAMU
    qui m'assure pendant que je trie les appels
    je suis considéré comme collaborateur du service public ?
    la MACSF couvre la régulation ?
  `),
  R12: lines(`
    je veux prendre les appels au SAMU, je sonne à quelle porte
    à qui j'écris pour passer de l'autre côté du téléphone
    je suis volontaire pour trier les appels, qui je contacte
    vous cherchez des médecins pour répondre au 15 ?
    on envoie son CV où pour réguler
  `),
  X26: lines(`
    j'ai fermé mon cabinet l'an dernier, je peux encore rendre service au téléphone
    mon interne voudrait prendre des appels avec moi
    je remplace à droite à gauche, je peux réguler aussi ?
    je suis salarié à l'hôpital et je veux faire des vacations de régulation
    à 68 ans je peux encore répondre au 15
    chef de clinique ou docteur junior, la régul m'est ouverte
  `),
  X27: lines(`
    je suis en retraite, mes heures au téléphone c'est qui qui les paie
    la sécu ne peut pas me payer, je suis pas conventionné
    l'interne qui prend les appels touche quoi
    pas installé, comment on me règle mes vacations de régulation
    l'ARS paie les régulateurs sans convention ?
  `),
  X28: lines(`
    pendant ma matinée au SAMU un jeune peut tenir le cabinet
    mon remplaçant fait tourner la boutique pendant que je régule, c'est réglo ?
    je voudrais pas fermer le cabinet les jours où je prends les appels
    l'ordre va me taper sur les doigts si j'ai un remplaçant pendant la régul
  `),
  X29: lines(`
    j'habite à 80 km du SAMU, je peux prendre les appels de mon bureau
    en pantoufles depuis mon salon ça marche pour réguler ?
    je peux trier les appels depuis le cabinet entre deux consultations
    le télétravail existe pour les régulateurs
  `),
  O01: lines(`
    je commence lundi à la régulation, qui me donne mes codes
    première journée et l'écran me demande un formulaire
    mon accès d'opératrice ne marche pas, à qui demander un compte
    on a embauché une nouvelle, comment lui ouvrir la plateforme
    ma chef dit qu'il me faut un compte, je le demande où
  `),
  O02: lines(`
    la plateforme réclame une carte que je n'ai pas
    j'attends ma carte depuis des jours, c'est long ?
    comment on se procure cette fameuse carte d'établissement
    ma structure ne sait pas comment me commander une carte
  `),
  O03: lines(`
    je dois retenir dix mots de passe pour tous les agendas ?
    il me faut un accès à chaque logiciel de médecin
    on doit payer Doctolib pour que les opérateurs réservent ?
    un seul identifiant suffit pour prendre tous les rendez-vous
  `),
  O04: lines(`
    je réserve en ligne, je préviens quand même le secrétariat ?
    est-ce que je peux caler le patient sans déranger le docteur
    le créneau est affiché, je passe un coup de fil avant d'envoyer le patient
    faut sonner le cabinet à chaque fois qu'on envoie quelqu'un
    quand est-ce que je décroche mon téléphone pour prévenir le médecin
  `),
  O05: lines(`
    notre logiciel au SAMU parle avec votre plateforme ?
    Centaure, Exos, Applisamu, lequel est branché
    l'informatique du centre 15 est reliée au site SAS
  `),
  X18: lines(`
    je coordonne une maison de santé, il me faut un accès pour toute l'équipe
    qui me donne les droits pour gérer les docteurs de la structure
    je suis la secrétaire du centre, il faut un compte pour la structure
    ouvrir un compte au nom de notre CPTS
  `),
  X31: lines(`
    notre numéro interne est visible par tout le monde, on veut le cacher
    le répertoire de l'ARS, on doit y mettre quoi pour notre CPTS
    les coordonnées de notre CPTS sont fausses dans le répertoire
    c'est quoi ce répertoire qu'on nous demande de remplir
  `),
  X34: lines(`
    je suis coordinatrice, je remplis les plages à la place des docteurs ?
    mes médecins n'ont pas le temps, je peux mettre leurs dispos moi-même
    sur mon écran de gestionnaire la liste des médecins est vide
    le médecin de ma CPTS a Doctolib, je peux toucher à ses créneaux ?
  `),
};
