import { quantity } from './negation.ts';
import { is, type Reader, says } from './reader.ts';

const room =
  'trou trous place places creneau creneaux slot slots gap gaps space spaces spot spots desistement annulation annulations temps'.split(
    ' ',
  );

/** « ok pour 3 patients », « ok pour demain 14h »: what is agreed to is named at once. */
export function agreed(reader: Reader, at: number): boolean {
  return (
    quantity(reader, at + 1) || is(reader, at + 1, 'tomorrow', 'today', 'weekday', 'part', 'this')
  );
}

/** « visites possibles », « home visits ok »: what kind of visit is open. */
export function fits(reader: Reader, at: number): boolean {
  const kind = is(reader, at - 1, 'visitmode', 'telemode');
  return (
    kind &&
    says(reader, at, 'possible', 'possibles', 'ok') &&
    !reader.tokens.some(({ text }) => text === '?')
  );
}

/** « j'ai un trou à 16h45 », « g de la place »: what is had is free, unlike « j'ai un rdv ». */
export function spare(reader: Reader, at: number): boolean {
  const to = Math.min(at + 5, reader.tokens.length);
  for (let next = at + 1; next < to; next += 1) {
    if (says(reader, next, ...room))
      return !says(reader, at + 1, 'quel', 'quels', 'combien', 'pas', 'plus');
    if (is(reader, next, 'not', 'noMore', 'what')) return false;
  }
  return false;
}
