import type { Dialog, Json, Step, Suspended, Turn } from './dialog.ts';
import { type Heard, type Rest, says } from './rest.ts';

/** Any dialog, its state forgotten; each dialog only ever sees a state that it made itself. */
export type AnyDialog = Dialog<Json>;

/** Hides a dialog's own types, so that one table holds them all. */
export const anyDialog = <State extends Json, Name extends string>(
  dialog: Dialog<State, Name>,
): AnyDialog => dialog as unknown as AnyDialog;

/** Starts a dialog at its first step. */
export function begin(dialog: AnyDialog, state: Json, turn: Turn, rest: Rest): Heard {
  return come(dialog, dialog.first, state, turn, rest);
}

/** Starts or resumes at a named step: asks its question and rests there. */
function come(dialog: AnyDialog, name: string, state: Json, turn: Turn, rest: Rest): Heard {
  const { name: dialogName, version } = dialog;
  const suspended: Suspended = { name: dialogName, version, step: name, state };
  return says({ ...rest, suspended }, ...stepOf(dialog, name).ask(state, turn));
}

const stepOf = (dialog: AnyDialog, name: string): Step<Json> => {
  const found = dialog.steps[name];
  if (!found) throw new Error(`${dialog.name} has no step ${name}`);
  return found;
};

/** The question a dialog at rest had asked; one apology and its beginning when a deploy took that step away. */
export function askAgain(dialog: AnyDialog, turn: Turn, rest: Rest): Heard {
  const { suspended } = rest;
  const known = suspended && suspended.version === dialog.version && dialog.steps[suspended.step];
  if (known) return says(rest, ...known.ask(suspended.state, turn));
  const { suspended: _, ...clean } = rest;
  const begun = begin(dialog, {}, turn, clean);
  return { ...begun, say: [{ key: 'dialog.restarted' }, ...begun.say] };
}

/** Gives a message to the dialog at rest; undefined when it is no answer to its question. */
export async function resume(
  dialog: AnyDialog,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  const { suspended, ...clean } = rest;
  if (!suspended) return undefined;
  if (suspended.version !== dialog.version || !dialog.steps[suspended.step])
    return askAgain(dialog, turn, rest);
  const next = await stepOf(dialog, suspended.step).take(turn, suspended.state);
  if (!next) return undefined;
  if ('end' in next) {
    const { more = clean.memory.more } = next;
    const memory = { ...clean.memory, ...(more && { more }) };
    return says({ ...clean, memory }, ...next.end);
  }
  const there = come(dialog, next.to, next.state, turn, clean);
  return { ...there, say: [...(next.say ?? []), ...there.say] };
}
