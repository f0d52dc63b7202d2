import { comingFr } from './coming-fr.ts';

/** Every sentence the bot says in French. A key may have `_sms` and `_voice` variants; `_teams` is the plain one. */
export const fr = {
  ...comingFr,
  'offer.asked':
    'SAS{{again, again}} : un patient à voir {{when, when}}, {{mode, mode}}, {{where, where}}. OUI {{code}} pour accepter, NON {{code}} pour refuser. Réponse attendue sous {{minutes}} min.',
  'offer.asked_voice':
    "Bonjour, ici Relais SAS{{again, again}}. Un patient est à voir {{when, when}}, {{mode, mode}}, {{where, where}}. Pour accepter, tapez 1. Pour refuser, tapez 2. Pour réécouter, tapez 3. Pour ne plus recevoir d'appels, tapez 9.",
  'offer.confirmed':
    "C'est confirmé pour vous, demande {{code}} : {{range, range}}, {{mode, mode}}. Vous êtes engagé auprès de la régulation ; pensez à coter SNP.",
  'offer.confirmed_voice':
    "C'est confirmé pour vous : {{range, range}}, {{mode, mode}}. Vous êtes engagé auprès de la régulation. Pensez à coter SNP. Code de la demande : {{code, spelled}}.",
  'offer.callback': 'Régulation : {{number}}.',
  'offer.callback_voice': 'Le numéro de la régulation : {{number, dialled}}.',
  'offer.refused':
    'Bien noté, refus de la demande {{code}}. Merci de votre réponse, nous sollicitons un confrère.',
  'offer.refused.last':
    'Bien noté, refus de la demande {{code}}. Merci de votre réponse, la régulation en est prévenue.',
  'offer.refused.last_voice':
    'Bien noté, vous refusez. Merci de votre réponse, la régulation en est prévenue.',
  'offer.refused_voice':
    'Bien noté, vous refusez. Merci de votre réponse, nous sollicitons un confrère.',
  'offer.acceptedByPhone':
    "C'est confirmé pour vous, demande {{code}} : la régulation a noté votre accord donné par téléphone. Pensez à coter SNP.",
  'offer.acceptedByPhone.at':
    "C'est confirmé pour vous, demande {{code}} : {{range, range}}. La régulation a noté votre accord donné par téléphone. Pensez à coter SNP.",
  'offer.alreadyYours':
    'La demande {{code}} est déjà confirmée pour vous : {{range, range}}, {{mode, mode}}.',
  'offer.staysYours':
    'La demande {{code}} reste confirmée pour vous : {{range, range}}, {{mode, mode}}. Pour la rendre : « je me désiste {{code}} ».',
  'offer.staysYours_voice':
    'Cette demande reste confirmée pour vous : {{range, range}}, {{mode, mode}}. Pour la rendre, écrivez « je me désiste » par SMS.',
  'offer.alreadyYours_voice':
    'Cette demande est déjà confirmée pour vous : {{range, range}}, {{mode, mode}}.',
  'offer.closed.taken': 'Demande {{code}} déjà pourvue : un confrère a répondu avant vous. Merci !',
  'offer.closed.taken_voice':
    'Trop tard : cette demande est déjà pourvue, un confrère a répondu avant vous. Merci !',
  'offer.closed.cancelled': 'Demande {{code}} annulée par la régulation. Rien à faire, merci !',
  'offer.closed.cancelled_voice':
    'Cette demande a été annulée par la régulation. Rien à faire, merci !',
  'offer.closed.cancelledAccepted':
    'La régulation a annulé la demande {{code}} que vous aviez acceptée : le patient ne viendra pas.',
  'offer.closed.expired':
    'Trop tard pour la demande {{code}} : son délai est expiré. Merci, ce sera pour une autre fois.',
  'offer.closed.expired_voice':
    'Trop tard : le délai de cette demande est expiré. Merci, ce sera pour une autre fois.',
  'offer.closed.full': 'Trop tard pour la demande {{code}} : ce créneau est complet.',
  'offer.closed.full_voice': 'Trop tard : ce créneau est complet.',
  'offer.closed.refused':
    'Vous avez refusé la demande {{code}}. Elle cherche encore un médecin : OUI {{code}} pour la prendre tout de même.',
  'offer.closed.refused_voice':
    'Vous avez refusé cette demande, qui cherche encore un médecin. Pour la prendre tout de même, répondez oui et son code par SMS.',
  'offer.closed.withdrawn':
    'Trop tard : vous vous êtes désisté de la demande {{code}}, elle est passée à un confrère.',
  'offer.closed.withdrawn_voice':
    'Trop tard : vous vous êtes désisté de cette demande, elle est passée à un confrère.',
  'offer.closed.ended':
    'Trop tard pour la demande {{code}} : votre refus a été transmis aussitôt et la régulation a repris la main. Si vous pouvez voir ce patient, appelez-la.',
  'offer.closed.ended_voice':
    'Trop tard : votre refus a été transmis aussitôt et la régulation a repris la main. Si vous pouvez voir ce patient, appelez-la.',
  'offer.closed.again':
    "Demande {{code}} : le confrère qui l'avait prise s'est désisté. OUI {{code}} pour la prendre, NON {{code}} pour refuser.",
  'offer.closed.again_voice':
    "Le confrère qui avait pris cette demande s'est désisté. Pour la prendre, répondez oui et son code par SMS.",
  'offer.closed.accepted':
    'La demande {{code}} est déjà confirmée pour vous. Pour la rendre : « je me désiste {{code}} ».',
  'offer.closed.accepted_voice':
    'Cette demande est déjà confirmée pour vous. Pour la rendre, écrivez « je me désiste » par SMS.',
  'offer.unknownCode':
    'Je ne trouve pas de demande {{code}} pour ce numéro. Vérifiez le code du dernier SMS reçu.',
  'offer.which': 'Pour ne pas me tromper de patient, répondez avec le code :',
  'offer.whichLine': 'OUI {{code}} ou NON {{code}} : {{range, range}}, {{mode, mode}}',
  'offer.whichDraft': 'CONFIRMER : ce que je vous ai relu.',
  'offer.counterUnsure':
    "Je ne suis pas sûr d'avoir compris. Pour proposer une autre heure : AUTRE {{code}} 17h. Sinon OUI {{code}} ou NON {{code}}.",
  'offer.countered.time':
    "Ce n'est pas un accord : je propose {{range, range}} à la régulation. La demande {{code}} reste ouverte, OUI {{code}} ou NON {{code}}.",
  'offer.countered.mode':
    "Ce n'est pas un accord : je propose {{mode, mode}} à la régulation. La demande {{code}} reste ouverte, OUI {{code}} ou NON {{code}}.",
  'offer.details':
    'Demande {{code}} : {{range, range}}, {{mode, mode}}, département {{territory}}. Réponse attendue avant {{expiresAt, time}}. La régulation donne le reste de vive voix après votre OUI {{code}}.',

  'appointment.hour':
    "À quelle heure l'attendez-vous ? Répondez l'heure, par exemple {{at, time}}.",
  'appointment.hour_voice':
    "L'heure reste à convenir : répondez-la par SMS, ou dites-la à la régulation.",
  'appointment.agreed':
    "C'est noté, demande {{code}} : vous l'attendez {{range, range}}. La régulation est prévenue.",
  'appointment.agreed_voice':
    "C'est noté : vous attendez ce patient {{range, range}}. La régulation est prévenue.",
  'appointment.moved':
    "C'est déplacé, demande {{code}} : {{range, range}}. La régulation est prévenue et prévient le patient.",
  'appointment.setByDesk':
    'Demande {{code}} : la régulation a noté votre patient {{range, range}}.',
  'appointment.movedByDesk':
    'La régulation déplace votre patient, demande {{code}} : {{range, range}} désormais.',
  'appointment.counterTaken':
    "La régulation prend votre proposition. C'est confirmé pour vous, demande {{code}} : {{range, range}}, {{mode, mode}}. Pensez à coter SNP.",

  'appointment.already':
    'Demande {{code}} : vous attendez déjà ce patient {{range, range}}. Pour le déplacer : « décale {{code}} à 17h ».',
  'appointment.whichDay':
    'Quel jour : {{instants, instants}} ? Répondez par exemple « demain 16h ».',
  'appointment.which': 'Pour ne pas me tromper de patient, répondez avec le code :',
  'appointment.whichLine': '{{code}} {{at, time}} : le patient que vous avez accepté',
  'appointment.whichOffer': 'OUI {{code}} {{at, time}} : la demande qui attend',
  'patients.lines': '{{lines, dayLines}}',
  'patients.linesMore': '{{lines, dayLines}}\nSUITE pour la suite.',
  'patients.more': 'SUITE pour la suite.',
  'patients.more_voice': 'Dites suite pour la suite.',
  'patients.none':
    'Aucun patient confirmé, aucune place ouverte. Pour ouvrir : « ouvre demain 14h-16h ».',
  'patients.nobody': 'Personne {{at, day}} à {{at, time}}.',
  'patients.notFound':
    "Je ne trouve pas ce patient : rien n'est changé. « mes patients » donne les heures et les codes.",
  'patients.tooOld': "Rien n'est fait : redites-le si c'est toujours vrai.",
  'patients.which.late': 'Lequel ? Répondez par son code, ou « pour tous » :',
  'patients.which.move': 'Lequel ? Répondez par son code :',
  'patients.which.fulfilled': 'Lequel est venu ? Répondez par son code :',
  'patients.which.noshow': "Lequel n'est pas venu ? Répondez par son code :",
  'patients.which.other': 'Lequel a été envoyé aux urgences ? Répondez par son code :',
  'patients.which.at': '{{code}} : {{range, range}}, {{site}}',
  'delay.none':
    "Aucun patient confirmé n'est attendu aujourd'hui : je n'ai personne à prévenir. Pour fermer des places : « ferme jusqu'à 15h ».",
  'delay.howLong': 'De combien de minutes ? Répondez par exemple « 20 min ».',
  'delay.tooLong':
    "Plus de 2 heures, ce n'est plus un retard : rien n'est transmis. Déplacez le patient (« décale {{code}} à 17h ») ou rendez-le (« je me désiste {{code}} »).",
  'delay.tooLong.all':
    "Plus de 2 heures, ce n'est plus un retard : rien n'est transmis. Déplacez ou rendez vos patients un par un : « mes patients » donne leurs codes.",
  'delay.noHour':
    "Votre patient de la demande {{code}} n'a pas encore d'heure : répondez-la, par exemple « {{code}} 16h ».",
  'delay.already':
    "C'était déjà dit à la régulation : {{minutes}} min de retard pour le patient de {{at, time}}.",
  'delay.said':
    "C'est dit à la régulation : {{minutes}} min de retard pour le patient de {{at, time}}. Elle peut le prévenir.",
  'delay.said_voice':
    "C'est dit à la régulation : {{minutes}} minutes de retard pour le patient de {{at, time}}. Elle peut le prévenir.",
  'delay.said.all':
    "C'est dit à la régulation : {{minutes}} min de retard pour vos {{count}} patients à venir. Elle peut les prévenir.",
  'outcome.ask':
    'Le patient de {{at, time}} (demande {{code}}) est-il venu ? Répondez VENU {{code}} ou PAS VENU {{code}}. STOP QUESTION pour ne plus être interrogé.',
  'outcome.ask.several':
    'Venus ? {{inShort, inShort}}. Répondez VENUS pour tous, sinon PAS VENU et le code. STOP QUESTION pour ne plus être interrogé.',
  'edge.digest':
    "SAS aujourd'hui : {{inShort, inShort}}. MES PATIENTS pour le détail, STOP DIGEST pour ne plus le recevoir.",
  'edge.reminder':
    'Rappel SAS : {{inShort, inShort}}, {{site}}. PAS DE RAPPEL pour ne plus le recevoir.',
  'edge.week': 'SAS, {{week, week}}. PAS DE BILAN pour ne plus le recevoir.',
  'edge.series':
    'Votre ouverture {{series, series}} prend fin {{day, day}}. Rien ne la prolonge : rouvrez-la pour continuer. STOP SERIE pour ne plus être prévenu.',
  'edge.return':
    "Votre absence se termine : {{range, range}}. Rien n'est ouvert dans les 7 jours qui suivent. STOP RETOUR pour ne plus être prévenu.",
  'edge.return.open':
    'Votre absence se termine : {{range, range}}. Ensuite, {{count}} place(s) libre(s) en 7 jours. STOP RETOUR pour ne plus être prévenu.',
  'edge.off':
    'Entendu, je ne vous envoie plus {{edges, edges}}. Pour le remettre : « avec {{word}} ».',
  'edge.on':
    "Entendu, je vous envoie de nouveau {{edges, edges}}. Pour l'arrêter : « pas de {{word}} ».",
  'edge.now':
    'De moi-même : {{words}}. « Pas de rappel » arrête le rappel, « avec rappel » le reprend.',
  'edge.none':
    'Je ne vous envoie que les demandes. De nouveau : « avec » digest, rappel, question, bilan, série ou retour.',
  'outcome.all': "Merci, c'est noté : vos {{count}} patients sont venus.",
  'outcome.ask.noHour':
    'Le patient de la demande {{code}} est-il venu ? Répondez VENU {{code}} ou PAS VENU {{code}}. STOP QUESTION pour ne plus être interrogé.',
  'outcome.fulfilled': "Merci, c'est noté : le patient de {{at, time}} ({{code}}) est venu.",
  'outcome.noshow':
    "C'est noté : le patient de {{at, time}} ({{code}}) n'est pas venu. La régulation est prévenue.",
  'outcome.other':
    "C'est noté : le patient de {{at, time}} ({{code}}) a été réorienté. La régulation est prévenue.",
  'outcome.fulfilled_voice': "Merci, c'est noté : le patient de {{at, time}} est venu.",
  'outcome.noshow_voice':
    "C'est noté : le patient de {{at, time}} n'est pas venu. La régulation est prévenue.",
  'outcome.other_voice':
    "C'est noté : le patient de {{at, time}} a été réorienté. La régulation est prévenue.",
  'outcome.already': "C'était déjà noté pour le patient de {{at, time}} ({{code}}).",
  'outcome.fix.fulfilled':
    "L'issue du patient de {{at, time}} est déjà notée : rien n'est changé. Pour corriger : VENU {{code}}.",
  'outcome.fix.noshow':
    "L'issue du patient de {{at, time}} est déjà notée : rien n'est changé. Pour corriger : PAS VENU {{code}}.",
  'outcome.fix.other':
    "L'issue du patient de {{at, time}} est déjà notée : rien n'est changé. Pour corriger : « envoyé aux urgences {{code}} ».",
  'outcome.none':
    "Je ne vois aucun patient dont l'issue manque : rien n'est changé. « mes patients » pour voir où vous en êtes.",

  'voice.goodbye': 'Au revoir.',
  'voice.offer.again':
    "Je n'ai rien entendu. Pour accepter, tapez 1. Pour refuser, tapez 2. Pour réécouter, tapez 3.",
  'voice.offer.silent': "Sans réponse de votre part, rien n'est changé. Merci, au revoir.",
  'voice.offer.unclear':
    "Je n'ai pas compris, et rien n'est fait. Tapez 1 ou dites « oui, j'accepte » pour accepter, tapez 2 ou dites « non » pour refuser, tapez 3 pour réécouter.",
  'voice.offer.noKey':
    'Cette touche ne sert pas ici. Tapez 1 pour accepter, 2 pour refuser, 3 pour réécouter.',
  'voice.offer.texted': 'Vous recevez aussi cette confirmation par SMS.',
  'voice.offer.noCalls':
    "Entendu, je ne vous appelle plus : je vous écrirai par SMS. Pour changer d'avis, écrivez « appelez-moi ». Au revoir.",
  'voice.offer.noted':
    "Ce n'est pas un accord : je transmets votre proposition à la régulation. Pour accepter la demande telle quelle, tapez 1. Pour la refuser, tapez 2.",
  'voice.offer.gone':
    'Bonjour, ici Relais SAS. Cet appel ne concerne aucune demande en cours. Rien à faire, au revoir.',
  'voice.link.code':
    "Bonjour, ici Relais SAS, l'assistant du Service d'accès aux soins, pour {{name}}. Vous y êtes inscrit pour recevoir par appel les demandes de la régulation. Pour relier ce téléphone, tapez ce code puis dièse : {{code, spelled}}.",
  'voice.link.again': 'Votre code est {{code, spelled}}. Tapez-le, puis dièse.',
  'voice.link.silent': "Sans votre code, rien n'est relié. Au revoir.",
  'voice.link.over': "Ce code n'est plus utile. Au revoir.",
  'voice.link.unclear': "Je n'ai pas reçu six chiffres.",
  'voice.link.wrong': "Ce n'est pas le bon code. En voici un autre.",
  'voice.link.done':
    "C'est fait, {{name}} : ce téléphone est relié à Relais SAS. À chaque demande, je vous appelle : 1 pour accepter, 2 pour refuser, 9 pour ne plus être appelé. Pour vos créneaux, appelez ce numéro. Au revoir.",
  'voice.hello': 'Bonjour {{name}}, ici Relais SAS.',
  'voice.waiting': "Une demande attend votre réponse : pour l'écouter, tapez 1.",
  'voice.waitings':
    '{{count}} demandes attendent votre réponse : pour écouter la première, tapez 1.',
  'voice.menu':
    'Dites ce que vous voulez. Ou, au clavier : pour ouvrir, fermer ou noter une absence, tapez 2. Pour vos patients et vos créneaux, tapez 3. Pour une question, tapez 4. Pour votre participation au SAS, tapez 5.',
  'voice.keys': 'Zéro pour réécouter, étoile pour revenir, dièse pour confirmer.',
  'voice.else': 'Autre chose ? Dites-le, ou tapez étoile pour le menu.',
  'voice.choose': 'Étoile pour revenir.',
  'voice.resume': 'La dernière fois, nous en étions là.',
  'voice.question': 'Quelle est votre question sur le SAS ?',
  'voice.question.themes':
    "Ou choisissez un thème. Pour la rémunération, tapez 1. Pour vos obligations, tapez 2. Pour l'inscription, tapez 3. Pour la plateforme et vos créneaux, tapez 4. Pour le fonctionnement du SAS, tapez 5.",
  'voice.question.else': 'Une autre question ? Posez-la maintenant.',
  'voice.stranger':
    'Urgence vitale : appelez le 15 ou le 112. Bonjour, ici Relais SAS, pour les médecins inscrits. Je peux répondre à vos questions sur le SAS : posez la vôtre.',
  'voice.silenced':
    'Bonjour, ici Relais SAS. Vous avez demandé à ne plus rien recevoir. Pour reprendre, envoyez START par SMS. Au revoir.',
  'voice.nothingHeard': "Je n'ai rien entendu.",
  'voice.unclear':
    "Je n'ai pas bien entendu, et rien n'est fait. Redites-le, ou utilisez les touches.",
  'voice.noKey': 'Cette touche ne sert pas ici.',
  'voice.bye.silent':
    "Sans réponse, rien n'est changé. Rappelez quand vous voulez, nous reprendrons là. Au revoir.",
  'voice.bye': "Rien d'autre n'est changé. Au revoir.",
  'voice.offer.hour':
    "À quelle heure l'attendez-vous ? Tapez l'heure, puis dièse : 16 pour seize heures, 1630 pour seize heures trente.",
  'voice.offer.noHour': "Je n'ai pas compris l'heure.",
  'voice.offer.hourLater':
    "L'heure reste à convenir : appelez-moi et tapez 3, ou dites-la à la régulation. Au revoir.",
  'voice.offer.hourTwoDays':
    'Cette heure existe deux jours de suite : appelez-moi et tapez 3 pour dire lequel, ou dites-le à la régulation.',
  'voice.offer.none': "Aucune demande n'attend votre réponse.",
  'voice.offer.waiting': 'Un patient est à voir {{when, when}}, {{mode, mode}}, {{where, where}}.',
  'voice.offer.callBack':
    'Par sécurité, une demande ne se prend que sur un appel que nous passons. Raccrochez, je vous rappelle tout de suite.',
  'voice.changed': 'Relais SAS, par votre appel de {{from, time}} :',
  'voice.changed.participation': 'Votre choix de participation au SAS est noté.',
  'voice.keypad.act':
    'Pour ouvrir des créneaux, tapez 1. Pour en fermer, tapez 2. Pour noter une absence, tapez 3.',
  'voice.keypad.who': 'Pour quel médecin ?',
  'voice.keypad.day':
    "Pour aujourd'hui, tapez 1 puis dièse. Pour demain, 2 puis dièse. Pour un autre jour, tapez le jour et le mois sur quatre chiffres, puis dièse.",
  'voice.keypad.start':
    "Tapez l'heure de début, puis dièse : 16 pour seize heures, 1630 pour seize heures trente.",
  'voice.keypad.end': "Tapez l'heure de fin, puis dièse.",
  'voice.keypad.none': "Ce n'est ni un jour ni une heure.",
  'voice.keypad.backwards': 'La fin est avant le début.',
  'voice.keypad.past': 'Ce moment est déjà passé.',
  'voice.keypad.sure':
    'Pour confirmer, tapez 1 ou dièse. Pour laisser, tapez 2. Pour corriger, étoile.',
  'voice.keypad.sureOpen':
    'Pour confirmer, tapez 1 ou dièse. Pour laisser, tapez 2. Pour un autre mode de consultation, tapez 3. Pour plusieurs patients sur la plage, tapez 4. Pour corriger, étoile.',
  'voice.keypad.sureAway':
    "Pour confirmer, tapez 1 ou dièse. Pour laisser, tapez 2. Pour aller jusqu'à un autre jour, tapez 3. Pour corriger, étoile.",
  'voice.keypad.mode':
    'Pour le cabinet, tapez 1. Pour la téléconsultation, tapez 2. Pour la visite, tapez 3.',
  'voice.keypad.many': 'Tapez le nombre de patients, puis dièse.',
  'voice.keypad.until':
    'Tapez le dernier jour : le jour et le mois sur quatre chiffres, puis dièse.',
  'voice.keypad.noNumber': "Ce n'est pas un nombre de patients.",
  'voice.patients.act':
    "Pour dire que vous serez en retard, tapez 1. Pour dire si un patient est venu, tapez 2. Pour convenir de l'heure d'un patient, tapez 3.",
  'voice.patients.one': 'Pour le patient {{range, range}}, tapez {{number}}.',
  'voice.patients.next': 'Pour les suivants, tapez {{number}}.',
  'voice.patients.all': 'Pour tous, tapez {{number}}.',
  'voice.patients.none.late': "Aucun patient n'est attendu aujourd'hui.",
  'voice.patients.none.came': "L'issue de tous vos patients est connue.",
  'voice.patients.none.hour': "Aucun patient n'attend d'heure.",
  'voice.patients.minutes': 'Tapez le nombre de minutes de retard, puis dièse.',
  'voice.patients.noDelay':
    "Un retard va d'une à 120 minutes. Au-delà, appelez la régulation : le patient doit être déplacé.",
  'voice.patients.came':
    "Le patient {{range, range}}. S'il est venu, tapez 1. S'il n'est pas venu, tapez 2. S'il a été envoyé ailleurs, par exemple aux urgences, tapez 3.",
  'voice.patients.hour':
    "Le patient {{range, range}}. Tapez l'heure à laquelle vous l'attendez, puis dièse.",
  'voice.patients.sure.late':
    'Dire à la régulation {{minutes}} minutes de retard pour le patient de {{at, time}} ?',
  'voice.patients.sure.late.all':
    'Dire à la régulation {{minutes}} minutes de retard pour vos {{count}} patients à venir ?',
  'voice.patients.sure.hour': 'Attendre ce patient {{at, day}} à {{at, time}} ?',
  'voice.patients.byKeys':
    "Pour ne pas me tromper de patient, rien n'est fait à la voix : au menu, tapez 3, ou écrivez-le par SMS.",
  'voice.patients.unknown':
    'Vous avez vu des patients dont je ne sais pas s’ils sont venus : pour le dire, tapez 3 puis 2.',
  'preferences.first.voice':
    "Entendu : je vous appelle d'abord, et j'écris si vous ne décrochez pas. Pour l'inverse : « plutôt par SMS ».",
  'preferences.first.sms':
    "Entendu : j'écris d'abord par SMS. Pour l'inverse : « appelez-moi plutôt ».",
  'preferences.first.teams':
    "Entendu : j'écris d'abord dans Teams. Pour l'inverse : « plutôt par SMS ».",
  'preferences.noCalls': "Aucun appel : je vous écris. Pour l'inverse : « vous pouvez m'appeler ».",
  'preferences.calls':
    "Entendu : je peux de nouveau vous appeler. Pour l'inverse : « pas d'appels ».",
  'preferences.hours':
    'Je vous sollicite {{hours, hours}}, ni SMS ni appel en dehors. Pour revenir aux heures du SAS : « horaires habituels ».',
  'preferences.usual':
    'Je vous sollicite aux heures du SAS. Pour les réduire : « pas de SMS après 19h ».',
  'preferences.order': 'Je vous joins par {{channels, channels}}.',
  'refusal.preferences.no-teams':
    "Teams n'est pas relié à votre compte : demandez un code à votre gestionnaire, puis tapez-le dans Teams.",
  'refusal.preferences.no-hours':
    "Il ne resterait aucune heure où vous joindre. Rien n'est changé. Pour ne plus rien recevoir : ARRET.",

  'visibility.shown': 'Vos créneaux libres sont visibles de la régulation (SAS national).',
  'visibility.hidden':
    'Vos créneaux sont cachés du SAS national. Pour les montrer : « montre mes créneaux au national ».',
  'visibility.beside.PUBLIC': 'Le public les voit aussi.',
  'visibility.beside.PRO': 'Les autres professionnels de santé les voient aussi.',
  'visibility.beside.CPTS': 'Votre CPTS les voit aussi.',
  'visibility.off':
    "Noté, mais ce service n'est pas relié au SAS national : personne n'y voit de créneaux.",
  'refusal.visibility.no-cpts':
    "Aucune CPTS n'est notée pour vous : votre gestionnaire peut l'ajouter. Rien n'est changé.",
  'undo.done.visibility': 'Annulé : vos créneaux sont montrés comme avant.',
  'undo.not.visibility': "L'affichage de vos créneaux n'a pas pu être remis.",
  'list.shown': 'Visibles du SAS national.',
  'list.hidden': 'Cachés du SAS national.',

  'withdraw.sure':
    'Vous désister de la demande {{code}}, {{range, range}} ? Le patient sera proposé à un confrère et la régulation prévenue. OUI pour confirmer, NON pour le garder.',
  'withdraw.done': 'Désistement enregistré. La régulation est prévenue et cherche un confrère.',
  'withdraw.doneAlone':
    "Désistement enregistré. La régulation est prévenue : aucun autre confrère n'est disponible, elle reprend la main.",
  'withdraw.none':
    'Je ne trouve pas de patient confirmé à ce code. Répondez « je me désiste » suivi du code de la demande.',
  'withdraw.byText':
    'Un désistement se confirme par écrit : répondez au SMS qui vous a demandé si vous en étiez sûr.',
  'withdraw.which':
    'De quelle demande vous désistez-vous ? Répondez « je me désiste » suivi du code :',
  'withdraw.line': '{{code}} : {{range, range}}',

  'handed.asked.held':
    'Je demande à {{name}}, qui a {{minutes}} min pour répondre. Sans son accord, le patient de la demande {{code}} reste à vous.',
  'handed.asked.open':
    'Je demande à {{name}}, qui a {{minutes}} min pour répondre. La demande {{code}} reste ouverte pour vous : OUI {{code}} ou NON {{code}}.',
  'handed.refused':
    'Bien noté, refus de la demande {{code}}. Votre confrère est prévenu, le patient reste le sien.',
  'handed.refused_voice':
    'Bien noté, vous refusez. Votre confrère est prévenu, le patient reste le sien.',
  'handed.names':
    "Je ne suis pas sûr de qui vous parlez : {{names}} ? Redites-le avec le nom complet, par exemple « demande à {{name}} ». Rien n'est changé.",
  'handed.unknown':
    "Je ne trouve pas « {{name}} » parmi les médecins de votre structure : rien n'est changé. Pour rendre un patient : « je me désiste » et son code.",
  'handed.which': 'Quel patient ? Répondez par exemple « passe {{code}} à {{name}} » :',
  'handed.none': "Vous n'avez ni patient confirmé ni demande ouverte : je n'ai rien à passer.",
  'appointment.handed.taken':
    "{{name}} prend le patient de la demande {{code}} : il n'est plus à vous. La régulation est prévenue, et votre place reste fermée.",
  'appointment.handed.refused':
    '{{name}} ne peut pas prendre le patient de la demande {{code}} : il reste à vous.',
  'appointment.handed.silent':
    "{{name}} n'a pas répondu pour la demande {{code}} : le patient reste à vous.",
  'appointment.handed.refused.open':
    '{{name}} ne peut pas prendre la demande {{code}}, qui reste ouverte pour vous : OUI {{code}} ou NON {{code}}.',
  'appointment.handed.silent.open':
    "{{name}} n'a pas répondu pour la demande {{code}}, qui reste ouverte pour vous : OUI {{code}} ou NON {{code}}.",
  'refusal.hand-over.late':
    "Demande {{code}} : il est trop tard pour la passer à un confrère, rien n'est changé. Appelez la régulation.",
  'refusal.hand-over.waiting':
    "Un confrère est déjà sollicité pour la demande {{code}} : je vous dis sa réponse dès que je l'ai.",
  'refusal.hand-over.chosen':
    "Demande {{code}} : la régulation a choisi elle-même à qui la proposer, rien n'est changé.",
  'refusal.hand-over.unavailable':
    "{{name}} ne peut pas être sollicité maintenant pour la demande {{code}} : rien n'est changé.",

  'number.how':
    'Pour changer de numéro, écrivez « mon nouveau numéro est 06 39 98 01 99 » : il reçoit un code, celui-ci aussi. Rien ne change avant les deux.',
  'number.how.new':
    "Pour relier ce nouveau numéro, écrivez d'ici « j'ai changé de numéro, avant 06 39 98 01 99 », avec l'ancien numéro.",
  'number.sent':
    "Un code part vers le {{number}} : renvoyez ses 6 chiffres depuis ce numéro, dans les 10 minutes. Rien n'est changé d'ici là.",
  'number.sent.here':
    "Un code part vers ce numéro : renvoyez ses 6 chiffres d'ici, dans les 10 minutes. Rien n'est changé d'ici là.",
  'number.code.new':
    "Relais SAS : quelqu'un demande à être joint à ce numéro. Si c'est vous, répondez {{code}} (valable 10 minutes). Sinon, ne répondez pas.",
  'number.proved':
    "Ce numéro est prouvé, et rien n'est encore changé. Si nous connaissons l'ancien, il reçoit un code à renvoyer ; s'il est perdu, votre gestionnaire peut confirmer.",
  'number.code.old':
    "Relais SAS, {{name}} : un numéro finissant par {{ending}} demande à remplacer celui-ci. Si c'est vous, répondez CHANGER {{code}} (valable 10 minutes). Sinon, ne répondez pas et prévenez votre gestionnaire.",
  'number.moved':
    "C'est fait : je vous écris désormais au {{number}}. Ce numéro-ci n'est plus relié, vos demandes ouvertes se répondent de là-bas.",
  'number.here':
    "C'est fait, {{name}} : Relais SAS vous écrit désormais ici. Vos créneaux, patients et demandes sont inchangés.",
  'number.none':
    "Je n'attends aucun code de ce numéro : rien n'est changé. Pour changer de numéro : « mon nouveau numéro est 06 39 98 01 99 ».",
  'number.often':
    "Trop de changements de numéro ont été demandés depuis hier : rien n'est changé. Voyez avec votre gestionnaire.",
  'number.wrong':
    'Pardon pour le dérangement : ce numéro est retiré, nous ne lui écrivons plus, et le gestionnaire est prévenu.',
  'number.wrong.byText':
    'Cela se dit par SMS, depuis le numéro qui reçoit nos messages par erreur.',
  'refusal.number.same': "C'est déjà votre numéro : rien n'est changé.",
  'refusal.number.landline':
    "Une ligne fixe ne peut pas renvoyer de code par SMS : rien n'est changé. Demandez à votre gestionnaire de l'enregistrer.",
  'mine.kept':
    'De vous, depuis le {{since}} : nom, numéros, lieux, choix ; agenda 90 jours ; messages 30 jours ; demandes (sans patient) et journal {{months}} mois. Pour tout effacer : « supprimez mes données ».',
  'mine.file': 'Le fichier, une fois, 10 min : {{url}}',
  'mine.file_voice': "L'adresse de votre fichier vous est écrite.",
  'erase.patients':
    '{{count}} patient(s) confirmé(s) seraient rendus à la régulation, comme par un désistement.',
  'erase.sure':
    "Effacer tout ce qui vous nomme, et ne plus être sollicité ? C'est définitif. OUI pour confirmer, NON pour laisser.",
  'erase.done': "C'est effacé : plus rien ici ne vous nomme, et vous n'êtes plus sollicité.",
  'erase.returned': '{{count}} patient(s) rendu(s) à la régulation, qui est prévenue.',
  'erase.kept':
    "Reste, sans votre nom : demandes, patients et journal jusqu'au {{trail}} (obligation de trace), agenda et événements jusqu'au {{agenda}}. Merci, au revoir.",
  'erase.kept.trail':
    "Reste, sans votre nom : le journal jusqu'au {{trail}} (obligation de trace). Merci, au revoir.",
  'human.contact': "Pour parler à quelqu'un : {{contact}}.",
  'human.none':
    "Pour parler à quelqu'un : votre CPTS, ou le gestionnaire de comptes du SAS de votre département. Pour un patient, le numéro de la régulation est dans le SMS de la demande.",

  'ledger.count.week':
    'Depuis lundi : demandé {{asked}} fois, répondu {{answered}}, accepté {{accepted}}.',
  'ledger.count.lastWeek':
    'La semaine dernière : demandé {{asked}} fois, répondu {{answered}}, accepté {{accepted}}.',
  'ledger.count.month':
    'Depuis le 1er du mois : demandé {{asked}} fois, répondu {{answered}}, accepté {{accepted}}.',
  'ledger.median':
    "Dans le {{territory}}, la moitié des {{doctors}} médecins demandés l'ont été {{median}} fois au plus.",
  'ledger.few':
    'Trop peu de médecins ont été demandés dans le {{territory}} pour comparer sans en désigner un.',
  'ledger.none': 'Rien ne vous a été demandé ces 7 derniers jours.',
  'ledger.who': 'La régulation du {{territory}}, ces 7 derniers jours :',
  'ledger.line.open': '{{code}}, {{range, range}} : attend votre réponse',
  'ledger.line.yours': '{{code}}, {{range, range}} : confirmée pour vous',
  'ledger.line.refused': '{{code}}, {{range, range}} : refusée',
  'ledger.line.cancelled': '{{code}}, {{range, range}} : annulée par elle',
  'ledger.line.taken': '{{code}}, {{range, range}} : prise par un confrère',
  'ledger.line.over': '{{code}}, {{range, range}} : terminée',
  'ledger.why.slot':
    'Demande {{code}} : vous aviez une place libre à cette heure. Ordre : participants, puis les plus proches, puis les moins demandés cette semaine.',
  'ledger.why.en-sus':
    "Demande {{code}} : aucune place libre près de là, et vous acceptez d'être demandé en plus. Ordre : participants, proches, moins demandés.",
  'ledger.why.medecin-traitant':
    'Demande {{code}} : la régulation vous indique comme médecin traitant. Il est demandé en premier, et seul.',
  'ledger.why.targets':
    "Demande {{code}} : la régulation vous a choisi nommément, dans l'ordre qu'elle a fixé.",
  'ledger.why.late-yes':
    'Demande {{code}} : vous aviez dit oui trop tard, et elle cherche de nouveau un médecin. Ces oui-là sont redemandés en premier.',
  'ledger.why.colleague':
    "Demande {{code}} : un confrère de votre structure vous l'a proposée, hors de l'ordre.",
  'ledger.why.phone':
    'Demande {{code}} : la régulation a noté votre réponse, donnée par téléphone.',

  'open.done': 'Ouvert : {{range, range}} ({{layout, layout}}), {{site}}.',
  'open.done.for': 'Ouvert pour {{name}} : {{range, range}} ({{layout, layout}}), {{site}}.',
  'open.around':
    'Ouvert : {{ranges, ranges}} ({{layout, layout}}), {{site}}. Laissé à vos patients confirmés : {{patients, ranges}}.',
  'open.around.for':
    'Ouvert pour {{name}} : {{ranges, ranges}} ({{layout, layout}}), {{site}}. Laissé aux patients confirmés : {{patients, ranges}}.',
  'open.already': "C'était déjà ouvert : {{ranges, ranges}}.",
  'series.done': 'Ouvert : {{series, series}} ({{layout, layout}}), {{site}}.',
  'series.done.for': 'Ouvert pour {{name}} : {{series, series}} ({{layout, layout}}), {{site}}.',
  'close.done': 'Fermé : {{ranges, ranges}}{{only, only}}.',
  'close.done.for': 'Fermé pour {{name}} : {{ranges, ranges}}{{only, only}}.',
  kept: 'Attention : un patient reste confirmé {{range, range}}. Vous êtes attendu ; la régulation est prévenue. Pour vous désister : « je me désiste » et le code.',
  'absent.done': 'Absence notée : {{range, range}}. Vos créneaux y sont masqués.',
  'absent.done.for': 'Absence de {{name}} notée : {{range, range}}. Ses créneaux y sont masqués.',
  'absent.done.at':
    'Absence notée à {{site}} seulement : {{range, range}}. Vos créneaux y sont masqués.',
  'absent.done.at.for':
    'Absence de {{name}} notée à {{site}} seulement : {{range, range}}. Ses créneaux y sont masqués.',
  'absent.series': 'Absence notée : {{series, series}}{{only, only}}. Vos créneaux y sont masqués.',
  'absent.series.for':
    'Absence de {{name}} notée : {{series, series}}{{only, only}}. Ses créneaux y sont masqués.',
  'absent.passedOn': 'La demande en attente est passée à un confrère.',
  'present.done': 'Absence annulée : {{ranges, ranges}}. Vos créneaux sont de nouveau visibles.',
  'present.done.for':
    'Absence de {{name}} annulée : {{ranges, ranges}}. Ses créneaux sont de nouveau visibles.',
  'present.series': 'Absence annulée : {{series, series}}{{only, only}} ({{count}} jour(s)).',
  'present.series.for':
    'Absence de {{name}} annulée : {{series, series}}{{only, only}} ({{count}} jour(s)).',
  'present.left': 'Vous restez absent {{ranges, ranges}}.',
  'present.left.for': '{{name}} reste absent {{ranges, ranges}}.',
  'list.head': 'Vos 14 prochains jours :',
  'list.head.for': 'Les 14 prochains jours de {{name}} :',
  'list.head.at': 'Vos créneaux, {{range, range}}{{only, only}} :',
  'list.head.at.for': 'Les créneaux de {{name}}, {{range, range}}{{only, only}} :',
  'list.head.away': 'Vos absences :',
  'list.head.away.for': 'Les absences de {{name}} :',
  'list.opening': '{{range, range}} : {{free}} libre(s), {{booked}} pris ({{mode, mode}})',
  'list.opening_voice':
    '{{range, range}}, {{mode, mode}} : {{free}} places libres, {{booked}} prises.',
  'list.absence': 'Absence {{range, range}}',
  'list.absence.at': 'Absence {{range, range}}, {{site}} seulement',
  'list.booked': 'Patient confirmé {{range, range}}',
  'list.more': '… et {{count}} de plus.',
  'list.none':
    "Rien d'ouvert {{range, range}}{{only, only}}. Pour ouvrir : « ouvre demain 14h-16h ».",
  'list.none.for': "Rien d'ouvert pour {{name}}, {{range, range}}{{only, only}}.",
  'list.noAbsence': 'Aucune absence notée {{range, range}}{{only, only}}.',
  'list.noAbsence.ahead': 'Aucune absence notée.',
  'list.noAbsence.ahead.for': 'Aucune absence notée pour {{name}}.',
  'list.noAbsence.for': 'Aucune absence notée pour {{name}}, {{range, range}}{{only, only}}.',
  'done.unread': 'Sans tenir compte de : « {{words}} ».',
  'undo.hint': 'ANNULER pour revenir en arrière (10 min).',
  'undo.hint_voice': 'Dites « annuler » dans les 10 minutes pour revenir en arrière.',
  'undo.done.open': "Annulé : l'ouverture {{ranges, ranges}} est retirée.",
  'undo.done.close': 'Annulé : les créneaux fermés sont de nouveau ouverts ({{ranges, ranges}}).',
  'undo.done.absent': "Annulé : l'absence {{ranges, ranges}} est retirée.",
  'undo.done.present': "Annulé : l'absence {{ranges, ranges}} est de nouveau notée.",
  'undo.done.series': 'Annulé : la récurrence est retirée.',
  'undo.done.series-end': 'Annulé : la récurrence est de nouveau comme avant.',
  'undo.done.absent-series': "Annulé : l'absence qui revient est retirée.",
  'undo.done.present-series': "Annulé : l'absence qui revient est de nouveau notée.",
  'undo.done.preferences': 'Annulé : vos préférences sont de nouveau comme avant.',
  'undo.still': 'Vous restez noté absent {{ranges, ranges}}, par une autre absence.',
  'undo.kept': 'Un patient reste confirmé {{range, range}} : vous êtes attendu.',
  'undo.passedOn': 'La demande passée à un confrère ne revient pas.',
  'undo.not.open': "L'ouverture n'a pas pu être annulée.",
  'undo.not.close': "La fermeture n'a pas pu être annulée.",
  'undo.not.absent': "L'absence n'a pas pu être annulée.",
  'undo.not.present': "L'absence levée n'a pas pu être remise.",
  'undo.done.patient': 'Annulé.',
  'undo.not.patient': "ANNULER ne revient pas sur un patient, rien n'est changé.",
  'undo.not.absent-series': "L'absence qui revient n'a pas pu être annulée.",
  'undo.not.present-series': "L'absence qui revient n'a pas pu être remise.",
  'undo.not.preferences': "Vos préférences n'ont pas pu être remises.",
  'undo.not.series': "La récurrence n'a pas pu être annulée.",
  'undo.not.series-end': "La fin de la récurrence n'a pas pu être annulée.",
  'late.heard': 'Votre message du {{at, day}} à {{at, time}} ne me parvient que maintenant.',
  'late.past': "Pas noté, {{ranges, ranges}} : c'est passé.",
  'series.closed':
    'Fermé : {{series, series}}{{only, only}} ({{count}} jour(s), à partir du {{from, day}}).',
  'series.closed.for':
    'Fermé pour {{name}} : {{series, series}}{{only, only}} ({{count}} jour(s), à partir du {{from, day}}).',
  'notDone.open': 'Pas ouvert, {{ranges, ranges}} :',
  'notDone.close': 'Pas fermé, {{ranges, ranges}} :',
  'notDone.absent': 'Absence non notée, {{ranges, ranges}} :',
  'notDone.present': 'Absence non annulée, {{ranges, ranges}} :',

  'notDone.series': 'Pas fait, {{series, series}} :',
  'notDone.open.for': 'Pas ouvert pour {{name}}, {{ranges, ranges}} :',
  'notDone.close.for': 'Pas fermé pour {{name}}, {{ranges, ranges}} :',
  'notDone.absent.for': 'Absence de {{name}} non notée, {{ranges, ranges}} :',
  'notDone.present.for': 'Absence de {{name}} non annulée, {{ranges, ranges}} :',
  'notDone.series.for': 'Pas fait pour {{name}}, {{series, series}} :',
  'second.head': 'Je peux faire ceci :',
  'readback.open': 'Ouvrir {{ranges, ranges}} ({{layout, layout}}) ?',
  'readback.open.for': 'Ouvrir pour {{name}} {{ranges, ranges}} ({{layout, layout}}) ?',
  'readback.open.all': 'Ouvrir ({{layout, layout}}) ?',
  'readback.open.all.for': 'Ouvrir pour {{name}} ({{layout, layout}}) ?',
  'readback.series': 'Ouvrir {{series, series}} ({{layout, layout}}) ?',
  'readback.series.for': 'Ouvrir pour {{name}} {{series, series}} ({{layout, layout}}) ?',
  'readback.closeSeries': 'Fermer {{series, series}}{{only, only}} ?',
  'readback.closeSeries.for': 'Fermer pour {{name}} {{series, series}}{{only, only}} ?',
  'readback.close': 'Fermer {{ranges, ranges}}{{only, only}} ?',
  'readback.close.for': 'Fermer pour {{name}} {{ranges, ranges}}{{only, only}} ?',
  'readback.close.all': 'Fermer tous vos créneaux{{only, only}} ?',
  'readback.close.all.for': 'Fermer tous les créneaux de {{name}}{{only, only}} ?',
  'readback.absent': 'Vous noter absent {{ranges, ranges}} ?',
  'readback.absent.for': 'Noter {{name}} absent {{ranges, ranges}} ?',
  'readback.absent.at': 'Vous noter absent {{ranges, ranges}}, à {{site}} seulement ?',
  'readback.absent.at.for': 'Noter {{name}} absent {{ranges, ranges}}, à {{site}} seulement ?',
  'readback.absent.all': 'Vous noter absent ?',
  'readback.absent.all.for': 'Noter {{name}} absent ?',
  'readback.present': 'Annuler votre absence {{ranges, ranges}}{{only, only}} ?',
  'readback.present.for': "Annuler l'absence de {{name}} {{ranges, ranges}}{{only, only}} ?",
  'readback.present.all': 'Annuler toutes vos absences à venir{{only, only}} ?',
  'readback.present.all.for': 'Annuler toutes les absences à venir de {{name}}{{only, only}} ?',
  'readback.absentSeries': 'Vous noter absent {{series, series}}{{only, only}} ?',
  'readback.absentSeries.for': 'Noter {{name}} absent {{series, series}}{{only, only}} ?',
  'readback.presentSeries': 'Annuler votre absence {{series, series}}{{only, only}} ?',
  'readback.presentSeries.for': "Annuler l'absence de {{name}} {{series, series}}{{only, only}} ?",
  'readback.instead': 'À la place de ce que vous venez de faire :',
  'readback.sure': 'Répondez OUI pour confirmer, NON pour laisser.',
  'readback.sure_voice':
    'Pour confirmer, dites oui ou tapez 1. Pour laisser, dites non ou tapez 2.',
  'readback.sure.beside': 'Répondez CONFIRMER pour confirmer, ANNULER pour laisser.',
  'readback.outsideHours': "C'est hors des horaires du SAS (8h-20h en semaine, 8h-12h le samedi).",
  'readback.unknown': "Je n'ai pas compris : « {{words}} ».",
  'readback.two': 'Je comprends deux choses :',
  'readback.first': '1.',
  'readback.first_voice': 'Tapez 1 pour :',
  'readback.second': '2.',
  'readback.second_voice': 'Tapez 2 pour :',
  'readback.choose': 'Répondez 1 ou 2, ou NON pour laisser.',
  'readback.choose_voice': 'Tapez 1 ou 2, ou dites non pour laisser.',
  'draft.yesOrNo':
    'Pour être sûr de vous : répondez OUI pour confirmer, ou NON pour laisser tomber.',
  'draft.dropped': "D'accord, rien n'est changé.",

  'draft.left': "Je laisse ce que je vous avais relu avant : rien n'en est fait.",

  'waiting.over':
    "Ma question de {{at, time}} n'attend plus de réponse : rien n'est changé. Redites en entier ce que vous voulez.",
  'waiting.before': "Rien n'attendait votre réponse quand vous l'avez écrite : rien n'est changé.",
  'waiting.notUnderstood': "Je n'ai pas compris, et rien n'est changé.",
  'waiting.wayOut':
    "Nous ne nous comprenons pas, pardon : rien n'est changé. ANNULER pour laisser cette question, AIDE pour des exemples. Sinon :",
  'waiting.wayOut_voice':
    "Nous ne nous comprenons pas, pardon : rien n'est changé. Dites annuler, ou tapez étoile, pour laisser cette question. Sinon :",

  'clarify.understood': "J'ai compris {{ranges, ranges}}.",
  'clarify.missing_time': 'À quelle heure ? Par exemple « {{example}} demain 14h-16h ».',
  'clarify.missing_time.away':
    'Quel jour, ou de quelle heure à quelle heure ? Par exemple « {{example}} demain 14h-16h ».',
  'clarify.missing_time.on': 'À quelle heure ? Pour {{day, day}}, par exemple « 14h-16h ».',
  'clarify.missing_end': "Jusqu'à quelle heure ? Par exemple « {{example}} 14h-16h ».",
  'clarify.missing_intent':
    'Que voulez-vous faire : ouvrir, fermer ou noter une absence ? Par exemple « {{example}} 14h-16h ».',
  'clarify.ambiguous_hour':
    "Du matin ou de l'après-midi ? Écrivez l'heure sur 24 h, par exemple « {{example}} 14h-16h ».",
  'clarify.ambiguous_date':
    'Quel jour exactement ? Donnez la date, par exemple « {{example}} le 3/12 14h-16h ».',
  'clarify.ambiguous_count':
    "Combien de patients, et jusqu'à quelle heure ? Par exemple « {{example}} 14h-15h30, 6 patients ».",
  'clarify.past_time':
    "Cette heure est déjà passée aujourd'hui. Dites le jour, par exemple « {{example}} demain 14h-16h ».",
  'clarify.past_date':
    "Cette date est passée. Dites le jour et l'année si besoin, par exemple « {{example}} le 3/12 14h-16h ».",
  'clarify.end_before_start': 'La fin est avant le début. Par exemple « {{example}} 14h-16h ».',
  'clarify.slot_length':
    'Un créneau dure de 5 à 60 minutes. Par exemple « {{example}} 14h-16h, 15 min ».',
  'clarify.does_not_fit':
    'Tous ces patients ne tiennent pas dans la plage. Par exemple « {{example}} 14h-16h, 8 patients ».',
  'clarify.invalid_date': "Cette date n'existe pas. Par exemple « {{example}} le 3/12 14h-16h ».",
  'clarify.invalid_time':
    "Cette heure n'existe pas. Les heures vont de 0h à 24h, par exemple « {{example}} 14h-16h ».",
  'clarify.weekday_mismatch':
    'Le jour et la date ne vont pas ensemble. Lequel est le bon ? Par exemple « {{example}} le 3/12 14h-16h ».',
  'clarify.vague_time': 'Quelles heures précisément ? Par exemple « {{example}} 14h-16h ».',
  'clarify.contradictory_time': 'Ces heures se contredisent. Par exemple « {{example}} 14h-16h ».',
  'clarify.outside_sas_hours':
    "C'est hors des horaires du SAS (8h-20h en semaine, 8h-12h le samedi), où la PDSA prend le relais. Une autre heure, par exemple « {{example}} 14h-16h » ?",
  'clarify.unsupported_recurrence':
    'Je sais répéter une ouverture chaque semaine, par exemple « ouvre tous les mardis 12h-13h ». Pour le reste, dites-moi chaque date.',
  'clarify.hedged':
    "Rien n'est changé tant que vous n'êtes pas sûr. Le moment venu : « {{example}} 14h-16h ».",
  'clarify.conditional':
    "Je ne sais pas agir sous condition : rien n'est changé. Le moment venu : « {{example}} 14h-16h ».",
  'clarify.undecided':
    "Rien n'est changé. Dites-moi l'heure retenue, par exemple « {{example}} 14h-16h ».",
  'clarify.nothing_pending': "Rien n'attend votre réponse. AIDE pour savoir ce que je sais faire.",
  'clarify.which_orientation':
    'Plusieurs demandes sont ouvertes : répondez avec le code du SMS, par exemple « OUI 4K7P ».',
  'clarify.which_question':
    'Votre réponse peut viser deux questions. Pour la demande : OUI ou NON suivi du code. Pour le reste, redites-le en entier.',
  'clarify.unclear_undo': 'Voulez-vous annuler ce que je viens de faire ? Répondez ANNULER.',
  'clarify.unclear_stop': 'Voulez-vous ne plus recevoir de SMS ? Répondez ARRET.',
  'clarify.unclear_answer':
    'Pour ne pas me tromper : OUI suivi du code pour accepter, NON suivi du code pour refuser.',
  'clarify.question_about_orientation':
    "Je n'en sais pas plus : la régulation vous donne le reste de vive voix après votre OUI.",
  'clarify.none_left_or_more':
    "Voulez-vous ouvrir des créneaux ou n'en avoir plus ? « ouvre 14h-16h » ou « ferme cet après-midi ».",
  'clarify.too_long':
    'Votre message est long : redites-le en une phrase, par exemple « {{example}} 14h-16h ».',
  'clarify.practitioner': 'Pour quel médecin ?',

  'delegation.which':
    'Pour quel médecin ? {{names}}. Un nom, un numéro, TOUS, ou NON pour laisser.',
  'delegation.unknown.which':
    'Je ne trouve pas « {{name}} » parmi vos médecins : {{names}}. Un nom, un numéro, TOUS, ou NON pour laisser.',
  'delegation.unknown':
    'Vous ne pouvez pas agir pour « {{name}} » : demandez-lui de vous déclarer comme délégataire.',

  'refusal.not-found': 'Je ne trouve pas cette demande.',
  'refusal.not-allowed':
    "Votre rôle ne le permet pas : seul le médecin, ou la personne à qui il l'a délégué, peut le faire.",
  'refusal.offer.not-held': "Cette demande n'est plus à vous : rien à rendre.",
  'refusal.offer.hour-taken':
    "C'est complet : vous avez déjà un patient à cette heure. Demande {{code}} non acceptée : AUTRE {{code}} 17h pour une autre heure, sinon NON {{code}}.",
  'refusal.appointment.past':
    "Demande {{code}} : {{at, time}}, c'est passé. Possible : {{room, ranges}}. Quelle heure ?",
  'refusal.appointment.outside':
    'Demande {{code}} : la régulation ne demande pas {{at, day}} {{at, time}}. Possible : {{room, ranges}}. Quelle heure ?',
  'refusal.appointment.taken':
    'Demande {{code}} : vous avez déjà un patient {{at, day}} à {{at, time}}. Possible : {{room, ranges}}. Quelle heure ?',
  'refusal.appointment.no-hour':
    "Demande {{code}} : plus aucune heure n'est possible. Appelez la régulation, ou rendez le patient : « je me désiste {{code}} ».",
  'refusal.appointment.no-counter': "Vous n'avez rien proposé d'autre.",
  'refusal.appointment.none': "Personne n'a encore accepté ce patient.",
  'refusal.appointment.ahead':
    "Le patient de la demande {{code}} n'est attendu que {{from, day}} à {{from, time}} : dites-le après l'heure.",
  'refusal.channel.by-text':
    'Par sécurité, cela ne se fait pas sur un appel que vous nous passez : écrivez-le par SMS.',
  'refusal.orientation.ended': 'Trop tard : cette demande est terminée.',
  'refusal.practitioner.unknown': 'Je ne connais pas ce médecin.',
  'refusal.practitioner.exists': 'Ce médecin est déjà enregistré.',
  'refusal.phone.taken': "Ce numéro sert déjà à quelqu'un d'autre.",
  'refusal.delegate.unknown': 'Je ne connais pas ce délégataire.',
  'refusal.site.in-use': 'Ce lieu sert encore à des créneaux : fermez-les avant de le retirer.',
  'refusal.slot.end-before-start': 'La fin est avant le début. Par exemple « ouvre 14h-16h ».',
  'refusal.slot.past': 'Ce moment est déjà passé. Par exemple « ouvre demain 14h-16h ».',
  'refusal.slot.length':
    'Un créneau dure de 5 à 60 minutes, pas {{minutes}}. Par exemple « ouvre 14h-16h, 15 min ».',
  'refusal.slot.capacity':
    'Il faut au moins un patient. Par exemple « ouvre 14h-16h, 6 patients ».',
  'refusal.slot.does-not-fit':
    'Des créneaux de {{minutes}} minutes ne tiennent pas dans cette plage. Par exemple « ouvre 14h-16h, 15 min ».',
  'refusal.slot.overlap':
    "Vous êtes déjà ouvert {{from, day}} {{from, time}}-{{to, time}}. Fermez d'abord cette plage, ou choisissez une autre heure.",
  'refusal.slot.silenced':
    "Ce médecin a arrêté nos messages (ARRET) : rien n'est ouvert pour lui tant qu'il n'a pas envoyé START.",
  'refusal.slot.unavailable':
    "Vous êtes noté absent du {{from, day}} {{from, time}} au {{to, day}} {{to, time}}. Annulez d'abord : « annule mon absence ».",
  'refusal.slot.patient':
    'Un patient confirmé vous attend {{from, day}} {{from, time}}-{{to, time}} : ouvrez avant ou après.',
  'refusal.slot.skipped-hour':
    "Cette heure n'existe pas {{day, day}} : on y passe de 2h à 3h, à l'heure d'été. Rien n'est fait ; choisissez une autre heure.",
  'refusal.agenda.taken':
    "Cette heure vient d'être prise dans votre agenda. « mes créneaux » pour voir où vous en êtes.",
  'refusal.slot.no-site':
    "Aucun lieu d'exercice n'est enregistré pour vous : demandez à votre gestionnaire de l'ajouter.",
  'refusal.slot.site-unknown': 'Je ne connais pas ce lieu. Vos lieux : {{sites}}.',
  'refusal.slot.site-which': 'Plusieurs de vos lieux répondent à ce nom : {{sites}}. Lequel ?',
  'refusal.slot.closed-count':
    "Il y a là {{places}} places libres, pas {{wanted}} : dites quelles heures fermer. Rien n'est fermé.",
  'refusal.move.unlike':
    'Ces créneaux ne sont pas du même genre (mode, lieu ou durée) : déplacez-les un par un.',
  'refusal.command.minutes':
    "Une durée de créneau ne va pas avec cette demande : je n'ai rien changé. Redites-la sans la durée.",
  'refusal.command.capacity':
    "Un nombre de patients ne va pas avec cette demande : je n'ai rien changé. Redites-la sans ce nombre.",
  'refusal.command.mode':
    'Une absence vaut pour tous les modes de consultation. Pour un seul, il faut fermer ses créneaux.',
  'refusal.command.ref':
    "Un code de demande va avec OUI, NON ou « je me désiste », pas avec l'agenda : je n'ai rien changé.",
  'refusal.command.recurrence': 'Je ne sais pas répéter cela. Dites les jours un par un.',
  'refusal.slot.nothing-open':
    "Rien n'est ouvert à ce moment-là. « mes créneaux » pour voir ce qui l'est.",
  'refusal.undo.nothing':
    'Rien à annuler dans les 10 dernières minutes. « mes créneaux » pour voir où vous en êtes.',
  'refusal.undo.patient':
    "La régulation sait déjà ce que vous avez dit d'un patient : redites ce qui est vrai. « mes patients » pour voir où vous en êtes.",
  'refusal.undo.changed':
    "Votre agenda a changé depuis à cet endroit : je n'écrase rien. « mes créneaux » pour voir où vous en êtes.",
  'refusal.unavailability.none':
    'Aucune absence à annuler à ce moment-là. « mes créneaux » pour voir où vous en êtes.',
  'refusal.unavailability.already': 'Vous êtes déjà noté absent {{range, range}}.',
  'refusal.link.wrong':
    "Ce code n'est pas le bon. Vérifiez le dernier SMS reçu et répondez LIER suivi des 6 chiffres.",
  'refusal.link.expired':
    'Ce code a plus de 10 minutes. Pour en recevoir un nouveau sur votre téléphone, écrivez-nous de là « renvoyez-moi un code ».',
  'refusal.link.spent':
    'Ce code a été essayé trop de fois ou a déjà servi. Pour en recevoir un nouveau, écrivez-nous de votre téléphone « renvoyez-moi un code ».',

  'link.code':
    "Relais SAS, l'assistant du Service d'accès aux soins : {{name}}, vous y êtes inscrit pour vos créneaux et les demandes de la régulation. Pour relier ce téléphone, répondez LIER {{code}} (valable 10 minutes). Pas vous ? Ne répondez pas.",
  'link.code.for':
    "Relais SAS, l'assistant du Service d'accès aux soins : {{name}}, vous pouvez y tenir les créneaux de {{doctors}}. Pour relier ce téléphone, répondez LIER {{code}} (valable 10 minutes). Pas vous ? Ne répondez pas.",
  'link.code.teams':
    'Relais SAS, pour {{name}} : pour relier votre compte Teams, écrivez à Relais SAS dans Teams : LIER {{code}} (valable 10 minutes).',
  'link.done': "C'est fait, {{name}} : ce téléphone est relié à Relais SAS.",
  'link.actsFor': 'Vous agissez pour {{doctors}}.',
  'link.next':
    'Essayez : « ouvre demain 14h-16h », « mes créneaux », « absent vendredi ». À une demande du SAS : OUI ou NON et son code. AIDE pour le reste, ARRET pour ne plus rien recevoir.',
  'link.next.for':
    'Essayez : « ouvre demain 14h-16h », « ferme vendredi », « créneaux de la semaine », avec le nom du médecin si vous en avez plusieurs. AIDE pour le reste, ARRET pour ne plus rien recevoir.',
  'link.sent':
    'Un nouveau code part vers ce numéro : répondez LIER et ses 6 chiffres, dans les 10 minutes.',
  'link.sentForTeams':
    'Un code pour Teams part vers ce téléphone : écrivez-le à Relais SAS dans Teams, dans les 10 minutes.',
  'link.often':
    'Trop de codes ont été demandés depuis hier pour ce numéro. Voyez avec votre gestionnaire.',
  'link.howInTeams':
    'Pour relier votre compte Teams, il faut un code reçu par SMS : écrivez « code pour Teams » à Relais SAS depuis votre téléphone, ou demandez-le à votre gestionnaire. Puis envoyez ici LIER et ses 6 chiffres.',
  'link.how':
    'Pour relier ce téléphone, répondez LIER suivi des 6 chiffres reçus par SMS, par exemple LIER 483920.',

  'faq.emergencyLine': 'Urgence vitale : appelez le 15 ou le 112.',
  'faq.emergency':
    'Urgence vitale : appelez le 15 ou le 112 maintenant. Je ne peux pas vous aider pour cela.',
  'faq.despair':
    "Si vous pensez à mourir, le 3114 vous répond jour et nuit, gratuitement. Vous n'êtes pas seul.",
  'faq.nothingDone':
    "Rien d'autre n'est fait de votre message : redites ensuite ce que vous vouliez.",
  'faq.ofEffecteurs': 'Pour un médecin effecteur :',
  'faq.ofRegulateurs': 'Pour un médecin régulateur seulement :',
  'faq.ofOsnps': 'Côté OSNP :',
  'faq.ofStructures': 'Pour une structure :',
  'faq.ofPatients': 'Côté patient :',
  'faq.text': '{{text}}',
  'faq.more': 'SUITE pour en savoir plus.',
  'faq.more_voice': 'Dites suite pour en savoir plus.',
  'faq.menu': 'Votre question porte sur :',
  'faq.who':
    'Pour mieux vous répondre, vous êtes : 1 médecin, 2 secrétariat ou structure, 3 régulation, 4 patient ?',
  'faq.whoKnown': "Merci, c'est noté. Quelle est votre question ?",
  'faq.language': 'Je réponds en français. I also answer in English: send ENGLISH.',
  'faq.choice': '{{number}}. {{title}}',
  'faq.choice_voice': '{{title}} : tapez {{number}}.',
  'faq.medical':
    'Je ne donne pas de conseil médical : pour un avis, appelez votre médecin, ou le 15 si cela ne peut attendre.',
  'faq.none':
    'Je ne sais pas répondre à cela. Pour le SAS : votre ARS, votre CPTS ou le gestionnaire de comptes du SAS de votre département.',

  'card.accept': 'Accepter',
  'card.refuse': 'Refuser',
  'card.propose': 'Proposer une autre heure',
  'card.hourUnread': "Je n'ai pas compris l'heure. Écrivez par exemple « AUTRE {{code}} 17h ».",
  'card.send': 'Envoyer',
  'card.offer': 'Demande du SAS {{code}}',
  'card.when': 'Quand',
  'card.mode': 'Comment',
  'card.where': 'Où',
  'card.whenValue': '{{when, when}}',
  'card.modeValue': '{{mode, mode}}',
  'card.whereValue': '{{where, where}}',
  'card.within': 'Réponse attendue sous {{minutes}} min.',
  'card.doctor': 'Médecin',
  'card.office': 'Secrétariat ou structure',
  'card.desk': 'Régulation',
  'card.patient': 'Patient',
  'card.more': 'Suite',
  'card.acceptAt': 'Accepter à cette heure',
  'card.late': 'En retard',
  'card.minutes': 'De combien ?',
  'card.minutesValue': '{{minutes}} min',
  'card.atWhat': 'À quelle heure ?',
  'card.setHour': "Fixer l'heure",
  'card.changeHour': "Changer l'heure",
  'card.day': 'Quel jour ?',
  'card.dayValue': '{{at, day}}',
  'card.came': 'Venu',
  'card.noshow': 'Pas venu',
  'card.other': 'Envoyé ailleurs',
  'card.withdraw': 'Me désister',
  'card.noHour': "Choisissez d'abord une heure : rien n'est changé.",
  'card.close': 'Fermer',
  'card.undo': 'Annuler',
  'card.yes': 'Oui',
  'card.no': 'Non',
  'card.mine': 'Mes créneaux',
  'card.walk': 'Participer au SAS',
  'card.stand': "Où j'en suis",
  'card.stale':
    "Cette carte n'est plus à jour : rien n'est changé. Répondez à mon dernier message, ou redites ce que vous voulez.",
  'card.unknown':
    "Je ne reconnais pas ce bouton : rien n'est changé. AIDE pour savoir ce que je sais faire.",
  'card.notYours': "Cette demande n'est pas la vôtre : rien n'est changé.",
  'card.textOnly': 'Je ne lis que du texte. AIDE pour des exemples.',
  'card.private':
    'Pour relier votre compte, écrivez-moi en privé : ici, votre code serait lu par tous.',
  'card.welcome':
    'Bonjour, ici Relais SAS : vos créneaux et vos demandes du SAS, et des réponses sur le dispositif. Pour relier votre compte, envoyez LIER suivi des 6 chiffres reçus par SMS. Urgence vitale : appelez le 15 ou le 112.',
  help: "Je comprends : « ouvre 16h-18h », « ferme demain matin », « absent vendredi », « mes créneaux », ANNULER. Pour une demande : OUI ou NON et son code. Posez aussi vos questions sur le SAS. ENGLISH pour l'anglais, ARRET pour ne plus rien recevoir.",
  help_voice:
    'Dites par exemple : ouvre demain de 14 heures à 16 heures, ferme demain matin, absent vendredi, mes créneaux, ou annuler. Posez aussi vos questions sur le SAS.',
  'help.offer':
    'Une demande attend : OUI {{code}} pour accepter, NON {{code}} pour refuser, « AUTRE {{code}} 17h » pour une autre heure.',
  'help.offers': '{{count}} demandes attendent, chacune par son code :',
  'help.held': 'Patient confirmé {{code}} : « je me désiste {{code}} » pour le rendre.',
  'help.draft': 'Vous avez une commande à confirmer, ou à corriger : « plutôt 15h-16h ».',
  'help.missing': 'Il me manque un mot pour votre commande.',
  'help.questionnaire':
    'Vous êtes dans le questionnaire de participation : répondez par un chiffre ou avec vos mots, RETOUR pour revenir, ANNULER pour en sortir.',
  'help.doctor':
    'Je comprends : « ouvre demain 14h-16h », « ouvre tous les mardis 12h-13h », « absent vendredi », « mes créneaux », ANNULER.',
  'help.doctor.open':
    'Je comprends : « ferme {{range, range}} », « ouvre demain 14h-16h », « absent vendredi », « mes créneaux », ANNULER.',
  'help.secretary':
    'Je comprends : « ouvre demain 14h-16h pour {{name}} », « ferme vendredi matin pour {{name}} », « créneaux de {{name}} », ANNULER.',
  'help.rest':
    "EXEMPLES pour d'autres. Posez aussi vos questions sur le SAS. ENGLISH pour l'anglais, ARRET pour ne plus rien recevoir.",
  examples:
    'Par exemple : « ouvre jeudi 16h-18h, 6 patients », « ouvre demain 14h-16h en téléconsultation », « ouvre tous les mardis 12h-13h », « ferme demain matin », « absent du 24 au 31 décembre », « pas de SMS après 19h », « combien je touche ? ».',
  'examples.for':
    'Par exemple, pour {{name}} : « ouvre jeudi 16h-18h pour {{name}} », « ferme demain matin pour {{name}} », « {{name}} absent vendredi », « créneaux de {{name}} ».',
  'howto.series':
    "Une ouverture qui revient : « ouvre tous les mardis 12h-13h », « ouvre un jeudi sur deux 9h-11h jusqu'au 30 juin ». Pour l'arrêter : « ferme tous les mardis ».",
  'howto.open':
    'Pour ouvrir : « ouvre demain 14h-16h », « ouvre jeudi 16h-18h, 6 patients », « ouvre ce soir 18h-19h en téléconsultation ». ANNULER revient en arrière.',
  'howto.close':
    'Pour fermer : « ferme demain 14h-16h », « ferme vendredi ». Un patient confirmé reste attendu.',
  'howto.absent':
    'Une absence : « absent vendredi », « absent du 24 au 31 décembre ». Pour la lever : « annule mon absence ».',
  'howto.undo':
    'ANNULER, dans les 10 minutes, reprend votre dernière commande. Sinon, dites ce que vous voulez à la place.',
  'howto.answer':
    'À une demande du SAS, répondez par son code : OUI 4K7P pour accepter, NON 4K7P pour refuser, « AUTRE 4K7P 17h » pour une autre heure.',
  'howto.withdraw':
    'Pour rendre un patient confirmé : « je me désiste » suivi du code de la demande. Je vous redemande avant de le faire.',
  'stop.done': 'Entendu : plus aucun message. Envoyez START pour reprendre.',
  'stop.doneButTeams':
    'Entendu : plus aucun SMS ni appel. Je vous écris encore dans Teams. Envoyez START pour reprendre les SMS.',
  'stop.hidden': 'Vos créneaux libres sont masqués : personne ne vous sera adressé.',
  'stop.kept':
    'Patients toujours confirmés : {{ranges, ranges}}. Vous êtes attendu ; la régulation est prévenue.',
  'stop.how':
    "Rien n'est changé. Pour ne plus recevoir aucun message : ARRET. Pour réduire : « pas de SMS après 19h », « pas d'appels ».",
  'start.already': 'Vous recevez bien les demandes du SAS. Pour ne plus rien recevoir : ARRET.',
  'start.visible': 'Vos créneaux à venir sont de nouveau visibles : {{ranges, ranges}}.',
  'start.kept':
    'Patients toujours confirmés : {{ranges, ranges}}. « mes patients » pour leurs codes.',
  'start.done': 'Bon retour ! Vous recevez de nouveau les demandes du SAS.',
  'language.fr': 'Entendu, nous parlons français.',
  'language.en': 'Understood, we now speak English.',
  'more.none': "Il n'y a pas de suite.",
  'dialog.restarted': "Pardon, j'ai été mis à jour entre-temps : reprenons au début.",
  'dialog.gone': "Pardon, j'ai été mis à jour entre-temps. Redites-moi ce que vous vouliez faire.",
  'dialog.left': "D'accord, nous arrêtons là. Rien n'est changé.",
  'text.tooLong':
    'Votre message est trop long pour moi (1 600 caractères au plus). Redites-le en une phrase.',
  'limit.slow': 'Vous écrivez plus vite que je ne lis : reprenez dans une minute.',
  stranger:
    'Urgence vitale : appelez le 15 ou le 112. Ce numéro est celui de Relais SAS, pour les médecins inscrits. Si un code vous a été envoyé, répondez LIER et ce code.',
  stranger_teams:
    "Urgence vitale : appelez le 15 ou le 112. Bonjour, ici Relais SAS. Votre compte Teams n'est pas encore relié : envoyez LIER suivi des 6 chiffres reçus par SMS. Sans code : écrivez « code pour Teams » à Relais SAS depuis votre téléphone, ou voyez votre gestionnaire.",
  stranger_voice:
    'Urgence vitale : appelez le 15 ou le 112. Je réponds ici aux questions sur le SAS ; le reste est réservé aux médecins inscrits.',
  other:
    "Je n'ai rien changé. Je sais ouvrir, fermer, noter une absence et répondre sur le SAS. AIDE pour des exemples.",
  other_voice:
    "Je n'ai rien changé. Dites ouvre, ferme, absent ou mes créneaux, avec le jour et l'heure, ou posez une question sur le SAS.",
  'other.wayOut':
    "Je ne vous comprends pas, pardon : rien n'est changé. Essayez « ouvre demain 14h-16h », « mes créneaux », ou AIDE. Le gestionnaire de comptes du SAS peut aussi vous aider.",
  'other.hello':
    'Bonjour ! Dites « ouvre 16h-18h », « mes créneaux », ou posez votre question sur le SAS. AIDE pour le reste.',
  'other.thanks': 'Avec plaisir. Bonne journée !',
  bug: "Pardon, quelque chose a échoué chez nous et rien n'a été changé. Réessayez dans un instant (réf. {{id}}).",
} as const;

/** Every key a locale must word. */
export type SentenceKey = keyof typeof fr;
