import { z } from 'zod';
import { day, pick, ticks } from '#kernel/fields';

export const delegationForm = (matters: readonly string[]) =>
  z
    .object({
      person: pick(),
      matters: ticks().pipe(z.array(z.string().refine((matter) => matters.includes(matter), 'choose')).min(1, 'choose')),
      fromDay: day(),
      toDay: day(),
    })
    .refine((typed) => typed.toDay >= typed.fromDay, { path: ['toDay'], message: 'delegation-ends-before' });
