import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { words } from './words.ts';

interface FigureProps {
  page: Page;
  /** The number, already written. */
  value: string;
  unit?: string;
  /** What it counts. */
  label: string;
  /** How it is worked out, in words. */
  formula: Child;
  rate?: Child;
  excluded?: Child;
  changed?: Child;
  /** Where its rows are. */
  rows?: string;
  open?: boolean;
}

/** Summary figures side by side, strips of one cloth. */
export function Figures({ children }: PropsWithChildren) {
  return <div class="figs">{children}</div>;
}

/** A figure that opens: its formula, its rate, what it leaves out, since when it changed, its rows. */
export function Figure({ page, value, unit, label, open, ...why }: FigureProps) {
  return (
    <details class="fig" open={open}>
      <summary>
        <b>
          {value}
          {unit ? <i> {unit}</i> : null}
        </b>
        <span class="label">{label}</span>
        <span class="whence">{words(page).whence}</span>
      </summary>
      <Why page={page} {...why} />
    </details>
  );
}

type WhyProps = Pick<FigureProps, 'page' | 'formula' | 'rate' | 'excluded' | 'changed' | 'rows'>;

/** Where a figure comes from, always in this order; also on a page of its own, or under the cell of a matrix. */
export function Why({ page, formula, rate, excluded, changed, rows }: WhyProps) {
  const t = words(page);
  const parts: [string, Child | undefined][] = [
    [t.formula, formula],
    [t.rate, rate],
    [t.excluded, excluded],
    [t.changed, changed],
  ];
  return (
    <div class="why">
      <dl>
        {parts.map(([term, say]) =>
          say ? (
            <div>
              <dt>{term}</dt>
              <dd>{say}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {rows ? <a href={page.to(rows)}>{t.rows}</a> : null}
    </div>
  );
}
