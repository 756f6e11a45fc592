import type { Decimal } from '@toguna/iati/exact';
import {
  type ActivityNode,
  type AnyNode,
  BudgetNode,
  type DateValue,
  type Money,
  type Narrative,
  type OrganisationEntry,
  PlannedDisbursementNode,
  TransactionNode,
} from '@toguna/iati/model';
import { type Concern, type Part, partOfPeriod, partOfTransaction } from './concern.ts';
import type { Against } from './finding.ts';

/** One line of money that concerns the country, as published, with its part. */
export interface AmountRow {
  kind: 'transaction' | 'budget' | 'planned';
  type_code: string | null;
  status: string | null;
  ref: string | null;
  day: string;
  to_day: string | null;
  year: number;
  value_day: string | null;
  value_day_own: boolean;
  amount: string;
  currency: string;
  currency_own: boolean;
  share: string;
  share_from: 'activity' | 'transaction';
  /** The country's part, exact. */
  ours: string;
  humanitarian: boolean | null;
  provider_ref: string | null;
  provider_name: string | null;
  receiver_ref: string | null;
  receiver_name: string | null;
  description: string | null;
  description_lang: string | null;
  line: number;
  col: number;
}

export type Outcome = { is: 'row'; row: AmountRow } | { is: 'elsewhere' } | { is: 'against'; against: Against };

/** Stops the reading of a row at the first thing that is wrong with it. */
class Stop extends Error {
  readonly against: Against;
  constructor(verdict: Against['verdict'], reason: Against['reason'], node: AnyNode, detail: Against['detail'] = {}) {
    super(reason);
    this.against = { verdict, reason, node, detail };
  }
}

/** Every line of money of an activity, in document order, with what became of it. */
export function* amountsOf(activity: ActivityNode, concern: Concern, country: string): Generator<Outcome, void, undefined> {
  for (const child of activity.children) {
    if (child.foreign) continue;
    if (child instanceof TransactionNode) yield outcome(partOfTransaction(child, concern, country), (part) => transactionRow(child, part));
    else if (child instanceof BudgetNode) yield outcome(partOfPeriod(child, concern), (part) => periodRow(child, 'budget', part));
    else if (child instanceof PlannedDisbursementNode)
      yield outcome(partOfPeriod(child, concern), (part) => periodRow(child, 'planned', part));
  }
}

type Ours = Extract<Part, { is: 'ours' }>;

function outcome(part: Part, read: (part: Ours) => AmountRow): Outcome {
  if (part.is !== 'ours') return part;
  try {
    return { is: 'row', row: read(part) };
  } catch (error) {
    if (error instanceof Stop) return { is: 'against', against: error.against };
    throw error;
  }
}

const CURRENCY = /^[A-Z]{3}$/;
const TRANSACTION_TYPE = /^([1-9]|1[0-3])$/;

function transactionRow(node: TransactionNode, part: Ours): AmountRow {
  const type = node.typeCode;
  if (type === null) throw new Stop('refused', 'type-missing', node);
  if (!TRANSACTION_TYPE.test(type)) throw new Stop('refused', 'type-unknown', node, { published: type });
  const day = dayOf(node.date, node, 'transaction-date');
  const [description] = node.descriptions;
  const said = { type, status: null, ref: node.ref, day, end: null, humanitarian: node.humanitarian, description };
  return rowOf('transaction', node, part, said, { money: node.value, otherwise: day, provider: node.provider, receiver: node.receiver });
}

function periodRow(node: BudgetNode | PlannedDisbursementNode, kind: 'budget' | 'planned', part: Ours): AmountRow {
  const day = dayOf(node.periodStart, node, 'period-start');
  // A planned disbursement without an end falls on its start; a budget has both.
  const open = kind === 'planned' && node.periodEnd === null;
  const end = open ? null : dayOf(node.periodEnd, node, 'period-end');
  if (end !== null && end < day) throw new Stop('refused', 'period-reversed', node, { from: day, to: end });
  const [provider, receiver] = node instanceof PlannedDisbursementNode ? [node.provider, node.receiver] : [null, null];
  const said = { type: node.typeCode, status: node.status, ref: null, day, end, humanitarian: null, description: undefined };
  return rowOf(kind, node, part, said, { money: node.value, otherwise: null, provider, receiver });
}

function dayOf(date: DateValue | null, node: AnyNode, element: string): string {
  if (date === null) throw new Stop('refused', 'date-missing', node, { element });
  if (date.day === null) throw new Stop('refused', 'no-such-day', date.node, { published: date.published });
  return date.day;
}

interface SaidOf {
  type: string | null;
  status: string | null;
  ref: string | null;
  day: string;
  end: string | null;
  humanitarian: boolean | null;
  description: Narrative | undefined;
}

interface Paid {
  money: Money | null;
  /** The day of the rate where the value names none: a transaction's own. */
  otherwise: string | null;
  provider: OrganisationEntry | null;
  receiver: OrganisationEntry | null;
}

/** One literal with every field: put together from pieces it costs a fifth of the whole reading. */
function rowOf(
  kind: AmountRow['kind'],
  node: AnyNode,
  part: Ours,
  said: SaidOf,
  { money, otherwise, provider, receiver }: Paid,
): AmountRow {
  if (money === null) throw new Stop('refused', 'value-missing', node);
  const { amount, currency, published, valueDate, valueDatePublished } = money;
  if (amount === null) throw new Stop('refused', 'not-a-number', money.node, { published });
  if (currency === null) throw new Stop('held', 'currency-missing', money.node, { published });
  if (!CURRENCY.test(currency)) throw new Stop('held', 'currency-unreadable', money.node, { published: currency });
  if (valueDatePublished !== null && valueDate === null)
    throw new Stop('refused', 'no-such-day', money.node, { published: valueDatePublished });
  return {
    kind,
    type_code: said.type,
    status: said.status,
    ref: said.ref,
    day: said.day,
    to_day: said.end,
    year: Number(said.day.slice(0, 4)),
    value_day: valueDate ?? otherwise,
    value_day_own: valueDate !== null,
    amount: amount.toString(),
    currency,
    currency_own: money.currencySource === 'own',
    share: part.share.toString(),
    share_from: part.from,
    ours: oursOf(amount, part.share),
    humanitarian: said.humanitarian,
    provider_ref: provider?.ref ?? null,
    provider_name: provider?.names[0]?.text ?? null,
    receiver_ref: receiver?.ref ?? null,
    receiver_name: receiver?.names[0]?.text ?? null,
    description: said.description?.text ?? null,
    description_lang: said.description?.language ?? null,
    line: node.line,
    col: node.column,
  };
}

/** The exact part of an amount: shares that make a hundred give parts that make the amount. */
export function oursOf(amount: Decimal, share: Decimal): string {
  return share.toString() === '100' ? amount.toString() : amount.percent(share).toString();
}
