import type { z } from 'zod';
import { type Fault, Problem } from './problem.ts';

const pointerOf = (path: PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A member's own name may be what must not be repeated, so only one that looks like a name is pointed at. */
export const pointerTo = (key: string, above = ''): string =>
  /^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(key) ? `${above}/${key}` : above;

/** Where a value is wrong and in what way; zod's own messages quote values and are left out. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const pointer = pointerOf(issue.path);
    if (issue.code !== 'unrecognized_keys') return [{ pointer, code: issue.code }];
    return issue.keys.map((key) => ({
      pointer: pointerTo(key, pointer),
      code: 'unknown_member',
    }));
  });
}

/** The body as its schema reads it, or a 422 with a pointer to each fault. */
export function check<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const faults = faultsOf(read.error).slice(0, 50);
  const unknown = faults.some(({ code }) => code === 'unknown_member');
  throw unknown
    ? new Problem(422, 'unknown_member', 'The body has a member that is not allowed.', { faults })
    : new Problem(422, 'invalid', 'The body has a member that is missing or wrong.', { faults });
}

/** A fault that only the rules can see, at one place of the body. */
export const faulty = (pointer: string, code: string, detail: string) =>
  new Problem(422, 'invalid', detail, { faults: [{ pointer, code, detail }] });
