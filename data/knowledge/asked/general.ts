import { type Asked, lines } from '../card.ts';

/** Ways to ask about the SAS itself. */
export const askedGeneral: Record<string, Asked> = {
  G01: {
    fr: lines(`
      Qu'est-ce que le service d'accès aux soins (SAS) ?
      c'est quoi le sas
      que veut dire SAS
      définition du service d'accès aux soins
      présentez-moi le dispositif
      expliquez moi ce qu'est le SAS en deux mots
      sas ? connais pas
      on m'a parlé du SAS, de quoi s'agit-il ?
      jsai pas ce que c le sas
      ça consiste en quoi le service d'accès aux soins
      le SAS en résumé pour un remplaçant qui débarque
      de quoi se compose le SAS
      signification de l'acronyme SAS
      je viens d'arriver au secrétariat, le médecin parle du SAS, c'est quoi ce truc
      dites m'en plus sur ce service
      présentation générale du service
      vous êtes quoi au juste, un standard, un centre d'appel ?
      le docteur m'a dit de voir avec le SAS, kesako
      c koi ce service dacces au soin
      j'ai reçu une plaquette sur le SAS et je comprends pas bien ce que c'est
    `),
    en: lines(`
      What is the SAS (Service d'Accès aux Soins)?
      what does SAS stand for
      explain the SAS to me
      tell me about this service
      define SAS
      I have never heard of the SAS, what is it about
      can you give me an overview of the service
      what's this SAS scheme
    `),
  },
  G02: {
    fr: lines(`
      Quels sont les objectifs du SAS ?
      à quoi sert le SAS
      dans quel but a-t-on créé le SAS
      pourquoi avoir mis en place ce dispositif
      le but c'est de désengorger les urgences ?
      est-ce que ça évite vraiment des passages aux urgences
      quelle est la finalité du service d'accès aux soins
      l'intérêt du SAS pour la population
      ça sert a koi le sas
      quel problème le SAS est-il censé résoudre
      raison d'être du SAS
      encore un machin de plus, ça apporte quoi aux patients
      quelles ambitions derrière le SAS
      le SAS améliore-t-il la prise en charge des gens
      pourquoi le ministère a inventé ça
      objectif limiter le recours aux urgences hospitalières
      soulager les services d'urgence
      le sas diminue til l'affluence aux urgences
      utilité du dispositif
      missions et objectifs du service
    `),
    en: lines(`
      What are the goals of the SAS?
      what is the purpose of the SAS
      why was the SAS created
      what problem does it solve
      is it meant to reduce emergency room visits
      what's the point of the SAS
      aims of the scheme
      does it keep people out of A&E
    `),
  },
  G03: {
    fr: lines(`
      Le SAS existe-t-il dans toute la France ?
      y a-t-il un SAS dans mon département
      où le SAS est-il déployé
      quels départements sont couverts
      c'est national ou seulement dans certaines régions
      le sas est il partout
      carte des SAS en France
      est-ce que le SAS est ouvert en Occitanie
      SAS Haute-Garonne Aude Pyrénées-Orientales
      je suis dans le Gers, on a un SAS ?
      le SAS marche dans ma région ?
      couverture du territoire par le SAS
      déploiement du SAS par département
      ya un sas chez nous dans le 31
      est ce que tout le pays est équipé
      où en est la généralisation du SAS
      liste des départements avec un SAS
      est-ce que ça existe aussi à Toulouse
      tous les départements français ont-ils un service d'accès aux soins
      on est en zone rurale, le SAS est présent ?
      les Hauts-de-France sont-ils entièrement couverts
    `),
    en: lines(`
      Does the SAS exist everywhere in France?
      where is the SAS available
      which departments have a SAS
      is there a SAS in my area
      is it nationwide
      has it been rolled out across the country
      does my region have one
      coverage of the SAS
    `),
  },
  G04: {
    fr: lines(`
      Le SAS est-il joignable 7 jours sur 7 et 24h sur 24 ?
      horaires d'ouverture du SAS pour le public
      peut-on appeler la nuit
      c'est ouvert le dimanche
      joignable à toute heure
      à partir de quelle heure je peux appeler
      le SAS ferme à quelle heure
      24h/24 7j/7
      ouvert tout le temps ?
      ça répond à 3h du matin ?
      le service fonctionne les jours fériés
      jpeux appeler le sas a minuit
      disponible en permanence ?
      quels jours et heures le SAS est-il ouvert
      y a quelqu'un au bout du fil le week-end
      sas ouvert le samedi soir
      heures d'ouverture
      est-ce qu'il y a des heures pour appeler
      permanence téléphonique jour et nuit
      on peut vous avoir même tard le soir
    `),
    en: lines(`
      Is the SAS reachable 24/7?
      opening hours of the SAS
      can I call at night
      is it open on Sundays
      is it available round the clock
      what time does it close
      does someone answer at 3 am
      open during the weekend and bank holidays
    `),
  },
  G05: {
    fr: lines(`
      Quel numéro faut-il composer pour joindre le SAS ?
      numéro de téléphone du SAS
      quel numéro appeler
      faut-il faire le 15
      comment joindre le SAS par téléphone
      je compose quoi pour avoir le SAS
      c quoi le num
      sur quel numéro on appelle
      donnez-moi le numéro du service d'accès aux soins
      on fait le 15 pour le SAS aussi ?
      le 15 c'est que pour les urgences ou aussi pour le SAS
      appeler le SAS numéro
      tel du service svp
      contact téléphonique du SAS
      quel est le numéro à donner à mes patients pour le SAS
      les patients appellent le combien
      je fais quel chiffre sur mon téléphone
      y a-t-il un numéro vert pour le SAS
      le numéro court du SAS
      il faut faire quel numéro
    `),
    en: lines(`
      Which number do I dial to reach the SAS?
      phone number of the SAS
      what do I dial
      how do I get through to the SAS
      do I call 15
      number to call
      which number should my patients call
      contact number please
    `),
  },
  X30: {
    fr: lines(`
      Le SAS est-il joignable par le 116-117 ?
      116117
      c'est le 15 ou le 116 117
      le 116-117 mène-t-il au SAS
      autre numéro que le 15
      y a-t-il un autre numéro que le 15 pour joindre le SAS
      j'ai vu 116 117 sur une affiche, c'est pour vous ?
      le numéro 116117 fonctionne toujours ?
      peut-on éviter le 15 et faire un autre numéro
      116-117 médecin de garde et SAS
      si je fais le 116117 je tombe sur le SAS ?
      est-ce que le 15 est le seul numéro
      numéro alternatif au 15
      le 116 117 existe chez nous ?
      différence entre le 15 et le 116117
      le décret parle du 116-117
    `),
    en: lines(`
      Can the SAS be reached on 116-117?
      116117 or 15
      does 116 117 work for the SAS
      is there another number than 15
      is 15 the only number
      alternative number to 15
    `),
  },
  G06: {
    fr: lines(`
      Dans quel cas un patient peut-il faire appel au SAS ?
      quand faut-il appeler le SAS
      mon médecin traitant n'est pas disponible, puis-je appeler
      pas de rendez-vous chez mon docteur avant la semaine prochaine
      je n'ai pas de médecin traitant, j'ai le droit d'appeler ?
      dans quelles situations contacter le SAS
      malade et mon médecin est absent
      est-ce que je peux appeler si ce n'est pas une urgence
      mon généraliste est en vacances je fais comment
      mon médecin est complet toute la semaine
      qui peut appeler le SAS
      jtrouve pas de medecin je peux faire le 15 ?
      mon docteur est parti à la retraite et personne ne prend de nouveaux patients
      motifs d'appel au SAS
      pour quelles raisons un patient s'adresse-t-il au SAS
      à quel moment on doit passer par le SAS
      aucun médecin ne peut me voir cette semaine
      sans médecin traitant comment voir un médecin rapidement
      faut il appeler son médecin avant le SAS
      le cabinet ne répond pas, je peux passer par vous ?
      mon toubib peut pas me prendre, le SAS c'est fait pour ça ?
    `),
    en: lines(`
      When can a patient call the SAS?
      when should I call the SAS
      my own doctor is not available, can I call
      I have no regular doctor, may I use the SAS
      in what situations can people contact the SAS
      my GP has no appointment before next week
      who is allowed to call
      can I call if it is not an emergency
    `),
  },
  G07: {
    fr: lines(`
      Que propose le SAS comme solutions de prise en charge des patients ?
      que peut faire le SAS pour moi
      quels types de réponses donne le SAS
      qu'est-ce qu'on me propose quand j'appelle
      conseil, téléconsultation, rendez-vous, urgences ou ambulance
      quelle aide reçoit un patient qui appelle
      que se passe-t-il au bout de l'appel
      les différentes issues d'un appel au SAS
      j'appelle et après, ils m'envoient où ?
      solutions proposées aux malades qui appellent
      quels services rend le SAS aux patients
      le SAS peut envoyer une ambulance ?
      sur quoi débouche un appel au SAS
      le SAS donne des conseils médicaux par téléphone
      prise en charge possible par le SAS
      qu'obtient-on en appelant
      vous faites quoi pour les patients concrètement
      le patient peut avoir quoi comme réponse
      offre de soins proposée par le SAS à l'appelant
    `),
    en: lines(`
      What care solutions does the SAS offer patients?
      what can the SAS do for me
      what kind of help do callers get
      what are the possible outcomes of a call
      will they send an ambulance or give advice
      which answers can a caller receive
      what happens after I call
    `),
  },
  G08: {
    fr: lines(`
      Le SAS est-il différent du SAMU ?
      différence entre SAS et SAMU
      SAS ou SAMU
      c'est pas la même chose que le SAMU ?
      le SAS a-t-il remplacé le SAMU
      le SAMU existe toujours ?
      quel rapport entre le SAMU et le SAS
      le SAS c'est juste le SAMU avec un autre nom
      le SAMU fait-il partie du SAS
      en quoi le SAS se distingue du centre 15
      sas samu kel difference
      les urgences vitales c'est toujours le SAMU qui les gère ?
      le SAMU garde-t-il les urgences
      on fait le 15 et on tombe sur le SAMU ou sur le SAS
      SAMU, SMUR, SAS je m'y perds
      le SAS englobe le SAMU
      lien SAMU SAS
      confondre le SAMU et le SAS
      le SAS dépend-il du SAMU
    `),
    en: lines(`
      Is the SAS different from the SAMU?
      SAMU versus SAS
      difference between SAS and SAMU
      is it the same as the SAMU
      does the SAMU still exist
      is the SAMU part of the SAS
      did the SAS replace the SAMU
    `),
  },
  G09: {
    fr: lines(`
      Le SAS remplace-t-il la permanence des soins ambulatoires (PDSA) ?
      et la permanence des soins dans tout ça
      les gardes de médecins libéraux sont-elles supprimées
      la PDSA continue-t-elle avec le SAS
      que deviennent les gardes de nuit et de week-end
      fin de la PDSA ?
      pdsa et sas comment ça s'articule
      est-ce que je vais encore faire des gardes
      le tableau de garde est-il maintenu
      le SAS se substitue à la permanence des soins
      les maisons médicales de garde vont fermer à cause du SAS ?
      les tours de garde existent encore
      organisation de la permanence des soins inchangée ?
      avec le SAS plus besoin de garde
      rapport entre SAS et garde
      la régulation PDSA est-elle intégrée au SAS
      le sas va remplacer les gardes ?
      articulation PDSA / SAS de journée
    `),
    en: lines(`
      Does the SAS replace the out-of-hours service (PDSA)?
      is out of hours care replaced
      what happens to the on-call rota
      do on-call duties still exist
      PDSA and SAS, how do they fit together
      will out-of-hours duty disappear
    `),
  },
  G10: {
    fr: lines(`
      Est-il possible de mettre en place des filières spécifiques (dentaire, psychiatrie) dans le SAS ?
      filières complémentaires du SAS
      y aura-t-il une filière pédiatrie
      une filière gériatrie est-elle prévue
      le SAS gère-t-il les problèmes dentaires
      mal de dents, le SAS a des dentistes ?
      régulation psychiatrique au SAS
      quelles filières en dehors de la médecine générale
      filières socles du SAS
      d'autres spécialités vont-elles être intégrées
      expérimentations gériatrie psychiatrie dentaire
      filiere specifique pour les personnes agees
      peut-on monter une filière psy dans notre SAS
      parcours dédié santé mentale via le SAS
      création d'une filière ophtalmo
      le SAS se limite-t-il à la médecine générale et aux urgences
      regulation dentaire le dimanche
      filières spécialisées en projet
    `),
    en: lines(`
      Can specific pathways (dental, psychiatry) be set up in the SAS?
      psychiatric pathway
      dental pathway
      is there a paediatric or geriatric stream
      additional streams beyond general medicine
      can we create a mental health pathway
    `),
  },
  X37: {
    fr: lines(`
      Qu'est-ce qu'un soin non programmé (SNP) ?
      définition d'un soin non programmé
      c'est quoi un SNP
      un renouvellement d'ordonnance compte-t-il comme soin non programmé
      un certificat médical est-il un SNP
      qu'entend-on par urgence ressentie
      exemples de soins non programmés
      est-ce qu'une angine est un soin non programmé
      snp ça veut dire quoi
      quels motifs relèvent des soins non programmés
      différence entre urgence et soin non programmé
      ce qui entre dans le non programmé et ce qui n'y entre pas
      sous quel délai un soin non programmé doit-il être vu
      jcomprends pas la notion de soin non programmé
      patient qui vient pour un certificat, ça rentre dans les SNP ?
      une ordonnance à renouveler passe par le SAS ?
      que recouvre le sigle SNP
      soins non prévus à prendre en charge vite
    `),
    en: lines(`
      What is unscheduled care (SNP)?
      definition of unscheduled care
      what counts as unscheduled care
      is a repeat prescription unscheduled care
      what does SNP mean
      does a medical certificate count as SNP
    `),
  },
};
