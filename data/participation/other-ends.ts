import type { Outcome } from './outcome.ts';
import { type Action, type ActionWords, labels } from './settings.ts';
import type { OtherEnd } from './tree.ts';

/** An end, nothing said that it does not say. */
export const end = (parts: Partial<Outcome> & { actions: Action[] }): Outcome => ({
  status: 'determined',
  conditions: [],
  notes: [],
  settings: {},
  contacts: [],
  doubts: [],
  ...parts,
});

const contact = (words: ActionWords, label: string): Action[] => [
  { kind: 'contact', label, words },
];
const tick = (label: string): Action => ({ kind: 'tick', label });

const askForAccount: Action = {
  kind: 'request-account',
  words: 'askStructureAccount',
  label:
    "Étape 1 : demander un compte « gestionnaire de structure » au gestionnaire de comptes du territoire (contacter au préalable l'ARS pour récupérer le contact si nécessaire)",
};
const fillAgenda: Action = {
  kind: 'edit-agenda',
  words: 'centreAgenda',
  label: "Renseigner via l'agenda SAS l'ensemble des disponibilités des médecins du centre",
};

function centre(before: Action[], since2026: boolean): Outcome {
  return end({
    status: since2026 ? 'partly-undetermined' : 'determined',
    conditions: since2026 ? ['structureAccount'] : ['structureAccount', 'twoHoursOfCentre'],
    notes: ['callCentre'],
    settings: {
      participates: true,
      via: 'CDS',
      structureName: 'compte du centre',
      declaresTwoHours: since2026 ? 'undetermined' : true,
      manualAgendaRequired: true,
      minWeeklyMinutes: since2026 ? null : 120,
    },
    actions: [
      ...before,
      tick(labels.contact),
      ...(since2026 ? [] : [tick(labels.twoHoursOfCentre)]),
      fillAgenda,
    ],
    forfait: { via: 'CDS' },
    contacts: ['accounts'],
    doubts: since2026 ? ['X-19'] : [],
  });
}

/** The ends at which the doctor does not fill in the form of participation himself. */
export const otherEnds: Readonly<Record<OtherEnd, Outcome>> = {
  'O-SAS-NON-LANCE': end({
    conditions: ['sasNeeded'],
    notes: ['noPayWithoutSas'],
    actions: contact('askLaunch', "Se rapprocher de l'ARS pour connaître la date de lancement"),
    forfait: { sasOperational: false },
    contacts: ['ars'],
  }),
  'O-SAS-A-VERIFIER': end({
    status: 'undetermined',
    conditions: ['sasNeeded'],
    notes: ['knownDepartments'],
    actions: contact('askArs', "Vérifier auprès de l'ARS"),
    contacts: ['ars'],
  }),
  'O-CDS-SALARIE': end({
    conditions: ['centreDecides'],
    notes: ['centreActs', 'callCentre'],
    settings: { via: 'CDS' },
    actions: [
      {
        kind: 'none',
        words: 'nothingEmployee',
        label: 'Aucune action en tant que médecin salarié',
      },
    ],
    forfait: { via: 'CDS', salaried: true },
    contacts: ['centre'],
    doubts: ['X-08'],
  }),
  'O-CSNP-SALARIE': end({
    status: 'contradiction',
    notes: ['csnpOut', 'csnpFaq'],
    actions: contact(
      'askArsOrAccounts',
      "Vérifier auprès de l'ARS / du gestionnaire de comptes du territoire",
    ),
    contacts: ['ars', 'accounts'],
    doubts: ['X-06'],
  }),
  'O-SALARIE-AUTRE': end({
    status: 'undetermined',
    notes: ['employeesUnsaid'],
    actions: contact('askSupport', 'Contacter le support régional / ARS'),
    contacts: ['ars'],
    doubts: ['X-08'],
  }),
  'O-CDS-LIBERAL': end({
    status: 'undetermined',
    notes: ['centreLiberal'],
    actions: contact(
      'askCentre',
      'Se rapprocher du CDS et du gestionnaire de comptes du territoire',
    ),
    contacts: ['centre', 'accounts'],
    doubts: ['X-23'],
  }),
  'O-NP-MASQUER': end({
    notes: ['hidden', 'noDuty'],
    settings: { usesInterfacedSoftware: true, refusesSlotDisplay: true },
    actions: [
      {
        kind: 'connect',
        words: 'connectAlone',
        label: 'Se connecter par Pro Santé Connect (aucune création de compte préalable)',
      },
      {
        kind: 'open',
        words: 'openSettings',
        label:
          'Nom > Espace personnel > « Editer » (Paramètres de participation au SAS & affichage des créneaux)',
      },
      tick(labels.refusal),
    ],
    forfait: { participates: false, registered: false },
    doubts: ['X-09'],
  }),
  'O-NP-VISIBLE': end({
    notes: ['stethoscope', 'noExtraRequest'],
    settings: { usesInterfacedSoftware: true },
    actions: [
      { kind: 'none', words: 'nothingDefault', label: 'Rien à cocher (remontée par défaut)' },
    ],
    forfait: { participates: false, registered: false },
  }),
  'O-NP-RIEN': end({
    notes: ['noDuty'],
    settings: { usesInterfacedSoftware: false },
    actions: [{ kind: 'none', words: 'nothingDuty', label: "Aucune obligation légale d'adhérer" }],
    forfait: { participates: false, registered: false },
  }),
  'O-AUTRE-PRO': end({
    status: 'undetermined',
    notes: ['otherProfessions'],
    actions: contact(
      'askOther',
      "Contacter l'ARS / la régulation SAS du département (filières complémentaires)",
    ),
    contacts: ['ars'],
  }),
  'O-REGULATEUR': end({
    conditions: ['regulatorWho'],
    notes: ['regulatorTutor'],
    actions: contact('askDdArs', 'Contacter la délégation départementale (DD) de l’ARS'),
    contacts: ['ddArs'],
    doubts: ['Y-10', 'Y-11'],
  }),
  'O-CDS-GERANT': centre([], false),
  'O-CDS-GERANT-COMPTE': centre([askForAccount], false),
  'O-CDS-GERANT-2026': centre([], true),
  'O-CDS-GERANT-COMPTE-2026': centre([askForAccount], true),
  'O-SOS-ASSOCIATION': end({
    notes: ['bothSteps', 'sosSoftware'],
    settings: { via: 'SOS' },
    actions: [
      {
        kind: 'request-account',
        words: 'associationAccount',
        label:
          'Demander un compte gestionnaire de structure au gestionnaire de comptes du territoire',
      },
    ],
    contacts: ['accounts'],
    doubts: ['X-07'],
  }),
  'O-GESTIONNAIRE-STRUCTURE': end({
    notes: ['managerRights', 'ror'],
    actions: [
      {
        kind: 'request-account',
        words: 'structureAccount',
        label: 'Demander le compte gestionnaire de structure (HDF : sas@esante-hdf.fr)',
      },
    ],
    contacts: ['supportHdf', 'accounts'],
    doubts: ['X-18'],
  }),
  'O-DELEGATAIRE': end({
    notes: ['delegateEnters'],
    actions: [
      {
        kind: 'request-account',
        words: 'delegateRequest',
        label:
          "Demande depuis le compte SAS de l'effecteur ou du gestionnaire, onglet « Mon compte », ou par courriel (HDF)",
      },
    ],
    contacts: ['supportHdf'],
  }),
  'O-OSNP-COMPTE': end({
    conditions: ['accountFirst'],
    notes: ['oneAccount'],
    actions: [
      {
        kind: 'request-account',
        words: 'osnpAccount',
        label: 'Demande à un gestionnaire de comptes du territoire (contact : ARS)',
      },
      {
        kind: 'connect',
        words: 'osnpConnect',
        label: 'Première connexion Pro Santé Connect : formulaire nom, prénom, courriel du compte',
      },
    ],
    contacts: ['accounts'],
  }),
  'O-OSNP-CPX': end({
    notes: ['cpxDelay'],
    actions: contact(
      'employerCard',
      "La structure contractualise avec l'ANS et commande une CPE nominative",
    ),
    contacts: ['employer'],
  }),
  'O-PATIENT': end({
    notes: ['emergency'],
    actions: contact('call15', 'Composer le 15 (ou 116-117 / numéro local selon le département)'),
  }),
};
