import type { FormState } from '#kernel/form';
import { formatDay, type Lang } from '#kernel/i18n';
import type { Issued } from '#kernel/issued';
import type { Page } from '#kernel/page';
import { fullName } from '#rooms/mechanism';
import { ActBar, ActLink } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Annex, Seal, Sheet, SheetDecision, SheetPart } from '#ui/sheet';
import { urls } from '#urls';
import type { Minutes, MinutesDecision } from '../minutes/content.ts';
import { type Issue, minutesLetter } from '../minutes/issuing.ts';
import { readLight } from '../minutes/light-text.ts';
import { cameWords, decisionNote, guestWords, leadOf } from '../minutes/sentences.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  meetingId: number;
  minutes: Minutes;
  /** Null while it is a draft. */
  issued: Issued | null;
  mayIssue: boolean;
  /** The whole address, for who reads it on paper. */
  address: string;
}

/** Minutes, the same on the screen and on A4. What was issued is shown as it was frozen. */
export function MinutesPage({ page, meetingId, minutes, issued, mayIssue, address }: Props) {
  const t = text[page.lang].minutes;
  const title = t.title(minutes.title[page.lang]);
  const reference = (
    <>
      {minutes.reference} · {issued ? t.edition(issued.edition) : t.draft}
      <br />
      {issued ? t.issuedOn(formatDay(issued.day, page.lang, 'short')) : null}
    </>
  );
  return (
    <Layout page={page} title={title} current="meetings" bare>
      <div class="noprint">
        <ActBar>
          <ActLink page={page} href={urls.meeting(meetingId)} label={t.toMeeting} />
          <ActLink page={page} href={urls.minutesWord(meetingId)} label={t.word} />
          {mayIssue && !issued ? <ActLink page={page} href={urls.issueMinutes(meetingId)} label={t.issue} main /> : null}
        </ActBar>
      </div>
      <Sheet
        page={page}
        body={minutes.body[page.lang]}
        secretariat={t.secretariat(page.institution)}
        reference={reference}
        title={title}
        lead={leadOf(minutes, page.lang)}
      >
        {minutes.items.map((item) => (
          <SheetPart no={item.no} title={item.title}>
            {item.notes ? <Light typed={item.notes} /> : null}
            <Decisions lang={page.lang} decisions={item.decisions} />
          </SheetPart>
        ))}
        <Decisions lang={page.lang} decisions={minutes.others} />
        <Seal page={page} address={address} digest={issued?.checksum.slice(0, 32)} />
        <Came page={page} minutes={minutes} />
      </Sheet>
    </Layout>
  );
}

/** Text as it was typed, paragraph by paragraph: nothing in it is read as HTML. */
function Light({ typed }: { typed: string }) {
  return (
    <>
      {readLight(typed).map((block) => {
        if (block.kind === 'paragraph') return <p>{block.text}</p>;
        const items = block.items.map((item) => <li>{item}</li>);
        return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
      })}
    </>
  );
}

function Decisions({ lang, decisions }: { lang: Lang; decisions: readonly MinutesDecision[] }) {
  return (
    <>
      {decisions.map((decision) => (
        <SheetDecision no={decision.code} note={decisionNote(decision, lang)}>
          {decision.text}
        </SheetDecision>
      ))}
    </>
  );
}

function Came({ page, minutes }: { page: Page; minutes: Minutes }) {
  const t = text[page.lang];
  const { came, guests } = minutes;
  const presences = (['present', 'alternate', 'excused', 'absent'] as const).filter((presence) => came[presence].length > 0);
  return (
    <Annex title={t.minutes.annex}>
      {presences.map((presence) => (
        <p>
          {t.minutes.list(
            t.presencesOf[presence],
            came[presence].length,
            came[presence].map((one) => cameWords(one, page.lang)).join(', '),
          )}
        </p>
      ))}
      {guests.length > 0 ? <p>{t.minutes.list(t.minutes.guests, guests.length, guests.map(guestWords).join(', '))}</p> : null}
    </Annex>
  );
}

/** No minutes yet, for those who may read them when they come. */
export function NoMinutesPage({ page, meetingId, title }: { page: Page; meetingId: number; title: string }) {
  const t = text[page.lang].minutes;
  return (
    <Layout page={page} title={t.title(title)} current="meetings">
      <Empty title={t.none} acts={<ActLink page={page} href={urls.meeting(meetingId)} label={t.toMeeting} />}>
        <p>{t.noneWhy}</p>
      </Empty>
    </Layout>
  );
}

/** What will be issued, to whom, and what is missing. */
export function IssuePage({ page, form, what, address }: { page: Page; form: FormState; what: Issue; address: string }) {
  const { meeting, minutes, recipients, unreachable, missing } = what;
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const heading = what.edition > 1 ? t.minutes.issueAgainTitle(what.edition) : t.minutes.issueTitle;
  const trail = [
    { label: t.room, href: urls.meetings() },
    { label: minutes.title[page.lang], href: urls.meeting(meeting.id) },
    { label: heading },
  ];
  const sentences = t.refusals as Record<string, unknown>;
  const letter = minutesLetter(minutes, page.lang, {
    page: address,
    institution: page.institution,
    edition: what.edition,
  });
  return (
    <Layout page={page} title={heading} current="meetings" trail={trail} lead={minutes.title[page.lang]}>
      {missing.length > 0 ? (
        <Notice tone="grave" title={t.convocation.missing}>
          {missing.map((key) => (
            <p>{typeof sentences[key] === 'string' ? sentences[key] : key}</p>
          ))}
        </Notice>
      ) : (
        <Confirm
          f={f}
          action={urls.issueMinutes(meeting.id)}
          submit={t.minutes.send(recipients.length)}
          back={{ href: urls.meeting(meeting.id) }}
          happens={t.minutes.happens(what.edition, recipients.length)}
        >
          <input type="hidden" name="list" value={what.list} />
        </Confirm>
      )}
      <ActBar>
        <ActLink page={page} href={`${urls.minutes(meeting.id)}?projet=oui`} label={t.minutes.readDraft} small />
      </ActBar>
      {unreachable.length > 0 ? (
        <Notice title={t.convocation.unreachable(unreachable.length)}>{unreachable.map(fullName).join(', ')}</Notice>
      ) : null}
      <Section id="destinataires" title={t.convocation.recipients} aside={t.convocation.persons(recipients.length)}>
        <ul class="plain">
          {recipients.map((line) => (
            <li>
              {fullName(line)} {line.organisation ? <span class="quiet">· {line.organisation.key}</span> : null}{' '}
              <span class="quiet">{line.email ?? t.convocation.unshown}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="lettre" title={t.convocation.letter} aside={letter.subject}>
        <pre class="letter">{letter.text}</pre>
      </Section>
    </Layout>
  );
}
