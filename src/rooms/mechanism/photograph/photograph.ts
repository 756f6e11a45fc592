import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { getFile, type KeptFile, type ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { cardSubject, openCard, wholeCard, withdrawConsent } from '../contact/store.ts';
import { getPerson, personForActor } from '../store/people.ts';
import { barePicture, type PictureType } from './picture.ts';
import { dropPhotograph, findPhotograph, insertPhotograph, type Photograph, photographOf } from './store.ts';

/** Read at most, before what is not the picture is taken out. */
export const HEAVIEST_SENT = 2 * 1024 * 1024;
/** Kept at most: what a page may cost on a slow line. */
export const HEAVIEST_KEPT = 200 * 1024;

const NAMES: Record<PictureType, string> = {
  'image/jpeg': 'photographie.jpg',
  'image/png': 'photographie.png',
  'image/webp': 'photographie.webp',
};

type Given = Pick<ToKeep, 'content'>;

async function read({ content }: Given): Promise<Buffer> {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array) return Buffer.from(content);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > HEAVIEST_SENT) throw new RuleBroken('photograph.too-heavy', { limit: HEAVIEST_KEPT });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** One's own, whoever else may see it. */
const isOwn = (actor: Actor, personId: number): boolean => actor.can('card.read-own', cardSubject(personId));

/** Puts the photograph of a person in the place of the one that was `seen` (its file; null where there was none), which goes. */
export async function putPhotograph(
  { db, files }: Pick<House, 'db' | 'files'>,
  actor: Actor,
  personId: number,
  seen: number | null,
  given: Given,
): Promise<void> {
  actor.may('photograph.keep', cardSubject(personId));
  const { content, type, width, height } = barePicture(await read(given));
  if (content.length > HEAVIEST_KEPT) throw new RuleBroken('photograph.too-heavy', { limit: HEAVIEST_KEPT });
  await inTransaction(db, async (tx) => {
    if (!(await personForActor(tx, personId))) throw new NotFound('person');
    const [signedIn, pub, pool] = [await audienceId(tx, 'signed-in'), await audienceId(tx, 'public'), await audienceId(tx, 'pool')];
    const former = seen === null ? undefined : await dropPhotograph(tx, personId, seen);
    if (seen !== null && !former) throw new RuleBroken('photograph.changed');
    // What a person agreed to show to the public is the picture they saw, not another that somebody else puts.
    const unseen = former?.audience_id === pub && !isOwn(actor, personId);
    if (unseen) await withdrawConsent(tx, personId, ['photograph'], actor.today);
    const audience = unseen ? signedIn : (former?.audience_id ?? signedIn);
    const file = await files.keep(tx, actor, { name: NAMES[type], content, audienceId: audience, accept: [type] });
    const row = { person_id: personId, audience_id: audience, file_id: file.id, width, height };
    if (!(await insertPhotograph(tx, row))) throw new RuleBroken('photograph.changed');
    await openCard(tx, personId, pool, actor.today);
    journal({ actor, verb: 'photograph.put', subject: { kind: 'person', id: personId }, audienceId: pool });
  });
}

/** Takes the photograph of a person away, and with it what they had agreed to show. */
export async function removePhotograph(db: Db, actor: Actor, personId: number): Promise<void> {
  actor.may('photograph.keep', cardSubject(personId));
  await inTransaction(db, async (tx) => {
    if (!(await dropPhotograph(tx, personId))) throw new NotFound('photograph');
    await withdrawConsent(tx, personId, ['photograph'], actor.today);
    journal({ actor, verb: 'photograph.remove', subject: { kind: 'person', id: personId }, audienceId: await audienceId(tx, 'pool') });
  });
}

/** The photograph that a reader may see: one's own always, another's as its person chose. */
export async function photographFor(db: Db, actor: Actor, personId: number): Promise<Photograph | null> {
  return isOwn(actor, personId) ? photographOf(db, personId) : findPhotograph(db, actor, personId);
}

/** Its file, which bears the same audience. */
export async function getPhotographFile(db: Db, actor: Actor, personId: number): Promise<KeptFile> {
  actor.may('directory.read');
  const photograph = await photographFor(db, actor, personId);
  if (!photograph) throw new NotFound('photograph');
  return getFile(db, { audiences: [photograph.audience_id] }, photograph.file_id);
}

/** Whose photograph is changed: known to its own person whatever a link may read besides. */
export async function getPictured(db: Db, actor: Actor, personId: number) {
  actor.may('photograph.keep', cardSubject(personId));
  const person = isOwn(actor, personId) ? await wholeCard(db, personId) : await getPerson(db, actor, personId);
  if (!person) throw new NotFound('person');
  return { person, photograph: await photographFor(db, actor, personId) };
}
