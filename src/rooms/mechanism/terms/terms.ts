import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { FileType, ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { issue } from '#kernel/issued';
import { inTransaction } from '#kernel/transaction';
import { urls } from '#urls';
import { bodyAudienceKey } from '../audiences.ts';
import type { Origin } from '../dated.ts';
import { stale } from '../stale.ts';
import { type Body, getBody } from '../store/bodies.ts';
import { bodyKinds } from '../store/vocabulary.ts';
import { endFormer, getTerms, insertTerms, listTermsOf, type Terms, type TermsRow, updateTerms } from './store.ts';

/** The kind under which editions stand in `kernel/issued`; the subject is the dated document. */
export const ISSUED = { kind: 'terms-of-reference', subject: 'terms' };

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES: readonly FileType[] = ['application/pdf', OFFICE, 'application/vnd.oasis.opendocument.text'];
const HEAVIEST = 20 * 1024 * 1024;

export interface TermsInput {
  titleFr: string;
  titleEn: string;
  fromDay: Day;
  toDay: Day | null;
  /** The decision that adopted them. */
  reference: string;
  content: string | null;
}

export interface Adopted extends TermsInput {
  /** Who reads them: everybody, or those who sit or sat on the body. */
  readers: 'public' | 'body';
  origin?: Origin;
}

type Desk = Pick<House, 'db' | 'files' | 'settings'>;
type Given = Pick<ToKeep, 'name' | 'content'> | undefined;

async function keepFile({ files, settings }: Desk, tx: Db, actor: Actor, audience: number, file: Given): Promise<number | null> {
  if (!file) return null;
  const limit = Math.min(HEAVIEST, settings.uploadLimit);
  return (await files.keep(tx, actor, { name: file.name, content: file.content, audienceId: audience, limit, accept: TYPES })).id;
}

const rowOf = (input: TermsInput) => ({
  ...{ title_fr: input.titleFr, title_en: input.titleEn, from_day: input.fromDay, to_day: input.toDay },
  ...{ reference: input.reference, content: input.content },
});

export const saidOf = (terms: Terms): TermsInput => ({
  ...{ titleFr: terms.title_fr, titleEn: terms.title_en, fromDay: terms.from_day, toDay: terms.to_day },
  ...{ reference: terms.reference, content: terms.content },
});

function requireWhole(input: TermsInput, hasFile: boolean): void {
  if (input.toDay !== null && input.toDay < input.fromDay)
    throw new RuleBroken('terms.term-order', { from: input.fromDay, to: input.toDay });
  if (input.content === null && !hasFile) throw new RuleBroken('terms.empty');
}

/** Every text that was in force leaves an edition, with its number and checksum: that one no longer changes. */
async function issueEdition(tx: Db, actor: Actor, id: number, row: TermsRow, day: Day): Promise<void> {
  const { title_fr, title_en, from_day, to_day, reference, content, file_id, audience_id } = row;
  await issue(tx, actor, {
    ...{ kind: ISSUED.kind, subject: { kind: ISSUED.subject, id }, title: title_fr, lang: 'fr', day, address: urls.terms(id) },
    ...{ content: { title_fr, title_en, from_day, to_day, reference, content }, files: file_id === null ? [] : [file_id] },
    audienceId: audience_id,
  });
}

async function adopt(desk: Desk, actor: Actor, of: Pick<TermsRow, 'body_id' | 'kinds'>, audience: number, input: Adopted, file: Given) {
  requireWhole(input, file !== undefined);
  return inTransaction(desk.db, async (tx) => {
    const file_id = await keepFile(desk, tx, actor, audience, file);
    const row = { ...rowOf(input), ...of, file_id, audience_id: audience, origin: input.origin ?? 'real' };
    await endFormer(tx, of, input.fromDay);
    const id = await insertTerms(tx, row);
    await issueEdition(tx, actor, id, row, actor.today);
    journal({ actor, verb: 'terms.adopt', subject: { kind: 'terms', id }, audienceId: audience, after: row, why: input.reference });
    return id;
  });
}

/** A body receives terms of reference of its own; those it had end the day before. */
export async function adoptTerms(desk: Desk, actor: Actor, bodyId: number, input: Adopted, file?: Given): Promise<number> {
  actor.may('terms.keep', { bodyId });
  const body = await getBody(desk.db, actor, bodyId, input.fromDay);
  if (!body.alive) throw new RuleBroken('terms.body-not-alive', { day: input.fromDay });
  const audience = input.readers === 'body' ? await audienceId(desk.db, bodyAudienceKey(bodyId)) : body.audience_id;
  return adopt(desk, actor, { body_id: bodyId, kinds: [] }, audience, input, file);
}

/** Generic terms of reference, shared by every body of some kinds that has none of its own. They are public. */
export async function adoptGenericTerms(
  desk: Desk,
  actor: Actor,
  kinds: readonly string[],
  input: Omit<Adopted, 'readers'>,
  file?: Given,
): Promise<number> {
  actor.may('terms.keep');
  const known = new Set((await bodyKinds(desk.db)).map((kind) => kind.key));
  if (kinds.length === 0 || kinds.some((kind) => !known.has(kind))) throw new RuleBroken('body.unknown-kind');
  const of = { body_id: null, kinds: [...new Set(kinds)].sort() };
  return adopt(desk, actor, of, await audienceId(desk.db, 'public'), { ...input, readers: 'public' }, file);
}

/** Puts right a text or its days: a new edition, the former ones stay readable. Without another file, the one it had stays. */
export async function correctTerms(desk: Desk, actor: Actor, id: number, version: number, input: TermsInput, file?: Given): Promise<void> {
  const before = await getTerms(desk.db, actor, id);
  actor.may('terms.keep', before.body_id === null ? {} : { bodyId: before.body_id });
  requireWhole(input, file !== undefined || before.file_id !== null);
  await inTransaction(desk.db, async (tx) => {
    const audienceId = before.audience_id;
    const file_id = (await keepFile(desk, tx, actor, audienceId, file)) ?? before.file_id;
    const row = { ...before, ...rowOf(input), file_id };
    const after = { ...rowOf(input), file_id };
    if (!(await updateTerms(tx, id, version, after))) {
      const theirs = await getTerms(tx, actor, id);
      throw stale(theirs.version, { ...input }, { ...saidOf(theirs) });
    }
    await issueEdition(tx, actor, id, row, actor.today);
    journal({ actor, verb: 'terms.correct', subject: { kind: 'terms', id }, audienceId, before: { ...saidOf(before) }, after });
  });
}

const inForce = (all: readonly Terms[], day: Day): Terms | undefined =>
  all.find((terms) => terms.from_day <= day && (terms.to_day === null || terms.to_day >= day));

export interface InForce {
  terms: Terms;
  /** Shared by the bodies of its kind, because this one has none of its own. */
  generic: boolean;
}

/** What applies to a body on a day: its own terms of reference, or the generic ones of its kind. */
export async function termsInForce(db: Db, actor: Actor, body: Pick<Body, 'id' | 'kinds'>, day: Day): Promise<InForce | null> {
  const own = inForce(await listTermsOf(db, actor, { bodyId: body.id }), day);
  if (own) return { terms: own, generic: false };
  const shared = inForce(await listTermsOf(db, actor, { kinds: body.kinds }), day);
  return shared ? { terms: shared, generic: true } : null;
}
