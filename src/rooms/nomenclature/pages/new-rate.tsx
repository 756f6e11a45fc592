import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Field, Form, Select } from '#ui/form';
import { urls } from '#urls';
import type { Currency } from '../store/lists.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export function NewRatePage({ page, form, currencies }: { page: Page; form: FormState; currencies: readonly Currency[] }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const options = currencies.map((each) => ({ value: each.code, label: `${each.code}, ${named(each, page.lang)}` }));
  return (
    <Frame page={page} title={t.rateForm.title} under={{ label: t.rates.title, href: urls.rates() }}>
      <Form f={f} action={urls.newRate()} submit={t.rateForm.submit} back={{ href: urls.rates() }}>
        <Select f={f} name="from" label={t.rateForm.from} options={options} />
        <Select f={f} name="to" label={t.rateForm.to} options={options} />
        <Field f={f} name="value" label={t.rateForm.value} hint={t.rateForm.valueHint} size={16} />
        <Field f={f} name="period" label={t.rateForm.period} hint={t.rateForm.periodHint} size={12} />
        <Field f={f} name="source" label={t.rateForm.source} hint={t.rateForm.sourceHint} />
        <Field f={f} name="note" label={t.rateForm.note} optional />
      </Form>
    </Frame>
  );
}
