/** The national identifiers of people and of structures. */
export const peopleSystem = 'urn:oid:1.2.250.1.71.4.2.1';
export const structureSystem = 'urn:oid:1.2.250.1.71.4.2.2';

/** What the platform calls its regulators by, when it does not know their national id. */
export const technicalSystem = 'urn:oid:1.2.250.1.213.3.6';

/** An RPPS as the national directories write it: its prefix says that it is one. */
export const nationalOf = (rpps: string): string => `8${rpps}`;

/** The RPPS in a national identifier, with its prefix or without: those who ask write both. Undefined for any other. */
export const rppsIn = (value: string): string | undefined => /^8?(\d{11})$/.exec(value)?.[1];

/** What may identify a structure, and the digit that stands before it nationally. */
const prefixes: Record<string, string> = {
  FINESS: '1',
  SIRET: '3',
  RPPS_RANG: '4',
  ADELI_RANG: '0',
};

/** A structure's identifier with its prefix; undefined when it is not known, since an empty one is a fault nationally. */
export function structureOf(type: string | null, value: string | null): string | undefined {
  const prefix = prefixes[type ?? ''];
  return prefix !== undefined && value ? `${prefix}${value}` : undefined;
}

/** Ours hold an underscore, which FHIR forbids in an id. */
export const fhirId = (id: string): string => id.replace('_', '-');

/** The id of ours that a FHIR id stands for. */
export const ownId = (id: string): string => id.replace('-', '_');
