import { inForce } from '../knowledge/regulation.ts';
import { regimeOn } from './tree.ts';

/** What the platform must hold at the end of a walk, in the terms of the reference of rules. */
export interface Settings {
  participates: boolean;
  via: 'INDIVIDUEL' | 'CPTS' | 'MSP' | 'SOS' | 'CDS' | null;
  structureName: string;
  sites: string;
  usesInterfacedSoftware: boolean | null;
  softwareNames: string;
  refusesSlotDisplay: boolean;
  declaresTwoHours: boolean | 'undetermined';
  fru: 'leave-unticked' | 'absent' | 'unknown';
  manualAgendaRequired: boolean;
  minWeeklyMinutes: number | null;
}

/** What is done outside a screen label, worded in the texts of each language. */
export type ActionWords =
  | 'connect'
  | 'openSettings'
  | 'sosVia'
  | 'sosAccount'
  | 'askStructureAccount'
  | 'centreAgenda'
  | 'pilotAgenda'
  | 'pilotCard'
  | 'pilotMail'
  | 'delegateAccount'
  | 'managerAccount'
  | 'askLaunch'
  | 'askArs'
  | 'nothingEmployee'
  | 'askArsOrAccounts'
  | 'askSupport'
  | 'askCentre'
  | 'connectAlone'
  | 'nothingDefault'
  | 'nothingDuty'
  | 'askOther'
  | 'askDdArs'
  | 'associationAccount'
  | 'structureAccount'
  | 'delegateRequest'
  | 'osnpAccount'
  | 'osnpConnect'
  | 'employerCard'
  | 'call15';

/** What is done on the platform or elsewhere, in its order; `label` is the wording of the screen or of the reference. */
export interface Action {
  kind:
    | 'connect'
    | 'open'
    | 'tick'
    | 'do-not-tick'
    | 'click'
    | 'select'
    | 'fill'
    | 'edit-agenda'
    | 'request-account'
    | 'contact'
    | 'none';
  label: string;
  /** How it is said to the reader, when the label is no label of a screen. */
  words?: ActionWords;
  optional?: boolean;
}

/** Labels as the screens show them, with their own typography. */
export const labels = {
  contact:
    "J'accepte d'être directement contacté par la régulation afin d'être sollicité pour prendre des patients en sus de mes disponibilités",
  interfaced:
    "Oui, je déclare sur l'honneur utiliser un (ou plusieurs) logiciel de prise de rendez-vous interfacé avec la plateforme",
  notInterfaced: 'Non',
  refusal:
    "Je refuse d'afficher mes créneaux « grand public » et « professionnel » disponibles dans la plateforme numérique SAS",
  twoHours:
    "Je déclare sur l'honneur mettre en visibilité a minima 2 heures de disponibilité par semaine sur mon agenda de la plateforme numérique SAS",
  twoHoursOfCentre:
    "Je déclare sur l'honneur mettre en visibilité à minima 2 heures de disponibilités par semaine pour chaque médecin généraliste de mon centre de santé sur mon agenda de la plateforme numérique SAS",
  fru: 'Je participe au forfait de réorientation des urgences',
  software: 'Indiquez votre/vos logiciel(s) de gestion de rendez-vous *',
  sites: "Quel(s) lieu(x) d'activité est/sont rattaché(s) à votre CPTS ? *",
  agenda: 'EDITER LES DISPONIBILITÉS',
} as const;

/** Nothing to set: the start from which each end says what it changes. */
const nothing: Settings = {
  participates: false,
  via: null,
  structureName: 'absent',
  sites: 'absent',
  usesInterfacedSoftware: null,
  softwareNames: 'absent',
  refusesSlotDisplay: false,
  declaresTwoHours: false,
  fru: 'absent',
  manualAgendaRequired: false,
  minWeeklyMinutes: null,
};

/** The FRU box on a day: to leave unticked while it was on the screen, gone since. */
function fruOn(asOf: string): Settings['fru'] {
  if (regimeOn(asOf) === 'REG-PILOTE') return 'unknown';
  return inForce('fru-box', asOf) ? 'leave-unticked' : 'absent';
}

/** The settings of an end on a day. */
export const settingsOn = (asOf: string, changes: Partial<Settings>): Settings => ({
  ...nothing,
  ...changes,
  fru: fruOn(asOf),
});
