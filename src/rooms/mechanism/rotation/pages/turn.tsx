import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { capacityWords } from '../../pages/parts.tsx';
import type { OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import { STEPS } from '../judge.ts';
import type { TurnPlan } from '../turn.ts';
import { explanation, verdictWords } from '../words.ts';
import type { Holder } from '../years.ts';
import { optionsOf, rotationTrail } from './forms.tsx';
import { VerdictSaid } from './verdict.tsx';

interface TurnProps {
  page: Page;
  /** The questions, by address: which day, who. */
  asked: FormState;
  organisations: readonly OrganisationName[];
  /** What it would change, once asked, with the form that records it. */
  plan?: TurnPlan;
  form?: FormState;
}

/** The change of lead partner: first who and when, by address; then what it changes, and the act. */
export function TurnPage({ page, asked, organisations, plan, form }: TurnProps) {
  const words = text[page.lang].rotation.turnForm;
  const f = { page, form: asked, errors: text[page.lang].errors };
  return (
    <Layout page={page} title={words.title} current="mechanism" trail={rotationTrail(page, words.title)}>
      <Section id="question" title={words.ask}>
        <form class="form" action={page.to(urls.rotationTurn())}>
          <Field f={f} name="le" label={words.day} type="date" />
          <Select f={f} name="chef" label={words.chair} hint={words.chairHint} options={optionsOf(page, organisations)} />
          <Select f={f} name="entrant" label={words.incoming} empty={words.unknown} optional options={optionsOf(page, organisations)} />
          <div class="form-end acts">
            <button class={plan ? 'b' : 'b main'} type="submit">
              {words.see}
            </button>
          </div>
        </form>
      </Section>
      {plan && form ? <TurnForm page={page} plan={plan} form={form} /> : null}
    </Layout>
  );
}

const nameOf = (holder: Holder, page: Page): string | null =>
  holder === null ? null : holder === 'vacant' ? text[page.lang].seat.vacant : named(holder, page.lang);

function TurnForm({ page, plan, form }: { page: Page; plan: TurnPlan; form: FormState }) {
  const t = text[page.lang];
  const words = t.rotation.turnForm;
  const f = { page, form, errors: t.errors };
  const stays = new Set(STEPS.map((step) => nameOf(plan.after[step], page)));
  const gone = STEPS.map((step) => nameOf(plan.before[step], page)).filter((name): name is string => name !== null && !stays.has(name));
  return (
    <Section id="passage" title={words.happens}>
      <ul class="happens">
        {STEPS.map((step) => {
          const name = nameOf(plan.after[step], page);
          return <li>{name === null ? words.noOne(step) : words.becomes(step, name, plan.day, plan.lastDay)}</li>;
        })}
        {gone.map((name) => (
          <li>{words.left(name)}</li>
        ))}
      </ul>
      {plan.verdict.state === 'warning' ? (
        <Notice title={verdictWords(plan.verdict, page.lang)}>
          <p>{explanation(plan.verdict, plan.rule, page.lang).join(' ')}</p>
        </Notice>
      ) : (
        <p>
          <VerdictSaid page={page} verdict={plan.verdict} rule={plan.rule} />
        </p>
      )}
      <Form f={f} action={urls.rotationTurn()} submit={words.submit} back={{ href: urls.rotation() }}>
        {(['day', 'chairId', 'incomingId'] as const).map((name) => (
          <input type="hidden" name={name} value={String(form.values[name] ?? '')} />
        ))}
        {plan.followers.length > 0 ? (
          <Choice
            f={f}
            name="followers"
            label={words.follow}
            hint={words.followHint}
            several
            options={plan.followers.map((one) => ({
              value: one.id,
              label: `${one.given} ${one.family}, ${capacityWords(page, one)}, ${t.rotation.steps[one.to]}`,
            }))}
          />
        ) : null}
        {plan.verdict.state === 'warning' ? (
          <TextArea f={f} name="reason" label={words.reason} hint={t.rotation.acceptForm.reasonHint} rows={3} />
        ) : null}
      </Form>
    </Section>
  );
}
