import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Issued } from '#kernel/issued';
import type { Page } from '#kernel/page';
import { fullName } from '#rooms/mechanism';
import { Confirm } from '#ui/confirm';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Seal } from '#ui/sheet';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { Call } from '../convocation/call.ts';
import { type Convocation, contentOf } from '../convocation/content.ts';
import { convocationLetter, whenWords } from '../convocation/letter.ts';
import { meetingTitle } from '../meeting.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  form: FormState;
  call: Call;
  /** The whole address of the meeting, as the letter bears it. */
  address: string;
}

/** What will be sent, to whom, and what is still missing: nothing leaves before it was read here. */
export function ConvenePage({ page, form, call, address }: Props) {
  const { meeting, body, recipients, missing } = call;
  const t = text[page.lang].convocation;
  const f = { page, form, errors: text[page.lang].errors };
  const title = meetingTitle(meeting, body, page.lang);
  const heading = call.kind === 'cancel' ? t.cancelTitle : meeting.convocation > 0 ? t.againTitle : t.title;
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: title, href: urls.meeting(meeting.id) },
    { label: heading },
  ];
  return (
    <Layout page={page} title={`${heading}, ${title}`} heading={heading} current="meetings" trail={trail} lead={title}>
      {missing.length > 0 ? <Missing page={page} call={call} /> : null}
      {missing.length === 0 ? (
        <Confirm
          f={f}
          action={urls.convene(meeting.id)}
          submit={t.send(recipients.length)}
          back={{ href: urls.meeting(meeting.id) }}
          happens={happens(page, call)}
        >
          <input type="hidden" name="list" value={call.list} />
        </Confirm>
      ) : null}
      <Unreachable page={page} call={call} />
      <RecipientsSection page={page} call={call} />
      <Letter page={page} call={call} address={address} />
    </Layout>
  );
}

function happens(page: Page, call: Call): string[] {
  const t = text[page.lang].convocation;
  const count = t.letters(call.recipients.length);
  if (call.kind === 'cancel') return [count, t.calendarCancelled];
  const late = call.missed > 0 ? [t.late(call.missed, call.body.notice_days)] : [];
  return [t.edition(call.meeting.convocation + 1), count, t.calendarPart, t.replyPart, ...late];
}

/** What is missing, in the words in which the act itself would refuse. */
function Missing({ page, call }: { page: Page; call: Call }) {
  const t = text[page.lang];
  const sentences = t.refusals as Record<string, unknown>;
  return (
    <Notice tone="grave" title={t.convocation.missing}>
      <ul class="plain">
        {call.missing.map((key) => (
          <li>{typeof sentences[key] === 'string' ? sentences[key] : key}</li>
        ))}
      </ul>
      <p>
        <a href={page.to(urls.meeting(call.meeting.id))}>{t.convocation.backToMeeting}</a> ·{' '}
        <a href={page.to(urls.occasion(call.meeting.occasion_id))}>{t.convocation.toOccasion}</a>
      </p>
    </Notice>
  );
}

function Unreachable({ page, call }: { page: Page; call: Call }) {
  const t = text[page.lang].convocation;
  if (call.unreachable.length === 0) return null;
  return (
    <Notice title={t.unreachable(call.unreachable.length)}>
      <p>{call.unreachable.map((line) => `${fullName(line)}${line.organisation ? ` (${line.organisation.key})` : ''}`).join(', ')}</p>
    </Notice>
  );
}

function RecipientsSection({ page, call }: { page: Page; call: Call }) {
  const t = text[page.lang];
  if (call.recipients.length === 0) return null;
  return (
    <Section id="destinataires" title={t.convocation.recipients} aside={t.convocation.rule}>
      <Table
        page={page}
        caption={t.convocation.recipients}
        rows={call.recipients.map((one, index) => ({ ...one, institution: call.institutions[index]?.[page.lang] ?? '–' }))}
        columns={[
          { key: 'name', label: t.convocation.name, head: true, cell: (row) => row.name },
          { key: 'organisation', label: t.convocation.organisation, cell: (row) => row.institution },
          { key: 'capacity', label: t.convocation.capacity, cell: (row) => t.capacities[row.capacity] },
          {
            key: 'email',
            label: t.convocation.address,
            cell: (row) => (row.person_id !== null && call.unshown.has(row.person_id) ? t.convocation.unshown : row.email),
          },
        ]}
      />
    </Section>
  );
}

/** The letter as one of them will read it. */
function Letter({ page, call, address }: { page: Page; call: Call; address: string }) {
  const t = text[page.lang].convocation;
  const { kind, meeting, body, items, missed } = call;
  const told = contentOf({ kind, meeting, body, items, recipients: [], missed });
  const letter = convocationLetter(told, {
    lang: page.lang,
    edition: meeting.convocation + 1,
    institution: page.institution,
    as: t.theirSeat,
    page: address,
    reply: kind === 'call' ? t.theirLink : null,
  });
  return (
    <Section id="lettre" title={t.letter} aside={letter.subject}>
      <pre class="letter">{letter.text}</pre>
    </Section>
  );
}

/** A convocation as it was issued. It does not change. */
export function ConvocationPage({ page, issued, meeting }: { page: Page; issued: Issued; meeting: { id: number } }) {
  const t = text[page.lang];
  const told = issued.content as Convocation;
  const title = told.title[page.lang];
  const heading = t.convocation.editionTitle(issued.edition);
  const trail = [{ label: t.room, href: urls.meetings() }, { label: title, href: urls.meeting(meeting.id) }, { label: heading }];
  return (
    <Layout
      page={page}
      title={`${heading}, ${title}`}
      heading={heading}
      current="meetings"
      trail={trail}
      lead={t.convocation.issuedOn(formatDay(issued.day, page.lang))}
    >
      <Definitions
        items={[
          { term: t.convocation.what, say: told.kind === 'cancel' ? t.convocation.calledOff(title) : title },
          { term: t.convocation.when, say: whenWords(told, page.lang) },
          { term: t.convocation.where, say: told.place[page.lang] ?? told.link },
          { term: t.convocation.why, say: told.reason },
          {
            term: t.convocation.notice,
            say: told.missed > 0 ? t.convocation.late(told.missed, told.noticeDays) : t.convocation.inTime(told.noticeDays),
          },
        ]}
      />
      <Section id="ordre-du-jour" title={t.agenda.title}>
        <ol>
          {told.agenda.map((item) => (
            <li>
              {item.title}{' '}
              <span class="quiet">{[t.natures[item.nature], t.min(item.minutes), item.presenter].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="destinataires" title={t.convocation.recipients} aside={t.convocation.persons(told.recipients.length)}>
        <ul class="plain">
          {told.recipients.map((one) => (
            <li>
              {one.name}
              {one.organisation ? <span class="quiet"> · {one.organisation[page.lang]}</span> : null}
            </li>
          ))}
        </ul>
      </Section>
      <Seal page={page} digest={issued.checksum.slice(0, 32)} />
    </Layout>
  );
}
