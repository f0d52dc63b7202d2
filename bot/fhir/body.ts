import type { IncomingMessage } from 'node:http';
import { FhirFault } from './outcome.ts';

const largest = 64 * 1024;
const deepest = 20;

/** The resource that was sent; refused when it is too large, too deep, not JSON or of another media type. */
export async function readFhirBody(req: IncomingMessage): Promise<unknown> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:fhir\+json|json\+fhir|json)$/.test(type))
    throw new FhirFault(415, 'not-supported', 'Send application/fhir+json.');
  const text = await readAll(req);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new FhirFault(400, 'structure', 'This is no JSON.');
  }
  if (depthOf(body) > deepest)
    throw new FhirFault(400, 'structure', `Nothing may lie deeper than ${deepest}.`);
  return body;
}

async function readAll(req: IncomingMessage): Promise<string> {
  const tooLarge = () => new FhirFault(413, 'too-long', `At most ${largest} bytes are taken.`);
  if (Number(req.headers['content-length'] ?? 0) > largest) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
