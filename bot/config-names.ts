import { readFileSync } from 'node:fs';

/** The environment as it was given, without what is set to nothing. */
export type Given = Record<string, string | undefined>;

/** Each of these may be named `…_FILE` instead: the path of a file that holds it, as orchestrators hand secrets over. */
const secrets = [
  'DATABASE_URL',
  'TWILIO_AUTH_TOKEN',
  'TWILIO_AUTH_TOKEN_2',
  'MICROSOFT_APP_PASSWORD',
  'SAS_API_TOKENS',
  'OSNP_WEBHOOK_SECRET',
];

/** Puts the content of each `NAME_FILE` in the place of `NAME`; a fault names the file, never what is in it. */
export function readSecretFiles(env: Given, faults: string[]): Given {
  const given: Given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  for (const name of secrets) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) faults.push(`${name}_FILE: set together with ${name}; keep one`);
    const content = contentOf(file);
    if (!content) faults.push(`${name}_FILE: ${file} is empty or cannot be read`);
    else given[name] ??= content;
  }
  return given;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** What only a real deployment sets: with any of it, the demo does not start. */
const production =
  /^(DATABASE_URL|PUBLIC_URL|SAS_API_TOKENS)(_FILE)?$|^(TWILIO|MICROSOFT|OSNP_WEBHOOK)_/;

/** The names that say that this is a production, however unfinished; none of them means the demo. */
export const productionNames = (env: Given): string[] =>
  Object.keys(env).filter((name) => production.test(name) && env[name]);

/** A `SAS_` name that nobody reads is a limit that does not hold: each is a fault, with the name it may have meant. */
export function unknownNames(given: Given, known: string[]): string[] {
  const names = [...known, ...secrets.map((name) => `${name}_FILE`)];
  return Object.keys(given)
    .filter((name) => name.startsWith('SAS_') && !names.includes(name))
    .map((name) => {
      const near = names
        .filter((one) => one.startsWith('SAS_'))
        .map((one) => ({ one, steps: stepsBetween(name, one) }))
        .sort((a, b) => a.steps - b.steps)[0];
      return `${name}: there is no such setting; did you mean ${near?.one}?`;
    });
}

/** How many letters must be put in, taken out or changed to come from one word to the other (Levenshtein). */
function stepsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
