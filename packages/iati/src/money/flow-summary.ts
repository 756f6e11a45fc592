import { Decimal } from '../exact/decimal.ts';
import type { TransactionNode } from '../model/money.ts';
import type { ActivityNode } from '../model/records.ts';
import { transactionShare } from './country-share.ts';
import { type Flow, flowOf } from './flows.ts';
import { Fraction } from './fraction.ts';
import { partOf } from './totals.ts';

/** Amounts by currency. */
export type ByCurrency = Map<string, Decimal>;

export type FlowFault = 'no-value' | 'no-number' | 'no-currency' | 'share-unknown';

/** What of an activity is needed to follow money from one to the next; holds no node. */
export interface FlowSummary {
  readonly identifier: string;
  readonly reportingRef: string | null;
  readonly secondary: boolean;
  /** What goes out for the country: disbursements and expenditures, or commitments. */
  readonly gross: ByCurrency;
  /** Of it, what names the activity that receives it. */
  readonly to: Map<string, ByCurrency>;
  /** What comes in and names the activity that gives it. */
  readonly from: Map<string, ByCurrency>;
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly leftOut: Partial<Record<FlowFault, number>>;
}

export interface FlowMeasure {
  readonly out: Flow;
  readonly in: Flow;
}

/** Spending is followed by incoming funds, commitments by incoming commitments. */
export const MEASURES = {
  spend: { out: 'spend', in: 'incoming-funds' },
  commitment: { out: 'commitment', in: 'incoming-commitment' },
} as const satisfies Record<string, FlowMeasure>;

/** Text of its own: a piece of the file would keep the whole piece in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

export function flowSummary(activity: ActivityNode, measure: FlowMeasure, country: string | undefined, scale: number): FlowSummary {
  const reportingRef = activity.reportingOrg?.ref?.trim() || null;
  const related = (type: string) =>
    activity.relatedActivities.flatMap((each) => (each.type?.trim() === type && each.ref?.trim() ? [copyOf(each.ref.trim())] : []));
  const summary: FlowSummary = {
    identifier: copyOf(activity.iatiIdentifier),
    reportingRef: reportingRef && copyOf(reportingRef),
    secondary: activity.secondaryReporter,
    gross: new Map(),
    to: new Map(),
    from: new Map(),
    parents: related('1'),
    children: related('2'),
    leftOut: {},
  };
  for (const transaction of activity.transactions) {
    const flow = flowOf(transaction.typeCode);
    if (flow !== measure.out && flow !== measure.in) continue;
    const read = countryPart(activity, transaction, country, scale);
    if (read === null) continue;
    if (typeof read === 'string') {
      if (flow === measure.out) summary.leftOut[read] = (summary.leftOut[read] ?? 0) + 1;
      continue;
    }
    const other = (flow === measure.out ? transaction.receiver : transaction.provider)?.activityId?.trim() || null;
    if (flow === measure.out) addTo(summary.gross, read);
    if (other === null || other === summary.identifier) continue;
    const side = flow === measure.out ? summary.to : summary.from;
    const sums: ByCurrency = side.get(other) ?? new Map();
    side.set(copyOf(other), sums);
    addTo(sums, read);
  }
  return summary;
}

interface Part {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Null where nothing of it is for the country. */
function countryPart(
  activity: ActivityNode,
  transaction: TransactionNode,
  country: string | undefined,
  scale: number,
): Part | FlowFault | null {
  const { value } = transaction;
  if (value === null) return 'no-value';
  if (value.amount === null) return 'no-number';
  if (value.currency === null) return 'no-currency';
  const share = country === undefined ? Fraction.one : transactionShare(activity, transaction, country).fraction;
  if (share === null) return 'share-unknown';
  return share.isZero() ? null : { amount: partOf(value.amount, share, scale), currency: copyOf(value.currency) };
}

function addTo(sums: ByCurrency, { amount, currency }: Part): void {
  sums.set(currency, (sums.get(currency) ?? Decimal.zero).add(amount));
}
