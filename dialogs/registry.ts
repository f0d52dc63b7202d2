import { type AnyDialog, anyDialog } from './converse.ts';
import type { Suspended } from './dialog.ts';
import { keypad } from './keypad.ts';
import { participation } from './participation.ts';
import { patientKeys } from './patient-keys.ts';

/** Every dialog that may be at rest in a conversation. */
const dialogs: AnyDialog[] = [anyDialog(participation), anyDialog(keypad), anyDialog(patientKeys)];

/** The dialog of this name; undefined when a deploy took it away. */
export const dialogOf = ({ name }: Suspended): AnyDialog | undefined =>
  dialogs.find((one) => one.name === name);
