import { fold } from './normalise.ts';

/** A run of letters, a run of digits, or one other sign, with its place in the text as written. */
export interface Piece {
  sort: 'word' | 'digits' | 'sign';
  text: string;
  /** Place in the original text, end exclusive. */
  start: number;
  end: number;
  /** Nothing stands between it and the piece before. */
  glued: boolean;
}

const letter = /[\p{L}]/u;

function sortOf(character: string): Piece['sort'] | 'gap' {
  if (character >= 'a' && character <= 'z') return 'word';
  if (character >= '0' && character <= '9') return 'digits';
  if (character === '\n') return 'sign';
  if (character <= ' ' || character === "'" || character === '"' || character === '_') return 'gap';
  return letter.test(character) ? 'word' : 'sign';
}

/** « jpeux », « jferme »: no word begins so, but « je » said fast does. */
function withPronoun(given: Piece): Piece[] {
  const piece =
    given.sort === 'word' ? { ...given, text: given.text.replace(/(.)\1{2,}/g, '$1') } : given;
  const { text, start } = piece;
  if (/^(partri|paritr|pratir|patrir|prtir|partr)$/.test(text))
    return [{ ...piece, text: 'partir' }];
  if (piece.sort !== 'word' || !/^j[bcdfglmnpqrstv][a-z]+$/.test(text) || text === 'jrs')
    return [piece];
  return [
    { ...piece, text: 'je', end: start + 1 },
    { ...piece, text: text.slice(1), start: start + 1, glued: false },
  ];
}

/** « 2m1 »: what is said out loud as « demain ». */
function joinTomorrow(pieces: Piece[]): void {
  const [two, m, one] = pieces.slice(-3);
  if (two?.text !== '2' || m?.text !== 'm' || one?.text !== '1' || !m.glued || !one.glued) return;
  pieces.splice(-3, 3, { ...two, sort: 'word', text: 'demain', end: one.end });
}

/** Cuts a message into pieces in one pass; an apostrophe separates like a space. */
export function scan(message: string): Piece[] {
  const { text, origin } = fold(message);
  const pieces: Piece[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length) {
    const sort = sortOf(text[at]!);
    let end = at + 1;
    if (sort === 'word' || sort === 'digits') {
      while (end < text.length && sortOf(text[end]!) === sort) end += 1;
    } else if (text.codePointAt(at)! > 0xffff) end += 1;
    const minutes =
      text[at] === "'" &&
      pieces.at(-1)?.sort === 'digits' &&
      glued &&
      !/[a-z0-9]/.test(text[at + 1] ?? ' ');
    if (minutes)
      pieces.push({
        sort: 'word',
        text: 'min',
        start: origin[at]!,
        end: origin[end]!,
        glued: true,
      });
    if (sort === 'gap') glued = false;
    else if (
      text.startsWith('main', at) &&
      end === at + 4 &&
      pieces.at(-1)?.text === '2' &&
      glued
    ) {
      Object.assign(pieces.at(-1)!, { sort: 'word', text: 'demain', end: origin[end]! });
    } else {
      const piece = {
        sort,
        text: text.slice(at, end),
        start: origin[at]!,
        end: origin[end]!,
        glued,
      };
      pieces.push(...withPronoun(piece));
      joinTomorrow(pieces);
      glued = true;
    }
    at = end;
  }
  return pieces;
}
