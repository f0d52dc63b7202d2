/** Words that carry no topic in French or in English: left out of the word vectors, kept in the letter vectors. */
export const stopWords = new Set(
  `a au aux avec ce ces cet cette ceci cela ca c d de des du elle elles en et eux il ils j je l la le les leur leurs lui m
n ne nos notre nous on par qu que s sa se ses si son sur t ta te tes toi ton tu un une vos votre vous y est suis es
sommes etes sont etait etre ete ai as avons avez ont avait avoir fait faire fais font peuvent pouvez puis devons devez
doivent veut voulez va vais vont aller dans donc alors ainsi tres bien bon bonjour merci svp stp quel quelle quels
quelles quoi dont comme meme aussi mais ni car chaque vers sous apres avant dit dire savoir sais sait besoin possible
existe est-ce esce voila ici la-bas juste deja encore vraiment normalement exactement concretement the an of to in on at
for and or is are be been am was were do does did can could may might must should would will i me my mine we us our you
your he she they them their it its this that these those there which whom if then so as by with from about into have has
had get any some just please hello hi thanks`.split(/\s+/),
);

/** How phones and hurried people write: one token in, the words it stands for out. */
export const shorthand: Record<string, string> = {
  pr: 'pour',
  ds: 'dans',
  av: 'avec',
  vs: 'vous',
  ns: 'nous',
  qd: 'quand',
  kan: 'quand',
  kand: 'quand',
  qnd: 'quand',
  cmt: 'comment',
  coman: 'comment',
  komen: 'comment',
  commen: 'comment',
  comen: 'comment',
  kmt: 'comment',
  cb: 'combien',
  cbien: 'combien',
  konbien: 'combien',
  combi1: 'combien',
  pk: 'pourquoi',
  pq: 'pourquoi',
  pkoi: 'pourquoi',
  pourkoi: 'pourquoi',
  koi: 'quoi',
  kwa: 'quoi',
  ki: 'qui',
  ke: 'que',
  kel: 'quel',
  kelle: 'quelle',
  kels: 'quels',
  keske: 'est-ce que',
  kekchose: 'quelque chose',
  qqch: 'quelque chose',
  qqchose: 'quelque chose',
  qqun: "quelqu'un",
  qqn: "quelqu'un",
  tt: 'tout',
  ts: 'tous',
  tte: 'toute',
  tjs: 'toujours',
  tjrs: 'toujours',
  mm: 'mm',
  bcp: 'beaucoup',
  mtn: 'maintenant',
  maintenan: 'maintenant',
  ajd: "aujourd'hui",
  auj: "aujourd'hui",
  aujourdhui: "aujourd'hui",
  aprem: 'apres-midi',
  apm: 'apres-midi',
  rdv: 'rendezvous',
  rv: 'rendezvous',
  rdvs: 'rendezvous',
  rendez: 'rendezvous',
  randez: 'rendezvous',
  rende: 'rendezvous',
  tel: 'telephone',
  telephon: 'telephone',
  tph: 'telephone',
  num: 'numero',
  numro: 'numero',
  dpt: 'departement',
  dept: 'departement',
  dep: 'departement',
  dpts: 'departement',
  info: 'information',
  infos: 'information',
  pb: 'probleme',
  pbm: 'probleme',
  pblm: 'probleme',
  med: 'medecin',
  medcin: 'medecin',
  medecins: 'medecin',
  doc: 'docteur',
  docs: 'docteur',
  toubib: 'docteur',
  mg: 'generaliste',
  gp: 'generaliste',
  mt: 'medecin traitant',
  secu: 'securite sociale',
  medoc: 'medicament',
  medocs: 'medicament',
  ordo: 'ordonnance',
  ordos: 'ordonnance',
  tlc: 'teleconsultation',
  telecons: 'teleconsultation',
  teleconsult: 'teleconsultation',
  visio: 'teleconsultation',
  visioconsultation: 'teleconsultation',
  vad: 'visite domicile',
  dispo: 'disponibilite',
  dispos: 'disponibilite',
  indispo: 'indisponibilite',
  indispos: 'indisponibilite',
  dispon: 'disponibilite',
  consult: 'consultation',
  consults: 'consultation',
  conslt: 'consultation',
  sem: 'semaine',
  sms: 'sms',
  hdf: 'hautsdefrance',
  psc: 'prosanteconnect',
  prosante: 'prosanteconnect',
  ecps: 'e-cps',
  cps: 'cps',
  cpx: 'cpx',
  cpe: 'cpe',
  we: 'weekend',
  vac: 'vacances',
  vacs: 'vacances',
  pv: 'peux-vous',
  bjr: 'bonjour',
  slt: 'bonjour',
  jr: 'jour',
  jrs: 'jours',
  h24: '24h24',
  tps: 'temps',
  sec: 'secretaire',
  secret: 'secretaire',
  qq: 'quelques',
  nb: 'nombre',
  qs: 'question',
  rem: 'remuneration',
  remu: 'remuneration',
  cotat: 'cotation',
  forf: 'forfait',
  majo: 'majoration',
  majos: 'majoration',
  eur: 'euros',
  euro: 'euros',
  balles: 'euros',
  psy: 'psychiatre',
  kine: 'kinesitherapeute',
  appli: 'plateforme',
  site: 'plateforme',
  plat: 'plateforme',
  plateform: 'plateforme',
  platforme: 'plateforme',
  plateau: 'plateau',
  portail: 'plateforme',
  regul: 'regulation',
  regu: 'regulation',
  inscri: 'inscrire',
  peu: 'peu',
  pe: 'peux',
  jpeux: 'je peux',
  docto: 'doctolib',
  ya: 'il y a',
  yatil: 'y a t il',
  svp: '',
  stp: '',
  mr: 'monsieur',
  dr: 'docteur',
  drs: 'docteur',
  'd’': '',
  osn: 'osnp',
  soluce: 'solution',
  soluces: 'solution',
  samedi: 'samedi',
  asap: 'rapidement',
  appt: 'appointment',
  appts: 'appointment',
  pls: '',
  plz: '',
  u: 'you',
  ur: 'your',
  info1: 'info',
};

/**
 * Words that mean the same thing to a doctor asking; each group adds one shared token to a text, so that « ça rapporte combien »
 * meets « rémunération ». Single tokens only, already folded.
 */
export const concepts: Record<string, string> = {
  pay: `remuneration remunere remuneree remuneres payer paye payee payes paie paiement gagne gagner gain salaire touche toucher toucherai
argent rapporte rapporter indemnite indemnisation verse versement sous tune fric ble honoraires retribution retribue money pay paid
payment earn salary fee fees remunerated remuneration wage`,
  cost: `gratuit gratuits gratuite payant payante payants cout coute couter prix tarif frais rembourse remboursee remboursement remboursable free cost charge
price reimbursed refund reimbursement expensive`,
  join: `inscrire inscris inscrit inscription inscrivent adherer adherent adhesion rejoindre participer participe participation enregistrer
sengager engager join register registration enrol enroll signup sign part participate participating apply`,
  leave: `desinscrire desinscription quitter arreter arrete sortir retirer retrait resilier stopper partir leave quit stop withdraw unsubscribe
opt resign`,
  hide: `masquer cacher cache invisible disparaitre apparaitre afficher affichage affiches visible visibles remonter remontee remontent remonte hide
hidden show shown display visible`,
  slot: `creneau creneaux plage plages disponibilite disponibilites dispo horaire horaires agenda planning calendrier slot slots
availability calendar schedule diary`,
  software: `logiciel logiciels editeur editeurs outil solution application agenda doctolib keldoc maiia clickdoc medaviz software tool app
vendor editor interfaced`,
  linked: `interface interfaces interfacee interfacage compatible compatibles compatibilite connecte connectes synchronise synchro synchronisation relie branche
agrege reconnu interfaced compatible connected synced sync`,
  call: `appel appeler appelle appelez appels telephone telephoner telephonique joindre contacter contacte contactez joignable sonner composer
call phone ring dial telephone reach contact`,
  refuse: `refuser refuse refus decliner decline rejeter dire non accepter turn reject decline refuse`,
  duty: `obligation obligations obligatoire oblige obligee devoir devoirs impose imposes imposer force contraint contrainte contraignant astreint
compulsory mandatory obliged required obligation obligations duty duties forced`,
  home: `domicile maison distance teletravail remote remotely home`,
  remote: `distance distanciel delocalise delocalisee teletravail remote remotely`,
  help: `aide aider assistance support depannage bug bogue panne probleme difficulte marche help technical issue problem error`,
  learn: `formation former forme apprendre tutorat stage cours training train trained course tutoring`,
  who: `qui quelle specialite profil profils`,
  absence: `conges conge vacances absence absent absente indisponible indisponibilite malade fermeture ferme holiday holidays leave away
unavailable vacation off`,
  secretary: `secretaire secretariat assistante assistant delegataire deleguer delegue delegation secretary assistant delegate receptionist`,
  regulator: `regulateur regulateurs regulatrice reguler regule regulation regulant regulator regulators regulate regulating regulation dispatcher`,
  visit: `visite visites domicile visit visits`,
  drug: `medicament medicaments remede comprimes pharmacie medicine medicines drug drugs medication pharmacy`,
  script: `ordonnance ordonnances prescription prescriptions teleprescription prescrit prescription`,
  legal: `texte legal legale loi decret article juridique reglement convention avenant law legal decree text agreement`,
  worse: `aggrave aggraver aggravation empire empirer degrade pire mal worse worsen deteriorate`,
  card: `carte cps cpx cpe e-cps card`,
  login: `connecter connexion connecte connecte acces acceder identifiant login log logging connect access signin`,
  account: `compte comptes profil account accounts`,
  time: `heure heures horaire horaires quand delai combien temps attente hours time wait`,
  place: `lieu endroit adresse locaux ou where place location address`,
  night: `nuit soir soiree dimanche weekend ferie feries garde night evening sunday holiday`,
  doctor: `medecin medecins docteur generaliste praticien doctor gp physician generalist`,
  urgent: `urgence urgences grave gravite serieux vital vitale emergency serious severe`,
};

const english = new Set(
  `the is are do does did can what which who when where why how my i you your we they it this that of to for with from about and
have has get need want should would will be am if there any not don't doesn't can't isn't me our`.split(
    /\s+/,
  ),
);
const french = new Set(
  `le la les des du de est que qui quoi je tu il on nous vous mon ma mes pour dans avec sur pas ce ca c j l d un une et ou au aux
comment combien quand quel quelle faut peut peux suis ai sont si se plus`.split(/\s+/),
);

/** The language of a message by its small words; French when in doubt, as most of the askers are. */
export function languageOf(words: string[]): 'fr' | 'en' {
  let balance = 0;
  for (const word of words) {
    if (english.has(word)) balance += 1;
    if (french.has(word)) balance -= 1;
  }
  return balance > 0 ? 'en' : 'fr';
}
