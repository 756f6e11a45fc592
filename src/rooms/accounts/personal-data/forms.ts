import { z } from 'zod';

/** Numbers under the keys of their kinds; what is no number is refused by the bounds of its kind. */
export const durationsForm = z
  .record(z.string(), z.unknown())
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, /^\d{1,5}$/.test(String(value).trim()) ? Number(value) : Number.NaN]),
    ),
  );
