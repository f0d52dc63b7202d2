import type { Speaker } from '../data/people/person.ts';
import { forEach, withName } from './delegation.ts';
import type { Turn } from './dialog.ts';
import { readYesNo } from './expectations/yes-no.ts';
import type { Frame } from './language/frame.ts';
import { startsOrder } from './language/short-answer.ts';
import { fold } from './language/tokens.ts';
import { called } from './names.ts';
import { apart } from './principals.ts';
import type { Order } from './waiting.ts';

/** What may stand around a name that answers. */
const around =
  /\b(?:oui|non|ok|ah|euh|pardon|desolee?|c est|c etait|ce sera|ca sera|pour|le|la|les|dr|drs|docteur|et|enfin|plutot|mme|madame|monsieur|mr|svp|stp|s il vous plait|merci|yes|no|sorry|it s|it was|for|please|aussi|seulement|uniquement)\b/g;
const alike = /\b(?:pareil\w*|idem|(?:la )?meme chose|the same|same)\b/gi;

const worded = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A name that answers « pour quel médecin ? », with what was said around it: « oui Castex », « Claire pareil mais mercredi ». */
export function nameAnswer(
  frames: Frame[],
  { text, services }: Turn,
  speaker: Speaker,
): { frames: Frame[]; name: string } | undefined {
  const { names, beside } = apart(text, speaker);
  const name = names.join(' et ');
  if (names.length === 0) return { frames, name: text };
  if (worded(beside).replace(around, '').trim() === '') return { frames, name };
  if (startsOrder(text) || !alike.test(fold(beside))) return undefined;
  const changed = frames.map(
    (frame) => services.correct(`plutôt ${beside.replaceAll(alike, ' ')}`, frame)?.frame,
  );
  const all = changed.flatMap((frame) => frame ?? []);
  return all.length === frames.length ? { frames: all, name } : undefined;
}

/** « Oui Agathe Lorin » to what was read back for her. */
export function agreesByName({ frames }: Order, { text, speaker }: Turn): boolean {
  if (!speaker) return false;
  const { names, beside } = apart(text, speaker);
  if (names.length === 0 || readYesNo(beside) !== true) return false;
  const who = forEach(frames, speaker);
  const said = names.flatMap((name) => called(name, speaker.effecteurs));
  const meant = 'all' in who ? who.all : [];
  return said.every((one) => meant.includes(one)) && meant.every((one) => said.includes(one));
}

/** « Non pardon, c'était Claire » to what was read back for somebody else: all of it is hers. */
export function otherName(order: Order, { text, speaker }: Turn): Order | undefined {
  if (!speaker || order.alternative || order.instead) return undefined;
  const { names, beside } = apart(text, speaker);
  if (names.length === 0 || worded(beside).replace(around, '').trim() !== '') return undefined;
  const plain = order.frames.map(({ practitioner: _, ...frame }) => frame);
  const once = [...new Map(plain.map((frame) => [JSON.stringify(frame), frame])).values()];
  const who = withName(once, names.join(' et '), speaker);
  return who && 'frames' in who ? { ...order, frames: who.frames } : undefined;
}
