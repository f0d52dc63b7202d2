import { createHash, timingSafeEqual } from 'node:crypto';

/** What a token may do: ask for orientations, manage people, or read only. */
export type Scope = 'osnp' | 'admin' | 'read';

/** A token as memory holds it: never in clear. Two tokens may share a name while one replaces the other. */
export interface ApiToken {
  name: string;
  sha256: Buffer;
  scopes: Set<Scope>;
  /** The departments it sees and asks in; all of them when absent. */
  territories?: string[] | undefined;
}

const scopes: Scope[] = ['osnp', 'admin', 'read'];
const isScope = (text: string): text is Scope => (scopes as string[]).includes(text);

/** Reads `name:token:scope[+scope][@59+62],…`, one a line in a file; throws a sentence that names the faulty entry and never the token. */
export function parseTokens(text: string): ApiToken[] {
  const entries = text.split(/[,\n]/).filter((entry) => entry.trim() !== '');
  const tokens = entries.map((entry, index) => {
    const match =
      /^([A-Za-z0-9._-]{1,64}):(\S{8,}):([a-z+]+)(?:@((?:\d\d|2A|2B|97\d)(?:\+(?:\d\d|2A|2B|97\d))*))?$/.exec(
        entry.trim(),
      );
    const given = match?.[3]?.split('+') ?? [];
    if (!match?.[1] || !match[2] || !given.every(isScope)) {
      const shape =
        'name:token:scope, the token at least 8 characters, the scopes osnp, admin or read joined by +, then perhaps @ and its departments joined by +';
      throw new Error(`entry ${index + 1} is not like ${shape}`);
    }
    const territories = match[4]?.split('+');
    const granted = new Set(given.filter(isScope));
    return { name: match[1], sha256: digest(match[2]), scopes: granted, territories };
  });
  refuseTwice(tokens);
  return tokens;
}

/** Of two entries with one token the second would never count, whatever its scopes. */
function refuseTwice(tokens: ApiToken[]): void {
  for (const [index, { sha256 }] of tokens.entries()) {
    const first = tokens.findIndex((one) => one.sha256.equals(sha256));
    if (first < index)
      throw new Error(
        `entry ${index + 1} has the token of entry ${first + 1}: give it once, with all its scopes`,
      );
  }
}

/** The OSNP that the configured webhook belongs to: the first that may ask. */
export const firstOsnp = (tokens: ApiToken[]): string | undefined =>
  tokens.find(({ scopes }) => scopes.has('osnp'))?.name;

const digest = (token: string) => createHash('sha256').update(token).digest();

/**
 * The token of an `Authorization: Bearer` header; undefined for anything else.
 *
 * Digests of one length are compared, each in constant time and all of them, so that time tells nothing.
 */
export function findToken(
  tokens: ApiToken[],
  authorization: string | undefined,
): ApiToken | undefined {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (!given) return undefined;
  const hash = digest(given);
  return tokens.filter(({ sha256 }) => timingSafeEqual(sha256, hash))[0];
}
