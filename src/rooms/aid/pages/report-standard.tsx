import { formatDay, formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import type { StandardReport, StandardRule } from '../published/standard-report.ts';
import { text } from '../text.ts';

const SEVERITIES = ['critical', 'error', 'warning', 'advisory'] as const;

/** What the check of the standard finds in the whole file, rule by rule, the gravest first. */
export function Standard({ page, standard }: { page: Page; standard: StandardReport }) {
  const t = text[page.lang].standard;
  const number = (count: number) => formatNumber(count, page.lang);
  const { bySeverity, rules, beyond } = standard;
  const counts = SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) =>
    t.counts[severity](number(bySeverity[severity])),
  );
  return (
    <Section id="norme" title={t.title} aside={t.aside(formatDay(standard.lists, page.lang, 'short'))}>
      {counts.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>
            <strong>{counts.join(' · ')}</strong>
          </p>
          <p class="small">{t.lead}</p>
          <Rules page={page} rules={rules} />
          {beyond > 0 ? <p class="small quiet">{t.beyond(number(beyond))}</p> : null}
        </>
      )}
    </Section>
  );
}

function Rules({ page, rules }: { page: Page; rules: readonly StandardRule[] }) {
  const t = text[page.lang].standard;
  const placed = (rule: StandardRule) =>
    rule.first.map(({ line, activity }) => (
      <p class="small">
        <span class="nb">{line === null ? t.whole : t.line(formatNumber(line, page.lang))}</span>{' '}
        {activity ? <code>{activity}</code> : null}
      </p>
    ));
  return (
    <Table
      page={page}
      caption={t.title}
      dense
      rows={rules}
      columns={[
        {
          key: 'what',
          label: t.what,
          head: true,
          cell: (row) => (
            <>
              {row.say[page.lang]}
              <p class="small quiet">
                {row.rule.startsWith('tg-') ? t.advice : t.rule(row.rule)} {row.path === null ? null : <code>{row.path}</code>}
              </p>
            </>
          ),
        },
        { key: 'severity', label: t.severity, cell: (row) => t.severities[row.severity] },
        { key: 'count', label: t.count, number: true, cell: (row) => formatNumber(row.count, page.lang) },
        { key: 'first', label: t.first, cell: placed },
      ]}
    />
  );
}
