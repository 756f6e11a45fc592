import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';
import { CONTACT_FIELDS, putField, settleCard, wholeContact } from '../contact/store.ts';
import { indexPerson } from '../indexing.ts';
import { insertPerson, insertPost } from '../store/keep-people.ts';
import { listPostsOfPerson } from '../store/people.ts';
import type { Judged, Listed } from './judging.ts';

/** The post a list gives brings no right: who is ambassador, head of cooperation or focal point is said on the card. */
const KIND = 'adviser';
const UNSAID = { fr: 'Contact', en: 'Contact' };

/** Lets one line in as it was judged. The act that takes the list asked its rule and writes its entry in the journal. */
export async function takeLine(tx: Db, actor: Actor, { listed, verdict }: Judged): Promise<'added' | 'completed' | 'nothing'> {
  if (verdict.is === 'new') return addListed(tx, actor, listed);
  if (verdict.is !== 'perhaps' || verdict.decision === null) return 'nothing';
  if (verdict.decision === 'both') return addListed(tx, actor, listed);
  const [way, id] = verdict.decision.split(':');
  // The same person as another line of the same list: that line brings them in.
  return Number(id) < 0 ? 'nothing' : complete(tx, actor, Number(id), listed, way === 'take');
}

async function addListed(tx: Db, actor: Actor, listed: Listed): Promise<'added'> {
  const audience = await audienceId(tx, 'signed-in');
  const { given, family, lang } = listed;
  const id = await insertPerson(tx, { given, family, lang, origin: 'real', audience_id: audience });
  for (const field of CONTACT_FIELDS) if (listed[field]) await putField(tx, id, field, listed[field], audience);
  if (listed.email || listed.phone) await settleCard(tx, id, await audienceId(tx, 'pool'), actor.today, false);
  await indexPerson(tx, { id, audience_id: audience, given, family });
  await addListedPost(tx, actor, id, listed, audience);
  return 'added';
}

async function addListedPost(tx: Db, actor: Actor, personId: number, listed: Listed, audience: number): Promise<void> {
  if (listed.organisationId === null) return;
  const row = {
    kind: KIND,
    title_fr: listed.post ?? UNSAID.fr,
    title_en: listed.post ? null : UNSAID.en,
    from_day: actor.today,
    to_day: null,
  };
  await insertPost(tx, { ...row, audience_id: audience, person_id: personId, organisation_id: listed.organisationId });
}

/** Fills what is missing on a known card; an address that is there gives way only where the user said so. */
async function complete(tx: Db, actor: Actor, id: number, listed: Listed, take: boolean): Promise<'completed' | 'nothing'> {
  const known = await wholeContact(tx, id);
  const audience = await audienceId(tx, 'signed-in');
  const fields = CONTACT_FIELDS.filter((field) => listed[field] && listed[field] !== known[field]?.value && (take || !known[field]));
  for (const field of fields) await putField(tx, id, field, listed[field], audience);
  if (fields.includes('email')) await settleCard(tx, id, await audienceId(tx, 'pool'), actor.today, false);
  const posts = await listPostsOfPerson(tx, actor, id);
  const isThere = posts.some(
    (post) => post.organisation_id === listed.organisationId && (post.to_day === null || post.to_day >= actor.today),
  );
  const adds = listed.organisationId !== null && !isThere;
  if (adds) await addListedPost(tx, actor, id, listed, audience);
  return fields.length > 0 || adds ? 'completed' : 'nothing';
}
