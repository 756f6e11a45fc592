import { z } from 'zod';
import { isDay } from './day.ts';

/** The sorts of answers a form may ask for. Messages are keys of sentences; the field's own come from the room. */

const typed = z.string().transform((text) => text.normalize('NFC').replace(/\r\n/g, '\n').trim());

/** A line or a text that must be given. */
export const text = (limit = 200, missing = 'required') => typed.pipe(z.string().min(1, missing).max(limit, 'too-long'));

/** A line or a text that may be left empty: null then. */
export const optionalText = (limit = 200) =>
  typed
    .pipe(z.string().max(limit, 'too-long'))
    .transform((given) => given || null)
    .optional()
    .transform((given) => given ?? null);

/** A day that exists. */
export const day = (missing = 'required') =>
  typed.pipe(
    z
      .string()
      .min(1, missing)
      .refine((given) => isDay(given), 'no-such-day'),
  );

export const optionalDay = () =>
  typed
    .pipe(z.string().refine((given) => given === '' || isDay(given), 'no-such-day'))
    .transform((given) => given || null)
    .optional()
    .transform((given) => given ?? null);

/** An hour of the day, `09:30`. */
export const hour = () => typed.pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'no-such-hour'));

export const optionalHour = () =>
  typed
    .pipe(z.string().regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/, 'no-such-hour'))
    .transform((given) => given || null)
    .optional()
    .transform((given) => given ?? null);

export const whole = (from: number, to: number) =>
  typed.pipe(
    z
      .string()
      .regex(/^-?\d{1,9}$/, 'not-a-number')
      .transform(Number)
      .pipe(z.number().min(from, 'too-small').max(to, 'too-large')),
  );

/** The id of a record picked from a list. */
export const pick = (missing = 'choose') =>
  typed.pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, missing)
      .transform(Number),
  );

export const optionalPick = () =>
  typed
    .pipe(z.string().regex(/^(|\d{1,9})$/, 'choose'))
    .transform((given) => (given === '' ? null : Number(given)))
    .optional()
    .transform((given) => given ?? null);

export const choice = <const T extends readonly [string, ...string[]]>(values: T, missing = 'choose') => z.enum(values, missing);

/** Boxes ticked: none, one or several. */
export const ticks = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]));

export const tick = () =>
  z
    .string()
    .optional()
    .transform((given) => given !== undefined && given !== '');

export const email = () => typed.pipe(z.string().toLowerCase().max(200, 'too-long').pipe(z.email('not-an-address')));

/** An address that may be followed: never `javascript:`. */
export const link = () =>
  typed
    .pipe(
      z
        .string()
        .max(500, 'too-long')
        .refine((given) => given === '' || /^https?:\/\/[^\s]+$/.test(given), 'not-a-link'),
    )
    .transform((given) => given || null)
    .optional()
    .transform((given) => given ?? null);
