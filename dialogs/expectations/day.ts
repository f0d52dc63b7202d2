import { inParis } from '../../data/paris-time.ts';
import { asks } from '../language/dates.ts';
import { spansOf } from '../language/days.ts';
import { isSilent } from '../language/offers.ts';
import { plainItems } from '../language/short-answer.ts';

/** Reads one day, `YYYY-MM-DD`, as a person would say it, and nothing beside it: « jeudi », « le 27 », « demain ». */
export function readDay(text: string, now: Date): string | undefined {
  const [item, more] = plainItems(text).filter((one) => !isSilent(one));
  if (item?.sort !== 'days' || more) return undefined;
  const spans = spansOf(item.days, inParis(now));
  if (asks(spans)) return undefined;
  const [span, second] = spans;
  if (!span || second || !span.to.equals(span.from.add({ days: 1 }))) return undefined;
  return span.from.toString();
}
