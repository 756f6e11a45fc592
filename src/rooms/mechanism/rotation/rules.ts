import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { stale } from '../stale.ts';
import { endRule, insertRule, putEnlarged, type RuleRow, updateRule } from './keep.ts';
import { findTrio, listRules, type Rule } from './store.ts';

export interface RuleInput {
  nameFr: string;
  nameEn: string;
  composition: 'opposite-college' | 'counts';
  bilateral: number | null;
  termMonths: number;
  enlargedId: number | null;
  reason: string | null;
}

const rowOf = (input: RuleInput): RuleRow => ({
  composition: input.composition,
  bilateral: input.composition === 'counts' ? input.bilateral : null,
  name_fr: input.nameFr,
  name_en: input.nameEn,
  term_months: input.termMonths,
  reason: input.reason,
});

/** A rule in the words of its form. */
export const ruleSaid = (rule: Rule): RuleInput => ({
  nameFr: rule.name_fr,
  nameEn: rule.name_en,
  composition: rule.composition,
  bilateral: rule.bilateral,
  termMonths: rule.term_months,
  enlargedId: rule.enlarged[0]?.id ?? null,
  reason: rule.reason,
});

const enlargedOf = ({ enlargedId }: RuleInput) => (enlargedId === null ? [] : [enlargedId]);

function check(input: RuleInput): void {
  if (input.composition === 'counts' && input.bilateral === null) throw new RuleBroken('rotation.rule-counts');
}

/** Writes a rule from a day. The one in force ends the day before; years already judged by it stay judged by it. */
export async function addRule(db: Db, actor: Actor, input: RuleInput & { fromDay: Day }): Promise<number> {
  actor.may('rotation.rule');
  check(input);
  return inTransaction(db, async (tx) => {
    const bodyId = await findTrio(tx, actor);
    if (bodyId === undefined) throw new RuleBroken('rotation.no-trio');
    const rules = await listRules(tx, actor, bodyId);
    if (rules.some((rule) => rule.from_day === input.fromDay)) throw new RuleBroken('rotation.two-rules', { day: input.fromDay });
    const next = rules.find((rule) => rule.from_day > input.fromDay);
    if (next) throw new RuleBroken('rotation.rule-follows', { from: next.from_day });
    const before = rules.find((rule) => holdsOn(rule, input.fromDay));
    if (before) await endRule(tx, before.id, addDays(input.fromDay, -1));
    const audience = await audienceId(tx, 'public');
    const id = await insertRule(tx, { ...rowOf(input), audience_id: audience, body_id: bodyId, from_day: input.fromDay });
    await putEnlarged(tx, id, enlargedOf(input));
    const subject = { kind: 'rotation-rule', id };
    journal({ actor, verb: 'rotation.rule-add', subject, audienceId: audience, before: before ?? null, after: { ...input } });
    return id;
  });
}

export async function getRule(db: Db, actor: Actor, id: number): Promise<Rule> {
  const bodyId = await findTrio(db, actor);
  const found = bodyId === undefined ? undefined : (await listRules(db, actor, bodyId)).find((rule) => rule.id === id);
  if (!found) throw new NotFound('rotation rule');
  return found;
}

/** Corrects what a rule says. Its days stay: another day is another rule. */
export async function correctRule(db: Db, actor: Actor, id: number, version: number, input: RuleInput): Promise<void> {
  actor.may('rotation.rule');
  check(input);
  await inTransaction(db, async (tx) => {
    const before = await getRule(tx, actor, id);
    if (!(await updateRule(tx, id, version, rowOf(input)))) throw stale(before.version, { ...input }, { ...ruleSaid(before) });
    await putEnlarged(tx, id, enlargedOf(input));
    const audience = await audienceId(tx, 'public');
    const subject = { kind: 'rotation-rule', id };
    journal({ actor, verb: 'rotation.rule-correct', subject, audienceId: audience, before, after: { ...input } });
  });
}
