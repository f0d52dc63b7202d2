import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type HubConfig, isHubName, parseDesk, parseRecipients } from './config-hub.ts';
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

type FileName = `SAS_${'FHIR' | 'R03' | 'HUB'}_${'CERT' | 'KEY' | 'CA'}_FILE`;

const text = z.string().min(1).optional();

/** The national platform as we call it, and as whom. */
export interface R03Config {
  url: string;
  tls: { cert: string; key: string; ca: string } | undefined;
  identifierSystem: string;
  /** The regulator who is said to have booked when the OSNP named none. */
  operator: string;
}

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
  SAS_R03_URL: url.optional(),
  SAS_R03_CERT_FILE: text,
  SAS_R03_KEY_FILE: text,
  SAS_R03_CA_FILE: text,
  SAS_R03_OPERATOR: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9/._-]{1,63}$/,
      'must be a national id, or a technical one of the platform',
    )
    .optional(),
  SAS_HUB_URL: url.optional(),
  SAS_HUB_CERT_FILE: text,
  SAS_HUB_KEY_FILE: text,
  SAS_HUB_CA_FILE: text,
  SAS_HUB_SENDER: z.string().refine(isHubName, 'must be like fr.health.relais').optional(),
  SAS_HUB_RECIPIENTS: text,
  SAS_HUB_DESK: text,
});

type Variables = z.output<typeof fhirVariables>;

const loopback = ['127.0.0.1', '::1', 'localhost'];
const ofTls = [
  'SAS_FHIR_CERT_FILE',
  'SAS_FHIR_KEY_FILE',
  'SAS_FHIR_CA_FILE',
  'SAS_FHIR_CLIENTS',
] as const;

/** What is configured of it. */
interface National {
  fhir: FhirServerConfig | undefined;
  r03: R03Config | undefined;
  hub: HubConfig | undefined;
}

/** Reads them; every fault is added to the others, and what is not configured is undefined. */
export function readNational(given: Given, faults: string[]): National {
  const parsed = fhirVariables.safeParse(given);
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
    return { fhir: undefined, r03: undefined, hub: undefined };
  }
  const { data } = parsed;
  return { fhir: serverOf(data, faults), r03: r03Of(data, faults), hub: hubOf(data, faults) };
}

function serverOf(vars: Variables, faults: string[]): FhirServerConfig | undefined {
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
  const material = materialOf('SAS_FHIR', vars, faults);
  try {
    return { material, clients: parseClients(vars.SAS_FHIR_CLIENTS ?? 'CN=, OU=') };
  } catch (fault) {
    if (vars.SAS_FHIR_CLIENTS) faults.push(`SAS_FHIR_CLIENTS: ${(fault as Error).message}`);
    return { material, clients: [] };
  }
}

function materialOf(prefix: 'SAS_FHIR' | 'SAS_R03' | 'SAS_HUB', vars: Variables, faults: string[]) {
  const file = (what: 'CERT' | 'KEY' | 'CA') => {
    const name: FileName = `${prefix}_${what}_FILE`;
    return vars[name] ? pemOf(name, vars[name], faults) : '';
  };
  return { cert: file('CERT'), key: file('KEY'), ca: file('CA') };
}

/** In clear on loopback alone; elsewhere with our certificate, that of the listener unless another is named. */
function r03Of(vars: Variables, faults: string[]): R03Config | undefined {
  const { SAS_R03_URL: address, SAS_FHIR_IDENTIFIERS: identifierSystem } = vars;
  const { SAS_R03_OPERATOR: operator } = vars;
  if (!address) {
    const set = (['SAS_R03_CERT_FILE', 'SAS_R03_OPERATOR'] as const).find((name) => vars[name]);
    if (set) faults.push(`SAS_R03_URL: missing; ${set} is set`);
    return undefined;
  }
  if (!identifierSystem)
    faults.push('SAS_FHIR_IDENTIFIERS: missing; the platform knows our appointments by it');
  if (!operator) faults.push('SAS_R03_OPERATOR: missing; every appointment names who booked');
  const prefix = vars.SAS_R03_CERT_FILE ? 'SAS_R03' : 'SAS_FHIR';
  const tls = partnerTls('SAS_R03_URL', address, prefix, vars, faults);
  const names = { identifierSystem: identifierSystem ?? '', operator: operator ?? '' };
  return { url: address, tls, ...names };
}

/** How a partner is reached; in clear only on this machine. */
function partnerTls(
  name: string,
  address: string,
  prefix: 'SAS_FHIR' | 'SAS_R03' | 'SAS_HUB',
  vars: Variables,
  faults: string[],
) {
  const { protocol, hostname } = new URL(address);
  const near = protocol === 'http:' && loopback.includes(hostname.replace(/^\[|\]$/g, ''));
  if (near) return undefined;
  const material = materialOf(prefix, vars, faults);
  if (protocol !== 'https:' || !material.cert || !material.key || !material.ca)
    faults.push(`${name}: must be https, with ${prefix}_CERT_FILE, _KEY_FILE and _CA_FILE`);
  return material;
}

/** The Hub's gateway: who we are there, and who reads for which OSNP. */
function hubOf(vars: Variables, faults: string[]): HubConfig | undefined {
  const { SAS_HUB_URL: address, SAS_HUB_SENDER: sender } = vars;
  const parts = ['SAS_HUB_SENDER', 'SAS_HUB_RECIPIENTS', 'SAS_HUB_DESK'] as const;
  if (!address) {
    const set = parts.find((name) => vars[name]);
    if (set) faults.push(`SAS_HUB_URL: missing; ${set} is set`);
    return undefined;
  }
  for (const name of parts) if (!vars[name]) faults.push(`${name}: missing; SAS_HUB_URL is set`);
  const read = <T>(name: (typeof parts)[number], parse: (text: string) => T): T | undefined => {
    try {
      return vars[name] ? parse(vars[name]) : undefined;
    } catch (fault) {
      faults.push(`${name}: ${(fault as Error).message}`);
      return undefined;
    }
  };
  const recipients = read('SAS_HUB_RECIPIENTS', parseRecipients) ?? new Map();
  const desk = read('SAS_HUB_DESK', parseDesk) ?? { family: '', given: '', email: '' };
  const tls = partnerTls('SAS_HUB_URL', address, 'SAS_HUB', vars, faults);
  return { url: address, tls, sender: sender ?? '', recipients, desk };
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
