import { lines } from '../card.ts';

/** A fifth set, for the topics that cross-validation took most often for another. */
export const everyday: Record<string, string[]> = {
  G04: lines(`
    le SAS répond-il le soir
    service ouvert la nuit et le week-end ?
    à quelles heures peut-on vous téléphoner
    peut-on joindre le SAS un jour férié
    la nuit aussi on peut composer le 15 pour le SAS ?
    disponible tous les jours, toute l'année ?
    votre service ferme-t-il parfois
    en dehors des heures de bureau, y a-t-il quelqu'un
    is the phone line staffed overnight
    which days can people reach you
  `),
  E01: lines(`
    intérêt personnel à devenir effecteur
    les bénéfices pour le médecin qui participe
    pourquoi un généraliste dirait oui
    motivez-moi à rejoindre les effecteurs
    quels atouts pour mon exercice
    qu'est-ce que le SAS apporte à un médecin libéral
    ce que j'obtiens en échange de ma participation
    bonnes raisons d'être effecteur
    why would a GP say yes
    advantages for my practice
  `),
  E07: lines(`
    moyen utilisé par le SAS pour me proposer un patient
    l'OSNP me téléphone-t-il pour chaque patient
    on m'appelle ou ça passe par le logiciel
    comment me propose-t-on un patient
    l'opérateur contacte-t-il le cabinet ou le médecin
    la demande du SAS m'arrive comment
    suis-je appelé pour un créneau saisi à la main
    prise de contact par la régulation, de quelle manière
    how are requests sent to me
    do operators call or book online with me
  `),
  G06: lines(`
    conditions pour appeler le SAS
    à qui s'adresse le SAS
    un patient peut-il appeler si son médecin est absent
    pour quels besoins appeler
    appeler le SAS sans être en danger
    mon docteur ne répond pas, que faire
    le SAS est-il fait pour quelqu'un sans médecin traitant
    j'ai besoin d'un médecin et le mien est indisponible
    when is it right to call the SAS
    my doctor is away, can I use the SAS
  `),
  G07: lines(`
    réponses possibles du SAS à un patient
    qu'est-ce que le SAS peut organiser pour un malade
    un patient qui appelle obtient une consultation, un conseil ou des secours ?
    les solutions offertes au patient par le SAS
    quelles suites le SAS donne à l'appel d'un patient
    que va-t-on me proposer si j'appelle
    services rendus à l'appelant
    the different answers for a patient
    what solutions are there for patients who call
  `),
  P02: lines(`
    qui décroche le téléphone au SAS
    est-ce un docteur qui prend l'appel en premier
    je serai mis en relation avec qui d'abord
    quelle est la personne qui répond au 15
    le premier interlocuteur quand on appelle
    l'appel est pris par un assistant ou un médecin
    who is the first person I talk to
    who will answer the phone
  `),
  P15: lines(`
    plateforme SAS pour les patients ?
    un patient a-t-il un accès au site
    réservation par le patient lui-même
    le site est-il réservé aux médecins
    je suis patient et je voudrais me connecter
    puis-je voir les disponibilités comme patient
    is the platform for doctors only or for patients too
    as a member of the public can I log in
  `),
  H02: lines(`
    déroulé d'une demande au SAS
    le fonctionnement général du SAS
    appel, tri, régulation, rendez-vous : comment ça s'enchaîne
    les deux filières, comment l'appel y est orienté
    mécanisme du SAS
    suivi d'un appel étape après étape
    comment est traité un patient qui fait le 15
    the steps of handling a caller
    how does the service operate
  `),
  X36: lines(`
    je prends des vacances, mes créneaux
    m'absenter une semaine, comment le signaler
    suspendre mes créneaux pendant mes congés
    période d'absence à saisir
    je ne serai pas au cabinet vendredi, comment le dire à la plateforme
    fermeture annuelle du cabinet
    indisponibilité à déclarer sur la plateforme
    how to enter my holidays on the platform
  `),
  X38: lines(`
    ne plus être effecteur
    arrêter le SAS
    quitter le dispositif
    retirer ma participation au SAS
    se désinscrire de la plateforme
    je refuse de participer, que cocher
    je ne veux plus prendre de patients du SAS
    stop taking SAS patients
  `),
  P14: lines(`
    le régulateur peut-il me donner autre chose qu'un rendez-vous
    conseil simple sans consultation
    orientation vers un spécialiste par le médecin du SAS
    être adressé à un centre de soins
    solutions en dehors du généraliste pour le patient
    si je ne veux pas de rendez-vous
    options besides a GP appointment
  `),
  X01: lines(`
    guide pour choisir ma modalité de participation
    quelle modalité d'inscription selon ma situation
    libéral, salarié, MSP, CPTS : quelle procédure pour moi
    l'arbre de décision du guide
    quelle case de participation selon mon exercice
    which way of taking part suits my situation
  `),
  E02: lines(`
    spécialistes et effecteurs
    les médecins spécialistes peuvent-ils être effecteurs
    quelles spécialités reçoivent des patients du SAS
    effecteur pédiatre
    hors médecine générale, qui peut être effecteur
    can a psychiatrist see SAS patients
    specialties accepted as effecteurs
  `),
  H03: lines(`
    participer : les démarches
    rejoindre le SAS en tant que médecin
    quelles possibilités pour s'engager dans le SAS
    devenir participant
    comment entrer dans le dispositif
    je souhaite participer au service d'accès aux soins
    ways for a doctor to join
  `),
  H06: lines(`
    participation obligatoire ou libre
    le médecin est-il tenu d'adhérer au SAS
    puis-je ne pas participer
    adhérer est-il imposé par la loi
    aucun caractère obligatoire ?
    must every GP join
  `),
  P04: lines(`
    délai d'attente avant le rendez-vous du SAS
    combien d'heures entre mon appel et la consultation
    consultation sous combien d'heures
    dans quel délai serai-je examiné
    how many hours until the appointment
  `),
  G02: lines(`
    objectif du service d'accès aux soins
    le pourquoi du SAS
    à quoi bon un SAS
    intention des pouvoirs publics avec le SAS
    le SAS sert à éviter les urgences ?
    the aim of the service
  `),
  R01: lines(`
    qui a le droit d'être médecin régulateur
    réguler en étant spécialiste
    les spécialités admises en régulation
    condition de spécialité pour réguler
    is regulation open to specialists
  `),
  E09: lines(`
    procédure d'inscription des effecteurs
    s'enregistrer sur sas.sante.fr comme médecin
    comment m'inscrire sur la plateforme
    inscription d'un médecin effecteur étape par étape
    lien d'inscription pour les effecteurs
    steps to sign up as a participating doctor
  `),
  R08: lines(`
    ce que le régulateur peut proposer
    possibilités offertes au régulateur face au patient
    prescrire, conseiller, hospitaliser : que peut le régulateur
    réponses que je peux donner quand je régule
    which options does the regulating doctor have
  `),
  X04: lines(`
    CPTS avec logiciel interfacé : cases
    via CPTS et agenda connecté, étapes d'inscription
    m'inscrire par ma CPTS, mon logiciel est compatible
    ma CPTS et mon logiciel connecté
    through the CPTS with connected software
  `),
  X05: lines(`
    CPTS sans logiciel interfacé : cases
    via CPTS et agenda non relié, étapes d'inscription
    m'inscrire par ma CPTS, mon logiciel n'est pas compatible
    through the CPTS, software not connected
  `),
  X14: lines(`
    assistance technique de la plateforme
    à qui signaler une panne du site
    besoin d'aide technique
    support de la plateforme SAS
    le site ne fonctionne pas, contact
    help with a technical fault
  `),
  E18: lines(`
    logiciel connecté mais je préfère la saisie manuelle
    saisir à la main malgré un agenda interfacé
    choisir la saisie manuelle
    désactiver la synchro tout en participant
    manual entry although my software is connected
  `),
  G03: lines(`
    SAS présent dans quelle région
    mon département dispose-t-il d'un SAS
    étendue du déploiement
    est-ce valable partout en France
    available in every French department
  `),
  P07: lines(`
    demander un autre rendez-vous
    modifier l'heure donnée par le SAS
    un médecin différent, c'est possible ?
    je souhaite changer la date du rendez-vous
    ask for a different time
  `),
  H07: lines(`
    le médecin traitant et le SAS
    le SAS contacte-t-il d'abord le médecin traitant
    vais-je perdre mes patients à cause du SAS
    que fait le SAS vis-à-vis du médecin traitant
    role of the patient's own doctor
  `),
  O01: lines(`
    compte d'un OSNP
    accès d'une opératrice à la plateforme
    connexion d'un opérateur pour la première fois
    demander un compte OSNP
    operator access to the platform
  `),
  P08: lines(`
    refus du rendez-vous par le patient
    le patient peut-il dire non
    je ne souhaite pas le rendez-vous proposé par le SAS
    patient refuses the appointment
  `),
  X03: lines(`
    mode manuel à titre individuel
    seul et en saisie manuelle, comment régler
    individuel, sans logiciel : étapes
    manual mode for a single practitioner
  `),
  R09: lines(`
    paie d'un médecin régulateur
    combien rapporte une heure de régulation
    rémunération du libéral qui régule
    wages for regulating
  `),
  R03: lines(`
    heures de la régulation en semaine et le samedi
    quand régule-t-on
    plages horaires du médecin régulateur
    regulation timetable
  `),
  R05: lines(`
    travail d'équipe du régulateur
    le médecin régulateur et les OSNP
    qui prend les rendez-vous pour le régulateur
    aide apportée au régulateur
    the regulator's team
  `),
};
