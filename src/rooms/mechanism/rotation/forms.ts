import { z } from 'zod';
import { choice, day, optionalDay, optionalPick, optionalText, pick, text, ticks, whole } from '#kernel/fields';
import { COLLEGES } from './judge.ts';

export const ruleForm = z.object({
  nameFr: text(200, 'names-missing'),
  nameEn: text(200, 'names-missing'),
  composition: choice(['counts', 'opposite-college']),
  bilateral: z
    .string()
    .optional()
    .transform((given) => (given && /^[0-3]$/.test(given) ? Number(given) : null)),
  termMonths: whole(1, 60),
  enlargedId: optionalPick(),
  reason: optionalText(1000),
});

export const newRuleForm = ruleForm.extend({ fromDay: day() });

export const acceptForm = z.object({ reason: text(1000), seen: z.string() });

export const turnForm = z.object({
  day: day(),
  chairId: pick(),
  incomingId: optionalPick(),
  reason: optionalText(1000),
  followers: ticks().transform((given) => given.map(Number)),
});

export const collegeForm = z.object({
  college: choice(COLLEGES),
  throughId: optionalPick(),
  fromDay: optionalDay(),
  reason: text(1000),
});

export const coordinationForm = z.object({ agencyId: pick(), fromDay: day(), reason: text(1000) });
