import { amended, changesSomething } from './amend.ts';
import { readingOf } from './doubts.ts';
import type { Reading } from './frame.ts';
import { answerSorts, type Heard, has, other, unknownOf } from './heard.ts';
import type { Cover, Placed } from './parse.ts';

/** What is said while a command is read back or waits for a word. */
export function toDraft(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
): Reading | undefined {
  const { context, now, hours } = heard;
  const draft = context.draft;
  if (!draft) return undefined;
  const said = answerSorts(items);
  const only =
    items.length > 0 &&
    items.every(({ sort }) => sort === 'answer' || sort === 'slip') &&
    unknown.length === 0;
  const dropped =
    items.length > 1 &&
    has(items, 'opt-out') &&
    items.every(
      (item) =>
        item.sort === 'slip' ||
        item.sort === 'opt-out' ||
        (item.sort === 'answer' && ['drop', 'no', 'undo'].includes(item.answer)),
    );
  if (dropped) return readingOf({ intent: 'cancel', ranges: [] }, []);
  if (only) {
    const set = new Set(said);
    const every = (...sorts: string[]) => [...set].every((one) => sorts.includes(one));
    if (every('yes', 'confirm', 'take')) return readingOf({ intent: 'confirm', ranges: [] }, []);
    if (every('no')) return readingOf({ intent: 'deny', ranges: [] }, []);
    if (every('drop', 'undo', 'no')) return readingOf({ intent: 'cancel', ranges: [] }, []);
    if (every('digit') && !context.awaiting && items.length === 1 && items[0]?.sort === 'answer')
      return readingOf(
        {
          intent: items[0].ref === '1' ? 'confirm' : items[0].ref === '2' ? 'deny' : 'other',
          ranges: [],
          ...(!/^[12]$/.test(items[0].ref ?? '') && { clarify: 'unclear_answer' as const }),
        },
        [],
      );
    if (every('undecided')) return readingOf({ ...other, clarify: 'undecided' }, []);
  }
  const command = heard.plain[0];
  const acts = command?.items.filter((item) => item.sort === 'act' && item.act !== 'busy') ?? [];
  const same = acts.every(
    (item) => item.sort === 'act' && (item.weak || matchesDraft(item.act, draft.intent)),
  );
  const [act] = acts;
  const removing =
    acts.length === 1 && act?.sort === 'act' && act.act === 'remove' && draft.ranges.length > 1
      ? amended(
          draft,
          [
            { ...act, sort: 'except' } as Placed,
            ...(command?.items ?? []).filter(
              (item) => item.sort === 'days' || item.sort === 'hours',
            ),
          ],
          now,
          hours,
        )
      : undefined;
  if (removing && !removing.clarify) return readingOf(removing, ['amended']);
  const amending =
    changesSomething(command?.items ?? []) &&
    (acts.length === 0 ||
      (same && has(cover.items, 'correct', 'rather')) ||
      (context.awaiting !== undefined && acts.length === 0));
  if (amending && command && unknownOf(command, heard).length <= 1) {
    const frame = amended(draft, command.items, now, hours);
    const same =
      frame &&
      JSON.stringify(frame.ranges) === JSON.stringify(draft.ranges) &&
      said.some((one) => one === 'yes' || one === 'confirm') &&
      !said.includes('no');
    if (same && unknown.length === 0) return readingOf({ intent: 'confirm', ranges: [] }, []);
    if (frame) return readingOf(frame, ['amended'], unknownOf(command, heard));
  }
  return undefined;
}

const matchesDraft = (act: string, intent: string) =>
  (act === 'open' && intent === 'open_slots') ||
  (act === 'close' && intent === 'close_slots') ||
  (act === 'absent' && intent === 'declare_unavailability');
