import { counted, formatNumber } from '#kernel/i18n';
import type { Run } from '#kernel/jobs';
import type { KeptMail } from '#kernel/mail';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Said } from '#ui/marks';
import { Progress } from '#ui/progress';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { HouseState, Verification } from '../state.ts';
import { text } from '../text.ts';
import { instant } from './outbox.tsx';

const GIGA = 1_000_000_000;

/** The state of the house, for whoever minds it. */
export function HousePage({ page, state }: { page: Page; state: HouseState }) {
  const t = text[page.lang];
  const giga = (bytes: number) => `${formatNumber(bytes / GIGA, page.lang, 1)}\u00a0${page.lang === 'fr' ? 'Go' : 'GB'}`;
  const when = (at: { at: Date } | null) => (at ? instant(at.at, page) : t.house.never);
  return (
    <Layout page={page} title={t.house.title} current="house" lead={t.house.lead} acts={<Acts page={page} />}>
      <Definitions
        items={[
          { term: t.house.version, say: state.version },
          { term: t.house.database, say: state.database },
          { term: t.house.since, say: instant(state.since, page) },
          { term: t.house.disk, say: t.house.diskOf(giga(state.disk.free), giga(state.disk.total)) },
          { term: t.house.backup, say: when(state.backup) },
          { term: t.house.restore, say: when(state.restore) },
          { term: t.house.journal, say: <Verified page={page} verified={state.verified} /> },
        ]}
      />
      {state.underWay.map((run) => (
        <Progress page={page} title={jobWord(page, run)} done={run.done} of={run.total ?? 0} />
      ))}
      <FailedJobs page={page} jobs={state.jobs} />
      <FailedMails page={page} mails={state.mails} />
      <Links page={page} />
    </Layout>
  );
}

function Acts({ page }: { page: Page }) {
  const t = text[page.lang].house;
  if (!page.actor.can('house.tend')) return null;
  return (
    <>
      <PostButton page={page} action={urls.verifyJournal()} label={t.verify} />
      <PostButton page={page} action={urls.backUpNow()} label={t.backupNow} main />
    </>
  );
}

function Verified({ page, verified }: { page: Page; verified: Verification | null }) {
  const t = text[page.lang].house;
  if (!verified) return <>{t.never}</>;
  if (verified.broken !== null) return <Said as="late">{t.journalBroken(formatNumber(verified.broken, page.lang))}</Said>;
  return <Said as="closed">{t.journalWhole(counted(verified.entries, page.lang, t.entries), instant(verified.at, page))}</Said>;
}

/** The name of a job in words; those of the rooms are named by the rooms. */
function jobWord(page: Page, run: Run): string {
  const words: Record<string, string> = kernelText[page.lang].jobs;
  return words[run.kind] ?? run.kind;
}

function FailedJobs({ page, jobs }: { page: Page; jobs: readonly Run[] }) {
  const t = text[page.lang].house;
  return (
    <Section id="travaux" title={t.jobs}>
      {jobs.length === 0 ? (
        <p>{t.jobsNone}</p>
      ) : (
        <Table
          page={page}
          caption={t.jobs}
          rows={jobs}
          columns={[
            { key: 'travail', label: t.what, head: true, cell: (run) => jobWord(page, run) },
            { key: 'quand', label: t.when, cell: (run) => instant(run.endedAt ?? run.askedAt, page) },
            { key: 'faute', label: t.fault, cell: (run) => run.fault },
          ]}
        />
      )}
    </Section>
  );
}

function FailedMails({ page, mails }: { page: Page; mails: readonly KeptMail[] }) {
  const t = text[page.lang].house;
  return (
    <Section id="courriers" title={t.mails}>
      {mails.length === 0 ? (
        <p>{t.mailsNone}</p>
      ) : (
        <Table
          page={page}
          caption={t.mails}
          rows={mails}
          columns={[
            { key: 'objet', label: t.what, head: true, cell: (mail) => <a href={page.to(urls.outboxMail(mail.id))}>{mail.subject}</a> },
            { key: 'quand', label: t.when, cell: (mail) => instant(mail.writtenAt, page) },
            { key: 'faute', label: t.fault, cell: (mail) => mail.fault },
          ]}
        />
      )}
    </Section>
  );
}

function Links({ page }: { page: Page }) {
  const t = text[page.lang];
  const links = [
    ...(page.actor.can('outbox.read') ? [[urls.outbox(), t.outbox.title]] : []),
    [urls.journal(), t.journal.title],
    [urls.bin(), t.bin.title],
    ...(page.actor.can('settings.write') ? [[urls.settings(), t.settings.title]] : []),
    [urls.personalData(), t.house.personalData],
    [urls.whoMayWhat(), t.rights.title],
    [urls.interface(), t.interface.title],
  ];
  return (
    <Section id="aussi" title={t.house.links}>
      <ul>
        {links.map(([href = '', label]) => (
          <li>
            <a href={page.to(href)}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
