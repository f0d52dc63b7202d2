import { any, digits, kind, notBefore, opt, text } from '../rule.ts';

export const the = opt(text('le', 'la', 'the', 'on', 'les', 'l', 'ce', 'pour'));

export const dot = opt(text('.'));

export const weekday = kind('weekday');

export const date = digits(1, 31);

export const month = kind('month');

export const year = any(digits(2024, 2099), digits(24, 99, 2));

export const fullYear = (value: number | undefined) =>
  value === undefined ? {} : { year: value < 100 ? 2000 + value : value };

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
    text(':', '%', 'x'),
  ),
);
