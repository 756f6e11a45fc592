import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { COLUMNS_HEIGHT, Columns } from './chart/columns.tsx';
import { Hatching, Key } from './chart/key.tsx';
import { Lines } from './chart/lines.tsx';
import { type Series, scaleOf } from './chart/series.ts';
import { Table } from './table.tsx';
import { words } from './words.ts';

export type { Series } from './chart/series.ts';

interface ChartProps {
  page: Page;
  /** Unique in the page. */
  id: string;
  /** A sentence that says what the drawing shows: «L’aide décaissée baisse depuis 2016.» */
  title: string;
  /** Name of the first column of the table beside: «Année». */
  over: string;
  categories: readonly string[];
  series: readonly Series[];
  /** Writes a value on its mark and in the table. */
  show(value: number): string;
  unit: string;
  as?: 'columns' | 'lines';
}

/** Values over time or by class: a sentence, the drawing, and the same values in a table beside. */
export function Chart({ page, id, title, over, categories, series, show, unit, as = 'columns' }: ChartProps) {
  return (
    <div class="side">
      <figure>
        <figcaption>{title}</figcaption>
        <Key id={id} series={series} />
        <svg class="chart" width="100%" height={COLUMNS_HEIGHT} role="img" aria-label={title}>
          <Hatching id={id} />
          {as === 'lines' ? (
            <Lines categories={categories} series={series} show={show} />
          ) : (
            <Columns id={id} categories={categories} series={series} show={show} />
          )}
        </svg>
      </figure>
      <ValuesTable page={page} over={over} categories={categories} series={series} show={show} unit={unit} />
    </div>
  );
}

type ValuesProps = Pick<ChartProps, 'page' | 'over' | 'categories' | 'series' | 'show' | 'unit'>;

/** One category, and its place among the values. */
interface Line {
  category: string;
  index: number;
}

function ValuesTable({ page, over, categories, series, show, unit }: ValuesProps) {
  const t = words(page);
  const value = (one: Series, index: number): string => {
    const given = one.values[index] ?? null;
    return given === null ? t.nothing : show(given);
  };
  return (
    <Table
      page={page}
      caption={t.sameValues}
      unit={unit}
      captioned
      dense
      fold={false}
      rows={categories.map((category, index) => ({ category, index }))}
      columns={[
        { key: 'over', label: over, head: true, cell: (row: Line) => row.category },
        ...series.map((one) => ({
          key: one.name,
          label: one.name,
          number: true,
          cell: (row: Line) => value(one, row.index),
        })),
      ]}
    />
  );
}

interface BarsProps {
  id: string;
  title: string;
  rows: readonly { label: string; value: number; shown: Child }[];
}

/** Shares of a whole, longest first: a name, a bar, its value. The values are written, so no table stands beside. */
export function Bars({ id, title, rows }: BarsProps) {
  const scale = scaleOf([{ name: id, look: 'solid', values: rows.map((row) => row.value) }], 100);
  return (
    <figure>
      <figcaption id={id}>{title}</figcaption>
      <ul class="bars">
        {rows.map((row) => (
          <li>
            <span class="label">{row.label}</span>
            <svg class="chart" width="100%" height="14" aria-hidden="true">
              <rect class="c-solid" width={`${Math.max(scale(row.value), 0)}%`} height="14" />
            </svg>
            <b class="num">{row.shown}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
