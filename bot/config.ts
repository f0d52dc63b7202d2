import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { edgeKinds } from '../data/edges/edges.ts';
import { parseHours } from '../data/paris-time.ts';
import type { Settings } from '../data/settings.ts';
import { type ApiToken, firstOsnp, parseTokens } from './api/auth.ts';
import {
  type FhirServerConfig,
  fhirVariables,
  type R03Config,
  readNational,
} from './config-fhir.ts';
import type { HubConfig } from './config-hub.ts';
import { type Given, productionNames, readSecretFiles, unknownNames } from './config-names.ts';
import { conflicts } from './config-rules.ts';
import {
  clock,
  count,
  number,
  port,
  seconds,
  sender,
  someOf,
  url,
  webhookSecret,
} from './config-values.ts';
import { type IntakeLimits, usualIntake } from './intake.ts';

/** Everything that the environment decides, checked; nothing else reads it. */
export interface Config {
  host: string;
  port: number;
  metricsPort: number | undefined;
  publicUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** Nothing of a production configured: fictional people and a simulated carrier, on loopback only. */
  demo: boolean;
  twilio: TwilioConfig | undefined;
  microsoft: MicrosoftConfig | undefined;
  tokens: ApiToken[];
  /** `osnp` is whose it is: the first that may ask, and nobody else's. */
  webhook: { url: string; secret: string; osnp: string | undefined } | undefined;
  /** Where the national platform asks for free places; undefined when it does not. */
  fhir: FhirServerConfig | undefined;
  /** Where it is told of appointments. */
  r03: R03Config | undefined;
  /** The gateway of the Hub Santé. */
  hub: HubConfig | undefined;
  settings: Settings;
  readyMaxOutboxS: number;
  reconcileS: number;
  auditMonths: number;
  /** How much may wait at the doors, of each kind of work. */
  intake: IntakeLimits;
}

/** Credentials and numbers of the carrier; two tokens while one replaces the other. */
export interface TwilioConfig {
  accountSid: string;
  authTokens: string[];
  smsFrom: string;
  voiceFrom: string;
  apiUrl: string | undefined;
}

/** The Teams bot's identity, and where its tokens are checked. */
export interface MicrosoftConfig {
  appId: string;
  appPassword: string;
  tenantId: string;
  openIdMetadataUrl: string | undefined;
  tokenIssuer: string | undefined;
  serviceUrls: string[];
}

/** The configuration is wrong; `faults` names every variable and what it must be. */
export class BadConfig extends Error {
  readonly faults: string[];
  constructor(faults: string[], production: string[] = []) {
    const lines = faults.map((fault) => `  - ${fault}`).join('\n');
    const demo = `No demo, because this is set: ${production.join(', ')}. It starts when none of that is.`;
    super(`Configuration:\n${lines}${production.length > 0 ? `\n${demo}` : ''}`);
    this.faults = faults;
  }
}

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3978),
  METRICS_PORT: port.optional(),
  PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().default('./var'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be like postgresql://user:password@host:5432/base',
    })
    .optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-zA-Z]{32}$/, 'must be AC and 32 letters or digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  TWILIO_AUTH_TOKEN_2: z.string().min(16, 'must be at least 16 characters').optional(),
  TWILIO_SMS_FROM: sender.optional(),
  TWILIO_VOICE_FROM: number.optional(),
  TWILIO_API_URL: url.optional(),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  BOT_OPENID_METADATA_URL: url.optional(),
  BOT_TOKEN_ISSUER: z.string().optional(),
  BOT_SERVICE_URL_ALLOWLIST: z.string().default('https://smba.trafficmanager.net/'),
  SAS_API_TOKENS: z.string().default(''),
  OSNP_WEBHOOK_URL: url.optional(),
  OSNP_WEBHOOK_SECRET: z
    .string()
    .regex(webhookSecret, 'must be at least 24 bytes in base64')
    .optional(),
  SAS_OFFER_TTL_S: seconds(300, 7200),
  SAS_NEXT_CHANNEL_PART: z.coerce.number().positive().max(1).default(0.5),
  SAS_WINDOW: count(3, 50),
  SAS_DEADLINE_S: seconds(7200, 172_800),
  SAS_OUTBOX_RETRY_MAX_S: seconds(15),
  SAS_READY_MAX_OUTBOX_S: seconds(120),
  SAS_RECONCILE_S: seconds(30),
  SAS_TEXTS_PER_MIN: count(10),
  SAS_TEXTS_PER_HOUR: count(60),
  SAS_MAX_ASKS: count(usualIntake.asks, 10_000),
  SAS_MAX_CHANGES: count(usualIntake.changes, 10_000),
  SAS_MAX_TURNS: count(usualIntake.turns, 100_000),
  SAS_HOURS: z.string().default('Mo-Fr 08:00-20:00; Sa 08:00-12:00'),
  SAS_AUDIT_MONTHS: count(12, 1200),
  SAS_CONTACT: z.string().max(100, 'must be 100 characters at most').optional(),
  SAS_EDGES: someOf(edgeKinds),
  SAS_MORNING_AT: clock('08:00'),
  SAS_EVENING_AT: clock('18:00'),
  SAS_REMINDER_MIN: count(30, 1440),
});

type Variables = z.output<typeof variables>;

/** The environment, and under it what `.env` says. */
export function environment(file = '.env'): Given {
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** The address of a server of ours; an IPv6 host stands in brackets. */
export const loopbackUrl = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Reads the whole configuration; throws `BadConfig` with every fault at once. */
export function readConfig(env: Given): Config {
  const faults: string[] = [];
  const given = readSecretFiles(env, faults);
  const production = productionNames(env);
  const demo = production.length === 0;
  const names = [...Object.keys(variables.shape), ...Object.keys(fhirVariables.shape)];
  faults.push(...unknownNames(given, names));
  const vars = readVariables(given, faults);
  const tokens = guarded(faults, 'SAS_API_TOKENS', () => parseTokens(vars.SAS_API_TOKENS)) ?? [];
  guarded(faults, 'SAS_HOURS', () => parseHours(vars.SAS_HOURS));
  const national = readNational(given, faults);
  faults.push(...conflicts(given, vars.HOST, production));
  if (faults.length > 0) throw new BadConfig(faults, production);
  const publicUrl = vars.PUBLIC_URL ?? loopbackUrl(vars.HOST, vars.PORT);
  return {
    host: vars.HOST,
    port: vars.PORT,
    metricsPort: vars.METRICS_PORT,
    publicUrl,
    dataDir: vars.DATA_DIR,
    databaseUrl: vars.DATABASE_URL,
    demo,
    twilio: twilioOf(vars),
    microsoft: microsoftOf(vars),
    tokens,
    webhook: vars.OSNP_WEBHOOK_URL
      ? {
          url: vars.OSNP_WEBHOOK_URL,
          secret: vars.OSNP_WEBHOOK_SECRET ?? '',
          osnp: firstOsnp(tokens),
        }
      : undefined,
    ...national,
    settings: {
      offerTtlS: vars.SAS_OFFER_TTL_S,
      nextChannelPart: vars.SAS_NEXT_CHANNEL_PART,
      window: vars.SAS_WINDOW,
      deadlineS: vars.SAS_DEADLINE_S,
      hours: demo && !given['SAS_HOURS'] ? 'always' : vars.SAS_HOURS,
      webhook: vars.OSNP_WEBHOOK_URL !== undefined,
      textsPerMin: vars.SAS_TEXTS_PER_MIN,
      textsPerHour: vars.SAS_TEXTS_PER_HOUR,
      outboxRetryMaxS: vars.SAS_OUTBOX_RETRY_MAX_S,
      auditMonths: vars.SAS_AUDIT_MONTHS,
      contact: vars.SAS_CONTACT,
      national: national.fhir !== undefined,
      edges: {
        on: vars.SAS_EDGES,
        morning: vars.SAS_MORNING_AT,
        evening: vars.SAS_EVENING_AT,
        reminderMin: vars.SAS_REMINDER_MIN,
      },
      publicUrl,
    },
    readyMaxOutboxS: vars.SAS_READY_MAX_OUTBOX_S,
    reconcileS: vars.SAS_RECONCILE_S,
    auditMonths: vars.SAS_AUDIT_MONTHS,
    intake: {
      asks: vars.SAS_MAX_ASKS,
      changes: vars.SAS_MAX_CHANGES,
      turns: vars.SAS_MAX_TURNS,
    },
  };
}

/** Every variable as its schema reads it; a faulty one is named among the faults and counts as not set. */
function readVariables(given: Given, faults: string[]): Variables {
  const parsed = variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const faulty = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const rest = Object.entries(given).filter(([name]) => !faulty.has(name));
  return variables.parse(Object.fromEntries(rest));
}

function guarded<T>(faults: string[], name: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (fault) {
    faults.push(`${name}: ${(fault as Error).message}`);
    return undefined;
  }
}

function twilioOf(vars: Variables): TwilioConfig | undefined {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_SMS_FROM: smsFrom,
  } = vars;
  if (!accountSid || !token || !smsFrom) return undefined;
  const authTokens = [token, ...(vars.TWILIO_AUTH_TOKEN_2 ? [vars.TWILIO_AUTH_TOKEN_2] : [])];
  return {
    accountSid,
    authTokens,
    smsFrom,
    voiceFrom: vars.TWILIO_VOICE_FROM ?? smsFrom,
    apiUrl: vars.TWILIO_API_URL,
  };
}

function microsoftOf(vars: Variables): MicrosoftConfig | undefined {
  const {
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: appPassword,
    MICROSOFT_APP_TENANT_ID: tenantId,
  } = vars;
  if (!appId || !appPassword || !tenantId) return undefined;
  return {
    appId,
    appPassword,
    tenantId,
    openIdMetadataUrl: vars.BOT_OPENID_METADATA_URL,
    tokenIssuer: vars.BOT_TOKEN_ISSUER,
    serviceUrls: vars.BOT_SERVICE_URL_ALLOWLIST.split(/\s+/).filter(Boolean),
  };
}
