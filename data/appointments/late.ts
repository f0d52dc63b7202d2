/** More than this is no delay any more: the patient must be moved or given back. */
export const mostLateMinutes = 120;
