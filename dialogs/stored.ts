import type { Suspended } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import type { Memory, Rest } from './rest.ts';
import type { Say } from './say.ts';
import { put, type Waiting } from './waiting.ts';

/** A conversation as its row keeps it: JSON that this program wrote, or the one before it. */
export interface StoredConversation {
  waiting: unknown;
  /** Of rows stored before there was one place for what waits. */
  suspended: unknown;
  draft: unknown;
  memory: unknown;
  updatedAt: Date;
}

/** A draft of an older row. */
interface OldDraft {
  frames: Frame[];
  alternative?: Frame[];
  awaiting?: string;
  together?: boolean;
  at: string;
  saidAt?: string;
}

type OldMemory = Memory & {
  menu?: string[];
  more?: Say[];
  howLate?: { at: string; code?: string };
};

/** The conversation of a row; nobody is lost by a deploy: what older rows kept in six places is put into the one. */
export function restOf(row: StoredConversation | null): Rest {
  const { menu, more, howLate, ...memory } = (row?.memory ?? {}) as OldMemory;
  const waiting = (row?.waiting ?? undefined) as Waiting | undefined;
  if (howLate) {
    const { at, code } = howLate;
    const asked = { now: new Date(at), sentAt: new Date(at) };
    const before: Rest = { memory, ...(waiting && { waiting }) };
    return put(before, { kind: 'howLate', ...(code && { code }) }, asked);
  }
  if (waiting) return { memory, waiting };
  const at = { now: row?.updatedAt ?? new Date(0), sentAt: row?.updatedAt ?? new Date(0) };
  let rest: Rest = { memory };
  if (more?.length) rest = put(rest, { kind: 'more', parts: more }, at);
  if (row?.suspended) rest = put(rest, { kind: 'dialog', dialog: row.suspended as Suspended }, at);
  if (row?.draft) rest = withDraft(rest, row.draft as OldDraft);
  else if (menu?.length) rest = put(rest, { kind: 'menu', cards: menu }, at);
  return rest;
}

function withDraft(rest: Rest, { at, saidAt = at, ...order }: OldDraft): Rest {
  const { frames, alternative, awaiting, together } = order;
  const known = {
    frames,
    ...(alternative && { alternative }),
    ...(awaiting && { awaiting }),
    ...(together && { together }),
  };
  const moment = { now: new Date(at), sentAt: new Date(saidAt) };
  return put(rest, { kind: 'order', order: known }, moment);
}
