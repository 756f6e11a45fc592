import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Choice, Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { Delegate } from '../delegations.ts';
import { allMatters } from '../matters.ts';

export function NewDelegationPage({ page, person, form }: { page: Page; person: Delegate; form: FormState }) {
  const { mine, delegation: t, errors } = words(page);
  const f = { page, form, errors };
  const trail = [{ label: mine.title, href: urls.myAccount() }, { label: t.title, href: urls.myDelegations() }, { label: person.name }];
  return (
    <Layout page={page} title={t.newTitle(person.name)} trail={trail}>
      <ul>
        {t.newSays.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Form f={f} action={urls.newDelegation(person.id)} submit={t.submit} back={{ href: urls.myDelegations() }} short>
        <input type="hidden" name="person" value={String(person.id)} />
        <Choice f={f} name="matters" label={t.matters} options={allMatters(page.lang)} several />
        <Field f={f} name="fromDay" label={t.fromDay} type="date" />
        <Field f={f} name="toDay" label={t.toDay} hint={t.toDayHint} type="date" />
      </Form>
    </Layout>
  );
}
