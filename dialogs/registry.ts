import type { AnyDialog } from './converse.ts';

/** Every dialog that may be at rest in a conversation. */
export const dialogs: AnyDialog[] = [];
