import { dayOf } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Pager, readPage } from '#ui/pager';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import { Tabs } from '#ui/tabs';
import { urls } from '#urls';
import type { GuestLine } from '../guest-links.ts';
import { type NamedAccount, PAGE_SIZE } from '../keeping.ts';
import type { State } from '../store/accounts.ts';
import type { Invitation } from '../store/invitations.ts';
import { words } from '../text.ts';

interface Props {
  page: Page;
  state: State;
  accounts: { rows: readonly NamedAccount[]; total: number };
  open: number;
  waiting: readonly Invitation[];
  guests: readonly GuestLine[];
}

/** Accounts by their state, and the links of guests under them. */
export function AccountsPage({ page, state, accounts, open, waiting, guests }: Props) {
  const t = words(page).keeping;
  const tabs = (['open', 'invited', 'closed'] as const).map((one) => ({
    label: t.tabs[one],
    href: urls.accounts({ etat: one === 'open' ? null : one }),
    current: one === state,
  }));
  return (
    <Layout
      current="accounts"
      page={page}
      title={t.title}
      lead={t.lead(open)}
      acts={<ActLink page={page} href={urls.inviteAccount()} label={t.invite} main />}
    >
      <Tabs page={page} label={t.tabsLabel} tabs={tabs} />
      {accounts.total === 0 ? (
        <Empty
          title={t.empty[state]}
          acts={state === 'closed' ? null : <ActLink page={page} href={urls.inviteAccount()} label={t.invite} />}
        />
      ) : (
        <Table page={page} caption={t.caption[state]} rows={accounts.rows} columns={columnsOf(page, state, waiting)} />
      )}
      <Pager page={page} at={readPage(page)} size={PAGE_SIZE} total={accounts.total} />
      <Guests page={page} guests={guests} />
    </Layout>
  );
}

function columnsOf(page: Page, state: State, waiting: readonly Invitation[]): Column<NamedAccount>[] {
  const t = words(page).keeping;
  const columns: Column<NamedAccount>[] = [
    { key: 'person', label: t.person, head: true, cell: (row) => <a href={page.to(urls.account(row.id))}>{row.name}</a> },
    { key: 'address', label: t.address, cell: (row) => row.address },
  ];
  if (state === 'invited') {
    columns.push({
      key: 'waits',
      label: t.waits,
      cell: (row) =>
        untilWhen(
          page,
          waiting.find((one) => one.accountId === row.id),
        ),
    });
  } else {
    columns.push({
      key: 'seen',
      label: t.seen,
      cell: (row) => (row.lastSeen ? formatDay(dayOf(row.lastSeen), page.lang, 'short') : t.never),
    });
  }
  columns.push({ key: 'role', label: t.role, cell: (row) => (row.administrator ? t.administrator : null) });
  return columns;
}

function untilWhen(page: Page, invitation: Invitation | undefined): string {
  const t = words(page).keeping;
  if (!invitation) return t.revoked;
  return invitation.endsAt <= page.now ? t.over : t.until(formatDay(dayOf(invitation.endsAt), page.lang, 'short'));
}

function Guests({ page, guests }: { page: Page; guests: readonly GuestLine[] }) {
  const t = words(page).keeping;
  const revoke = (row: GuestLine) =>
    row.alive ? <PostButton page={page} action={urls.revokeGuestLink(row.id)} label={t.revokeGuest} small /> : null;
  return (
    <Section id="invites" title={t.guests}>
      {guests.length === 0 ? (
        <p class="quiet">{t.guestsEmpty}</p>
      ) : (
        <Table
          page={page}
          caption={t.guestsCaption}
          rows={guests}
          columns={[
            { key: 'address', label: t.address, head: true, cell: (row) => row.address },
            { key: 'purpose', label: t.purpose, cell: (row) => row.says },
            { key: 'last', label: t.lastDay, whole: true, cell: (row) => formatDay(row.lastDay, page.lang, 'short') },
            { key: 'state', label: t.state, whole: true, cell: (row) => t.guestStates[row.state] },
            { key: 'revoke', label: t.revokeGuest, act: true, cell: revoke },
          ]}
        />
      )}
    </Section>
  );
}
