import { formatDay, formatNumber, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Tag } from '#ui/marks';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import type { FormerRegion, Region } from '../store/lists.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

interface Props {
  page: Page;
  regions: readonly Region[];
  former: readonly FormerRegion[];
}

export function RegionsPage({ page, regions, former }: Props) {
  const t = text[page.lang].regions;
  return (
    <Frame page={page} title={t.title} lead={t.lead}>
      <Table page={page} caption={t.caption} columns={regionColumns(page, regions)} rows={regions} />
      <Section id="avant-2012" title={t.formerTitle}>
        <p>{t.formerLead}</p>
        <Table page={page} caption={t.formerTitle} columns={formerColumns(page, regions, former)} rows={former} />
      </Section>
    </Frame>
  );
}

function regionColumns(page: Page, regions: readonly Region[]): Column<Region>[] {
  const t = text[page.lang].regions;
  return [
    { key: 'name', label: t.region, head: true, cell: (row) => named(row, page.lang), total: t.total },
    { key: 'former', label: t.former, cell: (row) => named({ name_fr: row.former_fr, name_en: row.former_en }, page.lang) },
    { key: 'since', label: t.since, cell: (row) => (row.from_day ? formatDay(row.from_day, page.lang, 'short') : t.always) },
    { key: 'operational', label: t.operational, cell: (row) => row.operational_from },
    {
      key: 'national',
      label: t.national,
      cell: (row) => (
        <>
          {row.national_code} {row.national_code_checked ? null : <Tag>{t.unchecked}</Tag>}
        </>
      ),
    },
    { key: 'iso', label: t.iso, cell: (row) => row.iso },
    {
      key: 'population',
      label: t.population,
      number: true,
      cell: (row) => shown(page, row.population_2022),
      total: formatNumber(sum(regions.map((row) => row.population_2022)), page.lang),
    },
  ];
}

const shown = (page: Page, people: number | null): string => (people === null ? '–' : formatNumber(people, page.lang));
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

function formerColumns(page: Page, regions: readonly Region[], former: readonly FormerRegion[]): Column<FormerRegion>[] {
  const t = text[page.lang].regions;
  const heirs = (row: FormerRegion) =>
    regions.filter((region) => region.former_code === row.code).map((region) => named(region, page.lang));
  const total = (year: 'population_2009' | 'population_2022') => formatNumber(sum(former.map((row) => row[year])), page.lang);
  return [
    { key: 'name', label: t.region, head: true, cell: (row) => named(row, page.lang), total: t.total },
    { key: 'becomes', label: t.becomes, cell: (row) => heirs(row).join(', ') },
    { key: 'iso', label: t.iso, cell: (row) => row.iso },
    {
      key: 'people2009',
      label: t.population2009,
      number: true,
      cell: (row) => shown(page, row.population_2009),
      total: total('population_2009'),
    },
    {
      key: 'people2022',
      label: t.population,
      number: true,
      cell: (row) => shown(page, row.population_2022),
      total: total('population_2022'),
    },
  ];
}
