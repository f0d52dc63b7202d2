import { instantOf } from './date.ts';
import { profiles, statements } from './profiles.ts';
import type { Here } from './slot-bundle.ts';

const param = (name: string, type: string, documentation: string) => ({
  name,
  type,
  documentation,
});

const readAndSearch = [{ code: 'read' }, { code: 'search-type' }];

/** What this server does, as a client asks for it at /metadata. */
export const capability = ({ base }: Here, now: Date) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: instantOf(now),
  kind: 'instance',
  instantiates: statements,
  software: { name: 'Relais SAS' },
  implementation: {
    description: 'Relais SAS: places opened by text, by phone and in Teams',
    url: base,
  },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: {
        cors: false,
        description: 'Mutual TLS; the CN and OU of the client are checked.',
      },
      resource: [
        {
          type: 'Slot',
          supportedProfile: [profiles.slot, profiles.cptsSlot],
          interaction: readAndSearch,
          searchInclude: [
            'Slot:schedule',
            'Schedule:actor',
            'Slot:service-type-reference',
            'HealthcareService:organization',
          ],
          searchParam: [
            param('start', 'date', 'Once as ge… and once as le…, both inclusive.'),
            param('status', 'token', 'free'),
            param('schedule.actor:Practitioner.identifier', 'token', '1 to 25 identifiers.'),
          ],
        },
        {
          type: 'Schedule',
          supportedProfile: [profiles.schedule],
          interaction: readAndSearch,
          searchParam: [param('actor', 'reference', 'The practitioner.')],
        },
        {
          type: 'Practitioner',
          supportedProfile: [profiles.practitioner, profiles.regulator],
          interaction: [...readAndSearch, { code: 'create' }, { code: 'update' }],
          conditionalUpdate: true,
          updateCreate: true,
          searchParam: [param('identifier', 'token', 'The national identifier.')],
        },
        {
          type: 'PractitionerRole',
          supportedProfile: [profiles.role],
          interaction: [{ code: 'read' }],
        },
      ],
    },
  ],
});
