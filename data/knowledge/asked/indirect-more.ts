import { lines } from '../card.ts';

/** A fourth set, for operators, structures, professionals and regulators, whom people name in many ways. */
export const indirectMore: Record<string, string[]> = {
  O01: lines(`
    je viens d'être recrutée au SAS et je n'arrive pas à ouvrir la plateforme
    un formulaire avec nom, prénom et mail s'affiche à ma première connexion
    comment les opérateurs obtiennent-ils leurs droits
    qui est le gestionnaire de comptes chez nous
    j'ai ma carte mais pas de compte, je suis opérateur
    nouvelle recrue OSNP, que faire pour ses accès
  `),
  O02: lines(`
    carte professionnelle : combien de jours d'attente
    ma structure doit-elle signer avec l'Agence du numérique
    je travaille au SAMU et il me faut une carte nominative
    on m'a prêté la carte d'une collègue, comment avoir la mienne
    la commande de cartes pour l'équipe
  `),
  O03: lines(`
    l'OSNP doit-il payer des abonnements
    quand je clique sur un créneau Keldoc, faut-il un mot de passe Keldoc
    opératrice : suis-je redirigée sans compte vers l'agenda du médecin
    s'inscrire chez chaque éditeur pour réserver ?
    un compte par plateforme de rendez-vous, vraiment ?
  `),
  O04: lines(`
    créneau affiché automatiquement mais pas de bout en bout : j'appelle ?
    le docteur doit-il être prévenu de vive voix
    je clique et je réserve sans coup de fil ?
    manuel ou automatique, dans quel cas téléphoner au médecin
    l'effecteur se plaint de ne pas avoir été appelé
  `),
  O05: lines(`
    logiciel métier du SAMU et plateforme nationale
    quels outils de régulation sont reliés
    on bosse sous Exos
    SI-SAMU est-il prévu
  `),
  X18: lines(`
    responsable d'une CPTS, à qui demander mes droits
    l'adresse pour obtenir l'accès de gestionnaire
    je veux administrer les plages de tous nos médecins
    ouvrir l'accès de la structure
    droits d'administration pour la MSP
  `),
  X31: lines(`
    fiche de la CPTS dans l'annuaire régional
    comment apparaître dans les résultats de recherche en tant que CPTS
    mettre un numéro dédié aux soins non programmés dans l'annuaire
    le téléphone de la coordinatrice ne doit pas être public
    ror@esante-hdf.fr
  `),
  X34: lines(`
    remplir les disponibilités des médecins quand on gère la CPTS
    en tant que coordinateur ai-je la main sur les agendas
    les médecins doivent-ils se déclarer via la CPTS pour que je les voie
    puis-je poser des plages au nom d'un docteur de la MSP
    gestionnaire de structure : ce que je peux modifier
  `),
  H01: lines(`
    quels rôles dans une équipe de SAS
    il y a des ARM, des OSNP et des médecins, c'est tout ?
    les professionnels qui font tourner le SAS
    présentez-moi les membres de l'équipe
    le travail d'un opérateur de soins non programmés
  `),
  H04: lines(`
    les médecins qui régulent sont de quelle spécialité
    un médecin de ville ou de l'hôpital au bout du fil
    qui sont ces médecins qui m'adressent des patients
    le médecin régulateur est-il généraliste
  `),
  H06: lines(`
    rien ne m'y oblige ?
    un texte impose-t-il aux médecins de participer
    participation au choix
    y a-t-il une sanction pour ceux qui ne viennent pas
  `),
  H07: lines(`
    mon patient, c'est moi son médecin, vous me le rendez ?
    le SAS respecte-t-il le médecin traitant
    le médecin habituel est-il appelé en priorité
    est-ce que ça détourne la patientèle
    coordination avec le médecin traitant
  `),
  H08: lines(`
    CPTS et SAS : concurrence ou complément
    un confrère de la CPTS m'adresse quelqu'un, ai-je la majoration
    sommes-nous payés par le SAS en tant que médecins de CPTS
    la mission non programmés de la communauté et le SAS
    que devient notre organisation de CPTS
  `),
  H09: lines(`
    le site national, à quoi ressemble-t-il
    la plateforme prend-elle les rendez-vous
    qui a accès à cette plateforme
    annuaire et créneaux, c'est ça la plateforme ?
    outil développé par l'Agence du numérique en santé
  `),
  X25: lines(`
    affichage des médecins qui participent
    le petit dessin à côté du nom sur l'écran
    les participants remontent-ils en tête
    distinguer un participant d'un non participant
  `),
  X32: lines(`
    le texte de juin 2024 en résumé
    que faut-il retenir du décret
    GCS ou convention, que dit la loi
    ce qui est nouveau depuis le décret
  `),
  X41: lines(`
    le SAS a ouvert quand dans le Nord
    ancienneté du SAS en Picardie
    première ouverture dans la région
    démarrage dans l'Aisne
  `),
  R01: lines(`
    urgentiste, puis-je réguler la médecine générale
    la régulation est-elle réservée aux généralistes
    faut-il être inscrit à l'ordre du département pour réguler
    ma spécialité me permet-elle de réguler
  `),
  R02: lines(`
    se préparer avant de réguler
    aucune expérience en régulation
    un tuteur pour commencer à réguler
    apprentissage des outils de régulation
  `),
  R09: lines(`
    rémunération d'une demi-journée de régulation
    le prix de l'heure pour le médecin régulateur
    la régulation est-elle mieux payée que la consultation
    la CPAM me paie mes heures de régulation ?
  `),
  R10: lines(`
    qui est fautif si le conseil donné était mauvais
    ma responsabilité si le patient que j'ai régulé décède
    l'hôpital ou moi devant le juge pour un appel régulé
    erreur d'orientation : conséquences pour le régulateur
  `),
  R11: lines(`
    mon contrat d'assurance doit-il mentionner la régulation
    l'établissement siège me couvre-t-il
    assurance pendant mes gardes de régulation
    statut de collaborateur occasionnel
  `),
  X27: lines(`
    régulateur à la retraite : payé par qui
    fiche de paie d'un interne régulateur
    payé par le fonds de l'ARS quand on n'est pas conventionné
    étudiant régulateur et rémunération
  `),
  X28: lines(`
    remplacement au cabinet les jours où je régule
    mon cabinet tourne sans moi pendant que je régule, avec un remplaçant
    l'Ordre accepte-t-il un remplaçant pendant la régulation
    obtenir une dérogation pour me faire remplacer
  `),
  X29: lines(`
    la régulation hors les murs
    prendre les appels depuis chez soi
    délocaliser la régulation, à quelles conditions
    réguler à domicile est-il légal
  `),
  G03: lines(`
    le dispositif est-il actif là où habite ma famille
    c'est ouvert aux gens d'une autre région ?
    dans quels départements ça marche
    toute la France y a droit ?
  `),
  G09: lines(`
    mes nuits de garde vont-elles disparaître
    le système de garde reste-t-il
    les médecins de garde le week-end sont-ils remplacés par le SAS
    et la maison médicale de garde ?
  `),
  G10: lines(`
    quid des urgences psychiatriques dans le SAS
    une voie dédiée à la pédiatrie
    des filières en plus de la médecine générale
    dents : y a-t-il une régulation dentaire
  `),
  X16: lines(`
    rien à remplir pour la caisse ?
    un papier à renvoyer à l'assurance maladie pour être payé
    la caisse est-elle au courant toute seule
    dois-je prouver que le patient venait du SAS
  `),
  X20: lines(`
    supplément à partir de 19 heures
    à 20 h 15 un patient du SAS, quelle majoration
    code du soir pour un patient régulé
    majoration en début de nuit
  `),
  X21: lines(`
    déplacement chez le patient à la demande du SAS, quelle majoration
    visite rapide demandée par le régulateur
    aller à domicile pour le SAS dans la journée
    code pour une visite demandée par la régulation
  `),
  X15: lines(`
    avant l'avenant 9 on était payés comment
    montants par trimestre pendant l'expérimentation
    les paliers de 75 à 800 euros
    ce que touchait un effecteur en 2021
  `),
  X09: lines(`
    fondement juridique du forfait
    dans quelle convention est prévu le paiement du SAS
    le texte de 2023 sur la rémunération
    où trouver le texte officiel
  `),
  X13: lines(`
    mes horaires saisis sur ameli sont repris sur la plateforme ?
    retirer les horaires Ameli de la plateforme
    pourquoi le SAS affiche mes heures d'Ameli Pro
    lien ameli plateforme
    ameli pro visible par la régulation
  `),
  X36: lines(`
    fermer mes créneaux pendant mon absence
    vacances d'été, que faire de mes disponibilités
    signaler que je ne suis pas là demain
    arrêt maladie du médecin, fermer les plages
  `),
  X37: lines(`
    le non programmé, définition
    quel soin est non programmé et lequel ne l'est pas
    une fièvre d'enfant est-elle un soin non programmé
    refaire une ordonnance, est-ce du non programmé
  `),
  P02: lines(`
    la voix qui me questionne au début, c'est un médecin ?
    qui m'a répondu hier avant de me passer le docteur
    au premier contact j'ai affaire à qui
  `),
  P03: lines(`
    en cas d'infarctus le SAS envoie qui
    si c'est un AVC, que fait le SAS
    cas sérieux : qui me prend en charge
  `),
  P07: lines(`
    annuler pour reprendre un autre rendez-vous
    choisir quelqu'un d'autre que le médecin proposé
    le rendez-vous tombe mal pour moi
  `),
  P10: lines(`
    chez qui et à quelle heure est mon rendez-vous
    rappelez-moi l'adresse où je dois aller
    je n'ai rien reçu pour mon rendez-vous
  `),
  P12: lines(`
    il est tard, quelle pharmacie pour mon ordonnance
    ma pharmacie de quartier convient-elle
    j'ai l'ordonnance mais tout est fermé, où chercher les cachets
  `),
  E05: lines(`
    que se passe-t-il après avoir coché je participe
    le oui à la participation me lie à quoi
    solliciter en plus de mes créneaux, ça veut dire quoi
  `),
  E10: lines(`
    centre de santé associatif, comment participer
    qui coche pour les médecins d'un CDS
    quelles étapes pour notre centre municipal
  `),
  E11: lines(`
    centre de soins immédiats, sommes-nous éligibles
    libéral exerçant en CSNP
    médecin salarié d'un centre non programmé
  `),
  E12: lines(`
    inscription en avance sans SAS ouvert
    date d'ouverture du SAS chez moi
    mon territoire n'est pas encore couvert, puis-je m'inscrire
  `),
  E18: lines(`
    garder la saisie à la main tout en ayant un logiciel relié
    refuser la remontée sans quitter le SAS
    préférer l'agenda SAS à mon logiciel connecté
  `),
  E19: lines(`
    mes trous d'agenda sont visibles, je veux les cacher
    la case je refuse d'afficher, où est-elle
    enlever mes plages de l'écran du SAS
  `),
  E20: lines(`
    mes patients habituels sont-ils visibles
    ce qui remonte de mon agenda
    le partage concerne-t-il tous mes rendez-vous
  `),
  E23: lines(`
    qui appelle qui pour la téléconsultation
    quand vais-je faire une téléconsultation pour vous
    envoi du lien vidéo au malade
  `),
  E08: lines(`
    effecteur uniquement à distance ?
    puis-je recevoir vos patients en visio
    la téléconsultation est-elle admise pour un effecteur
  `),
  X10: lines(`
    appels inutiles de la régulation
    mon agenda est partagé mais on m'appelle
    pourquoi vérifier par téléphone un créneau en ligne
  `),
  X35: lines(`
    pas à pas pour créer une plage
    ajouter un créneau dans l'agenda de la plateforme
    combien de patients par plage, où l'indiquer
  `),
  X06: lines(`
    MSP : quelle démarche d'inscription
    notre maison de santé, quelles cases
    participer au nom de la MSP
  `),
  X07: lines(`
    médecin employé : dois-je m'inscrire
    salariée de centre, aucune démarche ?
    c'est mon centre qui s'occupe de tout ?
  `),
  X08: lines(`
    SOS Médecins : inscription
    médecins de SOS et plateforme
    comment participe une association SOS
  `),
  X01: lines(`
    trouver ma voie d'inscription
    selon mon mode d'exercice, que faire
    libérale remplaçante en MSP, quelle option
  `),
};
