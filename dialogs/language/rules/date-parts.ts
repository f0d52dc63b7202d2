import { any, digits, kind, notBefore, opt, type Part, text } from '../rule.ts';

/** A small word before a day, or nothing. */
export const the = opt(text('le', 'la', 'the', 'on', 'les', 'l', 'ce', 'pour'));

/** The full stop of an abbreviation, or nothing. */
export const dot = opt(text('.'));

/** The name of a weekday. */
export const weekday = kind('weekday');

/** The number of a day in its month. */
export const date = digits(1, 31);

/** The name of a month. */
export const month = kind('month');

/** A year in four digits, or two. */
export const year = any(digits(2024, 2099), digits(24, 99, 2));

/** A year as a field of a date, of this century when two digits are said. */
export const fullYear = (value: number | undefined) =>
  value === undefined ? {} : { year: value < 100 ? 2000 + value : value };

/** « 15:30 », but not « lundi 15 : 9h-12h ». */
const minutesFollow: Part<null> = {
  first: ['t::'],
  read: ({ tokens }, at) => {
    const [colon, next] = [tokens[at], tokens[at + 1]];
    const close = colon?.glued && next?.glued && next.sort === 'number';
    return colon?.text === ':' && close
      ? [{ value: null, to: at + 1, cost: 0, guessed: false }]
      : [];
  },
};

/** Nothing, where what follows makes an hour or a count of the number before. */
export const notHour = notBefore(
  any(
    kind(
      'hour',
      'minute',
      'slot',
      'patient',
      'am',
      'pm',
      'monthnoun',
      'weeknoun',
      'daynoun',
      'telemode',
      'visitmode',
    ),
    minutesFollow,
    text('%', 'x'),
  ),
);
