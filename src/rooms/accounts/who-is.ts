import { getCookie } from 'hono/cookie';
import { Actor, type Held } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Ctx } from '#kernel/house';
import { untilWritten } from '#kernel/until-written';
import { idsOfKeys, rightsOf } from '#rooms/mechanism';
import { actingActor } from './delegation/acting.ts';
import { isOver } from './departure/closing.ts';
import { GUEST_COOKIE, guestBehind } from './guest-session.ts';
import { sessionOf } from './session.ts';
import { furtherAudiences, guestPurpose } from './slots.ts';
import type { AccountBehind } from './store/accounts.ts';
import { KEEPERS } from './store/audiences.ts';

/**
 * Who asks, on that day: a person through what is held today, a guest through one link, or a visitor.
 * Whoever acts for another has that other's rights instead of their own, while the delegation holds.
 * The session and the link are read at each request. What a person holds is kept for one day until the next write: a seat that ended
 * last night gives no right this morning, one that was taken away gives none at the next click.
 */
export async function whoIs(c: Ctx, today: Day): Promise<Actor> {
  const { db } = c.var.house;
  const session = await sessionOf(c);
  if (session?.account.state === 'open' && !isOver(session.account, today)) {
    const { account } = session;
    const key = `who ${account.personId} ${account.administrator} ${today}`;
    const own = await untilWritten(db, key, () => personActor(db, account, today));
    const { delegationId } = session;
    if (delegationId === null) return own;
    return (await untilWritten(db, `${key} for ${delegationId}`, () => actingActor(db, own, delegationId, today))) ?? own;
  }
  const cookie = getCookie(c, GUEST_COOKIE);
  return (cookie && (await guestActor(db, cookie, today))) || untilWritten(db, `visitor ${today}`, () => visitor(db, today));
}

async function visitor(db: Db, today: Day): Promise<Actor> {
  return new Actor({ kind: 'visitor', name: 'visitor', audiences: await idsOfKeys(db, ['public']), today });
}

export async function personActor(db: Db, account: Pick<AccountBehind, 'personId' | 'administrator'>, today: Day): Promise<Actor> {
  const { personId } = account;
  const { name, roles: seats, keys } = await rightsOf(db, personId, today);
  const roles: Held[] = account.administrator ? [...seats, { role: 'administrator' }] : seats;
  if (account.administrator) keys.push('administrator');
  if (account.administrator || roles.some((held) => held.role === 'pool-coordinator')) keys.push(KEEPERS);
  const further = await furtherAudiences.gather({ db, personId, today, roles: seats });
  const audiences = await idsOfKeys(db, [...keys, ...further.flat()]);
  return new Actor({ kind: 'person', name, personId, roles, audiences, today });
}

async function guestActor(db: Db, cookie: string, today: Day): Promise<Actor | undefined> {
  const link = await guestBehind(db, cookie, today);
  const purpose = link && (await guestPurpose(link.purpose));
  if (!link || !purpose) return undefined;
  const keys = (await purpose.audiences?.({ db, subjectId: link.subjectId })) ?? [];
  const guest = { purpose: link.purpose, subject: link.subjectId, linkId: link.id };
  return new Actor({ kind: 'guest', name: purpose.name[link.lang], guest, audiences: await idsOfKeys(db, ['public', ...keys]), today });
}
