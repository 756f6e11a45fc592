import { type Field, Stale } from '#kernel/errors';

type Shown = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** Somebody saved first: the fields on which the two texts differ. `mine` bears the names of the form's fields. */
export function stale(theirVersion: number, mine: Shown, theirs: Shown): Stale {
  const fields: Field[] = Object.keys(mine).map((name) => ({ name, label: name, mine: shown(mine[name]), theirs: shown(theirs[name]) }));
  return new Stale(
    theirVersion,
    fields.filter((field) => field.mine !== field.theirs),
  );
}
