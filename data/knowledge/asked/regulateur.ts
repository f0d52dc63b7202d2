import { type Asked, lines } from '../card.ts';

/** Ways a doctor asks about regulating calls. */
export const askedRegulateur: Record<string, Asked> = {
  R01: {
    fr: lines(`
      Quelles spécialités médicales peuvent faire de la régulation de soins non programmés ?
      qui peut être régulateur
      faut-il être généraliste pour réguler
      un spécialiste peut-il réguler
      spécialités autorisées à réguler
      quel médecin a le droit de réguler
      je suis cardiologue, puis-je réguler
      conditions pour être médecin régulateur
      inscription à l'ordre du département pour réguler
      je suis inscrit à l'ordre d'un autre département, je peux réguler ici ?
      quel diplôme pour réguler
      médecine générale obligatoire pour la régulation ?
      un pédiatre peut faire de la régulation
      peut-on réguler en étant gériatre
      ki peut reguler
      critères pour devenir régulateur
    `),
    en: lines(`
      Which specialties can regulate unscheduled care?
      who may regulate
      must I be a GP to regulate
      can a specialist regulate
      requirements to be a regulator
      I am a cardiologist, can I regulate
    `),
  },
  R02: {
    fr: lines(`
      Dois-je faire une formation spécifique pour réguler ?
      formation du régulateur
      tutorat avant de réguler
      jamais régulé de ma vie, faut-il être formé
      apprendre à réguler
      y a-t-il un stage avant de commencer la régulation
      formation obligatoire pour être régulateur
      comment se former à la régulation
      est-on accompagné au début de la régulation
      débuter en régulation sans expérience
      jai jamais regule on me forme ?
      période d'observation avec un autre régulateur
      diplôme universitaire de régulation nécessaire ?
      prise en main des outils de régulation accompagnement
      on me montre comment faire pour les premières gardes de régulation ?
      formation complémentaire régulation
    `),
    en: lines(`
      Do I need specific training to regulate?
      training to become a regulator
      is there tutoring before regulating
      I have never regulated, will I be trained
      how do I learn to regulate
    `),
  },
  R03: {
    fr: lines(`
      Quels sont les horaires de régulation ?
      à quelles heures régule-t-on
      horaires du régulateur
      plages de garde du régulateur
      la régulation SNP se fait de quelle heure à quelle heure
      régule-t-on le samedi
      je dois être là à quelle heure pour réguler
      combien d'heures dure une vacation de régulation
      créneaux de régulation en semaine
      amplitude horaire de la régulation de journée
      régulation le soir et la nuit ?
      planning des régulateurs
      les horaires d'une garde de régulation
      ca commence a kelle heure la regul
      peut-on réguler seulement le matin
      horaires de travail médecin régulateur
      vacations du samedi matin en régulation
    `),
    en: lines(`
      What are the regulation hours?
      regulator shift hours
      when do regulators work
      do we regulate on Saturdays
      working hours of a regulator
      what time does regulation start
    `),
  },
  R04: {
    fr: lines(`
      Quelles sont mes obligations de médecin régulateur ?
      devoirs du régulateur
      dois-je rester sur place pendant toute la garde de régulation
      présence physique pendant la régulation
      puis-je consulter en même temps que je régule
      activité exclusive du régulateur
      faire autre chose pendant ma vacation de régulation
      ce qu'on attend d'un régulateur
      est-on tenu de répondre à tous les appels en régulation
      engagement du régulateur
      j'ai le droit de quitter la régulation pour une visite
      règles à respecter quand on régule
      contraintes du médecin régulateur
      je peux faire mes papiers pendant que je regule ?
      obligations pendant une plage de régulation
      responsabilités et missions du régulateur pendant sa garde
    `),
    en: lines(`
      What are a regulator's obligations?
      regulator duties
      must I be physically present while regulating
      can I see patients while regulating
      what is expected of a regulator
      may I do something else during my regulation shift
    `),
  },
  R05: {
    fr: lines(`
      Avec qui vais-je travailler en tant que régulateur ?
      avec quels collègues je régule
      qui aide le médecin régulateur
      qui cherche les rendez-vous pour le régulateur
      suis-je seul quand je régule
      l'OSNP travaille avec le régulateur
      équipe autour du médecin régulateur
      aide administrative pour le régulateur
      qui remplit le dossier et envoie les ordonnances en régulation
      entouré de qui en régulation
      en régulation c'est moi qui dois trouver le rdv ?
      binôme régulateur et OSNP
      jserai avec ki en regul
      appui au régulateur
      le régulateur doit-il chercher lui-même un médecin disponible
    `),
    en: lines(`
      Who will I work with as a regulator?
      colleagues of the regulator
      who helps the regulator
      who finds the appointments for the regulator
      am I alone when regulating
    `),
  },
  R06: {
    fr: lines(`
      Où vais-je travailler comme médecin régulateur ?
      lieu de la régulation
      où se fait la régulation
      faut-il aller au SAMU pour réguler
      dans quels locaux régule-t-on
      on régule à l'hôpital ?
      adresse du centre de régulation
      dois-je me déplacer pour réguler
      est-on dans les locaux du SAMU
      la salle de régulation se trouve où
      ou est ce kon regule
      site de travail du régulateur
      régulation sur place
      je dois me rendre où pour mes gardes de régulation
      c'est à quel endroit la régulation
    `),
    en: lines(`
      Where will I work as a regulator?
      place of work for regulators
      where is regulation done
      do I have to go to the SAMU premises
      in which building do regulators sit
    `),
  },
  R07: {
    fr: lines(`
      Quels outils sont mis à disposition des médecins régulateurs ?
      outils du régulateur
      matériel fourni pour réguler
      quel logiciel utilise-t-on en régulation
      téléphone et ordinateur du régulateur
      dois-je apporter mon ordinateur pour réguler
      équipement du poste de régulation
      le régulateur a-t-il un logiciel de dossier patient
      sur quel logiciel on travaille en régul
      a-t-on accès à un dossier médical en régulation
      on a quoi comme matos pour reguler
      moyens techniques mis à disposition du régulateur
      transmission du dossier à l'effecteur ou au médecin traitant
      le régulateur utilise-t-il la plateforme
      poste informatique de régulation
    `),
    en: lines(`
      What tools are regulators given?
      tools for regulators
      which software is used for regulation
      is equipment provided to regulate
      do I bring my own computer to regulate
    `),
  },
  R08: {
    fr: lines(`
      Quelles offres de soins puis-je proposer aux patients en régulation ?
      que proposer au patient en régulation
      options du régulateur
      le régulateur peut-il demander une visite à domicile
      envoyer un infirmier libéral chez le patient
      quelles réponses le régulateur peut-il donner
      en régulation ai-je le droit de prescrire
      puis-je hospitaliser directement depuis la régulation
      décisions possibles du régulateur
      orientation possible par le médecin régulateur
      patient psychiatrique en régulation, quelles possibilités
      prescrire à distance quand on régule
      jai quoi comme solutions pour le patient quand je regule
      le régulateur peut adresser aux urgences
      panel de réponses en régulation
      faire intervenir une infirmière depuis la régulation
    `),
    en: lines(`
      What care can I offer patients when regulating?
      options a regulator can offer
      can the regulator order a home visit
      may a regulator prescribe
      can I send a nurse to the patient
      decisions available to the regulator
    `),
  },
  R09: {
    fr: lines(`
      Comment est rémunéré un médecin régulateur ?
      salaire du régulateur
      rémunération horaire de la régulation
      combien est payée l'heure de régulation
      100 euros de l'heure pour réguler
      combien je gagne si je régule
      tarif d'une vacation de régulation
      qui paye le régulateur libéral
      cotisations sociales du régulateur
      c'est bien payé la régulation ?
      indemnité de régulation
      paiement des heures de régulation par la CPAM
      ca paye cb la regul
      taux horaire régulateur SAS
      rémunération de la régulation le samedi matin
      je touche quoi pour une matinée de régulation
      honoraires du médecin régulateur
    `),
    en: lines(`
      How is a regulating doctor paid?
      regulator hourly pay
      how much does a regulator earn
      rate per hour for regulation
      who pays the regulator
      pay for a regulation shift
    `),
  },
  R10: {
    fr: lines(`
      Qui porte la responsabilité de la régulation ?
      responsabilité juridique du régulateur
      en cas d'erreur de régulation qui est responsable
      faute médicale en régulation
      suis-je responsable de mes décisions de régulation
      responsabilité pénale ou civile du régulateur
      si le patient meurt après ma régulation, qui est responsable
      si je me trompe en régulant je risque quoi
      qui répond juridiquement d'un appel mal orienté
      plainte d'un patient contre le régulateur
      la régulation est-elle un acte médical
      risque médico-légal de la régulation
      engagement de ma responsabilité quand je régule
      procès en regul c'est pour qui
      responsabilité de l'entité qui porte le SAS
    `),
    en: lines(`
      Who bears responsibility for regulation?
      liability of the regulator
      who is liable if I make a mistake while regulating
      legal responsibility for regulation
      can I be sued for a regulation decision
    `),
  },
  R11: {
    fr: lines(`
      Les médecins régulateurs sont-ils couverts par une assurance (COSP) ?
      assurance du régulateur
      suis-je couvert quand je régule
      RCP et régulation
      collaborateur occasionnel du service public
      COSP
      dois-je prévenir mon assurance professionnelle pour réguler
      ma RCP couvre-t-elle la régulation
      qui m'assure pendant la régulation
      couverture assurantielle du médecin régulateur
      faut-il prendre une assurance en plus pour réguler
      jsui assure pendant la regul ?
      protection assurance établissement siège du SAMU
      responsabilité civile professionnelle et SAS
      suis-je couvert par l'hôpital quand je régule
    `),
    en: lines(`
      Are regulators covered by insurance (COSP)?
      insurance cover for regulators
      am I insured when I regulate
      do I need my own insurance to regulate
      who insures regulating doctors
      COSP status
    `),
  },
  R12: {
    fr: lines(`
      Qui contacter pour m'inscrire sur la liste des régulateurs ?
      s'inscrire comme régulateur
      devenir régulateur
      je veux réguler, à qui m'adresser
      contact pour être régulateur
      délégation départementale de l'ARS régulateur
      inscription sur la liste des médecins régulateurs
      comment postuler à la régulation
      candidature régulateur
      où envoyer ma demande pour réguler
      démarche pour devenir médecin régulateur
      jveux reguler je minscris ou
      qui recrute les régulateurs
      intéressé par la régulation, qui appeler
      m'inscrire au planning de régulation
      rejoindre l'équipe de régulation
    `),
    en: lines(`
      Who do I contact to register as a regulator?
      become a regulator
      register as regulator
      I want to regulate, who do I ask
      how to apply to be a regulating doctor
      sign up for regulation
    `),
  },
  X26: {
    fr: lines(`
      Un interne, un remplaçant ou un médecin retraité peut-il réguler ?
      retraité régulateur
      un interne peut-il réguler
      médecin remplaçant et régulation
      docteur junior en régulation
      un médecin salarié peut-il réguler
      je suis à la retraite et j'aimerais réguler
      médecin retraité attestation du conseil de l'ordre pour réguler
      remplaçant non installé puis-je faire de la régulation
      je suis interne, je peux faire des vacations de régulation ?
      thésé non installé et régulation
      praticien hospitalier salarié et régulation libérale
      un étudiant en médecine peut réguler
      jsui retraité jpeux reguler ?
      médecin salarié d'un centre de santé et régulateur
      le décret élargit-il qui peut réguler
      attestation CDOM pour réguler
    `),
    en: lines(`
      Can interns, locums or retired doctors regulate?
      retired doctor regulate
      junior doctor regulating
      can a locum regulate
      can a salaried doctor regulate
      I am retired, may I regulate
    `),
  },
  X27: {
    fr: lines(`
      Comment sont payés les régulateurs retraités, étudiants ou salariés ?
      paiement des régulateurs retraités
      interne qui régule, qui le paie
      FIR et régulation
      rémunération d'un régulateur salarié
      comment un remplaçant non conventionné est-il payé pour réguler
      qui rémunère un retraité régulateur
      régulateur non conventionné paiement
      un étudiant qui régule est payé par qui
      fonds d'intervention régional pour les régulateurs
      la CPAM paie-t-elle un régulateur retraité
      retraite et regul c ki ki paye
      médecin thésé non installé payé comment pour sa régulation
      salarié d'un hôpital qui régule pour le SAS, quelle rémunération
      paiement ARS régulation non conventionné
    `),
    en: lines(`
      How are retired, student or salaried regulators paid?
      pay for retired regulators
      who pays an intern who regulates
      payment of non-contracted regulators
      how does a salaried regulator get paid
    `),
  },
  X28: {
    fr: lines(`
      Puis-je me faire remplacer au cabinet pendant que je régule ?
      remplaçant au cabinet pendant la régulation
      se faire remplacer quand on régule
      dérogation CDOM pour un remplacement
      un remplaçant peut-il consulter à ma place pendant ma garde de régulation
      mon cabinet peut-il rester ouvert avec un remplaçant quand je suis au SAMU
      prendre un remplaçant les jours de régulation
      interdiction de se faire remplacer pendant la régulation
      remplacement simultané régulation et cabinet
      est-ce légal d'avoir un remplaçant pendant que je régule
      jpeux avoir un remplacant kan je regule
      qui voit mes patients pendant que je régule
      cumul remplaçant et régulation
      demander une dérogation à l'ordre pour être remplacé
    `),
    en: lines(`
      Can I have a locum at my practice while I regulate?
      locum while regulating
      can someone replace me at the practice during regulation
      is a replacement allowed when I regulate
    `),
  },
  X29: {
    fr: lines(`
      Peut-on réguler à distance (régulation délocalisée) ?
      réguler de chez moi
      régulation à distance
      télétravail du régulateur
      réguler depuis mon cabinet
      régulation délocalisée conditions
      puis-je réguler sans aller au SAMU
      réguler à la maison c'est permis ?
      le décret autorise la régulation délocalisée
      jpeux reguler depuis chez moi
      régulation en visio ou à distance
      on habite loin du SAMU, peut-on réguler de loin
      article D. 6311-34
      réguler hors des locaux du SAMU
      regulation delocalisee possible depuis quand
    `),
    en: lines(`
      Can I regulate remotely?
      regulate from home
      remote regulation
      can I regulate from my practice
      work from home as a regulator
    `),
  },
};
