import { Mark } from '../marks.tsx';
import { words } from '../words.ts';
import { type Filling, idOf, sentenceAbove, sentenceOf } from './sentence.ts';

/** What is to be corrected, first: each line leads to its field, where the same sentence stands again. */
export function ErrorSummary({ f }: { f: Filling }) {
  const { errors } = f.form;
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
