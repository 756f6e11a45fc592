import { z } from 'zod';
import { choice, text } from '#kernel/fields';
import { LIST_FIELDS, type ListField } from './columns.ts';
import type { Answers, Decision } from './judging.ts';

export const uploadForm = z.object({});

const column = () =>
  text(3)
    .pipe(z.string().regex(/^(\d{1,2})$/))
    .transform(Number)
    .optional()
    .catch(undefined);

const columns = Object.fromEntries(LIST_FIELDS.map((field) => [`col-${field}`, column()]));

/** The form of a list: a column for each field, and one answer a pair of spellings, under the number of its line. */
export const answersForm = z
  .object({ lang: choice(['fr', 'en']), ...columns })
  .catchall(z.unknown())
  .transform((given): Answers => {
    const values = given as Record<string, unknown>;
    const found = LIST_FIELDS.flatMap((field): [ListField, number][] => {
      const at = values[`col-${field}`];
      return typeof at === 'number' ? [[field, at]] : [];
    });
    const decisions = Object.entries(values).flatMap(([name, value]): [string, Decision][] => {
      const line = /^line-(\d{1,5})$/.exec(name)?.[1];
      return line && typeof value === 'string' && /^(both|(keep|take):-?\d{1,9})$/.test(value) ? [[line, value as Decision]] : [];
    });
    return { lang: given.lang as 'fr' | 'en', columns: Object.fromEntries(found), decisions: Object.fromEntries(decisions) };
  });
