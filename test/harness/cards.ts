import type { Loose, Shown } from './connector.ts';

/** Every button of a card, wherever it stands. */
export function buttonsOf(card: Loose): Loose[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const inside = Object.entries(card).flatMap(([name, value]) =>
    name === 'data' ? [] : buttonsOf(value),
  );
  return card.type === 'Action.Execute' ? [card, ...inside] : inside;
}

/** The card of a message. */
export const cardIn = (shown: Shown | undefined): Loose =>
  shown?.activity.attachments?.[0]?.content;

/** All the words of a card or a message. */
export const wordsIn = (value: unknown): string =>
  JSON.stringify(value, (key, one) => (key === 'data' ? undefined : one)) ?? '';
