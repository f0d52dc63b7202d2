import type { Db } from '../database.ts';
import { newId } from '../ids.ts';

/** A question that a menu or « je ne sais pas » answered. */
export interface Unanswered {
  text: string;
  locale: string;
  channel: string;
  action: string;
  /** The cards that came nearest, best first. */
  cards: string[];
}

/** Hides what could name somebody: numbers of three digits and more, addresses, and words after a title. */
const maskQuestion = (text: string): string =>
  text
    .replace(/(?<!\S)\S+@\S+/gu, '•••')
    .replace(/\d(?:[\s.-]?\d){2,}/gu, '•••')
    .replace(
      /\b(dr|docteur|mme|madame|mlle|m|mr|monsieur|pr)\.?\s+\p{L}[\p{L}'-]*(\s+\p{Lu}[\p{L}'-]*)*/giu,
      '$1 •••',
    )
    .slice(0, 300);

/** Keeps a question for those who write the cards; the engine forgets it after ninety days. */
export async function keepUnanswered(db: Db, question: Unanswered, now: Date): Promise<void> {
  const { text, locale, channel, action, cards } = question;
  const id = newId('faq');
  await db.faqUnanswered.create({
    data: { id, text: maskQuestion(text), locale, channel, action, ranked: cards, at: now },
  });
}
