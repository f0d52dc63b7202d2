import { fold, wordsOf } from './analyse.ts';
import { stopWords } from './words.ts';

const hinge =
  /[?!;]+|\.\s+|\bet (?:aussi |puis |sinon )?(?=(?:est|comment|combien|quel|quelle|qui|que|quoi|ou|je|j'|si|ça|ca|c'|faut|puis|peut|on|pourquoi|quand|à|a)\b)|\band (?=(?:how|what|who|when|can|do|does|is|are|where|which|should)\b)|\bsinon\b|\bau passage\b|\bet\b|\band\b|,/giu;

/**
 * The questions in one message, as people chain them with « et ». Pieces too short to mean anything alone go with their
 * neighbour; at most two are kept, for an SMS has room for two answers.
 */
export function questionsIn(text: string): string[] {
  const pieces = text
    .slice(0, 400)
    .split(hinge)
    .map((piece) => piece?.trim() ?? '')
    .filter((piece) => weight(piece) > 0);
  return pieces.length < 2 || pieces.length > 4 ? [text] : pieces;
}

const weight = (piece: string): number =>
  wordsOf(fold(piece)).filter((word) => !stopWords.has(word) && word.length > 1).length;
