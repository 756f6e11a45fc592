import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle } from '../../naming.ts';
import type { BodyName } from '../../store/bodies.ts';
import type { Organisation } from '../../store/organisations.ts';
import type { PostHeld } from '../../store/people.ts';
import type { Kind } from '../../store/vocabulary.ts';
import { text } from '../../text.ts';
import { OWN_KINDS } from '../join.ts';
import { Question, trailOf } from './parts.tsx';

interface Props {
  page: Page;
  organisation: Organisation;
  asked: FormState;
  /** Bodies alive on the day. */
  bodies: readonly BodyName[];
  chosen: readonly BodyName[];
  kinds: readonly Kind[];
  /** Who has a post in the organisation that day. */
  people: readonly PostHeld[];
  /** The form that records it, once the day is known. */
  form?: FormState;
}

/** A partner joins: first the day and the bodies, then its seats and its people, then the act. */
export function JoinPage(props: Props) {
  const { page, organisation, asked, bodies, form } = props;
  const t = text[page.lang];
  const words = t.membership.join;
  const f = { page, form: asked, errors: t.errors };
  const title = words.title(named(organisation, page.lang));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, organisation, t.membership.acts.join)}>
      {form ? <JoinForm {...props} form={form} /> : null}
      <Question page={page} action={urls.partnerJoin(organisation.key)} title={t.membership.ask.join} done={form !== undefined}>
        <Field f={f} name="le" label={words.fromDay} type="date" />
        <Choice
          f={f}
          name="instances"
          label={words.bodies}
          hint={words.bodiesHint}
          several
          optional
          options={bodies.map((body) => ({ value: body.code, label: bodyTitle(body, page.lang) }))}
        />
      </Question>
    </Layout>
  );
}

function JoinForm({ page, organisation, chosen, kinds, people, form }: Props & { form: FormState }) {
  const t = text[page.lang];
  const words = t.membership.join;
  const f = { page, form, errors: t.errors };
  const persons = [...new Map(people.map((post) => [post.person_id, `${post.family} ${post.given}`]))];
  const options = persons.map(([value, label]) => ({ value, label }));
  const own = OWN_KINDS.flatMap((key) => kinds.find((kind) => kind.key === key) ?? []);
  return (
    <Section id="sieges" title={words.seats}>
      {chosen.length === 0 ? <p class="quiet">{words.none}</p> : null}
      {chosen.length > 0 && options.length === 0 ? <p class="quiet">{words.noPeople}</p> : null}
      <Form
        f={f}
        action={urls.partnerJoin(organisation.key)}
        submit={words.submit(chosen.length)}
        back={{ href: urls.organisation(organisation.key) }}
      >
        <input type="hidden" name="fromDay" value={String(form.values.fromDay ?? '')} />
        {chosen.map((body) => (
          <fieldset class="field">
            <legend>{bodyTitle(body, page.lang)}</legend>
            <Select
              f={f}
              name={`kind-${body.id}`}
              label={words.kind}
              empty={false}
              options={own.map((kind) => ({ value: kind.key, label: named(kind, page.lang) }))}
            />
            {options.length > 0 ? (
              <>
                <Select f={f} name={`titular-${body.id}`} label={words.titular} empty={words.later} optional options={options} />
                <Select f={f} name={`alternate-${body.id}`} label={words.alternate} empty={words.later} optional options={options} />
              </>
            ) : null}
          </fieldset>
        ))}
        <TextArea f={f} name="reason" label={t.membership.reason} optional rows={3} />
      </Form>
    </Section>
  );
}
