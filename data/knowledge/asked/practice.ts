import { type Asked, lines } from '../card.ts';

/** Ways to ask about ways of practice, accounts, the SAS agenda. */
export const askedPractice: Record<string, Asked> = {
  X01: {
    fr: lines(`
      Comment savoir comment participer selon ma situation d'exercice (arbre de décision) ?
      quelle démarche selon mon exercice
      libéral ou salarié, comment participer
      arbre de décision
      quelle option pour moi
      guide de participation
      je ne sais pas quelle modalité choisir : individuel, MSP ou CPTS
      quel mode de participation correspond à mon cas
      aidez-moi à choisir comment m'inscrire
      individuel, cpts ou msp ?
      questionnaire pour savoir comment participer
      ma situation est particulière, quelle voie
      quel parcours d'inscription me concerne
      jsui liberal en cpts et en msp je choisis koi
      orientez-moi selon mon statut
      déterminer la bonne procédure
    `),
    en: lines(`
      Which way of joining fits my practice (decision tree)?
      which option applies to me
      decision tree
      individual, CPTS or MSP, which one should I choose
      help me find how to take part in my situation
      self-employed or salaried, how do I join
    `),
  },
  X02: {
    fr: lines(`
      Quelles cases cocher à titre individuel avec un logiciel interfacé ?
      exercice individuel logiciel interfacé cases à cocher
      à titre individuel avec Doctolib
      seul dans mon cabinet avec agenda connecté
      paramètres à titre individuel
      je suis seul avec Keldoc, que dois-je cocher
      participer individuellement avec un logiciel connecté
      que cocher quand on est libéral individuel et interfacé
      case à cocher individuel logiciel
      je déclare utiliser un logiciel interfacé
      cabinet solo et doctolib kel case
      réglages pour un médecin individuel interfacé
      sur l'écran paramètres, je coche quoi (cabinet seul, Maiia)
      étapes pour un exercice individuel avec prise de rdv en ligne
      à titre individuel avec remontée automatique
    `),
    en: lines(`
      Individual practice with interfaced software: what do I tick?
      solo practice with connected software
      which boxes for individual practice with Doctolib
      individual settings with interfaced software
      on my own with online booking, what to tick
    `),
  },
  X03: {
    fr: lines(`
      Comment participer à titre individuel sans logiciel interfacé (mode manuel) ?
      exercice individuel en manuel
      à titre individuel sans logiciel
      seul sans logiciel interfacé étapes
      mode manuel individuel
      cliquer non à la question logiciel
      que cocher si je suis seul et sans agenda en ligne
      participation individuelle en saisie manuelle
      étapes du mode manuel
      cabinet solo mon logiciel n'est pas interfacé
      je déclare sur l'honneur 2 heures par semaine
      individuel sans doctolib kel case cocher
      à titre individuel et agenda SAS rempli à la main
      médecin isolé sans logiciel connecté, comment paramétrer
      comment faire en manuel quand on exerce seul
    `),
    en: lines(`
      Individual practice, manual mode: what do I do?
      solo practice manual entry
      individual without interfaced software
      manual mode steps
      alone and my software is not interfaced
    `),
  },
  X04: {
    fr: lines(`
      Comment participer via ma CPTS avec un logiciel interfacé ?
      inscription via ma CPTS avec logiciel connecté
      via CPTS cases à cocher
      indiquer le nom de ma CPTS
      participer par ma CPTS avec Doctolib
      je suis en CPTS et j'ai Keldoc, que cocher
      comment déclarer ma CPTS sur la plateforme
      lieux d'activité rattachés à la CPTS
      veuillez sélectionner une CPTS dans les suggestions
      ma CPTS n'apparaît pas dans la liste
      participer dans le cadre de la CPTS logiciel interfacé
      cocher via ma cpts
      m'inscrire avec ma communauté professionnelle
      j'appartiens à une CPTS, comment le dire sur le site
      rattacher mon cabinet à la CPTS
    `),
    en: lines(`
      Joining through my CPTS with interfaced software
      through my CPTS
      how do I enter the name of my CPTS
      CPTS and Doctolib, what do I tick
      my CPTS is not in the list
    `),
  },
  X05: {
    fr: lines(`
      Comment participer via ma CPTS si mon logiciel n'est pas interfacé ?
      via CPTS sans logiciel interfacé
      CPTS logiciel non compatible
      CPTS en manuel
      en CPTS mais sans agenda en ligne
      ma CPTS participe mais mon logiciel n'est pas connecté
      je suis en CPTS avec un agenda papier
      participer par la CPTS en saisie manuelle
      CPTS et logiciel non interfacé quelles cases
      cpts sans doctolib
      le logiciel de ma CPTS n'est pas dans la liste
      médecin de CPTS sans solution de rendez-vous
      étapes CPTS mode manuel
    `),
    en: lines(`
      Joining through my CPTS without interfaced software
      CPTS without compatible software
      through my CPTS with manual entry
      my CPTS takes part but I have no connected software
    `),
  },
  X06: {
    fr: lines(`
      Comment participer au SAS via ma MSP ?
      via ma MSP
      maison de santé pluriprofessionnelle inscription
      exercice en MSP
      médecin en maison de santé, que cocher
      notre maison de santé veut participer
      indiquer le nom de la MSP
      participer par la maison de santé
      MSP avec logiciel interfacé
      MSP sans logiciel interfacé
      on est 4 généralistes en maison de santé
      jsui en msp cmt je fais
      déclarer ma MSP sur la plateforme
      cases à cocher pour une MSP
      m'inscrire dans le cadre de ma MSP
    `),
    en: lines(`
      Joining through my MSP
      multi-professional health home
      I work in an MSP, how do I register
      name of my MSP
      what to tick when practising in an MSP
    `),
  },
  X07: {
    fr: lines(`
      Je suis médecin salarié d'un centre de santé, que dois-je faire ?
      médecin salarié d'un centre de santé
      salarié que dois-je faire
      employé en CDS, quelle action
      je suis salarié, dois-je m'inscrire moi-même
      salarié du centre municipal de santé, rien à faire ?
      en tant que salarié d'un centre, comment participer
      qui s'occupe de mes créneaux si je suis salarié
      médecin salarié et SAS
      je bosse en centre de sante salarie jdois faire koi
      mon employeur centre de santé participe, et moi ?
      le salarié doit-il cocher des cases
      généraliste salarié démarche
      aucune action pour le salarié
    `),
    en: lines(`
      I am a salaried doctor in a health centre, what must I do?
      salaried doctor nothing to do
      employed in a health centre
      do salaried doctors register themselves
      I'm employed by a centre, do I need to do something
    `),
  },
  X08: {
    fr: lines(`
      Les médecins de SOS Médecins peuvent-ils participer au SAS ?
      SOS Médecins et SAS
      médecin SOS participation
      association SOS Médecins
      je travaille à SOS Médecins, comment m'inscrire
      SOS médecins est-il compatible avec le SAS
      notre association SOS veut rejoindre le SAS
      compte gestionnaire pour SOS Médecins
      modalités pour SOS médecins
      participer via une association SOS
      sos medecin peut til recevoir des patients du sas
      le SAS oriente-t-il vers SOS Médecins
      inscription d'un médecin de SOS
      SOS Médecins encore en cours de définition ?
    `),
    en: lines(`
      Can SOS Médecins doctors take part?
      SOS doctors
      I work for SOS Médecins, how do I join
      SOS Médecins association and the SAS
    `),
  },
  X10: {
    fr: lines(`
      Pourquoi la régulation m'appelle-t-elle alors que mes créneaux remontent automatiquement ?
      pourquoi m'appeler alors que mon agenda est synchronisé
      appel malgré la remontée automatique
      la régulation téléphone malgré mon logiciel interfacé
      mes créneaux sont en ligne et pourtant vous m'appelez
      pourquoi on me sonne alors que tout est sur Doctolib
      on m'appelle pour rien mes creneaux sont visibles
      raison des appels de confirmation
      c'est pénible ces appels alors que l'agenda est partagé
      pourquoi confirmer par téléphone une plage grand public
      vous appelez le cabinet alors que c'est automatique
      interfacé mais je reçois quand même des appels
      ma secrétaire se plaint des appels de la régulation alors qu'on est interfacés
    `),
    en: lines(`
      Why am I phoned although my slots sync automatically?
      why do you call me anyway
      my calendar is synced but the regulation phones me
      calls despite automatic upload
      why confirm by phone
    `),
  },
  X11: {
    fr: lines(`
      Comment créer mon compte effecteur sans carte CPS (Hauts-de-France) ?
      compte sans carte CPS
      créer un compte Hauts-de-France
      pas de CPS pour m'inscrire
      je n'ai plus ma carte CPS, comment créer mon compte
      carte CPS perdue inscription effecteur
      créer mon compte autrement qu'avec la CPS
      recevoir un mail pour mon mot de passe
      compte effecteur par mail
      jai pas de cps cmt minscrire
      ma CPS est périmée, puis-je ouvrir un compte
      ouverture de compte sans CPS dans le Pas-de-Calais
      m'inscrire sans lecteur de carte en Picardie
      créer un compte effecteur
    `),
    en: lines(`
      How do I create an account without a CPS card (Hauts-de-France)?
      account without card
      I lost my CPS card, how do I register
      create an effecteur account by email
      no CPS card to sign up
    `),
  },
  X12: {
    fr: lines(`
      Comment paramétrer mes plages de disponibilités SNP (semaine type, durée) ?
      semaine type
      durée des créneaux 5 à 60 minutes
      plages récurrentes
      configurer mes plages SNP
      éditer les consultations SNP
      régler la durée de mes créneaux
      mettre une semaine type sur la plateforme
      combien de minutes par créneau
      créneaux de 15 minutes possible ?
      paramétrage des plages de soins non programmés
      voir les lieux d'exercice éditer les consultations
      jveux mettre les memes horaires chaque semaine
      programmer des disponibilités qui se répètent
      durée minimale et maximale d'un créneau
      où régler mes plages dans Mon compte
    `),
    en: lines(`
      How do I set up my availability ranges (typical week, length)?
      recurring weekly slots
      length of slots
      set a typical week
      configure my unscheduled care ranges
      how many minutes can a slot last
    `),
  },
  X13: {
    fr: lines(`
      Les créneaux configurés dans Ameli Pro remontent-ils dans la plateforme ?
      Ameli Pro créneaux
      horaires Ameli Pro visibles
      désactiver la remontée Ameli Pro
      mes horaires ameli apparaissent sur le SAS
      lien entre Ameli Pro et la plateforme SAS
      ce que j'ai saisi sur amelipro est-il repris
      amelipro et sas
      avec ou sans rendez-vous dans Ameli Pro
      couper Ameli Pro
      les infos d'ameli pro sont fausses sur la plateforme
      ameli pro remonte til dans sas
    `),
    en: lines(`
      Do slots set in Ameli Pro show on the platform?
      Ameli Pro slots
      turn off Ameli Pro upload
      are my Ameli Pro hours visible
    `),
  },
  X14: {
    fr: lines(`
      Qui contacter en cas de problème technique avec la plateforme (assistance, support) ?
      problème technique
      bug de la plateforme
      contacter le support
      assistance
      adresse mail du support
      espace de formation tutoriel
      la plateforme ne marche pas
      le site plante, qui appeler
      page blanche quand je clique
      numéro de la hotline
      formulaire de contact national
      où trouver des tutos vidéo
      qui peut m'aider avec la plateforme
      ca bug aidez moi
      erreur sur sas.sante.fr
      support régional Hauts-de-France
      sas@esante-hdf.fr
      dépannage de la plateforme
      formation à l'utilisation de la plateforme
      le bouton point d'interrogation
    `),
    en: lines(`
      Who do I contact for technical support?
      technical support contact
      the platform is not working
      report a bug
      help desk email
      where are the tutorials
      error on the website
    `),
  },
  X17: {
    fr: lines(`
      Ma secrétaire peut-elle saisir mes créneaux (compte délégataire) ?
      secrétaire saisir mes créneaux
      déléguer à mon assistante
      compte délégataire
      secrétariat gère l'agenda
      donner accès à ma secrétaire
      je suis secrétaire médicale, puis-je gérer les créneaux du docteur
      déléguer la saisie de mes plages
      mon assistante médicale peut-elle mettre mes dispos
      créer un compte pour mon secrétariat
      télésecrétariat et SAS
      le médecin n'a pas le temps, je saisis pour lui, comment avoir un accès
      ma secretaire peut le faire a ma place ?
      demande de compte délégataire
      partager la gestion de mon agenda SAS
      accès délégué
    `),
    en: lines(`
      Can my secretary enter my slots (delegate account)?
      delegate to my secretary
      delegate account
      I am a medical secretary, can I manage the slots
      give my assistant access
    `),
  },
  X24: {
    fr: lines(`
      Quels créneaux sont visibles par la régulation et sur combien d'heures (48h, 72h) ?
      créneaux visibles 72h
      48h ou 72h
      combien de temps à l'avance la régulation voit mes créneaux
      quels types de créneaux remontent
      jusqu'à quelle date mes créneaux sont vus
      mon créneau de la semaine prochaine est-il visible
      visibilité des créneaux
      créneaux nouveaux patients remontent-ils
      plages typées soins non programmés ou urgences
      horizon de visibilité
      sur combien de jours la régulation voit-elle mon agenda
      typer une plage SNP dans mon logiciel
      la regul voit mes dispos sur 2 ou 3 jours
      filtre selon le degré d'urgence
      à combien d'heures mes créneaux sont visibles
      mes créneaux de vendredi sont-ils visibles dès lundi
    `),
    en: lines(`
      Which slots can the regulation see and how far ahead (48h/72h)?
      visibility window
      how far ahead are my slots visible
      48 or 72 hours
      which kinds of slots are uploaded
    `),
  },
  X35: {
    fr: lines(`
      Comment créer des disponibilités dans l'agenda SAS, étape par étape ?
      créer des disponibilités agenda SAS
      ajouter une dispo étapes
      saisir un créneau dans l'agenda SAS tutoriel
      nombre de patients par plage
      comment mettre un créneau dans l'agenda de la plateforme
      où cliquer pour ajouter des disponibilités
      mode d'emploi de l'agenda SAS
      recevoir plusieurs patients sur une plage
      enregistrer une disponibilité
      jarrive pas a ajouter un creneau
      cmt je rentre mes dispo
      remplir l'agenda SAS
      étapes pour créer un créneau
      superposer deux disponibilités
      créer une récurrence hebdomadaire
      comment saisir mes plages sur sas.sante.fr
      bouton créer des disponibilités
    `),
    en: lines(`
      How do I create availability in the SAS calendar step by step?
      add availability
      how to enter a slot in the SAS calendar
      several patients in one range
      steps to create a slot
      where do I click to add a slot
    `),
  },
  X36: {
    fr: lines(`
      Comment déclarer une indisponibilité ou des congés ?
      congés
      vacances
      déclarer une absence
      période d'indisponibilité
      je suis indisponible la semaine prochaine
      supprimer mes créneaux pendant les vacances
      je pars deux semaines, que faire
      mettre mon cabinet en congés sur la plateforme
      je suis malade, comment fermer mes créneaux
      signaler une absence
      fermeture du cabinet en août
      ne pas être sollicité pendant mes vacances
      jsui en conges je fais koi
      absence imprévue aujourd'hui
      configurer une indisponibilité sur mon profil
      congé maternité et SAS
      je serai absent demain
      bloquer une journée
    `),
    en: lines(`
      How do I declare unavailability or holidays?
      holidays
      mark as unavailable
      I'm away next week
      declare an absence
      close my slots while on leave
      I am sick today
    `),
  },
};
