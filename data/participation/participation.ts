import { inParis } from '../paris-time.ts';
import type { Range } from '../slots/slot.ts';
import { settingsOf } from './outcomes.ts';
import type { Settings } from './settings.ts';
import { type Answers, type OutcomeId, regimeOn } from './tree.ts';

/** The Paris day of an instant, as the rules are dated. */
export const today = (now: Date): string => inParis(now).toPlainDate().toString();

/** What a form asks for beyond the choices. */
export interface Details {
  structureName?: string;
  /** Addresses attached to a CPTS, as the doctor named them. */
  sites?: string;
  software?: string;
}

/** A choice as the doctor declared it; the bot never claims to have ticked anything on the platform. */
export interface Declaration {
  effecteurId: string;
  asOf: string;
  answers: Answers;
  outcome: OutcomeId;
  details: Details;
}

/** What an end still needs from the doctor, in the order it is asked. */
export function missingDetails(outcome: OutcomeId, asOf: string): (keyof Details)[] {
  const { structureName, sites, softwareNames, participates } = settingsOf(outcome, asOf);
  const required = (field: string) => participates && field.startsWith('required');
  return [
    ...(required(structureName) ? (['structureName'] as const) : []),
    ...(required(sites) ? (['sites'] as const) : []),
    ...(required(softwareNames) ? (['software'] as const) : []),
  ];
}

/**
 * True when an end is a choice of the doctor's own that may be kept: taking part or not, under the rules of today. A walk « as of »
 * another regime informs and changes nothing; the pilot phase, and what a centre decides, are not his to declare here.
 */
export function isKept(outcome: OutcomeId, asOf: string, today: string): boolean {
  const own = /^O-(NP|IND|CPTS|MSP|SOS)-/.test(outcome) && outcome !== 'O-SOS-ASSOCIATION';
  return own && regimeOn(asOf) === regimeOn(today);
}

const vias: Record<NonNullable<Settings['via']>, string> = {
  INDIVIDUEL: 'individuel',
  CPTS: 'cpts',
  MSP: 'msp',
  SOS: 'sos',
  CDS: 'cds',
};

/** The columns of an effecteur that a declaration drives; dispatch reads them. */
export function columnsOf({ outcome, asOf, details }: Declaration) {
  const settings = settingsOf(outcome, asOf);
  const { participates, via, refusesSlotDisplay, usesInterfacedSoftware } = settings;
  const { structureName = null, software } = details;
  return {
    participates,
    enSusOptIn: participates,
    nationalSyncOptOut: refusesSlotDisplay,
    ...(via && { via: vias[via], structureName }),
    ...(usesInterfacedSoftware === false && { interfacedSoftware: null }),
    ...(usesInterfacedSoftware && software && { interfacedSoftware: software }),
  };
}

/** Minutes covered by ranges that may overlap, within one: two modes at the same hour count once. */
export function minutesCovered(ranges: Range[], within: Range): number {
  const cut = ranges
    .map(({ from, to }) => ({
      from: Math.max(from.getTime(), within.from.getTime()),
      to: Math.min(to.getTime(), within.to.getTime()),
    }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  let covered = 0;
  let reached = 0;
  for (const { from, to } of cut) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered / 60_000;
}
