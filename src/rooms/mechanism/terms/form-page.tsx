import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { bodyTitle } from '../naming.ts';
import { inMechanism } from '../pages/trail.ts';
import type { Body } from '../store/bodies.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { errors, words } from './text.ts';

/** What the form is about: a body, the kinds of bodies, or terms that are corrected. */
export interface TermsFormProps {
  page: Page;
  form: FormState;
  body?: Body;
  /** Given for generic ones. */
  kinds?: readonly Kind[];
  corrected?: { id: number; fileName: string | null };
}

export function TermsFormPage({ page, form, body, kinds, corrected }: TermsFormProps) {
  const t = words[page.lang];
  const f = { page, form, errors: { ...text[page.lang].errors, ...errors[page.lang] } };
  const title = corrected ? t.editTitle : t.newTitle(body ? bodyTitle(body, page.lang) : t.genericTitle);
  const above = body
    ? { label: bodyTitle(body, page.lang), href: urls.body(body.code) }
    : { label: t.genericTitle, href: urls.genericTerms() };
  const action = corrected ? urls.editTerms(corrected.id) : body ? urls.newTerms(body.code) : urls.newGenericTerms();
  const back = corrected ? urls.terms(corrected.id) : above.href;
  const readers = (['public', 'body'] as const).map((value) => ({ value, label: t.readersOf[value] }));
  return (
    <Layout page={page} title={title} current="mechanism" trail={inMechanism(page, above, { label: title })}>
      <Form f={f} action={action} submit={t.submit} back={{ href: back }} files note={corrected ? t.editNote : undefined}>
        {kinds && !corrected ? (
          <Choice
            f={f}
            name="kinds"
            label={t.kinds}
            options={kinds.map((kind) => ({ value: kind.key, label: named(kind, page.lang) }))}
            several
          />
        ) : null}
        <Field f={f} name="titleFr" label={t.titleFr} />
        <Field f={f} name="titleEn" label={t.titleEn} />
        <Field f={f} name="fromDay" label={t.fromDay} type="date" />
        <Field f={f} name="toDay" label={t.toDay} type="date" hint={t.toDayHint} optional />
        <Field f={f} name="reference" label={t.referenceField} hint={t.referenceHint} />
        <TextArea f={f} name="content" label={t.content} hint={t.contentHint} rows={12} optional />
        <Field
          f={f}
          name="file"
          label={t.fileField}
          type="file"
          accept=".pdf,.docx,.odt"
          hint={corrected?.fileName ? t.fileKept(corrected.fileName) : t.fileHint}
          optional
        />
        {body && !corrected ? <Choice f={f} name="readers" label={t.readers} options={readers} /> : null}
      </Form>
    </Layout>
  );
}
