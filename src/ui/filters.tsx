import type { Page } from '#kernel/page';
import { withQuery } from './address.ts';
import { type Option, Options } from './form/field.tsx';
import { words } from './words.ts';

/** One question of the filters; its name is the one in the address. */
export type Filter =
  | { kind: 'select'; name: string; label: string; options: readonly Option[]; all?: string }
  | { kind: 'text' | 'date'; name: string; label: string }
  | { kind: 'ticks'; name: string; label: string; options: readonly Option[] };

interface FiltersProps {
  page: Page;
  filters: readonly Filter[];
  submit?: string;
  /** What the list shows, said before the filters in place: «10 lignes montrées sur 23». */
  count?: string;
  /** Names of the address that stay when the filters change. */
  keep?: readonly string[];
}

/** Narrows a list: the address keeps the filters, each can be taken off, a change applies at once where scripts run. */
export function Filters({ page, filters, submit, count, keep = ['tri'] }: FiltersProps) {
  const t = words(page);
  return (
    <>
      <filter-now>
        <form class="filters" action={page.to(page.path)} aria-label={t.filters}>
          {keep.map((name) => (page.query.get(name) ? <input type="hidden" name={name} value={page.query.get(name) ?? ''} /> : null))}
          {filters.map((filter) => (
            <Question page={page} filter={filter} />
          ))}
          <button class="b" type="submit">
            {submit ?? t.filter}
          </button>
        </form>
      </filter-now>
      <Chips page={page} filters={filters} count={count} />
    </>
  );
}

function Question({ page, filter }: { page: Page; filter: Filter }) {
  const id = `q-${filter.name}`;
  if (filter.kind === 'ticks') return <TickQuestion page={page} filter={filter} />;
  const value = page.query.get(filter.name) ?? '';
  return (
    <div>
      <label for={id}>{filter.label}</label>
      {filter.kind === 'select' ? (
        <select id={id} name={filter.name}>
          <option value="">{filter.all ?? words(page).all}</option>
          <Options options={filter.options} chosen={value} />
        </select>
      ) : (
        <input type={filter.kind} id={id} name={filter.name} value={value} autocomplete="off" />
      )}
    </div>
  );
}

function TickQuestion({ page, filter }: { page: Page; filter: Filter & { kind: 'ticks' } }) {
  const chosen = page.query.getAll(filter.name);
  return (
    <fieldset>
      <legend>{filter.label}</legend>
      <div class="options">
        {filter.options.map((option) => (
          <label class="option">
            <input type="checkbox" name={filter.name} value={String(option.value)} checked={chosen.includes(String(option.value))} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The filters in place; each is a link to the same list without it. */
function Chips({ page, filters, count }: { page: Page; filters: readonly Filter[]; count?: string }) {
  const t = words(page);
  const inPlace = filters.flatMap((filter) => chipsOf(page, filter));
  if (inPlace.length === 0 && !count) return null;
  return (
    <ul class="chips" aria-label={t.filtersInPlace}>
      {count ? <li>{count}</li> : null}
      {inPlace.map((chip) => (
        <li>
          <a href={chip.without}>
            <span class="unseen">{t.removeFilter} </span>
            {chip.label}
          </a>
        </li>
      ))}
      {inPlace.length > 1 ? (
        <li>
          <a href={withQuery(page, Object.fromEntries([...filters.map((filter) => [filter.name, null]), ['page', null]]))}>{t.removeAll}</a>
        </li>
      ) : null}
      {inPlace.length > 0 ? <li class="quiet">{t.addressKeeps}</li> : null}
    </ul>
  );
}

type Asked = Pick<Page, 'lang' | 'query'>;

function inPlaceOf({ lang, query }: Asked, filter: Filter): { value: string; label: string }[] {
  const name = (value: string) =>
    'options' in filter
      ? (filter.options.find((option) => String(option.value) === value)?.label ?? value)
      : `${filter.label}${words({ lang }).colon} ${value}`;
  const values = query.getAll(filter.name).filter(Boolean);
  return values.map((value) => ({ value, label: name(value) }));
}

/** The filters in place, as their labels say them: what a list is called when it is followed. */
export const filtersInWords = (asked: Asked, filters: readonly Filter[]): string[] =>
  filters.flatMap((filter) => inPlaceOf(asked, filter).map(({ label }) => label));

const chipsOf = (page: Page, filter: Filter): { label: string; without: string }[] =>
  inPlaceOf(page, filter).map(({ value, label }) => ({ label, without: without(page, filter.name, value) }));

function without(page: Page, name: string, value: string): string {
  const rest = page.query.getAll(name).filter((one) => one !== value);
  const query = new URLSearchParams(page.query);
  query.delete(name);
  query.delete('page');
  for (const one of rest) query.append(name, one);
  const text = query.toString();
  return page.to(text === '' ? page.path : `${page.path}?${text}`);
}
