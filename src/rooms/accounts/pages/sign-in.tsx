import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Halves, Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../text.ts';

interface Props {
  page: Page;
  /** By password. */
  form: FormState;
  /** By a link. */
  ask: FormState;
  /** Where one was going. */
  next: string | null;
  /** How the setting calls the identity provider, where there is one. */
  provider?: string;
}

/** The entrance: by a password or by a link, side by side. */
export function SignInPage({ page, form, ask, next, provider }: Props) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const g = { page, form: ask, errors: t.errors };
  return (
    <Layout page={page} title={t.signIn.title} lead={t.signIn.lead}>
      {page.actor.kind === 'person' ? <Notice tone="good">{t.signIn.already}</Notice> : null}
      <Halves>
        <Section id="mot-de-passe" title={t.signIn.byPassword}>
          <Form f={f} action={urls.signIn()} submit={t.signIn.submit} short>
            {next ? <input type="hidden" name="suite" value={next} /> : null}
            <Field f={f} name="address" label={t.fields.address} type="email" autocomplete="username" />
            <Field f={f} name="password" label={t.fields.password} type="password" autocomplete="current-password" />
          </Form>
        </Section>
        <Section id="lien" title={t.signIn.byLink}>
          <p>{t.signIn.byLinkSays}</p>
          <Form f={g} action={urls.signInLink()} submit={t.signIn.askLink} short second>
            <Field f={g} name="mailbox" label={t.fields.address} type="email" autocomplete="email" />
          </Form>
        </Section>
      </Halves>
      {provider ? <ByProvider page={page} next={next} name={provider} /> : null}
      <p class="small quiet">{t.signIn.noAccount}</p>
    </Layout>
  );
}

function ByProvider({ page, next, name }: { page: Page; next: string | null; name: string }) {
  const t = words(page).provider.signIn;
  return (
    <Section id="fournisseur" title={t.title}>
      <p>{t.says(name)}</p>
      <ActBar>
        <PostButton page={page} action={urls.provider()} label={t.go(name)} values={next ? { suite: next } : {}} />
      </ActBar>
    </Section>
  );
}
