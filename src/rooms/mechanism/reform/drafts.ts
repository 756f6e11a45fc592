import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { checkKinds } from '../bodies.ts';
import type { Origin } from '../dated.ts';
import { stale } from '../stale.ts';
import { type Change, fieldsOf, type Numbered } from './change.ts';
import { edgesOf, type Plan, planOf } from './plan.ts';
import { actsOfOtherDrafts, getReform, insertReform, type Reform, type ReformChanges, updateReform } from './store.ts';
import { type World, worldNow } from './world.ts';

export interface ReformInput {
  titleFr: string;
  titleEn: string;
  motive: string;
  motiveLang: Lang;
  /** First day of the new mechanism. */
  day: Day;
}

/** A reform in the words of its form. */
export const saidOf = (reform: Reform): ReformInput => ({
  ...{ titleFr: reform.title_fr, titleEn: reform.title_en, motive: reform.motive, motiveLang: reform.motive_lang, day: reform.day },
});

const rowOf = ({ titleFr, titleEn, motive, motiveLang, day }: ReformInput) => ({
  ...{ title_fr: titleFr, title_en: titleEn, motive, motive_lang: motiveLang, day },
});

function checkDay(actor: Actor, day: Day): void {
  if (day <= actor.today) throw new RuleBroken('reform.day-passed', { day, today: actor.today });
}

/** Opens a draft for the Pool: acts are then added to it one by one. */
export async function prepareReform(db: Db, actor: Actor, input: ReformInput & { origin?: Origin }): Promise<number> {
  actor.may('reform.prepare');
  checkDay(actor, input.day);
  return inTransaction(db, async (tx) => {
    const audience_id = await audienceId(tx, 'pool');
    const row = { ...rowOf(input), prepared_on: actor.today, origin: input.origin ?? 'real' };
    const id = await insertReform(tx, { ...row, audience_id });
    journal({ actor, verb: 'reform.prepare', subject: { kind: 'reform', id }, audienceId: audience_id, after: row });
    return id;
  });
}

interface Writing {
  verb: string;
  after: unknown;
  why?: string;
  /** What the form showed, under the names of its fields, where somebody saved first. */
  mine?: Readonly<Record<string, unknown>>;
}

/** Writes over a draft that is still one, at the version that was read, with its word in the journal. */
export async function writeDraft(
  tx: Db,
  actor: Actor,
  before: Reform,
  version: number,
  changes: ReformChanges,
  { verb, after, why, mine = {} }: Writing,
): Promise<void> {
  if (!(await updateReform(tx, before.id, version, changes))) {
    const theirs = await getReform(tx, actor, before.id);
    throw theirs.state === 'draft' ? stale(theirs.version, mine, { ...saidOf(theirs) }) : new RuleBroken('reform.over');
  }
  journal({ actor, verb, subject: { kind: 'reform', id: before.id }, audienceId: before.audience_id, before: saidOf(before), after, why });
}

/** A draft to be changed; what was enacted or withdrawn stays as it is. */
export async function openDraft(db: Db, actor: Actor, id: number): Promise<Reform> {
  const reform = await getReform(db, actor, id);
  if (reform.state !== 'draft') throw new RuleBroken('reform.over');
  return reform;
}

export async function correctReform(db: Db, actor: Actor, id: number, version: number, input: ReformInput): Promise<void> {
  actor.may('reform.prepare');
  const before = await openDraft(db, actor, id);
  if (input.day !== before.day) checkDay(actor, input.day);
  await inTransaction(db, (tx) =>
    writeDraft(tx, actor, before, version, rowOf(input), { verb: 'reform.correct', after: input, mine: { ...input } }),
  );
}

/** What a draft would make of the mechanism as it is known today. */
export async function planOfReform(db: Db, actor: Actor, reform: Reform): Promise<{ world: World; plan: Plan }> {
  const world = await worldNow(db, actor, reform.day);
  return { world, plan: planOf(world, reform.acts, reform.day, edgesOf(await actsOfOtherDrafts(db, actor, reform.id))) };
}

/** The acts of a draft change together: the one that is written must hold among the others. */
async function writeActs(
  db: Db,
  actor: Actor,
  before: Reform,
  version: number,
  acts: readonly Numbered[],
  written: Numbered | null,
  verb: string,
): Promise<void> {
  if (written?.kinds) await checkKinds(db, written.kinds);
  await inTransaction(db, async (tx) => {
    if (written) {
      const { plan } = await planOfReform(tx, actor, { ...before, acts: [...acts] });
      const refusal = plan.steps[acts.indexOf(written)]?.refusal;
      if (refusal) throw refusal;
    }
    await writeDraft(tx, actor, before, version, { acts }, { verb, after: { acts }, mine: written ? fieldsOf(written) : {} });
  });
}

/** Adds an act at the end of a draft, once it is known to hold after those before it. Gives its number. */
export async function addAct(db: Db, actor: Actor, id: number, version: number, change: Change): Promise<number> {
  actor.may('reform.prepare');
  const before = await openDraft(db, actor, id);
  const act = { ...change, n: Math.max(0, ...before.acts.map((one) => one.n)) + 1 };
  await writeActs(db, actor, before, version, [...before.acts, act], act, 'reform.act');
  return act.n;
}

const indexOf = (reform: Reform, n: number): number => {
  const index = reform.acts.findIndex((act) => act.n === n);
  if (index < 0) throw new RuleBroken('reform.no-such-act');
  return index;
};

export async function correctAct(db: Db, actor: Actor, id: number, version: number, n: number, change: Change): Promise<void> {
  actor.may('reform.prepare');
  const before = await openDraft(db, actor, id);
  const act = { ...change, n };
  await writeActs(db, actor, before, version, before.acts.with(indexOf(before, n), act), act, 'reform.act');
}

/** Moves an act before or after its neighbour. What then no longer holds is said on the draft's page. */
export async function moveAct(db: Db, actor: Actor, id: number, version: number, n: number, to: 'up' | 'down'): Promise<void> {
  actor.may('reform.prepare');
  const before = await openDraft(db, actor, id);
  const index = indexOf(before, n);
  const other = index + (to === 'up' ? -1 : 1);
  const [act, neighbour] = [before.acts[index], before.acts[other]];
  if (!act || !neighbour) return;
  await writeActs(db, actor, before, version, before.acts.with(index, neighbour).with(other, act), null, 'reform.act');
}

export async function removeAct(db: Db, actor: Actor, id: number, version: number, n: number): Promise<void> {
  actor.may('reform.prepare');
  const before = await openDraft(db, actor, id);
  await writeActs(db, actor, before, version, before.acts.toSpliced(indexOf(before, n), 1), null, 'reform.act');
}
