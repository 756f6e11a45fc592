import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { Delegate, MyDelegations, NamedDelegation } from '../delegations.ts';
import { matterName } from '../matters.ts';

interface Props {
  page: Page;
  mine: MyDelegations;
  asked: string;
  found: readonly Delegate[];
}

export function DelegationsPage({ page, mine, asked, found }: Props) {
  const t = words(page).delegation;
  const trail = [{ label: words(page).mine.title, href: urls.myAccount() }, { label: t.title }];
  return (
    <Layout page={page} title={t.title} lead={t.lead} trail={trail}>
      <Received page={page} received={mine.received} />
      <Given page={page} given={mine.given} />
      <Section id="donner" title={t.findTitle}>
        <p>{t.findSays}</p>
        <Filters page={page} filters={[{ kind: 'text', name: 'nom', label: t.find }]} submit={t.search} />
        {asked !== '' && found.length === 0 ? <Empty title={t.notFound} /> : null}
        {found.length > 0 ? (
          <ul>
            {found.map((person) => (
              <li>
                <a href={page.to(urls.newDelegation(person.id))}>{t.choose(person.name)}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
    </Layout>
  );
}

const mattersOf = (page: Page, row: NamedDelegation) => row.matters.map((matter) => matterName(matter, page.lang)).join(', ');
const daysOf = (page: Page, row: NamedDelegation) =>
  words(page).delegation.fromTo(formatDay(row.fromDay, page.lang, 'short'), formatDay(row.toDay, page.lang, 'short'));

function Received({ page, received }: { page: Page; received: readonly NamedDelegation[] }) {
  const t = words(page).delegation;
  return (
    <Section id="recues" title={t.received}>
      {received.length === 0 ? <p class="quiet">{t.none}</p> : null}
      {received.map((row) => (
        <>
          <p>
            <b>{row.name}</b>, {daysOf(page, row)}
            {page.lang === 'fr' ? '\u00a0: ' : ': '}
            {mattersOf(page, row)}. {row.state === 'now' ? null : t.states[row.state]}
          </p>
          {row.state === 'now' ? (
            <ActBar>
              <PostButton page={page} action={urls.actFor(row.id)} label={t.act(row.name)} />
            </ActBar>
          ) : null}
        </>
      ))}
    </Section>
  );
}

function Given({ page, given }: { page: Page; given: readonly NamedDelegation[] }) {
  const t = words(page).delegation;
  const revoke = (row: NamedDelegation) =>
    row.state === 'over' ? null : <PostButton page={page} action={urls.revokeDelegation(row.id)} label={t.revoke} small />;
  return (
    <Section id="donnees" title={t.given}>
      {given.length === 0 ? (
        <p class="quiet">{t.nobody}</p>
      ) : (
        <Table
          page={page}
          caption={t.givenCaption}
          rows={given}
          columns={[
            { key: 'person', label: t.person, cell: (row) => row.name, head: true },
            { key: 'matters', label: t.matters, cell: (row) => mattersOf(page, row) },
            { key: 'days', label: t.days, cell: (row) => daysOf(page, row) },
            { key: 'state', label: t.state, cell: (row) => t.states[row.state] },
            { key: 'revoke', label: t.revoke, cell: revoke },
          ]}
        />
      )}
    </Section>
  );
}
