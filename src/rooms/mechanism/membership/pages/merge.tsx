import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { Organisation, OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { MergePlan } from '../merge.ts';
import { type Bodies, Lines, mandateLines, postLines, Question, seatLines, trailOf } from './parts.tsx';

interface Props {
  page: Page;
  organisation: Organisation;
  asked: FormState;
  organisations: readonly OrganisationName[];
  bodies: Bodies;
  plan?: MergePlan;
  form?: FormState;
}

/** One organisation goes into another: first which and when, then what passes and what ends, then the act. */
export function MergePage({ page, organisation, asked, organisations, bodies, plan, form }: Props) {
  const t = text[page.lang];
  const words = t.membership.merge;
  const f = { page, form: asked, errors: t.errors };
  const others = organisations.filter((one) => one.id !== organisation.id);
  return (
    <Layout
      page={page}
      title={words.title(named(organisation, page.lang))}
      current="mechanism"
      trail={trailOf(page, organisation, t.membership.acts.merge)}
    >
      <Question page={page} action={urls.partnerMerge(organisation.key)} title={t.membership.ask.merge} done={plan !== undefined}>
        <Select f={f} name="dans" label={words.into} options={others.map((one) => ({ value: one.key, label: named(one, page.lang) }))} />
        <Field f={f} name="le" label={words.day} type="date" hint={words.dayHint} />
      </Question>
      {plan && form ? (
        <Section id="fusion" title={words.changes}>
          <p>
            {plan.joins ? words.joins(named(plan.into, page.lang)) : ''} {words.address}
          </p>
          <Changes page={page} bodies={bodies} plan={plan} />
          <Form
            f={{ page, form, errors: t.errors }}
            action={urls.partnerMerge(organisation.key)}
            submit={words.submit}
            back={{ href: urls.organisation(organisation.key) }}
            risk
          >
            <input type="hidden" name="intoId" value={String(plan.into.id)} />
            <input type="hidden" name="day" value={plan.day} />
            <TextArea f={{ page, form, errors: t.errors }} name="reason" label={t.membership.reason} optional rows={3} />
          </Form>
        </Section>
      ) : null}
    </Layout>
  );
}

function Changes({ page, bodies, plan }: { page: Page; bodies: Bodies; plan: MergePlan }) {
  const words = text[page.lang].membership.merge;
  return (
    <>
      <Lines title={words.identifiers(plan.identifiers.length)} lines={plan.identifiers} />
      <Lines title={words.passed(plan.passed.length)} lines={seatLines(page, bodies, plan.passed)} />
      <Lines title={words.closed(plan.closed.length)} lines={seatLines(page, bodies, plan.closed)} />
      <Lines title={words.mandatesPassed(plan.mandatesPassed.length)} lines={mandateLines(page, bodies, plan.mandatesPassed)} />
      <Lines title={words.mandatesEnded(plan.mandatesEnded.length)} lines={mandateLines(page, bodies, plan.mandatesEnded)} />
      <Lines title={words.postsPassed(plan.postsPassed.length)} lines={postLines(page, plan.postsPassed)} />
      <Lines title={words.postsEnded(plan.postsEnded.length)} lines={postLines(page, plan.postsEnded)} />
      <Lines title={words.family(plan.family.length)} lines={plan.family.map((one) => named(one, page.lang))} />
    </>
  );
}
