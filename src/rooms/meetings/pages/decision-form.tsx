import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Choice, Field, Form, type Option, Select, TextArea, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { type Decision, KINDS } from '../decisions/decision.ts';
import { text } from '../text.ts';

export interface DecisionChoices {
  items: readonly Option[];
  /** Institutions that sit on the body, all in view; the others in a list. */
  members: readonly Option[];
  organisations: readonly Option[];
  people: readonly Option[];
}

interface Props {
  page: Page;
  form: FormState;
  meeting: { id: number; title: string };
  choices: DecisionChoices;
  /** The draft that is corrected. */
  decision?: Decision;
}

/** What was decided, who carries it, by when. */
export function DecisionFormPage({ page, form, meeting, choices, decision }: Props) {
  const t = text[page.lang].decision;
  const f = { page, form, errors: text[page.lang].errors };
  const title = decision ? t.editTitle : t.newTitle;
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: title },
  ];
  return (
    <Layout page={page} title={title} current="meetings" trail={trail} lead={t.draftLead}>
      <Form
        f={f}
        action={decision ? urls.editDecision(decision.id) : urls.newDecision(meeting.id)}
        submit={decision ? t.saveDraft : t.record}
        back={{ href: urls.meeting(meeting.id) }}
      >
        <Choice f={f} name="kind" label={t.kind} options={KINDS.map((kind) => ({ value: kind, label: text[page.lang].kinds[kind] }))} />
        <TextArea f={f} name="text" label={t.text} hint={t.textHint} rows={4} />
        <Select f={f} name="item" label={t.item} options={choices.items} empty={t.noItem} optional />
        <Choice f={f} name="owners" label={t.owners} hint={t.ownersHint} options={choices.members} several optional />
        <Select f={f} name="otherOwner" label={t.otherOwner} options={choices.organisations} empty={t.nobodyElse} optional />
        <Select f={f} name="person" label={t.person} options={choices.people} empty={t.nobodyElse} optional />
        <Field f={f} name="due" label={t.due} type="date" optional />
        <Tick f={f} name="closed" label={t.closed} hint={t.closedHint} />
      </Form>
      {decision ? (
        <Section id="retirer" title={t.dropTitle}>
          <ActBar>
            <PostButton page={page} action={urls.dropDecision(decision.id)} label={t.drop} risk />
          </ActBar>
        </Section>
      ) : null}
    </Layout>
  );
}
