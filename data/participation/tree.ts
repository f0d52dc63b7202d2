import { nodes } from './participation-tree.ts';

/** Under what name a doctor takes part; SOS has no documented label on the screen. */
export type Via = 'IND' | 'CPTS' | 'MSP' | 'SOS';

/** How his slots come to be seen; the five last exist only since the two hours are gone (01/01/2026). */
export type Mode =
  | 'INTERFACE'
  | 'MANUEL'
  | 'REFUS-MANUEL'
  | 'INTERFACE-2026'
  | 'MAN-ORG-2026'
  | 'MAN-2026'
  | 'REFUS-ORG-2026'
  | 'REFUS-2026';

/** The ends of those who take part by themselves. */
export type TakingPart = `O-${Via}-${Mode}`;

/** The ends of the pilot phase: how the account is made, and who enters the slots. */
export type Pilot = `O-P-${'CPS' | 'MAIL'}-${'SEUL' | 'DELEG' | 'GEST'}`;

/** All other ends: not yet, not this way, not at all, or somebody else's business. */
export type OtherEnd =
  | 'O-SAS-NON-LANCE'
  | 'O-SAS-A-VERIFIER'
  | 'O-CDS-SALARIE'
  | 'O-CSNP-SALARIE'
  | 'O-SALARIE-AUTRE'
  | 'O-CDS-LIBERAL'
  | 'O-NP-MASQUER'
  | 'O-NP-VISIBLE'
  | 'O-NP-RIEN'
  | 'O-AUTRE-PRO'
  | 'O-REGULATEUR'
  | 'O-CDS-GERANT'
  | 'O-CDS-GERANT-COMPTE'
  | 'O-CDS-GERANT-2026'
  | 'O-CDS-GERANT-COMPTE-2026'
  | 'O-SOS-ASSOCIATION'
  | 'O-GESTIONNAIRE-STRUCTURE'
  | 'O-DELEGATAIRE'
  | 'O-OSNP-COMPTE'
  | 'O-OSNP-CPX'
  | 'O-PATIENT';

/** Where a walk may end. */
export type OutcomeId = TakingPart | Pilot | OtherEnd;

/** Where a walk may stand. */
export type NodeId =
  | 'N00'
  | 'N01'
  | 'N02'
  | 'N03'
  | 'N04'
  | 'N06'
  | 'N10'
  | 'N15'
  | 'N16'
  | 'N19'
  | 'N20'
  | 'N30'
  | 'P00'
  | 'P01-CPS'
  | 'P01-MAIL'
  | `N05-${Via}`
  | `N07-${Via}`
  | `N08-${Via}-${'MAN' | 'REFUS'}`;

/** The words of a question; branches that differ only by the structure share them. */
export type QuestionKey =
  | 'who'
  | 'sas'
  | 'liberal'
  | 'participate'
  | 'through'
  | 'structure'
  | 'employer'
  | 'software'
  | 'hide'
  | 'upload'
  | 'organisation'
  | 'centreAccount'
  | 'card'
  | 'cps'
  | 'whoEnters';

/** Where an answer leads; `since2026` takes over on the day the two hours go. */
type Next = NodeId | OutcomeId | { until2025: NodeId | OutcomeId; since2026: NodeId | OutcomeId };

/** A question and where each of its answers leads, in the order they are offered. */
export interface Node {
  ask: QuestionKey;
  choices: Readonly<Record<string, Next>>;
}

/** What was answered, by question. */
export type Answers = Readonly<Record<string, string>>;

/** Where a walk stands: at a question, or at its end; `path` holds the questions answered, in order. */
export type Walk = { path: NodeId[] } & ({ at: NodeId } | { outcome: OutcomeId });

/** The regimes of the SAS, oldest first; each holds from its first day at midnight in Paris. */
const regimes = [
  { id: 'REG-PILOTE', from: '2021-04-01' },
  { id: 'REG-AVENANT9', from: '2022-04-01' },
  { id: 'REG-ARBITRAL', from: '2023-04-28' },
  { id: 'REG-CONV-2024A', from: '2024-06-22' },
  { id: 'REG-CONV-2024B', from: '2024-12-05' },
  { id: 'REG-2026', from: '2026-01-01' },
] as const;

/** Names of the regimes, as the reference of rules has them. */
export type Regime = (typeof regimes)[number]['id'];

/** The regime of a Paris day `YYYY-MM-DD`; undefined before the pilot phase, of which nothing is written. */
export const regimeOn = (asOf: string): Regime | undefined =>
  regimes.findLast(({ from }) => from <= asOf)?.id;

/** The first question on a day: the pilot phase had a tree of its own. */
const rootOn = (asOf: string): NodeId => (regimeOn(asOf) === 'REG-PILOTE' ? 'P00' : 'N00');

const isNode = (id: NodeId | OutcomeId): id is NodeId => !id.startsWith('O-');

/** Where an answer leads under the rules of a day; undefined when the question has no such answer. */
export function follow(node: NodeId, answer: string, asOf: string): NodeId | OutcomeId | undefined {
  const { choices } = nodes[node];
  const next = Object.hasOwn(choices, answer) ? choices[answer] : undefined;
  if (next === undefined || typeof next === 'string') return next;
  return regimeOn(asOf) === 'REG-2026' ? next.since2026 : next.until2025;
}

/** Walks as far as the answers go; answers to questions off the way are left aside, so one may be changed freely. */
export function walk(answers: Answers, asOf: string): Walk | undefined {
  if (regimeOn(asOf) === undefined) return undefined;
  const path: NodeId[] = [];
  let at = rootOn(asOf);
  for (;;) {
    const next = follow(at, answers[at] ?? '', asOf);
    if (next === undefined) return { path, at };
    path.push(at);
    if (!isNode(next)) return { path, outcome: next };
    at = next;
  }
}
