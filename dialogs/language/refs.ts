import { clockAt } from './clock.ts';
import { is, type Reader, says } from './reader.ts';
import type { Token } from './token.ts';

/** An orientation that waits for an answer; `start` on the wall in Paris. */
export interface Pending {
  id: string;
  start: string;
  end: string;
  mode: string;
}

interface Reply {
  reader: Reader;
  answer: Token[];
  pending: Pending[];
}

function minuteOf({ start }: Pending): number {
  return Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
}

const civil = new Set(['svp', 'stp', 'please', 'pls', 'alors', 'donc']);

const leads = [
  'oui',
  'non',
  'ok',
  'le',
  'la',
  'pour',
  'et',
  'pr',
  'du',
  'yes',
  'no',
  ',',
  'for',
  'to',
  'accord',
  'celui',
  'prends',
  'and',
];

interface Place {
  ref: string;
  start: number;
}

/** Letters and codes: « a » is one only where it cannot be the word. */
function lettered({ reader, pending }: Reply): Place[] {
  return reader.tokens.flatMap((token, at) => {
    const code = reader.tokens.slice(at, at + 4).reduce<string[]>((codes, part, index) => {
      if (index > 0 && !part.glued) return codes;
      const joined = (codes.at(-1) ?? '') + part.text;
      return index === codes.length ? codes.concat(joined) : codes;
    }, []);
    const one = pending.find(({ id }) => code.includes(id.toLowerCase()));
    if (!one || token.glued) return [];
    const word = one.id.length === 1;
    const courteous = (token: Token) =>
      token.sort === 'sign' || 'greeting' in token.kinds || civil.has(token.text);
    const last =
      reader.tokens.slice(at + 1).every(courteous) ||
      says(reader, at + 1, 'et', ',', 'non', 'oui', '.', '!', 'mais', 'ok', 'and', 'no', 'yes');
    const led = says(reader, at - 1, ...leads) || reader.tokens.slice(0, at).every(courteous);
    return word && !(last && led) ? [] : [{ ref: one.id, start: token.start }];
  });
}

function byHour({ reader, pending }: Reply): Place[] {
  return reader.tokens.flatMap((token, at) => {
    const clock = clockAt(reader, at)?.value;
    if (!clock?.marked) return [];
    const same = pending.filter((one) => minuteOf(one) === clock.minute);
    return same.length === 1 ? [{ ref: same[0]!.id, start: token.start }] : [];
  });
}

function places(reply: Reply): Place[] {
  const { answer, pending } = reply;
  const ordered = pending.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const named = answer.flatMap((token) => {
    const one =
      'firstOne' in token.kinds ? ordered[0] : 'secondOne' in token.kinds ? ordered[1] : undefined;
    return one && pending.length > 1 ? [{ ref: one.id, start: token.start }] : [];
  });
  return [...lettered(reply), ...byHour(reply), ...named].sort((a, b) => a.start - b.start);
}

/** The orientations an answer names, in order. */
export function refsOf(reply: Reply): string[] {
  return [...new Set(places(reply).map(({ ref }) => ref))];
}

/** The one orientation an answer is about, ALL, or undefined when that is not clear. */
export function sharedRef(reply: Reply): string | undefined {
  const { answer, pending } = reply;
  const [only, second] = pending;
  const refs = refsOf(reply);
  if (!second) return only?.id;
  const neither = answer.some(({ text }) =>
    ['ni l un ni l autre', 'aucun des deux', 'neither', 'none of them'].includes(text),
  );
  const mixed = reply.reader.tokens.some((_, at) =>
    is(reply.reader, at, 'not', 'or', 'except', 'but', 'rather'),
  );
  if (refs.length === pending.length && mixed && !neither) return undefined;
  if (neither || answer.some((token) => 'both' in token.kinds) || refs.length === pending.length)
    return 'ALL';
  return refs.length === 1 ? refs[0] : undefined;
}

/** Each orientation named with the yes or no that goes with it. */
export function polarities(reply: Reply): { ref: string; yes: boolean }[] {
  const marks = reply.answer.flatMap((token) => {
    const yes = 'yes' in token.kinds || 'takes' in token.kinds;
    const no = 'no' in token.kinds || token.text === 'pas' || token.text === 'not';
    return yes || no ? [{ yes: !no, start: token.start }] : [];
  });
  const found = places(reply);
  if (found.length === 0 || marks.length === 0) return [];
  const refFirst = found[0]!.start < marks[0]!.start;
  return found.flatMap(({ ref, start }) => {
    const near = refFirst
      ? marks.find((mark) => mark.start > start)
      : marks.findLast((mark) => mark.start < start);
    return near ? [{ ref, yes: near.yes }] : [];
  });
}
