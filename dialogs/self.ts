import type { Turn } from './dialog.ts';
import { codeIn } from './link.ts';
import { refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { asking, type Say, say } from './say.ts';
import { readSelf, type SelfCommand } from './self-words.ts';
import { orderOpen, put } from './waiting.ts';

/**
 * What somebody we know does for himself: his number, « mauvais numéro », what is kept of him, its erasure, a human. On a
 * call that he placed only the last: the number shown may be forged.
 */
export async function selfService(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const said = readSelf(turn.text);
  if (!said || answersElse(said, turn, rest)) return undefined;
  if (said.act === 'human') return says(rest, ...human(turn));
  if (turn.channel === 'voice') return says(rest, { key: 'refusal.channel.by-text' });
  switch (said.act) {
    case 'number':
      return changeNumber(said, turn, rest);
    case 'confirmNumber':
      return confirmNumber(said.code, turn, rest);
    case 'wrongNumber':
      return wrongNumber(turn, rest);
    case 'data':
      return data(turn, rest);
    case 'erase':
      return askErase(turn, rest);
  }
}

/** « ce n'est pas moi » may answer whatever is open; only « mauvais numéro » is of the number alone. */
const answersElse = ({ act }: SelfCommand, { text }: Turn, { waiting }: Rest): boolean =>
  act === 'wrongNumber' &&
  waiting !== undefined &&
  waiting.kind !== 'more' &&
  !/num|tromp/iu.test(text);

/** The same of a number that nobody has linked: it may prove itself, and be wrong; nothing is learnt from it. */
export async function strangerOnNumbers(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  if (turn.channel !== 'sms') return undefined;
  const code = codeIn(turn.text);
  const proved = code ? await turn.services.proveNumber(code) : undefined;
  if (proved)
    return says(rest, 'refused' in proved ? refusalSay(proved.refused) : say('number.proved'));
  const said = readSelf(turn.text);
  if (said?.act === 'wrongNumber') return wrongNumber(turn, rest);
  if (said?.act !== 'number') return undefined;
  if (!said.number) return says(rest, { key: 'number.how.new' });
  const sent = await turn.services.askNumberChange({ oldPhone: said.number });
  return says(rest, { key: sent ? 'number.sent.here' : 'number.often' });
}

async function changeNumber(
  { number }: Extract<SelfCommand, { act: 'number' }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  if (!number) return says(rest, { key: 'number.how' });
  const sent = await turn.services.askNumberChange({ newPhone: number });
  return says(rest, sent ? say('number.sent', { number }) : say('number.often'));
}

async function confirmNumber(code: string, turn: Turn, rest: Rest): Promise<Heard> {
  const done = await turn.services.confirmNumber(code);
  if (!done) return says(rest, { key: 'number.none' });
  if ('refused' in done) return says(rest, refusalSay(done.refused));
  return says(dropDraft(rest), say('number.moved', { number: done.moved }));
}

/** Nothing is said of whose number it was: whoever reads this is not him. */
async function wrongNumber(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  if (turn.channel !== 'sms') return says(rest, { key: 'number.wrong.byText' });
  const known = await turn.services.wrongNumber();
  return known ? says({ memory: {} }, { key: 'number.wrong' }) : undefined;
}

async function data({ services }: Turn, rest: Rest): Promise<Heard> {
  const { since, months, url } = await services.myData();
  return says(rest, say('mine.kept', { since, months }), say('mine.file', { url }));
}

/** Erasing is asked twice: nothing brings it back. */
async function askErase(turn: Turn, rest: Rest): Promise<Heard> {
  const count = await turn.services.patientsOnMe();
  const patients: Say[] = count > 0 ? [say('erase.patients', { count })] : [];
  const asked = asking([...patients, say('erase.sure')]);
  const left: Say[] = orderOpen(rest) ? [say('draft.left')] : [];
  const order = { frames: [], self: 'erase' as const, asked };
  return says(put(rest, { kind: 'order', order }, turn), ...left, ...asked);
}

const human = ({ services: { contact } }: Turn): Say[] =>
  contact ? [say('human.contact', { contact })] : [say('human.none')];
