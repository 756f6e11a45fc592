import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Field, Form, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { Organisation } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { LeavePlan } from '../leave.ts';
import { type Bodies, Lists, mandateLines, postLines, Question, seatLines, trailOf } from './parts.tsx';

interface Props {
  page: Page;
  organisation: Organisation;
  asked: FormState;
  bodies: Bodies;
  plan?: LeavePlan;
  form?: FormState;
}

/** The departure of a partner: first the day, then everything that ends with it, then the act. */
export function LeavePage({ page, organisation, asked, bodies, plan, form }: Props) {
  const t = text[page.lang];
  const words = t.membership.leave;
  const title = words.title(named(organisation, page.lang));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, organisation, t.membership.acts.leave)}>
      <Question page={page} action={urls.partnerLeave(organisation.key)} title={t.membership.ask.leave} done={plan !== undefined}>
        <Field f={{ page, form: asked, errors: t.errors }} name="le" label={words.lastDay} type="date" />
      </Question>
      {plan && form ? (
        <Section id="fin" title={words.ends}>
          <p>
            {words.membership(plan.lastDay)} {words.stays}
          </p>
          <Lists
            of={[
              [words.vacant(plan.vacant.length), seatLines(page, bodies, plan.vacant)],
              [words.closed(plan.closed.length), seatLines(page, bodies, plan.closed)],
              [words.mandates(plan.mandates.length), mandateLines(page, bodies, plan.mandates)],
              [words.posts(plan.posts.length), postLines(page, plan.posts)],
            ]}
          />
          <Form
            f={{ page, form, errors: t.errors }}
            action={urls.partnerLeave(organisation.key)}
            submit={words.submit}
            back={{ href: urls.organisation(organisation.key) }}
            risk
          >
            <input type="hidden" name="lastDay" value={plan.lastDay} />
            <TextArea f={{ page, form, errors: t.errors }} name="reason" label={t.membership.reason} optional rows={3} />
          </Form>
        </Section>
      ) : null}
    </Layout>
  );
}
