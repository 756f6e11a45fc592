import type { Lang } from '#kernel/i18n';
import { cellOf, type ExportSheet } from '#kernel/spreadsheet';
import type { Matrix } from './figures.ts';
import type { PartnerNames } from './partners.ts';
import type { ActivityLine } from './store/activities.ts';
import { MEASURES, type Measure, type TotalRow } from './store/figures.ts';
import { text } from './text.ts';

const MONEY = '#,##0';

/** Partners by year as a spreadsheet, a sheet a measure, francs not rounded to millions; what has no rate on a sheet of its own. */
export function partnerSheets(matrices: Readonly<Record<Measure, Matrix>>, names: PartnerNames, lang: Lang): ExportSheet[] {
  const t = text[lang];
  const sheets = MEASURES.map((measure): ExportSheet => {
    const { years, rows } = matrices[measure];
    return {
      name: (t.measures[measure] ?? measure).slice(0, 31),
      columns: [
        { header: t.partners.partner, width: 40 },
        ...years.map((year) => ({ header: `${year} (FCFA)`, width: 18, numFmt: MONEY })),
        { header: t.partners.allYears, width: 20, numFmt: MONEY },
      ],
      rows: rows.map((row) => [
        names.of(row, lang).label,
        ...years.map((year) => cellOf(row.years.get(year)?.total ?? null)),
        cellOf(row.total),
      ]),
    };
  });
  const apart = MEASURES.flatMap((measure) => matrices[measure].apart);
  return apart.length === 0 ? sheets : [...sheets, { ...totalsSheet(apart, names, lang), name: t.partners.apartSheet }];
}

/** One figure a line: what programs read, and what adds up in a pivot table. */
export function totalsSheet(rows: readonly TotalRow[], names: PartnerNames, lang: Lang): ExportSheet {
  const t = text[lang];
  return {
    name: t.partners.sheet,
    columns: [
      { header: t.partners.partner, width: 40 },
      { header: t.partners.year, width: 8 },
      { header: t.partners.views, width: 28 },
      { header: t.partners.currency, width: 10 },
      { header: t.partners.amount, width: 20, numFmt: MONEY },
      { header: t.partners.lines, width: 10 },
      { header: t.list.title, width: 10 },
    ],
    rows: rows.map((row) => [
      names.of(row, lang).label,
      row.year,
      t.measures[row.measure] ?? row.measure,
      row.currency,
      cellOf(row.total),
      row.rows,
      row.activities,
    ]),
  };
}

export function activitiesSheet(
  rows: readonly ActivityLine[],
  names: PartnerNames,
  statuses: ReadonlyMap<string, string>,
  lang: Lang,
): ExportSheet {
  const t = text[lang];
  return {
    name: t.list.title,
    columns: [
      { header: t.activity.identifier, width: 28 },
      { header: t.list.name, width: 60 },
      { header: t.list.partner, width: 40 },
      { header: t.report.reference, width: 18 },
      { header: t.list.status, width: 16 },
      { header: t.activity.actualStart, width: 12 },
      { header: t.list.end, width: 12 },
      { header: `${t.list.committed} (FCFA)`, width: 20, numFmt: MONEY },
      { header: `${t.list.disbursed} (FCFA)`, width: 20, numFmt: MONEY },
      { header: t.partners.apart, width: 14 },
    ],
    rows: rows.map((row) => [
      row.identifier,
      row.title,
      names.of({ ...row, name: row.reporting_name }, lang).label,
      row.reporting_ref,
      row.status === null ? null : (statuses.get(row.status) ?? row.status),
      row.start,
      row.end,
      cellOf(row.committed),
      cellOf(row.disbursed),
      row.apart,
    ]),
  };
}
