/**
 * Words that say when, by what they say; French and English together, folded, `|` between entries.
 * `=n` after an entry gives its value; `*` stands for any ending.
 */
export const wordsOfTime = {
  feast:
    'noel | reveillon | toussaint | ascension | pentecote | paques | jour de l an | nouvel an | saint sylvestre | armistice | assomption | christmas | xmas | easter | new year | new years | boxing day | thanksgiving | fetes | jours feries | jour ferie | feries | ferie | bank holiday',
  hour: 'h | heure | heures | hrs | hr | hour | hours | oclock | o clock | hre | hres',
  minute: 'min | mn | mins | minute | minutes | mns | minu',
  dayUnit: 'jour | jours | day | days | j | jrs',
  week: 'semaine qui vient | semaine | semaines | week | weeks | sem | smaine',
  monthUnit: 'mois',
  weekday:
    'vendr=5 | vendre=5 | jeud=4 | mercr=3 | mercre=3 | lund=1 | mard=2 | same=6 | samd=6 | dima=7 | ldi=1 | mdi=2 | jdi=4 | vdi=5 | lundi=1 | lundis=1 | lun=1 | monday=1 | mondays=1 | mardi=2 | mardis=2 | mar=2 | tuesday=2 | tuesdays=2 | tue=2 | tues=2 | mercredi=3 | mercredis=3 | mer=3 | merc=3 | wednesday=3 | wednesdays=3 | wed=3 | jeudi=4 | jeudis=4 | jeu=4 | thursday=4 | thursdays=4 | thu=4 | thurs=4 | thur=4 | vendredi=5 | vendredis=5 | ven=5 | vend=5 | friday=5 | fridays=5 | fri=5 | samedi=6 | samedis=6 | sam=6 | saturday=6 | saturdays=6 | sat=6 | dimanche=7 | dimanches=7 | dim=7 | sunday=7 | sundays=7 | sun=7',
  month:
    'janvier=1 | janv=1 | jan=1 | january=1 | fevrier=2 | fev=2 | fevr=2 | feb=2 | february=2 | mars=3 | march=3 | avril=4 | avr=4 | april=4 | apr=4 | mai=5 | juin=6 | june=6 | juillet=7 | juil=7 | july=7 | jul=7 | aout=8 | august=8 | aug=8 | septembre=9 | september=9 | octobre=10 | oct=10 | october=10 | novembre=11 | nov=11 | november=11 | decembre=12 | dec=12 | december=12',
  part: 'pause de midi=2 | la pause de midi=2 | a la pause=2 | cetaprem=3 | cetaprm=3 | cesoir=4 | cematin=1 | tantot=3 | entre midi et deux=2 | entre midi et 2=2 | between noon and two=2 | matin=1 | matins=1 | matinee=1 | mat=1 | morning=1 | mornings=1 | matines=1 | aprem=3 | aprems=3 | apremm=3 | apres midi=3 | apres midis=3 | apresmidi=3 | aprm=3 | apm=3 | ap midi=3 | ap m=3 | ap=3 | aprs midi=3 | afternoon=3 | afternoons=3 | soir=4 | soirs=4 | soiree=4 | evening=4 | evenings=4 | nuit=5 | night=5 | overnight=5 | lunchtime=2 | lunch=2 | midi et deux=2 | midi et 2=2 | midi deux=2 | pause dejeuner=2 | heure du dejeuner=2 | heure du repas=2',
  noon: 'midi | noon | midday',
  midnight: 'minuit | midnight',
  today:
    'aujourd hui | aujourdhui | ajd | auj | ajrd | ojd | aujourd | ojourdhui | auj hui | today | ce jour | jour meme | journee en cours',
  tonight: 'tonight',
  tomorrow: 'demain | dem | dmain | 2main | tomorrow | tmrw | tomorow | tmw | lendemain',
  afterTomorrow:
    'apdem | ap dem | apres demain | apresdemain | ap demain | apres dem | day after tomorrow | surlendemain',
  yesterday: 'hier | avant hier | yesterday',
  weekend: 'week end | weekend | weekends | week ends | we | wkd | wk end',
  allDay:
    'rest of the day | the rest of the day | reste de la journee | le reste de la journee | restant de la journee | remainder of the day | toute l apres midi et ce soir | toute la journee | tte la journee | ttela journee | journee entiere | journee complete | toute journee | la journee | all day | whole day | entire day | all the day | full day',
  now: 'maintenant | now | tout de suite | des maintenant | immediatement | des a present | a l instant | mtn | mnt | right now',
  next: 'prochain | prochaine | prochains | prochaines | next | proch | pro | suivante | suivant',
  last: 'dernier | derniere | passe | passee | last',
  this: 'ce | cet | cette | this | c | ct | cte',
  inEight: 'en huit | en 8',
  inFifteen: 'en quinze | en 15',
  from: 'de | d | from | of',
  fromDay: 'du | des',
  at: 'a | at | aux | vers=1 | around=1 | environ=1',
  toDay: 'au | thru | through',
  to: 'to',
  between: 'etre | enter | ntre | entre | between | btw',
  until:
    'jusq | jq | jusq a | jusqu a | jusqu au | jusqu aux | jusqua | jusquau | jusque | jusqu | jsq | jusk a | jusk au | jusk | jusqu en | jusque a | jusque au | until | till | til | up to | jusqu au soir du',
  starting:
    'apd | a part de | a pd | a partir de | a partir du | a partir d | a partir | apartir de | apartir | a compter de | a compter du | a compter d | des lors | a dater du | starting | starting from | starting at | as of | from now | onwards | onward | des le | ap de | partir de | partir du | a partit de | des',
  after: 'apres | after | ap | aps | passe',
  before: 'avant | before | avt | avan',
  during: 'pendant | durant | pdt | for | pour une duree de | duree | pour encore',
  within: 'dans | in | ds',
  here: 'd ici | d ici la',
  except:
    'sauf | hors | hormis | excepte | except | but not | a part | en dehors de | a l exception de | exceptes | mais pas | moins le creneau de',
  each: 'chaque | tous les | ts les | tous le | every | each | toutes les | ttes les | tt les | tout les | chq | hebdo',
  weekly:
    'ttes les sem | ttes les semaines | tt les semaines | toutes les sem | chaque sem | hebdomadaire | hebdomadaires | toutes les semaines | chaque semaine | every week | weekly | recurrence | recurrent | recurrente | recurrents | recurrences',
  workdays:
    'tous les jours ouvres | tous les jours de la semaine | tous les jours en semaine | every weekday | weekdays | each weekday | chaque jour de la semaine | chaque jour ouvre | du lundi au vendredi chaque semaine | tous les jours du lundi au vendredi',
  fortnight:
    'tous les quinze jours | tous les 15 jours | ts les 15 jours | une semaine sur deux | une semaine sur 2 | 1 semaine sur 2 | toutes les deux semaines | toutes les 2 semaines | every other week | every two weeks | every 2 weeks | fortnightly | biweekly',
  everyOther: 'every other | every second',
  daily:
    'tous les jours | ts les jours | tt les jours | chaque jour | every day | daily | quotidiennement | ts les j | each day | everyday | tlj',
  onTwo: 'sur deux | sur 2 | s 2',
  inMonth: 'du mois | de chaque mois | of the month | of each month | of every month',
  half: 'demi | demie | half',
  halfHour: 'demi heure | demie heure | half hour | half an hour | demi heures | demi h',
  quarterHour: 'quart d heure | quarter hour | quarter of an hour | quarts d heure | 1 4 d heure',
  quarter: 'quart | quarter',
  less: 'moins',
  halfPast: 'half past',
  quarterPast: 'quarter past | quarter after',
  quarterTo: 'quarter to',
  am: 'am',
  pm: 'pm',
  ordinal: 'er | ere | th | st | nd | rd',
  first: 'premier',
  vague:
    'fin de | fin d | fin du | fin | debut de | debut d | debut du | debut | milieu de | milieu d | milieu du | courant | plus tard | tout a l heure | tt a l heure | bientot | quelques | quelque | later | soon | early | late | prochainement | des que possible | asap | mi | tot | tard | un de ces jours | few | some days | a few | plusieurs | some time | sometime | un moment | dans la journee | un certain temps | longtemps | un peu | une partie de | demi journee | half day | a while | couple of | une paire de | prochains jours | ces jours ci | ces temps ci',
} as const;
