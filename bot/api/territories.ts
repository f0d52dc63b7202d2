import { z } from 'zod';
import type { Db } from '../../data/database.ts';
import { territoryOf } from '../../data/people/territory-repository.ts';
import { Problem } from './problem.ts';

interface Asked {
  params: Record<string, string>;
  query: unknown;
  body: unknown;
}

/**
 * Keeps a request within the departments of its token: what lies elsewhere is not there (404), and cannot be asked or
 * declared (403). A list without a department is that of the only one; of several one must be named.
 */
export async function confined(
  db: Db,
  territories: string[] | undefined,
  schema: z.ZodType | undefined,
  { params, query, body }: Asked,
): Promise<unknown> {
  if (!territories) return query;
  const named = [territoryIn(query), territoryIn(body)].filter((one) => one !== undefined);
  if (named.some((one) => !territories.includes(one)))
    throw new Problem(403, 'forbidden', 'This token is bound to other territories.');
  const of = await territoryOf(db, params['id'] ?? '');
  if (of !== undefined && !territories.includes(of))
    throw new Problem(404, 'not_found', 'There is no such object.');
  const lists = schema instanceof z.ZodObject && 'territory' in schema.shape;
  if (!lists || territoryIn(query) !== undefined) return query;
  if (territories.length === 1) return { ...(query as object), territory: territories[0] };
  const detail = 'This token is bound to several territories: name the one you ask about.';
  throw new Problem(400, 'invalid', detail, {
    faults: [{ pointer: '/territory', code: 'required' }],
  });
}

const territoryIn = (part: unknown): string | undefined => {
  const { territory } = (part ?? {}) as { territory?: unknown };
  return typeof territory === 'string' ? territory : undefined;
};
