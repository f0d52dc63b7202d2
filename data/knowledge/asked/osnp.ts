import { type Asked, lines } from '../card.ts';

/** Ways an operator, or a structure, asks. */
export const askedOsnp: Record<string, Asked> = {
  O01: {
    fr: lines(`
      Comment un OSNP accède-t-il à la plateforme SAS (compte, connexion) ?
      accès OSNP à la plateforme
      création de compte OSNP
      je débute comme opératrice, comment avoir mes accès
      nouvel OSNP, à qui demander un compte
      gestionnaire de comptes du territoire
      l'opérateur se connecte comment
      formulaire de rapprochement à la première connexion
      faut-il un compte préalable pour un OSNP
      premier jour OSNP je peux pas me connecter
      qui crée les comptes des opérateurs
      ouvrir un compte pour un nouvel opérateur
      jsui osnp jai pas de compte
      connexion opérateur de soins non programmés
      mes codes d'accès OSNP
      demande de compte opérateur auprès de l'ARS
      activer mon compte d'opérateur avec pro santé connect
    `),
    en: lines(`
      How does an OSNP get an account and log in?
      OSNP account access
      I am a new operator, how do I get access
      who creates operator accounts
      first login as an OSNP
      account manager of the territory
    `),
  },
  O02: {
    fr: lines(`
      Comment obtenir une carte CPx nominative ?
      je n'ai pas de carte CPx
      commander une CPE
      délai pour recevoir la carte
      carte CPE pour un opérateur
      qui commande les cartes CPE
      ma carte n'est toujours pas arrivée
      contractualiser avec l'ANS pour les cartes
      carte professionnelle pour un OSNP
      combien de jours pour une carte CPx
      obtenir une carte nominative
      jattends ma carte cpe depuis 2 semaines
      la structure doit-elle commander la carte
      demande de carte de personnel d'établissement
      où s'adresser pour avoir une CPE
      nouvelle carte CPx perdue
    `),
    en: lines(`
      How do I get a named CPx card?
      get a CPx card
      order a CPE card
      how long for the card to arrive
      I have no CPx card
      who orders the cards
    `),
  },
  O03: {
    fr: lines(`
      L'OSNP doit-il avoir un compte sur chaque agenda en ligne (Doctolib, Clickdoc...) ?
      un compte par logiciel de rendez-vous pour l'opérateur
      faut-il un compte Doctolib pour réserver
      abonnement à chaque solution d'agenda
      combien d'identifiants pour un OSNP
      l'opérateur doit-il s'inscrire sur Keldoc, Maiia et les autres
      un seul compte suffit-il pour réserver partout
      identifiants pour chaque site de rendez-vous
      l'OSNP a-t-il besoin d'un accès à chaque agenda
      jdois creer un compte sur tous les sites de rdv ?
      compte unique plateforme OSNP
      devoir jongler entre plusieurs agendas en ligne
      dois je payer un abonnement clickdoc pour mes opérateurs
      multiplication des comptes pour les opérateurs
      redirection vers l'agenda du médecin sans compte
    `),
    en: lines(`
      Does an OSNP need an account on every booking tool?
      accounts on each booking site
      do operators need a Doctolib account
      is one account enough for the operator
      subscription to each calendar
    `),
  },
  O04: {
    fr: lines(`
      L'OSNP doit-il systématiquement appeler le médecin lors d'une orientation ?
      dois-je téléphoner au cabinet à chaque fois
      quand l'OSNP doit-il appeler l'effecteur
      créneau manuel : faut-il appeler le médecin
      confirmer le rendez-vous par téléphone avec le cabinet
      appel obligatoire du médecin avant d'envoyer le patient
      peut-on réserver sans appeler le médecin
      bout en bout donc pas d'appel ?
      l'opérateur appelle-t-il toujours le praticien
      osnp appeler ou pas le medecin
      dans quels cas je réserve directement sans téléphoner
      je réserve sur Doctolib, dois-je quand même prévenir le cabinet
      créneau remonté automatiquement, j'appelle quand même ?
      règle d'appel du médecin par l'opérateur
      faut-il prévenir le médecin de chaque orientation
    `),
    en: lines(`
      Must the OSNP always phone the doctor?
      phone the doctor every time
      when must the operator call the practice
      can an operator book without calling
      manual slot: do I call the doctor
    `),
  },
  O05: {
    fr: lines(`
      Quels logiciels de régulation (LRM) s'interfacent avec la plateforme SAS ?
      logiciels de régulation médicale compatibles
      LRM interfacés
      Centaure Exos AppliGos
      SI-SAMU et la plateforme
      notre SAMU utilise Scriptal, c'est relié ?
      RRAMU interfacé
      Bisom et plateforme SAS
      liste des éditeurs de LRM
      le logiciel du SAMU est-il connecté à la plateforme
      logiciel du centre 15 et plateforme SAS
      LRM c koi et lesquels marchent
      quels outils de régulation parlent avec la plateforme
      interfaçage des logiciels de régulation
      exos est-il compatible
    `),
    en: lines(`
      Which dispatch software (LRM) connects to the platform?
      dispatch software
      is Centaure 15 interfaced
      LRM list
      compatible regulation software
    `),
  },
  X18: {
    fr: lines(`
      Comment obtenir un compte gestionnaire de structure (MSP, CPTS, centre) ?
      compte gestionnaire de structure
      demander un compte pour notre MSP
      ouvrir un accès gestionnaire pour la CPTS
      coordinatrice de CPTS, je veux un compte
      à quoi sert le compte gestionnaire de structure
      qui délivre les comptes gestionnaire
      accès administrateur pour la maison de santé
      compte structure pour centre de santé
      gérant de centre, comment avoir le compte
      je gère une MSP et je n'ai pas d'accès à la plateforme
      creer un compte gestionnaire
      compte pour gérer les plages des médecins de la structure
      demande de compte gestionnaire ARS
      compte coordinateur CPTS
      jsui coordinatrice je demande mon compte ou
    `),
    en: lines(`
      How do I get a structure manager account?
      structure manager account
      account for our CPTS or MSP
      who grants manager accounts
      I coordinate a CPTS, how do I get access
    `),
  },
  X31: {
    fr: lines(`
      Comment la CPTS doit-elle renseigner le ROR ?
      ROR
      répertoire opérationnel des ressources et CPTS
      que mettre dans le ROR
      numéro SNP de la CPTS dans le ROR
      masquer le numéro de téléphone au public dans le ROR
      contact pour le ROR
      adresse mail ROR
      comment inscrire notre CPTS dans le répertoire
      visibilité établissement dans le ROR
      à quoi sert le ROR pour le SAS
      remplir le ror pour la cpts
      le ROR est-il obligatoire pour la CPTS
      mettre à jour les coordonnées de la CPTS
      unité SNP du ROR
      le numéro de la coordinatrice s'affiche au public, comment le cacher
      corriger le téléphone affiché pour la CPTS
    `),
    en: lines(`
      What must the CPTS put in the ROR?
      ROR directory
      how to fill in the ROR
      hide our phone number from the public in the ROR
      contact for the ROR
    `),
  },
  X34: {
    fr: lines(`
      Le gestionnaire de la CPTS peut-il saisir les créneaux des médecins ?
      gestionnaire CPTS et agenda des médecins
      le coordinateur peut-il entrer les disponibilités à la place des médecins
      saisir les créneaux de nos médecins dans l'agenda SAS
      je suis coordinatrice, puis-je remplir les agendas
      la CPTS gère les plages de ses médecins
      en tant que gestionnaire puis-je ajouter des créneaux pour un médecin
      mes médecins n'apparaissent pas dans ma CPTS
      les effecteurs ne s'affichent pas sur mon compte gestionnaire
      modifier l'agenda d'un médecin interfacé en tant que gestionnaire
      la coordo peut mettre les dispos des docteurs ?
      droits du gestionnaire de structure sur les agendas
      saisie des créneaux par la CPTS
      aucun professionnel inscrit au sein de cette CPTS
      le gestionnaire de la MSP peut-il saisir pour les médecins
    `),
    en: lines(`
      Can the CPTS manager enter the doctors' slots?
      CPTS coordinator enters slots
      can a manager edit a doctor's calendar
      as a structure manager can I add slots
      my doctors do not show in my CPTS
    `),
  },
};
