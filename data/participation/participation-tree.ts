import type { Node, NodeId, Via } from './tree.ts';

const everyVia = ['IND', 'CPTS', 'MSP', 'SOS'] as const;

type Branch = Record<`N05-${Via}` | `N07-${Via}` | `N08-${Via}-${'MAN' | 'REFUS'}`, Node>;

/** The same three questions under each structure: software, upload, and since 2026 the territorial organisation. */
function branch(via: Via): Partial<Branch> {
  return {
    [`N05-${via}`]: {
      ask: 'software',
      choices: {
        oui: `N07-${via}`,
        non: { until2025: `O-${via}-MANUEL`, since2026: `N08-${via}-MAN` },
      },
    },
    [`N07-${via}`]: {
      ask: 'upload',
      choices: {
        oui: { until2025: `O-${via}-INTERFACE`, since2026: `O-${via}-INTERFACE-2026` },
        non: { until2025: `O-${via}-REFUS-MANUEL`, since2026: `N08-${via}-REFUS` },
      },
    },
    [`N08-${via}-MAN`]: {
      ask: 'organisation',
      choices: { oui: `O-${via}-MAN-ORG-2026`, non: `O-${via}-MAN-2026` },
    },
    [`N08-${via}-REFUS`]: {
      ask: 'organisation',
      choices: { oui: `O-${via}-REFUS-ORG-2026`, non: `O-${via}-REFUS-2026` },
    },
  } satisfies Partial<Record<NodeId, Node>>;
}

const branches = Object.assign({}, ...everyVia.map(branch)) as Branch;

/**
 * The tree of participation. From « Êtes-vous libéral ? » to the software it follows the national guides; the roles
 * before it, and the ways of not taking part, come from the FAQ of Occitanie and from the workshop of December 2024.
 */
export const nodes: Readonly<Record<NodeId, Node>> = {
  N00: {
    ask: 'who',
    choices: {
      'medecin-effecteur': 'N01',
      'autre-professionnel': 'O-AUTRE-PRO',
      regulateur: 'O-REGULATEUR',
      'gerant-cds': 'N19',
      'association-sos': 'O-SOS-ASSOCIATION',
      'gestionnaire-structure': 'O-GESTIONNAIRE-STRUCTURE',
      delegataire: 'O-DELEGATAIRE',
      osnp: 'N30',
      patient: 'O-PATIENT',
    },
  },
  N01: {
    ask: 'sas',
    choices: { oui: 'N02', non: 'O-SAS-NON-LANCE', 'ne-sait-pas': 'O-SAS-A-VERIFIER' },
  },
  N02: { ask: 'liberal', choices: { oui: 'N03', non: 'N10' } },
  N03: { ask: 'participate', choices: { oui: 'N04', non: 'N15' } },
  N04: { ask: 'through', choices: { non: 'N05-IND', oui: 'N06' } },
  N06: {
    ask: 'structure',
    choices: {
      msp: 'N05-MSP',
      cpts: 'N05-CPTS',
      sos: 'N05-SOS',
      csnp: 'N05-IND',
      cds: 'O-CDS-LIBERAL',
    },
  },
  ...branches,
  N10: {
    ask: 'employer',
    choices: {
      cds: 'O-CDS-SALARIE',
      csnp: 'O-CSNP-SALARIE',
      sos: 'N05-SOS',
      autre: 'O-SALARIE-AUTRE',
    },
  },
  N15: { ask: 'software', choices: { oui: 'N16', non: 'O-NP-RIEN' } },
  N16: { ask: 'hide', choices: { oui: 'O-NP-MASQUER', non: 'O-NP-VISIBLE' } },
  N19: {
    ask: 'sas',
    choices: { oui: 'N20', non: 'O-SAS-NON-LANCE', 'ne-sait-pas': 'O-SAS-A-VERIFIER' },
  },
  N20: {
    ask: 'centreAccount',
    choices: {
      oui: { until2025: 'O-CDS-GERANT', since2026: 'O-CDS-GERANT-2026' },
      non: { until2025: 'O-CDS-GERANT-COMPTE', since2026: 'O-CDS-GERANT-COMPTE-2026' },
    },
  },
  N30: { ask: 'card', choices: { oui: 'O-OSNP-COMPTE', non: 'O-OSNP-CPX' } },
  P00: { ask: 'cps', choices: { oui: 'P01-CPS', non: 'P01-MAIL' } },
  'P01-CPS': {
    ask: 'whoEnters',
    choices: {
      moi: 'O-P-CPS-SEUL',
      secretariat: 'O-P-CPS-DELEG',
      structure: 'O-P-CPS-GEST',
    },
  },
  'P01-MAIL': {
    ask: 'whoEnters',
    choices: {
      moi: 'O-P-MAIL-SEUL',
      secretariat: 'O-P-MAIL-DELEG',
      structure: 'O-P-MAIL-GEST',
    },
  },
};
