import type { Dialog, Json, Step, Suspended, Turn } from './dialog.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { asking, type Say, say } from './say.ts';
import { find, put, without } from './waiting.ts';

/** Any dialog, its state forgotten; each dialog only ever sees a state that it made itself. */
export type AnyDialog = Dialog<Json>;

/** Hides a dialog's own types, so that one table holds them all. */
export const anyDialog = <State extends Json, Name extends string>(
  dialog: Dialog<State, Name>,
): AnyDialog => dialog as unknown as AnyDialog;

/** Starts a dialog at its first step. */
export function begin(dialog: AnyDialog, state: Json, turn: Turn, rest: Rest): Heard {
  return afterOrder(rest, come(dialog, dialog.first, state, turn, keepLeft(dialog, rest)));
}

/** A command that was read back is over when a dialog begins, and that is said. */
function afterOrder(rest: Rest, heard: Heard): Heard {
  const order = find(rest, 'order')?.order;
  return order && !order.awaiting ? { ...heard, say: [say('draft.left'), ...heard.say] } : heard;
}

/** Another dialog that is open is left where it stands; this one begins anew. */
function keepLeft({ name }: AnyDialog, rest: Rest): Rest {
  const other = find(rest, 'dialog')?.dialog;
  if (other && other.name !== name) return { ...rest, memory: { ...rest.memory, left: other } };
  return rest.memory.left?.name === name ? { ...rest, memory: withoutLeft(rest) } : rest;
}

const withoutLeft = ({ memory: { left: _, ...memory } }: Rest) => memory;

/** Starts or resumes at a named step: asks its question and rests there. */
function come(dialog: AnyDialog, name: string, state: Json, turn: Turn, rest: Rest): Heard {
  const { name: dialogName, version } = dialog;
  const there: Suspended = { name: dialogName, version, step: name, state };
  const open = put(rest, { kind: 'dialog', dialog: there }, turn);
  return says(open, ...asking(stepOf(dialog, name).ask(state, turn)));
}

const stepOf = (dialog: AnyDialog, name: string): Step<Json> => {
  const found = dialog.steps[name];
  if (!found) throw new Error(`${dialog.name} has no step ${name}`);
  return found;
};

const isKnown = (dialog: AnyDialog, { version, step }: Suspended): boolean =>
  version === dialog.version && dialog.steps[step] !== undefined;

/** Where a dialog stands: when a deploy took its step away, at its first step with all that was answered. */
function standing(dialog: AnyDialog, at: Suspended): Suspended {
  if (isKnown(dialog, at)) return at;
  const { name, version, first: step } = dialog;
  return { name, version, step, state: at.version === version ? at.state : {} };
}

/** Takes a dialog up where it stood; a state that can no longer be read is apologised for. */
export function takeUp(dialog: AnyDialog, at: Suspended, turn: Turn, rest: Rest): Heard {
  const { step, state } = standing(dialog, at);
  const there = come(dialog, step, state, turn, { ...rest, memory: withoutLeft(rest) });
  const apology = at.version === dialog.version ? [] : [say('dialog.restarted')];
  return afterOrder(rest, { ...there, say: [...apology, ...there.say] });
}

/** The question a dialog at rest had asked. */
export function questionOf(dialog: AnyDialog, at: Suspended, turn: Turn): Say[] {
  const { step, state } = standing(dialog, at);
  return asking(stepOf(dialog, step).ask(state, turn));
}

/** Gives a message to the dialog at rest; undefined when it is no answer to its question. */
export async function resume(
  dialog: AnyDialog,
  at: Suspended,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (at.version !== dialog.version) return takeUp(dialog, at, turn, rest);
  const { step, state } = standing(dialog, at);
  const next = await stepOf(dialog, step).take(turn, state);
  if (!next) return undefined;
  if ('end' in next) {
    const clean = without(rest, 'dialog');
    const { more } = next;
    const left = more?.length ? put(clean, { kind: 'more', parts: more }, turn) : clean;
    return says(left, ...next.end);
  }
  const there = come(dialog, next.to, next.state, turn, rest);
  return { ...there, say: [...(next.say ?? []), ...there.say] };
}
