import { z } from 'zod';
import { choice, day, optionalDay, optionalText, text, ticks } from '#kernel/fields';

const shape = {
  titleFr: text(200, 'names-missing'),
  titleEn: text(200, 'names-missing'),
  fromDay: day(),
  toDay: optionalDay(),
  reference: text(300),
  content: optionalText(60_000),
};

const ordered = (term: { fromDay: string; toDay: string | null }) => term.toDay === null || term.toDay >= term.fromDay;
const inOrder = { path: ['toDay'], message: 'before-start' };

export const termsForm = z.object(shape).refine(ordered, inOrder);
export const bodyTermsForm = z.object({ ...shape, readers: choice(['public', 'body']) }).refine(ordered, inOrder);
export const genericTermsForm = z
  .object({ ...shape, kinds: ticks().pipe(z.array(z.string()).min(1, 'required')) })
  .refine(ordered, inOrder);
