import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { requireThere } from './membership/standing.ts';
import { stale } from './stale.ts';
import { insertPost, updatePost } from './store/keep-people.ts';
import { getOrganisation } from './store/organisations.ts';
import { getPerson, getPost } from './store/people.ts';

export const POST_KINDS = [
  'ambassador',
  'resident-representative',
  'head-of-cooperation',
  'crmt-focal-point',
  'signatory',
  'director',
  'minister',
  'secretary-general',
  'adviser',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

export interface PostInput {
  organisationId: number;
  kind: PostKind;
  titleFr: string;
  titleEn: string | null;
  fromDay: Day;
  toDay: Day | null;
}

function checkTerm({ fromDay, toDay }: Pick<PostInput, 'fromDay' | 'toDay'>): void {
  if (toDay !== null && toDay < fromDay) throw new RuleBroken('post.term-order', { from: fromDay, to: toDay });
}

/** Puts a person in post in an organisation. An organisation has one ambassador and one head of cooperation at a time. */
export async function addPost(db: Db, actor: Actor, personId: number, input: PostInput): Promise<number> {
  const { organisationId, kind, titleFr, titleEn, fromDay, toDay } = input;
  actor.may('post.add', { organisationId });
  checkTerm(input);
  const person = await getPerson(db, actor, personId);
  await getOrganisation(db, actor, organisationId);
  await requireThere(db, actor, organisationId, toDay);
  return inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'signed-in');
    const row = { kind, title_fr: titleFr, title_en: titleEn, from_day: fromDay, to_day: toDay };
    const id = await insertPost(tx, { ...row, audience_id: person.audience_id, person_id: personId, organisation_id: organisationId });
    journal({ actor, verb: 'post.add', subject: { kind: 'person', id: personId }, audienceId: audience, after: { ...input, postId: id } });
    return id;
  });
}

/** Corrects a post, or ends it by its last day. The organisation stays: another one is another post. */
export async function correctPost(
  db: Db,
  actor: Actor,
  id: number,
  version: number,
  input: Omit<PostInput, 'organisationId'>,
): Promise<void> {
  const before = await getPost(db, actor, id);
  actor.may('post.correct', { organisationId: before.organisation_id });
  checkTerm(input);
  await inTransaction(db, async (tx) => {
    const { kind, titleFr, titleEn, fromDay, toDay } = input;
    const row = { kind, title_fr: titleFr, title_en: titleEn, from_day: fromDay, to_day: toDay };
    if (!(await updatePost(tx, id, version, row))) {
      const theirs = await getPost(tx, actor, id);
      const said = {
        kind: theirs.kind,
        titleFr: theirs.title_fr,
        titleEn: theirs.title_en,
        fromDay: theirs.from_day,
        toDay: theirs.to_day,
      };
      throw stale(theirs.version, { ...input }, said);
    }
    const audience = await audienceId(tx, 'signed-in');
    journal({
      actor,
      verb: 'post.correct',
      subject: { kind: 'person', id: before.person_id },
      audienceId: audience,
      before,
      after: { ...input },
    });
  });
}
