import { noMore, object } from './negation.ts';
import { is, type Reader, says, skip } from './reader.ts';

/** « plus de créneaux cet aprem »: none left, or more? « y a plus de place » leaves no doubt. */
export function noneOrMore(reader: Reader): boolean {
  return reader.tokens.some((_, at) => {
    if (!noMore(reader, at) || !object(reader, at, 'slot', 'patient', 'telemode')) return false;
    const sure = is(reader, at - 1, 'have') && says(reader, at - 1, 'y a', 'ya', 'il n y a', 'a');
    const place = reader.tokens
      .slice(at, at + 4)
      .some(({ text }) => text === 'place' || text === 'places');
    const negation = reader.tokens
      .slice(Math.max(0, at - 4), at)
      .some(({ text }) => ['ne', 'n', 'y a', 'ya'].includes(text));
    return !sure && !place && !negation;
  });
}

/** « je ferme à 17h »: that place, or all from then on? */
export function closesAt(reader: Reader): boolean {
  return reader.tokens.some((_, at) => {
    const own =
      is(reader, at, 'close') && says(reader, at - 1, 'je', 'j', 'on', 'dois', 'i', 'nous');
    const place = skip(reader, at + 1, 'au cabinet', 'le', 'cabinet', 'ce soir', 'boutique');
    const turned =
      is(reader, at, 'take') && (noMore(reader, at + 1) || says(reader, at + 1, 'pas'));
    const state =
      is(reader, at, 'close') &&
      says(reader, at - 1, 'est', 'is') &&
      says(reader, at - 2, 'cabinet', 'office', 'au cabinet', 'practice');
    const kept =
      /^(bloqu|reserv)/.test(reader.tokens[at]!.text) &&
      reader.tokens.some(({ text }) => text === 'sas');
    return (
      kept ||
      turned ||
      state ||
      (own && (is(reader, place, 'at') || is(reader, at + 1, 'cabinetmode')))
    );
  });
}
