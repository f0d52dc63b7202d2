import { isSilent } from '../language/offers.ts';
import { plainItems } from '../language/short-answer.ts';

/** Reads one hour, `HH:MM`, and nothing beside it: « 14h30 », « midi »; an hour that may be of the morning or not is none. */
export function readClock(text: string): string | undefined {
  const [item, more] = plainItems(text).filter((one) => !isSilent(one));
  if (item?.sort !== 'hours' || item.hours.sort !== 'point' || more) return undefined;
  const { minute, twelve } = item.hours.at;
  if (twelve) return undefined;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
