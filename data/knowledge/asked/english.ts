import { lines } from '../card.ts';

/** Further ways to ask in English, in the words of people who do not know the French terms. */
export const spokenEnglish: Record<string, string[]> = {
  G01: lines(`
    a friend told me to ring the SAS, what is that
    could you explain this health service in simple words
    new doctor here, what is this service all about
  `),
  G02: lines(`
    why was this thing set up in the first place
    does it take pressure off emergency departments
    what good does it do
  `),
  G03: lines(`
    my daughter lives in Marseille, does she have it too
    which parts of France are covered
    is it running in my county
  `),
  G04: lines(`
    can I ring at 4 in the morning
    are you open at Christmas
    is anybody there on Sunday night
  `),
  G05: lines(`
    what's your number
    how do patients phone you
    which digits do I press to get a doctor quickly
  `),
  X30: lines(`
    I saw 116117 on a poster, is that you
    I'd rather not use 15, is there another line
  `),
  G06: lines(`
    my doctor can't see me for five days, may I call
    what sort of problem is this service for
    I'm new in town and not registered with any GP
  `),
  G07: lines(`
    apart from A&E what can you offer
    what can I expect at the end of the call
    do you send someone or just talk
  `),
  G08: lines(`
    who handles true emergencies, SAS or SAMU
    what is the link between the two services
    did SAMU disappear
  `),
  G09: lines(`
    will my on-call nights stop
    is the night rota kept
    who covers nights now
  `),
  G10: lines(`
    is there a special route for mental health patients
    toothache, do you have dentists
    special stream for elderly patients
  `),
  X37: lines(`
    is a repeat prescription part of it
    does a school certificate count
    where is the line between urgent and unscheduled
  `),
  P01: lines(`
    will this phone call appear on my bill
    is phoning you a premium rate call
    does advice over the phone cost money
  `),
  P02: lines(`
    the lady who asked me questions first, who was she
    is the first person on the phone medically trained
    who greets the caller
  `),
  P03: lines(`
    if they think it's my heart what do they do
    would you send the fire brigade
    what if the doctor is worried about me
  `),
  P04: lines(`
    how quickly can I be seen
    is it today or tomorrow
    what is the delay for getting a doctor
  `),
  P05: lines(`
    I can't drive, will it be local
    how many miles to the doctor
    do they look at my address
  `),
  P06: lines(`
    do I pay this other doctor myself
    will social security refund me if it's not my usual GP
    what does the visit to that doctor cost me
  `),
  P07: lines(`
    that time doesn't suit me
    I'd prefer a woman doctor
    can you give me another slot instead
  `),
  P08: lines(`
    I don't want to go after all, is that allowed
    can they force me to attend
    declining the appointment as a patient
  `),
  P09: lines(`
    I feel worse since I called, what now
    my child's fever is going up before the appointment
    should I ring again if it deteriorates
  `),
  P10: lines(`
    I lost the address they gave me
    how will I know where to go
    do you text the details
  `),
  P11: lines(`
    where do I pick up what the phone doctor prescribed
    does the prescription come by post or email
    I have no printer for my prescription
  `),
  P12: lines(`
    my chemist is closed, can I go to another one
    does it have to be a particular chemist
    where can I get my tablets
  `),
  P13: lines(`
    are the tablets free
    what will I pay at the chemist
    I have no top-up insurance, who pays my drugs
  `),
  P14: lines(`
    can I skip the appointment and only talk
    what if a GP is not what I need
    any other way than an appointment
  `),
  P15: lines(`
    can I pick a slot on your website like on Doctolib
    why can't I log in as a patient
    is there an online booking for the public
  `),
  X39: lines(`
    it's Sunday and my surgery is shut
    late-night chemist
    bank holiday, who can see my kid
  `),
  H01: lines(`
    what are all these jobs, ARM, OSNP
    I'm starting as an operator, what is my role in the team
    who are the people behind the SAS
  `),
  H02: lines(`
    what are the stages from the call to the slot
    how is the whole thing organised
    can a call be moved to another stream
  `),
  H03: lines(`
    I'm a GP and fancy helping, what's the first step
    what are my options for getting involved
    any condition to participate
  `),
  H04: lines(`
    is it a fellow GP who checks the reason for referral
    what kind of doctors take the medical calls
    who validates the need for a visit
  `),
  H05: lines(`
    I'm stuck with a psychiatric patient, can the SAS help
    may a nurse call the SAS about a patient
    avoid A&E for my elderly patient
  `),
  H06: lines(`
    can I stay out of it
    what happens if I never sign up
    is it voluntary for GPs
  `),
  H07: lines(`
    will I lose my patients to other doctors
    do you ring the family doctor before anybody else
    does it bypass the patient's GP
  `),
  H08: lines(`
    our territorial community already does this, why join
    no SAS call, patient came through the CPTS, any bonus
    what does the CPTS have to do with the SAS
  `),
  H09: lines(`
    who runs the website
    is it a state-run Doctolib
    what does the national tool contain
  `),
  X25: lines(`
    why is there a stethoscope on my profile
    do participants rank higher in the search
    what is the logo beside some doctors
  `),
  X32: lines(`
    what is new since June 2024
    do we need a formal agreement or a cooperation group
    explain the 2024 decree
  `),
  X40: lines(`
    how big is the network of doctors in the region
    how many of us have signed up in the Nord
    participation numbers
  `),
  X41: lines(`
    when did it begin in the Pas-de-Calais
    how long has it been running here
    which department was first
  `),
  X42: lines(`
    I'm a community nurse, can I take part
    any room for non-doctors
    do pharmacists have a place in it
  `),
  R01: lines(`
    I'm a paediatrician, may I triage calls
    do you need to be a family doctor to take the calls
    which doctors can work on the phones
  `),
  R02: lines(`
    do I get shown the ropes before regulating
    is a diploma required for phone triage
    first time on the phones, any coaching
  `),
  R03: lines(`
    when does a triage shift begin and end
    are there Saturday shifts on the phones
    daytime only or evenings too when regulating
  `),
  R04: lines(`
    can I do paperwork while taking calls
    must I stay at the desk all shift
    what am I committed to as a regulator
  `),
  R05: lines(`
    who looks for the appointment while I am on the phone
    do I have an assistant when regulating
    will I be on my own on the phones
  `),
  R06: lines(`
    which building do I go to for triage
    where do I turn up for my regulation shift
    do I have to be on hospital premises
  `),
  R07: lines(`
    do I bring my own laptop to regulate
    what software do I write the calls in
    is a headset provided
  `),
  R08: lines(`
    what can I decide for the caller
    am I allowed to prescribe over the phone while regulating
    can I dispatch a home visit from the regulation
  `),
  R09: lines(`
    is phone triage well paid
    what do I get for a morning of regulating
    who transfers the money for my triage hours
  `),
  R10: lines(`
    if the patient dies after my advice, who is to blame
    do I carry the legal risk on the phones
    malpractice in phone triage
  `),
  R11: lines(`
    does the hospital insure me while I take calls
    do I need to extend my policy for regulating
    am I covered on the phones
  `),
  R12: lines(`
    whom do I write to if I want to work on the phones
    where do I apply for triage shifts
    contact for doctors who want to regulate
  `),
  X26: lines(`
    I closed my practice, can I still regulate
    may a hospital doctor regulate
    may a resident take the calls
  `),
  X27: lines(`
    I'm retired, who pays my triage hours
    how is an unlicensed or non-contracted doctor paid for regulating
    does the ARS pay interns who regulate
  `),
  X28: lines(`
    can a stand-in see my patients while I'm on the phones
    keep my surgery open with a locum during my regulation shift
  `),
  X29: lines(`
    can I take the calls from my living room
    is working from home possible for regulators
    regulating far from the SAMU
  `),
  O01: lines(`
    first day as an operator and I can't get in
    who gives me my operator login
    the screen asks me for a matching form
  `),
  O02: lines(`
    my professional card has not come yet
    how do I order a professional card for staff
    how many days until I get the card
  `),
  O03: lines(`
    do I need ten passwords for ten calendars
    must we subscribe to Doctolib for our operators
    one login for all calendars
  `),
  O04: lines(`
    do I ring the surgery before sending someone
    can I book directly without disturbing the doctor
    phone confirmation for every referral
  `),
  O05: lines(`
    does our SAMU software talk to the platform
    which emergency call software is linked
  `),
  X18: lines(`
    I manage a health house, how do I get access for the team
    admin account for our structure
    ask for a manager login
  `),
  X31: lines(`
    what should our CPTS write in the regional directory
    our internal number is public, how do we hide it
    directory email contact
  `),
  X34: lines(`
    I'm the coordinator, may I type the hours for our doctors
    fill in slots on behalf of CPTS doctors
    my list of doctors is empty on the manager page
  `),
  E02: lines(`
    do you take dermatologists
    is it just family medicine
    my partner is a gynaecologist, can she join
  `),
  E03: lines(`
    I only work mornings, is that a problem
    will you impose Saturdays on me
    do I decide on my own timetable
  `),
  E04: lines(`
    my waiting room is full, can I say no
    I accepted but something came up
    is there a penalty for refusing
  `),
  E05: lines(`
    before I tick that box, what does it imply
    will you flood me with calls if I opt in
    extra patients on top of my list
  `),
  E06: lines(`
    let's talk money, what do I earn
    which letter code goes on the claim
    is there a weekly maximum for the bonus
    does the bonus apply to my own patients
  `),
  E07: lines(`
    does my secretary get the call or do I
    how do your operators reach the surgery
    will a patient just appear in my diary
  `),
  E08: lines(`
    is webcam consulting accepted
    can I help by video while abroad
  `),
  E23: lines(`
    do I send the video invitation myself
    in which cases would you ask me for a video call
  `),
  E09: lines(`
    give me the link to sign up
    how do I get on the list of doctors
    which steps to enrol as a doctor taking patients
  `),
  E10: lines(`
    our municipal centre employs six GPs, how do we join
    who enrols the doctors of a health centre
  `),
  E11: lines(`
    our clinic only does walk-ins, are we eligible
    salaried in a minor injuries clinic, can I take part
  `),
  E12: lines(`
    nothing has started here yet, may I register early
    when is it coming to my area
  `),
  E13: lines(`
    what is the box about people redirected from the hospital
    the redirection box has gone
  `),
  E14: lines(`
    the site won't let me in
    do I need my card to get in
    is the phone app enough to sign in
  `),
  E15: lines(`
    everything is on paper here, can I still join
    I hate computers, am I out
  `),
  E16: lines(`
    zero one week and four hours the next, ok?
    can the two hours be monthly
    split two hours into quarters
  `),
  E17: lines(`
    my 4 pm cancelled, can you use it
    can I decide in the morning what I offer
  `),
  E18: lines(`
    I'd rather type my slots than sync
    keep taking part but no automatic upload
  `),
  E19: lines(`
    my slots show up and I never agreed
    where do I switch off the display
  `),
  E20: lines(`
    is my private diary visible to you
    which of my appointments can you see
    is it legal to pull my slots from Doctolib
  `),
  E21: lines(`
    does Keldoc work with you
    which online calendars are linked end to end
    is Maiia compatible
  `),
  X33: lines(`
    is Ubiclic in the latest list
    our vendor is Accueil Pro
  `),
  E22: lines(`
    surgery only, no visits
    can I restrict myself to video
  `),
  E24: lines(`
    can I put my own patient into another doctor's slot
    may doctors reserve on the platform
  `),
  X38: lines(`
    I've had enough, how do I stop
    remove me from the programme
    I'm retiring, how do I end my participation
  `),
  X01: lines(`
    I'm lost, which route is for me
    ask me questions and tell me what to do to join
  `),
  X06: lines(`
    we are three GPs in a group health house, how do we join
    which box for a multidisciplinary house
  `),
  X07: lines(`
    my employer is the centre, do I have to register
    employee of a health centre, any action for me
  `),
  X08: lines(`
    I work nights for SOS Médecins, may I take part
    house-call doctors association and the SAS
  `),
  X09: lines(`
    my accountant wants the legal reference
    which text says I get that money
  `),
  X10: lines(`
    you can see my slots so why ring me
    my secretary is fed up with your calls
  `),
  X11: lines(`
    my card expired and I want to enrol in the Somme
    no card reader, how to open an account
  `),
  X12: lines(`
    can I have twenty-minute slots
    same timetable every week, set once
  `),
  X13: lines(`
    my hours from Ameli are wrong on your site
    unplug Ameli Pro
  `),
  X14: lines(`
    your website keeps crashing
    who fixes bugs
    is there training for the platform
  `),
  X15: lines(`
    how were we paid at the very beginning per quarter
    the old step-by-step payment by number of patients
  `),
  X16: lines(`
    do I fill in a form to receive the money
    how does the insurance know it was a SAS patient
  `),
  X17: lines(`
    my receptionist does the diary, can she have access
    I'm the doctor's assistant, how do I get a login
  `),
  X19: lines(`
    has the yearly premium gone down
    do I still need two hours a week to get the premium
    I was promised 1400, is that still true
  `),
  X20: lines(`
    I see one of your patients at 7.30 pm, anything extra
    early evening supplement
  `),
  X21: lines(`
    you send me to someone's home, what do I get extra
    bonus for an urgent home visit you requested
  `),
  X22: lines(`
    visit in the middle of the night, what supplement
    weekend home visits, what is added
  `),
  X23: lines(`
    patient walked in on his own with a cut, which code
    squeezed in an urgent patient without the SAS, what do I charge
  `),
  X24: lines(`
    can you already see my slots for next week
    do you look two or three days ahead
  `),
  X35: lines(`
    where do I click to enter a slot
    I want three patients between two and four, how do I enter it
  `),
  X36: lines(`
    going skiing for a week, how do I tell you
    closed in August
    I'm ill, shut my slots
  `),
};
