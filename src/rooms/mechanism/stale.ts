import { type Field, Stale } from '#kernel/errors';

type Shown = Readonly<Record<string, unknown>>;

/** A value as the form sends it: an empty text for nothing and for «no». */
const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'oui';
  return Array.isArray(value) ? value.join(',') : String(value);
};

/** Somebody saved first. Both texts, under the names of the form's fields: all of them, so that either can be sent again whole. */
export function stale(theirVersion: number, mine: Shown, theirs: Shown): Stale {
  const fields: Field[] = Object.keys(mine).map((name) => ({ name, label: name, mine: shown(mine[name]), theirs: shown(theirs[name]) }));
  return new Stale(theirVersion, fields);
}

/** Runs a verb and, when its text is stale, names the fields in the words of the form. */
export async function labelled<T>(labels: object, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const words = labels as Record<string, unknown>;
    const named = error.fields.map((field) => ({
      ...field,
      label: String(words[field.name] ?? words[field.name.replace(/Id$/, '')] ?? field.name),
    }));
    throw new Stale(error.theirVersion, named);
  }
}
