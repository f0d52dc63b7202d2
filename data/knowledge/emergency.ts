import { fold, wordsOf } from './analyse.ts';
import { urgencyOf } from './urgency.ts';

/** Red: say the emergency line and nothing else. Amber: say it first. */
export type Tone = 'red' | 'amber';

const body = '(?:poitrine|thorax|thoracique|coeur|chest)';

/** Signs that leave no time to read; folded text, shorthand spelt out. */
const red: RegExp[] = [
  /\b(?:au|o) ?secours?\b|\bsos\b(?! ?medecin| ?docteur| ?doctor|medecins)|\ba l ?aide\b|\bhelp me\b/,
  new RegExp(
    String.raw`\b(?:mal|douleurs?|serre|oppress\w*|brule\w*|pain|hurts?|tight\w*)\b.{0,25}\b${body}|\b${body}\b.{0,20}\b(?:mal|douleurs?|serre|oppress\w*|pain|hurts?|tight)`,
  ),
  /\b(?:infarctus|crise cardiaque|arret cardiaque|heart attack|cardiac arrest|avc|stroke)\b/,
  /\b(?:respir\w*|souffle|breath\w*)\b.{0,20}\b(?:plus|mal|pas|difficile\w*|not)\b|\b(?:mal|plus|pas|peine|du mal|can ?t|cannot|can not|not|difficulty|trouble|struggl\w*)\b.{0,12}\b(?:respir\w*|souffle|breath\w*)/,
  /\betouff\w*|\bs ?etrangl\w*|\bchok(?:e|es|ing|ed)\b|\bsuffoqu\w*/,
  /\b(?:inconscient\w*|evanoui\w*|perdu connaissance|perte de connaissance|unconscious|passed out|faint(?:ed|s)?|collaps\w*|unresponsive|not responding)\b/,
  /\b(?:ne )?(?:repond|reagit|bouge|parle|reveille) (?:plus|pas)\b/,
  /\bconvuls\w*|\bepilep\w*|\bseizures?\b/,
  /\b(?:bouche|visage|face|mouth)\b.{0,20}\b(?:tordu\w*|paralys\w*|de travers|deform\w*|droop\w*|twisted)|\bparalys(?:e|ee|es)\b|\bbras (?:lourd|mort|engourdi)/,
  /\bhemorragi\w*|\bsaign\w*\b.{0,30}\b(?:beaucoup|arrete pas|enormement|flots?|partout|trop|toujours|abond\w*)|\bperd\w* (?:beaucoup|plein) de sang|\bbeaucoup de sang|\bbleed\w*\b.{0,30}\b(?:heav\w*|stop|lot|badly)|\b(?:vomi\w*|crach\w*|tousse) du sang/,
  /\b(?:suicid\w*|me tuer|envie de mourir|veux mourir|en finir avec|kill myself|want to die|end my life|me pendre|me jeter)\b/,
  /\b(?:pris|prend|avale|bu|mange|ingere|took|swallow\w*|drank)\b.{0,25}\b(?:boite|cachets|comprimes|medicaments|pilules|javel|produit|poison|lave|detergent|pills|bleach|overdose)\b(?!.{0,20}\b(?:sas|ordonnance|pharmacie|remb))|\boverdose\b|\bsurdose\b|\bintoxicat\w*|\bempoison\w*/,
  /\b(?:gorge|langue|visage|levres|throat|tongue|lips)\b.{0,20}\b(?:gonfl\w*|enfl\w*|swell\w*|swollen)|\bgonfle\b.{0,30}\b(?:piqure|guepe|abeille)|\boedeme de quincke|\banaphyla\w*|\bchoc allergique/,
  /\b(?:devient|est|tout|turning|goes|is|going) (?:toute? )?(?:bleue?s?|grise?s?|gr[ea]y|blue)\b|\bblue\b.{0,10}\blips/,
  /\baccouch\w*\b.{0,25}\b(?:imminent|maintenant|maison|voiture|arrive|tout de suite)|\bperdu les eaux|\beaux (?:sont )?(?:rompues|percees)|\bbebe (?:arrive|sort)|\bva accoucher|\bwater (?:just )?broke|\bbaby is coming|\bin labou?r\b/,
  /\b(?:poignard\w*|coup de couteau|balle perdue|tire dessus|stabbed|shot|electrocut\w*|noye\w*|noyade|drown\w*|pendu|ecras\w*|renverse par)\b/,
  /\baccident\b.{0,30}\b(?:blesse\w*|grave|voiture|route|moto)|\bfracture ouverte|\bbrulures? (?:grave|etendue)|\bbrule\w* (?:grave|au visage)/,
  /\b(?:envoy\w*|appel\w*|besoin d ?une?) (?:vite )?(?:une? )?ambulance|\bsend an ambulance|\bneed an ambulance|\bcall an ambulance/,
  /\b(?:il|elle|mari|mere|pere|fils|fille|femme|bebe) (?:est en train de |va )?(?:meurt|mourir|mourant)\b|\bis dying\b|\bje vais mourir\b/,
  /\bmalaise\b.{0,30}\b(?:reveille|chute|tombe|cardiaque|grave|conscience)|\b(?:tombe|chute)\b.{0,30}\b(?:bouge plus|repond|tete|inconscient|releve (?:pas|plus))/,
  /\bmal (?:a la|de) tete\b.{0,30}\b(?:brutal\w*|soudain\w*|jamais|terrible|atroce|explos\w*)|\b(?:worst|sudden) headache|\bthunderclap/,
  /\braideur\b.{0,20}\bnuque|\btaches violettes|\bpurpura\b/,
];

/** Signs that may be serious: the line comes first, and no card is given as the answer. */
const amber: RegExp[] = [
  /\b(?:malaise|vertiges?|palpitations?|dizzy|evanouir)\b/,
  /\b(?:fievre|fever|temperature)\b.{0,30}\b(?:bebe|nourrisson|enfant|40|41|baby|infant|jours|forte|haute)|\b(?:bebe|nourrisson|baby|mon fils|ma fille|mon enfant|le petit|la petite)\b.{0,40}\b(?:fievre|vomi\w*|pleure|mange (?:plus|pas)|boit (?:plus|pas)|mou|fever)/,
  /\b(?:tres mal|atroce|insupportable|insoutenable|unbearable|terrible pain|severe pain|tordu de douleur|plie en deux)\b/,
  /\b(?:saign\w*|sang|bleed\w*|blood)\b/,
  /\b(?:enceinte|grossesse|pregnant)\b.{0,40}\b(?:mal|sang|saign\w*|contractions?|pain|bleed\w*)|\bcontractions\b/,
  /\b(?:confus\w*|delir\w*|desoriente\w*|hallucin\w*|confused|bizarre depuis)\b/,
  /\b(?:mal|douleurs?)\b.{0,25}\b(?:ventre|dos|tete|abdomen|jambe|mollet|rein\w*)\b.{0,40}\b(?:fort\w*|tres|brutal\w*|soudain\w*|depuis)/,
  /\b(?:tombe|tombee|chute|fell|fallen)\b.{0,30}\b(?:escalier|tete|hanche|lit|echelle|stairs|head)|\bcoup (?:sur|a) la tete/,
  /\b(?:allergi\w*|urticaire|hives)\b.{0,30}\b(?:gonfl\w*|visage|respir\w*|partout)/,
  /\b(?:idees noires|depress\w* grave|scarifi\w*|me faire du mal|self ?harm)\b/,
  /\b(?:vision (?:double|trouble)|vois (?:plus|flou|double)|voit plus)\b/,
];

/** Words of someone who asks how the service works, pays or bills, not of someone who suffers. */
const aboutService =
  /\b(?:sas|samu|regulat\w*|regule\w*|effecteurs?|osnp|cotation|coter|cote|factur\w*|majoration|forfait|plateforme|creneaux?|remuner\w*|cas (?:grave|vital)|urgences? vitales?|gere\w*|responsab\w*|responsible|liable|prise en charge|service|consult\w*|handle\w*|dispatch\w*|patients?)\b/;
const asksHow =
  /\b(?:est ce que|comment|qui|que fait|que se passe|quel\w*|gere\w*|traite\w*|comme|how|what happens|does|who|exemple|prend en charge|envoie|si le|si l|si un)\b/;
const iSuffer =
  /\b(?:j ?ai|je (?:suis|saigne|fais|crois|me|n ?arrive|vais|respire|sens)|mon (?:fils|pere|mari|bebe|enfant|ami|voisin|frere|grand)|ma (?:fille|mere|femme|soeur|grand|voisine)|il (?:est|a|ne|s|respire)|elle (?:est|a|ne|s|respire)|my (?:son|wife|husband|father|mother|baby|chest|throat|daughter)|i (?:am|have|can|think|took|feel)|he|she)\b/;

/** True for a message that speaks of the service, its bills or its rules, and tells of nobody who suffers. */
export function speaksOfService(text: string): boolean {
  return aboutService.test(wordsOf(fold(text)).join(' '));
}

/**
 * Looks for an apparent emergency. It misses most of what people write: every menu and fallback carries the emergency line
 * whatever it says.
 */
export function toneOf(text: string): Tone | undefined {
  const words = wordsOf(fold(text)).join(' ');
  const institutional = aboutService.test(words) && asksHow.test(words) && !iSuffer.test(words);
  if (urgencyOf(text)) return 'red';
  if (institutional) return undefined;
  if (red.some((sign) => sign.test(words))) return 'red';
  return amber.some((sign) => sign.test(words)) ? 'amber' : undefined;
}
