import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { LANGS } from '#kernel/i18n';
import { forgetRecord, indexRecord } from '#kernel/search';
import { findBody } from '#rooms/mechanism';
import { urls } from '#urls';
import type { Decision } from './decisions/decision.ts';
import { type Meeting, meetingTitle } from './meeting.ts';
import { itemsOf } from './store/agenda.ts';

type Indexed = Pick<Meeting, 'id' | 'audience_id' | 'body_id' | 'day' | 'number' | 'title_fr' | 'title_en' | 'minutes'>;

/**
 * So that a meeting is found by its name and its agenda, and by its minutes once they are issued. It is read as its own readers read it,
 * since whoever moves its occasion may not be one of them.
 */
export async function indexMeeting(tx: Db, actor: Actor, meeting: Indexed): Promise<void> {
  const body = await findBody(tx, actor, meeting.body_id, meeting.day);
  const items = await itemsOf(tx, { audiences: [meeting.audience_id] }, meeting.id);
  const said = items.flatMap((item) => [item.title, item.note, meeting.minutes > 0 ? item.notes : null]);
  for (const lang of LANGS) {
    await indexRecord(tx, {
      kind: 'meeting',
      subjectId: meeting.id,
      audienceId: meeting.audience_id,
      lang,
      title: meetingTitle(meeting, body, lang),
      content: [body?.name_fr, body?.name_en, ...said].filter(Boolean).join('\n'),
      address: urls.meeting(meeting.id),
      day: meeting.day,
    });
  }
}

/** A decision is found once it has its number; a draft is nobody's yet. */
export async function indexDecision(tx: Db, decision: Decision): Promise<void> {
  if (decision.code === null) return forgetRecord(tx, 'decision', decision.id);
  const owners = decision.owners.flatMap((owner) => [owner.key, owner.name_fr, owner.name_en]);
  await indexRecord(tx, {
    kind: 'decision',
    subjectId: decision.id,
    audienceId: decision.audience_id,
    lang: decision.lang,
    title: `${decision.code} ${decision.text.slice(0, 160)}`,
    content: [decision.text, ...owners].join('\n'),
    address: urls.decision(decision.id),
    day: decision.met_on,
  });
}
