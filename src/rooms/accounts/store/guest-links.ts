import type { Selectable, Updateable } from 'kysely';
import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db, Tables } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Lang } from '#kernel/i18n';

export interface GuestLink {
  id: number;
  audienceId: number;
  purpose: string;
  subjectId: number;
  address: string;
  personId: number | null;
  lang: Lang;
  lastDay: Day;
  edition: number;
  openedEdition: number | null;
  openedAt: Date | null;
  renewedAt: Date | null;
  revokedAt: Date | null;
  sessionDigest: string | null;
}

const shaped = (row: Selectable<Tables['accounts_guest_link']>): GuestLink => ({
  id: row.id,
  audienceId: row.audience_id,
  purpose: row.purpose,
  subjectId: row.subject_id,
  address: row.address,
  personId: row.person_id,
  lang: row.lang === 'en' ? 'en' : 'fr',
  lastDay: row.last_day,
  edition: row.edition,
  openedEdition: row.opened_edition,
  openedAt: row.opened_at,
  renewedAt: row.renewed_at,
  revokedAt: row.revoked_at,
  sessionDigest: row.session_digest,
});

export async function guestLinkById(db: Db, id: number): Promise<GuestLink | undefined> {
  const row = await everyAudience('a guest is known by the link alone', () =>
    handle(db).selectFrom('accounts_guest_link as g').selectAll('g').where('g.id', '=', id).executeTakeFirst(),
  );
  return row && shaped(row);
}

export async function guestLinkFor(db: Db, purpose: string, subjectId: number, address: string): Promise<GuestLink | undefined> {
  const row = await everyAudience('one link for one address and one subject', () =>
    handle(db)
      .selectFrom('accounts_guest_link as g')
      .selectAll('g')
      .where('g.purpose', '=', purpose)
      .where('g.subject_id', '=', subjectId)
      .where('g.address', '=', address)
      .executeTakeFirst(),
  );
  return row && shaped(row);
}

/** The guest links a keeper may see, those that still live first. */
export async function listGuestLinks(db: Db, actor: Actor, limit = 100): Promise<GuestLink[]> {
  const rows = await db
    .selectFrom('accounts_guest_link as g')
    .selectAll('g')
    .where('g.audience_id', '=', visible(actor))
    .orderBy('g.last_day', 'desc')
    .orderBy('g.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(shaped);
}

export interface NewGuestLink {
  audienceId: number;
  purpose: string;
  subjectId: number;
  address: string;
  personId: number | null;
  lang: Lang;
  lastDay: Day;
  madeBy: number | null;
  madeAt: Date;
}

export async function insertGuestLink(tx: Db, link: NewGuestLink): Promise<number> {
  const row = await tx
    .insertInto('accounts_guest_link')
    .values({
      audience_id: link.audienceId,
      purpose: link.purpose,
      subject_id: link.subjectId,
      address: link.address,
      person_id: link.personId,
      lang: link.lang,
      last_day: link.lastDay,
      made_by: link.madeBy,
      made_at: link.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateGuestLink(
  tx: Db,
  id: number,
  edition: number,
  change: Updateable<Tables['accounts_guest_link']>,
): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_guest_link')
    .set(change)
    .where('id', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Binds the link to the browser that opened it: the first one wins. */
export async function bindGuestLink(tx: Db, id: number, edition: number, digest: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_guest_link')
    .set({ session_digest: digest, opened_edition: edition, opened_at: at })
    .where('id', '=', id)
    .where('edition', '=', edition)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('opened_edition', 'is', null), eb('opened_edition', '<', edition)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
