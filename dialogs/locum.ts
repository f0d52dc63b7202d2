import { inParis, later, latest, toDate, zone } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import { askErrand } from './errands.ts';
import { type LocumCommand, readLocumWords } from './locum-words.ts';
import { isMobile, writtenNumber } from './people-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { type Say, say } from './say.ts';

const longest = 190 * 24 * 3_600_000;

/** « Dr Roux me remplace du 3 au 10, 06 … »: by the doctor himself, read back first, and in writing alone. */
export async function locum(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn);
  const said = own && readLocumWords(turn.text, inParis(saidAt(turn)));
  if (!own || !said) return undefined;
  if (turn.channel === 'voice') throw new Refusal('channel.by-text', {});
  if (said.act === 'add') return add(said, own, turn, rest);
  return known(said.act, own, turn, rest);
}

async function add(
  { number, name, days }: Extract<LocumCommand, { act: 'add' }>,
  own: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const [first, last] = [days?.from, days?.to].map(
    (day) => day && toDate(day.toZonedDateTime(zone)),
  );
  if (!first || !last) return says(rest, { key: 'locum.days' });
  const [from, to] = [latest(first, turn.now), last];
  if (to <= turn.now || to > later(from, longest)) return says(rest, { key: 'locum.days' });
  if (!number) return says(rest, { key: 'locum.number' });
  if (number === turn.speaker?.person.phone) return says(rest, { key: 'locum.own' });
  const written = writtenNumber(number);
  if (!isMobile(number)) return says(rest, { key: 'helper.mobile', params: { number: written } });
  const called = name ?? (turn.locale === 'fr' ? 'Votre remplaçant' : 'Your locum');
  const wanted = { effecteurId: own.id, phone: number, name: called };
  const away = await turn.services.coming.checkLocum({ ...wanted, from, to });
  const range = { from: first, to };
  const asked: Say[] = [
    ...(away ? [say('locum.away')] : []),
    say('locum.ask', { name: called, number: written, range }),
  ];
  const errand = {
    do: 'locum' as const,
    ...wanted,
    from: from.toISOString(),
    to: to.toISOString(),
  };
  return askErrand([errand], asked, turn, rest);
}

/** Who stands in, and whether his phone is proved; « fin du remplacement » of one of them. */
async function known(act: 'list' | 'end', own: Principal, turn: Turn, rest: Rest): Promise<Heard> {
  const all = (await turn.services.coming.locumsOf(own.id)).slice(0, 3);
  if (all.length === 0) return says(rest, { key: 'locum.none' });
  const lines = all.map(
    ({ name, phone, from, to, proved }, at): Say => ({
      key: proved ? 'locum.line' : 'locum.line.unproved',
      params: { count: at + 1, name, number: writtenNumber(phone), range: { from, to } },
    }),
  );
  if (act === 'list') return says(rest, ...lines);
  const errands = all.map(({ id, name }) => ({
    do: 'noLocum' as const,
    effecteurId: own.id,
    id,
    name,
  }));
  const question = all.length > 1 ? say('locum.which') : say('locum.end');
  return askErrand(errands, [...lines, question], turn, rest);
}
