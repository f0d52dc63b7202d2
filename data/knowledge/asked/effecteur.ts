import { type Asked, lines } from '../card.ts';

/** Ways a doctor who takes SAS patients asks, money apart. */
export const askedEffecteur: Record<string, Asked> = {
  E01: {
    fr: lines(`
      Pourquoi s'engager en tant qu'effecteur ?
      avantages d'être effecteur
      qu'est-ce que j'y gagne à participer
      quel bénéfice pour moi de rejoindre le SAS
      raisons de participer au SAS
      convainquez-moi de participer
      je suis déjà débordé, pourquoi prendre des patients du SAS en plus
      intérêt du SAS pour un généraliste
      qu'est-ce que ça m'apporte
      à quoi bon devenir effecteur
      les points positifs pour le médecin
      ca vaut le coup de participer ?
      pk je devrais minscrire
      arguments pour convaincre mes confrères
      le SAS est-il intéressant pour un médecin de campagne
      motivation pour être médecin effecteur
      plus-value de la participation
      quels avantages à s'inscrire
    `),
    en: lines(`
      Why become an effecteur?
      benefits of joining
      why should I join
      what do I gain by taking part
      advantages for a GP
      is it worth it
      convince me to participate
    `),
  },
  E02: {
    fr: lines(`
      Quelles spécialités médicales sont concernées par les soins non programmés du SAS ?
      un pédiatre peut-il être effecteur
      je suis gynécologue, le SAS me concerne ?
      spécialités des effecteurs
      les spécialistes peuvent-ils recevoir des patients du SAS
      médecin spécialiste et SAS
      autres médecins que les généralistes comme effecteurs
      un dermatologue peut participer
      le SAS est réservé aux généralistes ?
      je suis gériatre puis-je prendre des patients du SAS
      ophtalmologue effecteur
      jsui cardiologue je peux minscrire comme effecteur
      quelles spécialités peuvent s'inscrire
      médecine générale seulement ?
      orientations vers des médecins spécialistes
      spécialiste de second recours dans le SAS
    `),
    en: lines(`
      Which specialties are concerned by SAS unscheduled care?
      can a specialist be an effecteur
      I am a paediatrician, can I take part
      is it only for GPs
      do you refer to specialists
      which specialties can sign up
    `),
  },
  E03: {
    fr: lines(`
      Y a-t-il des plages horaires imposées aux effecteurs ?
      horaires imposés
      puis-je choisir mes heures
      dois-je travailler plus tard le soir pour le SAS
      suis-je libre de mes créneaux
      les disponibilités sont-elles imposées par le SAS
      je décide quand je vois des patients du SAS ?
      faut-il bloquer des créneaux à des heures fixes
      le SAS m'impose-t-il des horaires
      je ne travaille que le matin, ça pose problème ?
      faut il etre dispo toute la journee
      choisir mes jours de disponibilité
      des heures fixes à respecter pour l'effecteur ?
      puis-je donner seulement le mercredi
      qui décide de mes horaires
      dois-je être d'astreinte
      organisation libre de mon temps
      dois-je rester disponible entre 8h et 20h
    `),
    en: lines(`
      Are effecteurs forced to work set hours?
      fixed hours for effecteurs
      can I choose my hours
      do I have to work evenings
      am I free to choose my slots
      does the SAS impose a schedule
    `),
  },
  E04: {
    fr: lines(`
      Quelles sont mes obligations de médecin effecteur ?
      obligations de l'effecteur
      refuser un patient envoyé par le SAS
      ai-je le droit de refuser une demande
      suis-je obligé de voir le patient que j'ai accepté
      décliner une demande de la régulation
      je n'ai pas le temps, puis-je dire non au SAS
      que se passe-t-il si je refuse un patient
      à quoi suis-je tenu comme effecteur
      droit de refus du médecin
      si je suis trop chargé puis-je refuser
      jai accepte un patient je peux annuler ?
      refus d'une orientation sanction
      devoirs du médecin effecteur
      un patient que je ne veux pas voir, j'ai le droit ?
      est-on libre d'accepter ou non chaque patient
      après avoir dit oui suis-je engagé
      contraintes de l'effecteur
    `),
    en: lines(`
      What are an effecteur's obligations?
      decline a SAS request
      can I refuse a patient
      must I see the patient I accepted
      am I allowed to say no to the SAS
      duties of an effecteur
      what if I refuse
    `),
  },
  E05: {
    fr: lines(`
      À quoi je m'engage en cochant la case « Je participe au SAS » ?
      signification de la case je participe au SAS
      conséquences si je coche la case
      être contacté en sus de mes disponibilités
      que veut dire j'accepte d'être directement contacté par la régulation
      si je coche, va-t-on m'appeler tout le temps
      la case participation m'engage à quoi
      que signifie cocher je participe
      j'ai peur d'être submergé d'appels si je coche
      c koi la case je participe
      accepter d'être contacté par la régulation
      cocher la case de participation, et après
      quel engagement derrière le bouton je participe
      en sus de mes rendez-vous ça veut dire quoi
      patients en plus de mes rendez-vous
      la régulation va-t-elle me solliciter si la case est cochée
      engagement en cochant
    `),
    en: lines(`
      What do I commit to by ticking 'Je participe au SAS'?
      what does ticking the box mean
      consequences of ticking the participation box
      agree to be contacted by the regulation
      will I be called all the time if I tick
      commitment of the checkbox
    `),
  },
  E07: {
    fr: lines(`
      Comment les opérateurs du SAS me contactent-ils pour la prise de rendez-vous ?
      comment le SAS me contacte
      l'opérateur m'appelle-t-il sur mon portable
      je suis prévenu comment qu'un patient arrive
      notification d'un rendez-vous SAS
      par téléphone ou par mon logiciel
      le SAS appelle le secrétariat ou moi
      qui me prévient qu'un patient du SAS vient
      par quel moyen m'envoie-t-on un patient
      est-ce que je reçois un sms quand on m'envoie un patient
      comment sont pris les rendez-vous chez moi
      le patient arrive dans mon agenda tout seul ?
      coment vs me joignez pr un patient
      mode de contact de l'effecteur
      on m'appelle pendant mes consultations ?
      comment j'apprends qu'il y a un rdv SAS
      vous contactez le cabinet de quelle façon
    `),
    en: lines(`
      How do SAS operators contact me?
      how does the operator reach me
      am I phoned or is it in my software
      how am I told about a patient
      who contacts me to book
      notification of a SAS appointment
    `),
  },
  E08: {
    fr: lines(`
      La téléconsultation des patients orientés par le SAS est-elle possible ?
      voir les patients du SAS en visio
      téléconsultation possible
      consultation à distance pour le SAS
      puis-je faire de la téléconsultation avec le SAS
      la vidéo est-elle autorisée
      effecteur en téléconsultation
      jpeux faire de la teleconsult pour le sas
      prendre les patients SAS par vidéo
      accepter des téléconsultations
      le SAS propose-t-il des téléconsultations
      consultations vidéo acceptées ?
      je suis en télétravail, puis-je recevoir des patients du SAS par visio
      proposer uniquement de la visio c'est admis ?
    `),
    en: lines(`
      Is teleconsultation possible for SAS patients?
      video consultation
      can I do remote consultations
      teleconsultation allowed
      may I see patients by video
    `),
  },
  E23: {
    fr: lines(`
      Quand et comment un effecteur peut-il être mobilisé en téléconsultation ?
      sollicité en téléconsultation
      qui envoie le lien de la visio
      qui contacte le patient pour la téléconsultation
      comment le patient reçoit le lien de connexion
      dans quels cas m'envoie-t-on une téléconsultation
      c'est à moi d'envoyer le lien de visio ?
      comment se passe une téléconsultation pour un patient du SAS
      organisation de la téléconsultation
      le logiciel envoie-t-il le lien au patient
      dois-je me déclarer disponible en téléconsultation
      modalités de connexion transmises au patient
      lien visio patient sas ki lenvoie
      quand me demande-t-on une téléconsultation
      mobilisé à distance
    `),
    en: lines(`
      When and how can an effecteur be called for teleconsultation?
      who sends the video link
      how does the patient get the link
      when am I asked for a teleconsultation
      do I have to contact the patient for the video call
    `),
  },
  E09: {
    fr: lines(`
      Comment s'inscrire sur la liste des effecteurs ?
      inscription effecteur
      s'inscrire comme effecteur étapes
      où s'inscrire en tant que médecin
      je m'inscris comment
      formulaire d'inscription médecin
      étapes pour devenir effecteur
      comment devenir médecin effecteur
      lien pour s'inscrire
      je suis généraliste et je veux m'inscrire sur sas.sante.fr
      procédure d'inscription
      minscrire comme medecin effecteur
      comment ajouter mon nom à la liste des effecteurs
      inscription sur la plateforme SAS
      que faire pour m'enregistrer comme effecteur
      ya koi a faire pour sinscrire
      mode d'emploi de l'inscription
      m'inscrire pour recevoir des patients
    `),
    en: lines(`
      How do I register as an effecteur?
      sign up as effecteur
      registration steps
      where do I register
      how to become an effecteur
      enrol on the platform
      how do I sign up to receive patients
    `),
  },
  E10: {
    fr: lines(`
      Les centres de santé peuvent-ils participer au SAS et comment s'inscrire ?
      inscrire mon centre de santé
      centre de santé et SAS
      participation d'un CDS
      je dirige un centre de santé, comment faire
      étapes pour un centre de santé
      gérant de centre de santé inscription
      le centre de santé municipal peut-il participer
      quelles démarches pour notre CDS
      qui inscrit le centre
      le centre de santé saisit les disponibilités de ses médecins
      notre cds veut rejoindre le sas
      secrétariat d'un centre de santé, comment inscrire nos médecins
      modalités d'inscription des centres de santé
      CDS : combien d'heures par médecin
      comment l'OSNP contacte le centre de santé
    `),
    en: lines(`
      Can health centres join the SAS and how do they register?
      health centre registration
      I run a health centre, what do I do
      steps for a health centre
      can a municipal health centre take part
    `),
  },
  E11: {
    fr: lines(`
      J'exerce dans un centre de soins non programmés, puis-je participer au SAS ?
      centre de soins non programmés
      CSNP éligible ?
      médecin en centre de SNP
      nous sommes un centre de soins immédiats
      mon centre de soins non programmés peut-il recevoir des patients du SAS
      salarié d'un CSNP
      les centres de SNP sont-ils dans le périmètre
      centre de soins urgents privé et SAS
      je bosse dans un csnp c bon pour le sas ?
      libéral dans un centre de soins non programmés
      médecins des centres de soins non programmés participation
      exclusion des centres de SNP
      structure de soins sans rendez-vous
    `),
    en: lines(`
      I work in an unscheduled-care centre, can I take part?
      unscheduled care centre
      walk-in centre and the SAS
      are CSNP doctors eligible
      I work in an urgent care centre
    `),
  },
  E12: {
    fr: lines(`
      Puis-je m'inscrire comme effecteur si le SAS n'est pas encore lancé sur mon territoire ?
      s'inscrire avant le lancement
      pas de SAS dans mon département, inscription possible ?
      préinscription
      SAS pas encore ouvert chez nous
      quand le SAS ouvrira-t-il dans mon département
      m'inscrire à l'avance
      mon département n'a pas de SAS, que faire
      date de lancement à venir dans mon territoire
      ya pas encore de sas ici jpeux deja minscrire
      anticiper mon inscription
      qui sait quand le SAS démarre chez nous
      inscription impossible sans SAS local
      s'enregistrer en attendant que le SAS démarre
    `),
    en: lines(`
      Can I register if the SAS is not launched in my area?
      sign up before launch
      no SAS in my department, can I register
      pre-registration
      when will the SAS open in my area
    `),
  },
  E13: {
    fr: lines(`
      Qu'est-ce que le forfait de réorientation des urgences (FRU) demandé à l'inscription ?
      FRU
      case FRU à l'inscription
      forfait de réorientation des urgences
      faut-il cocher le FRU
      c koi le fru
      la case réorientation des urgences a disparu
      je participe au forfait de réorientation
      que veut dire FRU sur la plateforme
      je ne trouve plus la case FRU
      FRU et SAS c'est lié ?
      dois-je participer au forfait urgences
      réorientation des patients des urgences vers les libéraux
      à quoi correspond la coche forfait de réorientation
      option réorientation des urgences lors de mon inscription
    `),
    en: lines(`
      What is the FRU (emergency redirection fee) box?
      FRU box
      should I tick FRU
      what does FRU mean
      emergency redirection lump sum
    `),
  },
  E14: {
    fr: lines(`
      Comment me connecter à la plateforme numérique SAS ?
      connexion à la plateforme
      se connecter avec la carte CPS
      Pro Santé Connect
      e-CPS nécessaire ?
      je n'arrive pas à me connecter
      identifiant et mot de passe de la plateforme
      faut-il créer un compte avant de se connecter
      comment accéder à mon espace personnel
      j'ai besoin de ma CPS pour entrer ?
      première connexion d'un effecteur
      mon lecteur de carte est en panne, puis-je utiliser l'e-CPS
      cmt on entre sur sas.sante.fr
      accès à la plateforme pour un médecin
      mot de passe oublié
      adresse du site pour se connecter
      login plateforme sas
      connexion avec mon téléphone e-cps
    `),
    en: lines(`
      How do I log in to the SAS platform?
      log in with e-CPS
      I cannot log in
      do I need a CPS card
      connect with Pro Santé Connect
      access to my account on the platform
      password for the platform
    `),
  },
  E15: {
    fr: lines(`
      Puis-je participer au SAS sans solution de prise de rendez-vous en ligne ?
      pas de logiciel de rendez-vous
      sans Doctolib
      je n'utilise pas d'agenda en ligne
      agenda papier
      participer sans outil de rendez-vous en ligne
      je travaille sans rendez-vous, je peux participer ?
      faut-il obligatoirement Doctolib
      mon cabinet fonctionne avec un cahier de rendez-vous
      sans logiciel est-ce possible de participer
      jai pas de doctolib
      est-ce qu'un médecin sans agenda en ligne peut être effecteur
      je gère mes rendez-vous par téléphone uniquement
      médecin à l'ancienne sans informatique
      un logiciel est-il indispensable pour participer
      aucune solution en ligne au cabinet
      je prends mes rdv au stylo
    `),
    en: lines(`
      Can I take part without an online booking tool?
      without booking software
      I use a paper diary
      I don't use Doctolib
      is booking software required
      no online calendar, can I join
    `),
  },
  E16: {
    fr: lines(`
      Les deux heures minimum de disponibilité peuvent-elles être lissées sur la semaine ou le mois ?
      répartir les 2h sur la semaine
      2h par mois ou par semaine
      les deux heures par semaine
      cumuler les heures sur une autre semaine
      lissage des 2 heures
      rattraper les 2h la semaine suivante
      je fais 4h une semaine sur deux, ça marche ?
      faut-il faire les 2h d'un coup
      2h hebdomadaires minimum de disponibilité
      puis-je découper mes 2h en quarts d'heure
      en vacances une semaine, que deviennent les 2h
      moyenne des deux heures sur le mois
      les 2h cest obligatoire chaque semaine ?
      minimum d'heures à afficher par semaine
      huit heures dans le mois plutôt que 2h par semaine
      repartition des deux heures minimum
    `),
    en: lines(`
      Can the 2-hour minimum be spread over the week or month?
      two hours per week rule
      split the two hours
      can I do four hours every other week
      weekly minimum of two hours
      average the two hours over the month
    `),
  },
  E17: {
    fr: lines(`
      Puis-je ouvrir des créneaux au jour le jour sur la plateforme ?
      ouvrir un créneau aujourd'hui
      créneau le jour même
      au jour le jour
      ajouter une disponibilité cet après-midi
      j'ai un trou dans mon planning, je peux le proposer
      un patient a annulé, je peux ouvrir la place au SAS ?
      ouvrir des créneaux selon ma charge
      faut-il prévoir ses créneaux à l'avance
      mettre une dispo de dernière minute
      jai une place a 16h je peux louvrir
      ouvrir un créneau ponctuel
      créneau exceptionnel demain
      sans planifier, ouvrir quand j'ai le temps
      proposer une plage le matin pour l'après-midi
    `),
    en: lines(`
      Can I open slots day by day?
      same-day slots
      open a slot today
      I have a gap this afternoon
      add a last-minute slot
      do I have to plan slots in advance
    `),
  },
  E18: {
    fr: lines(`
      Puis-je refuser la remontée automatique de mes créneaux et opter pour la saisie manuelle ?
      participer en saisie manuelle malgré un logiciel interfacé
      refuser la synchronisation mais participer
      saisir mes créneaux à la main
      je préfère rentrer mes disponibilités moi-même
      j'ai Doctolib mais je veux saisir à la main
      passer de l'automatique au manuel
      désactiver la remontée et entrer mes plages moi-même
      logiciel interfacé mais saisie manuelle
      garder la main sur ce que je partage tout en participant
      jveux pas de la remontee auto mais je participe
      choisir le mode manuel
      participer sans partager mon agenda Doctolib
      renseigner manuellement mes disponibilités bien que j'aie un logiciel
      opter pour le manuel
    `),
    en: lines(`
      Can I refuse automatic slot sync and enter slots manually?
      enter slots manually instead of sync
      I have Doctolib but want to type my slots
      take part while refusing automatic upload
      switch to manual entry
    `),
  },
  E19: {
    fr: lines(`
      Quelle est la procédure pour que mes créneaux ne remontent pas sur la plateforme ?
      ne plus afficher mes créneaux
      cacher mes disponibilités
      empêcher la remontée de mes créneaux
      masquer mon agenda sur la plateforme
      comment cocher je refuse d'afficher mes créneaux
      je ne veux pas que le SAS voie mes créneaux
      arrêter la remontée automatique
      bloquer l'affichage de mes disponibilités
      mes créneaux Doctolib apparaissent sans mon accord
      on voit mes creneaux sur le sas sans que jai rien demandé
      où désactiver l'affichage de mes créneaux
      retirer mes créneaux de la plateforme
      supprimer l'affichage de mon agenda
      refus d'affichage grand public et professionnel
      marche à suivre pour disparaître de la recherche
      couper la synchro avec le SAS
    `),
    en: lines(`
      How do I stop my slots from showing on the platform?
      hide my slots
      stop the automatic upload
      I don't want my calendar visible
      turn off slot display
      refuse to show my slots
    `),
  },
  E20: {
    fr: lines(`
      Si j'accepte la remontée automatique, tout mon agenda est-il interfacé ?
      tout mon agenda est-il visible
      que voit le SAS de mon planning
      remontée automatique Doctolib
      les créneaux réservés à ma patientèle sont-ils partagés
      agenda complet partagé ?
      le SAS voit-il les noms de mes patients
      quels créneaux sont partagés automatiquement
      mes rendez-vous déjà pris sont-ils visibles
      jusqu'où va l'interfaçage de mon agenda
      est-ce que vous voyez tout mon agenda doctolib
      confidentialité de mon agenda
      mes créneaux réservés CPTS remontent-ils
      base légale de la remontée des créneaux
      c'est légal de récupérer mes créneaux Doctolib ?
      l'agenda entier remonte til
      partage automatique de l'agenda, quelles données
    `),
    en: lines(`
      If I accept sync, is my whole calendar shared?
      does the SAS see my whole calendar
      which slots are shared automatically
      are slots for my own patients shared
      can you see my patients' names
      what part of my diary is visible
    `),
  },
  E21: {
    fr: lines(`
      Quels sont les éditeurs interfacés avec la plateforme SAS ?
      logiciels compatibles
      liste des éditeurs interfacés
      Doctolib est-il interfacé
      mon logiciel de rendez-vous est-il connecté au SAS
      Keldoc, Maiia, Clickdoc compatibles ?
      quels agendas en ligne marchent avec la plateforme
      j'utilise Maiia, ça marche avec le SAS ?
      étapes agrégation et prise de rendez-vous de bout en bout
      interfaçage de bout en bout, quels logiciels
      est-ce que mon outil de prise de rdv est reconnu
      Maincare Médunion Urgences
      mondocteur, monmedecin.org, doctolib lequel est relié
      kel logiciel marche avec le sas
      combien d'éditeurs sont interfacés
      que veut dire interfacé de bout en bout
      éditeurs positionnés pour l'interfaçage
      interfaçage des logiciels de SOS Médecins
      Weda, Hellodoc, Chorus, Livi, Qare interfacés ?
    `),
    en: lines(`
      Which booking software is interfaced with the platform?
      compatible booking software
      is Doctolib interfaced
      list of interfaced vendors
      is my booking tool connected
      does Maiia work with the SAS
      end-to-end booking software
    `),
  },
  X33: {
    fr: lines(`
      Mon logiciel est-il interfacé (liste de décembre 2024 : Medaviz, SimplyMed, Agenda5...) ?
      liste de décembre 2024 des logiciels
      mon éditeur est-il dans la liste
      Medaviz SimplyMed Agenda5 Callibri Divoluci Ubiclic
      H24 Care et SAS
      GPS Santé, Clikodoc, LogicielNet interfacés
      Wareld, Accueil Pro, i-agenda
      MadeForMed est-il connecté
      InzeeCare, Alta-Strada, Doctodispo en cours
      liste à jour des logiciels interfacés
      UrgencesChrono et SMS in situ
      48h chrono, Anamnèse
      LeMedecin.fr, CPTS Rendez-Vous
      logicrdv mqm agenda en ligne docteurwhen
      jai simplymed c interfacé
      j'utilise Ubiclic, est-ce que mes créneaux remontent
      dernière liste des éditeurs
      logiciels dont l'interfaçage est en cours
      Flexivac, MBT, Tempora, Perfactive, Bealy, Aegle
    `),
    en: lines(`
      Is my software interfaced (December 2024 list)?
      software list
      latest list of interfaced software
      is Medaviz connected
      is Callibri interfaced
      which vendors are still in progress
    `),
  },
  E22: {
    fr: lines(`
      Puis-je n'autoriser qu'un seul mode d'exercice (cabinet, téléconsultation ou visite) ?
      choisir un seul mode de consultation
      uniquement téléconsultation
      seulement au cabinet
      pas de visite à domicile
      préciser le type de consultation
      proposer seulement des visites à domicile
      je ne veux que des consultations au cabinet
      exclure la téléconsultation
      limiter à la visio
      je refuse les visites, comment l'indiquer
      que du cabinet pr moi
      restreindre le type de consultation de mes créneaux
      un seul type d'exercice dans l'agenda SAS
      je ne me déplace pas chez les gens, ça peut se paramétrer ?
      choisir entre cabinet, visio et domicile
    `),
    en: lines(`
      Can I offer only one mode (office, teleconsultation, home visit)?
      only one type of consultation
      I don't do home visits
      only video consultations
      restrict the type of appointment
      office visits only
    `),
  },
  E24: {
    fr: lines(`
      En tant qu'effecteur, puis-je prendre rendez-vous directement sur la plateforme SAS ?
      l'effecteur peut-il prendre rendez-vous
      réserver chez un confrère par la plateforme
      prendre un rendez-vous pour mon patient sur la plateforme
      qui peut réserver sur la plateforme
      moi effecteur je veux adresser un patient à un confrère par la plateforme
      puis-je orienter un patient moi-même
      réserver un créneau pour un de mes patients
      les médecins peuvent-ils booker un rdv sur sas.sante.fr
      jpeux reserver un creneau chez un collegue
      prise de rendez-vous par l'effecteur
      je veux caser mon patient chez un autre médecin via la plateforme
      droit de réserver : régulateur et OSNP seulement ?
      ma secrétaire peut-elle réserver pour un patient sur la plateforme
    `),
    en: lines(`
      Can an effecteur book appointments on the platform?
      book on behalf of a patient as effecteur
      who can book on the platform
      can I reserve a slot with a colleague
      may a doctor book for his own patient
    `),
  },
  X38: {
    fr: lines(`
      Comment ne plus participer au SAS ou refuser d'y participer ?
      arrêter de participer
      me désinscrire
      quitter le SAS
      se retirer du dispositif
      ne plus vouloir participer
      je ne souhaite plus recevoir de patients du SAS
      comment sortir du SAS
      annuler mon inscription
      décocher ma participation
      j'en ai marre du SAS je veux partir
      retirer ma candidature
      mettre fin à ma participation
      jveux plus etre effecteur
      supprimer mon compte effecteur
      refuser de participer, quelle case
      suspendre ma participation
      désengagement
    `),
    en: lines(`
      How do I stop taking part or refuse to?
      unsubscribe
      leave the SAS
      I no longer want to participate
      withdraw from the SAS
      cancel my registration
      how do I opt out
    `),
  },
};
