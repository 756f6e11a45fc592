import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

/** Where the Pool sends a mechanism in; nothing enters before the report was read. */
export function UploadPage({ page, form }: { page: Page; form: FormState }) {
  const t = text[page.lang];
  const f = { page, form, errors: { ...kernelText[page.lang].refusals, ...t.refusals, ...t.open.errors } };
  const trail = [{ label: t.tree.short, href: urls.mechanism() }, { label: t.open.title }];
  return (
    <Layout page={page} title={t.open.title} current="mechanism" lead={t.open.lead} trail={trail}>
      <Form f={f} action={urls.importMechanism()} submit={t.open.submit} back={{ href: urls.mechanism() }} files short>
        <Field f={f} name="fichier" label={t.open.file} type="file" accept=".json,.csv,application/json,text/csv" hint={t.open.fileHint} />
      </Form>
      <p class="small quiet">{t.open.form}</p>
    </Layout>
  );
}
