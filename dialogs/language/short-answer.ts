import { opened } from './envelope.ts';
import { content } from './heard.ts';
import { type Cover, chart, covers, type Placed } from './parse.ts';
import { tokenise } from './tokens.ts';

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

const only = (text: string, ...sorts: string[]): boolean => {
  const items = plainItems(text);
  const said = items.filter(({ sort }) => sort !== 'small' && sort !== 'comma' && sort !== 'stop');
  return said.length > 0 && said.every(({ sort }) => sorts.includes(sort));
};

/** « bonjour », and nothing else. */
export const isGreeting = (text: string): boolean => only(text, 'greeting', 'decoration');

/** « merci, bonne journée », and nothing else. */
export const isThanks = (text: string): boolean =>
  only(text, 'greeting', 'thanks', 'closing', 'decoration');

/** « ok bien noté »: received, and nothing asked for. */
export function isAcknowledged(text: string): boolean {
  const said = answerItems(text).map((item) => (item.sort === 'answer' ? item.answer : undefined));
  return said.includes('received') && said.every((one) => one === 'received' || one === 'yes');
}
