import { formatNumber } from '#kernel/i18n';
import { Decimal, formatShort } from '#kernel/money';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Bars } from '#ui/chart';
import { Empty } from '#ui/empty';
import { Figure, Figures } from '#ui/figure';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { MEASURE_WORDS, matrixOf } from '../figures.ts';
import type { PartnerNames } from '../partners.ts';
import type { Measure, TotalRow } from '../store/figures.ts';
import type { AidFile } from '../store/files.ts';
import { text } from '../text.ts';
import { ByYear } from './activity-years.tsx';
import { asPublished } from './amounts.tsx';
import { FilesTable } from './files.tsx';

export interface OverviewProps {
  page: Page;
  running: { running: number; all: number };
  totals: readonly TotalRow[];
  year: number;
  names: PartnerNames;
  /** Null for readers who do not see imports. */
  files: readonly AidFile[] | null;
  mayReceive: boolean;
}

export function OverviewPage(props: OverviewProps) {
  const { page, running, totals, year, files } = props;
  const t = text[page.lang].overview;
  const acts = (
    <>
      {files ? <ActLink page={page} href={urls.imports()} label={t.imports} /> : null}
      {props.mayReceive ? <ActLink page={page} href={urls.newImport()} label={t.receive} main /> : null}
    </>
  );
  return (
    <Layout page={page} title={t.title} current="aid" lead={t.lead} acts={files ? acts : undefined}>
      {running.all === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <YearFigures {...props} />
          <ByYear page={page} years={yearsOf(totals)} title={t.byYearTitle} />
          <Section id="partenaires" title={t.byPartner(year)} aside={<a href={page.to(urls.partnersByYear())}>{t.allPartners}</a>}>
            <PartnerBars {...props} />
          </Section>
          <p>
            <a href={page.to(urls.activities())}>{t.allActivities}</a>
          </p>
        </>
      )}
      {files && files.length > 0 ? (
        <Section id="fichiers" title={t.recent} aside={<a href={page.to(urls.imports())}>{t.imports}</a>}>
          <FilesTable page={page} files={files} />
        </Section>
      ) : null}
    </Layout>
  );
}

function YearFigures({ page, running, totals, year }: OverviewProps) {
  const t = text[page.lang].overview;
  return (
    <Figures>
      <Figure
        page={page}
        value={formatNumber(running.running, page.lang)}
        label={t.running}
        formula={t.runningFormula}
        rows={urls.activities({ etat: '2' })}
      />
      <YearFigure page={page} totals={totals} year={year} measure="commitment" label={t.committed(year)} />
      <YearFigure page={page} totals={totals} year={year} measure="disbursement" label={t.disbursed(year)} />
    </Figures>
  );
}

interface YearFigureProps {
  page: Page;
  totals: readonly TotalRow[];
  year: number;
  measure: Measure;
  label: string;
}

/** One year of one measure, opened in place: the rest stands on its own page. */
export function YearFigure({ page, totals, year, measure, label }: YearFigureProps) {
  const t = text[page.lang].figure;
  const of = totals.filter((row) => row.year === year && row.measure === measure);
  const counted = of.filter((row) => row.currency === 'XOF');
  const count = (name: 'rows' | 'activities') =>
    formatNumber(
      counted.reduce((sum, row) => sum + row[name], 0),
      page.lang,
    );
  const total = Decimal.sum(counted.map((row) => Decimal.of(row.total))).toString();
  const [value, ...unit] = formatShort({ amount: total, currency: 'XOF' }, page.lang).split('\u00a0');
  const apart = of.filter((row) => row.currency !== 'XOF');
  return (
    <Figure
      page={page}
      value={value ?? ''}
      unit={unit.join('\u00a0')}
      label={label}
      formula={t.formula[measure]?.(count('rows'), count('activities'))}
      excluded={apart
        .map((row) => t.excluded.apart(formatNumber(row.rows, page.lang), asPublished(row.total, row.currency, page.lang)))
        .join(' ')}
      rows={urls.aidFigure({ mesure: MEASURE_WORDS[measure], annee: year })}
    />
  );
}

/** The largest of a year; what is small is on the table. */
export function PartnerBars({
  page,
  totals,
  year,
  names,
  most = 8,
}: Pick<OverviewProps, 'page' | 'totals' | 'year' | 'names'> & { most?: number }) {
  const rows = matrixOf(totals.filter((row) => row.year === year && row.measure === 'disbursement')).rows.slice(0, most);
  return (
    <Bars
      id="barres"
      title={text[page.lang].overview.byPartnerTitle}
      rows={rows.map((row) => ({
        label: names.of(row, page.lang).label,
        value: Number(row.total),
        shown: (
          <a href={page.to(urls.aidFigure({ mesure: MEASURE_WORDS.disbursement, partenaire: row.partner, annee: year }))}>
            {formatShort({ amount: row.total, currency: 'XOF' }, page.lang)}
          </a>
        ),
      }))}
    />
  );
}

function yearsOf(totals: readonly TotalRow[], most = 8) {
  const matrices = {
    commitment: matrixOf(
      totals.filter((row) => row.measure === 'commitment'),
      most,
    ),
    disbursement: matrixOf(
      totals.filter((row) => row.measure === 'disbursement'),
      most,
    ),
  };
  const years = [...new Set([...matrices.commitment.years, ...matrices.disbursement.years])].sort((a, b) => a - b).slice(-most);
  return years.map((year) => ({
    year,
    committed: matrices.commitment.byYear.get(year) ?? null,
    disbursed: matrices.disbursement.byYear.get(year) ?? null,
  }));
}
