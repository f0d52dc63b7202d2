import { type Asked, lines } from '../card.ts';

/** Questions that doctors ask and that the inventory does not hold, and those about the assistant itself. */
export const askedFurther: Record<string, Asked> = {
  'cpts-number': {
    fr: lines(`
      quel est le numéro SNP de ma CPTS
      numéro de téléphone des soins non programmés de la CPTS
      numéro de la CPTS Grand Douai
      qui appeler dans ma CPTS pour un rendez-vous rapide
      téléphone de la CPTS
      numéro de la CPTS du Valenciennois
      avoir un rdv par la CPTS du Béthunois
    `),
    en: lines(`
      phone number of my CPTS for unscheduled care
      how do I call the CPTS
    `),
  },
  'cpts-software': {
    fr: lines(`
      quand le logiciel de la CPTS sera-t-il interfacé
      interfaçage des logiciels des CPTS
      l'outil de notre CPTS n'est pas relié à la plateforme, c'est pour quand
      mise en service interfaçage CPTS 2025
      le logiciel de coordination de la CPTS remonte-t-il
    `),
    en: lines(`
      when will the CPTS software be interfaced
      is the tool of our CPTS connected
    `),
  },
  'snp-or-mrt': {
    fr: lines(`
      je cote SNP ou MRT
      différence entre SNP et MRT
      c'est quoi la MRT
      quand coter MRT
      MRT ou SNP pour un patient envoyé par le 15
      code MRT
    `),
    en: lines(`
      SNP or MRT, which one do I bill
      what is MRT
    `),
  },
  'hdf-rates': {
    fr: lines(`
      combien de rendez-vous donnés par le SAS dans le Nord
      nombre de rdv et de visites par département
      taux de transformation en orientation ville
      taux d'inscription par département en pourcentage
      combien de patients orientés en ville
      activité du SAS en nombre de rendez-vous
    `),
    en: lines(`
      how many appointments did the SAS give by department
      rate of orientation to town doctors
    `),
  },
  'cpts-accounts': {
    fr: lines(`
      combien de CPTS ont un compte sur la plateforme
      nombre de CPTS inscrites
      les CPTS de la région sont-elles sur la plateforme
    `),
    en: lines(`
      how many CPTS have an account
      number of CPTS on the platform
    `),
  },
  urps: {
    fr: lines(`
      contact de l'URPS
      téléphone URPS Hauts-de-France
      prochain atelier CPTS
      recevoir la newsletter inter CPTS
      mail de l'URPS médecins libéraux
      ateliers et groupes de travail CPTS
    `),
    en: lines(`
      contact of the URPS
      next CPTS workshop
    `),
  },
  'reserved-slots': {
    fr: lines(`
      que veut dire disponibilités réservées
      onglet disponibilités réservées de l'agenda
      où voir les créneaux pris par le SAS
      mon créneau a disparu de la liste, est-il réservé
    `),
    en: lines(`
      what does the reserved availability tab mean
      where do I see the slots that were booked
    `),
  },
  'no-slot': {
    fr: lines(`
      orientation hors disponibilité c'est quoi
      aucun créneau libre, que fait l'opérateur
      bouton orientation hors disponibilité
      plus aucun médecin disponible sur la plateforme, comment faire
      que faire quand il n'y a pas de créneau pour le patient
    `),
    en: lines(`
      what is an orientation outside availability
      no free slot left, what does the operator do
    `),
  },
  'search-order': {
    fr: lines(`
      dans quel ordre l'OSNP cherche-t-il un médecin
      filtres de recherche de la plateforme pour l'opérateur
      par qui je commence quand je cherche un rendez-vous pour un patient
      protocole de recherche de rendez-vous de l'OSNP
      l'opérateur cherche au plus près du patient
    `),
    en: lines(`
      in which order does the operator look for a doctor
      search filters for operators
    `),
  },
  'bonus-video': {
    fr: lines(`
      la majoration de 15 € s'applique-t-elle en téléconsultation
      SNP en téléconsultation possible ?
      puis-je coter SNP pour une visio
      majoration téléconsultation SAS
    `),
    en: lines(`
      does the 15 euro bonus apply to teleconsultation
      can I bill SNP for a video consultation
    `),
  },
  'sector-two': {
    fr: lines(`
      je suis en secteur 2, ai-je droit à la majoration
      secteur 2 et SNP
      dépassement d'honoraires et SAS
      médecin secteur deux effecteur rémunération
      OPTAM et majoration SNP
    `),
    en: lines(`
      I am in sector 2, do I get the bonus
      extra fees and the SAS
    `),
  },
  'payment-date': {
    fr: lines(`
      quand le forfait est-il versé
      date de versement du forfait
      j'ai commencé en cours d'année, forfait au prorata ?
      le forfait est payé en une fois ou chaque mois
      à quel moment on reçoit les 1000 euros
      je suis payé quand
      quand est-ce que je touche l'argent
      ça tombe quand sur mon compte
      sous combien de temps je suis payé
    `),
    en: lines(`
      when is the lump sum paid
      when do I get paid
      is it pro rata if I start mid-year
    `),
  },
  'unpaid-bonus': {
    fr: lines(`
      ma majoration n'a pas été payée
      je n'ai pas reçu mes 15 euros
      la CPAM a rejeté ma cotation SNP
      rejet de la majoration que faire
      réclamation pour une majoration non versée
    `),
    en: lines(`
      my bonus was not paid
      the CPAM rejected my SNP code
    `),
  },
  'locum-effecteur': {
    fr: lines(`
      un remplaçant peut-il être effecteur
      mon remplaçant peut-il recevoir des patients du SAS
      je suis remplaçant non installé, puis-je participer comme effecteur
      remplacement et participation au SAS au cabinet
    `),
    en: lines(`
      can a locum be an effecteur
      can my locum see SAS patients
    `),
  },
  'no-show': {
    fr: lines(`
      le patient envoyé par le SAS n'est pas venu
      lapin du patient
      que faire si le patient ne se présente pas
      rendez-vous non honoré par un patient du SAS
      suis-je payé si le patient ne vient pas
    `),
    en: lines(`
      the patient did not show up
      no-show patient
    `),
  },
  'missed-call': {
    fr: lines(`
      j'ai raté l'appel de l'opérateur
      appel manqué de la régulation, comment rappeler
      quel numéro rappeler quand l'OSNP m'a appelé
      je n'ai pas décroché quand le SAS a appelé
    `),
    en: lines(`
      I missed the operator's call
      how do I call the OSNP back
    `),
  },
  'third-party': {
    fr: lines(`
      dois-je faire le tiers payant pour un patient du SAS
      tiers payant obligatoire effecteur
      dispense d'avance de frais pour les patients régulés
    `),
    en: lines(`
      must I apply third-party payment for SAS patients
    `),
  },
  'territorial-organisation': {
    fr: lines(`
      comment faire valider une organisation territoriale par le SAS
      validation de notre organisation territoriale
      qu'est-ce qu'une organisation territoriale validée et interfacée
      notre calendrier partagé peut-il être validé par le SAS
    `),
    en: lines(`
      how is a territorial organisation validated
    `),
  },
  'wrong-phone': {
    fr: lines(`
      mon numéro de téléphone affiché sur la plateforme est faux
      corriger mes coordonnées sur la plateforme
      changer l'adresse du cabinet affichée sur le SAS
      le SAS appelle mon ancien numéro
    `),
    en: lines(`
      my phone number on the platform is wrong
      correct my contact details
    `),
  },
  'bot-help': {
    fr: lines(`
      comment t'utiliser
      que sais-tu faire
      comment ouvrir un créneau par sms
      quels mots je peux écrire
      aide sur l'assistant
      tu es un robot ?
      qui es-tu
      à quoi sert cet assistant
      mode d'emploi du bot
      comment répondre à une demande par sms
    `),
    en: lines(`
      how do I use you
      what can you do
      are you a robot
      which words do you understand
      who are you
    `),
  },
  'bot-stop': {
    fr: lines(`
      ne plus recevoir vos sms
      arrêter vos messages
      stop sms
      comment me désabonner de vos messages
      je ne veux plus être dérangé par ce numéro
      plus de SMS après 20h
    `),
    en: lines(`
      stop texting me
      how do I stop these messages
    `),
  },
  'bot-number': {
    fr: lines(`
      j'ai changé de numéro de portable, comment le dire à l'assistant
      relier mon nouveau téléphone à l'assistant
      associer mon numéro à ce bot
      je n'ai pas reçu le code LIER
    `),
    en: lines(`
      I changed my mobile number, how do I link it to the assistant
      I did not receive the linking code
    `),
  },
  'bot-human': {
    fr: lines(`
      je veux parler à un humain
      parler à un conseiller
      passez moi quelqu'un
      avoir une vraie personne
    `),
    en: lines(`
      I want to talk to a human
      put me through to someone
    `),
  },
  'bot-privacy': {
    fr: lines(`
      que gardez-vous sur moi
      mes données personnelles sont-elles conservées par l'assistant
      RGPD assistant
      combien de temps gardez-vous mes messages
      effacer mes données
    `),
    en: lines(`
      what do you keep about me
      privacy of my messages
      delete my data
    `),
  },
};
