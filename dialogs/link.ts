import type { Turn } from './dialog.ts';
import { refusalSay } from './refusals.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { say } from './say.ts';
import { foldWords } from './stop-words.ts';

const aroundCode =
  /^(?:(?:bonjour|bonsoir|hello|voici|mon|le|la|ma|code|est|c|lier|link|relier|je|vous|envoie|pour|tel|telephone|numero|svp|my|is|the|here|it) ?)*((?:\d ?){6})(?: ?(?:svp|merci|stp|please|thanks?|ok))*$/;

/** « LIER 483920 », « 483 920 », « mon code : 4-8-3-9-2-0 », in full-width digits too; not « ouvre 14h-16h30 ». */
export const codeIn = (text: string): string | undefined =>
  aroundCode.exec(foldWords(text.slice(0, 100)))?.[1]?.replace(/ /g, '');

const asksCode =
  /\b(?:renvoy|envoy|redonn|redemand|retourn|resend|send|give|besoin|veux|voudrais|need|want|nouveau|new|autre|another)\w*\b.{0,25}\bcode\b|^(?:un |le |mon |nouveau )*code(?: svp| s il vous plait| teams| pour teams| please)*$|\b(?:pas|jamais|rien) (?:recu|eu|trouve)\b.{0,15}\bcode\b|\bcode\b.{0,20}\b(?:perime|expire|perdu|recu|trouve|lost|expired)/;

/** « renvoyez-moi un code », « je n'ai pas reçu le code ». */
export const wantsCode = (text: string): boolean => asksCode.test(foldWords(text.slice(0, 100)));

/** A manager of twelve knows whom he acts for; two texts would not hold them. */
const mostNamed = 2;

/** Links the phone, or the Teams user, and says what can be done from here: three things to try, how to refuse, how to stop. */
export async function linkPhone(turn: Turn, rest: Rest, code: string): Promise<Heard> {
  const redeemed = await turn.services.redeemCode(code);
  if ('refused' in redeemed) return says(rest, refusalSay(redeemed.refused));
  const { name, own, names } = redeemed;
  const doctors = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? '…' : '');
  const [doctor] = names;
  return says(
    rest,
    { key: 'link.done', params: { name } },
    ...(doctor ? [say('link.actsFor', { doctors })] : []),
    own || !doctor
      ? { key: 'link.next' }
      : { key: 'link.next.for', params: { name: names.length > 1 ? doctor : undefined } },
  );
}

/** A new code for a number that we know; in Teams nobody is known before his code came back. */
export async function sendCode(turn: Turn, rest: Rest): Promise<Heard> {
  const { speaker, channel } = turn;
  if (channel === 'teams' && !speaker?.person.linked) return says(rest, { key: 'link.howInTeams' });
  const to = speaker?.person.linked ? 'teams' : 'sms';
  const sent = await turn.services.resendCode(to);
  if (sent === undefined) return says(rest, { key: 'stranger' });
  if (!sent) return says(rest, { key: 'link.often' });
  return says(rest, { key: to === 'teams' ? 'link.sentForTeams' : 'link.sent' });
}
