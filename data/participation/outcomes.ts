import { inForce } from '../knowledge/regulation.ts';
import type { Year } from '../knowledge/remuneration-forfait.ts';
import { otherEnds } from './other-ends.ts';
import type { Doubt, Outcome, Remark } from './outcome.ts';
import { pilotEnds } from './pilot-ends.ts';
import { type Action, labels, type Settings, settingsOn } from './settings.ts';
import type { Mode, OutcomeId, TakingPart, Via } from './tree.ts';

const opening: Action[] = [
  {
    kind: 'connect',
    words: 'connect',
    label: 'Se connecter par Pro Santé Connect (carte CPx ou e-CPS) sur https://sas.sante.fr/',
  },
  {
    kind: 'open',
    words: 'openSettings',
    label:
      'Nom en haut à droite > Espace personnel > « Editer » dans « Paramètres de participation au SAS & affichage des créneaux »',
  },
  { kind: 'tick', label: labels.contact },
];

interface Structure {
  settings: Partial<Settings>;
  actions: Action[];
  after?: Action;
}

const structures: Record<Via, Structure> = {
  IND: {
    settings: { via: 'INDIVIDUEL' },
    actions: [{ kind: 'select', label: 'à titre individuel' }],
  },
  CPTS: {
    settings: {
      via: 'CPTS',
      structureName: 'required (choisir dans les suggestions)',
      sites: 'required (>=1 adresse)',
    },
    actions: [
      { kind: 'select', label: 'via ma CPTS' },
      { kind: 'fill', label: 'Indiquez le nom de votre CPTS *' },
      { kind: 'select', label: labels.sites },
    ],
  },
  MSP: {
    settings: { via: 'MSP', structureName: 'required' },
    actions: [
      { kind: 'select', label: 'via ma MSP' },
      { kind: 'fill', label: 'Indiquez le nom de votre MSP *' },
    ],
  },
  SOS: {
    settings: { via: 'SOS', structureName: 'undetermined' },
    actions: [
      {
        kind: 'select',
        words: 'sosVia',
        label: 'via votre association SOS Médecins (libellé exact non documenté)',
      },
    ],
    after: {
      kind: 'request-account',
      words: 'sosAccount',
      label:
        "L'association doit aussi créer un compte gestionnaire de structure (demande au gestionnaire de comptes du territoire)",
    },
  },
};

const withSoftware: Action[] = [
  { kind: 'click', label: labels.interfaced },
  { kind: 'fill', label: labels.software },
];
const refused: Action = { kind: 'tick', label: labels.refusal };
const agenda: Action = { kind: 'edit-agenda', label: labels.agenda };

/** The form of a doctor who takes part: with software or not, shown or not, by hand or not. */
function form(mode: Mode): { actions: Action[]; settings: Partial<Settings>; forfait: Year } {
  const since2026 = mode.endsWith('2026');
  const interfaced = mode.startsWith('INTERFACE') || mode.startsWith('REFUS');
  const refuses = mode.startsWith('REFUS');
  const byHand = !mode.startsWith('INTERFACE');
  const twoHours = byHand && !since2026;
  const choice = interfaced
    ? withSoftware
    : [{ kind: 'click' as const, label: labels.notInterfaced }];
  const shown: Action[] = refuses ? [refused] : [];
  if (interfaced && !refuses) shown.push({ kind: 'do-not-tick', label: labels.refusal });
  if (twoHours) shown.push({ kind: 'tick', label: labels.twoHours });
  if (!since2026) shown.push({ kind: 'do-not-tick', label: labels.fru });
  if (byHand) shown.push(since2026 ? { ...agenda, optional: true } : agenda);
  const minimum = inForce('weekly-minimum', '2025-12-31')?.value ?? null;
  return {
    actions: [...choice, ...shown],
    settings: {
      usesInterfacedSoftware: interfaced,
      ...(interfaced && { softwareNames: 'required (>=1)' }),
      refusesSlotDisplay: refuses,
      declaresTwoHours: twoHours,
      manualAgendaRequired: twoHours,
      minWeeklyMinutes: twoHours ? minimum : null,
    },
    forfait: {
      interfaced,
      refuses,
      ...(twoHours && minimum !== null && { minWeeklyMinutes: minimum }),
      ...(mode.includes('ORG') && { org: 'validated+interfaced' as const }),
    },
  };
}

const conditionsOf: Record<Mode, Remark[]> = {
  INTERFACE: ['acceptUpload'],
  MANUEL: ['twoHours'],
  'REFUS-MANUEL': ['twoHours'],
  'INTERFACE-2026': ['acceptUpload'],
  'MAN-ORG-2026': ['territorial'],
  'MAN-2026': [],
  'REFUS-ORG-2026': ['territorial'],
  'REFUS-2026': [],
};

const notesOf: Record<Mode, Remark[]> = {
  INTERFACE: ['callBySoftware'],
  MANUEL: ['alwaysCall', 'twoHoursOpen', 'twoHoursSpread'],
  'REFUS-MANUEL': ['alwaysCall', 'refusalIsNotLeaving', 'twoHoursOpen', 'twoHoursSpread'],
  'INTERFACE-2026': ['callBySoftware', 'twoHoursGone'],
  'MAN-ORG-2026': ['alwaysCall', 'twoHoursGone'],
  'MAN-2026': ['alwaysCall', 'formBeyondForfait', 'twoHoursGone'],
  'REFUS-ORG-2026': ['alwaysCall', 'refusalIsNotLeaving', 'twoHoursGone'],
  'REFUS-2026': ['alwaysCall', 'refusalIsNotLeaving', 'formBeyondForfait', 'twoHoursGone'],
};

const doubtsOf: Record<Mode, Doubt[]> = {
  INTERFACE: [],
  MANUEL: ['X-04', 'X-05'],
  'REFUS-MANUEL': ['X-09'],
  'INTERFACE-2026': ['X-13', 'X-15'],
  'MAN-ORG-2026': ['X-13', 'X-20'],
  'MAN-2026': ['X-13', 'X-20'],
  'REFUS-ORG-2026': ['X-13', 'X-20', 'X-09'],
  'REFUS-2026': ['X-13', 'X-20', 'X-09'],
};

function takingPart(via: Via, mode: Mode): Outcome {
  const { actions, settings, forfait } = form(mode);
  const structure = structures[via];
  const doubts = [...doubtsOf[mode]];
  if (via === 'CPTS' && mode === 'INTERFACE') doubts.push('X-03');
  if (via === 'SOS') doubts.push('X-07', 'X-22');
  const sure = via !== 'SOS' && (!mode.endsWith('2026') || mode === 'INTERFACE-2026');
  return {
    status: sure ? 'determined' : 'partly-undetermined',
    conditions: ['acceptContact', ...conditionsOf[mode]],
    notes: [...notesOf[mode], ...(via === 'SOS' ? (['bothSteps'] as const) : [])],
    settings: { participates: true, ...structure.settings, ...settings },
    actions: [
      ...opening,
      ...structure.actions,
      ...actions,
      ...(structure.after ? [structure.after] : []),
    ],
    forfait,
    contacts: via === 'SOS' ? ['accounts'] : [],
    doubts,
  };
}

const isTakingPart = (id: OutcomeId): id is TakingPart =>
  /^O-(IND|CPTS|MSP|SOS)-(?!ASSOC)/.test(id);

const ends = { ...otherEnds, ...pilotEnds };

/** An end of the tree, whatever the day. */
export function outcomeOf(id: OutcomeId): Outcome {
  if (!isTakingPart(id)) return ends[id];
  const [, via, mode] = /^O-([A-Z]+)-(.+)$/.exec(id) ?? [];
  return takingPart(via as Via, mode as Mode);
}

/** What to set on a day. */
export const settingsOf = (id: OutcomeId, asOf: string): Settings =>
  settingsOn(asOf, outcomeOf(id).settings);

/** What to do on a day, in order: a box that is no longer on the screen is not named. */
export const actionsOf = (id: OutcomeId, asOf: string): Action[] =>
  outcomeOf(id).actions.filter(({ label }) => label !== labels.fru || inForce('fru-box', asOf));
