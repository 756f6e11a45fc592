import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { type Issued, issue } from '#kernel/issued';
import { readSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { makeGuestLink } from '#rooms/accounts';
import { urls } from '#urls';
import { type Meeting, tellingOf } from '../meeting.ts';
import { keepInvitation } from '../store/invitations.ts';
import { getMeeting, updateMeeting } from '../store/meetings.ts';
import { text } from '../text.ts';
import { type Call, prepareCall, type Recipient, requireComplete } from './call.ts';
import { type Convocation, contentOf } from './content.ts';
import { invitationFor } from './invitation-ics.ts';
import { convocationLetter } from './letter.ts';
import { letterIds, mailboxOf, wholeAddress } from './post.ts';

export const REPLY_PURPOSE = 'meetings.reply';

const names = z.object({ fr: z.string(), en: z.string() });
export const institutionOf = (db: Db): Promise<{ fr: string; en: string }> =>
  readSetting(db, 'institution', names, { fr: 'Toguna', en: 'Toguna' });

export interface Sent {
  edition: number;
  letters: number;
}

/**
 * Issues the convocation and writes one letter a person, in one transaction: what is sent is what was shown, to whom it was shown.
 * Called again, it is the next edition; after a cancellation it withdraws the session from their calendars.
 */
export async function convene(house: House, actor: Actor, meetingId: number, version: number, shown: { list: string }): Promise<Sent> {
  const seen = await getMeeting(house.db, actor, meetingId);
  actor.may('meeting.convene', { bodyId: seen.body_id });
  return inTransaction(house.db, async (tx) => {
    const call = await prepareCall(tx, actor, meetingId);
    requireComplete(call);
    if (call.list !== shown.list) throw new RuleBroken('convocation.list-changed');
    const issued = await issueCall(tx, actor, call);
    await noteCall(tx, actor, call, version, issued.edition);
    const institution = await institutionOf(tx);
    for (const one of call.recipients) await writeTo(house, tx, actor, { call, issued, one, institution });
    return { edition: issued.edition, letters: call.recipients.length };
  });
}

function issueCall(tx: Db, actor: Actor, call: Call): Promise<Issued> {
  const { kind, meeting, body, items, missed } = call;
  const recipients = call.recipients.map(({ name, capacity }, index) => ({
    name,
    organisation: call.institutions[index] ?? null,
    capacity,
  }));
  const content = contentOf({ kind, meeting, body, items, recipients, missed });
  return issue(tx, actor, {
    kind: 'convocation',
    subject: { kind: 'meeting', id: meeting.id },
    title: text.fr.convocation.issuedTitle(content.title.fr),
    lang: 'fr',
    day: actor.today,
    address: urls.convocation(meeting.id),
    content,
    audienceId: meeting.own_audience_id,
  });
}

async function noteCall(tx: Db, actor: Actor, call: Call, version: number, edition: number): Promise<void> {
  const { meeting, kind, missed } = call;
  const first: Partial<Meeting> = meeting.convocation === 0 ? { notice_missed: missed } : {};
  const state: Partial<Meeting> = kind === 'call' ? { state: 'convened' } : {};
  const told = { convocation: edition, convened_on: actor.today, told: tellingOf(meeting) };
  if (!(await updateMeeting(tx, meeting.id, version, { ...first, ...state, ...told }))) throw new Stale(meeting.version, []);
  const verb = kind === 'call' ? 'meeting.convene' : 'meeting.call-off';
  const entry = { actor, verb, subject: { kind: 'meeting', id: meeting.id }, audienceId: meeting.audience_id };
  journal({ ...entry, after: { edition, letters: call.recipients.length, missed } });
}

interface Letter {
  call: Call;
  issued: Issued;
  one: Recipient;
  institution: { fr: string; en: string };
}

/** A new day makes an old answer worthless. */
const movedSince = ({ told, day, from_hour }: Meeting): boolean => {
  const [toldDay, , toldHour] = (told ?? '').split('|');
  return told !== null && (toldDay !== day || (toldHour || null) !== from_hour);
};

async function writeTo(house: House, tx: Db, actor: Actor, { call, issued, one, institution }: Letter): Promise<void> {
  const { meeting, body, kind } = call;
  const row = { ...one, audience_id: meeting.own_audience_id, meeting_id: meeting.id, edition: issued.edition };
  const invitation = await keepInvitation(tx, row, kind === 'call' && movedSince(meeting));
  const reply = kind === 'call' ? await replyLink(house, actor, meeting, invitation, one) : null;
  const told = issued.content as Convocation;
  const ids = letterIds(house, meeting.id);
  const page = wholeAddress(house, one.lang, urls.meeting(meeting.id));
  const letter = convocationLetter(told, {
    lang: one.lang,
    edition: issued.edition,
    institution: institution[one.lang],
    as: asWords(one),
    page,
    reply,
  });
  const organiser = { name: institution[one.lang], email: mailboxOf(house).address };
  const attendee = { name: one.name, email: one.email };
  const event = { uid: ids.event(meeting.occasion_id), sequence: issued.edition - 1, stamp: house.clock.now(), lang: one.lang };
  await house.mail.send(tx, {
    to: one.email,
    ...letter,
    calendar: invitationFor(told, { ...event, organiser, attendee, url: page, description: letter.text }),
    messageId: ids.convocation(issued.edition, one.person_id),
    inReplyTo: issued.edition > 1 ? ids.convocation(issued.edition - 1, one.person_id) : undefined,
    references: [ids.thread],
    listId: ids.list(body.code),
    secret: true,
    audienceId: await audienceId(tx, 'administrator'),
  });
}

async function replyLink(house: House, actor: Actor, meeting: Meeting, invitationId: number, one: Recipient): Promise<string> {
  const invite = { purpose: REPLY_PURPOSE, subjectId: invitationId, bodyId: meeting.body_id, address: one.email };
  const link = await makeGuestLink(house, actor, { ...invite, personId: one.person_id, lang: one.lang, lastDay: meeting.last_day });
  return link.url;
}

export function asWords(one: Pick<Recipient, 'organisation' | 'capacity' | 'lang'>, lang: Lang = one.lang): string | null {
  const capacity = text[lang].capacities[one.capacity];
  return one.organisation === null ? capacity : `${one.organisation}, ${capacity}`;
}
