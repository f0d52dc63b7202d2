import { end } from './other-ends.ts';
import type { Outcome } from './outcome.ts';
import type { Action } from './settings.ts';
import type { Pilot } from './tree.ts';

const pilotAgenda: Action = {
  kind: 'edit-agenda',
  words: 'pilotAgenda',
  label:
    'Mon compte - Voir les lieux d’exercice - Editer les consultations SNP (semaine type, créneaux de 5 à 60 min, indisponibilités)',
};
const byCard: Action = {
  kind: 'connect',
  words: 'pilotCard',
  label: 'Créer le compte « effecteur » avec la carte CPS sur https://sas.sante.fr/',
};
const byMail: Action = {
  kind: 'contact',
  words: 'pilotMail',
  label: 'Écrire à sas@esante-hdf.fr puis configurer le mot de passe reçu par mail',
};
const delegateAccount: Action = {
  kind: 'request-account',
  words: 'delegateAccount',
  label: 'Demander un compte délégataire (Mon compte, ou sas@esante-hdf.fr)',
};
const managerAccount: Action = {
  kind: 'request-account',
  words: 'managerAccount',
  label: 'Demander un compte gestionnaire de structure (sas@esante-hdf.fr)',
};

const pilot = (...before: Action[]): Outcome =>
  end({
    conditions: ['anyGp'],
    notes: ['ameliUpload', 'nothingToSend'],
    settings: { participates: true, manualAgendaRequired: true },
    actions: [...before, pilotAgenda],
    forfait: {},
    contacts: ['supportHdf'],
    doubts: ['X-12'],
  });

/** The ends of the pilot phase: an account by card or by mail, and who enters the slots (R-50 pays them). */
export const pilotEnds: Readonly<Record<Pilot, Outcome>> = {
  'O-P-CPS-SEUL': pilot(byCard),
  'O-P-CPS-DELEG': pilot(byCard, delegateAccount),
  'O-P-CPS-GEST': pilot(byCard, managerAccount),
  'O-P-MAIL-SEUL': pilot(byMail),
  'O-P-MAIL-DELEG': pilot(byMail, delegateAccount),
  'O-P-MAIL-GEST': pilot(byMail, managerAccount),
};
