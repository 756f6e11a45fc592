import type { PropsWithChildren } from 'hono/jsx';
import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Confirm } from '#ui/confirm';
import { Field, Form, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Occasion } from '../occasion.ts';
import { text } from '../text.ts';
import { whenInWords } from '../words.ts';
import { HourAndPlaceFields, KindField, TitleFields } from './occasion-fields.tsx';

interface Props {
  page: Page;
  occasion: Occasion;
  title: string;
  form: FormState;
}

type FrameProps = PropsWithChildren<{ page: Page; occasion: Occasion; title: string; act: string }>;

/** A page that changes one occasion: what it is about, and where it stands now, above the form. */
function ChangeFrame({ page, occasion, title, act, children }: FrameProps) {
  const t = text[page.lang];
  const trail = [{ label: t.room, href: urls.calendar() }, { label: title, href: urls.occasion(occasion.id) }, { label: act }];
  return (
    <Layout page={page} title={act} current="calendar" lead={t.move.lead(title, whenInWords(occasion, page.lang))} trail={trail}>
      {children}
    </Layout>
  );
}

const backTo = (occasion: Occasion) => ({ href: urls.occasion(occasion.id) });

export function CorrectOccasionPage({ page, occasion, title, form }: Props) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <ChangeFrame page={page} occasion={occasion} title={title} act={t.form.correctTitle}>
      <Form f={f} action={urls.editOccasion(occasion.id)} submit={t.form.correct} back={backTo(occasion)}>
        <KindField f={f} page={page} />
        <TitleFields f={f} page={page} />
        <HourAndPlaceFields f={f} page={page} />
      </Form>
    </ChangeFrame>
  );
}

export function MoveOccasionPage({ page, occasion, title, form }: Props) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <ChangeFrame page={page} occasion={occasion} title={title} act={t.move.title}>
      <Form f={f} action={urls.moveOccasion(occasion.id)} submit={t.move.submit} back={backTo(occasion)} note={t.move.keeps}>
        <Field f={f} name="fromDay" label={t.move.fromDay} hint={t.move.fromDayHint} type="date" optional />
        <Field f={f} name="toDay" label={t.form.toDay} hint={t.form.toDayHint} type="date" optional />
        <TextArea f={f} name="reason" label={t.move.reason} rows={3} />
      </Form>
    </ChangeFrame>
  );
}

export function HoldOccasionPage({ page, occasion, title, form }: Props) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <ChangeFrame page={page} occasion={occasion} title={title} act={t.hold.title}>
      <Form f={f} action={urls.holdOccasion(occasion.id)} submit={t.hold.submit} back={backTo(occasion)} short>
        <Field f={f} name="fromDay" label={t.hold.fromDay} type="date" max={page.today} />
        <Field f={f} name="toDay" label={t.form.toDay} hint={t.form.toDayHint} type="date" max={page.today} optional />
      </Form>
    </ChangeFrame>
  );
}

export function CancelOccasionPage({ page, occasion, title, form }: Props) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <ChangeFrame page={page} occasion={occasion} title={title} act={t.cancel.title}>
      <Confirm
        f={f}
        action={urls.cancelOccasion(occasion.id)}
        submit={t.cancel.submit}
        back={backTo(occasion)}
        happens={t.cancel.happens}
        risk
      >
        <TextArea f={f} name="reason" label={t.cancel.reason} rows={3} />
      </Confirm>
    </ChangeFrame>
  );
}
