import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Halves, Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../text.ts';

/** An invitation opened: with a password, or without. */
export function InvitationPage({ page, form, token, address }: { page: Page; form: FormState; token: string; address: string }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={t.invitation.title} lead={t.invitation.says(address)}>
      <Halves>
        <Section id="mot-de-passe" title={t.invitation.withPassword}>
          <Form f={f} action={urls.invitation(token)} submit={t.invitation.open} short>
            <input type="hidden" name="username" value={address} autocomplete="username" />
            <Field
              f={f}
              name="password"
              label={t.fields.password}
              type="password"
              hint={t.fields.passwordHint}
              autocomplete="new-password"
            />
          </Form>
        </Section>
        <Section id="sans" title={t.invitation.withoutPassword}>
          <p>{t.invitation.withoutSays}</p>
          <ActBar>
            <PostButton page={page} action={urls.invitation(token)} values={{ without: 'oui' }} label={t.invitation.openWithout} />
          </ActBar>
        </Section>
      </Halves>
    </Layout>
  );
}

export function DeadInvitationPage({ page, says }: { page: Page; says: string }) {
  const t = words(page).invitation;
  return (
    <Layout page={page} title={t.deadTitle} acts={<ActLink page={page} href={urls.signIn()} label={t.toSignIn} main />}>
      <p>{says}</p>
    </Layout>
  );
}

/** The link that an empty house prints once: its first administrator. */
export function FoundingPage({ page, form, token }: { page: Page; form: FormState; token: string }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={t.founding.title} lead={t.founding.lead}>
      <Form f={f} action={urls.invitation(token)} submit={t.founding.submit} short>
        <Field f={f} name="given" label={t.fields.given} autocomplete="given-name" />
        <Field f={f} name="family" label={t.fields.family} autocomplete="family-name" />
        <Field f={f} name="address" label={t.fields.address} type="email" autocomplete="username" />
        <Field f={f} name="password" label={t.fields.password} type="password" hint={t.fields.passwordHint} autocomplete="new-password" />
      </Form>
    </Layout>
  );
}
