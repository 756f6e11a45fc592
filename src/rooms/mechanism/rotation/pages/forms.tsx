import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { JudgedYear } from '../rotation.ts';
import type { Rule } from '../store.ts';
import { RotationNotice } from './verdict.tsx';

/** The way back to the page of the rotation, then the page itself. */
export const rotationTrail = (page: Page, label: string) => [
  { label: text[page.lang].tree.short, href: urls.mechanism() },
  { label: text[page.lang].rotation.short, href: urls.rotation() },
  { label },
];

export const optionsOf = (page: Page, organisations: readonly OrganisationName[]) =>
  organisations.map((one) => ({ value: one.id, label: named(one, page.lang) }));

interface RuleProps {
  page: Page;
  form: FormState;
  organisations: readonly OrganisationName[];
  /** None for a new one. */
  rule?: Rule;
}

export function RuleFormPage({ page, form, organisations, rule }: RuleProps) {
  const t = text[page.lang];
  const words = t.rotation.ruleForm;
  const f = { page, form, errors: t.errors };
  const title = rule ? words.editTitle(named(rule, page.lang)) : words.newTitle;
  const sorts = [
    { value: 'counts', label: words.counts },
    { value: 'opposite-college', label: words.oppositeCollege },
  ];
  return (
    <Layout page={page} title={title} current="mechanism" trail={rotationTrail(page, title)}>
      <Form
        f={f}
        action={rule ? urls.editRotationRule(rule.id) : urls.newRotationRule()}
        submit={rule ? t.save : words.add}
        back={{ href: urls.rotation() }}
      >
        <Field f={f} name="nameFr" label={words.nameFr} />
        <Field f={f} name="nameEn" label={words.nameEn} />
        <Choice f={f} name="composition" label={words.composition} options={sorts} />
        <Select
          f={f}
          name="bilateral"
          label={words.bilateral}
          hint={words.bilateralHint}
          optional
          options={[0, 1, 2, 3].map((count) => ({ value: count, label: t.rotation.wanted(count) }))}
        />
        <Select f={f} name="enlargedId" label={words.enlargedId} empty={words.nobody} optional options={optionsOf(page, organisations)} />
        <Field f={f} name="termMonths" label={words.termMonths} type="number" min={1} max={60} />
        {rule ? null : <Field f={f} name="fromDay" label={words.fromDay} type="date" hint={words.fromDayHint} />}
        <TextArea f={f} name="reason" label={words.reason} optional rows={3} />
      </Form>
    </Layout>
  );
}

export function AcceptPage({ page, form, year }: { page: Page; form: FormState; year: JudgedYear }) {
  const t = text[page.lang];
  const words = t.rotation.acceptForm;
  const f = { page, form, errors: t.errors };
  const title = words.title(year.year);
  return (
    <Layout page={page} title={title} current="mechanism" trail={rotationTrail(page, title)}>
      <RotationNotice page={page} year={year} />
      <Form f={f} action={urls.acceptRotation(year.year)} submit={words.submit} back={{ href: urls.rotation() }}>
        <input type="hidden" name="seen" value={String(form.values.seen ?? '')} />
        <TextArea f={f} name="reason" label={words.reason} hint={words.reasonHint} rows={4} />
      </Form>
    </Layout>
  );
}
