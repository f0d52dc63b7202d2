import type { Texts } from './texts.ts';

const yesNo = { oui: 'Oui', non: 'Non' };

/** The walk in French. */
export const textsFr: Texts = {
  questions: {
    who: {
      ask: 'Pour vous guider, dites-moi qui vous êtes.',
      choices: {
        'medecin-effecteur': 'Médecin généraliste, je veux recevoir des patients du SAS',
        'autre-professionnel': 'Autre spécialité ou autre professionnel de santé',
        regulateur: 'Médecin, je veux réguler',
        'gerant-cds': 'Gérant ou secrétariat d’un centre de santé',
        'association-sos': 'Responsable d’une association SOS Médecins',
        'gestionnaire-structure': 'Gestionnaire d’une CPTS ou d’une MSP',
        delegataire: 'Secrétariat ou délégataire d’un médecin',
        osnp: 'Opérateur de soins non programmés',
        patient: 'Patient',
      },
    },
    sas: {
      ask: 'Un SAS fonctionne-t-il dans votre département ?',
      choices: { ...yesNo, 'ne-sait-pas': 'Je ne sais pas' },
    },
    liberal: { ask: 'Exercez-vous en libéral ?', choices: yesNo },
    participate: { ask: 'Voulez-vous participer au SAS ?', choices: yesNo },
    through: {
      ask: 'Participez-vous à travers une structure (MSP, CPTS, SOS Médecins…) ?',
      choices: { non: 'Non, à titre individuel', oui: 'Oui, par une structure' },
    },
    structure: {
      ask: 'Par quelle structure ?',
      choices: {
        msp: 'Ma MSP',
        cpts: 'Ma CPTS',
        sos: 'Mon association SOS Médecins',
        csnp: 'Un centre de soins non programmés, en libéral',
        cds: 'Un centre de santé',
      },
    },
    employer: {
      ask: 'Où êtes-vous salarié ?',
      choices: {
        cds: 'Centre de santé',
        csnp: 'Centre de soins non programmés',
        sos: 'SOS Médecins',
        autre: 'Ailleurs',
      },
    },
    software: {
      ask: 'Prenez-vous vos rendez-vous avec un logiciel relié à la plateforme SAS ?',
      choices: { oui: 'Oui', non: 'Non, aucun ou pas relié' },
    },
    hide: {
      ask: 'Voulez-vous que vos créneaux libres n’apparaissent plus sur la plateforme ?',
      choices: { oui: 'Oui, masquez-les', non: 'Non, qu’ils restent visibles' },
    },
    upload: {
      ask: 'Acceptez-vous que les créneaux libres de votre logiciel remontent tout seuls ?',
      choices: { oui: 'Oui', non: 'Non, je préfère les saisir' },
    },
    organisation: {
      ask: 'Participez-vous à une organisation territoriale validée par le SAS du département et interfacée ?',
      choices: yesNo,
    },
    centreAccount: {
      ask: 'Votre centre a-t-il un compte « gestionnaire de structure » ?',
      choices: yesNo,
    },
    card: { ask: 'Avez-vous une carte CPx à votre nom ou l’application e-CPS ?', choices: yesNo },
    cps: { ask: 'Créez-vous votre compte avec votre carte CPS ?', choices: yesNo },
    whoEnters: {
      ask: 'Qui saisira vos créneaux ?',
      choices: {
        moi: 'Moi',
        secretariat: 'Mon secrétariat',
        structure: 'Ma structure (MSP, CPTS, centre)',
      },
    },
  },
  taking: 'Participer au SAS',
  vias: {
    IND: 'à titre individuel',
    CPTS: 'via votre CPTS',
    MSP: 'via votre MSP',
    SOS: 'via votre association SOS Médecins',
  },
  modes: {
    INTERFACE: 'logiciel interfacé, créneaux affichés',
    MANUEL: 'saisie manuelle',
    'REFUS-MANUEL': 'affichage refusé, saisie manuelle',
    'INTERFACE-2026': 'logiciel interfacé, créneaux affichés',
    'MAN-ORG-2026': 'saisie manuelle, avec une organisation territoriale',
    'MAN-2026': 'saisie manuelle, sans organisation territoriale',
    'REFUS-ORG-2026': 'affichage refusé, avec une organisation territoriale',
    'REFUS-2026': 'affichage refusé, sans organisation territoriale',
  },
  ends: {
    'O-SAS-NON-LANCE': 'Pas de SAS chez vous : pas d’inscription pour le moment',
    'O-SAS-A-VERIFIER': 'D’abord, vérifier qu’un SAS existe chez vous',
    'O-CDS-SALARIE': 'Salarié d’un CDS : aucune action de votre part',
    'O-CSNP-SALARIE': 'Salarié d’un centre de SNP : nos documents se contredisent',
    'O-SALARIE-AUTRE': 'Autre salarié : nos documents ne le précisent pas',
    'O-CDS-LIBERAL': 'Libéral par un centre de santé : nos documents ne le précisent pas',
    'O-NP-MASQUER': 'Ne pas participer et masquer vos créneaux',
    'O-NP-VISIBLE': 'Ne pas participer, créneaux laissés visibles',
    'O-NP-RIEN': 'Ne pas participer : rien à faire',
    'O-AUTRE-PRO': 'Autre spécialité ou profession : pas encore de démarche décrite',
    'O-REGULATEUR': 'Devenir médecin régulateur',
    'O-CDS-GERANT': 'Centre de santé : à régler par le gérant ou le secrétariat',
    'O-CDS-GERANT-COMPTE': 'Centre de santé : d’abord un compte, puis les réglages',
    'O-CDS-GERANT-2026': 'Centre de santé : à régler par le gérant ou le secrétariat',
    'O-CDS-GERANT-COMPTE-2026': 'Centre de santé : d’abord un compte, puis les réglages',
    'O-SOS-ASSOCIATION': 'Association SOS Médecins : demander un compte',
    'O-GESTIONNAIRE-STRUCTURE': 'Gestionnaire de CPTS ou de MSP : compte et droits',
    'O-DELEGATAIRE': 'Délégataire : un compte demandé par le médecin ou la structure',
    'O-OSNP-COMPTE': 'OSNP : un compte, puis Pro Santé Connect',
    'O-OSNP-CPX': 'OSNP sans carte : passer par votre structure',
    'O-PATIENT': 'Patient : la plateforme est réservée aux professionnels',
  },
  pilot: {
    card: 'Phase pilote, compte par carte CPS',
    mail: 'Phase pilote, compte par courriel',
    SEUL: 'vous saisissez vos créneaux',
    DELEG: 'votre secrétariat saisit vos créneaux',
    GEST: 'votre structure saisit vos créneaux',
  },
  remarks: {
    acceptContact:
      'Accepter que la régulation vous contacte pour un patient en plus de vos créneaux.',
    acceptUpload:
      'Déclarer votre logiciel interfacé (logiciel(s) à préciser) et laisser remonter ses créneaux.',
    territorial: 'Participer à une organisation territoriale validée par le SAS et interfacée.',
    twoHours:
      'Éditer vos disponibilités dans l’agenda SAS : au moins {{hours}} heures par semaine.',
    twoHoursOpen: 'Ces {{hours}} h ne sont pas réservées au SAS : tout le monde peut les voir.',
    twoHoursSpread: 'Elles se répartissent dans la semaine, sans report d’une semaine à l’autre.',
    twoHoursGone: 'Depuis 2026 aucun minimum d’heures n’est exigé.',
    twoHoursOfCentre: '{{hours}} heures par semaine pour chaque généraliste du centre.',
    callBySoftware:
      'Si votre logiciel ne fait que remonter les créneaux, la régulation vous appelle pour réserver ; s’il va jusqu’à la prise de rendez-vous, en principe non.',
    alwaysCall: 'Pour un créneau saisi à la main, la régulation vous appelle toujours.',
    callCentre: 'Les OSNP contactent le CDS par téléphone pour finir la prise de rendez-vous.',
    refusalIsNotLeaving:
      'Refuser l’affichage n’est pas refuser de participer : la première case reste cochée.',
    formBeyondForfait:
      'Vous participez quand même : contact par la régulation et majorations par acte.',
    bothSteps:
      'Deux démarches : chaque médecin coche et montre ses créneaux ; l’association a son compte gestionnaire de structure.',
    sasNeeded: 'Un SAS doit exister sur votre territoire.',
    noPayWithoutSas: 'Sans SAS, pas de rémunération : ni forfait, ni majoration.',
    knownDepartments: 'Nos documents n’en nomment que huit : 02, 11, 31, 59, 60, 62, 66 et 80.',
    centreDecides: 'C’est le CDS qui décide, après en avoir parlé avec ses salariés.',
    centreActs:
      'Le CDS donne les disponibilités et réoriente les patients, par son compte gestionnaire de structure.',
    csnpOut: 'Les guides nationaux vous placent hors périmètre.',
    csnpFaq:
      'La FAQ d’Occitanie dit l’inverse : comme tout autre médecin. Devant cette contradiction, je ne vous inscris pas : faites trancher.',
    employeesUnsaid:
      'Le pilote admettait tous les généralistes ; les guides ne parlent que des centres de santé.',
    centreLiberal: 'La FAQ cite cette voie sans décrire ce que le libéral doit faire.',
    hidden: 'Vos créneaux ne remontent plus, même avec un logiciel interfacé.',
    stethoscope: 'Vos créneaux portent le stéthoscope ; ceux des participants passent d’abord.',
    noExtraRequest: 'La régulation ne vous sollicite pas en plus de vos créneaux.',
    noDuty: 'Participer n’est pas une obligation légale ; vous pourrez changer d’avis.',
    otherProfessions:
      'La demande est surtout de médecine générale ; le décret du 14/06/2024 ouvre la porte à d’autres professions.',
    regulatorWho:
      'Généraliste inscrit au tableau du département ; depuis le décret du 14/06/2024, d’autres médecins aussi.',
    regulatorTutor: 'Un tutorat avec un régulateur est conseillé.',
    structureAccount: 'Un compte gestionnaire de structure.',
    sosSoftware: 'Des logiciels de SOS Médecins étaient en cours d’interfaçage (FAQ).',
    managerRights:
      'Vous voyez les médecins inscrits par la structure ; vous éditez l’agenda de ceux qui ne sont pas interfacés, pas des autres.',
    ror: 'Mettez l’offre et le téléphone dans le ROR, en visibilité « établissement » pour que le public ne les voie pas.',
    delegateEnters:
      'Le délégataire saisit les créneaux au nom du médecin, sans toucher à sa participation.',
    accountFirst: 'Le compte doit exister avant la première connexion.',
    oneAccount: 'Un seul compte suffit, celui de la plateforme SAS.',
    cpxDelay: 'Comptez environ {{days}} jours pour recevoir la carte.',
    emergency: 'Urgence ou doute : appelez le 15 ou le 112. Je ne donne aucun avis médical.',
    anyGp: 'Tout généraliste, quel que soit son mode d’exercice.',
    ameliUpload:
      'Les créneaux d’Ameli Pro remontent d’office ; vous pouvez l’arrêter dans votre compte.',
    nothingToSend: 'Vous n’avez rien à envoyer à la CPAM.',
  },
  doubts: {
    'X-03': 'Une capture du guide CPTS montre d’autres cases : suivez le texte, pas l’image.',
    'X-04': 'La case de refus s’affiche aussi en saisie manuelle : laissez-la vide.',
    'X-05': '« Non » vaut aussi si votre logiciel existe mais n’est pas interfacé.',
    'X-06': 'Guides nationaux : hors périmètre ; FAQ : oui comme tout médecin.',
    'X-07':
      'Les guides disaient « en cours de définition » ; la FAQ, plus précise, décrit la démarche.',
    'X-08': 'Le pilote parlait de tous les salariés, les guides suivants non.',
    'X-09':
      'Un diaporama de 2024 confond refus d’affichage et refus de participer ; la FAQ les sépare.',
    'X-12': 'Le compte à créer ne vaut que pour le pilote ; ensuite Pro Santé Connect suffit.',
    'X-13':
      'Depuis 2026, on ne sait pas si la case des heures reste à l’écran : ne la cochez pas par obligation.',
    'X-15':
      'La liste 2026 du forfait ne cite pas la case de contact ; nous vous conseillons de la cocher.',
    'X-18':
      'Le nom du logiciel n’est demandé qu’aux médecins interfacés, malgré une phrase de l’atelier.',
    'X-19':
      'La fin du minimum d’heures vise « le médecin effecteur » : pour un centre de santé, rien n’est écrit.',
    'X-20':
      '« Accepter d’interfacer » vaut-il si votre éditeur n’est pas prêt ? Pas précisé : je ne promets rien.',
    'X-22': 'Le libellé exact à choisir pour SOS Médecins n’est montré nulle part.',
    'X-23': 'Le libéral d’un centre de santé n’est pas décrit.',
    'Y-10': 'La FAQ ne cite que les généralistes du département ; le décret élargit.',
    'Y-11':
      'La FAQ dit : dans les locaux du SAMU ; le décret admet un autre lieu, sous conditions.',
  },
  contacts: {
    ars: 'Votre ARS',
    ddArs: 'La délégation départementale de votre ARS',
    accounts: 'Le gestionnaire de comptes de votre territoire (l’ARS a son contact)',
    supportHdf: 'Hauts-de-France : sas@esante-hdf.fr',
    centre: 'Votre centre de santé',
    employer: 'Votre structure de rattachement',
    national: 'Aide : https://sas.sante.fr/sas/faq',
  },
  actions: {
    connect: 'Connectez-vous à https://sas.sante.fr/ par Pro Santé Connect (carte ou e-CPS).',
    openSettings:
      'Ouvrez : votre nom en haut à droite > Espace personnel > « Editer » dans « Paramètres de participation au SAS & affichage des créneaux ».',
    sosVia: 'Choisissez votre association SOS Médecins (libellé exact non documenté).',
    sosAccount:
      'L’association demande aussi un compte gestionnaire de structure au gestionnaire de comptes.',
    askStructureAccount:
      'Demandez un compte gestionnaire de structure au gestionnaire de comptes ; l’ARS a son contact.',
    centreAgenda: 'Dans l’agenda SAS, saisissez les disponibilités de tous les médecins du centre.',
    pilotAgenda: 'Mon compte > Voir les lieux d’exercice > Editer les consultations SNP.',
    pilotCard: 'Créez votre compte « effecteur » sur https://sas.sante.fr/ avec votre carte CPS.',
    pilotMail: 'Écrivez à sas@esante-hdf.fr, puis choisissez votre mot de passe.',
    delegateAccount: 'Demandez un compte délégataire : Mon compte, ou sas@esante-hdf.fr.',
    managerAccount: 'Demandez un compte gestionnaire de structure : sas@esante-hdf.fr.',
    askLaunch: 'Demandez la date de lancement à votre ARS.',
    askArs: 'Vérifiez auprès de votre ARS.',
    nothingEmployee: 'Rien à cocher : aucune action en tant que salarié.',
    askArsOrAccounts: 'Faites trancher par votre ARS ou le gestionnaire de comptes.',
    askSupport: 'Contactez le support régional ou votre ARS.',
    askCentre: 'Voyez avec le centre de santé et le gestionnaire de comptes.',
    connectAlone: 'Connectez-vous par Pro Santé Connect : aucun compte à créer avant.',
    nothingDefault: 'Rien à cocher : les créneaux remontent d’office.',
    nothingDuty: 'Rien à faire.',
    askOther: 'Contactez votre ARS ou la régulation de votre SAS.',
    askDdArs: 'Contactez la délégation départementale de votre ARS.',
    associationAccount: 'Demandez un compte gestionnaire de structure au gestionnaire de comptes.',
    structureAccount: 'Demandez votre compte (Hauts-de-France : sas@esante-hdf.fr).',
    delegateRequest:
      'Le médecin ou la structure le demande : Mon compte, ou par courriel en Hauts-de-France.',
    osnpAccount: 'Demandez un compte au gestionnaire de comptes ; l’ARS a son contact.',
    osnpConnect: 'À la première connexion : nom, prénom et courriel du compte.',
    employerCard: 'Votre structure contracte avec l’ANS et commande une carte à votre nom.',
    call15: 'Composez le 15 (ou le 116-117 là où il fonctionne).',
  },
  verbs: {
    tick: 'Cochez',
    leave: 'Ne cochez pas',
    click: 'Cliquez',
    select: 'Choisissez',
    fill: 'Remplissez',
    agenda: 'Puis éditez vos disponibilités dans l’agenda SAS',
  },
  optional: 'si vous le souhaitez',
  headings: {
    conditions: 'Conditions',
    steps: 'Sur la plateforme',
    forfait: 'Forfait',
    notes: 'À savoir',
    open: 'Ce que nos documents laissent ouvert',
    contacts: 'Contact',
  },
};
