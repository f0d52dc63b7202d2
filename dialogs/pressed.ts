import { command } from './act.ts';
import { anyDialog, begin } from './converse.ts';
import type { Pressed, Turn } from './dialog.ts';
import { keypad } from './keypad.ts';
import { participation, walkFrom } from './participation.ts';
import { afterOther } from './questions.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { walkAgain } from './steer.ts';

/** Does what a key stands for; the walk goes on where it stood. */
export function byKey(pressed: Pressed, turn: Turn, rest: Rest): Heard | Promise<Heard> {
  if ('order' in pressed) {
    const reading = { frame: pressed.order, confidence: 'sure' as const, commit: true };
    return command({ ...reading, unknown: [] }, turn, afterOther(rest));
  }
  if ('offer' in pressed) return says(rest, { key: 'voice.offer.gone' });
  if (pressed.begin === 'keypad') return begin(anyDialog(keypad), {}, turn, rest);
  return walkAgain(turn, rest) ?? begin(anyDialog(participation), walkFrom(turn), turn, rest);
}
