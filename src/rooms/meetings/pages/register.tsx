import type { Child } from 'hono/jsx';
import { formatDay, formatNumber, formatPercent, type Lang, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type Body, bodyShort } from '#rooms/mechanism';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Figure, Figures } from '#ui/figure';
import { type Filter, Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { type Filters as Address, urls } from '#urls';
import { ACCEPTANCES, type Decision, IMPLEMENTATIONS, type Owner } from '../decisions/decision.ts';
import { BANDS, type Counts, type RegisterLine } from '../store/register.ts';
import { text } from '../text.ts';
import { AcceptanceSaid, ImplementationSaid, LateSaid } from './tracks.tsx';

interface Props {
  page: Page;
  bodies: readonly Body[];
  owners: readonly Owner[];
  years: readonly number[];
  lines: { rows: RegisterLine[]; total: number };
  counts: Counts;
  at: number;
  size: number;
  followed: Child;
}

/** Decisions and recommendations: what is late first, then what is to come, then what expects nothing more. */
export function RegisterPage(props: Props) {
  const { page, lines, at, size } = props;
  const t = text[page.lang].register;
  return (
    <Layout page={page} title={t.title} current="decisions" lead={t.lead} acts={<Exports page={page} />}>
      <Summary page={page} counts={props.counts} />
      <Filters page={page} filters={registerFilters({ ...props, lang: page.lang })} count={t.shown(lines.rows.length, lines.total)} />
      {props.followed}
      {lines.rows.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <>
          <DecisionTable page={page} rows={lines.rows} caption={t.title} />
          <Pager page={page} at={at} size={size} total={lines.total} />
          <p class="small quiet">{t.refusedNote}</p>
        </>
      )}
    </Layout>
  );
}

/** The address of the list as it is filtered, in another form. */
function Exports({ page }: { page: Page }) {
  const t = text[page.lang].register;
  const filters: Address = Object.fromEntries([...page.query].filter(([name]) => name !== 'page'));
  return (
    <>
      <ActLink page={page} href={urls.decisionsExport('xlsx', filters)} label={t.excel} />
      <ActLink page={page} href={urls.decisionsExport('csv', filters)} label={t.csv} />
    </>
  );
}

function Summary({ page, counts }: { page: Page; counts: Counts }) {
  const t = text[page.lang].register;
  const { total, accepted, closed, late, oldest } = counts;
  if (total === 0) return null;
  return (
    <Figures>
      <Figure
        page={page}
        value={formatNumber(total, page.lang)}
        label={t.figures.total}
        formula={t.figures.totalFormula}
        rows={page.to(urls.decisions({ etat: 'all' }))}
      />
      <Figure
        page={page}
        value={formatPercent(accepted / total, page.lang)}
        label={t.figures.accepted(accepted, total)}
        formula={t.figures.acceptedFormula}
      />
      <Figure
        page={page}
        value={formatPercent(accepted === 0 ? 0 : closed / total, page.lang)}
        label={t.figures.closed(closed, total)}
        formula={t.figures.closedFormula}
        rows={page.to(urls.decisions({ etat: 'closed' }))}
      />
      <Figure
        page={page}
        value={formatNumber(late, page.lang)}
        label={t.figures.late(oldest)}
        formula={t.figures.lateFormula}
        rows={page.to(urls.decisions({ retard: 'oui' }))}
      />
    </Figures>
  );
}

interface Offered {
  lang: Lang;
  bodies: readonly Body[];
  owners: readonly Owner[];
  years: readonly number[];
}

/** What the register may be asked for. */
export function registerFilters({ lang, bodies, owners, years }: Offered): Filter[] {
  const t = text[lang];
  const states = [
    { value: 'all', label: t.register.allStates },
    ...IMPLEMENTATIONS.map((state) => ({ value: state, label: t.implementations[state] })),
  ];
  return [
    {
      kind: 'select',
      name: 'responsable',
      label: t.register.owner,
      options: owners.map((owner) => ({ value: owner.key, label: named(owner, lang) })),
      all: t.register.allOwners,
    },
    {
      kind: 'select',
      name: 'instance',
      label: t.register.body,
      options: bodies.map((body) => ({ value: body.code, label: bodyShort(body, lang) })),
      all: t.register.allBodies,
    },
    {
      kind: 'select',
      name: 'annee',
      label: t.register.year,
      options: years.map((year) => ({ value: year, label: String(year) })),
      all: t.register.allYears,
    },
    {
      kind: 'select',
      name: 'parole',
      label: t.decision.acceptance,
      options: ACCEPTANCES.map((one) => ({ value: one, label: t.acceptances[one] })),
      all: t.register.allWords,
    },
    { kind: 'select', name: 'etat', label: t.decision.implementation, options: states, all: t.register.openStates },
    {
      kind: 'select',
      name: 'retard',
      label: t.register.lateness,
      options: [{ value: 'oui', label: t.register.onlyLate }],
      all: t.register.anyLateness,
    },
    { kind: 'text', name: 'mots', label: t.register.words },
  ];
}

/** Lines under their bands; a line that is late has its rail. */
export function DecisionTable({ page, rows, caption }: { page: Page; rows: readonly RegisterLine[]; caption: string }) {
  const t = text[page.lang];
  const groups = BANDS.map((band) => ({ band, rows: rows.filter((row) => row.band === band) }))
    .filter((group) => group.rows.length > 0)
    .map(({ band, rows: inside }) => ({ title: t.register.bands[band](inside.length), rows: inside }));
  return (
    <Table
      page={page}
      caption={caption}
      groups={groups}
      late={(row) => row.band === 'late'}
      columns={[
        {
          key: 'code',
          label: t.register.number,
          head: true,
          cell: (row) => (
            <a class="nb" href={page.to(urls.decision(row.id))}>
              {row.code}
            </a>
          ),
        },
        { key: 'text', label: t.register.text, text: true, cell: (row) => row.text },
        { key: 'owner', label: t.register.owner, cell: (row) => ownersWords(page, row) },
        { key: 'due', label: t.register.due, cell: (row) => <Due page={page} row={row} /> },
        { key: 'word', label: t.decision.acceptance, cell: (row) => <AcceptanceSaid page={page} state={row.acceptance} /> },
        { key: 'work', label: t.decision.implementation, cell: (row) => <ImplementationSaid page={page} state={row.implementation} /> },
      ]}
    />
  );
}

const SHOWN_OWNERS = 2;

/** Who carries it, on one line: the first two by name, then how many more; the page of the decision names them all. */
export function ownersWords(page: Pick<Page, 'lang'>, decision: Pick<Decision, 'owners' | 'owner_person'>): string {
  const owners = decision.owners.map((owner) => named(owner, page.lang));
  if (owners.length === 0) return decision.owner_person ?? '–';
  const shown = owners.length > SHOWN_OWNERS + 1 ? owners.slice(0, SHOWN_OWNERS) : owners;
  const more = owners.length - shown.length;
  return more > 0 ? `${shown.join(', ')} ${text[page.lang].register.andOthers(more)}` : shown.join(', ');
}

function Due({ page, row }: { page: Page; row: RegisterLine }) {
  if (row.due_day === null) return <>–</>;
  return (
    <>
      {formatDay(row.due_day, page.lang, 'short')} <LateSaid page={page} decision={row} />
    </>
  );
}
