import { fold, wordsOf } from './analyse.ts';
import { stopWords } from './words.ts';

const hinge =
  /[?!;]+|\.\s+|\b(?:et|and)\b(?: (?:aussi|puis|sinon|also))?|\bsinon\b|\bau passage\b|\ben plus\b(?= (?:est|comment|combien|quel|je))/giu;

/** A piece that asks: a question word, « est-ce que », « peut-on »; or a bare group of nouns, « salaire du régulateur ». */
const asks =
  /\b(?:comment|combien|quel\w*|qui|que|quoi|ou|quand|pourquoi|est ce|faut|peut|peux|puis|dois|doit|cmt|cb|pk|koi|ki|how|what|who|when|where|which|can|do|does|is|are|should|c ?est)\b/;
const tells = /\b(?:j|je|j'ai|jai|mon|ma|mes|on|il|elle|nous|i|my|we)\b/;

/**
 * The questions in one message, as people chain them with « et ». Only pieces that ask count: « J'ai Doctolib, je suis seul »
 * is a situation. One question gives the message itself.
 */
export function questionsIn(text: string): string[] {
  const pieces = text
    .slice(0, 400)
    .split(hinge)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const asking = pieces.filter((piece) => isQuestion(fold(piece)));
  return asking.length === 2 || asking.length === 3 ? asking : [text];
}

function isQuestion(piece: string): boolean {
  const meaning = wordsOf(piece).filter((word) => !stopWords.has(word) && word.length > 1).length;
  if (meaning === 0) return false;
  return asks.test(piece.replace(/['-]/g, ' ')) || !tells.test(piece.replace(/['-]/g, ' '));
}
