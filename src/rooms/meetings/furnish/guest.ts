import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Lang } from '#kernel/i18n';
import { lastIssued } from '#kernel/issued';
import type { GuestPurpose } from '#rooms/accounts';
import { urls } from '#urls';
import type { Convocation } from '../convocation/content.ts';
import { REPLY_PURPOSE } from '../convocation/convene.ts';
import { whenWords } from '../convocation/letter.ts';
import { meetingAudienceKey } from '../planning.ts';
import { text } from '../text.ts';

interface Place {
  meeting_id: number;
  audience_id: number;
}

/** Which meeting an invitation belongs to: asked before it is known who holds the link. */
async function placeOf(db: Db, invitationId: number): Promise<Place | undefined> {
  const found = await everyAudience('a guest link says what it asks before it is opened', () =>
    sql<Place>`select v.meeting_id, v.audience_id from meetings_invitation v where v.id = ${invitationId}`.execute(handle(db)),
  );
  return found.rows[0];
}

async function says({ db, subjectId, lang }: { db: Db; subjectId: number; lang: Lang }): Promise<string> {
  const t = text[lang].reply;
  const place = await placeOf(db, subjectId);
  if (!place) return t.saysShort;
  const reader = new Actor({ kind: 'guest', name: REPLY_PURPOSE, audiences: [place.audience_id], today: '0000-00-00' });
  const issued = await lastIssued(handle(db), reader, 'convocation', { kind: 'meeting', id: place.meeting_id });
  const told = issued?.content as Convocation | undefined;
  return told ? t.says(told.title[lang], whenWords(told, lang)) : t.saysShort;
}

/** A person who was called answers by a link, without an account: the guest reads that one meeting, and nothing wider. */
export const replyPurpose: GuestPurpose = {
  key: REPLY_PURPOSE,
  name: { fr: text.fr.reply.purpose, en: text.en.reply.purpose },
  address: (invitationId) => urls.replyTo(invitationId),
  says,
  audiences: async ({ db, subjectId }) => {
    const place = await placeOf(db, subjectId);
    return place ? [meetingAudienceKey(place.meeting_id)] : [];
  },
};
