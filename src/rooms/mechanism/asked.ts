import { type Day, isDay } from '#kernel/day';
import { blankForm, type FormState, withError } from '#kernel/form';
import type { Page } from '#kernel/page';

/** The day an act is asked about by address (`?le=`), and the question as it was answered: of a day that does not exist the field says so. */
export function askedDay(page: Page, values: Record<string, unknown> = {}, usual: Day = page.today): { day: Day | null; asked: FormState } {
  const given = page.query.get('le') ?? '';
  if (isDay(given)) return { day: given, asked: blankForm({ ...values, le: given }) };
  return { day: null, asked: given === '' ? blankForm({ ...values, le: usual }) : dayAgain(given, values) };
}

/** The question again, with the sentence of a day that does not exist. */
export const dayAgain = (given: unknown, values: Record<string, unknown> = {}): FormState =>
  withError(blankForm({ ...values, le: given }), 'le', 'no-such-day');

/** The day typed in a form, where there is one: what its pickers list is there that day. */
export function dayTyped(form: FormState, field: string, usual: Day): Day {
  const given = form.values[field];
  return typeof given === 'string' && isDay(given) ? given : usual;
}
