import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Field, Form, TextArea } from '#ui/form';
import { urls } from '#urls';
import { describePeriod } from '../describe.ts';
import type { RateRecord } from '../store/rates.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export function CorrectRatePage({ page, rate, form }: { page: Page; rate: RateRecord; form: FormState }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const what = t.ratePage.title(t.rates.one(rate.from_currency, rate.to_currency), describePeriod(rate, page.lang));
  return (
    <Frame page={page} title={t.correctForm.title} lead={t.correctForm.lead(what)} under={{ label: t.rates.title, href: urls.rates() }}>
      <Form f={f} action={urls.correctRate(rate.id)} submit={t.correctForm.submit} back={{ href: urls.rate(rate.id) }}>
        <Field f={f} name="value" label={t.correctForm.value} hint={t.rateForm.valueHint} size={16} />
        <Field f={f} name="source" label={t.rateForm.source} hint={t.rateForm.sourceHint} />
        <Field f={f} name="note" label={t.rateForm.note} optional />
        <TextArea f={f} name="why" label={t.correctForm.why} rows={3} />
      </Form>
    </Frame>
  );
}
