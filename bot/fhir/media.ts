import type { IncomingMessage } from 'node:http';
import { FhirFault } from './outcome.ts';

/** The guide's pages name the old form, its statements the new one; a client that names none takes what there is. */
const json = /^(?:application\/(?:fhir\+json|json\+fhir|json)|text\/json|application\/\*|\*\/\*)$/;
const format = /^(?:json|(?:application|text)\/(?:fhir\+json|json\+fhir|json))$/;

/** Refuses whoever wants anything but JSON: `_format` wins over `Accept`. */
export function wantsJson({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): void {
  const asked = /[?&]_format=([^&]*)/.exec(url)?.[1];
  const kinds =
    asked === undefined || asked === ''
      ? (headers.accept ?? '*/*').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase())
      : [];
  const ok =
    asked === undefined || asked === ''
      ? kinds.some((kind) => json.test(kind ?? ''))
      : format.test(plain(asked));
  if (!ok) throw new FhirFault(406, 'not-supported', 'Answers are in application/fhir+json alone.');
}

/** `application/fhir+json`, however its `+` and its slash came. */
const plain = (text: string): string =>
  text
    .replaceAll(/%2F/gi, '/')
    .replaceAll(/%2B|%20| /gi, '+')
    .split(';')[0]
    ?.trim()
    .toLowerCase() ?? '';
