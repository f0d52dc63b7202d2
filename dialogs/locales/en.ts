import { comingEn } from './coming-en.ts';
import type { SentenceKey } from './fr.ts';

/** Every sentence the bot says in English. */
export const en = {
  ...comingEn,
  'offer.asked':
    'SAS{{again, again}}: a patient to see {{when, when}}, {{mode, mode}}, {{where, where}}. OUI {{code}} to accept, NON {{code}} to refuse. Please answer within {{minutes}} min.',
  'offer.asked_voice':
    'Hello, this is Relais SAS{{again, again}}. A patient is to be seen {{when, when}}, {{mode, mode}}, {{where, where}}. To accept, press 1. To refuse, press 2. To hear this again, press 3. To get no more calls, press 9.',
  'offer.confirmed':
    "It's confirmed for you (confirmé pour vous), request {{code}}: {{range, range}}, {{mode, mode}}. You are committed to the regulation; remember to bill SNP.",
  'offer.confirmed_voice':
    "It's confirmed for you: {{range, range}}, {{mode, mode}}. You are committed to the regulation. Remember to bill SNP. Request code: {{code, spelled}}.",
  'offer.callback': 'Regulation desk: {{number}}.',
  'offer.callback_voice': 'The number of the regulation desk: {{number, dialled}}.',
  'offer.refused':
    'Noted, request {{code}} refused. Thank you for answering, we are asking a colleague.',
  'offer.refused.last':
    'Noted, request {{code}} refused. Thank you for answering, the regulation has been told.',
  'offer.refused.last_voice':
    'Noted, you refuse. Thank you for answering, the regulation has been told.',
  'offer.refused_voice': 'Noted, you refuse. Thank you for answering, we are asking a colleague.',
  'offer.acceptedByPhone':
    "It's confirmed for you (confirmé pour vous), request {{code}}: the regulation has noted your yes by phone. Remember to bill SNP.",
  'offer.acceptedByPhone.at':
    "It's confirmed for you (confirmé pour vous), request {{code}}: {{range, range}}. The regulation has noted your yes by phone. Remember to bill SNP.",
  'offer.alreadyYours':
    'Request {{code}} is already confirmed for you: {{range, range}}, {{mode, mode}}.',
  'offer.staysYours':
    'Request {{code}} stays confirmed for you: {{range, range}}, {{mode, mode}}. To give it back: "I withdraw {{code}}".',
  'offer.staysYours_voice':
    'This request stays confirmed for you: {{range, range}}, {{mode, mode}}. To give it back, text "I withdraw".',
  'offer.alreadyYours_voice':
    'This request is already confirmed for you: {{range, range}}, {{mode, mode}}.',
  'offer.closed.taken':
    'Request {{code}} is already taken (déjà pourvue): a colleague answered first. Thank you!',
  'offer.closed.taken_voice':
    'Too late: this request is already taken, a colleague answered first. Thank you!',
  'offer.closed.cancelled':
    'Request {{code}} was cancelled by the regulation (annulée). Nothing to do, thank you!',
  'offer.closed.cancelled_voice':
    'This request was cancelled by the regulation. Nothing to do, thank you!',
  'offer.closed.cancelledAccepted':
    'The regulation cancelled (annulé) request {{code}} that you had accepted: the patient will not come.',
  'offer.closed.expired':
    'Too late for request {{code}}: it has expired. Thank you, another time perhaps.',
  'offer.closed.expired_voice':
    'Too late: the time to answer this request has expired. Thank you, another time.',
  'offer.closed.full': 'Too late (trop tard) for request {{code}}: this slot is full.',
  'offer.closed.full_voice': 'Too late: this slot is full.',
  'offer.closed.refused':
    'You refused request {{code}}. It still looks for a doctor: OUI {{code}} to take it after all.',
  'offer.closed.refused_voice':
    'You refused this request, which still looks for a doctor. To take it after all, text yes and its code.',
  'offer.closed.ended':
    'Too late (trop tard) for request {{code}}: your no was passed on at once and the regulation has taken over. If you can see this patient, call it.',
  'offer.closed.ended_voice':
    'Too late: your no was passed on at once and the regulation has taken over. If you can see this patient, call it.',
  'offer.closed.again':
    'Request {{code}}: the colleague who had taken it withdrew. OUI {{code}} to take it, NON {{code}} to refuse.',
  'offer.closed.again_voice':
    'The colleague who had taken this request withdrew. To take it, text yes and its code.',
  'offer.closed.withdrawn':
    'Too late (trop tard): you gave request {{code}} back, it went on to a colleague.',
  'offer.closed.withdrawn_voice':
    'Too late: you gave this request back, it went on to a colleague.',
  'offer.closed.accepted':
    'Request {{code}} is already confirmed for you. To give it back: “je me désiste {{code}}”.',
  'offer.closed.accepted_voice':
    'This request is already confirmed for you. To give it back, text “je me désiste”.',
  'offer.unknownCode':
    'I find no request {{code}} for this number. Check the code in the last text you received.',
  'offer.which': 'So that I do not mistake the patient, answer with the code:',
  'offer.whichLine': 'OUI {{code}} or NON {{code}}: {{range, range}}, {{mode, mode}}',
  'offer.whichDraft': 'CONFIRM: what I read back to you.',
  'offer.counterUnsure':
    'I am not sure I understood. To propose another time: AUTRE {{code}} 17:00. Otherwise OUI {{code}} or NON {{code}}.',
  'offer.countered.time':
    'This is not a yes: I am proposing {{range, range}} to the regulation. Request {{code}} stays open, OUI {{code}} or NON {{code}}.',
  'offer.countered.mode':
    'This is not a yes: I am proposing {{mode, mode}} to the regulation. Request {{code}} stays open, OUI {{code}} or NON {{code}}.',
  'offer.details':
    'Request {{code}}: {{range, range}}, {{mode, mode}}, department {{territory}}. Please answer before {{expiresAt, time}}. The regulation gives the rest by voice after your OUI {{code}}.',

  'appointment.hour': 'When do you expect him? Answer the hour, for example {{at, time}}.',
  'appointment.hour_voice':
    'The hour is still to be agreed: answer it by text, or tell the regulation.',
  'appointment.agreed':
    'Noted, request {{code}}: you expect him {{range, range}}. The regulation is told.',
  'appointment.agreed_voice':
    'Noted: you expect this patient {{range, range}}. The regulation is told.',
  'appointment.moved':
    'Moved, request {{code}}: {{range, range}}. The regulation is told and tells the patient.',
  'appointment.setByDesk': 'Request {{code}}: the regulation noted your patient {{range, range}}.',
  'appointment.movedByDesk':
    'The regulation moves your patient, request {{code}}: {{range, range}} from now on.',
  'appointment.counterTaken':
    "The regulation takes your proposal. It's confirmed for you (confirmé pour vous), request {{code}}: {{range, range}}, {{mode, mode}}. Remember to bill SNP.",

  'appointment.already':
    'Request {{code}}: you already expect this patient {{range, range}}. To move him: “move {{code}} to 17:00”.',
  'appointment.whichDay': 'Which day: {{instants, instants}}? Answer for example “tomorrow 16:00”.',
  'appointment.which': 'So that I take the right patient, answer with the code:',
  'appointment.whichLine': '{{code}} {{at, time}}: the patient whom you accepted',
  'appointment.whichOffer': 'OUI {{code}} {{at, time}}: the request that waits',
  'patients.lines': '{{lines, dayLines}}',
  'patients.linesMore': '{{lines, dayLines}}\nMORE for the rest.',
  'patients.more': 'MORE for the rest.',
  'patients.more_voice': 'Say more for the rest.',
  'patients.none': 'No confirmed patient, nothing open. To open: “open tomorrow 14:00-16:00”.',
  'patients.nobody': 'Nobody {{at, day}} at {{at, time}}.',
  'patients.notFound':
    'I do not find this patient: nothing is changed. “my patients” gives hours and codes.',
  'patients.tooOld': 'Nothing is done: say it again if it is still true.',
  'patients.which.late': 'Which one? Answer with the code, or “for all”:',
  'patients.which.move': 'Which one? Answer with the code:',
  'patients.which.fulfilled': 'Which one came? Answer with the code:',
  'patients.which.noshow': 'Which one did not come? Answer with the code:',
  'patients.which.other': 'Which one was sent to hospital? Answer with the code:',
  'patients.which.at': '{{code}}: {{range, range}}, {{site}}',
  'delay.none':
    'No confirmed patient is expected today: there is nobody to warn. To close places: “close until 15:00”.',
  'delay.howLong': 'By how many minutes? Answer for example “20 min”.',
  'delay.tooLong':
    'More than 2 hours is no delay: nothing is passed on. Move the patient (“move {{code}} to 17:00”) or give him back (“I withdraw {{code}}”).',
  'delay.tooLong.all':
    'More than 2 hours is no delay: nothing is passed on. Move your patients or give them back one by one: “my patients” shows their codes.',
  'delay.noHour':
    'Your patient of request {{code}} has no hour yet: answer it, for example “{{code}} 16:00”.',
  'delay.already':
    'The regulation was told already: {{minutes}} min late for the patient of {{at, time}}.',
  'delay.said':
    'The regulation is told: {{minutes}} min late for the patient of {{at, time}}. It can warn him.',
  'delay.said_voice':
    'The regulation is told: {{minutes}} minutes late for the patient of {{at, time}}. It can warn him.',
  'delay.said.all':
    'The regulation is told: {{minutes}} min late for your {{count}} patients to come. It can warn them.',
  'outcome.ask':
    'Did the patient of {{at, time}} (request {{code}}) come? Answer CAME {{code}} or NO SHOW {{code}}. NO QUESTION to end these.',
  'outcome.ask.several':
    'Did they come? {{inShort, inShort}}. Reply ALL CAME, otherwise NO SHOW and the code. NO QUESTION to end these.',
  'edge.digest':
    'SAS today: {{inShort, inShort}}. MY PATIENTS for details, NO DIGEST to end these.',
  'edge.reminder': 'SAS reminder: {{inShort, inShort}}, {{site}}. NO REMINDER to end these.',
  'edge.week': 'SAS, {{week, week}}. NO SUMMARY to end these.',
  'edge.series':
    'What you open {{series, series}} ends {{day, day}}. Nothing prolongs it: open it again to go on. NO SERIES to end these notices.',
  'edge.return':
    'Your absence ends: {{range, range}}. Nothing is open in the 7 days after it. NO RETURN to end these notices.',
  'edge.return.open':
    'Your absence ends: {{range, range}}. After it, {{count}} free place(s) in 7 days. NO RETURN to end these notices.',
  'edge.off': 'I no longer send you {{edges, edges}}. To have it again: “with {{word}}”.',
  'edge.on': 'I send you {{edges, edges}} again. To end it: “no {{word}}”.',
  'edge.now':
    'By myself I send: {{words}}. “No reminder” ends the reminder, “with reminder” starts it again.',
  'edge.none':
    'I send you requests only. To have more: “with” digest, reminder, question, summary, series or return.',
  'outcome.all': 'Thank you, noted: your {{count}} patients came.',
  'outcome.ask.noHour':
    'Did the patient of request {{code}} come? Answer CAME {{code}} or NO SHOW {{code}}. NO QUESTION to end these.',
  'outcome.fulfilled': 'Thank you, noted: the patient of {{at, time}} ({{code}}) came.',
  'outcome.noshow':
    'Noted: the patient of {{at, time}} ({{code}}) did not come. The regulation is told.',
  'outcome.other':
    'Noted: the patient of {{at, time}} ({{code}}) was sent on. The regulation is told.',
  'outcome.fulfilled_voice': 'Thank you, noted: the patient of {{at, time}} came.',
  'outcome.noshow_voice':
    'Noted: the patient of {{at, time}} did not come. The regulation is told.',
  'outcome.other_voice': 'Noted: the patient of {{at, time}} was sent on. The regulation is told.',
  'outcome.already': 'That was noted already for the patient of {{at, time}} ({{code}}).',
  'outcome.fix.fulfilled':
    'The outcome of the patient of {{at, time}} is noted already: nothing is changed. To correct it: CAME {{code}}.',
  'outcome.fix.noshow':
    'The outcome of the patient of {{at, time}} is noted already: nothing is changed. To correct it: NO SHOW {{code}}.',
  'outcome.fix.other':
    'The outcome of the patient of {{at, time}} is noted already: nothing is changed. To correct it: “sent to hospital {{code}}”.',
  'outcome.none':
    'I see no patient of whom I do not know it: nothing is changed. “my patients” shows where you stand.',

  'voice.goodbye': 'Goodbye.',
  'voice.offer.again':
    'I heard nothing. To accept, press 1. To refuse, press 2. To hear this again, press 3.',
  'voice.offer.silent': 'Without an answer from you, nothing is changed. Thank you, goodbye.',
  'voice.offer.unclear':
    'I did not understand, and nothing is done. Press 1 or say “yes, I accept” to accept, press 2 or say “no” to refuse, press 3 to hear this again.',
  'voice.offer.noKey':
    'That key does nothing here. Press 1 to accept, 2 to refuse, 3 to hear this again.',
  'voice.offer.texted': 'You also receive this confirmation by text.',
  'voice.offer.noCalls':
    'Understood, no more calls: I will text you. To change your mind, text “call me”. Goodbye.',
  'voice.offer.noted':
    'This is not a yes: I am passing your proposal on to the regulation. To accept the request as it is, press 1. To refuse it, press 2.',
  'voice.offer.gone':
    'Hello, this is Relais SAS. This call is about no open request. Nothing to do, goodbye.',
  'voice.link.code':
    "Hello, this is Relais SAS, the assistant of the Service d'accès aux soins, for {{name}}. You are registered to get the requests of the regulation by call. To link this telephone, type this code, then hash: {{code, spelled}}.",
  'voice.link.again': 'Your code is {{code, spelled}}. Type it, then hash.',
  'voice.link.silent': 'Without your code nothing is linked. Goodbye.',
  'voice.link.over': 'This code is of no more use. Goodbye.',
  'voice.link.unclear': 'I did not get six digits.',
  'voice.link.wrong': 'That is not the right code. Here is another.',
  'voice.link.done':
    'Done, {{name}}: this telephone is linked to Relais SAS. For each request I call you: 1 to accept, 2 to refuse, 9 to get no more calls. For your slots, call this number. Goodbye.',
  'voice.hello': 'Hello {{name}}, this is Relais SAS.',
  'voice.waiting': 'A request waits for your answer: press 1 to hear it.',
  'voice.waitings': '{{count}} requests wait for your answer: press 1 to hear the first.',
  'voice.menu':
    'Say what you want. Or by keypad: to open, close or note an absence, press 2. For your patients and slots, press 3. For a question, press 4. For your part in the SAS, press 5.',
  'voice.keys': 'Zero to hear this again, star to go back, hash to confirm.',
  'voice.else': 'Anything else? Say it, or press star for the menu.',
  'voice.choose': 'Star to go back.',
  'voice.resume': 'Last time, we had come to this point.',
  'voice.question': 'What is your question about the SAS?',
  'voice.question.themes':
    'Or choose a theme. For the pay, press 1. For your duties, press 2. For registering, press 3. For the platform and your slots, press 4. For how the SAS works, press 5.',
  'voice.question.else': 'Another question? Ask it now.',
  'voice.stranger':
    'Life-threatening emergency: call 15 or 112. Hello, this is Relais SAS, for registered doctors. I can answer your questions about the SAS: ask yours.',
  'voice.silenced':
    'Hello, this is Relais SAS. You asked to receive nothing more. To resume, text START. Goodbye.',
  'voice.nothingHeard': 'I heard nothing.',
  'voice.unclear': 'I did not hear that well, and nothing is done. Say it again, or use the keys.',
  'voice.noKey': 'That key does nothing here.',
  'voice.bye.silent':
    'Without an answer, nothing is changed. Call again whenever you like, we will go on from here. Goodbye.',
  'voice.bye': 'Nothing else is changed. Goodbye.',
  'voice.offer.hour':
    'At what time do you expect him? Type the hour, then hash: 16 for sixteen hours, 1630 for half past sixteen.',
  'voice.offer.noHour': 'I did not understand the hour.',
  'voice.offer.hourLater':
    'The hour is still to agree: call me and press 3, or tell the regulation. Goodbye.',
  'voice.offer.hourTwoDays':
    'That hour lies on two days: call me and press 3 to say which, or tell the regulation.',
  'voice.offer.none': 'No request waits for your answer.',
  'voice.offer.waiting':
    'A patient is to be seen {{when, when}}, {{mode, mode}}, {{where, where}}.',
  'voice.offer.callBack':
    'For safety, a request is answered only on a call that we place. Hang up, I am calling you back at once.',
  'voice.changed': 'Relais SAS, by your call at {{from, time}}:',
  'voice.changed.participation': 'Your choice about taking part in the SAS is kept.',
  'voice.keypad.act':
    'To open slots, press 1. To close some, press 2. To note an absence, press 3.',
  'voice.keypad.who': 'For which doctor?',
  'voice.keypad.day':
    'For today, press 1 then hash. For tomorrow, 2 then hash. For another day, type day and month on four digits, then hash.',
  'voice.keypad.start':
    'Type the time it begins, then hash: 16 for sixteen hours, 1630 for half past sixteen.',
  'voice.keypad.end': 'Type the time it ends, then hash.',
  'voice.keypad.none': 'That is neither a day nor a time.',
  'voice.keypad.backwards': 'The end is before the beginning.',
  'voice.keypad.past': 'That moment is already past.',
  'voice.keypad.sure':
    'To confirm, press 1 or hash. To leave it, press 2. To correct it, press star.',
  'voice.keypad.sureOpen':
    'To confirm, press 1 or hash. To leave it, press 2. For another kind of consultation, press 3. For several patients over the range, press 4. To correct it, press star.',
  'voice.keypad.sureAway':
    'To confirm, press 1 or hash. To leave it, press 2. To go on until another day, press 3. To correct it, press star.',
  'voice.keypad.mode': 'For the practice, press 1. For video, press 2. For a home visit, press 3.',
  'voice.keypad.many': 'Type the number of patients, then hash.',
  'voice.keypad.until': 'Type the last day: day and month on four digits, then hash.',
  'voice.keypad.noNumber': 'That is no number of patients.',
  'voice.patients.act':
    'To say that you will be late, press 1. To say whether a patient came, press 2. To agree a patient’s hour, press 3.',
  'voice.patients.one': 'For the patient {{range, range}}, press {{number}}.',
  'voice.patients.next': 'For the next ones, press {{number}}.',
  'voice.patients.all': 'For all of them, press {{number}}.',
  'voice.patients.none.late': 'No patient is expected today.',
  'voice.patients.none.came': 'The outcome of all your patients is known.',
  'voice.patients.none.hour': 'No patient waits for an hour.',
  'voice.patients.minutes': 'Type by how many minutes you are late, then hash.',
  'voice.patients.noDelay':
    'A delay is from 1 to 120 minutes. Beyond that, call the regulation: the patient must be moved.',
  'voice.patients.came':
    'The patient {{range, range}}. If he came, press 1. If he did not come, press 2. If he was sent on, for instance to hospital, press 3.',
  'voice.patients.hour': 'The patient {{range, range}}. Type the hour you expect him, then hash.',
  'voice.patients.sure.late':
    'Tell the regulation that you are {{minutes}} minutes late for the patient of {{at, time}}?',
  'voice.patients.sure.late.all':
    'Tell the regulation that you are {{minutes}} minutes late for your {{count}} patients to come?',
  'voice.patients.sure.hour': 'Expect this patient {{at, day}} at {{at, time}}?',
  'voice.patients.byKeys':
    'Not to mistake the patient, nothing is done by speech: at the menu press 3, or text it.',
  'voice.patients.unknown':
    'You saw patients of whom I do not know whether they came: to say it, press 3, then 2.',
  'preferences.first.voice':
    'Understood: I call you first, and text when you do not pick up. For the opposite: “rather by text”.',
  'preferences.first.sms': 'Understood: I text first. For the opposite: “call me instead”.',
  'preferences.first.teams':
    'Understood: I write in Teams first. For the opposite: “rather by text”.',
  'preferences.noCalls': 'No calls: I write to you. For the opposite: “you may call me”.',
  'preferences.calls': 'Understood: I may call you again. For the opposite: “no calls”.',
  'preferences.hours':
    'I ask you {{hours, hours}}, no text and no call outside these. For the hours of the SAS: “usual hours”.',
  'preferences.usual': 'I ask you in the hours of the SAS. For fewer: “no texts after 7pm”.',
  'preferences.order': 'I reach you by {{channels, channels}}.',
  'refusal.preferences.no-teams':
    'Teams is not linked to your account: ask your manager for a code, then type it in Teams.',
  'refusal.preferences.no-hours':
    'There would be no hour left to reach you. Nothing is changed. To receive nothing more: ARRET.',

  'visibility.shown': 'Your free slots are visible to the regulation (national SAS).',
  'visibility.hidden':
    'Your slots are hidden from the national SAS. To show them: “show my slots on the national SAS”.',
  'visibility.beside.PUBLIC': 'The public sees them too.',
  'visibility.beside.PRO': 'Other health professionals see them too.',
  'visibility.beside.CPTS': 'Your CPTS sees them too.',
  'visibility.off':
    'Noted, but this service is not connected to the national SAS: nobody sees any slots there.',
  'refusal.visibility.no-cpts':
    'No CPTS is noted for you: your administrator can add it. Nothing was changed.',
  'undo.done.visibility': 'Undone: your slots are shown as before.',
  'undo.not.visibility': 'How your slots are shown could not be put back.',
  'list.shown': 'Visible to the national SAS.',
  'list.hidden': 'Hidden from the national SAS.',

  'withdraw.sure':
    'Give back request {{code}}, {{range, range}}? The patient will be offered to a colleague and the regulation told. OUI to confirm, NON to keep it.',
  'withdraw.done': 'Done. The regulation has been told and is asking a colleague.',
  'withdraw.doneAlone':
    'Your withdrawal is noted. The regulation is told: no other colleague is available, it takes over.',
  'withdraw.none':
    'I find no confirmed patient under this code. Answer “I withdraw” followed by the code of the request.',
  'withdraw.byText':
    'A withdrawal is confirmed in writing: answer the text that asked you whether you were sure.',
  'withdraw.which': 'Which request do you give back? Answer “I withdraw” followed by the code:',
  'withdraw.line': '{{code}}: {{range, range}}',

  'handed.asked.held':
    'I am asking {{name}}, who has {{minutes}} min to answer. Without that yes, the patient of request {{code}} stays yours.',
  'handed.asked.open':
    'I am asking {{name}}, who has {{minutes}} min to answer. Request {{code}} stays open for you: YES {{code}} or NO {{code}}.',
  'handed.refused':
    'Noted, request {{code}} declined. Your colleague is told and keeps the patient.',
  'handed.refused_voice': 'Noted, you decline. Your colleague is told and keeps the patient.',
  'handed.names':
    'I am not sure whom you mean: {{names}}? Say it again with the full name, for instance “ask {{name}}”. Nothing is changed.',
  'handed.unknown':
    'I cannot find “{{name}}” among the doctors of your structure: nothing is changed. To give a patient back: “I withdraw” and the code.',
  'handed.which': 'Which patient? Answer for instance “pass {{code}} to {{name}}”:',
  'handed.none':
    'You have no confirmed patient and no open request: there is nothing to hand over.',
  'appointment.handed.taken':
    '{{name}} takes the patient of request {{code}}: it is no longer yours. The regulation is told, and your place stays closed.',
  'appointment.handed.refused':
    '{{name}} cannot take the patient of request {{code}}: it stays yours.',
  'appointment.handed.silent':
    '{{name}} did not answer about request {{code}}: the patient stays yours.',
  'appointment.handed.refused.open':
    '{{name}} cannot take request {{code}}, which stays open for you: YES {{code}} or NO {{code}}.',
  'appointment.handed.silent.open':
    '{{name}} did not answer about request {{code}}, which stays open for you: YES {{code}} or NO {{code}}.',
  'refusal.hand-over.late':
    'Request {{code}}: it is too late to hand it to a colleague, nothing is changed. Ring the regulation.',
  'refusal.hand-over.waiting':
    'A colleague is being asked about request {{code}} already: I tell you the answer as soon as I have it.',
  'refusal.hand-over.chosen':
    'Request {{code}}: the regulation chose itself whom to ask, nothing is changed.',
  'refusal.hand-over.unavailable':
    '{{name}} cannot be asked now about request {{code}}: nothing is changed.',

  'number.how':
    'To change your number, write “my new number is 06 39 98 01 99”: it gets a code, and so does this one. Nothing changes before both came back.',
  'number.how.new':
    'To link this new number, write from here “I changed my number, before 06 39 98 01 99”, with the old number.',
  'number.sent':
    'A code goes to {{number}}: send its 6 digits back from that number within 10 minutes. Nothing is changed until then.',
  'number.sent.here':
    'A code goes to this number: send its 6 digits back from here within 10 minutes. Nothing is changed until then.',
  'number.code.new':
    'Relais SAS: somebody asks to be reached at this number. If that is you, answer {{code}} (good for 10 minutes). If not, do not answer.',
  'number.proved':
    'This number is proved, and nothing is changed yet. If we know the old one, it gets a code to send back; if it is lost, your administrator can confirm.',
  'number.code.old':
    'Relais SAS, {{name}}: a number ending in {{ending}} asks to replace this one. If that is you, answer CHANGER {{code}} (good for 10 minutes). If not, do not answer and tell your administrator.',
  'number.moved':
    'Done: from now on I write to you at {{number}}. This number is no longer linked; open requests are answered from there.',
  'number.here':
    'Done, {{name}}: Relais SAS writes to you here from now on. Your slots, patients and requests are unchanged.',
  'number.none':
    'I expect no code from this number: nothing is changed. To change your number: “my new number is 06 39 98 01 99”.',
  'number.often':
    'Too many changes of number were asked for since yesterday: nothing is changed. Please see your administrator.',
  'number.wrong':
    'Sorry to have disturbed you: this number is removed, we write to it no more, and the administrator is told.',
  'number.wrong.byText': 'Say that by text, from the number that gets our messages by mistake.',
  'refusal.number.same': 'That is your number already: nothing is changed.',
  'refusal.number.landline':
    'A landline cannot send a code back by text: nothing is changed. Ask your administrator to register it.',
  'mine.kept':
    'Of you, since {{since}}: name, numbers, places, choices; agenda 90 days; messages 30 days; requests (no patient) and audit {{months}} months. To erase all: “delete my data”.',
  'mine.file': 'The file, once, 10 min: {{url}}',
  'mine.file_voice': 'The address of your file is sent in writing.',
  'erase.patients':
    '{{count}} confirmed patient(s) would be given back to the regulation, as by a withdrawal.',
  'erase.sure':
    'Erase all that names you, and be asked no more? It cannot be undone. YES to confirm, NO to leave it.',
  'erase.done': 'It is erased: nothing here names you any more, and you are asked no more.',
  'erase.returned': '{{count}} patient(s) given back to the regulation, which is told.',
  'erase.kept':
    'What stays, without your name: requests, patients and audit until {{trail}} (duty to keep a trail), agenda and events until {{agenda}}. Thank you, goodbye.',
  'erase.kept.trail':
    'What stays, without your name: the audit until {{trail}} (duty to keep a trail). Thank you, goodbye.',
  'human.contact': 'To speak to somebody: {{contact}}.',
  'human.none':
    'To speak to somebody: your CPTS, or the SAS account manager of your department. About a patient, the number of the regulation is in the text of the request.',

  'ledger.count.week':
    'Since Monday: asked {{asked}} times, answered {{answered}}, accepted {{accepted}}.',
  'ledger.count.lastWeek':
    'Last week: asked {{asked}} times, answered {{answered}}, accepted {{accepted}}.',
  'ledger.count.month':
    'Since the 1st of the month: asked {{asked}} times, answered {{answered}}, accepted {{accepted}}.',
  'ledger.median':
    'In department {{territory}}, half of the {{doctors}} doctors who were asked were asked {{median}} times at most.',
  'ledger.few':
    'Too few doctors were asked in department {{territory}} to compare without pointing at one.',
  'ledger.none': 'You were asked nothing in the last 7 days.',
  'ledger.who': 'The regulation of {{territory}}, in the last 7 days:',
  'ledger.line.open': '{{code}}, {{range, range}}: waits for your answer',
  'ledger.line.yours': '{{code}}, {{range, range}}: confirmed for you',
  'ledger.line.refused': '{{code}}, {{range, range}}: declined',
  'ledger.line.cancelled': '{{code}}, {{range, range}}: cancelled by it',
  'ledger.line.taken': '{{code}}, {{range, range}}: taken by a colleague',
  'ledger.line.over': '{{code}}, {{range, range}}: over',
  'ledger.why.slot':
    'Request {{code}}: you had a free place at that hour. Order: participants, then the nearest, then those asked least this week.',
  'ledger.why.en-sus':
    'Request {{code}}: no free place nearby, and you accept to be asked beside your hours. Order: participants, nearest, asked least.',
  'ledger.why.medecin-traitant':
    "Request {{code}}: the regulation names you as the patient's own doctor, who is asked first and alone.",
  'ledger.why.targets':
    'Request {{code}}: the regulation chose you by name, in an order of its own.',
  'ledger.why.late-yes':
    'Request {{code}}: your yes had come too late, and it looks for a doctor again. Such a yes is asked again first.',
  'ledger.why.colleague':
    'Request {{code}}: a colleague of your structure proposed it to you, outside the order.',
  'ledger.why.phone': 'Request {{code}}: the regulation noted your answer, given by telephone.',

  'open.done': 'Open: {{range, range}} ({{layout, layout}}), {{site}}.',
  'open.done.for': 'Open for {{name}}: {{range, range}} ({{layout, layout}}), {{site}}.',
  'open.around':
    'Open: {{ranges, ranges}} ({{layout, layout}}), {{site}}. Left to your confirmed patients: {{patients, ranges}}.',
  'open.around.for':
    'Open for {{name}}: {{ranges, ranges}} ({{layout, layout}}), {{site}}. Left to confirmed patients: {{patients, ranges}}.',
  'open.already': 'Open before already: {{ranges, ranges}}.',
  'series.done': 'Open: {{series, series}} ({{layout, layout}}), {{site}}.',
  'series.done.for': 'Open for {{name}}: {{series, series}} ({{layout, layout}}), {{site}}.',
  'close.done': 'Closed: {{ranges, ranges}}{{only, only}}.',
  'close.done.for': 'Closed for {{name}}: {{ranges, ranges}}{{only, only}}.',
  kept: 'Mind: one patient is still confirmed {{range, range}}. You are expected; the regulation has been told. To give it back: “I withdraw” and the code.',
  'absent.done': 'Absence noted: {{range, range}}. Your slots in it are hidden.',
  'absent.done.for': 'Absence of {{name}} noted: {{range, range}}. The slots in it are hidden.',
  'absent.done.at':
    'Absence noted at {{site}} only: {{range, range}}. Your slots there are hidden.',
  'absent.done.at.for':
    'Absence of {{name}} noted at {{site}} only: {{range, range}}. The slots there are hidden.',
  'absent.series': 'Absence noted: {{series, series}}{{only, only}}. Your slots in it are hidden.',
  'absent.series.for':
    'Absence of {{name}} noted: {{series, series}}{{only, only}}. The slots in it are hidden.',
  'absent.passedOn': 'The request that was waiting has gone on to a colleague.',
  'present.done': 'Absence cancelled: {{ranges, ranges}}. Your slots are visible again.',
  'present.done.for':
    'Absence of {{name}} cancelled: {{ranges, ranges}}. The slots are visible again.',
  'present.series': 'Absence cancelled: {{series, series}}{{only, only}} ({{count}} day(s)).',
  'present.series.for':
    'Absence of {{name}} cancelled: {{series, series}}{{only, only}} ({{count}} day(s)).',
  'present.left': 'You are still away {{ranges, ranges}}.',
  'present.left.for': '{{name}} is still away {{ranges, ranges}}.',
  'list.head': 'Your next 14 days:',
  'list.head.for': 'The next 14 days of {{name}}:',
  'list.head.at': 'Your slots, {{range, range}}{{only, only}}:',
  'list.head.at.for': 'The slots of {{name}}, {{range, range}}{{only, only}}:',
  'list.head.away': 'Your absences:',
  'list.head.away.for': 'Absences of {{name}}:',
  'list.opening': '{{range, range}}: {{free}} free, {{booked}} taken ({{mode, mode}})',
  'list.opening_voice': '{{range, range}}, {{mode, mode}}: {{free}} places free, {{booked}} taken.',
  'list.absence': 'Away {{range, range}}',
  'list.absence.at': 'Away {{range, range}}, {{site}} only',
  'list.booked': 'Confirmed patient {{range, range}}',
  'list.more': '… and {{count}} more.',
  'list.none': 'Nothing open {{range, range}}{{only, only}}. To open: “open tomorrow 14:00-16:00”.',
  'list.none.for': 'Nothing open for {{name}}, {{range, range}}{{only, only}}.',
  'list.noAbsence': 'No absence noted {{range, range}}{{only, only}}.',
  'list.noAbsence.ahead': 'No absence noted.',
  'list.noAbsence.ahead.for': 'No absence noted for {{name}}.',
  'list.noAbsence.for': 'No absence noted for {{name}}, {{range, range}}{{only, only}}.',
  'done.unread': 'Not taken into account: “{{words}}”.',
  'undo.hint': 'ANNULER to undo (10 min).',
  'undo.hint_voice': 'Say “undo” within 10 minutes to take it back.',
  'undo.done.open': 'Undone: the opening {{ranges, ranges}} is withdrawn.',
  'undo.done.close': 'Undone: the closed slots are open again ({{ranges, ranges}}).',
  'undo.done.absent': 'Undone: the absence {{ranges, ranges}} is withdrawn.',
  'undo.done.present': 'Undone: the absence {{ranges, ranges}} stands again.',
  'undo.done.series': 'Undone: the recurrence is withdrawn.',
  'undo.done.series-end': 'Undone: the recurrence is again as it was.',
  'undo.done.absent-series': 'Undone: the recurring absence is withdrawn.',
  'undo.done.present-series': 'Undone: the recurring absence is noted again.',
  'undo.done.preferences': 'Undone: your preferences are as they were.',
  'undo.still': 'You are still away {{ranges, ranges}}, by another absence.',
  'undo.kept': 'One patient is still confirmed {{range, range}}: you are expected.',
  'undo.passedOn': 'The request that went on to a colleague does not come back.',
  'undo.not.open': 'The opening could not be undone.',
  'undo.not.close': 'The closing could not be undone.',
  'undo.not.absent': 'The absence could not be undone.',
  'undo.not.present': 'The cancelled absence could not be put back.',
  'undo.done.patient': 'Undone.',
  'undo.not.patient': 'UNDO does not take back a patient, nothing is changed.',
  'undo.not.absent-series': 'The recurring absence could not be undone.',
  'undo.not.present-series': 'The recurring absence could not be put back.',
  'undo.not.preferences': 'Your preferences could not be put back.',
  'undo.not.series': 'The recurrence could not be undone.',
  'undo.not.series-end': 'The end of the recurrence could not be undone.',
  'late.heard': 'Your message of {{at, day}} at {{at, time}} reaches me only now.',
  'late.past': 'Not noted, {{ranges, ranges}}: it is past.',
  'series.closed':
    'Closed: {{series, series}}{{only, only}} ({{count}} day(s), from {{from, day}}).',
  'series.closed.for':
    'Closed for {{name}}: {{series, series}}{{only, only}} ({{count}} day(s), from {{from, day}}).',
  'notDone.open': 'Not opened, {{ranges, ranges}}:',
  'notDone.close': 'Not closed, {{ranges, ranges}}:',
  'notDone.absent': 'Absence not noted, {{ranges, ranges}}:',
  'notDone.present': 'Absence not cancelled, {{ranges, ranges}}:',

  'notDone.series': 'Not done, {{series, series}}:',
  'notDone.open.for': 'Not opened for {{name}}, {{ranges, ranges}}:',
  'notDone.close.for': 'Not closed for {{name}}, {{ranges, ranges}}:',
  'notDone.absent.for': 'Absence of {{name}} not noted, {{ranges, ranges}}:',
  'notDone.present.for': 'Absence of {{name}} not cancelled, {{ranges, ranges}}:',
  'notDone.series.for': 'Not done for {{name}}, {{series, series}}:',
  'second.head': 'I can do this:',
  'readback.open': 'Open {{ranges, ranges}} ({{layout, layout}})?',
  'readback.open.for': 'Open for {{name}} {{ranges, ranges}} ({{layout, layout}})?',
  'readback.open.all': 'Open ({{layout, layout}})?',
  'readback.open.all.for': 'Open for {{name}} ({{layout, layout}})?',
  'readback.series': 'Open {{series, series}} ({{layout, layout}})?',
  'readback.series.for': 'Open for {{name}} {{series, series}} ({{layout, layout}})?',
  'readback.closeSeries': 'Close {{series, series}}{{only, only}}?',
  'readback.closeSeries.for': 'Close for {{name}} {{series, series}}{{only, only}}?',
  'readback.close': 'Close {{ranges, ranges}}{{only, only}}?',
  'readback.close.for': 'Close for {{name}} {{ranges, ranges}}{{only, only}}?',
  'readback.close.all': 'Close all your slots{{only, only}}?',
  'readback.close.all.for': 'Close all the slots of {{name}}{{only, only}}?',
  'readback.absent': 'Note you as away {{ranges, ranges}}?',
  'readback.absent.for': 'Note {{name}} as away {{ranges, ranges}}?',
  'readback.absent.at': 'Note you away {{ranges, ranges}}, at {{site}} only?',
  'readback.absent.at.for': 'Note {{name}} away {{ranges, ranges}}, at {{site}} only?',
  'readback.absent.all': 'Note you as away?',
  'readback.absent.all.for': 'Note {{name}} as away?',
  'readback.present': 'Cancel your absence {{ranges, ranges}}{{only, only}}?',
  'readback.present.for': 'Cancel the absence of {{name}} {{ranges, ranges}}{{only, only}}?',
  'readback.present.all': 'Cancel all your absences to come{{only, only}}?',
  'readback.present.all.for': 'Cancel all the absences to come of {{name}}{{only, only}}?',
  'readback.absentSeries': 'Note you as away {{series, series}}{{only, only}}?',
  'readback.absentSeries.for': 'Note {{name}} as away {{series, series}}{{only, only}}?',
  'readback.presentSeries': 'Cancel your absence {{series, series}}{{only, only}}?',
  'readback.presentSeries.for': 'Cancel the absence of {{name}} {{series, series}}{{only, only}}?',
  'readback.instead': 'In place of what you have just done:',
  'readback.sure': 'Answer OUI to confirm, NON to leave it.',
  'readback.sure_voice': 'To confirm, say yes or press 1. To leave it, say no or press 2.',
  'readback.sure.beside': 'Answer CONFIRM to confirm, ANNULER to leave it.',
  'readback.outsideHours':
    'That is outside SAS hours (8:00-20:00 on weekdays, 8:00-12:00 on Saturday).',
  'readback.unknown': 'I did not understand: “{{words}}”.',
  'readback.two': 'I can read this in two ways:',
  'readback.first': '1.',
  'readback.first_voice': 'Press 1 for:',
  'readback.second': '2.',
  'readback.second_voice': 'Press 2 for:',
  'readback.choose': 'Answer 1 or 2, or NON to leave it.',
  'readback.choose_voice': 'Press 1 or 2, or say no to leave it.',
  'draft.yesOrNo': 'To be sure: reply YES to confirm, or NO to drop it.',
  'draft.dropped': 'All right, nothing is changed.',

  'draft.left': 'I leave what I had read back before: nothing of it is done.',

  'waiting.over':
    'My question of {{at, time}} waits no longer: nothing is changed. Please say again in full what you want.',
  'waiting.before': 'Nothing waited for your answer when you wrote it: nothing is changed.',
  'waiting.notUnderstood': 'I did not understand, and nothing is changed.',
  'waiting.wayOut':
    'We do not understand each other, sorry: nothing is changed. UNDO to leave this question, HELP for examples. Otherwise:',
  'waiting.wayOut_voice':
    'We do not understand each other, sorry: nothing is changed. Say undo, or press star, to leave this question. Otherwise:',

  'clarify.understood': 'I understood {{ranges, ranges}}.',
  'clarify.missing_time': 'At what time? For example “{{example}} tomorrow 14:00-16:00”.',
  'clarify.missing_time.away':
    'Which day, or from when to when? For example “{{example}} tomorrow 14:00-16:00”.',
  'clarify.missing_time.on': 'At what time? For {{day, day}}, for example “14:00-16:00”.',
  'clarify.missing_end': 'Until when? For example “{{example}} 14:00-16:00”.',
  'clarify.missing_intent':
    'What would you like: open, close or note an absence? For example “{{example}} 14:00-16:00”.',
  'clarify.ambiguous_hour':
    'Morning or afternoon? Write the time on 24 hours, for example “{{example}} 14:00-16:00”.',
  'clarify.ambiguous_date':
    'Which day exactly? Give the date, for example “{{example}} 3/12 14:00-16:00”.',
  'clarify.ambiguous_count':
    'How many patients, and until when? For example “{{example}} 14:00-15:30, 6 patients”.',
  'clarify.past_time':
    'That time is already over today. Say the day, for example “{{example}} tomorrow 14:00-16:00”.',
  'clarify.past_date':
    'That date is over. Say the day, and the year if needed, for example “{{example}} 3/12 14:00-16:00”.',
  'clarify.end_before_start': 'The end is before the start. For example “{{example}} 14:00-16:00”.',
  'clarify.slot_length':
    'A slot lasts 5 to 60 minutes. For example “{{example}} 14:00-16:00, 15 min”.',
  'clarify.does_not_fit':
    'So many patients do not fit into that range. For example “{{example}} 14:00-16:00, 8 patients”.',
  'clarify.invalid_date': 'That date does not exist. For example “{{example}} 3/12 14:00-16:00”.',
  'clarify.invalid_time':
    'That time does not exist. Hours go from 0:00 to 24:00, for example “{{example}} 14:00-16:00”.',
  'clarify.weekday_mismatch':
    'The weekday and the date do not match. Which is right? For example “{{example}} 3/12 14:00-16:00”.',
  'clarify.vague_time': 'At what times exactly? For example “{{example}} 14:00-16:00”.',
  'clarify.contradictory_time':
    'These times contradict each other. For example “{{example}} 14:00-16:00”.',
  'clarify.outside_sas_hours':
    'That is outside SAS hours (8:00-20:00 on weekdays, 8:00-12:00 on Saturday), when out-of-hours care takes over. Another time, for example “{{example}} 14:00-16:00”?',
  'clarify.unsupported_recurrence':
    'I can repeat an opening every week, for example “open every Tuesday 12:00-13:00”. For anything else, tell me each date.',
  'clarify.hedged':
    'Nothing is changed until you are sure. When you are: “{{example}} 14:00-16:00”.',
  'clarify.conditional':
    'I cannot act on a condition: nothing is changed. When the time comes: “{{example}} 14:00-16:00”.',
  'clarify.undecided':
    'Nothing is changed. Tell me the time you choose, for example “{{example}} 14:00-16:00”.',
  'clarify.nothing_pending': 'Nothing is waiting for your answer. AIDE to see what I can do.',
  'clarify.which_orientation':
    'Several requests are open: answer with the code of the text, for example “OUI 4K7P”.',
  'clarify.which_question':
    'Your answer could be about two questions. For the request: OUI or NON and its code. For the rest, say it again in full.',
  'clarify.unclear_undo': 'Do you want to undo what I have just done? Answer ANNULER.',
  'clarify.unclear_stop': 'Do you want no more texts? Answer ARRET.',
  'clarify.unclear_answer':
    'So that I do not get it wrong: OUI and the code to accept, NON and the code to refuse.',
  'clarify.question_about_orientation':
    'I know no more: the regulation tells you the rest by voice after your OUI.',
  'clarify.none_left_or_more':
    'Do you want to open slots, or to have none left? “open 14:00-16:00” or “close this afternoon”.',
  'clarify.too_long':
    'Your message is long: say it again in one sentence, for example “{{example}} 14:00-16:00”.',
  'clarify.practitioner': 'For which doctor?',

  'delegation.which': 'For which doctor? {{names}}. A name, a number, ALL, or NO to leave it.',
  'delegation.unknown.which':
    'I do not find “{{name}}” among your doctors: {{names}}. A name, a number, ALL, or NO to leave it.',
  'delegation.unknown': 'You may not act for “{{name}}”: ask to be declared as a delegate.',

  'refusal.not-found': 'I cannot find this request.',
  'refusal.not-allowed':
    'Your role does not allow it: only the doctor, or who acts for them, may do this.',
  'refusal.offer.not-held': 'This request is no longer yours: nothing to give back.',
  'refusal.offer.hour-taken':
    'Full: you already have a patient at that hour. Request {{code}} is not accepted: AUTRE {{code}} 17:00 for another hour, else NON {{code}}.',
  'refusal.appointment.past':
    'Request {{code}}: {{at, time}} is past. Possible: {{room, ranges}}. At what hour?',
  'refusal.appointment.outside':
    'Request {{code}}: the regulation does not ask for {{at, day}} {{at, time}}. Possible: {{room, ranges}}. At what hour?',
  'refusal.appointment.taken':
    'Request {{code}}: you already have a patient {{at, day}} at {{at, time}}. Possible: {{room, ranges}}. At what hour?',
  'refusal.appointment.no-hour':
    'Request {{code}}: no hour is left. Call the regulation, or give the patient back: “I withdraw {{code}}”.',
  'refusal.appointment.no-counter': 'You proposed nothing else.',
  'refusal.appointment.none': 'Nobody has accepted this patient yet.',
  'refusal.appointment.ahead':
    'The patient of request {{code}} is expected {{from, day}} at {{from, time}}: say it after the hour.',
  'refusal.channel.by-text':
    'For safety, this cannot be done on a call that you place: please text it.',
  'refusal.orientation.ended': 'Too late: this request has ended.',
  'refusal.practitioner.unknown': 'I do not know this doctor.',
  'refusal.practitioner.exists': 'This doctor is registered already.',
  'refusal.phone.taken': 'This number is used by somebody else.',
  'refusal.delegate.unknown': 'I do not know this delegate.',
  'refusal.site.in-use': 'This site still has open slots: close them before it is removed.',
  'refusal.slot.end-before-start': 'The end is before the start. For example “open 14:00-16:00”.',
  'refusal.slot.past': 'That moment is over. For example “open tomorrow 14:00-16:00”.',
  'refusal.slot.length':
    'A slot lasts 5 to 60 minutes, not {{minutes}}. For example “open 14:00-16:00, 15 min”.',
  'refusal.slot.capacity':
    'It takes at least one patient. For example “open 14:00-16:00, 6 patients”.',
  'refusal.slot.does-not-fit':
    'Slots of {{minutes}} minutes do not fit into that range. For example “open 14:00-16:00, 15 min”.',
  'refusal.slot.overlap':
    'You are already open {{from, day}} {{from, time}}-{{to, time}}. Close that range first, or choose another time.',
  'refusal.slot.silenced':
    'This doctor stopped our messages (ARRET): nothing is opened for him until he sends START.',
  'refusal.slot.unavailable':
    'You are noted as away from {{from, day}} {{from, time}} to {{to, day}} {{to, time}}. First cancel it: “cancel my absence”.',
  'refusal.slot.patient':
    'A confirmed patient is expected {{from, day}} {{from, time}}-{{to, time}}: open before or after.',
  'refusal.slot.skipped-hour':
    'This hour does not exist {{day, day}}: the clocks go from 2:00 to 3:00. Nothing is done; choose another hour.',
  'refusal.agenda.taken':
    'This hour was just taken in your agenda. “my slots” to see where you stand.',
  'refusal.slot.no-site': 'No place of practice is registered for you: ask your manager to add it.',
  'refusal.slot.site-unknown': 'I do not know that place. Your places: {{sites}}.',
  'refusal.slot.site-which': 'Several of your places are called so: {{sites}}. Which one?',
  'refusal.slot.closed-count':
    'There are {{places}} free places then, not {{wanted}}: say which hours to close. Nothing is closed.',
  'refusal.move.unlike': 'These slots differ in mode, place or length: move them one by one.',
  'refusal.command.minutes':
    'A length of slots does not go with this: nothing is changed. Say it again without the length.',
  'refusal.command.capacity':
    'A number of patients does not go with this: nothing is changed. Say it again without the number.',
  'refusal.command.mode':
    'An absence holds for all modes of consultation. For one alone, its slots are to be closed.',
  'refusal.command.ref':
    'The code of a request goes with OUI, NON or “I withdraw”, not with the agenda: nothing is changed.',
  'refusal.command.recurrence': 'I cannot repeat that. Say the days one by one.',
  'refusal.slot.nothing-open': 'Nothing is open then. “my slots” to see what is.',
  'refusal.undo.nothing':
    'Nothing to undo in the last 10 minutes. “my slots” to see where you stand.',
  'refusal.undo.patient':
    'The regulation knows already what you said of a patient: say what is true. “my patients” shows where you stand.',
  'refusal.undo.changed':
    'Your agenda has changed there since: I overwrite nothing. “my slots” to see where you stand.',
  'refusal.unavailability.none': 'No absence to cancel then. “my slots” to see where you stand.',
  'refusal.unavailability.already': 'You are already noted away {{range, range}}.',
  'refusal.link.wrong':
    'That is not the right code. Check the last text and answer LIER and the 6 digits.',
  'refusal.link.expired':
    'This code is more than 10 minutes old. To get a new one on your phone, text us from it “send me a code”.',
  'refusal.link.spent':
    'This code was tried too often or has been used. To get a new one, text us from your phone “send me a code”.',

  'link.code':
    "Relais SAS, the assistant of the Service d'accès aux soins: {{name}}, you are registered there for your slots and the requests of the regulation. To link this phone, answer LIER {{code}} (valid for 10 minutes). Not you? Do not answer.",
  'link.code.for':
    "Relais SAS, the assistant of the Service d'accès aux soins: {{name}}, you may keep the slots of {{doctors}} there. To link this phone, answer LIER {{code}} (valid for 10 minutes). Not you? Do not answer.",
  'link.code.teams':
    'Relais SAS, for {{name}}: to link your Teams account, write to Relais SAS in Teams: LIER {{code}} (valid for 10 minutes).',
  'link.done': 'Done, {{name}}: this phone is linked to Relais SAS.',
  'link.actsFor': 'You act for {{doctors}}.',
  'link.next':
    'Try: “open tomorrow 14:00-16:00”, “my slots”, “away Friday”. To a request of the SAS: OUI or NON and its code. AIDE for the rest, ARRET to get nothing more.',
  'link.next.for':
    'Try: “open tomorrow 14:00-16:00”, “close Friday”, “slots of the week”, with the name of the doctor if you have several. AIDE for the rest, ARRET to get nothing more.',
  'link.sent':
    'A new code is on its way to this number: answer LIER and its 6 digits, within 10 minutes.',
  'link.sentForTeams':
    'A code for Teams is on its way to this phone: write it to Relais SAS in Teams, within 10 minutes.',
  'link.often': 'Too many codes were asked for this number since yesterday. Ask your manager.',
  'link.howInTeams':
    'To link your Teams account you need a code sent by text: text “code for Teams” to Relais SAS from your phone, or ask your manager for one. Then send here LIER and its 6 digits.',
  'link.how':
    'To link this phone, answer LIER and the 6 digits you were sent by text, for example LIER 483920.',

  'faq.emergencyLine': 'Life-threatening emergency: call 15 or 112.',
  'faq.emergency': 'Life-threatening emergency: call 15 or 112 now. I cannot help with that.',
  'faq.despair':
    'If you think of dying, 3114 answers day and night, free of charge. You are not alone.',
  'faq.nothingDone': 'Nothing else of your message is done: say afterwards what you wanted.',
  'faq.ofEffecteurs': 'For an effecteur doctor:',
  'faq.ofRegulateurs': 'For a regulating doctor only:',
  'faq.ofOsnps': 'For the OSNP:',
  'faq.ofStructures': 'For a structure:',
  'faq.ofPatients': 'For patients:',
  'faq.text': '{{text}}',
  'faq.more': 'SUITE for more.',
  'faq.more_voice': 'Say more to hear the rest.',
  'faq.menu': 'Your question is about:',
  'faq.who':
    'To answer you better, are you: 1 a doctor, 2 a secretary or structure, 3 the regulation, 4 a patient?',
  'faq.whoKnown': 'Thank you, noted. What is your question?',
  'faq.language': 'I answer in English. Je réponds aussi en français : envoyez FRANCAIS.',
  'faq.choice': '{{number}}. {{title}}',
  'faq.choice_voice': '{{title}}: press {{number}}.',
  'faq.medical': 'I give no medical advice: call your doctor, or 15 if it cannot wait.',
  'faq.none':
    'I do not know. About the SAS, ask your ARS, your CPTS or the account manager of the SAS in your department.',

  'card.accept': 'Accept',
  'card.refuse': 'Decline',
  'card.propose': 'Suggest another time',
  'card.hourUnread': 'I did not understand the time. Write for example "OTHER {{code}} 17:00".',
  'card.send': 'Send',
  'card.offer': 'SAS request {{code}}',
  'card.when': 'When',
  'card.mode': 'How',
  'card.where': 'Where',
  'card.whenValue': '{{when, when}}',
  'card.modeValue': '{{mode, mode}}',
  'card.whereValue': '{{where, where}}',
  'card.within': 'Please answer within {{minutes}} min.',
  'card.doctor': 'Doctor',
  'card.office': 'Practice office',
  'card.desk': 'SAS desk',
  'card.patient': 'Patient',
  'card.more': 'More',
  'card.acceptAt': 'Accept at this hour',
  'card.late': 'Late',
  'card.minutes': 'By how much?',
  'card.minutesValue': '{{minutes}} min',
  'card.atWhat': 'At what time?',
  'card.setHour': 'Set the hour',
  'card.changeHour': 'Change the hour',
  'card.day': 'Which day?',
  'card.dayValue': '{{at, day}}',
  'card.came': 'Came',
  'card.noshow': 'Did not come',
  'card.other': 'Sent on',
  'card.withdraw': 'Withdraw',
  'card.noHour': 'Pick an hour first: nothing is changed.',
  'card.close': 'Close',
  'card.undo': 'Undo',
  'card.yes': 'Yes',
  'card.no': 'No',
  'card.mine': 'My slots',
  'card.walk': 'Take part in the SAS',
  'card.stand': 'Where I stand',
  'card.stale':
    'This card is out of date: nothing has changed. Answer my last message, or say again what you want.',
  'card.unknown': 'I do not know this button: nothing has changed. HELP to see what I can do.',
  'card.notYours': 'This request is not yours: nothing has changed.',
  'card.textOnly': 'I read text only. HELP for examples.',
  'card.private':
    'To link your account, write to me in private: here everybody would read your code.',
  'card.welcome':
    'Hello, this is Relais SAS: your slots and your SAS requests, and answers about the scheme. To link your account, send LINK and the 6 digits received by text. Life-threatening emergency: call 15 or 112.',
  help: 'I understand: “open 16:00-18:00”, “close tomorrow morning”, “away Friday”, “my slots”, ANNULER (undo). For a request: OUI or NON and its code. Ask your questions about the SAS too. FRANCAIS for French, ARRET to get no more messages.',
  help_voice:
    'Say for example: open tomorrow from 14:00 to 16:00, close tomorrow morning, away on Friday, my slots, or undo. Ask your questions about the SAS too.',
  'help.offer':
    'A request is waiting: OUI {{code}} to accept, NON {{code}} to refuse, “OTHER {{code}} 17:00” for another hour.',
  'help.offers': '{{count}} requests are waiting, each by its code:',
  'help.held': 'Confirmed patient {{code}}: “I withdraw {{code}}” to give him back.',
  'help.draft': 'You have a command to confirm, or to correct: “rather 15:00-16:00”.',
  'help.missing': 'One word is missing for your command.',
  'help.questionnaire':
    'You are in the questionnaire on taking part: answer by a number or in your words, BACK to go back, ANNULER to leave it.',
  'help.doctor':
    'I understand: “open tomorrow 14:00-16:00”, “open every Tuesday 12:00-13:00”, “away Friday”, “my slots”, ANNULER.',
  'help.doctor.open':
    'I understand: “close {{range, range}}”, “open tomorrow 14:00-16:00”, “away Friday”, “my slots”, ANNULER.',
  'help.secretary':
    'I understand: “open tomorrow 14:00-16:00 for {{name}}”, “close Friday morning for {{name}}”, “slots of {{name}}”, ANNULER.',
  'help.rest':
    'EXAMPLES for more. Ask your questions about the SAS too. FRANCAIS for French, ARRET to get nothing more.',
  examples:
    'For example: “open Thursday 16:00-18:00, 6 patients”, “open tomorrow 14:00-16:00 teleconsultation”, “open every Tuesday 12:00-13:00”, “close tomorrow morning”, “away from 24 to 31 December”, “no texts after 7pm”.',
  'examples.for':
    'For example, for {{name}}: “open Thursday 16:00-18:00 for {{name}}”, “close tomorrow morning for {{name}}”, “{{name}} away Friday”, “slots of {{name}}”.',
  'howto.series':
    'An opening that comes again: “open every Tuesday 12:00-13:00”, “open every other Thursday 9:00-11:00 until 30 June”. To end it: “close every Tuesday”.',
  'howto.open':
    'To open: “open tomorrow 14:00-16:00”, “open Thursday 16:00-18:00, 6 patients”, “open tonight 18:00-19:00 teleconsultation”. ANNULER takes it back.',
  'howto.close':
    'To close: “close tomorrow 14:00-16:00”, “close Friday”. A confirmed patient is still expected.',
  'howto.absent':
    'An absence: “away Friday”, “away from 24 to 31 December”. To end it: “cancel my absence”.',
  'howto.undo':
    'ANNULER, within 10 minutes, takes your last command back. Otherwise say what you want instead.',
  'howto.answer':
    'Answer a request of the SAS by its code: OUI 4K7P to accept, NON 4K7P to refuse, “OTHER 4K7P 17:00” for another hour.',
  'howto.withdraw':
    'To give a confirmed patient back: “I withdraw” and the code of the request. I ask again before doing it.',
  'stop.done': 'Understood: no more messages. Send START to go on.',
  'stop.doneButTeams':
    'Understood: no more texts or calls. I still write to you in Teams. Send START to get texts again.',
  'stop.hidden': 'Your free slots are hidden: nobody will be sent to you.',
  'stop.kept':
    'Patients still confirmed: {{ranges, ranges}}. You are expected; the regulation has been told.',
  'stop.how':
    'Nothing is changed. To get no more messages at all: ARRET. To get fewer: “no texts after 7pm”, “no calls”.',
  'start.already': 'You do get the requests of the SAS. To get nothing more: ARRET.',
  'start.visible': 'Your slots to come are visible again: {{ranges, ranges}}.',
  'start.kept': 'Patients still confirmed: {{ranges, ranges}}. “my patients” for their codes.',
  'start.done': 'Welcome back! You will get SAS requests again.',
  'language.fr': 'Entendu, nous parlons français.',
  'language.en': 'Understood, we now speak English.',
  'more.none': 'There is no more.',
  'dialog.restarted': 'Sorry, I was updated meanwhile: let us start again.',
  'dialog.gone': 'Sorry, I was updated meanwhile. Tell me again what you wanted to do.',
  'dialog.left': 'All right, we stop here. Nothing is changed.',
  'text.tooLong':
    'Your message is too long for me (1,600 characters at most). Say it again in one sentence.',
  'limit.slow': 'You write faster than I read: go on in a minute.',
  stranger:
    'Life-threatening emergency: call 15 or 112. This is the number of Relais SAS, for registered doctors. If you were sent a code, answer LIER and that code.',
  stranger_teams:
    'Life-threatening emergency: call 15 or 112. Hello, this is Relais SAS. Your Teams account is not linked yet: send LIER and the 6 digits you were sent by text. No code: text “code for Teams” to Relais SAS from your phone, or ask your manager.',
  stranger_voice:
    'Life-threatening emergency: call 15 or 112. I answer questions about the SAS here; the rest is for registered doctors.',
  other:
    'I changed nothing. I can open, close, note an absence and answer about the SAS. AIDE for examples.',
  other_voice:
    'I changed nothing. Say open, close, away or my slots, with the day and the hours, or ask a question about the SAS.',
  'other.wayOut':
    'I do not understand you, sorry: nothing is changed. Try “open tomorrow 14:00-16:00”, “my slots”, or HELP. The SAS account manager can help too.',
  'other.hello':
    'Hello! Say “open 16:00-18:00”, “my slots”, or ask your question about the SAS. AIDE for the rest.',
  'other.thanks': 'You are welcome. Have a good day!',
  bug: 'Sorry, something failed on our side and nothing was changed. Try again in a moment (ref. {{id}}).',
} satisfies Record<SentenceKey, string>;
