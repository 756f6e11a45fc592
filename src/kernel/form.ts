import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BadRequest } from './errors.ts';
import { readSent, type Upload } from './form/sent.ts';
import type { Ctx } from './house.ts';
import { ledger } from './ledger.ts';

/** What a field got wrong. `key` names a sentence of the room's `errors`, or of the kernel's. */
export interface FieldError {
  field: string;
  key: string;
  detail: Record<string, string | number>;
}

export type { Upload };

/** A form as a page shows it: what was typed, what is wrong, the version it was read at. */
export interface FormState {
  values: Record<string, string | string[]>;
  errors: FieldError[];
  /** Version of the record when the form was read; null for a new one. */
  version: number | null;
  /** One-time number: a form sent twice is taken once. */
  once: string;
}

export type Read<T> =
  | { ok: true; input: T; version: number | null; uploads: Record<string, Upload>; form: FormState }
  | { ok: false; form: FormState };

/** Names of the fields the house itself writes in every form. */
export const HIDDEN = { token: '_jeton', once: '_fois', version: '_version' } as const;

/** A form to show for the first time, from a record or from nothing. */
export function blankForm(values: Record<string, unknown> = {}, version: number | null = null): FormState {
  const shown = Object.entries(values).map(([name, value]) => [name, shownValue(value)] as const);
  return { values: Object.fromEntries(shown), errors: [], version, once: randomUUID() };
}

function shownValue(value: unknown): string | string[] {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(String) : String(value);
}

/** The same form again, with an error a verb or a file found. */
export function withError(form: FormState, field: string, key: string, detail: Record<string, string | number> = {}): FormState {
  return { ...form, once: randomUUID(), errors: [...form.errors, { field, key, detail }] };
}

function errorsOf(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => {
    const known = /^[a-z][a-z0-9-]*$/.test(issue.message);
    const limit = 'maximum' in issue ? Number(issue.maximum) : 'minimum' in issue ? Number(issue.minimum) : null;
    return {
      field: String(issue.path[0] ?? ''),
      key: known ? issue.message : keyOf(issue),
      detail: (limit === null ? {} : { limit }) as FieldError['detail'],
    };
  });
}

function keyOf(issue: { code?: string; input?: unknown }): string {
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small' || issue.code === 'invalid_type') return 'required';
  return issue.code === 'invalid_value' ? 'choose' : 'unreadable';
}

/**
 * Reads a sent form: checks its token, then types its fields by the schema of `forms.ts`.
 * Wrong fields come back with what was typed, so that the same page is shown again (422) and nothing is lost.
 */
export async function readForm<S extends z.ZodType>(c: Ctx, schema: S): Promise<Read<z.output<S>>> {
  const { values, uploads } = await readSent(c);
  if (!c.var.checkToken(String(values[HIDDEN.token] ?? ''))) throw new BadRequest('forged');
  const once = String(values[HIDDEN.once] ?? '');
  const version = values[HIDDEN.version] === undefined || values[HIDDEN.version] === '' ? null : Number(values[HIDDEN.version]);
  for (const name of Object.values(HIDDEN)) delete values[name];
  const asked = ledger();
  if (asked && /^[0-9a-f-]{36}$/.test(once)) asked.form = once;
  const read = schema.safeParse(values);
  const form: FormState = { values, errors: [], version, once: randomUUID() };
  if (read.success) return { ok: true, input: read.data, version, uploads, form };
  return { ok: false, form: { ...form, errors: errorsOf(read.error) } };
}

const NOTHING = z.object({});

/** Reads a form of one button: its token, its one-time number, the version it was read at. */
export async function readPress(c: Ctx): Promise<{ version: number | null }> {
  const read = await readForm(c, NOTHING);
  return { version: read.form.version };
}
