import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Confirm } from '#ui/confirm';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { NamedAccount } from '../../keeping.ts';
import { words } from '../../text.ts';

/** Asks again before the code that guarded an account is taken off. */
export function RemoveSecondFactorPage({ page, account, form }: { page: Page; account: NamedAccount; form: FormState }) {
  const { keeping, secondFactor, errors } = words(page);
  const t = secondFactor.keeping;
  const back = { href: urls.account(account.id) };
  const trail = [{ label: keeping.title, href: urls.accounts() }, { label: account.name, ...back }, { label: t.remove }];
  return (
    <Layout page={page} current="accounts" title={t.removeTitle(account.name)} trail={trail}>
      <Confirm
        f={{ page, form, errors }}
        action={urls.removeSecondFactor(account.id)}
        submit={t.removeSubmit}
        back={back}
        happens={t.removeSays}
        risk
      />
    </Layout>
  );
}
