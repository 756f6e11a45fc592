import type { OrganisationName } from '../store/organisations.ts';

export type College = 'bilateral' | 'multilateral';
export const COLLEGES = ['bilateral', 'multilateral'] as const;

/** The three seats that turn, in the order in which an organisation leaves them. */
export const STEPS = ['outgoing', 'chair', 'incoming'] as const;
export type Step = (typeof STEPS)[number];

/** A holder as the rules count it on a day. */
export interface Counted {
  organisation: OrganisationName;
  /** Null where nobody has said. */
  college: College | null;
  /** The college is a decision of the group: counted otherwise, the answer may change. */
  adjustable: boolean;
  /** The system that it counts for: several of its agencies are one member. */
  through: OrganisationName | null;
  /** The agency that sits for that system on the day. */
  coordinator: OrganisationName | null;
}

export type Trio = Readonly<Record<Step, Counted | 'vacant' | null>>;

export interface RuleSaid {
  composition: 'opposite-college' | 'counts';
  /** How many of the three are bilateral; null where the rule goes by the chair's college. */
  bilateral: number | null;
  enlarged: readonly OrganisationName[];
}

export type Warning =
  | { code: 'counts'; bilateral: number; multilateral: number; wanted: number }
  | { code: 'opposite-college'; college: College; alike: OrganisationName[] }
  | { code: 'counted-once'; organisations: OrganisationName[] }
  | { code: 'not-coordinating'; organisation: OrganisationName; coordinator: OrganisationName }
  | { code: 'enlarged-missing'; organisation: OrganisationName };

export type Verdict =
  | { state: 'no-rule' }
  | { state: 'unknown'; missing: { step: Step; vacant: boolean }[] }
  | { state: 'no-college'; organisations: OrganisationName[] }
  | { state: 'fine' }
  | { state: 'warning'; warnings: Warning[]; holdsIf: { organisation: OrganisationName; college: College }[] };

type Known = Counted & { step: Step; college: College };

const groupOf = (member: Counted): number => member.through?.id ?? member.organisation.id;
export const other = (college: College): College => (college === 'bilateral' ? 'multilateral' : 'bilateral');

/** One line for each member that counts: agencies of one system are one. */
function heads(members: readonly Known[]): Known[] {
  return members.filter((member, index) => members.findIndex((one) => groupOf(one) === groupOf(member)) === index);
}

function composition(members: readonly Known[], rule: RuleSaid): Warning[] {
  if (rule.composition === 'opposite-college') {
    const chair = members.find((member) => member.step === 'chair') as Known;
    const alike = members.filter((member) => member.step !== 'chair' && member.college === chair.college);
    if (alike.length === 0) return [];
    return [{ code: 'opposite-college', college: chair.college, alike: alike.map((member) => member.organisation) }];
  }
  const counted = heads(members);
  const bilateral = counted.filter((member) => member.college === 'bilateral').length;
  const multilateral = counted.length - bilateral;
  const wanted = rule.bilateral ?? 0;
  return bilateral === wanted && counted.length === STEPS.length ? [] : [{ code: 'counts', bilateral, multilateral, wanted }];
}

function countedOnce(members: readonly Known[]): Warning[] {
  const alike = members.filter((member) => members.some((one) => one !== member && groupOf(one) === groupOf(member)));
  return alike.length === 0 ? [] : [{ code: 'counted-once', organisations: alike.map((member) => member.organisation) }];
}

function coordination(members: readonly Known[]): Warning[] {
  return members.flatMap(({ organisation, through, coordinator }): Warning[] =>
    through && coordinator && coordinator.id !== organisation.id ? [{ code: 'not-coordinating', organisation, coordinator }] : [],
  );
}

function enlargement(rule: RuleSaid, enlarged: ReadonlySet<number>): Warning[] {
  return rule.enlarged
    .filter((organisation) => !enlarged.has(organisation.id))
    .map((organisation) => ({ code: 'enlarged-missing' as const, organisation }));
}

function warningsOf(members: readonly Known[], rule: RuleSaid, enlarged: ReadonlySet<number>): Warning[] {
  return [...composition(members, rule), ...countedOnce(members), ...coordination(members), ...enlargement(rule, enlarged)];
}

/**
 * Whether a trio keeps a rule. A seat of which nobody has said who held it, or that is vacant, leaves the question open:
 * the others alone prove nothing.
 */
export function judge(trio: Trio, rule: RuleSaid | null, enlarged: ReadonlySet<number>): Verdict {
  if (!rule) return { state: 'no-rule' };
  const missing = STEPS.filter((step) => trio[step] === null || trio[step] === 'vacant');
  if (missing.length > 0) return { state: 'unknown', missing: missing.map((step) => ({ step, vacant: trio[step] === 'vacant' })) };
  const members = STEPS.map((step) => ({ ...(trio[step] as Counted), step }));
  const nowhere = members.filter((member) => member.college === null).map((member) => member.organisation);
  if (nowhere.length > 0) return { state: 'no-college', organisations: nowhere };
  const known = members as Known[];
  const warnings = warningsOf(known, rule, enlarged);
  if (warnings.length === 0) return { state: 'fine' };
  const holdsIf = known
    .filter((member) => member.adjustable)
    .map((member) => ({ organisation: member.organisation, college: other(member.college) }))
    .filter(({ organisation, college }) => {
      const turned = known.map((one) => (one.organisation.id === organisation.id ? { ...one, college } : one));
      return warningsOf(turned, rule, enlarged).length === 0;
    });
  return { state: 'warning', warnings, holdsIf };
}
