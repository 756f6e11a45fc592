import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { CarriedLine } from '../../slots.ts';
import type { Organisation, OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { MergePlan } from '../merge.ts';
import { type Bodies, Lists, mandateLines, postLines, Question, seatLines, trailOf } from './parts.tsx';

interface Props {
  page: Page;
  organisation: Organisation;
  asked: FormState;
  organisations: readonly OrganisationName[];
  bodies: Bodies;
  plan?: MergePlan;
  /** What it carries in other rooms. */
  carried: readonly CarriedLine[];
  form?: FormState;
}

/** One organisation goes into another: first which and when, then what passes and what ends, then the act. */
export function MergePage({ page, organisation, asked, organisations, bodies, plan, carried, form }: Props) {
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
          <Changes page={page} bodies={bodies} plan={plan} carried={carried} />
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

function Changes({ page, bodies, plan, carried }: { page: Page; bodies: Bodies; plan: MergePlan; carried: readonly CarriedLine[] }) {
  const words = text[page.lang].membership.merge;
  return (
    <Lists
      of={[
        [words.identifiers(plan.identifiers.length), plan.identifiers],
        [words.passed(plan.passed.length), seatLines(page, bodies, plan.passed)],
        [words.closed(plan.closed.length), seatLines(page, bodies, plan.closed)],
        [words.mandatesPassed(plan.mandatesPassed.length), mandateLines(page, bodies, plan.mandatesPassed)],
        [words.mandatesEnded(plan.mandatesEnded.length), mandateLines(page, bodies, plan.mandatesEnded)],
        [words.postsPassed(plan.postsPassed.length), postLines(page, plan.postsPassed)],
        [words.postsEnded(plan.postsEnded.length), postLines(page, plan.postsEnded)],
        [words.carried(carried.length), carried.map((one) => (one.href ? <a href={page.to(one.href)}>{one.words}</a> : one.words))],
        [words.family(plan.family.length), plan.family.map((one) => named(one, page.lang))],
      ]}
    />
  );
}
