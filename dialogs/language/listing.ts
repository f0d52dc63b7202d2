import type { Act } from './acts.ts';
import { anywhere, asking, type Heard, has, questioned, timed } from './heard.ts';
import { is, says } from './reader.ts';

const agendaWords =
  / j ai|have|reste|prevu|qui vient|qui j|booked|what s on|anything|coming|status/;

function saysHours({ commands }: Heard): boolean {
  return commands.said.some(({ placed }) =>
    placed.some(({ sort }) => sort === 'hours' || sort === 'hour'),
  );
}

/** « mes créneaux », « mes absences »; not « mon absence du 7 au 11 », which tells one. */
function owns(heard: Heard, acts: Act[]): boolean {
  const { reader, commands } = heard;
  const mine = reader.tokens.some(
    (_, at) =>
      is(reader, at, 'mine') &&
      is(reader, at + 1, 'slot', 'available', 'absent', 'patient', 'list'),
  );
  if (!mine || questioned(heard)) return mine;
  const away = acts.some(({ at }) => is(reader, at, 'absent'));
  const told = timed(heard) && away && !anywhere(reader, 'what', 'list');
  const nouns = acts.every(({ at }) => is(reader, at, 'available', 'absent'));
  const counted = commands.said.some(({ quantities }) => quantities.count);
  return !saysHours(heard) && !told && nouns && !anywhere(reader, 'able') && !counted;
}

/** « quels créneaux j'ai demain ? », « est-ce que 15h est ouvert ? ». */
function inquires(heard: Heard): boolean {
  const { reader } = heard;
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
  if (anywhere(reader, 'isItSo') && things && questionOf(heard)) return true;
  if (reader.tokens.some(({ text }, at) => is(reader, at, 'what') && agendaWords.test(text)))
    return true;
  const subject = anywhere(reader, 'have', 'slot', 'mine', 'open', 'available', 'patient');
  const asked = anywhere(reader, 'what') && subject && !has(heard, 'faq', 'participation');
  return asked && (!saysHours(heard) || questioned(heard));
}

/** Asks for what is there: « mes créneaux », « g koi ajd », « est-ce que 15h est ouvert ? ». */
export function listing(heard: Heard): boolean {
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const verb = (at: number) => says(reader, at, 'ouvre', 'ouvrez', 'ouvrir');
  const nouns = acts.every(
    ({ at }) => is(reader, at, 'available', 'open', 'absent', 'taken', 'tell', 'have') && !verb(at),
  );
  const undoing = acts.some(({ intent }) => intent === 'cancel_unavailability');
  if (!nouns || undoing || ((asking(heard) || has(heard, 'faq')) && !timed(heard))) return false;
  if (acts.length > 0 && acts.every(({ intent }) => intent === 'list_slots')) return true;
  if (inquires(heard) || owns(heard, acts)) return true;
  const away = acts.some(({ at }) => is(reader, at, 'absent'));
  return anywhere(reader, 'list') && (!saysHours(heard) || questioned(heard)) && !away;
}

function questionOf(heard: Heard): boolean {
  const { reader } = heard;
  return (
    questioned(heard) ||
    is(reader, 0, 'isItSo') ||
    (is(reader, 1, 'isItSo') && is(reader, 0, 'filler'))
  );
}
