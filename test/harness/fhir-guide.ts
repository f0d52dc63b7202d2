/**
 * What the national guide asks of the resources that are exchanged, as a table (IG ans.fhir.fr.sas 1.2.0): written from its
 * StructureDefinitions and its list of integration errors, without a look at how ours are made.
 */
type Json = Record<string, unknown>;

const mos = 'https://mos.esante.gouv.fr/NOS';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** One rule: where, how often, and what each value must be. */
interface Rule {
  path: string;
  min?: number;
  max?: number;
  /** Any of these, or matching. */
  is?: string | string[] | RegExp;
}

const profile = (url: string): Rule => ({ path: 'meta.profile', min: 1, is: url });

const rules: Record<string, Rule[]> = {
  Slot: [
    profile('http://sas.fr/fhir/StructureDefinition/FrSlotAgregateur'),
    {
      path: 'meta.security.system',
      min: 1,
      is: `${mos}/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau`,
    },
    { path: 'meta.security.code', min: 1, is: ['SNP', 'PUBLIC', 'PRO'] },
    {
      path: 'serviceType.coding.system',
      min: 1,
      is: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    },
    { path: 'serviceType.coding.code', min: 1, is: ['AMB', 'VR', 'HH'] },
    {
      path: 'specialty.coding.system',
      min: 1,
      is: `${mos}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale`,
    },
    { path: 'specialty.coding.code', min: 1, is: /^SM\d\d$/ },
    {
      path: 'appointmentType.coding.system',
      min: 1,
      max: 1,
      is: 'http://terminology.hl7.org/CodeSystem/v2-0276',
    },
    { path: 'appointmentType.coding.code', min: 1, max: 1, is: ['ROUTINE', 'WALKIN'] },
    { path: 'schedule.reference', min: 1, max: 1, is: /^Schedule\/[A-Za-z0-9.-]{1,64}$/ },
    { path: 'status', min: 1, max: 1, is: 'free' },
    { path: 'start', min: 1, max: 1, is: instant },
    { path: 'end', min: 1, max: 1, is: instant },
    { path: 'comment', max: 1, is: /^https:\/\/\S+$/ },
  ],
  Schedule: [
    profile('http://sas.fr/fhir/StructureDefinition/FrScheduleAgregateur'),
    { path: 'actor.reference', min: 2, max: 2, is: /^Practitioner(Role)?\/[A-Za-z0-9.-]{1,64}$/ },
  ],
  Practitioner: [
    profile('http://sas.fr/fhir/StructureDefinition/FrPractitionerAgregateur'),
    { path: 'identifier.type.coding.code', min: 1, is: 'IDNPS' },
    {
      path: 'identifier.type.coding.system',
      min: 1,
      is: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
    },
    { path: 'identifier.system', min: 1, is: 'urn:oid:1.2.250.1.71.4.2.1' },
    { path: 'identifier.value', min: 1, is: /^8\d{11}$/ },
    { path: 'name.family', min: 1, max: 1, is: /\S/ },
  ],
  PractitionerRole: [
    profile('http://sas.fr/fhir/StructureDefinition/FrPractitionerRoleExerciceAgregateur'),
    { path: 'contained.resourceType', min: 1, is: 'Location' },
    { path: 'location.reference', min: 1, max: 1, is: /^#[A-Za-z0-9.-]{1,64}$/ },
    { path: 'practitioner.reference', min: 1, max: 1, is: /^Practitioner\// },
    { path: 'organization.identifier.type.coding.code', max: 1, is: 'IDNST' },
    { path: 'organization.identifier.system', max: 1, is: 'urn:oid:1.2.250.1.71.4.2.2' },
    { path: 'organization.identifier.value', max: 1, is: /^(1\w{9}|3\d{14}|4\d{14}|0\d+)$/ },
    { path: 'telecom.system', is: 'phone' },
    { path: 'telecom.value', is: /^\+33\d{9}$/ },
  ],
  Location: [
    profile('http://sas.fr/fhir/StructureDefinition/FrLocationAgregateur'),
    {
      path: 'identifier.type.coding.system',
      min: 1,
      is: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
    },
    { path: 'identifier.type.coding.code', min: 1, is: 'INTRN' },
    { path: 'identifier.system', min: 1, is: /^(urn:oid:|https?:)/ },
    { path: 'identifier.value', min: 1, is: /\S/ },
    { path: 'address.line', min: 1, max: 1, is: /\S/ },
    { path: 'address.city', min: 1, max: 1, is: /\S/ },
    { path: 'address.postalCode', min: 1, max: 1, is: /^\d{5}$/ },
  ],
  Bundle: [
    profile('http://sas.fr/fhir/StructureDefinition/BundleAgregateur'),
    { path: 'type', min: 1, max: 1, is: 'searchset' },
    { path: 'link.relation', min: 1, is: 'self' },
    { path: 'link.url', min: 1, is: /^https?:\/\/\S+/ },
  ],
  Appointment: [
    profile('http://sas.fr/fhir/StructureDefinition/FrAppointmentSAS'),
    {
      path: 'extension.url',
      min: 1,
      max: 1,
      is: 'http://interopsante.org/fhir/StructureDefinition/FrAppointmentOperator',
    },
    {
      path: 'extension.valueReference.identifier.type.coding.code',
      min: 1,
      max: 1,
      is: ['IDNPS', 'INTRN'],
    },
    {
      path: 'extension.valueReference.identifier.system',
      min: 1,
      max: 1,
      is: ['urn:oid:1.2.250.1.71.4.2.1', 'urn:oid:1.2.250.1.213.3.6'],
    },
    { path: 'extension.valueReference.identifier.value', min: 1, max: 1, is: /\S/ },
    { path: 'identifier.system', min: 1, max: 1, is: /^(urn:oid:|https?:)/ },
    { path: 'identifier.value', min: 1, max: 1, is: /\S/ },
    { path: 'status', min: 1, max: 1, is: ['booked', 'fulfilled', 'noshow', 'cancelled'] },
    { path: 'start', min: 1, max: 1, is: instant },
    { path: 'end', min: 1, max: 1, is: instant },
    { path: 'created', max: 1, is: instant },
    { path: 'participant.actor.identifier.type.coding.code', min: 1, is: 'IDNPS' },
    { path: 'participant.actor.identifier.system', min: 1, is: 'urn:oid:1.2.250.1.71.4.2.1' },
    { path: 'participant.actor.identifier.value', min: 1, is: /^8\d{11}$/ },
    { path: 'participant.status', min: 1, is: 'accepted' },
  ],
};

/** Elements that the guide's profiles know; anything else is of us and nobody's. */
const elements: Record<string, string> = {
  Slot: 'meta serviceType specialty appointmentType schedule status start end comment',
  Schedule: 'meta actor',
  Practitioner: 'meta identifier name',
  PractitionerRole: 'meta contained practitioner organization location telecom',
  Location: 'meta identifier name address position',
  Bundle: 'meta type total link entry',
  Appointment: 'meta extension identifier status start end created participant',
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that stands at a path, through every list on the way. */
export const valuesAt = (value: unknown, path: string): unknown[] =>
  path
    .split('.')
    .reduce(
      (found: unknown[], name) =>
        found.flat().flatMap((one) => (isObject(one) && name in one ? [one[name]] : [])),
      [value],
    )
    .flat();

/** Empty strings, lists and objects: an element that says nothing must be left out. */
function empties(value: unknown, path: string): string[] {
  if (value === '' || value === null || value === undefined) return [`${path}: empty`];
  if (typeof value !== 'object') return [];
  const inside = Object.entries(value);
  if (inside.length === 0) return [`${path}: empty`];
  return inside.flatMap(([name, one]) => empties(one, `${path}.${name}`));
}

function broken(
  value: unknown,
  { path, min = 0, max = Number.POSITIVE_INFINITY, is }: Rule,
): string[] {
  const found = valuesAt(value, path);
  const fits = (one: unknown) =>
    is === undefined ||
    (is instanceof RegExp ? is.test(String(one)) : [is].flat().includes(String(one)));
  return [
    ...(found.length < min ? [`${path}: ${found.length} of at least ${min}`] : []),
    ...(found.length > max ? [`${path}: ${found.length} of at most ${max}`] : []),
    ...found.filter((one) => !fits(one)).map((one) => `${path}: ${JSON.stringify(one)}`),
  ];
}

/** What is wrong with a resource by the guide; nothing when all is well. */
export function faultsIn(resource: unknown): string[] {
  if (!isObject(resource)) return ['no resource'];
  const type = String(resource['resourceType']);
  const known = ['resourceType', 'id', ...(elements[type] ?? '').split(' ')];
  const own = [
    ...(rules[type] ?? [{ path: 'resourceType', is: 'one of the guide' }]).flatMap((rule) =>
      broken(resource, rule),
    ),
    ...Object.keys(resource).filter((name) => !known.includes(name)),
    ...empties(resource, type),
    ...special(type, resource),
  ];
  const contained = type === 'PractitionerRole' ? valuesAt(resource, 'contained') : [];
  const entries = type === 'Bundle' ? valuesAt(resource, 'entry.resource') : [];
  return [
    ...own.map((fault) => `${type} ${fault}`),
    ...[...contained, ...entries].flatMap(faultsIn),
  ];
}

/** What a table cannot say. */
function special(type: string, resource: Json): string[] {
  if (type === 'Slot') {
    const [code] = valuesAt(resource, 'appointmentType.coding.code');
    const late = Date.parse(String(resource['end'])) <= Date.parse(String(resource['start']));
    return [
      ...((code === 'ROUTINE') === 'comment' in resource ? [] : ['comment goes with ROUTINE']),
      ...(late ? ['ends before it starts'] : []),
    ];
  }
  if (type === 'PractitionerRole') {
    const [to] = valuesAt(resource, 'location.reference');
    const [id] = valuesAt(resource, 'contained.id');
    return to === `#${id}` ? [] : ['location is not the contained one'];
  }
  return type === 'Bundle' ? ofBundle(resource) : [];
}

/** Each resource once, with its address; every reference leads to one; places are what was looked for. */
function ofBundle(bundle: Json): string[] {
  const entries = valuesAt(bundle, 'entry').filter(isObject);
  const nameOf = (entry: Json) =>
    `${valuesAt(entry, 'resource.resourceType')}/${valuesAt(entry, 'resource.id')}`;
  const names = entries.map(nameOf);
  const references = valuesAt(bundle, 'entry.resource').flatMap((one) => [
    ...valuesAt(one, 'schedule.reference'),
    ...valuesAt(one, 'actor.reference'),
    ...valuesAt(one, 'practitioner.reference'),
  ]);
  const places = entries.filter((entry) => nameOf(entry).startsWith('Slot/'));
  return [
    ...(new Set(names).size === names.length ? [] : ['a resource twice']),
    ...references.filter((to) => !names.includes(String(to))).map((to) => `${to} is missing`),
    ...(bundle['total'] === places.length ? [] : ['total is not the places']),
    ...entries
      .filter((entry) => !String(entry['fullUrl']).endsWith(`/${nameOf(entry)}`))
      .map((entry) => `fullUrl of ${nameOf(entry)}`),
    ...entries
      .filter(
        (entry) =>
          valuesAt(entry, 'search.mode')[0] !==
          (nameOf(entry).startsWith('Slot/') ? 'match' : 'include'),
      )
      .map((entry) => `mode of ${nameOf(entry)}`),
  ];
}
