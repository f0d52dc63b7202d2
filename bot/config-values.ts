import { z } from 'zod';

/** A delay in seconds; one may be a fraction of a second. */
export const seconds = (standard: number, max = 604_800) =>
  z.coerce
    .number('must be a number of seconds')
    .positive('must be more than 0')
    .max(max, `must be at most ${max}`)
    .default(standard);

/** A limit. */
export const count = (standard: number, max = 1_000_000) => {
  const fault = `must be a whole number from 1 to ${max}`;
  return z.coerce.number(fault).int(fault).min(1, fault).max(max, fault).default(standard);
};
/** An hour of Paris clocks. */
export const clock = (standard: string) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be an hour like 08:00')
    .default(standard);

/** Names of a list, separated by commas or blanks; `none` is none of them. */
export const someOf = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .default(names.join(','))
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== '' && one !== 'none'))
    .pipe(z.array(z.enum(names, `must be none, or some of ${names.join(', ')}`)));

const portFault = 'must be a whole number from 0 to 65535';

/** A port; 0 lets the system choose. */
export const port = z.coerce
  .number(portFault)
  .int(portFault)
  .min(0, portFault)
  .max(65_535, portFault);

/** An http(s) address, without its last slash. */
export const url = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((text) => text.replace(/\/+$/, ''));

const e164 = /^\+(?!330)(?:33\d{9}|(?!33)[1-9]\d{6,14})$/;

/** A sender of texts: a number or a short code. A name of letters is one-way: no doctor could answer. */
export const sender = z.string().refine((text) => e164.test(text) || /^\d{3,6}$/.test(text), {
  error: 'must be a number like +33937000000, or a short code; answers come back to it',
});

/** A number that calls come from. */
export const number = z.string().regex(e164, 'must be a number like +33937000000');

/** A Standard-Webhooks secret: at least 24 bytes in base64, with or without its prefix. */
export const webhookSecret = /^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/;
