import { getCookie } from 'hono/cookie';
import { Actor, type Held } from '#kernel/actor';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { Ctx } from '#kernel/house';
import { audienceKeysOf, personName, rolesOf } from '#rooms/mechanism';
import { GUEST_COOKIE, guestBehind } from './guest-session.ts';
import { libraryOf } from './library.ts';
import { handOver, headersFor } from './reach.ts';
import { furtherAudiences, guestPurpose } from './slots.ts';
import { type AccountBehind, accountBehindUser } from './store/accounts.ts';
import { audienceIds, KEEPERS } from './store/audiences.ts';

async function readSession(c: Ctx) {
  try {
    return await libraryOf(c.var.house).api.getSession({ headers: headersFor(c), returnHeaders: true });
  } catch (fault) {
    // The library hides what happened: when it is the base that is away, its own error says so.
    await sql`select 1`.execute(c.var.house.db);
    throw fault;
  }
}

/** The session behind the cookie of a request, its life lengthened when a day has passed. */
export async function sessionOf(c: Ctx): Promise<{ id: string; userId: string; createdAt: Date; openedBy: string | null } | undefined> {
  if (!/(^|;\s*)(__Secure-)?toguna\.session_token=/.test(c.req.header('cookie') ?? '')) return undefined;
  const { headers, response } = await readSession(c);
  handOver(c, headers);
  if (!response) return undefined;
  const { id, userId, createdAt, openedBy } = response.session;
  return { id, userId, createdAt, openedBy: openedBy ?? null };
}

/**
 * Who asks, on that day: a person through what is held today, a guest through one link, or a visitor.
 * Nothing of it is kept from one request to the next: a seat that ended last night gives no right this morning.
 */
export async function whoIs(c: Ctx, today: Day): Promise<Actor> {
  const { db } = c.var.house;
  const session = await sessionOf(c);
  const account = session && (await accountBehindUser(db, session.userId));
  if (account?.state === 'open') return personActor(db, account, today);
  const cookie = getCookie(c, GUEST_COOKIE);
  return (cookie && (await guestActor(db, cookie, today))) || visitor(db, today);
}

async function visitor(db: Db, today: Day): Promise<Actor> {
  return new Actor({ kind: 'visitor', name: 'visitor', audiences: await audienceIds(db, ['public']), today });
}

export async function personActor(db: Db, account: Pick<AccountBehind, 'personId' | 'administrator'>, today: Day): Promise<Actor> {
  const { personId } = account;
  const seats = await rolesOf(db, personId, today);
  const roles: Held[] = account.administrator ? [...seats, { role: 'administrator' }] : [...seats];
  const keys = ['public', 'signed-in', ...(await audienceKeysOf(db, personId, today))];
  if (account.administrator) keys.push('administrator');
  if (account.administrator || roles.some((held) => held.role === 'pool-coordinator')) keys.push(KEEPERS);
  const further = await furtherAudiences.gather({ db, personId, today });
  const audiences = await audienceIds(db, [...keys, ...further.flat()]);
  return new Actor({ kind: 'person', name: await personName(db, personId), personId, roles, audiences, today });
}

async function guestActor(db: Db, cookie: string, today: Day): Promise<Actor | undefined> {
  const link = await guestBehind(db, cookie, today);
  const purpose = link && (await guestPurpose(link.purpose));
  if (!link || !purpose) return undefined;
  const keys = (await purpose.audiences?.({ db, subjectId: link.subjectId })) ?? [];
  const guest = { purpose: link.purpose, subject: link.subjectId, linkId: link.id };
  return new Actor({ kind: 'guest', name: purpose.name[link.lang], guest, audiences: await audienceIds(db, ['public', ...keys]), today });
}
