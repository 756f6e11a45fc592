import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../../text.ts';
import { STEPS } from '../judge.ts';
import type { Ground, JudgedYear } from '../rotation.ts';
import type { Holder } from '../years.ts';
import { AcceptanceList } from './acceptances.tsx';
import { CollegeList } from './colleges.tsx';
import { Replay } from './replay.tsx';
import { RuleTable } from './rules.tsx';
import { VerdictSaid } from './verdict.tsx';

export interface RotationProps {
  page: Page;
  ground: Ground | null;
  years: readonly JudgedYear[];
  /** The address supposes another rule or another college: nobody accepts what is supposed. */
  supposed: boolean;
}

/** The rotation: every year with its verdict, the rules, who counts how. */
export function RotationPage(props: RotationProps) {
  const { page, ground, years, supposed } = props;
  const t = text[page.lang].rotation;
  const count = (state: string) => years.filter((year) => year.verdict.state === state).length;
  const open = years.length - count('fine') - count('warning');
  const lead = supposed ? t.hypothesisLead : t.lead(years.length, count('warning'), open);
  const trail = [{ label: text[page.lang].tree.short, href: urls.mechanism() }, { label: t.short }];
  return (
    <Layout
      page={page}
      title={t.title}
      current="mechanism"
      trail={trail}
      lead={ground ? lead : undefined}
      acts={<RotationActs page={page} />}
    >
      {ground ? (
        <>
          <Replay page={page} ground={ground} />
          <Section id="liste" title={t.list}>
            <YearTable {...props} />
          </Section>
          <AcceptanceList page={page} ground={ground} />
          <RuleTable page={page} rules={ground.rules} />
          <CollegeList page={page} ground={ground} />
        </>
      ) : (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
    </Layout>
  );
}

function RotationActs({ page }: { page: Page }) {
  const t = text[page.lang].rotation;
  return (
    <>
      <ActLink page={page} href={urls.rotationSimulation()} label={t.simulate} />
      {page.actor.can('rotation.turn') ? <ActLink page={page} href={urls.rotationTurn()} label={t.turn} main /> : null}
    </>
  );
}

/** Who holds a seat that turns: a link, «vacant», or nothing said. */
export function HolderCell({ page, holder }: { page: Page; holder: Holder }) {
  const { seat } = text[page.lang];
  if (holder === null) return <span class="quiet">{seat.unknown}</span>;
  if (holder === 'vacant') return <strong>{seat.vacant}</strong>;
  return <a href={page.to(urls.organisation(holder.key))}>{named(holder, page.lang)}</a>;
}

/** The three columns of a trio. */
export const trioColumns = <Row extends { seats: JudgedYear['seats'] }>(page: Page) =>
  STEPS.map((step) => ({
    key: step,
    label: text[page.lang].rotation.steps[step],
    cell: (row: Row) => {
      const holder = <HolderCell page={page} holder={row.seats[step]} />;
      return step === 'chair' ? <strong>{holder}</strong> : holder;
    },
  }));

function YearTable({ page, years, supposed }: RotationProps) {
  const t = text[page.lang].rotation;
  const mayAccept = !supposed && page.actor.can('rotation.accept');
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={years}
      chosen={(row) => String(row.year) === page.today.slice(0, 4)}
      columns={[
        { key: 'year', label: t.year, head: true, cell: (row) => row.year },
        ...trioColumns<JudgedYear>(page),
        {
          key: 'verdict',
          label: t.verdict,
          cell: (row) => (
            <>
              <VerdictSaid page={page} verdict={row.verdict} rule={row.rule} />
              {row.acceptance ? (
                <>
                  <br />
                  <span class="small">
                    {t.accepted(row.acceptance.accepted_on)} <a href="#raisons">{t.readReason}</a>
                  </span>
                </>
              ) : null}
              {mayAccept && row.verdict.state === 'warning' && !row.acceptance ? (
                <>
                  <br />
                  <a href={page.to(urls.acceptRotation(row.year))}>{t.accept}</a>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
