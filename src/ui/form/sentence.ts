import type { FieldError, FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { words } from '../words.ts';

type Sentence = string | ((detail: never) => string);

/** A form being shown: the page it stands on, what was typed, and the room's sentences for what is wrong. */
export interface Filling {
  page: Page;
  form: FormState;
  errors?: Record<string, Sentence>;
}

/** The sentence of an error: the room's own for this field (`field.key`), the room's, then those of the kernel and of the house. */
export function sentenceOf({ page, errors }: Filling, error: FieldError): string {
  const house: Record<string, Sentence> = { ...kernelText[page.lang].errors, ...words(page).errors };
  const found = errors?.[`${error.field}.${error.key}`] ?? errors?.[error.key] ?? house[error.key] ?? words(page).errors.unreadable;
  if (found === undefined) return error.key;
  return typeof found === 'string' ? found : found(error.detail as never);
}

/** What the fields of a form are called, said by each as it is drawn. */
const called = new WeakMap<FormState, Map<string, string>>();

export function callField({ form }: Filling, name: string, label: unknown): void {
  if (typeof label !== 'string') return;
  called.set(form, (called.get(form) ?? new Map<string, string>()).set(name, label));
}

/** The sentence of an error away from its field: one that other fields may have too says which field it speaks of. */
export function sentenceAbove(f: Filling, error: FieldError): string {
  const sentence = sentenceOf(f, error);
  const name = called.get(f.form)?.get(error.field);
  const own = f.errors?.[`${error.field}.${error.key}`] ?? f.errors?.[error.key];
  const alone = f.form.errors.every((other) => other.field === error.field || sentenceOf(f, other) !== sentence);
  if (name === undefined || (own !== undefined && alone)) return sentence;
  return `${name}${words(f.page).colon} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

export function errorOf(f: Filling, name: string): string | null {
  const error = f.form.errors.find((one) => one.field === name);
  return error ? sentenceOf(f, error) : null;
}

export function typed(f: Filling, name: string): string {
  const value = f.form.values[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

export function valuesOf(f: Filling, name: string): readonly string[] {
  const value = f.form.values[name];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** The id of a field's control, where the error summary leads. */
export function idOf(name: string): string {
  return `f-${name}`;
}

/** What describes a control: its hint, then what is wrong with it. */
export function describedBy(name: string, hint: unknown, error: string | null): string | undefined {
  const ids = [hint ? `${idOf(name)}-aide` : '', error ? `${idOf(name)}-faute` : ''].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
