import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, ActLink } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

/** What the secretariat sets by itself. */
export function SettingsPage({ page, form }: { page: Page; form: FormState }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={t.settings.title} current="house" lead={t.settings.lead}>
      <Form f={f} action={urls.settings()} submit={t.settings.save} back={{ href: urls.home() }}>
        <Field f={f} name="fr" label={t.settings.institution_fr} hint={t.settings.hint} />
        <Field f={f} name="en" label={t.settings.institution_en} />
      </Form>
      <ActBar>
        <ActLink page={page} href={urls.journal({ acte: 'setting.write' })} label={t.settings.history} small />
      </ActBar>
    </Layout>
  );
}
