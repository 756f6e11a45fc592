import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { Confirm } from '#ui/confirm';
import { Field, Form, TextArea, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Item } from '../store/agenda.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  form: FormState;
  meeting: { id: number; title: string };
}

/** Opens or closes the session: the hour, and what it brings about. */
export function SessionPage({ page, form, meeting, act }: Props & { act: 'open' | 'close' }) {
  const t = text[page.lang].session;
  const f = { page, form, errors: text[page.lang].errors };
  const words = act === 'open' ? t.open : t.close;
  const action = act === 'open' ? urls.openSession(meeting.id) : urls.closeSession(meeting.id);
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: words.title },
  ];
  return (
    <Layout page={page} title={words.title} current="meetings" trail={trail} lead={meeting.title}>
      <Confirm f={f} action={action} submit={words.submit} back={{ href: urls.meeting(meeting.id) }} happens={words.happens}>
        <Field f={f} name="hour" label={words.hour} type="time" optional />
      </Confirm>
    </Layout>
  );
}

/** What the minutes will say of one item. */
export function NotesPage({ page, form, meeting, item }: Props & { item: Item }) {
  const t = text[page.lang].notes;
  const f = { page, form, errors: text[page.lang].errors };
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: t.title },
  ];
  return (
    <Layout page={page} title={t.title} current="meetings" trail={trail} lead={item.title}>
      <Form f={f} action={urls.itemNotes(item.id)} submit={t.save} back={{ href: urls.meeting(meeting.id) }}>
        <TextArea f={f} name="notes" label={t.notes} hint={t.notesHint} rows={12} optional />
        <Field f={f} name="actual" label={t.actual} type="number" size={4} min={0} max={600} optional />
        <Tick f={f} name="concluded" label={t.concluded} />
      </Form>
    </Layout>
  );
}
