import { inTransaction } from '../../data/database.ts';
import type { Say } from '../../data/outbox/outbox.ts';
import { drawCode } from '../../data/people/enrolment-code.ts';
import { drawNumberCode } from '../../data/people/number-code.ts';
import type { EngineDeps } from './duty.ts';

/** Puts into a text what may not lie in the outbox; undefined when it need not be sent any more. */
export type Completer = (say: Say[]) => Promise<Say[] | undefined>;

/** More texts than are ever between two tries. */
const remembered = 1_000;

/**
 * Completes the texts that carry a code. The codes of this process stay in its memory for a while: a text that may have
 * got through is looked up at the carrier, and tried again, with the same words.
 */
export function completer({ db, clock }: Pick<EngineDeps, 'db' | 'clock'>): Completer {
  const drawn = new Map<string, string>();
  return async (say) => {
    const [enrolment, numberCode] = ['enrolment', 'numberCode'].map((name) =>
      say.map(({ params }) => params?.[name]).find((one) => one !== undefined),
    );
    const id = enrolment ?? numberCode;
    if (typeof id !== 'string') return say;
    const draw = enrolment === undefined ? drawNumberCode : drawCode;
    const code = await inTransaction(db.prisma, (tx) => draw(tx, id, drawn.get(id), clock()));
    if (code === undefined) return undefined;
    drawn.set(id, code);
    const [oldest] = drawn.keys();
    if (drawn.size > remembered && oldest !== undefined) drawn.delete(oldest);
    return say.map((one) => ({ ...one, params: { ...one.params, code } }));
  };
}
