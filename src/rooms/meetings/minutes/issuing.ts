import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { canonical, sha256 } from '#kernel/canonical';
import type { Db } from '#kernel/db';
import { HouseFault, RuleBroken, Stale } from '#kernel/errors';
import type { House } from '#kernel/house';
import { formatDay, type Lang } from '#kernel/i18n';
import { type Issued, issue } from '#kernel/issued';
import { inTransaction } from '#kernel/transaction';
import { type Addressee, distributionList } from '#rooms/mechanism';
import { urls } from '#urls';
import { institutionOf } from '../convocation/convene.ts';
import { letterIds, wholeAddress } from '../convocation/post.ts';
import { indexMeeting } from '../indexing.ts';
import type { Meeting } from '../meeting.ts';
import { decisionsOfMeeting, markNotified } from '../store/decisions.ts';
import { getMeeting, updateMeeting } from '../store/meetings.ts';
import { text } from '../text.ts';
import { composeMinutes, decisionsIn, fileNameOf, type Minutes } from './content.ts';
import { decisionNote } from './sentences.ts';

export interface Reached extends Addressee {
  reach: string;
}

/** What would be issued if one pressed the button now, and to whom. */
export interface Issue {
  meeting: Meeting;
  minutes: Minutes;
  edition: number;
  recipients: Reached[];
  unreachable: Addressee[];
  missing: string[];
  list: string;
}

const reached = (line: Addressee): line is Reached => line.reach !== null;

export async function prepareIssue(db: Db, actor: Actor, meetingId: number): Promise<Issue> {
  const meeting = await getMeeting(db, actor, meetingId);
  actor.may('minutes.issue', { bodyId: meeting.body_id });
  const lines = await distributionList(db, actor, meeting.body_id, actor.today);
  const drafts = (await decisionsOfMeeting(db, actor, meetingId)).filter((decision) => decision.code === null);
  const recipients = lines.filter(reached);
  const missing = [];
  if (meeting.state !== 'held' && meeting.state !== 'issued') missing.push('minutes.not-held');
  if (drafts.length > 0) missing.push('minutes.drafts-left');
  return {
    meeting,
    minutes: await composeMinutes(db, actor, meeting),
    edition: meeting.minutes + 1,
    recipients,
    unreachable: lines.filter((line) => !line.reach),
    missing,
    list: sha256(canonical(recipients.map(({ personId, reach }) => ({ personId, reach })))),
  };
}

/** Issues an edition of the minutes: frozen with its Word file, then sent to the list that was shown. A correction is the next edition. */
export async function issueMinutes(
  house: House,
  actor: Actor,
  meetingId: number,
  version: number,
  shown: { list: string },
): Promise<Issued> {
  const seen = await getMeeting(house.db, actor, meetingId);
  actor.may('minutes.issue', { bodyId: seen.body_id });
  return inTransaction(house.db, async (tx) => {
    const what = await prepareIssue(tx, actor, meetingId);
    const [first] = what.missing;
    if (first) throw new RuleBroken(first);
    if (what.list !== shown.list) throw new RuleBroken('convocation.list-changed');
    const institution = await institutionOf(tx);
    const issued = await freeze(house, tx, actor, what, institution.fr);
    const changes = { state: 'issued', minutes: issued.edition, issued_on: actor.today } as const;
    if (!(await updateMeeting(tx, meetingId, version, changes))) throw new Stale(seen.version, []);
    await markNotified(tx, meetingId);
    await indexMeeting(tx, actor, { ...seen, minutes: issued.edition });
    const entry = { actor, verb: 'minutes.issue', subject: { kind: 'meeting', id: meetingId }, audienceId: seen.audience_id };
    journal({ ...entry, after: { edition: issued.edition, checksum: issued.checksum, letters: what.recipients.length } });
    for (const line of what.recipients) await writeTo(house, tx, what, issued, line, institution);
    return issued;
  });
}

async function freeze(house: House, tx: Db, actor: Actor, what: Issue, secretariat: string): Promise<Issued> {
  const { meeting, minutes, edition } = what;
  const { minutesWord } = await import('./word.ts');
  const content = await minutesWord(minutes, { edition, secretariat });
  const file = await house.files.keep(tx, actor, { name: fileNameOf(minutes, edition), content, audienceId: meeting.audience_id });
  const issued = await issue(tx, actor, {
    kind: 'minutes',
    subject: { kind: 'meeting', id: meeting.id },
    title: text.fr.minutes.title(minutes.title.fr),
    lang: 'fr',
    day: actor.today,
    address: urls.minutes(meeting.id),
    content: minutes,
    files: [file.id],
    audienceId: meeting.audience_id,
  });
  if (issued.edition !== edition)
    throw new HouseFault(`minutes of meeting ${meeting.id}: edition ${issued.edition} where ${edition} was announced`);
  return issued;
}

/** What the letter says: the decisions at once, the whole in the file that goes with it. */
export function minutesLetter(
  minutes: Minutes,
  lang: Lang,
  at: { page: string; institution: string; edition: number },
): { subject: string; text: string } {
  const t = text[lang].minutes;
  const decisions = decisionsIn(minutes).map((one) => `${one.code} ${one.text}\n  ${decisionNote(one, lang)}`.trimEnd());
  const record = decisions.length === 0 ? [t.noDecision] : [t.record, '', ...decisions];
  const subject = at.edition > 1 ? t.subjectAgain(minutes.title[lang], at.edition) : t.subject(minutes.title[lang]);
  const lines = [
    `${t.title(minutes.title[lang])}, ${formatDay(minutes.day, lang)}`,
    '',
    ...record,
    '',
    t.letterFile,
    t.letterPage(at.page),
  ];
  return { subject, text: [...lines, '', at.institution, ''].join('\n') };
}

async function writeTo(
  house: House,
  tx: Db,
  what: Issue,
  issued: Issued,
  line: Reached,
  institution: { fr: string; en: string },
): Promise<void> {
  const lang: Lang = line.lang === 'en' ? 'en' : 'fr';
  const ids = letterIds(house, what.meeting.id);
  const page = wholeAddress(house, lang, urls.minutes(what.meeting.id));
  await house.mail.send(tx, {
    to: line.reach,
    ...minutesLetter(what.minutes, lang, { page, institution: institution[lang], edition: issued.edition }),
    attachments: issued.files,
    messageId: ids.minutes(issued.edition, line.personId),
    references: [ids.thread],
    listId: ids.list(what.minutes.body.code),
    secret: true,
    audienceId: await audienceId(tx, 'administrator'),
  });
}
