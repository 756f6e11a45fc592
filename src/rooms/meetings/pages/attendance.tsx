import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { AttendanceFields } from '#ui/attendance';
import { Field, Form, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Expected } from '../session/expected.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  form: FormState;
  meeting: { id: number; title: string };
  lines: readonly Expected[];
  /** Most persons an institution may send. */
  most: number;
}

/** Who came: one group of four answers an institution, prefilled from the answers; then names, where they differ from what was expected. */
export function AttendancePage({ page, form, meeting, lines, most }: Props) {
  const t = text[page.lang].attendance;
  const f = { page, form, errors: text[page.lang].errors };
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: t.title },
  ];
  const name = (line: Expected) => (line.row.organisation_id === null ? line.row.name_fr : named(line.row, page.lang));
  return (
    <Layout page={page} title={t.title} current="meetings" trail={trail} lead={t.lead}>
      <Form f={f} action={urls.attendance(meeting.id)} submit={t.save} back={{ href: urls.meeting(meeting.id) }}>
        <AttendanceFields f={f} seats={lines.map((line) => ({ field: `presence-${line.field}`, name: name(line) }))} />
        <TextArea f={f} name="guests" label={t.guests} hint={t.guestsHint} rows={3} optional />
        <details>
          <summary>{t.names}</summary>
          <p class="quiet">{t.namesHint(most)}</p>
          {lines.map((line) => (
            <div class="row-of-fields">
              <Field f={f} name={`names-${line.field}`} label={name(line)} hint={expectedWords(page, line)} optional />
              <Field f={f} name={`reason-${line.field}`} label={t.reason(name(line))} optional />
            </div>
          ))}
        </details>
      </Form>
    </Layout>
  );
}

function expectedWords(page: Page, line: Expected): string | undefined {
  const t = text[page.lang].attendance;
  const said = [line.titular ? t.titular(line.titular.name) : null, line.alternate ? t.alternate(line.alternate.name) : null].filter(
    Boolean,
  );
  return said.length > 0 ? said.join(', ') : undefined;
}
