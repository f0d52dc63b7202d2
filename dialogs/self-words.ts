import { bare } from './expectations/words.ts';

/** What somebody says of himself and of what we keep. */
export type SelfCommand =
  /** « j'ai changé de numéro »: the number that was said with it, if any. */
  | { act: 'number'; number?: string }
  /** « CHANGER 483920 »: the code that the old number was sent. */
  | { act: 'confirmNumber'; code: string }
  | { act: 'wrongNumber' | 'data' | 'erase' | 'human' };

const before = '(?:(?:bonjour|bonsoir|hello|hi|bon|alors|pardon|desolee?|sorry|euh|non) )*';
const after =
  '(?: (?:svp|stp|s il vous plait|s il te plait|merci|please|thanks|tout de suite|maintenant|now))*';
const wish =
  '(?:(?:je (?:veux|voudrais|souhaite|peux)|j aimerais|puis je|peux je|est ce que je peux|pouvez vous|peux tu|vous pouvez|merci de|il faut|can you|could you|can i|i (?:want|would like)(?: to)?) )?';
const all = '(?:toutes |tout |all )?';
const mine =
  '(?:(?:mes|my) (?:donnees|informations|infos|data|informations? personnelles?)(?: personnelles?| personal)?|(?:ce que|tout ce que) vous (?:gardez|savez|avez)(?: (?:de|sur) moi)?)';
const somebody =
  '(?:quelqu un|un humain|une humaine|un etre humain|une personne|une vraie personne|quelqu un de (?:chez vous|reel|vrai)|un conseiller|un responsable|un operateur|somebody|someone|a human|a person|a real person)';

const whole = (pattern: string) => new RegExp(`^${before}(?:${pattern})${after}$`);

const table: [pattern: RegExp, act: 'wrongNumber' | 'data' | 'erase' | 'human'][] = [
  [
    whole(
      '(?:c est |ce n est pas |vous avez (?:fait )?|vous faites )?(?:un |une |le )?(?:mauvais|faux|erreur de) numero|vous (?:vous )?trompez de (?:numero|personne)|(?:ce n est|c est|n est) pas (?:moi|mon numero|le bon numero|la bonne personne)|(?:you have (?:the )?|this is (?:the |a )?)?wrong number|(?:this is |it is |it s |that s )?not me',
    ),
    'wrongNumber',
  ],
  [
    whole(
      `${wish}(?:(?:effacer|effacez|efface|supprimer|supprimez|supprime|oublier|oubliez|detruire|detruisez|erase|delete|remove) (?:moi )?${all}(?:${mine}|(?:mon|my) (?:compte|account))|(?:effacer|effacez|oubliez|supprimez) moi|(?:j exerce mon |je demande le )?droit a l (?:oubli|effacement))`,
    ),
    'erase',
  ],
  [
    whole(
      `${wish}(?:(?:quelles sont|voir|ou sont|donnez(?: moi)?|donne(?: moi)?|envoyez(?: moi)?|envoie(?: moi)?|montrez(?: moi)?|recuperer|telecharger|exporter?|exportez|avoir|consulter|acceder a|show(?: me)?|export|send(?: me)?|see|get) )?${all}${mine}|(?:que|qu est ce que) (?:savez vous|gardez vous|vous (?:savez|gardez)) (?:de|sur) moi|what (?:do you|you) (?:know|keep) (?:of|about) me`,
    ),
    'data',
  ],
  [
    whole(
      `${wish}(?:comment )?(?:parler|parle|discuter|echanger|talk|speak)(?: directement)? (?:a|avec|to|with) ${somebody}|(?:je veux |je voudrais |passez moi |i want )?${somebody}|(?:a |un |votre )?(?:contact|numero) humain|${wish}(?:joindre|contacter|appeler|rappeler) (?:quelqu un|un humain|un responsable)`,
    ),
    'human',
  ],
];

const changes =
  /\b(?:(?:j ai|je|nous avons|i|i have|i ve) chang\w*(?: mon| my)?(?: de)?(?: phone)? (?:numero|number|telephone|portable)|changement de (?:numero|telephone)|(?:mon|notre|voici (?:mon|le)|my|the) (?:nouveau|new)(?: phone)? (?:numero|number)|^(?:nouveau numero|new number))\b/;

/** A number that may be texted, as it is said: « 06 39 98 01 99 », « +33 6… », « 0033 6… ». */
function numberIn(text: string): string | undefined {
  const found = /(?:\+|\b00)[1-9](?:[\s.-]?\d){7,13}\b|\b0[1-9](?:[\s.-]?\d){8}\b/.exec(text)?.[0];
  const digits = found?.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return digits?.replace(/^0/, '+33');
}

/** What a message says of its sender's number, of his data, or that he wants a human; nothing when it says anything else. */
export function readSelf(text: string): SelfCommand | undefined {
  if (text.length > 160) return undefined;
  const said = bare(text.normalize('NFKC'));
  const code = /^changer (?:de numero )?((?:\d ?){6})$/.exec(said)?.[1];
  if (code) return { act: 'confirmNumber', code: code.replace(/ /g, '') };
  const found = table.find(([pattern]) => pattern.test(said));
  if (found) return { act: found[1] };
  if (!changes.test(said)) return undefined;
  const number = numberIn(text.normalize('NFKC'));
  return { act: 'number', ...(number && { number }) };
}
