import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { bodyTitle } from '../naming.ts';
import type { Body } from '../store/bodies.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { Rhythm } from './rhythm.tsx';
import { inMechanism, underBody } from './trail.ts';

interface Props {
  page: Page;
  form: FormState;
  /** None for a new one. */
  body?: Body;
  bodies: readonly Body[];
  kinds: readonly Kind[];
  rules: readonly Kind[];
}

const options = (page: Page, bodies: readonly Body[], but?: Body) =>
  bodies.filter((one) => one.id !== but?.id).map((one) => ({ value: one.id, label: bodyTitle(one, page.lang) }));

export function BodyFormPage({ page, form, body, bodies, kinds, rules }: Props) {
  const t = text[page.lang];
  const words = t.bodyForm;
  const f = { page, form, errors: t.errors };
  const title = body ? words.editTitle(bodyTitle(body, page.lang)) : words.newTitle;
  const back = body ? urls.body(body.code) : urls.bodies();
  const trail = body
    ? underBody(page, body, { label: t.body.correct })
    : inMechanism(page, { label: t.bodies.title, href: urls.bodies() }, { label: title });
  const named_ = (all: readonly Kind[]) => all.map((one) => ({ value: one.key, label: named(one, page.lang) }));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trail}>
      <Form f={f} action={body ? urls.editBody(body.code) : urls.newBody()} submit={body ? t.save : words.create} back={{ href: back }}>
        {body ? null : <Field f={f} name="code" label={words.code} hint={words.codeHint} size={24} />}
        <Field f={f} name="nameFr" label={words.nameFr} />
        <Field f={f} name="nameEn" label={words.nameEn} />
        <Field f={f} name="shortFr" label={words.shortFr} size={40} />
        <Field f={f} name="shortEn" label={words.shortEn} size={40} />
        <Choice f={f} name="kinds" label={words.kinds} options={named_(kinds)} several />
        <Select f={f} name="parentId" label={words.parent} options={options(page, bodies, body)} empty={words.noParent} optional />
        <Rhythm f={f} current={body?.cadence ?? null} />
        <Field f={f} name="noticeDays" label={words.noticeDays} type="number" min={0} max={90} />
        <Field f={f} name="minutesDays" label={words.minutesDays} type="number" min={0} max={90} />
        <Select f={f} name="representation" label={words.representation} options={named_(rules)} />
        {body ? null : <Field f={f} name="fromDay" label={words.fromDay} type="date" />}
        {body ? null : <Field f={f} name="reference" label={words.reference} hint={words.referenceHint} optional />}
        <TextArea f={f} name="note" label={words.note} optional rows={3} />
      </Form>
    </Layout>
  );
}
