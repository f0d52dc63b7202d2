import { peopleSystem, rppsIn } from '../../data/fhir/national-id.ts';
import { searchDate } from './date.ts';
import { FhirFault } from './outcome.ts';

/** What INT_R01 (or R04) asks for; `to` is exclusive. */
export interface SlotQuery {
  rpps: string[];
  from: Date;
  to: Date;
  /** R04: the places shown to CPTS, with the CPTS. */
  cpts: boolean;
  includes: { schedule: boolean; actor: boolean; service: boolean; organization: boolean };
  countOnly: boolean;
}

/** Parameters as they came, in their order, decoded; `+` is a space, as forms write one. */
export type Parameters = [name: string, value: string][];

/** Practitioners that one request may name. */
const most = 25;
const who = 'schedule.actor:Practitioner.identifier';

/** Reads what stands behind the « ? » of an address. */
export function readParameters(search: string): Parameters {
  return search
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const cut = part.indexOf('=');
      const [name, value] = cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
      return [decoded(name), decoded(value)];
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new FhirFault(400, 'structure', 'The address holds a % that begins no character.');
  }
}

const valuesOf = (given: Parameters, name: string): string[] =>
  given.filter(([one]) => one === name).map(([, value]) => value);

const wrong = (expression: string, message: string, code = 'value') =>
  new FhirFault(400, code, message, { expression });

/** Reads INT_R01. What is unknown is passed over, as FHIR says, unless `strict` was asked for. */
export function readSlotQuery(given: Parameters, strict = false): SlotQuery {
  if (strict) refuseUnknown(given);
  const { from, to } = startOf(given);
  statusOf(given);
  const includes = [...valuesOf(given, '_include')];
  const iterated = [
    ...includes,
    ...valuesOf(given, '_include:iterate'),
    ...valuesOf(given, '_include:recurse'),
  ];
  const service = includes.includes('Slot:service-type-reference');
  return {
    rpps: practitionersIn(valuesOf(given, who)),
    from,
    to,
    cpts: service,
    includes: {
      schedule: includes.includes('Slot:schedule'),
      actor: iterated.includes('Schedule:actor'),
      service,
      organization: iterated.includes('HealthcareService:organization'),
    },
    countOnly:
      valuesOf(given, '_count').includes('0') || valuesOf(given, '_summary').includes('count'),
  };
}

const known =
  /^(?:start|status|schedule\.actor:Practitioner\.identifier|_include(?::iterate|:recurse)?|_count|_summary|_format|_pretty)$/;

function refuseUnknown(given: Parameters): void {
  if (given.some(([name]) => !known.test(name)))
    throw new FhirFault(
      400,
      'not-supported',
      'A parameter is not known here, and handling=strict.',
    );
}

/** `start=ge…` and `start=le…`, both inclusive and both needed: without them the search would be without end. */
function startOf(given: Parameters): { from: Date; to: Date } {
  const bounds = { ge: [] as Date[], le: [] as Date[] };
  for (const value of valuesOf(given, 'start')) {
    const prefix = value.trim().slice(0, 2);
    if (prefix !== 'ge' && prefix !== 'le')
      throw wrong('start', 'start is known with ge and le alone.', 'not-supported');
    const date = searchDate(value.trim().slice(2));
    if (!date) throw wrong('start', 'start holds no FHIR date.');
    bounds[prefix].push(prefix === 'ge' ? date.from : date.to);
  }
  const [[from, ...lower], [to, ...upper]] = [bounds.ge, bounds.le];
  if (!from || !to || lower.length + upper.length > 0)
    throw wrong('start', 'start is needed once as ge… and once as le….', 'required');
  if (from >= to) throw wrong('start', 'start: the ge… is later than the le….');
  return { from, to };
}

function statusOf(given: Parameters): void {
  const values = valuesOf(given, 'status').map((value) => value.trim());
  if (values.length === 0) throw wrong('status', 'status=free is needed.', 'required');
  if (values.some((value) => value !== 'free' && value !== 'http://hl7.org/fhir/slotstatus|free'))
    throw wrong('status', 'Only free places are shown: status=free.', 'not-supported');
}

/** The RPPS named; other systems and other kinds of identifiers are nobody here. */
function practitionersIn(given: string[]): string[] {
  const tokens = given
    .flatMap((value) => value.split(','))
    .map((token) => token.trim())
    .filter((token) => token !== '');
  if (given.length !== 1 || tokens.length === 0)
    throw wrong(who, `${who} is needed once, with 1 to ${most} identifiers.`, 'required');
  if (tokens.length > most)
    throw wrong(who, `${who} takes ${most} identifiers at most.`, 'too-costly');
  const found = tokens.flatMap((token) => {
    const [system, value] = token.includes('|') ? token.split('|', 2) : [peopleSystem, token];
    return system?.trim() === peopleSystem ? (rppsIn(value?.trim() ?? '') ?? []) : [];
  });
  return [...new Set(found)];
}
