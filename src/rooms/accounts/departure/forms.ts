import { z } from 'zod';
import { day, email, optionalPick, optionalText, ticks } from '#kernel/fields';

const optionalEmail = () =>
  z
    .union([z.literal('').transform(() => null), email()])
    .optional()
    .transform((given) => given ?? null);

export const announceForm = z
  .object({
    lastDay: day(),
    successorId: optionalPick(),
    given: optionalText(80),
    family: optionalText(80),
    email: optionalEmail(),
    note: optionalText(500),
  })
  .refine((typed) => (typed.given === null) === (typed.family === null), { path: ['family'], message: 'both-names' })
  .refine((typed) => typed.successorId === null || typed.family === null, { path: ['successorId'], message: 'one-successor' });

export const confirmForm = z.object({ pieces: ticks() });
