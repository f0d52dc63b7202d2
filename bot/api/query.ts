import type { Request } from 'restify';
import { z } from 'zod';
import { type Fault, Problem } from './problem.ts';
import { faultsOf, pointerTo } from './validation.ts';

const nothing = z.strictObject({});

/**
 * The parameters of an address as their schema reads them. One that is unknown, unreadable or given twice is refused
 * with its name: whoever mistypes `territory` must not be shown every territory.
 */
export function readQuery(schema: z.ZodType = nothing, req: Pick<Request, 'url'>): unknown {
  const given = [...new URL(req.url ?? '/', 'http://localhost').searchParams];
  const names = given.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const known = schema.safeParse(Object.fromEntries(given));
  const wrong = known.success ? [] : faultsOf(known.error).map(asParameter);
  const again = twice.map((name): Fault => ({ pointer: pointerTo(name), code: 'repeated' }));
  const faults = [...wrong, ...again].slice(0, 50);
  if (known.success && twice.length === 0) return known.data;
  const detail = 'The query has a parameter that is unknown, cannot be read, or is there twice.';
  throw new Problem(400, 'invalid', detail, { faults });
}

/** Refuses any parameter at all. */
export const refuseQuery = (req: Pick<Request, 'url'>): void => void readQuery(nothing, req);

const asParameter = (fault: Fault): Fault =>
  fault.code === 'unknown_member' ? { ...fault, code: 'unknown_parameter' } : fault;
