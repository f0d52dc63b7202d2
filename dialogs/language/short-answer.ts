import { opened } from './envelope.ts';
import { content } from './heard.ts';
import { type Cover, chart, covers, type Placed } from './parse.ts';
import { fold, tokenise } from './tokens.ts';

const nothing: Cover = { items: [], cost: 0 };

/** A message as the lexicon sees it, answering words among the others; silent words left out. */
export function answerItems(text: string): Placed[] {
  const { text: own, empty } = opened(text);
  if (empty) return [];
  const [cover = nothing] = covers(chart(tokenise(own)), ['Item', 'Answer']);
  return content(cover.items);
}

/** The same without answering words: what a name or a day is read from. */
export function plainItems(text: string): Placed[] {
  const [cover = nothing] = covers(chart(tokenise(text)), ['Item']);
  return cover.items;
}

/** True for a reaction, a quotation or a machine's text: nobody wrote it to us. */
export const isNoise = (text: string): boolean => text.trim() !== '' && opened(text).empty;

/** True for a question of the writer's own: whatever else its words could mean, it answers none of ours. */
export function asksSomething(text: string): boolean {
  const items = plainItems(text);
  const [first] = content(items);
  return first?.sort === 'asking' || (items.length > 1 && items.at(-1)?.sort === 'question');
}

/** True when the message says itself what is to be done. */
export const startsOrder = (text: string): boolean =>
  plainItems(text).some((item) => item.sort === 'act' && !item.weak);

/** True when the message begins with what is to be done: « ouvre vendredi », not « mon fils ouvre ». */
export function opensWithOrder(text: string): boolean {
  const first = plainItems(text).find(({ sort }) => sort !== 'small');
  return first?.sort === 'act' && !first.weak;
}

const only = (text: string, ...sorts: string[]): boolean => {
  const items = plainItems(text);
  const said = items.filter(({ sort }) => sort !== 'small' && sort !== 'comma' && sort !== 'stop');
  return said.length > 0 && said.every(({ sort }) => sorts.includes(sort));
};

/** « bonjour », and nothing else. */
export const isGreeting = (text: string): boolean =>
  only(text, 'greeting', 'decoration') && plainItems(text).some(({ sort }) => sort === 'greeting');

/** « merci, bonne journée », and nothing else. */
export const isThanks = (text: string): boolean =>
  only(text, 'greeting', 'thanks', 'closing', 'decoration');

const nice =
  /^(?:(?:ok|top|super|parfait|nickel|impec|impeccable|genial|excellent|tres bien|c est (?:tout|bon pour moi|parfait|note|gentil)|ce sera tout|rien d autre|that s all|that is all|all good|great|perfect|bonjour|bonsoir|merci+|thanks|thank you|mille|beaucoup|bcp|encore|en avance|d avance|pour (?:votre|ton) (?:aide|patience)|a vous|a tous|docteur|bonne? (?:journee|soiree|nuit|fin de journee|week end|weekend|we|annee|fetes?|continuation)|bonnes fetes|joyeux noel|a bientot|a demain|au revoir|bye)\s*)+$/;
const said =
  /merci|thank|bonnes? |bye|revoir|bientot|joyeux|c est tout|sera tout|rien d autre|s all|is all|nickel|c est (?:bon pour moi|gentil|note)/;

/** « top merci », « c'est tout 😊 »: courtesy and nothing else. */
export function isCourtesy(text: string): boolean {
  const words = fold(text)
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  return (isThanks(text) && !isGreeting(text)) || (nice.test(words) && said.test(words));
}

/** « ok bien noté »: received, and nothing asked for. */
export function isAcknowledged(text: string): boolean {
  const said = answerItems(text).map((item) => (item.sort === 'answer' ? item.answer : undefined));
  return said.includes('received') && said.every((one) => one === 'received' || one === 'yes');
}
