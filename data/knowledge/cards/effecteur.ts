import type { Card } from '../card.ts';

const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Médecin effecteur, « ${at} »`,
});
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const sync = 'tout mon agenda est-il interfacé ?';

/** For doctors who take SAS patients: what it asks of them, how patients come, what is seen of their diary. */
export const effecteurCards: Card[] = [
  {
    id: 'why-effecteur',
    covers: ['why-effecteur'],
    title: { fr: 'Pourquoi devenir effecteur ?', en: 'Why become an effecteur?' },
    role: 'effecteur',
    related: ['pay', 'lump-sum', 'may-i-refuse', 'register'],
    facts: [
      {
        fr: 'Vous gardez la main : vos créneaux, votre droit de refuser. La participation est payée. Vos patients ont une réponse quand vous êtes absent, et un confrère généraliste a validé chaque motif.',
        en: 'You stay in control: your slots, your right to refuse. Taking part is paid. Your patients get an answer when you are away, and a fellow GP has approved each reason.',
        ...faq('Pourquoi s’engager en tant qu’effecteur ?'),
      },
      {
        fr: 'Vous soulagez aussi les urgences, et l’inscription par Pro Santé Connect est simple.',
        en: 'You also relieve emergency departments, and registering with Pro Santé Connect is simple.',
        more: true,
        ...faq('Pourquoi s’engager en tant qu’effecteur ?'),
      },
    ],
  },
  {
    id: 'specialties',
    covers: ['specialties'],
    title: { fr: 'Quelles spécialités ?', en: 'Which specialties?' },
    role: 'effecteur',
    related: ['pathways', 'other-professions', 'register'],
    facts: [
      {
        fr: 'Surtout la médecine générale. À terme, d’autres filières pourront s’ajouter : psychiatres, pédiatres, gériatres, pharmaciens, infirmiers. Pour savoir où en est votre département, voyez l’ARS.',
        en: 'Mostly general medicine. In time other pathways may be added: psychiatrists, paediatricians, geriatricians, pharmacists, nurses. Ask the ARS how things stand in your department.',
        ...faq('Quelles sont les spécialités concernées ?'),
      },
      {
        fr: 'Le décret du {{from:decree}} permet désormais ces filières.',
        en: 'The decree of {{from:decree}} now allows such pathways.',
        from: '2024-06-14',
        more: true,
        ...workshop('Filières complémentaires'),
      },
    ],
  },
  {
    id: 'hours-imposed',
    covers: ['hours-imposed'],
    title: { fr: 'Y a-t-il des horaires imposés ?', en: 'Are hours imposed?' },
    role: 'effecteur',
    related: ['may-i-refuse', 'day-by-day', 'set-ranges'],
    facts: [
      {
        fr: 'Non. Vous travaillez à vos heures habituelles et choisissez vos créneaux. Vous pouvez refuser un patient, même sur un créneau affiché.',
        en: 'No. You work your usual hours and choose your slots. You may refuse a patient, even on a slot that is shown.',
        ...faq('Y a-t-il des plages horaires imposées ?'),
      },
    ],
  },
  {
    id: 'may-i-refuse',
    covers: ['may-i-refuse'],
    title: { fr: 'Puis-je refuser ? Mes obligations', en: 'May I refuse? My duties' },
    role: 'effecteur',
    related: ['participation-box', 'hours-imposed', 'how-contacted'],
    facts: [
      {
        fr: 'Vous pouvez toujours refuser une demande. Mais un patient accepté doit être vu : votre accord vous engage.',
        en: 'You may always refuse a request. But a patient you accepted must be seen: your agreement binds you.',
        ...faq('Quelles sont mes obligations ?'),
      },
    ],
  },
  {
    id: 'participation-box',
    covers: ['participation-box'],
    title: { fr: 'La case « Je participe au SAS »', en: 'The box “Je participe au SAS”' },
    role: 'effecteur',
    related: ['may-i-refuse', 'stop-showing', 'no-slot', 'stop-taking-part'],
    facts: [
      {
        fr: 'Elle dit que la régulation peut vous appeler quand aucun créneau n’est libre près du patient, pour le voir en plus de vos rendez-vous. Vous acceptez ou non, à chaque fois.',
        en: 'It says that the regulation may call you when no slot is free near the patient, to see him or her on top of your appointments. Each time you may accept or not.',
        ...faq('À quoi je m’engage en cochant la case ?'),
      },
    ],
  },
  {
    id: 'how-contacted',
    covers: ['how-contacted'],
    title: { fr: 'Comment le SAS me contacte-t-il ?', en: 'How does the SAS contact me?' },
    role: 'effecteur',
    related: ['called-although-synced', 'call-the-doctor', 'software', 'missed-call'],
    facts: [
      {
        fr: 'Par téléphone, ou dans votre logiciel de rendez-vous s’il est interfacé de bout en bout. Pour un créneau saisi à la main, l’opérateur appelle toujours.',
        en: 'By phone, or in your booking software if it is interfaced end to end. For a slot entered by hand the operator always calls.',
        ...faq('Comment les opérateurs du SAS me contactent-ils ?'),
        disputed: {
          fr: 'selon l’atelier de 2024, un appel de confirmation reste fréquent sur les créneaux grand public.',
          en: 'the 2024 workshop says that a confirmation call is still frequent for public slots.',
          ...workshop('Visibilité des créneaux, en pratique'),
        },
      },
    ],
  },
  {
    id: 'called-although-synced',
    covers: ['called-although-synced'],
    title: {
      fr: 'Pourquoi m’appeler si mes créneaux remontent ?',
      en: 'Why am I called if my slots sync?',
    },
    role: 'effecteur',
    related: ['how-contacted', 'software', 'call-the-doctor'],
    facts: [
      {
        fr: 'Parce que, chez certains éditeurs, réserver dans le logiciel n’est pas encore possible : la régulation appelle pour prendre le créneau.',
        en: 'Because with some vendors booking in the software is not possible yet: the regulation calls to take the slot.',
        source: 'guide-reglement-arbitral',
        at: 'Encadré sur la remontée automatique',
      },
      {
        fr: 'Elle appelle aussi souvent pour confirmer une orientation sur une plage grand public.',
        en: 'It also often calls to confirm a patient on a slot open to the public.',
        ...workshop('Visibilité des créneaux, en pratique'),
      },
    ],
  },
  {
    id: 'teleconsultation',
    covers: ['teleconsultation', 'when-teleconsultation'],
    title: { fr: 'Téléconsultation', en: 'Teleconsultation' },
    role: 'effecteur',
    related: ['one-mode-only', 'bonus-video', 'unregulated-patient'],
    facts: [
      {
        fr: 'Oui, si vous vous êtes déclaré disponible en téléconsultation, dans votre logiciel ou l’agenda SAS. C’est vous, ou votre logiciel, qui envoyez le lien au patient.',
        en: 'Yes, if you declared yourself available for teleconsultation, in your software or the SAS calendar. You, or your software, send the link to the patient.',
        ...faq('Quand et comment mobilisé en téléconsultation ?'),
      },
    ],
  },
  {
    id: 'register',
    covers: ['register'],
    title: { fr: 'S’inscrire comme effecteur', en: 'Register as an effecteur' },
    role: 'effecteur',
    related: ['log-in', 'my-situation', 'alone-interfaced', 'cpts-interfaced', 'msp'],
    facts: [
      {
        fr: 'Sur sas.sante.fr avec Pro Santé Connect : dans votre espace personnel, cochez « Je participe au SAS » et rendez des créneaux visibles. Salarié d’un centre de santé : rien à faire, le centre s’en charge.',
        en: 'On sas.sante.fr with Pro Santé Connect: in your personal space tick “Je participe au SAS” and make slots visible. Salaried in a health centre: nothing to do, the centre takes care of it.',
        ...faq('Comment s’inscrire sur la liste des effecteurs ?'),
      },
      {
        fr: 'SOS Médecins : pareil, et l’association demande en plus un compte gestionnaire de structure. Écrivez « participer » : je vous guide case par case.',
        en: 'SOS Médecins: the same, and the association also asks for a structure manager account. Write “participer” and I will guide you box by box.',
        more: true,
        ...faq('Comment s’inscrire sur la liste des effecteurs ?'),
      },
    ],
  },
  {
    id: 'register-centre',
    covers: ['register-centre'],
    title: { fr: 'Inscrire un centre de santé', en: 'Register a health centre' },
    role: 'effecteur',
    related: ['salaried', 'manager-account', 'csnp'],
    facts: [
      {
        fr: 'Oui, si le centre le veut. Son gérant demande un compte gestionnaire de structure, coche « J’accepte d’être directement contacté » et remplit l’agenda SAS pour ses médecins. L’OSNP appelle ensuite le centre.',
        en: 'Yes, if the centre wants to. Its manager asks for a structure manager account, ticks “J’accepte d’être directement contacté” and fills in the SAS calendar for its doctors. The OSNP then calls the centre.',
        ...faq('Les centres de santé peuvent-ils participer au SAS ?'),
      },
      {
        fr: 'Il déclare aussi au moins {{reg:weekly-minimum}} par semaine pour chaque généraliste.',
        en: 'It also declares at least {{reg:weekly-minimum}} a week for each GP.',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq('Les centres de santé peuvent-ils participer au SAS ?'),
      },
      {
        fr: 'Nos sources ne disent pas si ce minimum supprimé vaut aussi pour les centres : demandez au gestionnaire de comptes de votre territoire.',
        en: 'Our sources do not say whether the end of this minimum also holds for centres: ask the account manager of your territory.',
        from: '2026-01-01',
        more: true,
        ...workshop('Nouveautés conventionnelles'),
      },
    ],
  },
  {
    id: 'salaried',
    covers: ['salaried'],
    title: { fr: 'Salarié d’un centre de santé', en: 'Salaried in a health centre' },
    role: 'effecteur',
    related: ['register-centre', 'register', 'csnp'],
    facts: [
      {
        fr: 'Vous n’avez rien à faire : votre centre communique les disponibilités et reçoit les patients.',
        en: 'You have nothing to do: your centre gives the availability and receives the patients.',
        source: 'guide-reglement-arbitral',
        at: 'Arbre de décision, médecin salarié',
      },
    ],
  },
  {
    id: 'csnp',
    covers: ['csnp'],
    title: { fr: 'Centre de soins non programmés', en: 'Unscheduled-care centre' },
    role: 'effecteur',
    related: ['register-centre', 'register', 'my-situation'],
    facts: [
      {
        fr: 'Libéral : oui, comme tout médecin. Salarié : nos sources se contredisent. La FAQ Occitanie dit oui.',
        en: 'Self-employed: yes, like any doctor. Salaried: our sources contradict each other. The Occitanie FAQ says yes.',
        ...faq('J’exerce dans un centre de soins non programmés'),
        disputed: {
          fr: 'les guides nationaux mettent les salariés de ces centres hors du dispositif. Demandez à votre ARS.',
          en: 'the national guides leave salaried doctors of these centres out. Ask your ARS.',
          source: 'guide-reglement-arbitral',
          at: 'Note de l’arbre de décision',
        },
      },
    ],
  },
  {
    id: 'sos-medecins',
    covers: ['sos-medecins'],
    title: { fr: 'SOS Médecins', en: 'SOS Médecins' },
    role: 'effecteur',
    related: ['register', 'manager-account', 'software'],
    facts: [
      {
        fr: 'Oui. Chaque médecin se connecte, coche « Je participe au SAS » et affiche ses créneaux ; l’association demande en plus un compte gestionnaire de structure.',
        en: 'Yes. Each doctor logs in, ticks “Je participe au SAS” and shows slots; the association also asks for a structure manager account.',
        ...faq('Comment s’inscrire sur la liste des effecteurs ?'),
        disputed: {
          fr: 'les guides nationaux parlent d’une articulation « en cours de définition ».',
          en: 'the national guides say that the arrangement is “being defined”.',
          source: 'guide-reglement-arbitral',
          at: 'Note de l’arbre de décision',
        },
      },
    ],
  },
  {
    id: 'no-sas-here',
    covers: ['no-sas-here'],
    title: { fr: 'Pas encore de SAS chez moi', en: 'No SAS in my area yet' },
    role: 'effecteur',
    related: ['where', 'register', 'since-when'],
    facts: [
      {
        fr: 'Non, il faut un SAS sur votre territoire pour s’inscrire. Votre ARS peut vous dire quand il sera lancé.',
        en: 'No, your territory needs a SAS before you can register. Your ARS can tell you when it will start.',
        ...faq('Puis-je m’inscrire même si le SAS n’est pas lancé ?'),
      },
    ],
  },
  {
    id: 'redirection-fee',
    covers: ['redirection-fee'],
    title: { fr: 'Le forfait de réorientation (FRU)', en: 'The redirection fee (FRU)' },
    role: 'effecteur',
    related: ['register', 'participation-box', 'what-for'],
    facts: [
      {
        fr: 'Un autre dispositif, plus ancien : envoyer chez des libéraux volontaires des patients venus aux urgences. Inutile de cocher cette case pour le SAS.',
        en: 'Another, older scheme: sending patients who came to the emergency department to volunteer doctors. No need to tick this box for the SAS.',
        until: '2024-12-05',
        ...faq('Forfait de réorientation des urgences (FRU), de quoi s’agit-il ?'),
      },
      {
        fr: 'Un autre dispositif, qui envoyait des patients des urgences chez des libéraux volontaires. Il prend fin et la case a été retirée (annonce du {{fig:workshop}}).',
        en: 'Another scheme, which sent patients from the emergency department to volunteer doctors. It has ended and the box was removed (announced on {{fig:workshop}}).',
        from: '2024-12-05',
        ...workshop('Fin du forfait de réorientation : retrait de la coche'),
        disputed: {
          fr: 'elle figure encore sur la copie d’écran du même atelier.',
          en: 'it still shows on the screenshot of the same workshop.',
          ...workshop('Modalités d’inscription'),
        },
      },
    ],
  },
  {
    id: 'without-software',
    covers: ['without-software'],
    title: {
      fr: 'Participer sans logiciel de rendez-vous',
      en: 'Take part without booking software',
    },
    role: 'effecteur',
    related: ['alone-manual', 'lump-sum', 'create-availability', 'two-hours'],
    facts: [
      {
        fr: 'Oui : cochez « Je participe au SAS » et saisissez au moins {{reg:weekly-minimum}} par semaine dans l’agenda SAS. Ces créneaux ne sont pas réservés au SAS.',
        en: 'Yes: tick “Je participe au SAS” and enter at least {{reg:weekly-minimum}} a week in the SAS calendar. These slots are not reserved for the SAS.',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq('Est-ce que je peux participer si je n’ai pas de solution de rdv en ligne ?'),
      },
      {
        fr: 'Oui : cochez « Je participe au SAS » et saisissez vos créneaux dans l’agenda SAS, sans minimum. Mais le forfait demande d’accepter d’interfacer un logiciel, ou une organisation territoriale validée et interfacée.',
        en: 'Yes: tick “Je participe au SAS” and enter slots in the SAS calendar, with no minimum. But the lump sum requires that you accept to interface software, or a validated and interfaced territorial organisation.',
        from: '2026-01-01',
        ...workshop('Simplification de la rémunération'),
      },
    ],
  },
  {
    id: 'two-hours',
    covers: ['two-hours'],
    title: { fr: 'La règle des deux heures', en: 'The two-hour rule' },
    role: 'effecteur',
    related: ['lump-sum', 'without-software', 'alone-manual'],
    facts: [
      {
        fr: 'Au moins {{reg:weekly-minimum}} par semaine, à répartir comme vous voulez dans la semaine, sans report d’une semaine à l’autre.',
        en: 'At least {{reg:weekly-minimum}} a week, spread as you like within the week, not carried over from one week to another.',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq('Les deux heures peuvent-elles être lissées ?'),
      },
      {
        fr: 'La règle des deux heures n’existe plus depuis le {{from:G-08}} : plus de minimum à répartir.',
        en: 'The two-hour rule has been gone since {{from:G-08}}: there is no minimum left to spread.',
        from: '2026-01-01',
        ...workshop('Nouveautés conventionnelles'),
      },
    ],
  },
  {
    id: 'day-by-day',
    covers: ['day-by-day'],
    title: { fr: 'Ouvrir un créneau au jour le jour', en: 'Open slots day by day' },
    role: 'effecteur',
    related: ['create-availability', 'set-ranges', 'hours-imposed'],
    facts: [
      {
        fr: 'Oui, dans l’agenda SAS, selon votre charge.',
        en: 'Yes, in the SAS calendar, as your workload allows.',
        ...faq('Puis-je ouvrir des créneaux au jour le jour ?'),
      },
    ],
  },
  {
    id: 'manual-entry',
    covers: ['manual-entry'],
    title: { fr: 'Participer en saisie manuelle', en: 'Take part with manual entry' },
    role: 'effecteur',
    related: ['stop-showing', 'lump-sum', 'without-software', 'stop-taking-part'],
    facts: [
      {
        fr: 'Oui. Votre nom > Espace personnel > Editer : acceptez d’être contacté, répondez « Oui » pour le logiciel, cochez « Je refuse d’afficher mes créneaux », puis saisissez vos créneaux.',
        en: 'Yes. Your name > Espace personnel > Editer: accept to be contacted, answer “Oui” for the software, tick “Je refuse d’afficher mes créneaux”, then enter your slots.',
        ...faq('Puis-je refuser la remontée automatique ?'),
        disputed: {
          fr: 'l’atelier de 2024 présente ce refus comme un refus de participer.',
          en: 'the 2024 workshop shows this refusal as a refusal to take part.',
          ...workshop('Modalités d’inscription des effecteurs'),
        },
      },
      {
        fr: 'Cochez aussi la déclaration de {{reg:weekly-minimum}} par semaine.',
        en: 'Also tick the declaration of {{reg:weekly-minimum}} a week.',
        from: '2022-04-01',
        until: '2026-01-01',
        ...faq('Puis-je refuser la remontée automatique ?'),
      },
      {
        fr: 'Attention au forfait : il demande maintenant l’interfaçage ou une organisation territoriale validée.',
        en: 'Mind the lump sum: it now requires interfacing or a validated territorial organisation.',
        from: '2026-01-01',
        more: true,
        ...workshop('Simplification de la rémunération'),
      },
    ],
  },
  {
    id: 'stop-showing',
    covers: ['stop-showing'],
    title: { fr: 'Ne plus afficher mes créneaux', en: 'Stop showing my slots' },
    role: 'effecteur',
    related: ['manual-entry', 'stop-taking-part', 'calendar-visible'],
    facts: [
      {
        fr: 'Connectez-vous avec Pro Santé Connect, puis : votre nom en haut à droite > Espace personnel > Editer, et cochez « Je refuse d’afficher mes créneaux grand public et professionnel ».',
        en: 'Log in with Pro Santé Connect, then: your name at the top right > Espace personnel > Editer, and tick “Je refuse d’afficher mes créneaux grand public et professionnel”.',
        ...faq('Quel est le process pour que mes créneaux ne remontent pas ?'),
      },
      {
        fr: 'Cette case ne dit rien de votre participation : elle se règle à part.',
        en: 'This box says nothing of your participation, which is set apart.',
        more: true,
        ...faq('Puis-je refuser la remontée automatique ?'),
        disputed: {
          fr: 'l’atelier de 2024 la présente comme un refus de participer.',
          en: 'the 2024 workshop shows it as a refusal to take part.',
          ...workshop('Modalités d’inscription des effecteurs'),
        },
      },
    ],
  },
  {
    id: 'calendar-visible',
    covers: ['calendar-visible'],
    title: { fr: 'Tout mon agenda est-il visible ?', en: 'Is my whole calendar visible?' },
    role: 'effecteur',
    related: ['which-slots-seen', 'stop-showing', 'amelipro-slots'],
    facts: [
      {
        fr: 'Non : seuls remontent les créneaux libres des {{reg:horizon}} à venir, grand public hors patientèle et professionnels hors CPTS. Ceux que vous réservez à vos patients ou à une structure restent invisibles.',
        en: 'No: only free slots of the next {{reg:horizon}} show, those open to the public and those for professionals outside a CPTS. Slots kept for your patients or a structure stay hidden.',
        until: '2024-12-05',
        ...faq(sync),
      },
      {
        fr: 'Non : seuls remontent vos créneaux libres des {{reg:horizon}} à venir, ouverts au grand public ou typés soins non programmés.',
        en: 'No: only your free slots of the next {{reg:horizon}} show, those open to the public or typed as unscheduled care.',
        from: '2024-12-05',
        ...workshop('Visibilité des créneaux'),
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, dit {{fig:older-horizon}}.',
          en: 'the older Occitanie FAQ says {{fig:older-horizon}}.',
          ...faq(sync),
        },
      },
      {
        fr: 'Ce que vous réservez à vos patients ou à une structure, CPTS comprise, reste invisible.',
        en: 'What you keep for your patients or a structure, CPTS included, stays hidden.',
        from: '2024-12-05',
        ...faq(sync),
      },
      {
        fr: 'La remontée est active d’office ; elle est encadrée par un décret publié le {{from:upload-decree}}.',
        en: 'The upload is on by default; it is framed by a decree published on {{from:upload-decree}}.',
        from: '2022-03-21',
        more: true,
        ...faq(sync),
      },
    ],
  },
  {
    id: 'which-slots-seen',
    covers: ['which-slots-seen'],
    title: {
      fr: 'Quels créneaux la régulation voit-elle ?',
      en: 'Which slots does the regulation see?',
    },
    role: 'effecteur',
    related: ['calendar-visible', 'participants-first', 'stop-showing'],
    facts: [
      {
        fr: 'Les créneaux libres des {{reg:horizon}} à venir.',
        en: 'Free slots of the next {{reg:horizon}}.',
        until: '2024-12-05',
        ...faq(sync),
      },
      {
        fr: 'Les créneaux grand public ou « nouveaux patients » et les plages typées soins non programmés ou urgences, sur {{reg:horizon}}, avec un filtre selon l’urgence.',
        en: 'Slots open to the public or to new patients and ranges typed as unscheduled care or urgent, over {{reg:horizon}}, with a filter by urgency.',
        from: '2024-12-05',
        ...workshop('Visibilité des créneaux'),
        disputed: {
          fr: 'la FAQ Occitanie, plus ancienne, dit {{fig:older-horizon}}.',
          en: 'the older Occitanie FAQ says {{fig:older-horizon}}.',
          ...faq(sync),
        },
      },
    ],
  },
  {
    id: 'software',
    covers: ['software', 'software-2024'],
    title: { fr: 'Mon logiciel est-il interfacé ?', en: 'Is my software interfaced?' },
    role: 'effecteur',
    lists: 'software',
    related: ['manual-entry', 'without-software', 'call-the-doctor', 'cpts-software'],
    facts: [
      {
        fr: 'Dites-moi le nom de votre logiciel : je vous dis ce que les listes en disent. Au {{fig:workshop}}, l’interfaçage était achevé notamment pour Doctolib, Keldoc, MAIIA, Clickdoc et Medaviz.',
        en: 'Tell me the name of your software and I will say what the lists say of it. On {{fig:workshop}} interfacing was finished for Doctolib, Keldoc, MAIIA, Clickdoc and Medaviz among others.',
        from: '2024-12-05',
        ...workshop('Interfaçage des logiciels à la plateforme SAS'),
      },
      {
        fr: 'Achevé : {{list:finished.1}}. Achevé aussi : {{list:finished.2}}.',
        en: 'Finished: {{list:finished.1}}. Also finished: {{list:finished.2}}.',
        from: '2024-12-05',
        more: true,
        ...workshop('Interfaçage des logiciels à la plateforme SAS'),
      },
      {
        fr: 'De bout en bout, l’opérateur réserve dans {{list:end-to-end}}. Remontée des créneaux seule : {{list:slots-only}}.',
        en: 'End to end, the operator books in {{list:end-to-end}}. Upload of slots only: {{list:slots-only}}.',
        ...faq('Quels sont les éditeurs interfacés à date ?'),
        until: '2024-12-05',
      },
      {
        fr: 'En cours : {{list:in-progress}}.',
        en: 'In progress: {{list:in-progress}}.',
        from: '2024-12-05',
        more: true,
        ...workshop('Interfaçage des logiciels à la plateforme SAS'),
      },
      {
        fr: 'Le tableau de l’atelier se lit mal et les listes diffèrent d’un document à l’autre : demandez à votre éditeur de confirmer.',
        en: 'The table of the workshop is hard to read and the lists differ between documents: ask your vendor to confirm.',
        more: true,
        ...workshop('Interfaçage des logiciels à la plateforme SAS'),
      },
    ],
  },
  {
    id: 'one-mode-only',
    covers: ['one-mode-only'],
    title: { fr: 'N’offrir qu’un seul mode', en: 'Offer one mode only' },
    role: 'effecteur',
    related: ['create-availability', 'teleconsultation', 'visit-bonus'],
    facts: [
      {
        fr: 'Oui : dans l’agenda SAS, choisissez un seul type, cabinet, téléconsultation ou visite à domicile.',
        en: 'Yes: in the SAS calendar choose one type only, practice, teleconsultation or home visit.',
        ...faq('Choisir uniquement un mode d’exercice'),
      },
    ],
  },
  {
    id: 'book-myself',
    covers: ['book-myself'],
    title: { fr: 'Réserver moi-même sur la plateforme', en: 'Book on the platform myself' },
    role: 'effecteur',
    related: ['call-the-doctor', 'ask-about-a-patient', 'platform'],
    facts: [
      {
        fr: 'Non : seuls un médecin régulateur ou un OSNP prennent rendez-vous pour un patient sur la plateforme.',
        en: 'No: only a regulating doctor or an OSNP books for a patient on the platform.',
        ...faq('Puis-je prendre rendez-vous directement sur la plateforme ?'),
      },
    ],
  },
  {
    id: 'stop-taking-part',
    covers: ['stop-taking-part'],
    title: { fr: 'Ne plus participer', en: 'Stop taking part' },
    role: 'effecteur',
    related: ['stop-showing', 'manual-entry', 'declare-absence', 'bot-stop'],
    facts: [
      {
        fr: 'Rien ne vous oblige à rester : décochez votre participation dans Espace personnel > Editer. Pour ne plus montrer vos créneaux, cochez aussi « Je refuse d’afficher mes créneaux ».',
        en: 'Nothing obliges you to stay: untick your participation in Espace personnel > Editer. To hide your slots as well, tick “Je refuse d’afficher mes créneaux”.',
        ...workshop('Modalités d’inscription, refus de participation'),
        disputed: {
          fr: 'selon la FAQ Occitanie, ce seul refus d’affichage laisse participer en saisie manuelle.',
          en: 'the Occitanie FAQ says that refusing to show slots alone still lets you take part with manual entry.',
          ...faq('Puis-je refuser la remontée automatique ?'),
        },
      },
    ],
  },
];
