import type { FieldError } from '#kernel/form';
import { Mark } from '../marks.tsx';
import { words } from '../words.ts';
import { type Filling, idOf, sentenceAbove, sentenceOf } from './sentence.ts';

/** One error a field, the first; in the order of the page, what belongs to no field before all. */
function firstOfEach(errors: readonly FieldError[], order: readonly string[]): FieldError[] {
  const firsts = errors.filter((error, index) => error.field === '' || errors.findIndex((one) => one.field === error.field) === index);
  return firsts.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** What is to be corrected, first: each line leads to its field, where the same sentence stands again. */
export function ErrorSummary({ f, order = [] }: { f: Filling; order?: readonly string[] }) {
  const errors = firstOfEach(f.form.errors, order);
  if (errors.length === 0) return null;
  const t = words(f.page);
  return (
    <error-focus>
      <div class="errors" role="alert" tabindex={-1} aria-labelledby="fautes">
        <h2 id="fautes">
          <Mark of="late" />
          {t.errorsTitle(errors.length)}
        </h2>
        <ul>
          {errors.map((error) => (
            <li>{error.field === '' ? sentenceOf(f, error) : <a href={`#${idOf(error.field)}`}>{sentenceAbove(f, error)}</a>}</li>
          ))}
        </ul>
        <p>{t.errorsKept}</p>
      </div>
    </error-focus>
  );
}
