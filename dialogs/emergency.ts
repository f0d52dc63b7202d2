import { urgencyOf } from '../data/knowledge/urgency.ts';
import type { Turn } from './dialog.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { type Say, say } from './say.ts';

/** The numbers to call, 3114 too for whoever thinks of dying; somebody we know hears that nothing else was done. */
export function emergencySay({ text, speaker }: Turn): Say[] {
  return [
    { key: 'faq.emergency' },
    ...(urgencyOf(text) === 'despair' ? [say('faq.despair')] : []),
    ...(speaker?.person.linked ? [say('faq.nothingDone')] : []),
  ];
}

/**
 * Whatever tells of an emergency gets the numbers to call before anything is read into it: « arrêt cardiaque au cabinet »
 * is no ARRET, and « OUI, mon patient fait un malaise » takes nobody.
 */
export const emergency = (turn: Turn, rest: Rest): Heard | undefined =>
  urgencyOf(turn.text) ? says(rest, ...emergencySay(turn)) : undefined;
