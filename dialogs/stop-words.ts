/**
 * The words of STOP and START, for every channel, in one place. Both are read as a whole message or as one clear clause
 * of it: « stop c'est pas ça », « arrêt cardiaque », « plus de SMS après 19h » are none.
 */

/** Without accents, marks and case, so that one spelling stands for many. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim();

/** The carrier acts on these by itself (contract §4); elsewhere they may be said to whatever is under way. */
const carrierStops = /^(?:stop|stopall|unsubscribe|cancel|end|quit|revoke|optout)$/;
const starts =
  /^(?:start|unstop|reprise|restart|(?:je |on )?repren(?:dre|ez|ds|d)|(?:re)?recommencez|re ?activ(?:er|ez)|re ?abonne(?:z moi|ment|r)|re ?inscrivez moi)$/;

const courtesy =
  /^(?:bonjour|bonsoir|merci(?: d avance| beaucoup)?|svp|stp|s il (?:vous|te) plait|please|thanks?(?: you)?|cordialement|hello|hi)$/;

const civil =
  /^(?:(?:bonjour|bonsoir|hello|merci) )?(.*?)(?: (?:svp|stp|s il (?:vous|te) plait|merci(?: d avance| beaucoup)?|please|thanks?|maintenant|definitivement|tout de suite|now))*$/;

/** What is sent, as people call it. */
const texts =
  '(?:sms|textos?|messages?|notifications?|notifs?|alertes|sollicitations|envois?|relances|texts?|alerts)';
const determined = `(?:(?:tous?|toute|toutes|tout|les|des|de|vos|ces|mes|d|l|la|aux?|par|envois?|reception|all|the|these|your|my|any|more) )*${texts}(?: (?:du sas|sas|de relais sas|relais sas|par sms))?`;
const ending =
  '(?:arret|arreter|arretez|arrete|stop|stopper|stoppez|stoppe|cesse[rz]?|fini|suspend(?:re|ez)|coupe[rz]?|desactive[rz]?|no)';
const wishing = '(?:(?:je|j) )?(?:ne )?(?:veux|veut|souhaite|desire|voudrais|aimerais)';

const stopAlone = /^(?:arret|arreter|arretez|stopper)$/;

/** Each is a whole clause: nothing limits it. */
const stopClauses = [
  new RegExp(
    `^(?:(?:je veux|je souhaite|il faut|pouvez vous|peux tu|veuillez|de|d) )?${ending} ${determined}$`,
  ),
  new RegExp(
    `^${ending} (?:de )?(?:m |me )(?:envoyer|ecrire|contacter|deranger|solliciter)(?: (?:de |du |des |vos |ces |les )*(?:${texts}|tout|rien))?$`,
  ),
  new RegExp(`^(?:surtout )?plus (?:de|d|aucun|aucune) ${texts}(?: (?:du tout|du sas))?$`),
  new RegExp(
    `^${wishing} (?:plus|pas)(?: (?:rien|de|d|aucun|recevoir|avoir|du tout|vos|ces|les|des))+(?: ${texts})?$`,
  ),
  new RegExp(
    `^(?:merci de |de )?ne (?:plus )?m (?:envoyez|envoie|envoyer|ecrivez|ecris|ecrire)(?: plus)?(?: (?:rien|de|d|aucun|vos|ces|les|des|${texts}))*$`,
  ),
  /^(?:merci de |de )?ne (?:plus )?me (?:contactez|contacter|sollicitez|solliciter|derangez)(?: plus)?(?: du tout)?$/,
  /^(?:me |se )?(?:desabonn|desinscri)\w*(?: moi)?(?: (?:du sas|de relais sas|des sms|de la liste))?$/,
  /^(?:retirez|enlevez|supprimez|effacez) (?:moi|mon numero)(?: de (?:la|vos|votre|cette) listes?)?$/,
  /^(?:opt out|unsubscribe me|stop (?:texting|writing to|contacting|messaging)(?: me)?|(?:do not|don t) (?:text|contact|message|write to) me(?: any ?more)?|take me off (?:the|this|your) list)$/,
];

/** A second clause that takes something back or says when: then nobody knows what was meant. */
const limits =
  /\d|\?|\b(?:sauf|apres|avant|jusqu|pendant|le (?:soir|matin|midi|dimanche|week ?end)|la nuit|plutot|appel\w*|telephone|phone|vocal|teams|mais|except|after|until|only|call)\b/;

const startClauses = [
  new RegExp(
    `^(?:(?:je veux|je souhaite|je voudrais|vous pouvez|merci de|on peut|de) )?(?:de nouveau )?(?:repren(?:dre|ez|ds)|recommence[rz]|re ?activ(?:er|ez)|retabli(?:r|ssez)|reprise|relance[rz])(?: de)?(?: (?:m |me )?(?:envoyer|ecrire|recevoir))? ${determined}$`,
  ),
  new RegExp(
    `^(?:je veux|je souhaite|je voudrais) (?:de nouveau |a nouveau |re)?recevoir ${determined}(?: (?:de|a) nouveau)?$`,
  ),
  /^vous pouvez (?:de nouveau |a nouveau |re)?m ecrire(?: (?:de|a) nouveau)?$/,
  /^(?:start|resume|restart) (?:the |my |your )?(?:sms|texts?|messages?|texting)(?: me)?(?: again)?$/,
];

const longestLooked = 160;

/** The clauses of a message, folded, without what is only polite. */
const clausesOf = (text: string): string[] =>
  text
    .slice(0, longestLooked)
    .split(/[,.;:!\n]+/)
    .map(foldWords)
    .filter((clause) => clause && !courtesy.test(clause))
    .map((clause) => civil.exec(clause)?.[1] ?? clause);

function says(text: string, alone: RegExp, clauses: RegExp[]): boolean {
  if (text.length > longestLooked) return false;
  const parts = clausesOf(text);
  const [only] = parts;
  if (parts.length === 1 && only && alone.test(only)) return true;
  if (limits.test(foldWords(text))) return false;
  return parts.some((part) => clauses.some((clause) => clause.test(part)));
}

/** « ARRET », « arrêt des sms, merci »: nothing more is to be sent. Heard whatever limit its sender is over. */
export const isStop = (text: string): boolean => says(text, stopAlone, stopClauses);

/** « START », « reprendre les sms »: the one thing that is heard after ARRET. */
export const isStart = (text: string): boolean => says(text, starts, startClauses);

/** STOP as the carrier reads it: it has acted already, so it is remembered and not answered. */
export const isCarrierStop = (text: string): boolean => carrierStops.test(foldWords(text));
