import { dayOf } from '#kernel/day';
import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { NamedAccount } from '../keeping.ts';
import type { Invitation } from '../store/invitations.ts';
import { words } from '../text.ts';

interface Props {
  page: Page;
  account: NamedAccount;
  waiting: Invitation | undefined;
}

export function AccountPage({ page, account, waiting }: Props) {
  const t = words(page);
  const until = waiting ? t.keeping.until(formatDay(dayOf(waiting.endsAt), page.lang, 'short')) : null;
  return (
    <Layout
      current="accounts"
      page={page}
      title={t.account.title(account.name)}
      trail={[{ label: t.keeping.title, href: urls.accounts() }, { label: account.name }]}
      acts={<Acts page={page} account={account} waiting={waiting} />}
    >
      <Section id="compte" title={t.account.facts}>
        <Definitions
          items={[
            { term: t.keeping.person, say: <a href={page.to(urls.person(account.personId))}>{account.name}</a> },
            { term: t.account.address, say: account.address },
            { term: t.account.state, say: t.account.states[account.state] },
            { term: t.keeping.waits, say: account.state === 'invited' ? (until ?? t.keeping.revoked) : null },
            { term: t.account.lang, say: t.langs[account.lang] },
            { term: t.secondFactor.keeping.term, say: account.secondFactor ? t.secondFactor.keeping.on : t.secondFactor.keeping.off },
            { term: t.account.administrator, say: account.administrator ? t.account.yes : t.account.no },
          ]}
        />
      </Section>
    </Layout>
  );
}

function Acts({ page, account, waiting }: Props) {
  const t = words(page).account;
  const { id, version, state } = account;
  const appoint = page.actor.can('account.appoint') && state !== 'closed';
  return (
    <>
      {state === 'invited' ? (
        <ActLink page={page} href={urls.inviteAccount({ personne: account.personId })} label={t.inviteAgain} main />
      ) : null}
      {waiting ? <PostButton page={page} action={urls.revokeInvitation(waiting.id)} label={t.revoke} /> : null}
      {appoint ? (
        <PostButton
          page={page}
          action={urls.appointAdministrator(id)}
          version={version}
          values={{ administrator: account.administrator ? 'non' : 'oui' }}
          label={account.administrator ? t.dismiss : t.appoint}
        />
      ) : null}
      {account.secondFactor ? (
        <ActLink page={page} href={urls.removeSecondFactor(id)} label={words(page).secondFactor.keeping.remove} />
      ) : null}
      {state === 'closed' ? (
        <PostButton page={page} action={urls.reopenAccount(id)} version={version} label={t.reopen} main />
      ) : (
        <ActLink page={page} href={urls.closeAccount(id)} label={t.close} risk />
      )}
    </>
  );
}

/** Asks again before an account is closed. */
export function CloseAccountPage({ page, account, form }: { page: Page; account: NamedAccount; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const trail = [
    { label: t.keeping.title, href: urls.accounts() },
    { label: account.name, href: urls.account(account.id) },
    { label: t.account.close },
  ];
  return (
    <Layout page={page} current="accounts" title={t.account.closeTitle(account.name)} trail={trail}>
      <Confirm
        f={f}
        action={urls.closeAccount(account.id)}
        submit={t.account.closeSubmit}
        back={{ href: urls.account(account.id) }}
        happens={t.account.closeSays}
        risk
      />
    </Layout>
  );
}
