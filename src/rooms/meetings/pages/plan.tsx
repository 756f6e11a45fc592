import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type Occasion, titleOf } from '#rooms/calendar';
import { type Body, bodyShort, bodyTitle } from '#rooms/mechanism';
import { Empty } from '#ui/empty';
import { Choice, Field, Form, Select } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

/** Which body meets: the first question, answered by a link. */
export function ChooseBodyPage({ page, bodies }: { page: Page; bodies: readonly Body[] }) {
  const t = text[page.lang].plan;
  return (
    <Layout
      page={page}
      title={t.title}
      current="meetings"
      lead={t.which}
      trail={[{ label: text[page.lang].room, href: urls.meetings() }, { label: t.title }]}
    >
      {bodies.length === 0 ? (
        <Empty title={t.noBody}>
          <p>{t.noBodyWhy}</p>
        </Empty>
      ) : (
        <ul class="plain">
          {bodies.map((body) => (
            <li>
              <a href={page.to(urls.newMeeting({ instance: body.code }))}>{bodyTitle(body, page.lang)}</a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

interface Props {
  page: Page;
  form: FormState;
  body: Body;
  /** Occasions of the body that have no meeting yet. */
  occasions: readonly Occasion[];
}

/** A session on a date of the calendar, or on a new one. */
export function PlanPage({ page, form, body, occasions }: Props) {
  const t = text[page.lang].plan;
  const f = { page, form, errors: text[page.lang].errors };
  const dates = occasions.map((each) => ({
    value: each.id,
    label: `${formatDay(each.from_day, page.lang)}, ${titleOf(each, body, page.lang)}`,
  }));
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: bodyShort(body, page.lang), href: urls.body(body.code) },
    { label: t.title },
  ];
  return (
    <Layout page={page} title={t.titleOf(bodyShort(body, page.lang))} current="meetings" trail={trail}>
      <Form f={f} action={urls.newMeeting({ instance: body.code })} submit={t.submit} back={{ href: urls.meetings() }}>
        <input type="hidden" name="body" value={String(body.id)} />
        {dates.length > 0 ? <Select f={f} name="occasion" label={t.occasion} options={dates} empty={t.newDate} optional /> : null}
        <Field f={f} name="day" label={t.day} type="date" hint={dates.length > 0 ? t.dayHint : undefined} />
        <div class="row-of-fields">
          <Field f={f} name="fromHour" label={t.fromHour} type="time" optional />
          <Field f={f} name="toHour" label={t.toHour} type="time" optional />
        </div>
        <Field f={f} name="place" label={t.place} optional />
        <Field f={f} name="link" label={t.link} type="url" optional />
        <Field f={f} name="number" label={t.number} hint={t.numberHint} type="number" size={6} optional />
        <Choice
          f={f}
          name="readers"
          label={t.readers}
          options={[
            { value: 'own', label: t.own, hint: t.ownHint },
            { value: 'records', label: t.records, hint: t.recordsHint },
            { value: 'public', label: t.public, hint: t.publicHint },
          ]}
        />
      </Form>
    </Layout>
  );
}

/** The number in the series; the rest of a meeting is corrected where it stands. */
export function NumberPage({
  page,
  form,
  meeting,
}: {
  page: Page;
  form: FormState;
  meeting: { id: number; occasion_id: number; title: string };
}) {
  const t = text[page.lang].plan;
  const f = { page, form, errors: text[page.lang].errors };
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: t.numberTitle },
  ];
  return (
    <Layout page={page} title={t.numberTitle} current="meetings" trail={trail}>
      <Form f={f} action={urls.editMeeting(meeting.id)} submit={t.save} back={{ href: urls.meeting(meeting.id) }} short>
        <Field f={f} name="number" label={t.number} hint={t.numberHint} type="number" size={6} optional />
        <p class="quiet">
          {t.elsewhere} <a href={page.to(urls.occasion(meeting.occasion_id))}>{t.occasionPage}</a>
        </p>
      </Form>
    </Layout>
  );
}
