import { Decimal } from '../exact/decimal.ts';
import type { ActivityNode } from '../model/records.ts';
import { type ByCurrency, type FlowFault, type FlowSummary, flowSummary, MEASURES } from './flow-summary.ts';

/** One counted activity, in one currency. */
export interface InflowEntry {
  readonly identifier: string;
  readonly reportingRef: string | null;
  readonly currency: string;
  /** All that it spent (or committed) for the country. */
  readonly gross: Decimal;
  /** Of it, what other counted activities had given: counted there, not here. Never more than `gross`. */
  readonly fromInside: Decimal;
  /** What comes from outside: `gross` less `fromInside`. */
  readonly external: Decimal;
  /** The activities that gave it. */
  readonly sources: readonly string[];
  /** 0 where no money comes from inside, else one more than the highest giver: donor 0, agency 1, association 2. Null below a circle. */
  readonly level: number | null;
}

export interface InflowExcluded {
  readonly identifier: string;
  readonly reportingRef: string | null;
  /** `counted-below`: the money stands on the activities below it of the same publisher (hierarchy). */
  readonly reason: 'secondary-reporter' | 'identifier-missing' | 'identifier-twice' | 'counted-below';
}

/** Money that is in no sum until somebody decides. */
export interface InflowUndecided {
  readonly identifier: string;
  readonly reportingRef: string | null;
  /** `other-currency`: given in a currency in which it spends nothing. `circle`: activities that give to each other. */
  readonly reason: 'other-currency' | 'circle';
  readonly gross: ReadonlyMap<string, Decimal>;
  readonly fromInside: ReadonlyMap<string, Decimal>;
  readonly sources: readonly string[];
}

export interface Inflow {
  /** What came into the country from outside, by currency. */
  readonly sums: readonly { readonly currency: string; readonly sum: Decimal }[];
  readonly entries: readonly InflowEntry[];
  readonly excluded: readonly InflowExcluded[];
  readonly undecided: readonly InflowUndecided[];
  /** Transactions that could not be used, by activity. */
  readonly leftOut: readonly { readonly identifier: string; readonly reason: FlowFault; readonly count: number }[];
}

export interface InflowOptions {
  /** ISO 3166-1 code: the country's part of every amount only. */
  readonly country?: string;
  /** Spending (3 and 4, followed by 1) or commitments (2, followed by 11). Default `spend`. */
  readonly measure?: keyof typeof MEASURES;
  /** Digits after the point to which a part is rounded where no decimal is exact. Default 2. */
  readonly scale?: number;
}

/**
 * The money of several publishers counted once, at the border: what an activity spends less what other activities of the set
 * gave it, as the links `provider-activity-id` and `receiver-activity-id` of transactions say (standard 2.03,
 * iati-activity/transaction/provider-org). Of a link told from both sides the receiver's amount counts. Secondary reporters, second
 * copies of an activity and activities whose money stands on the level below are left out and named. Currencies are never mixed.
 *
 * @example
 * externalInflow([activity]).excluded[0].reason // 'secondary-reporter'
 */
export function externalInflow(activities: Iterable<ActivityNode>, options: InflowOptions = {}): Inflow {
  const tally = new InflowTally(options);
  for (const activity of activities) tally.add(activity);
  return tally.result();
}

/** The same for a caller who reads files one activity after another: keeps sums and links alone. */
export class InflowTally {
  private readonly options: InflowOptions;
  private readonly summaries: FlowSummary[] = [];

  constructor(options: InflowOptions = {}) {
    this.options = options;
  }

  add(activity: ActivityNode): void {
    const { measure = 'spend', country, scale = 2 } = this.options;
    this.summaries.push(flowSummary(activity, MEASURES[measure], country, scale));
  }

  result(): Inflow {
    const { counted, replaced, excluded } = choose(this.summaries);
    const given = givenInside(counted, replaced);
    const { levels, circles } = levelsOf(given);
    const entries: InflowEntry[] = [];
    const undecided: InflowUndecided[] = [];
    const leftOut: Inflow['leftOut'][number][] = [];
    for (const summary of counted.values()) {
      const { identifier, reportingRef, gross } = summary;
      for (const [reason, count] of Object.entries(summary.leftOut)) leftOut.push({ identifier, reason: reason as FlowFault, count });
      const { sums, sources } = given.get(identifier)!;
      const strange = [...sums].some(([currency, sum]) => isAbove0(sum) && !gross.has(currency));
      const reason = circles.has(identifier) ? 'circle' : strange && gross.size > 0 ? 'other-currency' : null;
      if (reason) undecided.push({ identifier, reportingRef, reason, gross, fromInside: sums, sources: [...sources] });
      else for (const [currency, all] of gross) entries.push({ ...entryOf(all, sums.get(currency)), ...named(currency) });
      function named(currency: string) {
        return { identifier, reportingRef, currency, sources: [...sources], level: levels.get(identifier) ?? null };
      }
    }
    return { sums: sumsOf(entries), entries, excluded, undecided, leftOut };
  }
}

const isAbove0 = (amount: Decimal): boolean => !amount.isZero() && !amount.isNegative();

function entryOf(gross: Decimal, given: Decimal | undefined): Pick<InflowEntry, 'gross' | 'fromInside' | 'external'> {
  const inside = given && isAbove0(given) && isAbove0(gross) ? (given.compare(gross) < 0 ? given : gross) : Decimal.zero;
  return { gross, fromInside: inside, external: gross.subtract(inside) };
}

function sumsOf(entries: readonly InflowEntry[]): Inflow['sums'] {
  const sums: ByCurrency = new Map();
  for (const { currency, external } of entries) sums.set(currency, (sums.get(currency) ?? Decimal.zero).add(external));
  return [...sums].map(([currency, sum]) => ({ currency, sum }));
}

interface Chosen {
  readonly counted: Map<string, FlowSummary>;
  /** Activities whose money stands on the level below: whoever is paid by them is paid from inside. */
  readonly replaced: Set<string>;
  readonly excluded: InflowExcluded[];
}

function choose(summaries: readonly FlowSummary[]): Chosen {
  const counted = new Map<string, FlowSummary>();
  const excluded: InflowExcluded[] = [];
  const exclude = ({ identifier, reportingRef }: FlowSummary, reason: InflowExcluded['reason']) =>
    excluded.push({ identifier, reportingRef, reason });
  for (const summary of summaries) {
    if (summary.identifier === '') exclude(summary, 'identifier-missing');
    else if (summary.secondary) exclude(summary, 'secondary-reporter');
    else if (counted.has(summary.identifier)) exclude(summary, 'identifier-twice');
    else counted.set(summary.identifier, summary);
  }
  const replaced = new Set<string>();
  const below = (parent: string | undefined, child: string | undefined) => {
    const [one, other] = [counted.get(parent ?? ''), counted.get(child ?? '')];
    if (!one || !other || one === other || one.gross.size === 0 || other.gross.size === 0) return;
    if (one.reportingRef !== null && one.reportingRef === other.reportingRef) replaced.add(one.identifier);
  };
  for (const { identifier, parents, children } of counted.values()) {
    for (const parent of parents) below(parent, identifier);
    for (const child of children) below(identifier, child);
  }
  for (const identifier of replaced) {
    exclude(counted.get(identifier)!, 'counted-below');
    counted.delete(identifier);
  }
  return { counted, replaced, excluded };
}

interface Given {
  readonly sums: ByCurrency;
  readonly sources: Set<string>;
}

/** What each counted activity was given by others that count: as it says itself, else as the giver says. */
function givenInside(counted: ReadonlyMap<string, FlowSummary>, replaced: ReadonlySet<string>): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const identifier of counted.keys()) given.set(identifier, { sums: new Map(), sources: new Set() });
  const take = (receiver: string, giver: string, amounts: ByCurrency) => {
    const to = given.get(receiver)!;
    to.sources.add(giver);
    for (const [currency, amount] of amounts) to.sums.set(currency, (to.sums.get(currency) ?? Decimal.zero).add(amount));
  };
  for (const { identifier, from } of counted.values()) {
    for (const [giver, amounts] of from) {
      const gives = (counted.get(giver)?.gross.size ?? 0) > 0 || replaced.has(giver);
      if (gives) take(identifier, giver, amounts);
    }
  }
  for (const { identifier: giver, to } of counted.values()) {
    for (const [receiver, amounts] of to) {
      if (counted.has(receiver) && !counted.get(receiver)!.from.has(giver)) take(receiver, giver, amounts);
    }
  }
  return given;
}

/** How far down the chain each activity stands, and which of them give to each other in a circle. */
function levelsOf(given: ReadonlyMap<string, Given>): { levels: Map<string, number>; circles: Set<string> } {
  const edges = [...given].flatMap(([to, { sources }]) => [...sources].filter((from) => given.has(from)).map((from) => ({ from, to })));
  const down = peel(given.keys(), edges);
  const up = peel(
    given.keys(),
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  const circles = new Set([...given.keys()].filter((each) => !down.has(each) && !up.has(each)));
  return { levels: down, circles };
}

/** Takes away again and again what nobody points at, counting the rounds; what is never taken hangs on a circle. */
function peel(nodes: Iterable<string>, edges: readonly { from: string; to: string }[]): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const node of nodes) waiting.set(node, 0);
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const levels = new Map<string, number>();
  let round = [...waiting].filter(([, count]) => count === 0).map(([node]) => node);
  for (let level = 0; round.length > 0; level++) {
    const after: string[] = [];
    for (const node of round) {
      levels.set(node, level);
      for (const to of next.get(node) ?? []) {
        const left = waiting.get(to)! - 1;
        waiting.set(to, left);
        if (left === 0) after.push(to);
      }
    }
    round = after;
  }
  return levels;
}
