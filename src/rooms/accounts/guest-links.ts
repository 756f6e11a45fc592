import { getCookie } from 'hono/cookie';
import { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { HouseFault, NotFound, RuleBroken } from '#kernel/errors';
import type { Ctx, House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { urls } from '#urls';
import { wholeAddress } from './addresses.ts';
import { GUEST_COOKIE, guestBehind, makeGuestSession, rememberGuest } from './guest-session.ts';
import { readGuestLink, signGuestLink } from './links.ts';
import { guestPurpose } from './slots.ts';
import { keepersAudience } from './store/audiences.ts';
import {
  bindGuestLink,
  type GuestLink,
  guestLinkById,
  guestLinkFor,
  insertGuestLink,
  listGuestLinks,
  updateGuestLink,
} from './store/guest-links.ts';
import { text } from './text.ts';

export interface GuestInvite {
  purpose: string;
  subjectId: number;
  /** The body the subject belongs to: its chair and coordinator may invite too. */
  bodyId?: number;
  address: string;
  personId?: number | null;
  lang: Lang;
  /** The last day on which the link works. */
  lastDay: Day;
}

export interface MadeLink {
  id: number;
  /** The whole address, for the letter of the room that invites. */
  url: string;
}

/**
 * A link for one address to one thing, until a day. Asked again for the same, it is the same link with the new end, so that a reminder
 * carries what the convocation carried. The caller writes the letter, in the same transaction.
 */
export async function makeGuestLink(house: House, actor: Actor, invite: GuestInvite): Promise<MadeLink> {
  actor.may('guest-link.make', { bodyId: invite.bodyId });
  if (!(await guestPurpose(invite.purpose))) throw new HouseFault(`no room answers for the guest purpose ${invite.purpose}`);
  if (invite.lastDay < actor.today) throw new RuleBroken('guest-link.past');
  return inTransaction(house.db, async (tx) => {
    const address = invite.address.toLowerCase();
    const known = await guestLinkFor(tx, invite.purpose, invite.subjectId, address);
    const link = known ? await prolong(tx, known, invite) : await first(house, tx, actor, { ...invite, address });
    const entry = { actor, verb: 'guest-link.make', subject: { kind: 'guest-link', id: link.id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, after: { purpose: invite.purpose, subjectId: invite.subjectId, lastDay: invite.lastDay } });
    return { id: link.id, url: urlOf(house, invite.lang, link) };
  });
}

const urlOf = (house: House, lang: Lang, link: { id: number; edition: number }): string =>
  wholeAddress(house, lang, urls.guestLink(signGuestLink(house.secrets.link, link)));

/** One that had been revoked comes back as a new edition: the link that was taken back stays dead. */
async function prolong(tx: Db, known: GuestLink, invite: GuestInvite): Promise<{ id: number; edition: number }> {
  const edition = known.revokedAt ? known.edition + 1 : known.edition;
  const anew = known.revokedAt ? { revoked_at: null, session_digest: null } : {};
  await updateGuestLink(tx, known.id, known.edition, { last_day: invite.lastDay, lang: invite.lang, edition, ...anew });
  return { id: known.id, edition };
}

async function first(house: House, tx: Db, actor: Actor, invite: GuestInvite): Promise<{ id: number; edition: number }> {
  const audienceId = await keepersAudience(tx);
  const { purpose, subjectId, address, personId = null, lang, lastDay } = invite;
  const madeAt = house.clock.now();
  const id = await insertGuestLink(tx, {
    audienceId,
    purpose,
    subjectId,
    address,
    personId,
    lang,
    lastDay,
    madeBy: actor.personId,
    madeAt,
  });
  return { id, edition: 1 };
}

/** Takes a link back: it no longer opens, and who came in by it is out at the next request. */
export async function revokeGuestLink(house: House, actor: Actor, id: number, bodyId?: number): Promise<void> {
  actor.may('guest-link.revoke', { bodyId });
  await inTransaction(house.db, async (tx) => {
    const link = await guestLinkById(tx, id);
    if (!link) throw new NotFound('guest-link');
    await updateGuestLink(tx, id, link.edition, { revoked_at: house.clock.now() });
    const subject = { kind: 'guest-link', id };
    journal({ actor, verb: 'guest-link.revoke', subject, audienceId: await keepersAudience(tx), after: { purpose: link.purpose } });
  });
}

/** A line of the list of guest links. */
export interface GuestLine {
  id: number;
  address: string;
  says: string;
  lastDay: Day;
  state: 'waiting' | 'opened' | 'revoked' | 'ended';
  alive: boolean;
}

export async function listGuests(db: Db, actor: Actor, lang: Lang): Promise<GuestLine[]> {
  actor.may('account.list');
  const lines: GuestLine[] = [];
  for (const link of await listGuestLinks(db, actor)) {
    const ended = link.lastDay < actor.today;
    const state = link.revokedAt ? 'revoked' : ended ? 'ended' : link.openedEdition ? 'opened' : 'waiting';
    const { id, address, lastDay } = link;
    lines.push({ id, address, lastDay, state, alive: state === 'waiting' || state === 'opened', says: await guestSays(db, link, lang) });
  }
  return lines;
}

/** What is asked of the guest, in the words of the room that asks. */
export async function guestSays(db: Db, link: Pick<GuestLink, 'purpose' | 'subjectId'>, lang: Lang): Promise<string> {
  const purpose = await guestPurpose(link.purpose);
  return (await purpose?.says({ db, subjectId: link.subjectId, lang })) ?? link.purpose;
}

/** What a guest link is worth in this browser: `here` was opened in it already, `elsewhere` in another one. */
export type GuestLinkState = 'waiting' | 'here' | 'elsewhere' | 'replaced' | 'revoked' | 'ended';

export interface GuestReading {
  link: GuestLink;
  state: GuestLinkState;
}

/** Reads a link without using it up. A seal that is not ours is no link at all. */
export async function readGuest(c: Ctx, token: string): Promise<GuestReading> {
  const { house, actor } = c.var;
  const mark = readGuestLink(house.secrets.link, token);
  const link = mark && (await guestLinkById(house.db, mark.id));
  if (!mark || !link) throw new NotFound('guest-link');
  if (link.revokedAt) return { link, state: 'revoked' };
  if (link.lastDay < actor.today) return { link, state: 'ended' };
  const here = await guestBehind(house.db, getCookie(c, GUEST_COOKIE) ?? '', actor.today);
  if (here?.id === link.id) return { link, state: 'here' };
  if (mark.edition !== link.edition) return { link, state: 'replaced' };
  return { link, state: link.openedEdition === link.edition ? 'elsewhere' : 'waiting' };
}

/** Opens the link in this browser and no other. Says where to go. */
export async function openGuestLink(c: Ctx, token: string): Promise<string> {
  const { house, actor } = c.var;
  actor.may('guest-link.open');
  const { link, state } = await readGuest(c, token);
  const purpose = await guestPurpose(link.purpose);
  if (!purpose) throw new NotFound('guest-link');
  if (state === 'here') return purpose.address(link.subjectId);
  if (state !== 'waiting') throw new RuleBroken(`guest-link.${state}`);
  const { secret, digest } = makeGuestSession();
  await inTransaction(house.db, async (tx) => {
    if (!(await bindGuestLink(tx, link.id, link.edition, digest, house.clock.now()))) throw new RuleBroken('guest-link.elsewhere');
    const guest = { purpose: link.purpose, subject: link.subjectId, linkId: link.id };
    const visitor = new Actor({ kind: 'guest', name: purpose.name[link.lang], guest, audiences: [], today: actor.today });
    journal({
      actor: visitor,
      verb: 'guest-link.open',
      subject: { kind: 'guest-link', id: link.id },
      audienceId: await keepersAudience(tx),
    });
  });
  rememberGuest(c, link, secret, actor.today);
  return purpose.address(link.subjectId);
}

const PAUSE_MS = 10 * 60_000;

/** Sends the link anew, to its own address and to no other: whoever it was forwarded to gets nothing by asking. */
export async function renewGuestLink(c: Ctx, token: string): Promise<void> {
  const { house, actor } = c.var;
  actor.may('guest-link.open');
  const { link, state } = await readGuest(c, token);
  if (state !== 'elsewhere' && state !== 'replaced') throw new RuleBroken(`guest-link.${state === 'here' ? 'waiting' : state}`);
  const now = house.clock.now();
  if (link.renewedAt && now.getTime() - link.renewedAt.getTime() < PAUSE_MS) throw new RuleBroken('guest-link.just-sent');
  await inTransaction(house.db, async (tx) => {
    const edition = link.edition + 1;
    if (!(await updateGuestLink(tx, link.id, link.edition, { edition, renewed_at: now }))) throw new RuleBroken('guest-link.just-sent');
    const audienceId = await keepersAudience(tx);
    const letter = text[link.lang].letters.guest(urlOf(house, link.lang, { id: link.id, edition }));
    await house.mail.send(tx, { to: link.address, ...letter, secret: true, audienceId });
    journal({ actor, verb: 'guest-link.renew', subject: { kind: 'guest-link', id: link.id }, audienceId, after: { edition } });
  });
}
