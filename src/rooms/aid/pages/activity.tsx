import { formatDay } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { type Definition, Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import type { PartnerNames } from '../partners.ts';
import type { UpgradeReport } from '../published/upgrade-report.ts';
import type { Activity, Parts } from '../store/activity.ts';
import { text } from '../text.ts';
import { PartnerCell } from './activities.tsx';
import { MoneyLines } from './activity-money.tsx';
import { Participants, Sectors, Texts } from './activity-parts.tsx';
import { ByYear } from './activity-years.tsx';
import { Published, shortDay } from './amounts.tsx';
import { Upgraded } from './upgrade.tsx';

export interface ActivityPageProps {
  page: Page;
  activity: Activity;
  parts: Parts;
  names: PartnerNames;
  /** Names of codes: statuses, types of aid, sectors. */
  codes: { statuses: ReadonlyMap<string, string>; aidTypes: ReadonlyMap<string, string>; sectors: ReadonlyMap<string, string> };
  /** How it was read where it does not plainly follow a version of 2.0x. */
  upgrade: UpgradeReport | null;
  /** The file it comes from: its name and address for those who may see it. */
  file: { name: string; href: string } | null;
  all: boolean;
}

export function ActivityPage(props: ActivityPageProps) {
  const { page, activity, parts } = props;
  const t = text[page.lang];
  const [title, lang] = page.lang === 'fr' ? [activity.title_fr, activity.title_fr_lang] : [activity.title_en, activity.title_en_lang];
  const trail = [{ label: t.room, href: urls.aid() }, { label: t.list.title, href: urls.activities() }, { label: activity.identifier }];
  const lead = [activity.status === null ? '' : (props.codes.statuses.get(activity.status) ?? activity.status), activity.identifier];
  return (
    <Layout
      page={page}
      title={title || activity.identifier}
      heading={<Published page={page} text={title || activity.identifier} lang={lang} />}
      current="aid"
      trail={trail}
      lead={lead.filter(Boolean).join(' · ')}
    >
      <Notices page={page} activity={activity} />
      <TwoColumns>
        <Column>
          <ByYear page={page} years={parts.years} />
          <Texts page={page} activity={activity} />
          <Sectors page={page} activity={activity} sectors={parts.sectors} names={props.codes.sectors} />
        </Column>
        <Column>
          <Section id="identite" title={t.activity.identity}>
            <Definitions items={identity(props)} />
          </Section>
          <Participants page={page} participants={parts.participants} names={props.names} />
        </Column>
      </TwoColumns>
      <MoneyLines page={page} activity={activity} parts={parts} all={props.all} />
      {props.upgrade ? <Upgraded page={page} upgrade={props.upgrade} published={activity.standard_version} /> : null}
    </Layout>
  );
}

function Notices({ page, activity }: { page: Page; activity: Activity }) {
  const t = text[page.lang].activity;
  const said = [
    activity.absent_since ? t.absent(formatDay(activity.absent_since, page.lang)) : null,
    activity.secondary_reporter ? t.secondary : null,
    activity.status === '5' ? t.cancelled : null,
  ].filter((each) => each !== null);
  return (
    <>
      {said.map((sentence) => (
        <Notice>
          <p>{sentence}</p>
        </Notice>
      ))}
    </>
  );
}

function identity({ page, activity, names, codes, file, upgrade }: ActivityPageProps): Definition[] {
  const t = text[page.lang].activity;
  const { standard, readAs } = text[page.lang].upgrade;
  const [asWhat] = upgrade?.readAs ?? [];
  const { lang } = page;
  const dates: [string, string | null][] = [
    [t.plannedStart, activity.planned_start],
    [t.actualStart, activity.actual_start],
    [t.plannedEnd, activity.planned_end],
    [t.actualEnd, activity.actual_end],
  ];
  const share = activity.share === null ? '' : formatDecimal(activity.share, lang);
  const source = t.sourceLine(file?.name ?? t.publishedFile, String(activity.line));
  return [
    {
      term: t.reporter,
      say: (
        <>
          <PartnerCell page={page} row={activity} names={names} />
          {activity.organisation_id === null ? <span class="small quiet"> ({t.notMatched})</span> : null}
        </>
      ),
    },
    { term: t.identifier, say: <code>{activity.identifier}</code> },
    { term: t.dates, say: dates.flatMap(([name, day]) => (day ? [`${name} ${shortDay(day, lang)}`] : [])).join(' · ') },
    { term: t.share, say: (t.shareFrom[activity.share_from] ?? t.shareFrom.alone)?.(share) },
    { term: t.aidTypes, say: activity.aid_types.map((code) => codes.aidTypes.get(code) ?? code).join(' · ') },
    { term: t.humanitarian, say: activity.humanitarian === null ? null : activity.humanitarian ? t.yes : t.no },
    { term: t.level, say: activity.hierarchy === null || activity.hierarchy === 1 ? null : String(activity.hierarchy) },
    { term: t.currency, say: activity.default_currency },
    { term: t.updated, say: activity.last_updated ? shortDay(activity.last_updated.slice(0, 10), lang) : null },
    {
      term: standard,
      say: asWhat ? readAs(activity.standard_version, asWhat.version, upgrade?.activities === 1) : activity.standard_version,
    },
    {
      term: t.record,
      say: (
        <>
          <a href={page.to(urls.activityRecord(activity.id, 'xml'))}>{t.recordXml}</a> ·{' '}
          <a href={page.to(urls.activityRecord(activity.id, 'json'))}>{t.recordJson}</a>
        </>
      ),
    },
    { term: t.source, say: file ? <a href={page.to(file.href)}>{source}</a> : source },
  ];
}
