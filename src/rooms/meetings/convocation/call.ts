import type { Actor } from '#kernel/actor';
import { canonical, sha256 } from '#kernel/canonical';
import { daysBetween } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { named } from '#kernel/i18n';
import { type Addressee, type Body, distributionList, fullName, getBody } from '#rooms/mechanism';
import { presentersOf } from '../agenda/presenters.ts';
import { type Meeting, mustTellAgain } from '../meeting.ts';
import { type Item, itemsOf } from '../store/agenda.ts';
import { type InvitationRow, invitationsOf } from '../store/invitations.ts';
import { getMeeting } from '../store/meetings.ts';

/** One person the letter goes to. */
export type Recipient = Omit<InvitationRow, 'audience_id' | 'meeting_id' | 'edition'>;

/** What would leave the house if one pressed the button now. */
export interface Call {
  kind: 'call' | 'cancel';
  meeting: Meeting;
  body: Body;
  items: (Item & { by: string | null })[];
  recipients: Recipient[];
  /** Their institutions in both languages, in the same order; the letter bears the one its reader knows. */
  institutions: ({ fr: string; en: string } | null)[];
  /** Persons of the list of whom no address is kept. */
  unreachable: Addressee[];
  /** Persons who receive it at an address that their card does not show to this reader. */
  unshown: ReadonlySet<number>;
  /** What is missing before it may be sent: keys of refusals. */
  missing: string[];
  /** Days by which the body's notice is missed. */
  missed: number;
  /** Seal of the list shown, so that what is sent is what was seen. */
  list: string;
}

const recipientOf = (line: Addressee, email: string): Recipient => ({
  person_id: line.personId,
  organisation_id: line.organisation?.id ?? null,
  name: fullName(line),
  organisation: line.organisation ? named(line.organisation, line.lang === 'en' ? 'en' : 'fr') : null,
  email,
  lang: line.lang === 'en' ? 'en' : 'fr',
  capacity: line.capacity,
});

/** Works out who is called, what is said and what is missing, from the seats held today. */
export async function prepareCall(db: Db, actor: Actor, meetingId: number): Promise<Call> {
  const meeting = await getMeeting(db, actor, meetingId);
  actor.may('meeting.convene', { bodyId: meeting.body_id });
  const body = await getBody(db, actor, meeting.body_id, meeting.day);
  const items = await itemsOf(db, actor, meetingId);
  const by = await presentersOf(db, actor, items, 'fr');
  const kind = meeting.stands === 'stands' ? 'call' : 'cancel';
  const list = await distributionList(db, actor, body.id, actor.today);
  const lines = kind === 'call' ? list : [];
  const invited = kind === 'cancel' ? await invitationsOf(db, actor, meetingId) : [];
  const recipients = [...lines.flatMap((line) => (line.reach ? [recipientOf(line, line.reach)] : [])), ...invited.map(again)];
  const seals = recipients.map(({ person_id, email }) => ({ person_id, email }));
  return {
    kind,
    meeting,
    body,
    items: items.map((item) => ({ ...item, by: by.get(item.id) ?? null })),
    recipients,
    institutions: recipients.map(
      ({ person_id, organisation }) => institutionOf(lines, person_id) ?? (organisation ? { fr: organisation, en: organisation } : null),
    ),
    unreachable: lines.filter((line) => !line.reach),
    unshown: new Set(list.flatMap((line) => (line.email ? [] : [line.personId]))),
    missing: missingOf(meeting, items.length, recipients.length, actor.today),
    missed: kind === 'call' ? Math.max(0, body.notice_days - daysBetween(actor.today, meeting.day)) : 0,
    list: sha256(canonical(seals)),
  };
}

function institutionOf(lines: readonly Addressee[], personId: number): { fr: string; en: string } | null {
  const organisation = lines.find((line) => line.personId === personId)?.organisation;
  return organisation ? { fr: organisation.name_fr, en: organisation.name_en } : null;
}

const again = ({ person_id, organisation_id, name, organisation, email, lang, capacity }: Recipient): Recipient => ({
  person_id,
  organisation_id,
  name,
  organisation,
  email,
  lang,
  capacity,
});

function missingOf(meeting: Meeting, items: number, recipients: number, today: string): string[] {
  const missing: string[] = [];
  const over = meeting.state === 'in-session' || meeting.state === 'held' || meeting.state === 'issued';
  if (over) missing.push('convocation.too-late');
  if (meeting.stands !== 'stands') {
    if (!mustTellAgain(meeting)) missing.push('convocation.nothing-new');
    return missing;
  }
  if (meeting.day < today && !over) missing.push('convocation.day-past');
  if (!meeting.place_fr && !meeting.place_en && !meeting.link) missing.push('convocation.no-place');
  if (items === 0) missing.push('convocation.no-agenda');
  if (recipients === 0) missing.push('convocation.no-recipients');
  return missing;
}

/** Refuses what is not complete, by the first thing missing. */
export function requireComplete(call: Call): void {
  const [first] = call.missing;
  if (first) throw new RuleBroken(first);
}
