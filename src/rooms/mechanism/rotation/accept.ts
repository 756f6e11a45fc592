import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import type { Step, Verdict } from './judge.ts';
import { insertAcceptance } from './keep.ts';
import { codesOf, type JudgedYear, judgedYears, rotationGround, trioIds } from './rotation.ts';
import type { Holder } from './years.ts';

/** What a warning is about, as the form carries it: accepted for these holders and these breaches, and for no others. */
export const seenOf = ({ seats, verdict }: { seats: Record<Step, Holder>; verdict: Verdict }): string =>
  `${trioIds(seats).join()} ${codesOf(verdict).join()}`;

/** One year of the rotation, with what its rule says of it. */
export async function getYear(db: Db, actor: Actor, year: number): Promise<JudgedYear & { bodyId: number }> {
  const ground = await rotationGround(db, actor);
  const found = ground && judgedYears(ground, actor.today).find((one) => one.year === year);
  if (!ground || !found) throw new NotFound('year of the rotation');
  return { ...found, bodyId: ground.bodyId };
}

/** Accepts the warning of a year as it stands. */
export async function acceptRotationWarning(db: Db, actor: Actor, year: number, reason: string): Promise<void> {
  await acceptWarning(db, actor, year, { reason, seen: seenOf(await getYear(db, actor, year)) });
}

/** Accepts the warning of a year with its reason: who, when, why. The rule stays what it is. */
export async function acceptWarning(db: Db, actor: Actor, year: number, input: { reason: string; seen: string }): Promise<void> {
  actor.may('rotation.accept');
  await inTransaction(db, async (tx) => {
    const found = await getYear(tx, actor, year);
    const { verdict, seats, bodyId } = found;
    if (verdict.state !== 'warning') throw new RuleBroken('rotation.nothing-to-accept', { year });
    if (seenOf(found) !== input.seen) throw new RuleBroken('rotation.changed-since');
    if (found.acceptance) throw new RuleBroken('rotation.accepted-already');
    const audience = await audienceId(tx, 'signed-in');
    const accepted = { body_id: bodyId, year, trio: trioIds(seats), warned: codesOf(verdict) };
    const who = { accepted_on: actor.today, person_id: actor.personId };
    await insertAcceptance(tx, { audience_id: audience, ...accepted, reason: input.reason, ...who });
    journal({
      actor,
      verb: 'rotation.accept',
      subject: { kind: 'body', id: bodyId },
      audienceId: audience,
      after: accepted,
      why: input.reason,
    });
  });
}
