import { type Asked, lines } from '../card.ts';

/** Ways a patient, or somebody asking for one, puts a question. */
export const askedPatient: Record<string, Asked> = {
  P01: {
    fr: lines(`
      Le service d'accès aux soins est-il payant ?
      appeler le SAS est-ce gratuit
      combien coûte l'appel
      prix d'un appel au 15
      faut-il payer pour appeler le SAS
      l'appel est surtaxé ?
      ça coûte de téléphoner au SAS
      jai pas de credit jpeux appeler quand meme
      le service est gratuit ou pas
      est-ce que je vais être facturé pour mon appel
      on va me faire payer si j'appelle juste pour un conseil
      cout de l'appel telephonique
      numéro gratuit ?
      combien ça me coûte de passer par le SAS
      est-ce que le conseil du médecin au téléphone est payant
      service payant
      ça va m'être compté sur ma facture de téléphone ?
      le SAS c'est gratos
    `),
    en: lines(`
      Is the SAS free of charge?
      is the call free
      how much does calling cost
      do I have to pay to call
      will I be charged for phoning the SAS
      cost of calling
      is there a fee for the phone advice
    `),
  },
  P02: {
    fr: lines(`
      Lorsque j'appelle le SAS, qui me répond ?
      qui prend mon appel
      sur qui je tombe quand j'appelle
      est-ce un médecin qui décroche
      première personne au bout du fil
      je parle à qui quand je fais le 15
      qu'est-ce qu'un assistant de régulation médicale
      ARM c'est quoi
      est-ce que je vais avoir un docteur directement
      c'est un robot ou un humain qui répond au téléphone
      qui est au téléphone
      le rôle de l'ARM qui décroche
      ki decroche quand on appelle le sas
      mon appel est pris par qui
      au téléphone c'est une secrétaire ou un soignant ?
      à qui je vais expliquer mon problème
      qui filtre les appels
      interlocuteur au premier décroché
    `),
    en: lines(`
      Who answers when I call the SAS?
      who picks up the phone
      will I speak to a doctor straight away
      who is on the line
      do I talk to a doctor or an operator first
      what is an ARM
      who takes my call
    `),
  },
  P03: {
    fr: lines(`
      Si ma situation est jugée grave, que se passe-t-il ?
      que fait le SAS si c'est grave
      prise en charge d'un cas grave par le SAS
      qui s'occupe d'une urgence vitale au SAS
      envoi d'une ambulance ou des pompiers
      si le régulateur pense que c'est sérieux il envoie quoi
      le SAS traite-t-il les urgences vitales
      situation grave moyens envoyés SMUR
      que se passe-t-il en cas d'urgence vitale pendant l'appel
      on m'envoie le SAMU si c'est grave ?
      et si c'est plus grave que prévu, ils font quoi
      est-ce que le SAS envoie les secours
      cas jugé grave par le médecin
      comment sont gérées les urgences graves, par exemple un arrêt cardiaque, par le SAS
      le SAS sait gérer un AVC ou un infarctus ?
      véhicule de réanimation, pompiers, ambulance : qui décide
      si l'assistant estime que c'est vital
      quels moyens pour une situation sérieuse
    `),
    en: lines(`
      What happens if my situation is judged serious?
      how does the SAS handle serious cases
      does the SAS deal with life-threatening emergencies
      will they send an ambulance if it is serious
      what if the doctor finds it is severe
      who handles vital emergencies
    `),
  },
  P04: {
    fr: lines(`
      Quel est le délai entre l'appel et le rendez-vous chez le médecin ?
      en combien de temps je vois un médecin
      délai pour obtenir un rendez-vous par le SAS
      combien d'heures d'attente avant d'être vu
      je serai reçu quand
      rendez-vous le jour même ou le lendemain ?
      le rdv c'est sous 48h ?
      sous quel délai le patient est-il vu
      faut attendre longtemps pour le rdv
      j'appelle ce matin, je vois quelqu'un aujourd'hui ?
      temps d'attente
      combien de jours pour avoir la consultation
      c rapide pour avoir un rdv par le sas ?
      après mon appel je patiente combien
      délai maximum avant la consultation
      dans combien de temps mon patient aura-t-il un rendez-vous
      le rendez-vous est donné pour quand
      on me voit dans la journée ?
    `),
    en: lines(`
      How long between the call and the appointment?
      waiting time for an appointment
      how soon will I see a doctor
      when will my appointment be
      will I be seen the same day
      how many hours before I am seen
      is it within 48 hours
    `),
  },
  P05: {
    fr: lines(`
      Le rendez-vous est-il programmé proche de mon domicile ?
      le cabinet sera-t-il loin de chez moi
      à combien de kilomètres sera le médecin
      est-ce que je vais devoir faire de la route
      rendez-vous à côté de chez moi
      je n'ai pas de voiture, le médecin sera près ?
      distance du médecin proposé
      le médecin est-il dans ma commune
      on m'envoie à l'autre bout du département ?
      jai pas le permis le rdv est proche ?
      proximité du rendez-vous
      lieu du rendez-vous par rapport à mon adresse
      est-ce qu'on tient compte de mon adresse
      peut-on m'envoyer dans une autre ville
      c'est loin le rdv ?
      le médecin le plus proche de chez moi
      ma mère ne se déplace pas loin, le rendez-vous sera à côté ?
      le SAS tient compte de l'endroit où j'habite
    `),
    en: lines(`
      Will the appointment be close to my home?
      how far will I have to travel
      is the doctor near where I live
      will the appointment be nearby
      distance to the doctor
      I don't have a car, is it close
      could they send me to another town
    `),
  },
  P06: {
    fr: lines(`
      Le rendez-vous pris avec le médecin est-il payant ?
      dois-je payer le médecin que le SAS m'a trouvé
      tarif de la consultation proposée par le SAS
      la consultation est-elle remboursée
      est-ce que la sécu rembourse ce rendez-vous
      combien coûte la consultation chez le médecin du SAS
      avance de frais pour le rendez-vous
      ma mutuelle rembourse la consultation ?
      je paie combien chez le docteur
      remboursé même si ce n'est pas mon médecin traitant ?
      vais-je être moins bien remboursé hors parcours
      la visite chez le médecin trouvé par le SAS est gratuite ?
      prix du rendez-vous
      pris en charge par l'assurance maladie
      le medecin kon ma trouve je dois le payer
      c'est plus cher que chez mon médecin habituel ?
      est ce que le patient paye quelque chose chez l'effecteur
      carte vitale et remboursement de la consultation SAS
    `),
    en: lines(`
      Do I have to pay for the appointment with the doctor?
      how much is the consultation
      is the appointment reimbursed
      will I be reimbursed for the visit to the doctor
      consultation fee with the doctor found by the SAS
      does insurance cover the appointment
      do patients pay the doctor
    `),
  },
  P07: {
    fr: lines(`
      Est-il possible de modifier le rendez-vous ou de demander un autre médecin ?
      changer de médecin
      changer l'heure du rendez-vous
      je voudrais un autre docteur
      peut-on avoir un rendez-vous à un autre horaire
      modifier mon rendez-vous
      reporter le rendez-vous
      l'heure ne me convient pas, je peux en avoir une autre ?
      je préfère une femme médecin, c'est possible ?
      jveux pas ce medecin la yen a un autre ?
      décaler mon rdv
      est-ce que je peux choisir le médecin
      choisir un autre praticien
      demander un créneau différent
      le médecin proposé est celui avec qui je suis fâché, un autre ?
      puis-je annuler et reprendre un autre rdv
      échanger mon rendez-vous
      je ne peux pas venir à cette heure là, peut-on changer
    `),
    en: lines(`
      Can I change the appointment or ask for another doctor?
      reschedule my appointment
      can I see a different doctor
      change doctor
      I'd like another time
      may I pick another doctor
      move the appointment
    `),
  },
  P08: {
    fr: lines(`
      Puis-je refuser un rendez-vous de soins non programmés ?
      en tant que patient puis-je refuser le rendez-vous proposé
      suis-je obligé d'accepter ce rendez-vous
      dire non au rendez-vous
      un patient a-t-il le droit de refuser
      si je ne veux pas y aller
      je suis forcé d'aller au rdv ?
      finalement je ne veux plus du rendez-vous
      refuser le rdv donné par le SAS
      le malade peut-il décliner la proposition
      le rendez-vous ne me plait pas, puis-je dire non
      jsui oblige dy aller au rdv ?
      que se passe-t-il si je refuse le rendez-vous
      le patient n'est pas d'accord avec le rendez-vous
      pas envie d'aller chez ce médecin, c'est grave si je refuse ?
      liberté du patient d'accepter ou pas
      j'ai le choix d'y aller ou pas
    `),
    en: lines(`
      Can I refuse the appointment?
      can the patient turn down the appointment
      do I have to accept the appointment
      what if I don't want to go
      am I obliged to take the appointment offered
      say no to the appointment as a patient
    `),
  },
  P09: {
    fr: lines(`
      Si mon état s'aggrave avant le rendez-vous, que dois-je faire ?
      je vais plus mal avant la consultation, qui prévenir
      aggravation en attendant le rendez-vous
      si les symptômes empirent entre temps
      faut-il rappeler le 15 si ça s'aggrave
      que faire si mon état se dégrade avant de voir le médecin
      ça s'est aggravé depuis mon appel
      peut-on me réorienter vers les urgences avant le rendez-vous
      patient qui s'aggrave avant le rdv
      et si c'est pire d'ici demain
      conduite à tenir en cas d'aggravation
      si la fièvre monte avant le rdv je rappelle qui
      mon état empire avant l'heure du rendez-vous
      que dire au patient si ça se dégrade en attendant
      jattend mon rdv mais si ca va plus mal
      aller aux urgences si ça s'aggrave avant le rendez-vous ?
      si je me sens moins bien en attendant
      évolution défavorable avant la consultation
    `),
    en: lines(`
      What should I do if I get worse before the appointment?
      getting worse while waiting
      what if symptoms worsen before I am seen
      my condition deteriorates before the consultation
      who do I call if it gets worse
      can I be sent to A&E if I get worse
    `),
  },
  P10: {
    fr: lines(`
      Comment récupérer les informations du rendez-vous (horaire, adresse) ?
      où et quand est mon rendez-vous
      comment je reçois les détails du rendez-vous
      on ne m'a pas donné l'adresse du cabinet
      est-ce qu'on m'envoie un sms de confirmation du rendez-vous
      j'ai oublié l'heure de mon rendez-vous
      coordonnées du médecin du rendez-vous
      qui me donne l'heure et l'adresse
      jai pas noté ladresse du docteur
      confirmation de mon rendez-vous
      je connais comment le lieu de mon rdv
      récupérer l'adresse du rendez-vous
      comment savoir chez quel médecin je vais
      comment le patient est-il informé de son rendez-vous
      est-ce que l'on me rappelle pour me dire où aller
      je n'ai reçu aucune info sur mon rendez-vous
      retrouver mon rendez-vous
      à quelle adresse dois-je me rendre
    `),
    en: lines(`
      How do I get the appointment details (time, address)?
      where and when is my appointment
      I did not get the address
      who gives me the time and place
      will I get a text confirmation of my appointment
      I forgot the time of my appointment
      how is the patient told about the appointment
    `),
  },
  P11: {
    fr: lines(`
      Comment vais-je recevoir la prescription et est-ce payant ?
      recevoir mon ordonnance
      comment arrive l'ordonnance du médecin régulateur
      l'ordonnance est envoyée par mail ou à la pharmacie
      faut-il payer l'ordonnance faite par téléphone
      téléprescription gratuite ?
      je n'ai pas reçu mon ordonnance
      le régulateur peut-il m'envoyer une ordonnance
      où est envoyée la prescription
      j'ai pas d'imprimante, comment avoir l'ordonnance
      jai pas de mail pour lordonnance
      la prescription du SAS m'est facturée ?
      envoi de la prescription
      comment le patient récupère l'ordonnance
      mon ordonnance elle est où
      prescription par téléphone comment ça se passe
      ordonnance dématérialisée
      sous quelle forme je reçois l'ordonnance
    `),
    en: lines(`
      How do I receive the prescription and is it paid?
      how will the prescription reach me
      is the prescription emailed
      receive my prescription
      does the phone prescription cost anything
      I haven't got my prescription
    `),
  },
  P12: {
    fr: lines(`
      Puis-je aller dans n'importe quelle pharmacie ?
      choix de la pharmacie
      je peux aller à ma pharmacie habituelle
      dans quelle pharmacie aller chercher les médicaments
      pharmacie imposée ou libre
      quelle pharmacie est ouverte avec l'ordonnance du SAS
      le SAS m'indique la pharmacie de garde ?
      aller à la pharmacie de mon choix
      où retirer mes médicaments
      j'ai l'ordonnance, je vais où
      ma pharmacie est fermée, laquelle prendre
      toutes les pharmacies acceptent la prescription ?
      jpeux aller a la pharmacie de mon village
      pharmacie au choix du patient
      changer de pharmacie
      la pharmacie doit-elle être dans le même département
      pharmacie pour la prescription du régulateur
    `),
    en: lines(`
      Can I go to any pharmacy?
      which pharmacy do I go to
      can I choose my pharmacy
      where do I collect the medicines
      my usual pharmacy, is that ok
      is the pharmacy imposed
    `),
  },
  P13: {
    fr: lines(`
      Vais-je devoir payer mes médicaments ?
      remboursement des médicaments
      les médicaments prescrits par le SAS sont-ils pris en charge
      reste à charge sur les médicaments
      ma mutuelle couvre les médicaments ?
      prix des médicaments
      combien je paie à la pharmacie
      médicaments gratuits ?
      jdois payer les medocs ?
      qui paye les médicaments de l'ordonnance
      avancer l'argent pour les médicaments
      la sécu rembourse les médicaments prescrits au téléphone
      frais de pharmacie
      faut-il payer ses comprimés
      tiers payant pour les médicaments
      traitement remboursé ou pas
      je suis à la CSS, les médicaments sont payants ?
    `),
    en: lines(`
      Will I have to pay for my medicines?
      pay for medicines
      are the drugs reimbursed
      who pays for the medication
      cost of the medicines at the pharmacy
      are prescribed medicines covered
    `),
  },
  P14: {
    fr: lines(`
      Le médecin du SAS peut-il me proposer d'autres solutions ?
      autres options que le rendez-vous chez un généraliste
      seulement un conseil par téléphone, sans rendez-vous
      être envoyé chez un spécialiste
      peut-on m'orienter vers un centre de soins
      quelles alternatives à la consultation en ville
      et si je n'ai pas besoin de rendez-vous
      le médecin peut-il m'envoyer aux urgences
      autres possibilités proposées par le médecin au téléphone
      obtenir une consultation spécialisée par le SAS
      je veux juste un avis, pas un rdv
      ya autre chose que le généraliste ?
      le médecin régulateur peut-il proposer autre chose
      différentes prises en charge selon mon état
      pas forcément un rendez-vous ?
      juste parler à un médecin
      renvoi vers une maison médicale ou un centre de soins
    `),
    en: lines(`
      Can the SAS doctor offer other solutions?
      alternatives to an appointment
      can I just get advice over the phone
      could I be sent to a specialist
      other options than seeing a GP
      what else can the doctor suggest
    `),
  },
  P15: {
    fr: lines(`
      En tant que patient, ai-je accès à la plateforme numérique SAS ?
      un patient peut-il aller sur la plateforme
      réserver moi-même un créneau sur sas.sante.fr
      le grand public a-t-il accès au site
      prendre rendez-vous seul en ligne sur la plateforme SAS
      puis-je créer un compte patient
      je veux voir les médecins disponibles sur votre site
      les malades voient-ils les créneaux
      y a-t-il une appli SAS pour les patients
      jpeux me connecter en tant que patient ?
      réservation en ligne par le patient
      consulter les disponibilités des médecins moi-même
      accès du public à la plateforme
      pourquoi je ne peux pas prendre rdv en ligne sur le SAS
      un particulier peut utiliser sas.sante.fr
      mes patients peuvent-ils se servir de la plateforme
      plateforme ouverte à tous ou réservée aux soignants
    `),
    en: lines(`
      As a patient, can I use the SAS digital platform?
      patient access to the platform
      can I book a slot myself online
      is there a patient account
      can the public see the available doctors
      is there an app for patients
    `),
  },
  X39: {
    fr: lines(`
      Qui appeler le soir, le week-end et les jours fériés ?
      numéro du médecin de garde
      pharmacie de garde ce soir
      quel médecin appeler un dimanche
      mon médecin est fermé le samedi après-midi, qui appeler
      besoin d'un médecin à 22h
      trouver un médecin de garde
      c'est férié demain, qui contacter
      médecin de garde Nord Pas-de-Calais
      qui joindre la nuit pour voir un docteur
      où trouver une pharmacie ouverte le dimanche
      SOS garde week-end numéro
      le cabinet est fermé, il est 21h, je fais quoi
      servigardes
      tel du medecin de garde svp
      après la fermeture des cabinets qui appelle-t-on
      docteur de garde jour de l'an
      qui est de garde ce week-end
      consultation le dimanche soir
      garde de nuit médecin numéro à appeler
    `),
    en: lines(`
      Who do I call on evenings, weekends and holidays?
      doctor on call at the weekend
      on-call pharmacy number
      who to call on a Sunday
      my doctor is closed tonight, who can I ring
      duty doctor number
      out of hours doctor
    `),
  },
};
