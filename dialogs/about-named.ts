import { inParis } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { fold } from './language/tokens.ts';
import { called } from './names.ts';
import { namesIn } from './principals.ts';
import type { Heard, Memory, Rest } from './rest.ts';

/** As long as ANNULER reaches back. */
const minutes = 10;

/** « Pareil pour Aubert », « c'était Aubert » is said of the last command, whosever it was. */
const ofTheLast =
  /\b(?:pareil\w*|idem|meme chose|memes? horaires?|same|c est pour|c etait|plutot pour|pas pour|it was)\b/;

/** Hears a message that names one doctor with his own last command before it: « non, pour Mercier 14h30 » changes Mercier's. */
export async function aboutNamed(
  turn: Turn,
  rest: Rest,
  hear: (rest: Rest) => Promise<Heard>,
): Promise<Heard> {
  const { last, ...others } = rest.memory;
  const own = ownLast(turn, rest.memory);
  const heard = await hear({ ...rest, memory: { ...others, ...(own && { last: own }) } });
  const { memory } = heard.rest;
  if (memory.last !== own)
    return {
      ...heard,
      rest: { ...heard.rest, memory: remembering(heard.rest.memory, turn) },
    };
  return { ...heard, rest: { ...heard.rest, memory: { ...memory, ...(last && { last }) } } };
}

function ownLast(turn: Turn, { last, each = [] }: Memory): Memory['last'] {
  const [name, second] = namesIn(turn);
  if (!name || second || !last?.frame.practitioner) return last;
  const [one, two] = called(name, turn.speaker?.effecteurs ?? []);
  if (!one || two || last.frame.practitioner === one.name) return last;
  if (ofTheLast.test(fold(turn.text).replace(/[^a-z0-9]+/g, ' '))) return last;
  return each.find(({ frame, at }) => frame.practitioner === one.name && isFresh(at, turn));
}

const isFresh = (at: string, { now }: Turn): boolean =>
  Temporal.ZonedDateTime.compare(inParis(now), inParis(new Date(at)).add({ minutes })) <= 0;

/** The last command of each doctor; ANNULER leaves none to change. */
function remembering({ each = [], ...memory }: Memory, turn: Turn): Memory {
  const { last } = memory;
  if (!last) return memory;
  const beside = (last.beside ?? []).filter((one) => isBeside(one, last.frame));
  const done = [last, ...beside.map((frame) => ({ frame, at: last.at }))];
  const names = done.map(({ frame }) => frame.practitioner);
  const kept = each.filter(
    ({ frame, at }) => isFresh(at, turn) && !names.includes(frame.practitioner),
  );
  return { ...memory, each: [...kept, ...done] };
}

const isBeside = ({ intent, practitioner }: Frame, last: Frame): boolean =>
  intent === last.intent && practitioner !== undefined && practitioner !== last.practitioner;
