import { formatNumber } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import type { ReadAs, UpgradeChange, UpgradeMissing, UpgradeReport } from '../published/upgrade-report.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  upgrade: UpgradeReport;
}

/** How activities of older versions were read: from which version, what was changed, what is missing, the sums before and after. */
export function Upgrade({ page, upgrade }: Props) {
  const t = text[page.lang].upgrade;
  return (
    <Section id="versions" title={t.title}>
      <ul class="plain">
        {upgrade.readAs.map((each) => (
          <li>
            {versionSentence(each, page)} <span class="small quiet">{t.fromLine(formatNumber(each.line, page.lang))}</span>
          </li>
        ))}
      </ul>
      {upgrade.activities === 0 ? null : (
        <>
          <p>{t.lead(formatNumber(upgrade.activities, page.lang))}</p>
          <Sums page={page} upgrade={upgrade} />
          <Counts page={page} upgrade={upgrade} />
          <Missing page={page} upgrade={upgrade} />
          <Changes page={page} changes={upgrade.changes} />
        </>
      )}
    </Section>
  );
}

/** On the page of an activity: that it was published in an older version, what was done to it, what is missing. */
export function Upgraded({ page, upgrade, published }: Props & { published: string }) {
  const t = text[page.lang].upgrade;
  if (upgrade.activities === 0) return null;
  return (
    <Section id="mise-a-niveau" title={t.upgraded}>
      <p>{t.ofActivity(published)}</p>
      <Missing page={page} upgrade={upgrade} places={false} />
      <Changes page={page} changes={upgrade.changes} places={false} />
    </Section>
  );
}

function versionSentence({ published, version, byContents, activities }: ReadAs, page: Page): string {
  const t = text[page.lang].upgrade;
  const count = formatNumber(activities, page.lang);
  if (published === null) return t.unsaid(count, version);
  if (byContents) return t.unknown(count, published, version);
  return published.trim() === version ? t.follows(count, version) : t.near(count, published, version);
}

const placeOf = (line: number | null, page: Page): string =>
  line ? text[page.lang].standard.line(formatNumber(line, page.lang)) : text[page.lang].noValue;

/** What was done, by reason and place of the standard, with the first case in words. */
function Changes({ page, changes, places = true }: { page: Page; changes: readonly UpgradeChange[]; places?: boolean }) {
  const t = text[page.lang].upgrade;
  return (
    <>
      <h3>{t.done}</h3>
      <Table
        page={page}
        caption={t.done}
        dense
        rows={changes}
        columns={[
          {
            key: 'what',
            label: t.what,
            head: true,
            cell: (row) => (
              <>
                {row.say[page.lang]}
                <p class="small quiet">
                  {row.paths.map((path) => (
                    <>
                      <code>{path.replace(/^iati-activity\//, '')}</code>{' '}
                    </>
                  ))}
                </p>
              </>
            ),
          },
          { key: 'fate', label: t.fate, cell: (row) => t.fates[row.fate] },
          { key: 'count', label: t.count, number: true, cell: (row) => formatNumber(row.count, page.lang) },
          ...(places
            ? [{ key: 'place', label: t.first, cell: (row: UpgradeChange) => <span class="nb">{placeOf(row.line, page)}</span> }]
            : []),
        ]}
      />
    </>
  );
}

function Counts({ page, upgrade }: Props) {
  const t = text[page.lang].upgrade;
  const number = (count: number) => formatNumber(count, page.lang);
  const wholes = (['elements', 'attributes', 'texts'] as const).map((key) => ({ name: t.wholes[key], ...upgrade[key] }));
  return (
    <>
      <h3>{t.counts}</h3>
      <Table
        page={page}
        caption={t.counts}
        dense
        rows={wholes}
        columns={[
          { key: 'what', label: t.what, head: true, cell: (row) => row.name },
          { key: 'kept', label: t.kept, number: true, cell: (row) => number(row.kept) },
          { key: 'changed', label: t.changed, number: true, cell: (row) => number(row.changed) },
          { key: 'dropped', label: t.dropped, number: true, cell: (row) => number(row.dropped) },
          { key: 'added', label: t.added, number: true, cell: (row) => number(row.added) },
        ]}
      />
    </>
  );
}

function Missing({ page, upgrade, places = true }: Props & { places?: boolean }) {
  const t = text[page.lang].upgrade;
  const { missing } = upgrade;
  if (missing.length === 0) return null;
  return (
    <>
      {places ? <p class="small">{t.missingLead(formatNumber(upgrade.incomplete, page.lang))}</p> : null}
      <h3>{t.missing}</h3>
      <Table
        page={page}
        caption={t.missing}
        dense
        fold={false}
        rows={missing}
        columns={[
          {
            key: 'part',
            label: t.part,
            head: true,
            cell: (row) => (
              <>
                {t.parts[row.path] ?? ''} <code>{row.path.replace(/^iati-activity\//, '')}</code>
              </>
            ),
          },
          { key: 'count', label: t.count, number: true, cell: (row) => formatNumber(row.count, page.lang) },
          ...(places
            ? [{ key: 'place', label: t.first, cell: (row: UpgradeMissing) => <span class="nb">{placeOf(row.line, page)}</span> }]
            : []),
        ]}
      />
    </>
  );
}

/** Amounts are the same before and after, or nobody should accept the file. */
function Sums({ page, upgrade }: Props) {
  const t = text[page.lang];
  const { sums } = upgrade;
  if (sums.length === 0) return null;
  const differ = sums.some(({ before, after }) => before.count !== after.count || before.sum !== after.sum);
  const names: Readonly<Record<string, string>> = { 'planned-disbursement': t.report.planned, budget: t.report.budgets };
  const said = ({ count, sum }: { count: number; sum: string }) => `${formatDecimal(sum, page.lang)} (${formatNumber(count, page.lang)})`;
  return (
    <>
      {differ ? (
        <Notice tone="grave">
          <p>{t.upgrade.differ}</p>
        </Notice>
      ) : (
        <p class="small">{t.upgrade.same}</p>
      )}
      <h3>{t.upgrade.sums}</h3>
      <Table
        page={page}
        caption={t.upgrade.sums}
        dense
        rows={sums}
        columns={[
          { key: 'sort', label: t.report.sort, head: true, cell: (row) => `${names[row.kind] ?? t.report.transactions}, ${row.currency}` },
          { key: 'before', label: t.upgrade.before, number: true, cell: (row) => said(row.before) },
          { key: 'after', label: t.upgrade.after, number: true, cell: (row) => said(row.after) },
        ]}
      />
    </>
  );
}
