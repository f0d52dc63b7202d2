import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import { askErrand } from './errands.ts';
import { bare } from './names.ts';
import { isMobile, type PeopleCommand, readPeopleWords, writtenNumber } from './people-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { say } from './say.ts';

/**
 * « ajouter ma secrétaire 06 … », « retirer ma secrétaire »: by the doctor himself, read back first. A call may come from a forged
 * number, so it settles none of it.
 */
export async function helpers(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const { speaker } = turn;
  if (!speaker || speaker.effecteurs.length === 0) return undefined;
  const said = readPeopleWords(turn.text);
  if (!said) return undefined;
  const own = speaker.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn);
  if (!own) throw new Refusal('not-allowed', { act: 'delegate' });
  if (turn.channel === 'voice') throw new Refusal('channel.by-text', {});
  return said.act === 'add' ? add(said, own, turn, rest) : remove(said, own, turn, rest);
}

async function add(
  { number, name }: PeopleCommand,
  own: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  if (!number) return says(rest, { key: 'helper.number' });
  if (number === turn.speaker?.person.phone) return says(rest, { key: 'helper.own' });
  if (!isMobile(number))
    return says(rest, { key: 'helper.mobile', params: { number: writtenNumber(number) } });
  const all = await turn.services.coming.helpersOf(own.id);
  const known = all.find(({ phone }) => phone === number);
  if (known) return says(rest, { key: 'helper.already', params: { name: known.name } });
  const called = name ?? (turn.locale === 'fr' ? 'votre secrétaire' : 'your secretary');
  const asked = [say('helper.ask', { name: called, number: writtenNumber(number) })];
  const errand = { do: 'helper' as const, effecteurId: own.id, phone: number, name: name ?? '' };
  return askErrand([errand], asked, turn, rest);
}

async function remove(
  { number, name }: PeopleCommand,
  own: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const all = await turn.services.coming.helpersOf(own.id);
  const alike = (one: string) =>
    bare(one)
      .toLowerCase()
      .endsWith(bare(name ?? '').toLowerCase());
  const named = all.filter((one) => (number ? one.phone === number : !name || alike(one.name)));
  const meant = named.length > 0 || number ? named : all;
  const [only, second] = meant;
  if (!only) return says(rest, { key: 'helper.none' });
  const errands = meant.map((one) => ({
    do: 'noHelper' as const,
    effecteurId: own.id,
    id: one.id,
    name: one.name,
  }));
  if (!second) {
    const asked = [say('helper.remove', { name: only.name, number: writtenNumber(only.phone) })];
    return askErrand(errands, asked, turn, rest);
  }
  const shown = meant.slice(0, 4);
  const lines = shown.map((one, at) =>
    say('helper.choice', { count: at + 1, name: one.name, number: writtenNumber(one.phone) }),
  );
  return askErrand(errands.slice(0, 4), [...lines, say('helper.which')], turn, rest);
}
