/** What the bot says in English of the hours as they come, of helpers and of locums. */
export const comingEn = {
  'coming.like': 'As on {{day, day}}:',
  'coming.unknown':
    'I find nothing to open again for {{day, day}}. Say the hours, for instance “open 14:00-16:00”.',
  'coming.over': 'The usual hours of {{day, day}} are over: nothing is opened.',
  'coming.already': 'This is open already: {{ranges, ranges}}. Nothing to change.',
  'coming.whom': 'For which doctor? Say it again with the name: {{names}}.',
  'coming.finish.nothing': 'Nothing is open today: nothing to close.',
  'coming.finish.already':
    'Nothing is open after {{at, time}}, nothing to close. Open today: {{ranges, ranges}}.',
  'coming.finish.extend':
    'Nothing is open after {{at, time}}, nothing to close. Open today: {{ranges, ranges}}. Go on until then?',
  'coming.finish.past': '{{at, time}} is over: nothing is changed.',
  'places.nothing': 'Nothing is open today: nothing to change. “my slots” for what follows.',
  'places.full': 'Noted, full: no place is free any more.',
  'places.already': 'It is full already: no place is free today, nothing to change.',
  'places.left': 'Noted: {{free}} free places, {{ranges, ranges}}.',
  'places.one': 'Noted: 1 free place, {{range, range}}.',
  'places.held': '{{count}} request(s) still wait for your answer, OUI or NON and the code.',
  'places.booked': 'Your {{count}} confirmed patient(s) are still expected.',
  'places.same': 'That is what is open already: {{free}} free place(s). Nothing to change.',
  'places.which': 'Of which hours? Answer the number.',
  'places.choice': '{{count}}: {{range, range}}, {{free}} free ({{mode, mode}})',
  'places.choiceAll': '{{count}}: all of them',
  'places.keep':
    '{{places}} places are free, {{ranges, ranges}}. Keep only {{free}}, the first ones? OUI or NON.',
  'places.extend': '{{free}} free place(s) are left. Go on longer?',
  'limit.done':
    'Noted: {{count}} patient(s) a day at most. Beyond that I do not ask you on that day. To undo: “no more limit”.',
  'limit.none': 'Noted: no limit of patients a day any more.',
  'refusal.limit.zero':
    '0 patients a day is to be asked no more: say “away Thursday”, or ARRET to stop it all. Nothing is changed.',
  'refusal.limit.most':
    'At most {{count}} patients a day: nothing is changed. For instance “2 patients a day at most”.',
  'undo.done.limit': 'Undone: the limit a day is as it was before.',
  'undo.not.limit': 'The limit a day could not be put back.',
  'inName.head': 'In your name, by {{name}}:',
  'inName.undone': '{{name}} took back what had just been done in your name.',
  'inName.takenBack': '{{name}} took back what you had just done in their name.',
  'undo.for': 'For {{name}}:',
  'delegate.removed': '{{name}} lets you act in their name no longer. What is done stays done.',
  'overview.head': '{{day, day}}:',
  'overview.lines': '{{doctorsOpen, doctorsOpen}}',
  'overview.linesMore': '{{doctorsOpen, doctorsOpen}}\nSUITE for the rest.',
  'helper.ask':
    'Let {{name}} ({{number}}) open, close and note absences in your name? A code goes to that phone. OUI or NON.',
  'helper.done':
    'Noted: a code goes to {{number}}. {{name}} may act for you once that phone has returned it. To undo: “remove my secretary”.',
  'helper.already': '{{name}} may act for you already: nothing to change.',
  'helper.own': 'That is your own number: give the one of your secretary.',
  'helper.number':
    'Which number? Say it again with the mobile: “add my secretary Mrs Roux” and the number in 06 or 07.',
  'helper.mobile': '{{number}} is no mobile: a code must arrive there by text. Nothing is changed.',
  'helper.anybody': 'this person',
  'helper.none': 'Nobody acts in your name: nothing to remove.',
  'helper.remove': 'Take the right to act in your name from {{name}} ({{number}})? OUI or NON.',
  'helper.removed': 'Done: {{name}} acts in your name no longer.',
  'helper.choice': '{{count}}: {{name}} ({{number}})',
  'helper.which': 'Whom to remove? Answer the number.',
  'delegation.nobody': 'You act for no doctor at the moment: nothing is done.',
  'link.code.locum':
    'Relais SAS, the assistant of the Service d’accès aux soins: {{doctors}} declares you as locum. To answer requests in their place, answer LIER {{code}} (good for 10 minutes). Not you? Do not answer.',
  'locum.days':
    'From when to when? For instance “Dr Roux replaces me from 3 to 10 December”, then the number.',
  'locum.number':
    'Which number? Say it again with the mobile: “Dr Roux replaces me from 3 to 10 December”, then the number in 06 or 07.',
  'locum.own': 'That is your own number: give the one of your locum. Nothing is changed.',
  'locum.ask':
    '{{name}} ({{number}}) stands in for you {{range, range}}: requests go there, and are answered there, and so do your slots. A code goes to that phone. OUI or NON.',
  'locum.away':
    'You are noted away then, and nobody will be asked: “cancel my absence” so that your locum is.',
  'locum.done':
    'Noted: a code goes to {{number}}. Until that phone has returned it, requests come to you. To stop: “end of my locum”.',
  'locum.proved': '{{name}} confirmed the number and stands in for you {{range, range}}.',
  'locum.accepted':
    'Your locum {{name}} accepted a patient for you, request {{code}}: {{range, range}}.',
  'locum.withdrawn':
    'Your locum {{name}} gave back the patient of request {{code}}, {{range, range}}. A colleague is asked.',
  'locum.none':
    'Nobody stands in for you. For instance “Dr Roux replaces me from 3 to 10”, then the number.',
  'locum.line': '{{count}}: {{name}} ({{number}}), {{range, range}}',
  'locum.line.unproved':
    '{{count}}: {{name}} ({{number}}), {{range, range}}, number not confirmed yet',
  'locum.which': 'Which one to end? Answer the number.',
  'locum.end': 'End it now? OUI or NON.',
  'locum.ended': 'Done: {{name}} stands in for you no longer, requests come to you.',
  'refusal.locum.taken':
    'This number is that of a doctor or an office who is known already: it cannot answer in your place. Nothing is changed.',
  'refusal.locum.over': 'You stand in for this doctor no longer: nothing is done.',
  'refusal.locum.already':
    '{{name}} stands in for you already {{range, range}}: “end of my locum” to change.',
  'refusal.locum.busy':
    'This number stands in for a colleague on those days already: nothing is changed.',
  'delegation.over': 'You act for this doctor no longer: nothing is done.',
  'refusal.places.same': '{{places}} free place(s) already: nothing to change.',
  'refusal.places.none':
    'There are no hours that places can be added to. For instance “open 18:00-18:30”.',
};
