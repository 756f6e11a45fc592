import type { FormState } from '#kernel/form';
import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { Field, Form, type Option, Select } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

interface Props {
  page: Page;
  form: FormState;
  /** Bytes at most. */
  limit: number;
  /** The organisations a focal point may send for; null for the secretariats, who send any. */
  organisations: readonly Option[] | null;
}

const MEGA = 1024 * 1024;

export function UploadPage({ page, form, limit, organisations }: Props) {
  const t = text[page.lang];
  // What was refused at the door is said beside the field, in the words of the report.
  const f = { page, form, errors: { ...kernelText[page.lang].refusals, ...t.said.faults, ...t.errors } };
  const trail = [{ label: t.room, href: urls.aid() }, { label: t.files.title, href: urls.imports() }, { label: t.upload.title }];
  return (
    <Layout page={page} title={t.upload.title} current="aid" lead={t.upload.lead} trail={trail}>
      <Form f={f} action={urls.newImport()} submit={t.upload.submit} back={{ href: urls.imports() }} files short>
        <Field
          f={f}
          name="fichier"
          label={t.upload.file}
          type="file"
          accept=".xml,application/xml,text/xml"
          hint={t.upload.fileHint(formatNumber(Math.floor(limit / MEGA), page.lang))}
        />
        {organisations ? (
          <Select
            f={f}
            name="organisation"
            label={t.upload.organisation}
            options={organisations}
            empty={organisations.length === 1 ? false : undefined}
          />
        ) : null}
      </Form>
    </Layout>
  );
}
