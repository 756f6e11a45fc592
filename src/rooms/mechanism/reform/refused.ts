import { RuleBroken } from '#kernel/errors';
import { type FormState, withError } from '#kernel/form';

type Done<T> = { done: T; form: null } | { done: null; form: FormState };

/** Runs a verb; where a rule says no, gives the same form back with its sentence, so that nothing typed is lost. */
export async function refusedIn<T>(form: FormState, field: string, work: () => Promise<T>): Promise<Done<T>> {
  try {
    return { done: await work(), form: null };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const at = error.key === 'body.open-duties' ? 'acknowledged' : field;
    return { done: null, form: withError(form, at, error.key, { ...error.detail }) };
  }
}
