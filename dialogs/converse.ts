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

/** Takes a dialog up where it stood; when a deploy took its step away, at its first step with all that was answered. */
export function takeUp(dialog: AnyDialog, at: Suspended, turn: Turn, rest: Rest): Heard {
  const clean = { ...rest, memory: withoutLeft(rest) };
  if (isKnown(dialog, at)) return afterOrder(rest, come(dialog, at.step, at.state, turn, clean));
  const kept = at.version === dialog.version ? at.state : {};
  const begun = come(dialog, dialog.first, kept, turn, clean);
  const apology: Say[] = at.version === dialog.version ? [] : [{ key: 'dialog.restarted' }];
  return { ...begun, say: [...apology, ...begun.say] };
}

/** The question a dialog at rest had asked. */
export const questionOf = (dialog: AnyDialog, { step, state }: Suspended, turn: Turn): Say[] =>
  asking(dialog.steps[step]?.ask(state, turn) ?? []);

/** Gives a message to the dialog at rest; undefined when it is no answer to its question. */
export async function resume(
  dialog: AnyDialog,
  at: Suspended,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (!isKnown(dialog, at)) return takeUp(dialog, at, turn, rest);
  const next = await stepOf(dialog, at.step).take(turn, at.state);
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
