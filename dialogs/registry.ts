import { type AnyDialog, anyDialog } from './converse.ts';
import { keypad } from './keypad.ts';
import { participation } from './participation.ts';

/** Every dialog that may be at rest in a conversation. */
export const dialogs: AnyDialog[] = [anyDialog(participation), anyDialog(keypad)];
