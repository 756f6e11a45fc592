import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { Definitions } from '#ui/definition';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { text } from '../text.ts';
import { LIST_NAMES, LISTS } from './form.ts';

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
      <Section id="champs" title={t.open.fields}>
        <p>{t.open.form}</p>
        <ul>
          {t.open.fieldsNotes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
        <details>
          <summary>{t.open.fieldsByList}</summary>
          <Definitions
            items={LIST_NAMES.map((list) => ({ term: `${t.open.lists[list]} (${list})`, say: Object.keys(LISTS[list].shape).join(', ') }))}
          />
        </details>
      </Section>
    </Layout>
  );
}
