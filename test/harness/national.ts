import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Town } from './town.ts';

/** What a national base answered. */
export interface NationalAnswer {
  status: number;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any member
  body: any;
  headers: Record<string, string | string[] | undefined>;
}

/** One request as the national platform would send it, with a certificate or without. */
export async function ask(
  address: string,
  options: RequestOptions & { body?: unknown } = {},
): Promise<NationalAnswer> {
  const { body, ...rest } = options;
  const { promise, resolve, reject } = Promise.withResolvers<NationalAnswer>();
  const send = address.startsWith('https:') ? httpsRequest : httpRequest;
  const req = send(address, { agent: false, ...rest }, async (res) => {
    const said = await text(res);
    const type = String(res.headers['content-type']);
    const status = res.statusCode ?? 0;
    resolve({ status, type, headers: res.headers, body: said && JSON.parse(said) });
  });
  req.on('error', reject);
  if (body !== undefined) {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    req.setHeader('content-type', req.getHeader('content-type') ?? 'application/fhir+json');
    req.write(sent);
  }
  req.end();
  return promise;
}

/** The doctors' identifiers as the platform lists them. */
export const identifiers = (rpps: string[]): string =>
  rpps.map((one) => `urn:oid:1.2.250.1.71.4.2.1|8${one}`).join(',');

const includes = '_include=Slot:schedule&_include:iterate=Schedule:actor';
const cpts =
  '&_include=Slot:service-type-reference&_include:iterate=HealthcareService:organization';

/** The address of INT_R01 (with `forCpts`, INT_R04), raw as the platform writes it. */
export const r01 = (
  rpps: string[],
  { from, to, forCpts = false }: { from: string; to: string; forCpts?: boolean },
): string =>
  `/Slot?${includes}${forCpts ? cpts : ''}&start=ge${from}&start=le${to}` +
  `&schedule.actor:Practitioner.identifier=${identifiers(rpps)}&status=free&_count=1000`;

/** The free places of doctors on the town's first day, as the platform sees them. */
export const placesSeen = async (town: Town, rpps: string[], forCpts = false) =>
  (
    await ask(
      `${town.app.fhirUrl}${r01(rpps, { from: '2026-11-25T00:00:00+01:00', to: '2026-11-26T23:59:59+01:00', forCpts })}`,
    )
  ).body;
