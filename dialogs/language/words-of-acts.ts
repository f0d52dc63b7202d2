/** Words that say what is to be done, and with what; written as the words of time are. */
export const wordsOfActs = {
  open: 'ouv | ouvr | ouvez | put me down | put me on | put me in | book me in | book me | schedule me | sign me on | ouverture | ouvertures | jouvr* | remets | remettre | remettez | remet | rouvre | reouvre | jajout* | rajoutez | ouvr* | ouvert | ouverts | ouverte | ouvertes | rouvr* | reouvr* | ajout* | rajout* | cree | creer | creez | propos* | open | opens | opening | openings | reopen | add | offer | mets | mettez | mettre | met | rajoute | programmez | programmer | planifie* | put | make | enregistre* | libere | liberez | liberer | rends disponible',
  available:
    'jsuis ok | suis ok | je suis ok | ok pour moi | ok pr moi | suis partant | suis preneur | i m around | im around | dispo | dispos | disponible | disponibles | disponibilite | disponibilites | dsipo | dispo* | libre | libres | available | availability | free | preneur | preneuse',
  take: 'fit in | squeeze in | fit | prendre | prends | voir | vois | recevoir | recois | accueillir | accueille | prend | see | take | receive | consulte | consulter | assurer | assure | faire | caser | absorber | fais | do | dispose',
  close:
    'fer | ferm | jferm* | jbloqu* | ferm* | clotur* | bloqu* | condamn* | close | closed | closes | block | bloc | verrouill* | stopp* | stop | suspend* | arrete | arretez | arreter | shut',
  remove:
    'saute | sauter | sautent | sautez | degager | bazarde | clear | scrap | take off | take out | take down | pull | take away | jannul* | jsupprim* | jenlev* | jretir* | annul* | supprim* | retir* | enlev* | efface* | cancel | cancels | remove | delete | drop | vire | virer | leve | levez | lever | oter | ote | otez | suppr | degage | desactive* | libere moi',
  move: 'push | bring forward | delay | postpone | deplac* | remplace | remplacer | remplacez | decal* | move | reschedule | replace | swap | shift | report* | bascul* | transfer* | echang* | avanc* | repouss* | modifie* | changer | change | changez | passe | passer | passez',
  byPlace: 'par | by | with | instead of | au lieu de | a la place de | en',
  absent:
    'vacs | vac | malade | grippe | cloue au lit | won t be in | not in | won t be there | training | on a course | course | conference | day off | a day off | time off | annual leave | on annual leave | sick leave | maternity leave | off sick | off work | taking the day off | taking a day off | at a training | on training | on call | in surgery | in theatre | rdv perso | rdv personnel | rendez vous perso | rendez vous personnel | rdv medical perso | serai remplace | suis remplace | serai remplacee | suis remplacee | je me fais remplacer | deborde | debordee | surmene | surmenee | in a meeting | at a meeting | in meeting | at a conference | en intervention | impossible | arret | jsuis pas | empechement perso | indispo* | absent | absente | absents | absentes | indisponible | unavailable | away | off | en conge | en conges | conge | conges | en vacances | vacances | on leave | on holiday | on vacation | ooo | out of office | m absente | m absenterai | m absenter | absenter | absence | absences | formation | en formation | en arret | arret maladie | arret de travail | malade | souffrant | souffrante | indisponibilite | indisponibilites | conge maternite | en deplacement | en reunion | en congres | congres | seminaire | en visite | en visites | hospitalise | hospitalisee | out | sick | on holidays | holiday | holidays | vacation | leave | maternite | paternite | rtt | repos | en repos | pont | sabbatique | conge parental | absences prevues | unavailability | busy | occupe | occupee | pris moi | prise | injoignable | en stage | en consultation exterieure | coince | coincee | bloquee au bloc | en reu | en rdv exterieur | en garde',
  work: 'bosse | travaille | bosserai | travaillerai | exerce | working | work | bosser | travailler | viens | viendrai | consulte | consulterai',
  weakAbsent:
    'reunion | reu | meeting | stage | conference | garde | empechement | empeche | empechee',
  back: 'de retour | retour | je reprends | reprends | je reprendrai | reprise | reprendrai | je rentre | rentre | je reviens | reviens | revient | reviendrai | rentrerai | rentree | back | returning | return | reprend | reprendre',
  not: 'pas | ne | n | jamais | aucun | aucune | not | no longer=2 | don t | dont | isn t | won t | wont | didn t | point | sans | nullement | never | ni',
  noMore: 'no more | plus',
  more: 'more | encore',
  cannot: 'can t | cannot | cant | couldn t | won t be able',
  able: 'happy to | able to | willing to | pret a | prete a | possibilite de | jpeux | jpourrai | pe | peux | peut | pourrai | pourrais | pourrez | pourriez | possible | possibles | can | could | pouvoir | est possible | pourra | pouvez | suis en mesure | puis',
  here: 'joignable | la | present | presente | presents | there | here',
  slot: 'gap | gaps | space | spaces | spot | spots | window | desistement | trous dispo | trou | trous | dispos libres | plage horaire | plages horaires | vacation | vacations | creneau | creneaux | crenaux | crenau | creneau* | crneau | crneaux | creno | crenos | slot | slots | rdv | rdvs | rendez vous | rendezvous | plage | plages | consult | consults | consultation | consultations | place | places | appointment | appointments | appt | appts | horaire | horaires | cs | csl | vacation de soins | teleconsultations dispo',
  patient:
    'people | persons | pax | qqn | persons | pts | patient | patients | patiente | patientes | malades | personne | personnes | pat | pts',
  per: 'par | per | chacun | chacune | each one | chaque | apiece',
  max: 'max | maxi | maximum | au plus | au maximum | at most',
  mine: 'mes | mon | ma | my | nos | notre',
  telemode:
    'teleconsult | teleconsults | teleconsultation | teleconsultations | teleconsult* | tele consultation | tele consultations | tele consult | tele | tlc | visio | visios | visioconference | visio consultation | video | teleconsulte | a distance | en ligne | online | remote | remotely | par telephone | telesoin | teleC | tcs | tc | teleexpertise | webcam | video consult | video consultation | video consultations | videoconsultation',
  cabinetmode:
    'au cabinet | cabinet | en presentiel | presentiel | sur place | en physique | en personne | physique | in person | at the practice | in the office | at the office | at my office | office | in office | at the surgery | face to face | in practice | consultation physique | au cab | presenciel',
  visitmode:
    'vad | vads | visite | visites | visite a domicile | visites a domicile | a domicile | domicile | home visit | home visits | house call | house calls | chez le patient | chez les patients',
  site: 'cab | adresse | site | lieu | address | practice | cabinet medical',
  doctor: 'dr | docteur | doctor | docteure | dre | drs | medecin | pr | professeur',
  onBehalf: 'pour le compte de | on behalf of | de la part de',
  everything: 'tout | tous | toutes | toute | tt | everything | ts | all of',
  forget: 'oublie | oubliez | forget',
  ill: 'malade | souffrant | souffrante | sick | ill | grippe | off sick | cloue au lit | arret maladie',
  tell: 'dis moi | dites moi | montre moi | montrez moi | montre | montrez | affiche | affichez | liste moi | listez moi | show | show me | tell me | redis moi | list',
  list: 'liste | lister | listez | planning | agenda | list | show | affiche | afficher | affichez | recap | recapitulatif | schedule | calendar | resume | etat | montre | montrez | bilan | programme de | emploi du temps | calendrier | donne moi | voir mes | consulter mes | planing | point sur',
  what: 'anything | anything booked | anything on | who s coming | who is coming | status | what s booked | ce que j ai | ce qu il me reste | ce qu il reste | qu est ce que j ai | qu est ce qu il | prevu quoi | qui vient | qui j ai | what do i have | what have i | what have i got | what s on | ce qui reste | ce qui est prevu | de prevu | what s booked | quoi de prevu | qui est prevu | je vois qui | je recois qui | quoi | koi | quel | quels | quelle | quelles | kel | kels | what | which | quels sont | lesquels | combien | how many | ou en | ya quoi | what s | kelles | how much',
  have: 'i ve got | i have | ive got | got a | got | ai | a t | j ai | g | have | got | y a | ya | il y a | reste | restent | j avais | is there | are there',
  isItSo:
    'est ce que | est ce qu | suis je | ai je | is | are | am i | do i | did i | c est bien | a t on | es ce que | esce que',
  taken:
    'donne | donnee | attribue | attribuee | parti | partie | cale | remplis | pris | prise | reserve | reservee | occupe | taken | booked | gone | plein | pleine | rempli | remplie | deja pris',
  full: 'complet | complete | full | fully booked | surbooke | sature | saturee | overbooked | swamped | trop de monde | surcharge | surchargee | blinde',
  still: 'encore | toujours | still | deja',
  or: 'ou | or | ou bien | ou alors',
  and: 'et | and | puis | then | ainsi que | plus le | et puis | et aussi | aussi | also | as well as | egalement',
  but: 'par contre | en revanche | mais | but | par contre | en revanche | however | cependant | sinon',
  rather:
    'make it | plutot | instead | rather | de preference | preferable | prefere | je prefere | prefererais | proposition | contre proposition | en fait | actually | plutot a',
  correction:
    'non pas | euh non | heu non | pardon | erreur | je voulais dire | je veux dire | i mean | i meant | enfin non | ah non | correction | oups | oops | me suis trompe | me suis trompee | je rectifie | non non | ou plutot | non plutot | mince | zut | rectification | wait no | my mistake | je corrige | plutot non | ah oui non',
  hedge:
    'peut etre | peutetre | ptet | pt etre | maybe | perhaps | probablement | sans doute | eventuellement | normalement | si possible | je pense | je crois | a priori | theoriquement | en principe | possiblement | possibly | probably | might | pas sur | pas sure | not sure | je sais pas | je ne sais pas | sais pas encore | on verra | a confirmer | i think | i guess | j hesite | pe | a voir | potentiellement | envisage | envisage de | il se peut | je verrai | sous reserve | tentative | tentatively | hopefully | j espere | i hope | vraisemblablement',
  courtesy:
    'si besoin | au besoin | if needed | si vous voulez | si necessaire | if necessary | si ca vous arrange | en cas de besoin | s il faut | if you need',
  condition:
    'si | if | a condition | seulement si | only if | unless | sauf si | des que | a moins que | quand | lorsque | provided | pourvu que | tant que',
} as const;

/** Words that carry nothing here: never asked about, never acted upon. */
export const fillers =
  'because puisque suite cause raison ah oh vouloir bien compte avance retour meilleures sinceres excellente exceptionnelles reguliers suivants suivante regulation appels orientations orientation demandes demande besoins soins soignants urgents urgent titre info information infos etant donne afin absolue plein souci soucis problemes personnelles familial familiale familiales obligations imprevu imprevus contretemps rappel svpp mercii mrc thx cdlt cdt bjr bsr ptit ptits veuillez vs menvoyer depanner bcp tjs tjrs pb probleme prie bienveillance amicalement confraternellement confrere confraternelles salutations merci-de ensemble rectif dc donc pck parceque auquel laquelle bonne bon jour coup uniquement perso exceptionnelle visible actuellement maximum anytime between-us around rendus volontiers urgemment possibilites rendre visible visibles assurera snp cordialement mark set anymore again longer any taking day as somebody someone everyone  further  onwards onward simply just then surtout nouveau nouvel empechement nuance compter inclus inclu compris comprise incluse included inclusive you your please dois doit faut devons partir pars viens vient venir urgence urgences perso personnel personnelle envoyer envoyez envoie filer seul seule seuls absolument imperativement celui celle ceux celles quelqu bcp beaucoup slt salut coucou cc hello hi hey monde sas svp pr dsl desole desolee ici boulot bosse travail travaille je j tu il elle on nous vous ils elles i me moi te toi se lui le la les l un une the an suis sera serai serais seront serez es est etes sont ete etre be been will would shall should am ll m ve re s t qu que qui dont ou y en avec with et ou donc alors bon bah ben euh heu hum hein eh voila bref svp stp please pls plz s il vous plait te plaît plait tres bien juste just only seulement uniquement also aussi finalement enfin fait vraiment really merci voudrais veux voulais veut souhaite souhaiterais souhaitons aimerais want wanted would like need besoin vais vas va aller allez peu moi-meme car parce cause ici secretariat secretaire secretary assistante this it its that there to do sur leur leurs your vos votre pour for mettre ce cet cette ces ca cela ceci c dire dis dites noter notez indiquer indique signaler signale informe prevenir previens declare declarer pense penser possible my me our we us and so then a au aux du des de d dans par chez vers etre avoir ai as avons avez etait avais avait has had having was were possibilite fera ferai faisons faire got le-meme meme same encore toujours deja rien nothing bot relais journee oui monde ok compte prevu prevue prevus exceptionnellement exceptionnel cas normal comme d habitude pendant durant hui quil quelle cher chere equipe collegue confrere madame monsieur attention nb ps ici-meme tel sms message note noter pareil idem voir mettez-moi heure-la of on is are in by from at soit sois ainsi tant qd car vraiment bien-sur dorenavant desormais non-stop continu affile suite consecutifs d-affilee';
