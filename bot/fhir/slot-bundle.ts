import type { PlaceRow, PracticeRow } from '../../data/fhir/places-repository.ts';
import { profiles } from './profiles.ts';
import {
  organizationOf,
  practitionerOf,
  type Resource,
  roleOf,
  scheduleOf,
  serviceOf,
  slotOf,
} from './resources.ts';
import type { SlotQuery } from './slot-query.ts';

/** Where this server stands, and whose the ids of its places are. */
export interface Here {
  base: string;
  identifierSystem: string;
}

interface Entry {
  fullUrl: string;
  resource: Resource;
  search: { mode: 'match' | 'include' };
}

/**
 * The answer to INT_R01 in one page: each place, followed by what it needs and nobody named before. Nothing found is a
 * bundle of nothing, never an error, and has no `entry` at all: an empty element is a fault.
 */
export function slotBundle(
  places: PlaceRow[],
  practices: PracticeRow[],
  { cpts, includes, countOnly }: Pick<SlotQuery, 'cpts' | 'includes' | 'countOnly'>,
  self: string,
  here: Here,
) {
  const byId = new Map(practices.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const add = (resource: Resource, mode: Entry['search']['mode']) => {
    const name = `${resource.resourceType}/${resource.id}`;
    if (seen.has(name)) return;
    seen.add(name);
    entries.push({ fullUrl: `${here.base}/${name}`, resource, search: { mode } });
  };
  let total = 0;
  for (const place of places) {
    const practice = byId.get(place.exerciceId);
    if (!practice) continue; // hidden between the two looks
    total += 1;
    if (countOnly) continue;
    add(slotOf(place, practice, cpts), 'match');
    withPractice(practice);
  }
  /** Once for each practice, however many places it has. */
  function withPractice(practice: PracticeRow): void {
    if (seen.has(practice.id)) return;
    seen.add(practice.id);
    if (includes.schedule) add(scheduleOf(practice), 'include');
    if (includes.schedule && includes.actor) {
      add(practitionerOf(practice), 'include');
      add(roleOf(practice, here.identifierSystem), 'include');
    }
    const { cptsId } = practice;
    if (!cpts || !cptsId) return;
    if (includes.service) add(serviceOf(cptsId), 'include');
    if (includes.organization) add(organizationOf(cptsId, practice), 'include');
  }
  return {
    resourceType: 'Bundle',
    meta: { profile: [cpts ? profiles.cptsBundle : profiles.bundle] },
    type: 'searchset',
    total,
    link: [{ relation: 'self', url: self }],
    ...(entries.length > 0 && { entry: entries }),
  };
}
