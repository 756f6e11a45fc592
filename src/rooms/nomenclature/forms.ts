import { z } from 'zod';
import { isDay, isMonth, lastDay } from '#kernel/day';
import { optionalText, text } from '#kernel/fields';

/** A rate as people write it, with a comma or a point: «579,57». */
const rate = () =>
  text(40).pipe(
    z
      .string()
      .transform((given) => given.replace(/[\s\u00a0]/g, '').replace(',', '.'))
      .pipe(
        z
          .string()
          .regex(/^\d{1,12}(\.\d{1,20})?$/, 'not-a-rate')
          .refine((given) => Number(given) > 0, 'not-a-rate'),
      ),
  );

const currency = () => text(3, 'currency-missing').pipe(z.string().regex(/^[A-Z]{3}$/, 'currency-missing'));

/** «2018» is a year, «2018-12» a month, «2018-12-31» a day. */
const period = () =>
  text(10).transform((given, ctx) => {
    if (/^\d{4}$/.test(given) && isMonth(`${given}-01`))
      return { kind: 'year', from_day: `${given}-01-01`, to_day: `${given}-12-31` } as const;
    if (/^\d{4}-\d\d$/.test(given) && isMonth(given)) return { kind: 'month', from_day: `${given}-01`, to_day: lastDay(given) } as const;
    if (isDay(given)) return { kind: 'point', from_day: given, to_day: given } as const;
    ctx.addIssue({ code: 'custom', message: 'no-such-period' });
    return z.NEVER;
  });

export const rateForm = z.object({
  from: currency(),
  to: currency(),
  value: rate(),
  period: period(),
  source: text(200, 'source-missing'),
  note: optionalText(500),
});

export const correctionForm = z.object({
  value: rate(),
  source: text(200, 'source-missing'),
  note: optionalText(500),
  why: text(500, 'why-missing'),
});
