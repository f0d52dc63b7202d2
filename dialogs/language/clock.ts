import { type Found, is, meaning, numberAt, type Reader, says } from './reader.ts';

/** An hour as written. */
export interface Clock {
  /** Minutes after midnight, 0 to 1440. */
  minute: number;
  /** Written as an hour (« 14h », « 14:30 », « midi »): a bare number is one only in company. */
  marked: boolean;
  /** R-HOUR: no doubt whether morning or afternoon. */
  settled: boolean;
  half?: 'am' | 'pm';
}

/** A clock that no day has, such as 25h or 14h75. */
export const impossible: Clock = { minute: -1, marked: true, settled: true };

function clock(hour: number, minute: number, marked: boolean, literal: boolean): Clock {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return impossible;
  return { minute: hour * 60 + minute, marked, settled: literal || hour >= 8 || hour === 0 };
}

/** Gives an hour its half of the day. */
export function halved(given: Clock, half: 'am' | 'pm'): Clock {
  const { minute } = given;
  if (half === 'pm' && minute < 720) return { ...given, minute: minute + 720, settled: true, half };
  if (half === 'am' && minute >= 720 && minute < 780)
    return { ...given, minute: minute - 720, settled: true, half };
  return { ...given, settled: true, half };
}

function minutesAt(reader: Reader, at: number): Found<number> | undefined {
  const value = numberAt(reader, at);
  const token = reader.tokens[at];
  if (value === undefined || !token) return undefined;
  if (token.glued && is(reader, at + 1, 'minute') && reader.tokens[at + 1]!.glued)
    return { value, next: at + 2 };
  const unit = is(reader, at + 1, 'minute', 'slot', 'patient', 'dayUnit', 'hour');
  const inWords = token.sort === 'word' && (value < 5 || token.text === 'une');
  if (
    unit &&
    is(reader, at + 1, 'minute') &&
    !token.glued &&
    !is(reader, at + 2, 'per') &&
    value % 5 === 0 &&
    token.sort === 'word'
  ) {
    return { value, next: at + 2 };
  }
  if (unit || inWords || (token.sort === 'digits' && token.text.length !== 2)) return undefined;
  if (says(reader, at + 1, '/') && !token.glued) return undefined;
  const ownHour = says(reader, at + 1, ':') && reader.tokens[at + 1]!.glued;
  if (ownHour && reader.tokens[at + 2]?.glued) return undefined;
  return { value, next: at + 1 };
}

/** « et demie », « et quart », « moins le quart », « moins dix ». */
function fractionAt(reader: Reader, at: number): Found<number> | undefined {
  if (is(reader, at, 'and')) {
    if (is(reader, at + 1, 'half')) return { value: 30, next: at + 2 };
    const article = says(reader, at + 1, 'un') ? 1 : 0;
    if (is(reader, at + 1 + article, 'quarter')) return { value: 15, next: at + 2 + article };
  }
  if (is(reader, at, 'half') && !reader.used[at]) return { value: 30, next: at + 1 };
  if (!is(reader, at, 'less')) return undefined;
  const article = says(reader, at + 1, 'le', 'un') ? 1 : 0;
  if (is(reader, at + 1 + article, 'quarter')) return { value: -15, next: at + 2 + article };
  const less = numberAt(reader, at + 1);
  return less !== undefined && less < 30 ? { value: -less, next: at + 2 } : undefined;
}

function afterHour(reader: Reader, at: number, hour: number, literal: boolean): Found<Clock> {
  const colon = says(reader, at, ':') ? 1 : 0;
  const minutes = minutesAt(reader, at + colon);
  if (minutes) return { value: clock(hour, minutes.value, true, literal), next: minutes.next };
  const fraction = fractionAt(reader, at);
  if (!fraction) return { value: clock(hour, 0, true, literal), next: at };
  const minute = hour * 60 + fraction.value;
  return { value: clock(Math.floor(minute / 60), minute % 60, true, literal), next: fraction.next };
}

function spokenEnglish(reader: Reader, at: number): Found<Clock> | undefined {
  const offset = is(reader, at, 'halfPast')
    ? 30
    : is(reader, at, 'quarterPast')
      ? 15
      : is(reader, at, 'quarterTo')
        ? -15
        : is(reader, at, 'half') && reader.english && numberAt(reader, at + 1) !== undefined
          ? 30
          : undefined;
  const hour = offset === undefined ? undefined : numberAt(reader, at + 1);
  if (offset === undefined || hour === undefined || hour > 24) return undefined;
  const minute = hour * 60 + offset;
  const marker = is(reader, at + 2, 'hour') ? 3 : 2;
  return { value: { minute, marked: true, settled: minute >= 480 }, next: at + marker };
}

function compact(reader: Reader, at: number): Found<Clock> | undefined {
  const token = reader.tokens[at];
  if (token?.sort !== 'digits' || reader.used[at]) return undefined;
  if (token.text.length !== 3 && token.text.length !== 4) return undefined;
  const hour = Number(token.text.slice(0, -2));
  const value = clock(hour, Number(token.text.slice(-2)), false, token.text.startsWith('0'));
  if (value === impossible) return undefined;
  const marker = is(reader, at + 1, 'hour') ? 1 : 0;
  return { value: { ...value, marked: marker === 1 }, next: at + 1 + marker };
}

function named(reader: Reader, at: number): Found<Clock> | undefined {
  if (is(reader, at, 'midnight'))
    return { value: { minute: 1440, marked: true, settled: true }, next: at + 1 };
  if (!is(reader, at, 'noon')) return undefined;
  const fraction = fractionAt(reader, at + 1);
  const minutes = fraction ? undefined : minutesAt(reader, at + 1);
  const minute = 720 + (fraction?.value ?? minutes?.value ?? 0);
  return {
    value: { minute, marked: true, settled: true },
    next: fraction?.next ?? minutes?.next ?? at + 1,
  };
}

function core(reader: Reader, at: number): Found<Clock> | undefined {
  if (reader.used[at]) return undefined;
  const special = named(reader, at) ?? spokenEnglish(reader, at) ?? compact(reader, at);
  if (special) return special;
  const hour = numberAt(reader, at);
  if (hour === undefined) return undefined;
  const literal = reader.tokens[at]!.text.startsWith('0');
  const sign = says(reader, at + 1, ':', '.') && reader.tokens[at + 1]!.glued;
  const after = reader.tokens[at + 2];
  if (sign && after?.glued && after.sort === 'digits' && after.text.length === 2) {
    const dotted = says(reader, at + 1, '.');
    const date = dotted && (Number(after.text) % 5 !== 0 || says(reader, at + 3, '.'));
    if (!date) {
      const hours = is(reader, at + 3, 'hour') ? 4 : 3;
      return { value: clock(hour, Number(after.text), true, literal), next: at + hours };
    }
  }
  if (is(reader, at + 1, 'hour') && !is(reader, at + 1, 'halfHour'))
    return afterHour(reader, at + 2, hour, literal);
  if (['un', 'une', 'one'].includes(reader.tokens[at]!.text)) return undefined;
  return hour <= 24 ? { value: clock(hour, 0, false, literal), next: at + 1 } : undefined;
}

/** Reads an hour at that place, « 4 pm » and « 8h du soir » included; a bare number gives an unmarked one. */
export function clockAt(reader: Reader, at: number): Found<Clock> | undefined {
  const found = core(reader, at);
  if (!found) return undefined;
  const { value, next } = found;
  if (is(reader, next, 'am', 'pm') && !reader.used[next]) {
    const half = is(reader, next, 'am') ? 'am' : 'pm';
    const settled = { ...halved(value, half), marked: true };
    return {
      value: half === 'am' && !reader.english ? { ...settled, settled: false } : settled,
      next: next + 1,
    };
  }
  const article = says(reader, next, 'du', 'de', 'in') ? 1 : 0;
  const second = article && says(reader, next + 1, 'la', 'l', 'the') ? 1 : 0;
  const part = article ? meaning(reader, next + article + second, 'part') : undefined;
  if (part === undefined || part === 2) return found;
  return {
    value: { ...halved(value, part === 1 ? 'am' : 'pm'), marked: true },
    next: next + article + second + 1,
  };
}
