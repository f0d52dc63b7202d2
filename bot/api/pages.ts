import { Problem } from './problem.ts';

/** How many rows a page holds when nothing is said (contract §2). */
const usual = 50;

/** A page as it is answered; no cursor means the end. */
export interface Page {
  data: unknown[];
  next_cursor: string | null;
}

const pack = (parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor that we made; anything else is a bad request. */
function unpack(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => typeof part === 'string')
    ) {
      return parts;
    }
  } catch {} // falls through: not ours
  throw new Problem(400, 'invalid', 'This cursor is not one of ours.', {
    faults: [{ pointer: '/cursor', code: 'invalid_format' }],
  });
}

/** The place in an order by instant and id that a cursor stands for. */
export function placeOf(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [time = '', id = ''] = unpack(cursor, 2);
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !/^[a-z0-9_]{1,60}$/.test(id)) unpack('', 2);
  return { at, id };
}

/** The cursor of an order by instant and id. */
export const cursorAt = (at: Date, id: string): string => pack([at.toISOString(), id]);

/** The cursor of an order by sequence number. */
export const cursorAfter = (seq: bigint): string => pack([String(seq)]);

/** The sequence number that a cursor stands for. */
export function sequenceOf(cursor: string | undefined): bigint | undefined {
  if (cursor === undefined) return undefined;
  const [seq = ''] = unpack(cursor, 1);
  if (!/^\d{1,18}$/.test(seq)) unpack('', 1);
  return BigInt(seq);
}

/** The cursor of an order by name. */
export const cursorAfterName = (name: string): string => pack([name]);

/** The name that a cursor stands for. */
export function nameOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const [name = ''] = unpack(cursor, 1);
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name)) unpack('', 1);
  return name;
}

/** Reads one row more than the page holds, to know whether another page follows. */
export async function pageOf<Row>(
  limit: number | undefined,
  find: (limit: number) => Promise<Row[]>,
  view: (row: Row) => unknown,
  cursorOf: (row: Row) => string,
): Promise<Page> {
  const size = limit ?? usual;
  const rows = await find(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { data: shown.map(view), next_cursor: more ? cursorOf(last) : null };
}
