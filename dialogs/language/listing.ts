import { anywhere, asking, type Heard, has, questioned, timed } from './heard.ts';
import { is, says } from './reader.ts';

/** Asks for what is there: « mes créneaux », « g koi ajd », « est-ce que 15h est ouvert ? ». */
export function listing(heard: Heard): boolean {
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const nouns = acts.every(
    ({ at }) =>
      is(reader, at, 'available', 'open', 'absent', 'taken', 'tell', 'have') &&
      !says(reader, at, 'ouvre', 'ouvrez', 'ouvrir'),
  );
  const undoing = acts.some(({ intent }) => intent === 'cancel_unavailability');
  if (!nouns || undoing || ((asking(heard) || has(heard, 'faq')) && !timed(heard))) return false;
  if (acts.length > 0 && acts.every(({ intent }) => intent === 'list_slots')) return true;
  if (
    reader.tokens.some(
      (token, at) =>
        is(reader, at, 'what') &&
        / j ai|have|reste|prevu|qui vient|qui j|booked|what s on|anything|coming|status/.test(
          token.text,
        ),
    )
  )
    return true;
  const mine = reader.tokens.some(
    (_, at) =>
      is(reader, at, 'mine') &&
      is(reader, at + 1, 'slot', 'available', 'absent', 'patient', 'list'),
  );
  const things = anywhere(
    reader,
    'slot',
    'available',
    'absent',
    'patient',
    'open',
    'hour',
    'taken',
  );
  const hours = commands.said.some(({ placed }) =>
    placed.some((item) => item.sort === 'hours' || item.sort === 'hour'),
  );
  if (anywhere(reader, 'isItSo') && things && questionOf(heard)) return true;
  if (
    anywhere(reader, 'list') &&
    (!hours || questioned(heard)) &&
    acts.every(({ at }) => !is(reader, at, 'absent') || mine)
  )
    return true;
  if (
    anywhere(reader, 'what') &&
    (things || anywhere(reader, 'have')) &&
    !has(heard, 'faq', 'participation') &&
    anywhere(reader, 'have', 'slot', 'mine', 'open', 'available', 'patient')
  )
    return !hours || questioned(heard);
  const told =
    timed(heard) &&
    acts.some(({ at }) => is(reader, at, 'absent')) &&
    !questioned(heard) &&
    !anywhere(reader, 'what', 'list');
  if (mine && !hours && !told && acts.every(({ at }) => is(reader, at, 'available', 'absent')))
    return !anywhere(reader, 'able') && !commands.said.some(({ quantities }) => quantities.count);
  return mine && questioned(heard);
}

function questionOf(heard: Heard): boolean {
  const { reader } = heard;
  return (
    questioned(heard) ||
    is(reader, 0, 'isItSo') ||
    (is(reader, 1, 'isItSo') && is(reader, 0, 'filler'))
  );
}
