import type { Database, Db } from '../../data/database.ts';
import { ownId, peopleSystem, rppsIn } from '../../data/fhir/national-id.ts';
import {
  findFreePlace,
  findFreePlaces,
  findPractices,
  findShown,
  type PracticeRow,
} from '../../data/fhir/places-repository.ts';
import { findRegulator } from '../../data/fhir/regulators.ts';
import { capability } from './capability.ts';
import { FhirFault } from './outcome.ts';
import { keepRegulator, meantBy, readRegulator, regulatorOf } from './regulator.ts';
import { practitionerOf, type Resource, roleOf, scheduleOf, slotOf } from './resources.ts';
import { type Here, slotBundle } from './slot-bundle.ts';
import { type Parameters, readParameters, readSlotQuery } from './slot-query.ts';

/** One request, once it is known that whoever sends it may. */
export interface FhirCall {
  method: string;
  /** Behind the base, without its first slash. */
  path: string;
  search: string;
  strict: boolean;
  body(): Promise<unknown>;
}

/** What is answered. */
export interface FhirAnswer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** What the answers are made of. */
export interface FhirDeps {
  db: Pick<Database, 'prisma'>;
  clock: () => Date;
  here: Here;
}

const nobody = () => new FhirFault(404, 'not-found', 'There is nothing of that name here.');

type Read = (db: Db, id: string, deps: FhirDeps) => Promise<Resource | undefined>;

/** The resources that have an address of their own; a place that is not free, or not shown, has none. */
const reads: Record<string, Read> = {
  Slot: async (db, id, { clock }) => {
    const place = await findFreePlace(db, id, clock());
    const [practice] = place ? await findPractices(db, { id: [place.exerciceId] }) : [];
    return place && practice && slotOf(place, practice, false);
  },
  Schedule: async (db, scheduleId) =>
    firstOf(await findPractices(db, { scheduleId }), (one) => scheduleOf(one)),
  Practitioner: async (db, id) => {
    const regulator = await findRegulator(db, id);
    if (regulator) return regulatorOf(regulator);
    return firstOf(await findPractices(db, { effecteurId: id }), practitionerOf);
  },
  PractitionerRole: async (db, id, { here }) =>
    firstOf(await findPractices(db, { id: [id] }), (one) => roleOf(one, here.identifierSystem)),
};

const firstOf = ([one]: PracticeRow[], make: (practice: PracticeRow) => Resource) =>
  one && make(one);

/** Answers one request to the national base. */
export async function answer(call: FhirCall, deps: FhirDeps): Promise<FhirAnswer> {
  const [type = '', id, ...more] = call.path.split('/');
  if (more.length > 0) throw nobody();
  if (call.method !== 'GET' && call.method !== 'HEAD') {
    if (type !== 'Practitioner' || id) throw notAllowed();
    return declared(call, deps);
  }
  const db = deps.db.prisma;
  if (type === 'metadata' && id === undefined)
    return { status: 200, body: capability(deps.here, deps.clock()) };
  if (id === undefined || id === '') return { status: 200, body: await search(type, call, deps) };
  const found = await reads[type]?.(db, ownId(id), deps);
  if (!found) throw nobody();
  return { status: 200, body: found };
}

const notAllowed = () =>
  new FhirFault(405, 'not-supported', 'This address is read only.', { headers: { Allow: 'GET' } });

/** INT_R02: a regulator is declared, changed or, no longer active, removed. */
async function declared(call: FhirCall, deps: FhirDeps): Promise<FhirAnswer> {
  const { method } = call;
  if (method !== 'POST' && method !== 'PUT')
    throw new FhirFault(405, 'not-supported', 'Send POST or PUT.', {
      headers: { Allow: 'GET, POST, PUT' },
    });
  const by = method === 'PUT' ? meantBy(readParameters(call.search)) : {};
  const wanted = readRegulator(await call.body());
  const { regulator, created } = await keepRegulator(deps.db, wanted, by, deps.clock());
  const resource = regulatorOf(regulator);
  const headers = { Location: `${deps.here.base}/Practitioner/${resource.id}` };
  return { status: method === 'POST' && created ? 201 : 200, body: resource, headers };
}

async function search(type: string, call: FhirCall, deps: FhirDeps): Promise<object> {
  const given = readParameters(call.search);
  const self = `${deps.here.base}/${type}${call.search ? `?${call.search}` : ''}`;
  if (type === 'Slot') return slots(given, call.strict, self, deps);
  const found = await searches[type]?.(given, deps.db.prisma);
  if (!found) throw nobody();
  return searchset(found, self, deps.here);
}

/** INT_R01 and INT_R04: two statements, however many doctors and places. */
async function slots(given: Parameters, strict: boolean, self: string, deps: FhirDeps) {
  const query = readSlotQuery(given, strict);
  const { prisma } = deps.db;
  const places = await findFreePlaces(prisma, { ...query, now: deps.clock() });
  const ids = [...new Set(places.map(({ exerciceId }) => exerciceId))];
  const practices = ids.length === 0 ? [] : await findPractices(prisma, { id: ids });
  return slotBundle(places, practices, query, self, deps.here);
}

type Search = (given: Parameters, db: Db) => Promise<Resource[]>;

/** What the guide's statement asks to be searchable besides: an agenda by its doctor, a doctor by his identifier. */
const searches: Record<string, Search> = {
  Practitioner: async (given, db) => {
    const rpps = valueIn(given, 'identifier').split('|');
    const [system, value] = rpps.length > 1 ? rpps : [peopleSystem, rpps[0]];
    const known = system === peopleSystem ? rppsIn(value?.trim() ?? '') : undefined;
    const found = known ? await findShown(db, [known]) : [];
    const practices = await practicesOf(db, found);
    return practices.slice(0, 1).map(practitionerOf);
  },
  Schedule: async (given, db) => {
    const actor = valueIn(given, 'actor').replace(/^.*Practitioner\//, '');
    return (await practicesOf(db, [{ id: ownId(actor) }])).map(scheduleOf);
  },
};

const practicesOf = async (db: Db, [one]: { id: string }[]): Promise<PracticeRow[]> =>
  one ? findPractices(db, { effecteurId: one.id }) : [];

function valueIn(given: Parameters, name: string): string {
  const value = given.find(([one]) => one === name || one.startsWith(`${name}:`))?.[1].trim();
  if (!value) throw new FhirFault(400, 'required', `${name} is needed.`, { expression: name });
  return value;
}

const searchset = (found: Resource[], self: string, { base }: Here) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: found.length,
  link: [{ relation: 'self', url: self }],
  ...(found.length > 0 && {
    entry: found.map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
  }),
});
