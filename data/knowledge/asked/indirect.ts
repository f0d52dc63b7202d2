import { lines } from '../card.ts';

/** Situations, half sentences, English in passing: a third set of ways, for the topics most easily taken for another. */
export const indirect: Record<string, string[]> = {
  X38: lines(`
    je souhaite mettre un terme à mon engagement d'effecteur
    comment on se retire de tout ça
    je me suis inscrit par erreur, annulez
    je ne veux plus jouer, comment je sors
    je raccroche les gants en juin, que faire avec le SAS
    résilier mon inscription de médecin
    se désengager sans pénalité
    je veux faire une pause définitive
    take me off the list of doctors
    I'm done with the SAS, how do I get out
    how can a doctor leave the scheme
  `),
  E07: lines(`
    par quel canal l'opérateur nous joint
    quand un patient doit venir chez moi, qui m'avertit et comment
    l'OSNP téléphone au cabinet ou écrit dans l'agenda
    un matin j'ai un inconnu dans mon planning, c'est vous ?
    le rendez-vous apparaît tout seul ou quelqu'un m'appelle
    vous laissez un message ou vous rappelez
    vous joignez d'abord le secrétariat ?
    mes patients du SAS arrivent par quel chemin
    do you ring my practice or book straight into my calendar
    how will I know a SAS patient is coming
  `),
  R05: lines(`
    le régulateur est entouré de qui
    est-ce que quelqu'un d'autre s'occupe de trouver le médecin de ville
    qui fait les papiers pendant que je parle au patient
    je décide, et ensuite qui cherche la place
    l'équipe autour de moi en vacation de régulation
    qui prend le relais après ma décision de consultation
    suis-je assisté pendant mes gardes de régulation
    is there someone to find the slot for me once I have decided
    who sits next to the regulator
  `),
  X42: lines(`
    les infirmiers libéraux sont-ils acceptés
    orthophoniste, on peut en être ?
    un dentiste peut prendre vos patients
    ouvert aux paramédicaux ?
    je ne suis pas médecin mais soignant, je peux participer
    une IPA peut recevoir des orientations
    et les pharmaciens dans l'histoire
    les sages-femmes libérales ont-elles leur place
    are midwives allowed in
    can a physio be part of this
  `),
  E01: lines(`
    qu'est-ce que ça change pour mon cabinet de participer
    pour quelle raison un libéral irait là-dedans
    côté médecin, les bons côtés ?
    quel retour pour moi si je participe
    un argument pour un confrère sceptique
    le jeu en vaut-il la chandelle
    on gagne quoi à être dedans
    est-ce que ça aide aussi mes propres patients que je participe
    what's in it for me
    sell it to me, I'm a busy GP
  `),
  P14: lines(`
    au lieu d'un rendez-vous, autre chose est possible ?
    j'ai juste une question à poser à un médecin
    le médecin au téléphone peut me prendre un rendez-vous chez le spécialiste ?
    je ne veux pas sortir, quelles autres possibilités
    il existe d'autres issues que la consultation
    on peut m'envoyer à l'hôpital directement après l'appel ?
    could I simply talk to a doctor
    can they refer me to a specialist
  `),
  R06: lines(`
    le lieu des vacations de régulation
    ça se passe à l'hôpital la régulation ?
    quelle adresse pour mes gardes de régulateur
    je travaille dans quels murs si je régule
    il faut être sur site pour réguler ?
    les régulateurs sont assis dans quelle salle
    which place do I go to for my regulation shift
    where are regulators based
  `),
  R12: lines(`
    je candidate où pour devenir régulateur
    la personne à contacter pour intégrer les régulateurs
    rejoindre la liste des régulateurs de mon département
    je veux m'y mettre, à la régulation, je contacte l'ARS ?
    quel service gère les inscriptions des médecins régulateurs
    volontaire pour la régulation de jour, qui prévenir
    who do I write to if I want to answer the calls
    contact to join the regulators
  `),
  G07: lines(`
    quels genres de solutions donne-t-on au bout du fil
    le malade appelle le SAS : quelles suites possibles
    concrètement le patient repart avec une consultation, un conseil, une ambulance ?
    la palette de réponses du service
    ils font quoi pour les gens qui appellent
    qu'est-ce qui peut être organisé pour moi par téléphone
    what do people get when they call
    what can be arranged for a caller
  `),
  G06: lines(`
    je débarque dans la région, sans médecin, je peux faire le 15 ?
    pas de place chez mon docteur cette semaine, c'est un motif valable
    quels patients ont le droit d'appeler
    on peut vous solliciter pour une otite ?
    si mon généraliste est débordé je passe par vous ?
    faut-il avoir essayé son médecin traitant d'abord
    est-ce réservé aux urgences
    quand est-il légitime de composer le 15 pour un besoin non vital
    should I try my own doctor first
    can people without a GP use it
  `),
  E02: lines(`
    vous prenez aussi des cardiologues
    endocrinologue en ville, une place pour moi ?
    uniquement les généralistes ou aussi les spécialistes
    je suis rhumatologue libéral
    un pédiatre de ville peut-il recevoir vos patients
    mon associé est psychiatre, il est concerné ?
    does the scheme take paediatricians
    are specialists welcome
  `),
  E22: lines(`
    uniquement au cabinet s'il vous plaît
    je veux bloquer les visites à domicile
    seulement de la téléconsultation pour moi
    exclure un type de rendez-vous
    est-ce qu'on peut refuser un mode en particulier dans les réglages
    pas de vidéo, pas de déplacement, juste le cabinet
    préciser que je ne consulte qu'à distance
    je veux n'offrir que des déplacements
    video only please
    I never do home visits, can I say so
  `),
  P15: lines(`
    le site sas.sante.fr est ouvert aux particuliers ?
    je suis malade et je veux réserver en ligne sans appeler
    comme patient, puis-je voir les créneaux des docteurs
    pas de bouton pour les patients sur votre site
    une application pour que les patients réservent
    mes patients me demandent le lien pour réserver sur le SAS
    can I book online as a patient
    is the website for the public
  `),
  P05: lines(`
    le médecin trouvé sera dans ma ville ?
    on m'envoie où, c'est près ?
    je ne peux pas conduire, ils en tiennent compte
    le rendez-vous est à quelle distance de la maison
    peut-on être envoyé à cinquante kilomètres
    ils cherchent autour de mon adresse ?
    will I have to drive far
    is the doctor in my village
  `),
  H03: lines(`
    je voudrais en être, comment on fait
    généraliste installée depuis peu, je souhaite contribuer au SAS
    les conditions à remplir pour participer
    prendre part au SAS, par quel bout commencer
    je veux apporter ma pierre au dispositif
    participer comme régulateur ou effecteur, quelles démarches
    I'd like to get involved, where do I start
    I want to be on board
    how does a GP get in
  `),
  E17: lines(`
    ouvrir une plage pour cet après-midi
    un créneau imprévu s'est libéré
    ajouter une disponibilité à la dernière minute
    je décide chaque matin de mes plages
    un désistement, je propose la place au SAS
    puis-je décider le matin même
    open something for this afternoon
    a patient cancelled, can I offer the slot
  `),
  H05: lines(`
    un confrère psychiatre joignable par le SAS ?
    aide pour hospitaliser un patient âgé sans passer par les urgences
    je suis médecin et j'ai besoin d'un avis sur un de mes malades
    accès direct à l'hôpital pour mon patient via le SAS
    infirmière libérale, j'ai un doute sur un patient, le SAS répond ?
    le SAS aide-t-il les soignants en difficulté avec un cas
    who can I talk to about a tricky patient
    can you help a GP with a geriatric case
  `),
  R03: lines(`
    de quelle heure à quelle heure régule-t-on
    les tranches horaires de la régulation
    la régulation de jour s'arrête à quelle heure
    on régule le samedi jusqu'à midi ?
    quels jours puis-je réguler
    les plages de régulation proposées
    what hours would I regulate
    until what time do regulators work on Saturday
  `),
  X33: lines(`
    notre logiciel Callibri est-il reconnu
    Divoluci et le SAS
    on est chez LogicielNet, mes créneaux partent chez vous ?
    la liste la plus récente des logiciels reliés
    Anamnèse est-il fini d'être interfacé
    DocteurWhen, InzeeCare : toujours en cours ?
    CPTS Rendez-Vous est-il compatible
    is SimplyMed on the latest list
  `),
  H02: lines(`
    les étapes d'un appel chez vous
    qu'arrive-t-il à un appel du début à la fin
    du décroché au rendez-vous, quelles étapes
    qui prend l'appel puis à qui il passe
    expliquez le circuit à une nouvelle secrétaire
    comment est organisée la chaîne
    deux filières et un même numéro, comment ça s'organise
    how is a call processed from start to finish
    explain the workflow
  `),
  P08: lines(`
    patient : ai-je le droit de ne pas prendre le rendez-vous
    je décline le rendez-vous qu'on me donne
    rien ne m'oblige à accepter ce docteur ?
    mon patient ne veut pas du rendez-vous proposé par le SAS
    refuser ce qu'on me propose au téléphone
    what if I turn down what they offer
    do I have to say yes to the appointment
  `),
  R04: lines(`
    les règles du régulateur pendant sa garde
    consulter et réguler en même temps, possible ?
    quitter son poste pendant la régulation
    je dois prendre tous les appels ?
    l'engagement que je prends en régulant
    interdit de faire autre chose quand on régule ?
    what must a regulator do during a shift
    can I leave my post while regulating
  `),
  R08: lines(`
    comme régulateur, quelles décisions puis-je prendre
    le régulateur prescrit-il
    le régulateur envoie-t-il un médecin à domicile
    l'éventail des réponses du régulateur
    en régulation je peux solliciter une infirmière ?
    réguler : conseil, prescription, quoi d'autre
    what can I offer the caller as the regulating doctor
    may I order a visit while regulating
  `),
  E15: lines(`
    pas d'informatique, je peux participer ?
    médecin sans agenda en ligne
    je prends mes rendez-vous sur papier
    faut-il acheter un logiciel pour en être
    je n'ai aucun outil connecté, suis-je exclu
    seulement le téléphone et un carnet au cabinet
    no computer calendar at my practice
    do I need Doctolib
  `),
  X05: lines(`
    adhérent d'une CPTS, logiciel non relié
    participer par la CPTS sans rien d'interfacé
    via ma CPTS en saisie manuelle, quelles coches
    CPTS et agenda non connecté
    mon logiciel n'est pas compatible mais ma CPTS participe
    my CPTS is in but my calendar is not connected
  `),
  X04: lines(`
    via ma CPTS et Doctolib
    adhérent CPTS avec logiciel relié, que cocher
    comment choisir ma CPTS dans les suggestions
    déclarer mon lieu d'activité de CPTS
    CPTS plus agenda interfacé
    CPTS member with connected software, which boxes
  `),
  X02: lines(`
    individuel et interfacé, que cocher
    médecin seul avec logiciel relié
    à titre individuel, mon agenda en ligne est compatible
    exercice isolé, Doctolib connecté, quelles cases
    solo GP with Doctolib, which boxes
  `),
  X03: lines(`
    individuel et pas de logiciel, que cocher
    à titre individuel en manuel, la marche à suivre
    médecin seul sans agenda compatible
    je coche Non pour le logiciel, et après
    solo GP without connected software, what do I tick
  `),
  G02: lines(`
    quel est le sens de ce dispositif
    pourquoi l'État a monté ça
    quelle est la mission du SAS
    l'objectif affiché du service
    ça va vraiment vider les salles d'attente des urgences ?
    what is the idea behind it
    why does this service exist
  `),
  P04: lines(`
    combien de temps entre l'appel et le docteur
    je serai vu dans les 24 heures ?
    le rendez-vous est sous combien de temps
    quand vais-je voir le médecin
    how long till I see someone
    will the doctor see me today
  `),
  E14: lines(`
    se connecter au site avec sa carte
    je n'arrive plus à entrer dans mon espace
    effecteur : comment ouvrir ma session
    l'e-CPS suffit-elle pour entrer
    faut-il une carte pour accéder à la plateforme
    authentification refusée sur le site
    how do I sign in
    my card is refused at login
  `),
  R07: lines(`
    quel matériel à disposition quand on régule
    logiciel de régulation fourni ?
    avec quoi travaille le régulateur
    ordinateur, casque, téléphone : fournis ?
    j'utilise quel programme pour noter l'appel
    do you provide the equipment for regulating
  `),
  O04: lines(`
    avant d'envoyer un patient j'appelle le docteur ?
    opératrice : créneau Doctolib, faut-il téléphoner
    opératrice : créneau saisi à la main, faut-il téléphoner
    confirmer chaque orientation de vive voix ?
    je peux me passer d'appeler le cabinet ?
    as an operator when do I have to phone the practice
  `),
  X14: lines(`
    rien ne marche sur la plateforme depuis ce matin
    l'outil est en panne
    qui peut me dépanner
    assistance informatique du SAS
    un tutoriel pour apprendre la plateforme
    signaler un dysfonctionnement
    adresse pour demander de l'aide technique
    the site is down, who helps
  `),
  G08: lines(`
    en composant le 15 je tombe sur le SAMU ou le SAS
    je travaille pour le SAMU ou pour le SAS, c'est la même maison ?
    SAMU et SAS, une seule équipe
    le SAMU est-il devenu le SAS
    is the SAS just a new name for the SAMU
    are they two separate teams
  `),
  E16: lines(`
    zéro heure une semaine et quatre la suivante
    rien cette semaine, le double la prochaine
    compenser mes deux heures d'une semaine sur l'autre
    quatre demi-heures ça compte pour deux heures ?
    le minimum hebdomadaire peut-il être mensuel
    can I skip a week and do double the next
  `),
  X12: lines(`
    mes créneaux peuvent-ils durer dix minutes
    régler des créneaux plus courts
    durée d'un rendez-vous dans la plateforme
    la durée des plages est-elle fixe
    répéter mes plages chaque semaine
    can slots be ten minutes long
  `),
  X22: lines(`
    visite tard le soir chez un patient non régulé, quel ajout
    déplacement de nuit à tarif opposable
    la revalorisation des visites de garde
    je me déplace un jour férié, combien s'ajoute
    what do I add for a visit at 11 pm
  `),
  X26: lines(`
    remplaçante sans cabinet, je peux faire des vacations de régulation
    jeune thésée, puis-je réguler
    praticien salarié et envie de réguler
    un médecin à la retraite peut-il reprendre du service au téléphone
    locum without a practice, can I regulate
    may an intern answer the calls as a regulator
  `),
  E13: lines(`
    renvoyer vers la ville des gens arrivés aux urgences, c'est le même dispositif ?
    le forfait pour les patients réorientés par l'hôpital
    la case réorientation a-t-elle encore un sens
    is sending people from A&E to GPs part of the SAS
  `),
  E24: lines(`
    placer un de mes malades chez un confrère par la plateforme
    ma secrétaire veut réserver chez un voisin avec votre outil
    qui a la main pour réserver un créneau
    en tant que médecin je peux poser un rendez-vous chez un collègue ?
    can my secretary book with another doctor on your platform
  `),
  E03: lines(`
    mes heures d'ouverture restent les miennes ?
    créneau déjà affiché, je peux quand même refuser le patient
    vous imposez des jours
    je choisis mes plages librement
    do I keep my own hours
  `),
  E04: lines(`
    créneau ouvert mais le cas ne me convient pas, je peux dire non ?
    droit de refuser un patient du SAS
    une fois accepté, puis-je revenir en arrière
    am I bound once I have said yes
  `),
  X34: lines(`
    la coordinatrice de la communauté peut entrer les heures des docteurs
    gestionnaire : modifier les plages d'un médecin
    saisir à la place des praticiens de la CPTS
    can our coordinator fill in the doctors' calendars
  `),
  X11: lines(`
    carte perdue et inscription refusée, une autre voie
    médecin dans l'Oise sans CPS
    créer mon accès sans carte dans la Somme
    lost card, another way to register in the Nord
  `),
  X40: lines(`
    on est combien de médecins dans le dispositif
    nombre de participants dans la région à la louche
    combien de docteurs se sont lancés
    how many GPs signed up in the region
  `),
  X39: lines(`
    samedi soir mon enfant est malade, quel numéro
    il est 20 h et mon docteur est fermé
    dimanche à Tourcoing, où appeler
    nuit, pharmacie, quel numéro
    what number on a Saturday night
  `),
  X17: lines(`
    mon assistante avec ses propres accès
    le secrétariat peut-il remplir mes plages
    créer un accès pour ma remplaçante secrétaire
    can my receptionist have her own login
  `),
  X24: lines(`
    mes places de jeudi se voient-elles dès lundi
    sur quelle durée mes créneaux sont affichés à la régulation
    la régulation regarde à deux ou trois jours
    how many days ahead can you see
  `),
  E21: lines(`
    quel prestataire d'agenda choisir pour être relié
    avant de changer de logiciel, lesquels sont compatibles
    mon agenda en ligne est-il branché chez vous
    lesquels sont interfacés de bout en bout
    which calendar should I pick to be connected
  `),
  E06: lines(`
    les tarifs pour l'effecteur
    qu'est-ce que je peux coter en plus pour un patient que vous m'avez envoyé
    la règle du plafond hebdomadaire
    un trente et unième patient dans la semaine
    what do I earn with a SAS patient
  `),
  X23: lines(`
    patient venu directement au cabinet en urgence, quelle majoration
    ouvert le menton, venu sans appeler : je cote quoi en plus
    majoration pour un patient non adressé par le SAS
    walk-in emergency without regulation, which code
  `),
};
