import { Decimal } from '@toguna/iati/exact';
import { type ActivityNode, moneyOf } from '@toguna/iati/model';
import { totalsOf } from '@toguna/iati/money';
import { type AccountEntry, type AccountGroup, type Fate, type UpgradeReason, upgradeSentence } from '@toguna/iati/upgrade';
import { ownCopy, shown } from './finding.ts';
import type { Standing } from './standing.ts';
import type { ReadAs, UpgradeChange, UpgradeMissing, UpgradeReport } from './upgrade-report.ts';

const PATHS = 6;
const WHATS = ['elements', 'attributes', 'texts'] as const;
const FATES = ['kept', 'changed', 'dropped', 'added'] as const;

const nothing = (): Record<Fate, number> => ({ kept: 0, changed: 0, dropped: 0, added: 0 });
const withoutPlaces = (path: string): string => path.replace(/\[[0-9]+\]/g, '');

/** Adds up what became of activities of older versions. */
export class UpgradeTally {
  private readonly readAs = new Map<string, ReadAs>();
  private readonly changes = new Map<string, UpgradeChange>();
  private readonly missing = new Map<string, UpgradeMissing>();
  private readonly sums = new Map<string, { kind: string; currency: string; before: Running; after: Running }>();
  private readonly tallies = { elements: nothing(), attributes: nothing(), texts: nothing() };
  /** The roots of which everything was told. */
  private readonly lists = new WeakSet<object>();
  private activities = 0;
  private incomplete = 0;

  add({ published, activity, shape, upgraded }: Standing): void {
    this.addVersion(published, shape);
    if (!upgraded) return;
    this.activities += 1;
    if (!upgraded.complete) this.incomplete += 1;
    const { account, list } = upgraded;
    if (!this.lists.has(list)) for (const entry of list.entries) this.change(entry, entry.reason, 1);
    this.lists.add(list);
    for (const what of WHATS) for (const fate of FATES) this.tallies[what][fate] += account[what][fate];
    for (const group of account.groups) if (group.reason !== null) this.change(group, group.reason, group.count);
    for (const entry of account.entries) this.change(entry, entry.reason, 1);
    for (const { path } of upgraded.missing) this.lack(withoutPlaces(path), published);
    this.addSums(published, 'before');
    this.addSums(activity, 'after');
  }

  get result(): UpgradeReport {
    const told = ({ count, sum }: Running) => ({ count, sum: sum.toString() });
    return {
      readAs: [...this.readAs.values()],
      activities: this.activities,
      incomplete: this.incomplete,
      ...this.tallies,
      changes: [...this.changes.values()].sort((a, b) => b.count - a.count),
      missing: [...this.missing.values()],
      sums: [...this.sums.values()].map((each) => ({ ...each, before: told(each.before), after: told(each.after) })),
    };
  }

  private addVersion(published: ActivityNode, { declared, version, by }: Standing['shape']): void {
    const key = `${declared} ${version}`;
    const known = this.readAs.get(key);
    if (known) known.activities += 1;
    else {
      const said = declared === null ? null : shown(declared);
      this.readAs.set(ownCopy(key), { published: said, version, byContents: by === 'contents', activities: 1, line: published.line });
    }
  }

  private change(case_: AccountEntry | AccountGroup, reason: UpgradeReason, count: number): void {
    const path = withoutPlaces(case_.path);
    const key = `${case_.fate} ${reason}`;
    const known = this.changes.get(key);
    if (known) {
      known.count += count;
      if (known.paths.length < PATHS && !known.paths.includes(path)) known.paths.push(ownCopy(path));
      return;
    }
    const { fate, what } = case_;
    const first = 'line' in case_ ? case_ : null;
    const told = { reason, path, from: shown(first?.from ?? '…'), to: shown(first?.to ?? '…') };
    const say = { fr: upgradeSentence(told, 'fr'), en: upgradeSentence(told, 'en') };
    this.changes.set(ownCopy(key), { fate, what, reason, count, paths: [ownCopy(path)], line: first?.line ?? null, say });
  }

  private lack(path: string, { iatiIdentifier, line }: ActivityNode): void {
    const known = this.missing.get(path);
    if (known) known.count += 1;
    else this.missing.set(path, { path, count: 1, line, activity: shown(iatiIdentifier) });
  }

  private addSums(activity: ActivityNode, side: 'before' | 'after'): void {
    for (const { kind, currency, count, sum } of [...totalsOf(activity, { superseded: true }).totals, ...draftBudgets(activity)]) {
      const key = `${kind} ${currency}`;
      const found = this.sums.get(key) ?? { kind, currency: shown(currency), before: none(), after: none() };
      this.sums.set(ownCopy(key), found);
      found[side].count += count;
      found[side].sum = found[side].sum.add(sum);
    }
  }
}

/** Drafts before 1.01 had another name for their budgets. */
function draftBudgets(activity: ActivityNode) {
  return activity.all('budget-planned').flatMap((node) => {
    const { amount, currency } = moneyOf(node.one('value')) ?? { amount: null, currency: null };
    return amount === null || currency === null ? [] : [{ kind: 'budget', currency, count: 1, sum: amount }];
  });
}

interface Running {
  count: number;
  sum: Decimal;
}

const none = (): Running => ({ count: 0, sum: Decimal.zero });
