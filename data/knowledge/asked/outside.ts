import { lines } from '../card.ts';

/**
 * What is asked and is none of ours. These compete with the cards, so that « quelle dose de paracétamol » loses to nobody: a
 * message that looks most like one of them is refused, with the reason of its group.
 */
export const outside: Record<string, string[]> = {
  medical: lines(`
    quelle dose de doliprane pour un enfant de 10 kg
    posologie de l'amoxicilline
    combien de comprimés puis-je prendre
    j'ai mal à la gorge que prendre
    j'ai de la fièvre depuis deux jours que faire
    je tousse beaucoup quel médicament
    mon fils a des boutons sur le ventre
    j'ai mal au dos depuis hier
    que prendre contre le rhume
    ma fille vomit, que lui donner
    est-ce que je peux mélanger ibuprofène et aspirine
    effets secondaires de ce médicament
    contre-indications de la codéine
    quel antibiotique pour une cystite
    comment soigner une entorse
    j'ai la tête qui tourne
    est-ce grave docteur ce grain de beauté
    quels sont les symptômes du covid
    interprétation de ma prise de sang
    que veut dire un taux de CRP élevé
    comment lire une radio du thorax
    conduite à tenir devant une hyperkaliémie
    traitement de la pneumopathie
    quel vaccin pour voyager au Brésil
    calendrier vaccinal du nourrisson
    j'ai une douleur au ventre
    mal aux dents quel antidouleur
    je suis enceinte puis-je prendre du spasfon
    ma tension est à 16 est-ce normal
    comment faire baisser la fièvre
    j'ai oublié ma pilule
    piqûre de tique que faire
    diagnostic différentiel d'une dyspnée
    interaction médicamenteuse
    bilan à demander devant une anémie
    mon bébé a le nez bouché
    what dose of paracetamol for a baby
    I have a sore throat what should I take
    side effects of this drug
    how to treat a sprain
    I have had a fever for two days
    which antibiotic for a urinary infection
    is this mole dangerous
    my back hurts what can I take
  `),
  papers: lines(`
    renouveler ma carte vitale
    attestation de droits à télécharger
    comment avoir un arrêt de travail
    certificat médical pour le foot
    je veux un certificat de sport
    déclarer mes impôts
    refaire ma carte d'identité
    passeport à la mairie
    ouvrir un compte bancaire
    mes indemnités journalières ne sont pas versées
    changer de médecin traitant sur ameli
    demander la complémentaire santé solidaire
    carte grise
    numéro de la CAF
    comment contacter pôle emploi
    remboursement de mes lunettes
    aides à l'installation des médecins
    contrat d'engagement de service public
    ouvrir un cabinet médical
    comment devenir infirmier
    études de médecine parcoursup
    combien gagne un chirurgien
    tarif d'un spécialiste en secteur 2
    prix d'une consultation chez l'ophtalmologue
    cotisation carmf
    déclaration urssaf
    DPC obligatoire formation continue
    vaccination obligatoire des soignants
    logiciel de comptabilité pour médecin
    acheter un échographe
    reprendre la patientèle d'un confrère
    numéro de l'ordre des médecins
    retraite du médecin libéral
    mon compte doctolib patient
    annuler un rendez-vous doctolib
    prendre rendez-vous chez le dentiste
    rendez-vous chez l'ophtalmo
    rendez-vous à la préfecture
    résultats du laboratoire
    don du sang
    driving licence
    renew my passport
    how to become a doctor
    sick note for work
    how do I get a health insurance card
    cancel my doctolib account
  `),
  world: lines(`
    quel temps fait-il
    météo à Lille demain
    qui a gagné le match
    résultat de la ligue 1
    raconte une blague
    écris un poème
    recette de la quiche
    recette de cuisine
    commande une pizza
    quelle heure est-il
    capitale de l'Australie
    traduire en anglais
    comment dit-on en espagnol
    installer windows
    mon ordinateur est lent
    wifi en panne
    mot de passe gmail
    vends voiture
    louer un appartement
    horaire du train pour Paris
    billet d'avion
    numéro d'un plombier
    téléphone de SFR
    qui est le président
    dates des vacances scolaires
    dates du bac
    cours de la bourse
    bitcoin
    film au cinéma ce soir
    restaurant ouvert dimanche
    livraison de courses
    ma voiture ne démarre pas
    carte bancaire bloquée
    gagner au loto
    horoscope
    what is the weather
    who won the game
    tell me a joke
    write a poem
    capital of Spain
    book a hotel
    train times
    how to cook rice
    garagiste ouvert
    acheter une maison
    réparer un vélo
    apprendre la guitare
  `),
  chat: lines(`
    bonjour
    bonsoir
    salut
    coucou
    hello
    merci
    merci beaucoup
    thanks
    ok
    d'accord
    ok merci bonne journée
    au revoir
    bonne soirée
    ça va ?
    comment ça va
    test
    asdf
    azerty
    qsdfgh
    blabla
    lol
    super
    parfait
    je ne comprends rien
    n'importe quoi
    t'es nul
    ça me tue ce truc
    je suis fatigué
    hi there
    how are you
    bye
    allo
    ???
    c'est qui
    oups erreur de numéro
    je vous aime
    rien du tout
  `),
};

/** People telling of an apparent emergency: beside the patterns of `emergency.ts`, never instead of the line that opens menus. */
export const emergencies: string[] = lines(`
  j'ai mal à la poitrine et au bras gauche
  douleur dans la poitrine qui serre
  j'ai du mal à respirer
  il ne respire plus
  elle s'étouffe
  mon bébé ne respire plus bien
  mon père est tombé et ne répond plus
  ma mère est inconsciente
  il a perdu connaissance
  elle a fait un malaise et ne se réveille pas
  sa bouche est tordue et il parle bizarrement
  ma femme ne peut plus bouger un bras
  paralysé d'un côté tout à coup
  il fait une crise d'épilepsie
  mon enfant convulse
  ça saigne énormément
  hémorragie qui ne s'arrête pas
  il s'est coupé profondément beaucoup de sang
  elle vomit du sang
  je veux mourir
  j'ai envie de me suicider
  j'ai avalé plein de médicaments
  mon fils a bu de la javel
  mon ami a pris trop de drogue il ne réagit plus
  je fais une crise cardiaque
  gonflement du visage après une piqûre je respire mal
  réaction allergique grave il gonfle
  il est bleu
  accident de voiture il y a des blessés
  il s'est électrocuté
  brûlure grave sur tout le corps
  il s'est noyé
  les eaux sont rompues le bébé arrive
  elle va accoucher maintenant
  au secours
  à l'aide vite une ambulance
  envoyez une ambulance
  mon mari a été poignardé
  chute du toit il ne bouge plus
  mal de tête brutal terrible et vision trouble
  je n'arrive plus à parler correctement mon bras est lourd
  my chest hurts and my arm is numb
  he is not breathing
  she is unconscious
  my baby is having a seizure
  bleeding heavily and it won't stop
  I took too many pills
  I want to kill myself
  he is choking
  send an ambulance now
  my husband collapsed
  her face is drooping
  my throat is swelling after a bee sting
`);
