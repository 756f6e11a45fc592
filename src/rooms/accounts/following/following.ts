import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { journalHead } from '#kernel/audit-span';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { accountOfPerson } from '../store/accounts.ts';
import { keepersAudience } from '../store/audiences.ts';
import { findFollowable, type Rhythm } from './slots.ts';
import {
  changeFollow,
  deleteFollow,
  ensureFollower,
  type Follow,
  followById,
  followerOfPerson,
  followsOfFollower,
  insertFollow,
} from './store.ts';

export interface Subject {
  kind: string;
  subject: string;
}

/** What is followed, with its name; only what the reader may know of can be. */
export async function getFollowed(db: Db, actor: Actor, { kind, subject }: Subject, lang: Lang): Promise<{ title: string; href: string }> {
  const said = await (await findFollowable(kind))?.say({ db, actor, subject, lang });
  if (!said) throw new NotFound('followed');
  return said;
}

/** What a new follow is told from: everything that is there already is known. */
export async function startOf(db: Db, reader: Actor, { kind, subject }: Subject): Promise<{ told: number; known: string[] }> {
  const held = (await (await findFollowable(kind))?.list?.rows({ db, actor: reader, subject, lang: 'fr' })) ?? [];
  return { told: await journalHead(db), known: held.map((row) => row.key) };
}

/** The journal says that somebody follows, never what: that is between them and the house. */
async function note(tx: Db, actor: Actor, verb: string, id: number): Promise<void> {
  journal({ actor, verb, subject: { kind: 'follow', id }, audienceId: await keepersAudience(tx) });
}

/** Follows something, by a digest each working morning until another rhythm is chosen. */
export async function follow(db: Db, actor: Actor, what: Subject): Promise<void> {
  actor.may('follow.own', { personId: actor.personId });
  const personId = actor.personId as number;
  await getFollowed(db, actor, what, 'fr');
  await inTransaction(db, async (tx) => {
    const lang = (await accountOfPerson(tx, personId))?.lang ?? 'fr';
    const follower_id = await ensureFollower(tx, { personId }, lang);
    const start = await startOf(tx, actor, what);
    const id = await insertFollow(tx, { ...what, ...start, follower_id, confirmed: true, rhythm: 'digest' });
    await note(tx, actor, 'follow.begin', id);
  });
}

/** What somebody is told of from now on, because it was laid on them: theirs to silence like the rest. Joins the transaction of its cause. */
export async function letFollow(tx: Db, actor: Actor, personId: number, what: Subject): Promise<void> {
  const lang = (await accountOfPerson(tx, personId))?.lang ?? 'fr';
  const follower_id = await ensureFollower(tx, { personId }, lang);
  const start = { told: await journalHead(tx), known: [], confirmed: true, rhythm: 'digest' as const };
  await note(tx, actor, 'follow.begin', await insertFollow(tx, { ...what, ...start, follower_id }));
}

async function own(db: Db, actor: Actor, id: number): Promise<Follow> {
  actor.may('follow.own', { personId: actor.personId });
  const follower = await followerOfPerson(db, actor.personId as number);
  const found = await followById(db, id);
  if (!follower || found?.follower_id !== follower.id) throw new NotFound('follow');
  return found;
}

export async function changeRhythm(db: Db, actor: Actor, id: number, rhythm: Rhythm): Promise<void> {
  const before = await own(db, actor, id);
  await inTransaction(db, async (tx) => {
    await changeFollow(tx, before.id, { rhythm, told: await journalHead(tx) });
    await note(tx, actor, 'follow.rhythm', id);
  });
}

export async function unfollow(db: Db, actor: Actor, id: number): Promise<void> {
  const before = await own(db, actor, id);
  await inTransaction(db, async (tx) => {
    await deleteFollow(tx, before.id);
    await note(tx, actor, 'follow.end', id);
  });
}

export interface FollowLine extends Follow {
  title: string;
  /** Null where the subject is no longer to be seen. */
  href: string | null;
}

/** «Ce que je suis»: what one follows, by name. */
export async function listFollows(db: Db, actor: Actor, lang: Lang, gone: string): Promise<FollowLine[]> {
  actor.may('follow.own', { personId: actor.personId });
  visible(actor);
  const follower = await followerOfPerson(db, actor.personId as number);
  const lines: FollowLine[] = [];
  for (const one of follower ? await followsOfFollower(db, follower.id) : []) {
    const said = await (await findFollowable(one.kind))?.say({ db, actor, subject: one.subject, lang });
    lines.push({ ...one, title: said?.title ?? gone, href: said?.href ?? null });
  }
  return lines;
}

/** The follow of this reader on one subject, if there is one. */
export async function findFollow(db: Db, actor: Actor, { kind, subject }: Subject): Promise<Follow | undefined> {
  if (actor.personId === null) return undefined;
  const follower = await followerOfPerson(db, actor.personId);
  const all = follower ? await followsOfFollower(db, follower.id) : [];
  return all.find((one) => one.kind === kind && one.subject === subject);
}
