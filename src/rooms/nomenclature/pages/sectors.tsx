import { counted, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Tag } from '#ui/marks';
import { Pager } from '#ui/pager';
import { type Column, Table } from '#ui/table';
import type { Crosswalk } from '../sectors.ts';
import type { Sector, Vocabulary } from '../store/sectors.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export const SECTORS_A_PAGE = 50;

interface Props {
  page: Page;
  vocabulary: Vocabulary;
  found: { rows: Sector[]; total: number };
  passage: Crosswalk;
  at: number;
}

export function SectorsPage({ page, vocabulary, found, passage, at }: Props) {
  const t = text[page.lang].sectors;
  const options = Object.entries(t.vocabularies).map(([value, label]) => ({ value, label }));
  return (
    <Frame page={page} title={t.title} lead={t.lead(counted(found.total, page.lang, t.count))}>
      <Filters
        page={page}
        filters={[
          { kind: 'select', name: 'liste', label: t.vocabulary, options, all: t.vocabularies['dac-5'] },
          { kind: 'text', name: 'q', label: t.words },
          { kind: 'ticks', name: 'retires', label: t.withdrawn, options: [{ value: 'oui', label: t.withdrawnToo }] },
        ]}
      />
      {found.total === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <Table page={page} caption={t.vocabularies[vocabulary]} columns={columns(page, vocabulary, passage)} rows={found.rows} />
      )}
      <Pager page={page} at={at} size={SECTORS_A_PAGE} total={found.total} />
    </Frame>
  );
}

function columns(page: Page, vocabulary: Vocabulary, passage: Crosswalk): Column<Sector>[] {
  const t = text[page.lang];
  const own: Column<Sector>[] = [
    { key: 'code', label: t.code, cell: (row) => <span class="num">{row.code}</span> },
    { key: 'name', label: t.name, head: true, cell: (row) => <SectorName page={page} row={row} /> },
  ];
  if (vocabulary === 'national') return own;
  const group: Column<Sector> = { key: 'group', label: t.sectors.group, cell: (row) => row.parent_code };
  const crossing: Column<Sector> = {
    key: 'crossing',
    label: t.sectors.crossing,
    cell: (row) => crossings(page, row, passage) || <span class="quiet">{t.sectors.noCrossing}</span>,
  };
  return vocabulary === 'dac-5' ? [...own, group, crossing] : [...own, crossing];
}

const crossings = (page: Page, row: Sector, passage: Crosswalk): string =>
  passage
    .of(row.code)
    .map((each) => `${each.national_code} ${named(each, page.lang)}${each.weight === '100' ? '' : ` ${each.weight}\u00a0%`}`)
    .join(', ');

function SectorName({ page, row }: { page: Page; row: Sector }) {
  const t = text[page.lang];
  const foreign = page.lang === 'fr' && !row.in_french;
  return (
    <>
      <span lang={foreign ? 'en' : undefined}>{named(row, page.lang)}</span>
      {foreign ? <Tag>{t.sectors.englishOnly}</Tag> : null}
      {row.withdrawn ? <Tag>{t.sectors.withdrawnTag}</Tag> : null}
      {row.demo ? <Tag demo>{t.demo}</Tag> : null}
    </>
  );
}
