import type { Turn } from './dialog.ts';
import type { Heard, Rest } from './rest.ts';
import { type Say, say } from './say.ts';

/** What is done for oneself once « oui » came. */
export type SelfOrder = 'erase';

/** The second yes: nothing of the conversation stays either. */
export async function finishSelf(_: SelfOrder, turn: Turn, rest: Rest): Promise<Heard> {
  if (turn.channel === 'voice')
    return { say: [{ key: 'refusal.channel.by-text' }], rest, kind: 'turn' };
  const { returned, kept } = await turn.services.eraseMe();
  const until = (what: string) => kept.find((one) => one.what === what)?.until;
  const [trail, agenda] = [until('audit'), until('agenda')];
  const back: Say[] = returned > 0 ? [say('erase.returned', { count: returned })] : [];
  return {
    say: [
      say('erase.done'),
      ...back,
      ...(agenda && trail
        ? [say('erase.kept', { trail: dated(trail), agenda: dated(agenda) })]
        : []),
      ...(trail && !agenda ? [say('erase.kept.trail', { trail: dated(trail) })] : []),
    ],
    rest: { memory: {} },
    kind: 'answer',
  };
}

/** With its year: it may be the next one. */
export const dated = (at: Date): string => {
  const { day, month, year } = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(
    'Europe/Paris',
  );
  return [day, month, year].map((part) => String(part).padStart(2, '0')).join('/');
};
