import { type Asked, lines } from '../card.ts';

/** Ways to ask about money. */
export const askedMoney: Record<string, Asked> = {
  E06: {
    fr: lines(`
      Combien suis-je rémunéré comme effecteur et sous quelles conditions ?
      rémunération de l'effecteur
      combien on touche
      combien ça rapporte d'être effecteur
      majoration SNP 15 euros
      code acte SNP à coter
      plafond de majorations par semaine
      comment facturer une consultation SAS
      quelle cotation pour un patient du SAS
      ça paye combien de prendre un patient du SAS
      conditions pour avoir les 15 euros
      je cote quoi pour un patient envoyé par le SAS
      combien de majorations maximum par semaine
      le supplément par patient du SAS
      majoration SNP si le patient est dans ma patientèle
      cotation snp
      c payé combien par patient
      prime de participation
      toucher la majoration conditions
      est-ce que je gagne plus avec un patient régulé
      la majoration de 15 € s'applique-t-elle à mes propres patients
      rémunération forfait et majoration en résumé
      combien je vais être payé
      après 30 patients dans la semaine je suis encore majoré ?
    `),
    en: lines(`
      How much are effecteurs paid and under which conditions?
      pay for effecteurs
      billing code SNP
      how much do I get per SAS patient
      what code do I bill
      cap of bonuses per week
      conditions for the 15 euro bonus
      what is the pay
      how do I bill a SAS consultation
    `),
  },
  X19: {
    fr: lines(`
      Quel est le forfait SAS à partir de 2026 (1000 €) et ses conditions ?
      forfait 1000 euros 2026
      nouveau forfait annuel
      fin des 1400 euros
      suppression de la règle des 2h
      conditions du forfait en 2026
      le forfait est passé à combien
      forfait annuel du médecin effecteur
      les deux heures sont-elles toujours obligatoires en 2026
      qu'est-ce qui change en 2026 pour la rémunération
      pourquoi je ne touche plus 1400
      conditions pour toucher le forfait de mille euros
      faut-il être interfacé pour le forfait 2026
      organisation territoriale validée par le SAS
      forfait sas montant actuel
      1400 ou 1000
      le forfait baisse en 2026 ?
      est-ce que les 2h sont supprimées
      combien par an pour participer au SAS
      j'avais 1400 l'an dernier, et maintenant
      saisie manuelle et forfait 2026
      prime annuelle du SAS
    `),
    en: lines(`
      What is the 2026 SAS lump sum (1000 €) and its conditions?
      2026 lump sum
      new yearly lump sum
      is the two hour rule abolished
      what changed in 2026
      is it still 1400 euros
      annual payment conditions
      conditions for the 1000 euros
    `),
  },
  X09: {
    fr: lines(`
      Sur quel texte repose la rémunération du SAS (avenant 9, règlement arbitral) ?
      base légale de la rémunération
      règlement arbitral 28 avril 2023
      avenant 9 de la convention médicale
      texte officiel du paiement
      quelle convention prévoit le forfait SAS
      c'est quoi l'avenant 9
      quel texte fixe la rémunération des effecteurs
      convention médicale 2024 et SAS
      référence juridique du forfait
      avenant neuf et sas
      sur quoi se base la rémunération
      dans quel texte est écrite la majoration
      le règlement arbitral s'applique-t-il encore
      différence avenant 9 règlement arbitral convention 2024
    `),
    en: lines(`
      What is the legal basis of SAS pay (avenant 9, règlement arbitral)?
      legal text for the pay
      which agreement sets the lump sum
      what is avenant 9
      official text about remuneration
    `),
  },
  X15: {
    fr: lines(`
      Quel était le forfait trimestriel de la phase pilote ?
      forfait trimestriel
      tranches d'actes 75 200 400 650 800 euros
      rémunération de la phase pilote
      paiement par trimestre selon le nombre d'actes
      combien au début du SAS en 2021
      combien touchait-on pendant le pilote
      forfait par tranche
      ancien forfait trimestriel Hauts-de-France
      combien pour 50 actes par trimestre
      pilote c'était payé combien
      barème du pilote
      en 2021 on avait un forfait par trimestre
      tranches de rémunération par nombre d'actes
    `),
    en: lines(`
      What was the quarterly pilot payment?
      quarterly pilot payment
      pay during the pilot phase
      payment tiers by number of acts
      how was it paid in 2021
    `),
  },
  X16: {
    fr: lines(`
      Dois-je transmettre quelque chose à la CPAM pour être payé ?
      déclarer à la CPAM
      envoyer un justificatif à la CPAM
      démarche CPAM pour être payé
      faut-il un formulaire pour toucher la majoration
      la CPAM a-t-elle besoin de documents
      que dois-je envoyer à la caisse
      comment la CPAM sait que je participe
      paperasse pour être payé du SAS
      faut il declarer mes patients sas a la caisse
      transmettre la liste des patients à l'assurance maladie
      dois-je faire une facture pour le SAS
      qui déclare mes actes à la CPAM
      formalités pour recevoir le paiement
      justifier mes consultations SAS
    `),
    en: lines(`
      Must I send anything to the CPAM to be paid?
      send anything to the CPAM
      paperwork to get paid
      do I declare SAS patients to the insurance fund
      any form for the CPAM
    `),
  },
  X20: {
    fr: lines(`
      Qu'est-ce que la majoration SHE entre 19h et 21h ?
      majoration 19h 21h
      SHE
      supplément du soir
      consultation après 19h
      majoration du soir pour un patient du SAS
      20 euros entre 19h et 21h
      je vois un patient SAS à 20h, combien en plus
      cotation SHE
      patient régulé à 19h30 quelle majoration
      bonus en soirée
      she c koi
      majoration horaire du soir SNP MRT
      consulter tard le soir pour le SAS ça paie mieux ?
      quand utiliser le code SHE
      le SNP passe à 20 euros le soir
    `),
    en: lines(`
      What is the SHE bonus between 7pm and 9pm?
      evening bonus
      SHE code
      extra pay after 7 pm
      how much more in the evening
    `),
  },
  X21: {
    fr: lines(`
      Quelle majoration pour une visite à domicile demandée par le SAS (MVR) ?
      MVR
      visite à domicile majoration 10 euros
      visite demandée par le SAS prix
      combien pour une visite en urgence demandée par la régulation
      la régulation me demande d'aller chez le patient, combien en plus
      majoration de visite régulée
      visite dans les 24 heures après appel du SAS
      cotation d'une visite à domicile SAS
      10 euros pour une visite rapide
      jvais a domicile pour le sas je touche koi
      supplément visite à domicile
      date d'application de la MVR
      cumuler MVR et SNP
      visite à domicile régulée tarif
    `),
    en: lines(`
      What is the home-visit bonus (MVR) on SAS request?
      home visit bonus
      MVR code
      extra pay for a home visit asked by the SAS
      how much for a visit within 24 hours
    `),
  },
  X22: {
    fr: lines(`
      Quelle majoration pour les visites aux horaires de PDSA (6,50 €) ?
      6,50 visite
      majoration visite nuit week-end garde
      visites aux horaires de PDSA
      6,5 euros visite tarif opposable
      supplément pour une visite le dimanche
      visite à domicile de nuit, quelle majoration
      majoration des visites en garde
      visite un jour férié combien en plus
      visite non régulée la nuit majoration
      revalorisation des visites en 2026
      six euros cinquante
      visite pendant la permanence des soins
      jfais une visite le samedi soir je cote koi en plus
    `),
    en: lines(`
      What is the 6.50 € out-of-hours home visit bonus?
      out of hours visit supplement
      bonus for visits at night and weekends
      home visit on a Sunday extra
      6.50 euros
    `),
  },
  X23: {
    fr: lines(`
      Comment facturer un soin non programmé non régulé (MN, MM, F, 5 €) ?
      cotation MN MM F
      patient non régulé facturation en urgence
      majoration de 5 euros
      définition de l'urgence CCAM pour facturer
      un patient vient sans passer par le SAS, je cote quoi
      puis-je coter F ou MN
      majoration F en téléconsultation
      urgence non régulée quelle cotation
      patient vu en urgence sans régulation
      facturer la majoration de nuit MM
      MN MM F réservées à l'urgence
      jai vu un patient en plus non regulé je facture koi
      cumul 5 euros et SNP
      majoration pour soins non régulés
      coter une urgence quand le patient n'a pas appelé le 15
    `),
    en: lines(`
      How do I bill unregulated unscheduled care (MN, MM, F, 5 €)?
      billing unregulated urgent care
      can I bill MN or MM
      five euro bonus for unregulated patients
      patient seen urgently without regulation, what do I bill
    `),
  },
};
