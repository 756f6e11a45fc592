import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { type Body, bodyShort } from '#rooms/mechanism';
import { Choice, Field, Form, Select } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { ORIGINS } from '../occasion.ts';
import { text } from '../text.ts';
import { HourAndPlaceFields, KindField, TitleFields } from './occasion-fields.tsx';

/** Sets a date: what, whose, when, where, who may read it. */
export function NewOccasionPage({ page, form, bodies }: { page: Page; form: FormState; bodies: readonly Body[] }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
  const trail = [{ label: t.room, href: urls.calendar() }, { label: t.form.newTitle }];
  return (
    <Layout page={page} title={t.form.newTitle} current="calendar" trail={trail}>
      <Form f={f} action={urls.newOccasion()} submit={t.form.submit} back={{ href: urls.calendar() }}>
        <KindField f={f} page={page} />
        <Choice f={f} name="origin" label={t.form.origin} options={ORIGINS.map((each) => ({ value: each, label: t.origins[each] }))} />
        <Select
          f={f}
          name="bodyId"
          label={t.form.body}
          hint={t.form.bodyHint}
          empty={t.form.noBody}
          options={bodies.map((body) => ({ value: body.id, label: bodyShort(body, page.lang) }))}
          optional
        />
        <TitleFields f={f} page={page} />
        <Field f={f} name="fromDay" label={t.form.fromDay} type="date" />
        <Field f={f} name="toDay" label={t.form.toDay} hint={t.form.toDayHint} type="date" optional />
        <HourAndPlaceFields f={f} page={page} />
        <Choice f={f} name="state" label={t.form.state} options={choices(t.form.states)} />
        <Choice f={f} name="audience" label={t.form.audience} options={choices(t.form.audiences)} />
      </Form>
    </Layout>
  );
}
