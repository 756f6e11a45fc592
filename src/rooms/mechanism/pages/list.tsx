import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { Addressee } from '../members.ts';
import { bodyTitle } from '../naming.ts';
import { Initials } from '../photograph/portrait.tsx';
import type { Body } from '../store/bodies.ts';
import { text } from '../text.ts';
import { capacityWords, MailTo } from './parts.tsx';
import { underBody } from './trail.ts';

/** Who receives what a body sends, derived from its seats. */
export function ListPage({ page, body, lines }: { page: Page; body: Body; lines: readonly Addressee[] }) {
  const t = text[page.lang];
  const name = bodyTitle(body, page.lang);
  const addresses = lines.flatMap((line) => line.email ?? []);
  return (
    <Layout
      page={page}
      title={t.list.title(name)}
      current="mechanism"
      trail={underBody(page, body, { label: t.body.list })}
      lead={t.list.lead(lines.length, lines.filter((line) => line.reach === null).length)}
    >
      {lines.length === 0 ? (
        <Empty title={t.list.empty}>
          <p>{t.list.emptyWhy}</p>
        </Empty>
      ) : (
        <ListTable page={page} lines={lines} />
      )}
      {addresses.length > 0 ? (
        <Section id="adresses" title={t.list.copy}>
          <p>{addresses.join('; ')}</p>
        </Section>
      ) : null}
      {lines.length > 0 ? (
        <ActBar>
          <ActLink page={page} href={urls.bodyListExport(body.code, 'csv')} label={t.directory.takeAway.csv} />
          <ActLink page={page} href={urls.bodyListExport(body.code, 'vcf')} label={t.directory.takeAway.cards} />
        </ActBar>
      ) : null}
    </Layout>
  );
}

function ListTable({ page, lines }: { page: Page; lines: readonly Addressee[] }) {
  const t = text[page.lang].list;
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={lines}
      columns={[
        {
          key: 'person',
          label: t.person,
          head: true,
          cell: (line) => (
            <span class="who">
              <Initials person={line} />
              <a href={page.to(urls.person(line.personId))}>{`${line.given} ${line.family}`}</a>
            </span>
          ),
        },
        {
          key: 'organisation',
          label: t.organisation,
          cell: (line) =>
            line.organisation ? <a href={page.to(urls.organisation(line.organisation.key))}>{named(line.organisation, page.lang)}</a> : '',
        },
        { key: 'capacity', label: t.capacity, cell: (line) => capacityWords(page, line) },
        { key: 'email', label: t.email, cell: (line) => <Address page={page} line={line} /> },
      ]}
    />
  );
}

function Address({ page, line }: { page: Page; line: Addressee }) {
  const t = text[page.lang];
  if (line.email) return <MailTo address={line.email} />;
  return <span class="quiet">{line.reach ? t.directory.hidden : t.list.noAddress}</span>;
}
