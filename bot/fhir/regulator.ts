import { z } from 'zod';
import type { Actor } from '../../data/audit/audit.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { fhirId, peopleSystem, technicalSystem } from '../../data/fhir/national-id.ts';
import {
  type NewRegulator,
  RegulatorConflict,
  type RegulatorIds,
  saveRegulator,
} from '../../data/fhir/regulators.ts';
import { newId } from '../../data/ids.ts';
import type { Regulator } from '../../prisma/generated/client.ts';
import { FhirFault } from './outcome.ts';
import { profiles, systems } from './profiles.ts';
import { coded, type Resource } from './resources.ts';
import type { Parameters } from './slot-query.ts';

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** FrPractitionerRegul, as far as we keep it; what we do not know in it is passed over, as FHIR says. */
const schema = z.object({
  resourceType: z.literal('Practitioner'),
  meta: z.object({ source: z.literal(technicalSystem).optional() }).optional(),
  identifier: z
    .array(
      z.object({
        type: z.object({
          coding: z
            .array(z.object({ system: z.literal(systems.identifierType), code: z.string() }))
            .min(1),
        }),
        system: z.string(),
        value: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/._-]{0,63}$/),
      }),
    )
    .min(1)
    .max(10),
  active: z.boolean(),
  name: z.array(z.object({ family: text(100), given: z.array(text(100)).min(1).max(10) })).min(1),
  telecom: z.array(z.object({ system: z.literal('email'), value: z.email().max(254) })).min(1),
});

/** Reads what was sent; the first fault names its element, never its value. */
export function readRegulator(body: unknown): NewRegulator {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const expression = [
      'Practitioner',
      ...(issue?.path ?? []).filter((one) => typeof one === 'string'),
    ].join('.');
    throw new FhirFault(400, 'structure', `${expression} is missing, or not as it must be.`, {
      expression,
    });
  }
  const { identifier, active, name, telecom } = parsed.data;
  const ids = Object.assign({}, ...identifier.map(idIn)) as RegulatorIds;
  if (!ids.nationalId && !ids.technicalId)
    throw new FhirFault(422, 'business-rule', 'No identifier is a national or a technical one.', {
      expression: 'Practitioner.identifier',
    });
  const [first] = name;
  return {
    ...ids,
    active,
    family: first?.family ?? '',
    given: first?.given.join(' ') ?? '',
    email: telecom[0]?.value ?? '',
  };
}

type Identifier = z.output<typeof schema>['identifier'][number];

/** Kind and system must be the two that go together. */
function idIn({ type, system, value }: Identifier): RegulatorIds {
  const codes = type.coding.map(({ code }) => code);
  if (codes.includes('IDNPS') && system === peopleSystem) return { nationalId: value };
  if (codes.includes('INTRN') && system === technicalSystem) return { technicalId: value };
  throw new FhirFault(400, 'code-invalid', 'The kind of an identifier and its system differ.', {
    expression: 'Practitioner.identifier',
  });
}

/** Whom `PUT Practitioner?identifier=system|value` means. */
export function meantBy(given: Parameters): RegulatorIds {
  const values = given.filter(([name]) => name === 'identifier').map(([, value]) => value.trim());
  const [system, value] = (values[0] ?? '').split('|').map((part) => part.trim());
  const known = system === peopleSystem || system === technicalSystem;
  if (values.length !== 1 || !known || !value || value.length > 64)
    throw new FhirFault(400, 'required', 'identifier=system|value is needed once.', {
      expression: 'identifier',
    });
  return system === peopleSystem ? { nationalId: value } : { technicalId: value };
}

/** Keeps him, in a transaction of its own. Two requests for one regulator at once: the second finds what the first made. */
export async function keepRegulator(
  { prisma }: Pick<Database, 'prisma'>,
  wanted: NewRegulator,
  by: RegulatorIds,
  now: Date,
): Promise<{ regulator: Regulator; created: boolean }> {
  const who: Actor = { actor: 'national', channel: 'fhir', requestId: newId('req') };
  const save = () => inTransaction(prisma, (db) => saveRegulator(db, wanted, by, who, now));
  try {
    return await save().catch((error: { code?: string }) => {
      if (error.code !== 'P2002') throw error;
      return save();
    });
  } catch (error) {
    if (!(error instanceof RegulatorConflict)) throw error;
    throw new FhirFault(422, 'conflict', 'These identifiers are those of different regulators.', {
      expression: 'Practitioner.identifier',
    });
  }
}

/** A regulator as he is read back; of one who is no longer active nothing is left but his ids. */
export const regulatorOf = (row: Regulator): Resource => ({
  resourceType: 'Practitioner',
  id: fhirId(row.id),
  meta: { source: technicalSystem, profile: [profiles.regulator] },
  identifier: [
    ...(row.nationalId ? [identified('IDNPS', peopleSystem, row.nationalId)] : []),
    ...(row.technicalId ? [identified('INTRN', technicalSystem, row.technicalId)] : []),
  ],
  active: row.active,
  ...(row.family && { name: [{ family: row.family, given: [row.given] }] }),
  ...(row.email && { telecom: [{ system: 'email', value: row.email }] }),
});

const identified = (code: string, system: string, value: string) => ({
  type: coded(systems.identifierType, code),
  system,
  value,
});
