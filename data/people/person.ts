/** Who speaks, as the rules see it (docs/rules.md, who may do what). */
export type Role =
  | 'effecteur'
  | 'delegataire'
  | 'gestionnaire'
  | 'osnp'
  | 'regulateur'
  | 'gestionnaire-comptes'
  | 'patient';

/** What the permission matrix decides. */
export type Act =
  | 'participation'
  | 'slots'
  | 'unavailability'
  | 'software-slots'
  | 'complementary-information'
  | 'territory-slots'
  | 'orient'
  | 'answer'
  | 'delegate'
  | 'accounts'
  | 'faq';

/** An effecteur for whom somebody may act, and as what. */
export interface Principal {
  /** The effecteur's id, `prc_…`. */
  id: string;
  name: string;
  family: string;
  /** `effecteur` when he is the speaker himself. */
  as: 'effecteur' | 'delegataire' | 'gestionnaire';
  /** An agenda software feeds his slots: a gestionnaire may then only read them. */
  interfaced: boolean;
  via: string;
  /** A locum: for a time he acts and answers as if he were this effecteur, who hears of it. */
  standsIn?: true;
}

/** Somebody we know, by number or by Teams; `effecteurs` has his own first, then those he acts for. */
export interface Speaker {
  person: {
    id: string;
    displayName: string;
    phone: string;
    locale: 'fr' | 'en';
    /** A code sent to this number came back from it; on Teams, the user is bound. Unlinked: may ask, not act. */
    linked: boolean;
    optedOut: boolean;
    /** What he said he is, asked once; not a right. */
    role: string | undefined;
  };
  effecteurs: Principal[];
}

type Cell = 'yes' | 'no' | 'non-interfaced' | 'cds' | 'general';

const rows: Role[] = [
  'effecteur',
  'delegataire',
  'gestionnaire',
  'osnp',
  'regulateur',
  'gestionnaire-comptes',
  'patient',
];

/** docs/rules.md, who may do what, column by column; where the sources are silent the cell says no. */
const matrix: Record<Act, Cell[]> = {
  participation: ['yes', 'no', 'cds', 'no', 'no', 'no', 'no'],
  slots: ['yes', 'yes', 'non-interfaced', 'no', 'no', 'no', 'no'],
  unavailability: ['yes', 'yes', 'non-interfaced', 'no', 'no', 'no', 'no'],
  'software-slots': ['yes', 'no', 'no', 'no', 'no', 'no', 'no'],
  'complementary-information': ['yes', 'no', 'yes', 'no', 'no', 'no', 'no'],
  'territory-slots': ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  orient: ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  answer: ['yes', 'no', 'no', 'no', 'no', 'no', 'no'],
  delegate: ['yes', 'no', 'yes', 'no', 'no', 'no', 'no'],
  accounts: ['no', 'no', 'no', 'no', 'no', 'yes', 'no'],
  faq: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'general'],
};

/**
 * True when somebody in this role may do this. `of` is the effecteur concerned: some rights of a gestionnaire end where
 * an agenda software begins, or hold for a CDS only.
 */
export function mayAct(
  role: Role,
  act: Act,
  of: { interfaced?: boolean; via?: string } = {},
): boolean {
  const cell = matrix[act][rows.indexOf(role)];
  if (cell === 'non-interfaced') return of.interfaced !== true;
  if (cell === 'cds') return of.via === 'cds';
  return cell === 'yes' || cell === 'general';
}

/**
 * « Dr Claire Martin » in its parts: the civility if any, given names, then the family name, which is the last word and
 * the particle before it.
 */
export function partsOf(displayName: string): {
  civility: string | null;
  given: string;
  family: string;
} {
  const [, civility, rest] =
    /^(?:(Dr|Docteur|Pr|Professeur|Mme|M)\.?\s+)?(.+)$/iu.exec(displayName.trim()) ?? [];
  const words = (rest ?? displayName).trim().split(/\s+/u);
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(d[eu]s?|la|le|van|von)$/u.test(word),
  );
  const cut = particle > 0 ? particle : words.length - 1;
  return {
    civility: civility ?? null,
    given: words.slice(0, cut).join(' '),
    family: words.slice(cut).join(' '),
  };
}
