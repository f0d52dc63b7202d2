import type { Request, Response } from 'restify';
import { type Database, inTransaction } from '../data/database.ts';
import { takeDataFile } from '../data/people/data-link.ts';
import type { Route } from './route.ts';

/** Where a file of personal data is fetched; its token follows. */
export const dataFilePath = '/mes-donnees/';

const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** `GET /mes-donnees/:token`: what is kept about somebody, once, within ten minutes; after that there is nothing there. */
export const dataFileRoute = (db: Database, clock: () => Date): Route => ({
  method: 'get',
  path: `${dataFilePath}:token`,
  handle: async (req: Request, res: Response) => {
    const { token = '' } = (req.params ?? {}) as { token?: string };
    const now = clock();
    const file = await inTransaction(db.prisma, (tx) => takeDataFile(tx, token, now));
    if (!file) {
      const problem = { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' };
      res.writeHead(404, { ...headers, 'Content-Type': 'application/problem+json' });
      res.end(JSON.stringify(problem));
      return;
    }
    const disposition = 'attachment; filename="relais-sas.json"';
    const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' };
    res.writeHead(200, { ...json, 'Content-Disposition': disposition });
    res.end(JSON.stringify(file, null, 2));
  },
});
