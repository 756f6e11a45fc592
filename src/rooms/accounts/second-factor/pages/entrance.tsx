import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../../text.ts';

/** Asked after the first factor: a page of its own, so that a telephone or a screen reader finds one question. */
export function CodePage({ page, form, next }: { page: Page; form: FormState; next: string | null }) {
  const t = words(page).secondFactor.entrance;
  const f = { page, form, errors: words(page).errors };
  const acts = <ActLink page={page} href={urls.signIn(next ?? undefined)} label={t.again} />;
  return (
    <Layout page={page} title={t.title} lead={t.lead} acts={acts}>
      <Form f={f} action={urls.signInCode()} submit={t.submit} short>
        {next ? <input type="hidden" name="suite" value={next} /> : null}
        <Field f={f} name="code" label={t.code} hint={t.hint} size={14} autocomplete="one-time-code" />
      </Form>
      <Section id="perdu" title={t.lostTitle}>
        <p>{t.lost}</p>
      </Section>
    </Layout>
  );
}
