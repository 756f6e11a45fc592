import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Decision } from '../decisions/decision.ts';
import { text } from '../text.ts';

const CLAIMED = ['not-started', 'under-way', 'done-awaiting-review'] as const;
const SAID_BY_THE_BODY = ['closed', 'postponed', 'overtaken'] as const;
const WORDS = ['accepted', 'partly', 'not-accepted'] as const;

/** How far it has come: whoever carries it says what was done; the body says that it is closed. */
export function ReportPage({ page, form, decision, mayClose }: { page: Page; form: FormState; decision: Decision; mayClose: boolean }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const code = decision.code ?? t.decision.draft;
  const states = mayClose ? [...CLAIMED, ...SAID_BY_THE_BODY] : CLAIMED;
  const same = { value: '', label: t.report.unchanged };
  const trail = [
    { label: t.register.title, href: urls.decisions() },
    { label: code, href: urls.decision(decision.id) },
    { label: t.report.title },
  ];
  return (
    <Layout page={page} title={t.report.title} current="decisions" trail={trail} lead={`${code} · ${decision.text}`}>
      <Form f={f} action={urls.reportDecision(decision.id)} submit={t.report.submit} back={{ href: urls.decision(decision.id) }} files>
        <Choice
          f={f}
          name="implementation"
          label={t.decision.implementation}
          options={[same, ...states.map((state) => ({ value: state, label: t.implementations[state] }))]}
        />
        <Choice
          f={f}
          name="acceptance"
          label={t.decision.acceptance}
          options={[same, ...WORDS.map((word) => ({ value: word, label: t.acceptances[word] }))]}
        />
        <TextArea f={f} name="note" label={t.report.note} rows={4} optional />
        {mayClose ? <Field f={f} name="due" label={t.report.newDue} hint={t.report.newDueHint} type="date" optional /> : null}
        <Field f={f} name="file" label={t.report.proof} type="file" optional />
      </Form>
    </Layout>
  );
}
