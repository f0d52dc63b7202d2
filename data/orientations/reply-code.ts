import type { Db } from '../database.ts';
import { newReplyCode } from '../ids.ts';

/** A reply code that means nothing else on this phone: neither an open request nor a confirmed patient. */
export async function unusedCode(db: Db, phone: string, draw = newReplyCode): Promise<string> {
  const used = await db.offer.findMany({
    where: { phone, status: { in: ['queued', 'sent', 'accepted'] } },
    select: { code: true },
  });
  const taken = new Set(used.map(({ code }) => code));
  for (;;) {
    const code = draw();
    if (!taken.has(code)) return code;
  }
}
