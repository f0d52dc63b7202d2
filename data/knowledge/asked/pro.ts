import { type Asked, lines } from '../card.ts';

/** Ways a health professional asks about the organisation. */
export const askedPro: Record<string, Asked> = {
  H01: {
    fr: lines(`
      Comment est composée l'équipe du SAS ?
      composition de l'équipe
      qui travaille au SAS
      qu'est-ce qu'un OSNP
      c koi un osnp
      rôle de l'opérateur de soins non programmés
      quels métiers y a-t-il au SAS
      ARM, OSNP, régulateur : qui fait quoi
      que fait un OSNP toute la journée
      définition opérateur de soins non programmés
      les acteurs du SAS
      premier jour comme opératrice, c'est quoi mon rôle dans l'équipe
      quelles professions composent l'équipe de régulation
      les différents intervenants du dispositif
      à quoi servent les opérateurs
      médecins AMU et médecins SNP dans l'équipe
      organigramme du SAS
      ca veut dire quoi OSNP
      quelle différence entre un ARM et un OSNP
      le personnel du SAS
    `),
    en: lines(`
      Who makes up the SAS team?
      what is an OSNP
      team members of the SAS
      roles in the SAS team
      who works at the SAS
      what does an OSNP do
      difference between ARM and OSNP
    `),
  },
  H02: {
    fr: lines(`
      Comment fonctionne le SAS ?
      fonctionnement du SAS
      parcours d'un appel étape par étape
      comment marche le SAS de l'appel au rendez-vous
      déroulement d'un appel
      circuit du patient dans le SAS
      décrivez la chaîne de régulation
      comment un appel est-il traité
      que devient un appel au 15
      quelles sont les étapes entre l'appel et le rendez-vous
      organisation de la régulation commune des appels
      l'ARM qualifie puis le médecin régule puis l'OSNP cherche
      un appel mal orienté peut-il changer de filière
      ca marche comment le sas en vrai
      processus de prise en charge d'un appel
      schéma de fonctionnement du service
      le cheminement de la demande du patient
      comment vous traitez une demande de soins
      principe de fonctionnement
    `),
    en: lines(`
      How does the SAS work?
      how it works
      call flow
      walk me through what happens to a call
      steps from the call to the appointment
      how are calls handled
      describe the process
    `),
  },
  H03: {
    fr: lines(`
      Comment participer au SAS ?
      je veux participer au SAS
      démarche pour participer
      comment rejoindre le dispositif
      médecin généraliste intéressé par le SAS
      devenir acteur du SAS
      par où je commence pour participer
      comment m'impliquer dans le SAS
      quelles sont les conditions pour participer au SAS
      jveux rejoindre le sas
      effecteur ou régulateur, comment s'engager
      je suis généraliste installé et j'aimerais prendre des patients du SAS
      les façons de participer
      intégrer le SAS
      comment faire partie du SAS
      que faire pour en être
      les différentes manières de s'engager
      s'engager dans le SAS mode d'emploi
      ma consœur participe, comment je fais pareil
    `),
    en: lines(`
      How do I take part in the SAS?
      take part
      join the SAS
      how can a GP get involved
      I want to participate
      what are the ways to participate
      conditions to take part in the SAS
      how do I become part of it
    `),
  },
  H04: {
    fr: lines(`
      Qui sont les médecins régulateurs des soins non programmés ?
      qui sont les régulateurs
      les régulateurs sont-ils des généralistes
      profil des médecins qui régulent
      quel médecin est derrière la régulation
      ce sont des urgentistes ou des généralistes qui régulent
      les médecins régulateurs SNP c'est qui
      est-ce un vrai médecin qui valide le motif
      ki sont les medecins qui regulent
      la régulation est faite par un confrère généraliste ?
      qui décide que le patient doit être vu
      qui valide le besoin de consultation
      des libéraux ou des hospitaliers à la régulation
      médecin régulateur généraliste ou hospitalier
    `),
    en: lines(`
      Who are the unscheduled-care regulators?
      who are the regulators
      are regulators GPs or emergency doctors
      who decides that the patient must be seen
      profile of the regulating doctors
    `),
  },
  H05: {
    fr: lines(`
      Puis-je faire appel au SAS si j'ai des questions pour un patient ?
      demander un avis au SAS pour mon patient
      j'ai un patient compliqué, le SAS peut m'aider ?
      un médecin peut-il appeler le SAS pour un avis
      avis spécialisé par le SAS
      éviter les urgences à mon patient âgé en appelant le SAS
      je cherche un avis psychiatrique pour un patient, le SAS peut ?
      aide à l'orientation d'un patient complexe
      moi médecin, je peux appeler le SAS ?
      ligne directe pour les professionnels
      besoin d'un parcours pour un patient gériatrique
      question médicale sur un de mes patients
      hospitalisation directe sans passer par les urgences via le SAS
      jai besoin daide pour un patient difficile
      le SAS peut-il construire un parcours pour mon patient
      ligne d'expertise pour les médecins libéraux
      infirmière à domicile, je peux appeler le SAS pour un patient ?
    `),
    en: lines(`
      Can I call the SAS if I have questions about a patient?
      clinician advice line
      get advice for a complex patient
      can a doctor ring the SAS for advice
      help with one of my patients
      specialist opinion through the SAS
    `),
  },
  H06: {
    fr: lines(`
      Est-il obligatoire d'adhérer au SAS pour les professionnels de santé ?
      obligation de participer
      suis-je obligé de participer au SAS
      participation volontaire ou obligatoire
      c'est facultatif ?
      peut-on me forcer à rejoindre le SAS
      je ne veux pas participer, j'ai le droit ?
      est-ce une obligation légale
      la loi impose-t-elle de participer
      on est forcé d'y aller ou c'est au volontariat
      jsuis oblige de minscrire ?
      l'ARS peut-elle m'imposer le SAS
      risque-t-on une sanction si on ne participe pas
      le SAS basé sur le volontariat
      un généraliste peut-il ne pas adhérer
      adhésion obligatoire des médecins
      si je ne m'inscris pas que se passe-t-il
      encore une contrainte imposée aux libéraux ?
    `),
    en: lines(`
      Is it compulsory for health professionals to join the SAS?
      is it mandatory
      do I have to join
      is participation voluntary
      can they force me to take part
      legal obligation to participate
    `),
  },
  H07: {
    fr: lines(`
      Comment le SAS s'intègre-t-il dans le parcours de soins coordonné autour du médecin traitant ?
      place du médecin traitant dans le SAS
      le SAS prend-il mes patients
      est-ce que vous appelez d'abord le médecin traitant
      concurrence entre le SAS et le médecin traitant
      le SAS court-circuite le médecin traitant
      que devient le parcours de soins coordonnés
      mes patients vont-ils partir chez un autre
      le médecin traitant est-il prévenu
      l'OSNP contacte-t-il le médecin traitant en premier
      et si le médecin traitant est disponible
      complément ou substitution du médecin traitant
      vous piquez nos patients
      jai peur de perdre ma patientele avec le sas
      le médecin traitant reste prioritaire ?
      rôle du médecin de famille
      un patient du SAS devient-il mon patient
      respect du médecin traitant
    `),
    en: lines(`
      How does the SAS fit in with the patient's regular doctor?
      regular doctor first
      does the SAS take my patients
      do you call the treating doctor first
      is the patient's own GP contacted
      is it competition for family doctors
    `),
  },
  H08: {
    fr: lines(`
      Quelle articulation entre le SAS et les CPTS ?
      CPTS et SAS
      rôle de la CPTS dans le SAS
      patient adressé directement par la CPTS, y a-t-il une majoration
      ma CPTS a déjà une organisation de soins non programmés
      les médecins de CPTS ont-ils droit à la rémunération SAS
      mission soins non programmés de la CPTS et SAS
      lien entre la CPTS et la régulation
      un pharmacien de la CPTS m'envoie un patient, je cote la majoration ?
      membre d'une CPTS, quelle différence pour le SAS
      la CPTS doit-elle participer au SAS
      patients venus par la CPTS sans passer par le 15
      numéro SNP de ma CPTS ou SAS
      cpts = sas ?
      on gère déjà les soins non programmés dans notre CPTS, pourquoi le SAS
      est-ce que la CPTS passe avant le SAS
      majoration quand le patient arrive par la CPTS
      comment la CPTS et le SAS travaillent ensemble
    `),
    en: lines(`
      How do the SAS and the CPTS work together?
      CPTS link
      is a patient sent by the CPTS eligible for the bonus
      role of the CPTS
      CPTS doctors and SAS pay
      our CPTS already handles unscheduled care
    `),
  },
  H09: {
    fr: lines(`
      Comment est conçue la plateforme numérique SAS ?
      description de la plateforme
      qu'est-ce que la plateforme nationale
      qui développe la plateforme
      l'ANS et la plateforme SAS
      la plateforme sert-elle à prendre rendez-vous
      agrégateur de créneaux et annuaire
      à quoi sert la plateforme numérique
      que contient la plateforme sas.sante.fr
      c'est un Doctolib de l'État ?
      quelles fonctionnalités a la plateforme
      d'où viennent les données de l'annuaire de la plateforme
      la plateforme fait concurrence à Doctolib ?
      qui a conçu le site sas.sante.fr
      plateforme numerique c koi exactement
      pour qui est faite la plateforme nationale
      présentation de l'outil numérique
      base ROR FINESS RPPS de la plateforme
    `),
    en: lines(`
      How is the SAS digital platform designed?
      what is the platform
      who built the platform
      what is sas.sante.fr for
      is the platform a booking tool
      features of the platform
    `),
  },
  X25: {
    fr: lines(`
      Les médecins participant au SAS sont-ils prioritaires dans la recherche (sigle, stéthoscope) ?
      stéthoscope à côté de mon nom
      que signifie le sigle Assurance Maladie
      ordre d'affichage des médecins
      qui apparaît en premier dans la recherche
      priorité aux médecins participants
      pourquoi je n'ai pas le logo à côté de mon nom
      différence entre le symbole stéthoscope et le logo assurance maladie
      les participants sont-ils affichés avant les autres
      comment reconnaître un médecin qui participe
      icone stetoscope plateforme
      sur l'écran il y a un petit logo à côté de certains médecins
      classement des résultats de recherche
      le régulateur voit qui en premier
      comment l'OSNP sait si un médecin participe
      suis-je mieux placé si je participe
      logo ameli à côté du nom
    `),
    en: lines(`
      Are participating doctors shown first?
      search priority
      what does the stethoscope symbol mean
      Assurance Maladie logo next to a name
      order of the results
      how to recognise a participating doctor
    `),
  },
  X32: {
    fr: lines(`
      Qu'a changé le décret du 14 juin 2024 sur le SAS ?
      décret du 14 juin 2024
      que dit le décret SAS
      nouveautés du décret
      convention ou GCS obligatoire
      résumez le décret
      faut-il signer une convention pour le SAS
      le nouveau décret sur le service d'accès aux soins
      qu'est-ce que le décret de juin 2024 apporte
      textes récents sur l'organisation du SAS
      article D. 6311-38
      obligation de constituer un groupement de coopération sanitaire
      points importants du décret
      decret sas 2024 c koi
      organisation juridique du SAS convention GCS
      quelles évolutions réglementaires en 2024
      que change le décret pour nous
    `),
    en: lines(`
      What did the 14 June 2024 decree change?
      June 2024 decree
      summary of the decree
      what does the new decree say
      is an agreement or GCS required
      regulatory changes in 2024
    `),
  },
  X40: {
    fr: lines(`
      Combien de médecins sont inscrits au SAS en Hauts-de-France ?
      nombre de médecins inscrits dans la région
      combien d'effecteurs dans le Nord
      statistiques d'inscription Nord Somme Oise Aisne Pas-de-Calais
      combien on est sur la plateforme en HDF
      chiffres de participation au SAS
      combien de généralistes ont rejoint le SAS dans l'Oise
      taux d'inscription des médecins
      combien de confrères participent
      evolution du nombre d'inscrits entre 2023 et 2024
      cb de medecins inscrits dans le pas de calais
      y a-t-il beaucoup de médecins qui participent
      bilan des inscriptions
      effectif de médecins du SAS dans la Somme
      combien de médecins participants dans l'Aisne
      les chiffres du SAS Hauts-de-France
    `),
    en: lines(`
      How many doctors are registered in Hauts-de-France?
      number of registered doctors
      statistics on participation
      how many doctors take part in the Nord
      registration figures
      how many GPs have joined
    `),
  },
  X41: {
    fr: lines(`
      Quand le SAS a-t-il été lancé dans les Hauts-de-France ?
      date de lancement du SAS
      depuis quand le SAS existe dans la Somme
      quand a démarré le SAS du Nord
      début du SAS dans l'Oise
      le SAS du Pas-de-Calais a ouvert quand
      en quelle année le SAS a commencé
      date de mise en service dans l'Aisne
      départements pilotes en Hauts-de-France
      il existe depuis combien de temps le SAS
      historique du SAS dans la région
      kan a commencé le sas dans le 62
      le premier SAS de la région
      sites pilotes 2021
      ouverture du SAS 59
      lancement dans le 60, le 62 et le 02
    `),
    en: lines(`
      When did the SAS launch in Hauts-de-France?
      launch date
      when did the SAS start
      since when does the SAS exist in the Somme
      which departments were pilots
      when did it open in the Oise
    `),
  },
  X42: {
    fr: lines(`
      Peut-on impliquer d'autres professions (infirmiers, sages-femmes, dentistes) dans le SAS ?
      un infirmier peut-il participer au SAS
      les sages-femmes dans le SAS
      dentiste et SAS
      autres professions de santé
      je suis IDEL, je peux participer ?
      les paramédicaux ont-ils une place dans le SAS
      kiné, puis-je rejoindre le SAS
      pharmacien dans le SAS
      une infirmière libérale peut recevoir des patients du SAS
      le décret ouvre-t-il aux autres professions
      mobilisation des infirmiers libéraux
      jsui sage femme je peux minscrire
      podologue, orthophoniste, le SAS nous concerne ?
      non médecin et SAS
      quelles professions de santé en dehors des médecins
      infirmière en pratique avancée et SAS
    `),
    en: lines(`
      Can other professions (nurses, midwives, dentists) take part?
      nurses and midwives
      I am a nurse, can I join
      can a dentist participate
      other health professions in the SAS
      is it open to physiotherapists
      pharmacists in the SAS
    `),
  },
};
