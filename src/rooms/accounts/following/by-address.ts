import { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { idsOfKeys } from '#rooms/mechanism';
import { urls } from '#urls';
import { wholeAddress } from '../addresses.ts';
import { keepersAudience } from '../store/audiences.ts';
import { text } from '../text.ts';
import { getFollowed, type Subject, startOf } from './following.ts';
import {
  changeFollow,
  deleteFollower,
  ensureFollower,
  type Follower,
  followById,
  followerById,
  followerOfAddress,
  followsOfFollower,
  insertFollow,
  silence,
} from './store.ts';
import { readLink, signLink } from './tokens.ts';

/** A letter-box that answers nothing takes so many questions at a time: a stranger fills nobody’s. */
const UNANSWERED = 3;

/** An address reads what the public reads, whoever is behind it. */
export async function publicReader(db: Db, today: Day): Promise<Actor> {
  return new Actor({ kind: 'visitor', name: 'visitor', audiences: await idsOfKeys(db, ['public']), today });
}

/** Asks for an address to follow something public: a letter goes there, and nothing more until its button is pressed. */
export async function askByAddress(house: House, actor: Actor, given: Subject & { address: string; lang: Lang }): Promise<void> {
  actor.may('follow.ask');
  const { kind, subject, address, lang } = given;
  const reader = await publicReader(house.db, actor.today);
  const { title } = await getFollowed(house.db, reader, { kind, subject }, lang);
  await inTransaction(house.db, async (tx) => {
    const known = await followerOfAddress(tx, address);
    const waiting = known ? (await followsOfFollower(tx, known.id)).filter((one) => !one.confirmed) : [];
    if (waiting.length >= UNANSWERED) return;
    const follower_id = await ensureFollower(tx, { address }, lang);
    const start = await startOf(tx, reader, { kind, subject });
    const id = await insertFollow(tx, { kind, subject, ...start, follower_id, confirmed: false, rhythm: 'digest' });
    const link = wholeAddress(house, lang, urls.confirmFollow(signLink(house.secrets.link, 'confirm', { id, edition: 1 })));
    const letter = text[lang].following.letters.confirm(title, link);
    // One a day for one subject: asked again, it is the same letter.
    const messageId = `<suivi-${id}-${actor.today}@toguna>`;
    await house.mail.send(tx, { to: address, ...letter, messageId, secret: true, audienceId: await audienceId(tx, 'administrator') });
    journal({ actor, verb: 'follow.ask', subject: { kind: 'follow', id }, audienceId: await keepersAudience(tx) });
  });
}

/** What a confirmation link speaks of. */
export async function readConfirmation(house: House, actor: Actor, token: string, lang: Lang) {
  actor.may('follow.answer');
  const mark = readLink(house.secrets.link, 'confirm', token);
  const found = mark && (await followById(house.db, mark.id));
  if (!found) throw new NotFound('follow');
  const said = await getFollowed(house.db, await publicReader(house.db, actor.today), found, lang);
  return { follow: found, ...said };
}

export async function confirmFollow(house: House, actor: Actor, token: string): Promise<void> {
  const { follow } = await readConfirmation(house, actor, token, 'fr');
  if (follow.confirmed) return;
  await inTransaction(house.db, async (tx) => {
    await changeFollow(tx, follow.id, { confirmed: true });
    journal({ actor, verb: 'follow.confirm', subject: { kind: 'follow', id: follow.id }, audienceId: await keepersAudience(tx) });
  });
}

/** Whose letters a way out ends. */
export async function readWayOut(house: House, actor: Actor, token: string): Promise<Follower | undefined> {
  actor.may('follow.answer');
  const mark = readLink(house.secrets.link, 'stop', token);
  if (!mark) throw new NotFound('follow');
  return followerById(house.db, mark.id);
}

/** Ends every letter of a follower: a person keeps the list and may wake it again, an address is forgotten. Pressed twice, it is done. */
export async function stopLetters(house: House, actor: Actor, token: string): Promise<void> {
  const follower = await readWayOut(house, actor, token);
  if (!follower) return;
  await inTransaction(house.db, async (tx) => {
    if (follower.person_id === null) await deleteFollower(tx, follower.id);
    else await silence(tx, follower.id);
    journal({ actor, verb: 'follow.stop', subject: { kind: 'follower', id: follower.id }, audienceId: await keepersAudience(tx) });
  });
}
