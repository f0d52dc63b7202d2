import { type Heard, type Rest, says } from './rest.ts';

/** Of nonsense as often as this in a row the way out is offered. */
const mostMisses = 3;

/** Nothing was made of what was said: the open question stands, and whoever is lost is told how to leave it. */
export function lost({ memory, ...rest }: Rest): Heard {
  const misses = (memory.misses ?? 0) + 1;
  const isOut = misses % mostMisses === 0;
  const asked = rest.waiting !== undefined && rest.waiting.kind !== 'more';
  const [plain, way] = asked
    ? (['waiting.notUnderstood', 'waiting.wayOut'] as const)
    : (['other', 'other.wayOut'] as const);
  return says({ ...rest, memory: { ...memory, misses } }, { key: isOut ? way : plain });
}
