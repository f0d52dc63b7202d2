import type { Request } from 'restify';
import { readBody } from '../route.ts';
import { Problem } from './problem.ts';

const maxBytes = 64 * 1024;
const maxDepth = 20;

/** Reads a JSON body as strictly as the contract says; undefined when there is none at all. */
export async function readJson(req: Request): Promise<unknown> {
  const bytes = await readBody(req, maxBytes);
  if (bytes.length === 0) return undefined;
  checkMediaType(req);
  const text = decode(bytes);
  if (depthOf(text) > maxDepth)
    throw new Problem(400, 'bad_json', `The body is nested deeper than ${maxDepth} levels.`);
  return parse(text);
}

function checkMediaType({ headers }: Request): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type === 'application/json' && (charset ?? 'utf-8') === 'utf-8' && encoding === 'identity')
    return;
  throw new Problem(415, 'media_type', 'Send application/json in UTF-8, not compressed.');
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'bad_json', 'The body is not valid UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'bad_json', 'The body is not valid JSON.'); // the parser's own message quotes the text
  }
}

/**
 * How deep brackets nest, strings left out; counted on the text, so that a bomb is never built, letter by letter, so that
 * no text is read twice.
 */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted && mark === '\\') at += 1;
    else if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth);
    else if (mark === ']' || mark === '}') depth -= 1;
  }
  return deepest;
}
