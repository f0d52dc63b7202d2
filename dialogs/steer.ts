import { takeUp } from './converse.ts';
import type { Turn } from './dialog.ts';
import { bare } from './expectations/words.ts';
import { ask } from './questions.ts';
import { dialogOf } from './registry.ts';
import { withUndone } from './remembering.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { canAnswer } from './said.ts';
import { changing } from './say.ts';
import { undoSay } from './undo-say.ts';
import { chain, find, put, type Waiting, without } from './waiting.ts';

/** « ANNULER »: the open question if there is one, else the last change; never an offer, never a confirmed patient. */
export async function undo(turn: Turn, rest: Rest): Promise<Heard> {
  const open = chain(rest.waiting).find(({ kind }) => kind !== 'more');
  const wished = open?.kind !== 'dialog' && open && open.at <= (rest.memory.preferredAt ?? '');
  if (open && !wished && canAnswer(open, turn)) return leave(open, rest);
  const { undone } = await turn.services.undoLast();
  const memory = withUndone(rest.memory, turn);
  return says(
    { ...rest, memory },
    ...changing(undone.toReversed().flatMap((one) => undoSay(one, turn.speaker))),
  );
}

/** Leaves the open question: a walk may be taken up again where it stood, the rest is gone. */
export function leave(open: Waiting, rest: Rest): Heard {
  const clean = without(rest, open.kind);
  if (open.kind !== 'dialog') return says(clean, { key: 'draft.dropped' });
  const memory = { ...clean.memory, left: open.dialog };
  return says({ ...clean, memory }, { key: 'dialog.left' });
}

const goesOn =
  /^(?:ok |oui |bon |alors |je veux |j aimerais |yes |let s )*(?:je |on |nous |i )?(?:reprends?|reprendre|reprenons|continue|continuer|continuons|poursuis|poursuivre|poursuivons|resume|go on)(?: (?:avec )?(?:mon|ma|l|la|le|my|the) ?(inscription|participation|parcours|declaration|questionnaire|registration))?(?: (?:au|du|to the|in the) sas)?$/;

/** « je reprends mon inscription »: the walk goes on where it stood, days later; nothing when there is none. */
export function takenUp(turn: Turn, rest: Rest): Heard | undefined {
  if (!goesOn.test(bare(turn.text))) return undefined;
  return walkAgain(turn, rest);
}

/** The dialog that is open, beneath another question or left, asked again. */
export function walkAgain(turn: Turn, rest: Rest): Heard | undefined {
  const at = find(rest, 'dialog')?.dialog ?? rest.memory.left;
  const dialog = at && dialogOf(at);
  return dialog && takeUp(dialog, at, turn, rest);
}

/** What « oui » would do, or the question at rest, said once more: a call cut in the middle is taken up again. */
export async function whereWeWere(turn: Turn, rest: Rest): Promise<Heard> {
  const question = rest.waiting ? ask(rest.waiting, turn) : [];
  return question.length > 0 ? says(rest, ...question) : says(rest, { key: 'help' });
}

/** « SUITE »: the next part of the last answer. */
export async function more(turn: Turn, rest: Rest): Promise<Heard> {
  const [next, ...others] = find(rest, 'more')?.parts ?? [];
  if (!next) return says(rest, { key: 'more.none' });
  const left =
    others.length > 0 ? put(rest, { kind: 'more', parts: others }, turn) : without(rest, 'more');
  return says(left, next);
}
