import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Given } from './config-names.ts';
import { port, url } from './config-values.ts';
import { type Client, parseClients } from './fhir/clients.ts';

/** Where the national platform asks for free places, and by which certificates the two know each other. */
export interface FhirServerConfig {
  host: string;
  port: number;
  /** The base as the platform calls it; where we listen, when it is not said. */
  url: string | undefined;
  /** Undefined on loopback alone. */
  tls: { material: { cert: string; key: string; ca: string }; clients: Client[] } | undefined;
  /** Whose the ids of our places and appointments are: an OID or an address; the base, when it is not said. */
  identifierSystem: string | undefined;
}

const text = z.string().min(1).optional();

/** The settings of what is national; each is documented in docs/fhir.md. */
export const fhirVariables = z.object({
  SAS_FHIR_PORT: port.optional(),
  SAS_FHIR_HOST: z.string().default('127.0.0.1'),
  SAS_FHIR_URL: url.optional(),
  SAS_FHIR_CERT_FILE: text,
  SAS_FHIR_KEY_FILE: text,
  SAS_FHIR_CA_FILE: text,
  SAS_FHIR_CLIENTS: text,
  SAS_FHIR_IDENTIFIERS: z
    .string()
    .regex(/^(urn:oid:[0-2](\.\d+)+|https?:\/\/\S+)$/, 'must be an OID (urn:oid:…) or an address')
    .optional(),
});

type Variables = z.output<typeof fhirVariables>;

const loopback = ['127.0.0.1', '::1', 'localhost'];
const ofTls = [
  'SAS_FHIR_CERT_FILE',
  'SAS_FHIR_KEY_FILE',
  'SAS_FHIR_CA_FILE',
  'SAS_FHIR_CLIENTS',
] as const;

/** Reads them; every fault is added to the others, and what is not configured is undefined. */
export function readFhirServer(given: Given, faults: string[]): FhirServerConfig | undefined {
  const parsed = fhirVariables.safeParse(given);
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
    return undefined;
  }
  const vars = parsed.data;
  if (vars.SAS_FHIR_PORT === undefined) {
    const set = ofTls.find((name) => vars[name]);
    if (set) faults.push(`SAS_FHIR_PORT: missing; ${set} is set`);
    return undefined;
  }
  const some = ofTls.some((name) => vars[name]);
  if (!some && !loopback.includes(vars.SAS_FHIR_HOST))
    faults.push(
      'SAS_FHIR_HOST: beyond this machine, client certificates are needed (SAS_FHIR_*_FILE)',
    );
  return {
    host: vars.SAS_FHIR_HOST,
    port: vars.SAS_FHIR_PORT,
    url: vars.SAS_FHIR_URL,
    tls: some ? tlsOf(vars, faults) : undefined,
    identifierSystem: vars.SAS_FHIR_IDENTIFIERS,
  };
}

/** All four or none: a listener that asks for certificates and knows nobody would be open, or shut, to all. */
function tlsOf(vars: Variables, faults: string[]): FhirServerConfig['tls'] {
  for (const name of ofTls)
    if (!vars[name]) faults.push(`${name}: missing; the others of its group are set`);
  const file = (name: 'SAS_FHIR_CERT_FILE' | 'SAS_FHIR_KEY_FILE' | 'SAS_FHIR_CA_FILE') =>
    vars[name] ? pemOf(name, vars[name], faults) : '';
  const material = {
    cert: file('SAS_FHIR_CERT_FILE'),
    key: file('SAS_FHIR_KEY_FILE'),
    ca: file('SAS_FHIR_CA_FILE'),
  };
  try {
    return { material, clients: parseClients(vars.SAS_FHIR_CLIENTS ?? 'CN=, OU=') };
  } catch (fault) {
    if (vars.SAS_FHIR_CLIENTS) faults.push(`SAS_FHIR_CLIENTS: ${(fault as Error).message}`);
    return { material, clients: [] };
  }
}

function pemOf(name: string, path: string, faults: string[]): string {
  try {
    const content = readFileSync(path, 'utf8');
    if (content.includes('-----BEGIN ')) return content;
  } catch {
    // said below
  }
  faults.push(`${name}: ${path} cannot be read, or is no PEM`);
  return '';
}
