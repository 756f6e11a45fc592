import type { budget, plannedDisbursement, transaction } from '../table/money.ts';
import { type CodedEntry, codedEntry, codes, humanitarianOf, type OrganisationEntry, organisationEntry } from './entries.ts';
import { type AnyNode, IatiNode } from './node.ts';
import { type DateValue, dateOf, given, type Money, moneyOf, type Narrative, narrativesOf } from './values.ts';

/**
 * `transaction` (standard 2.03, iati-activity/transaction). What it does not say itself is null: the defaults of the activity
 * are applied by whoever asks, not here.
 *
 * @example
 * activity.transactions.filter((t) => t.typeCode === '3').map((t) => t.value?.amount)
 */
export class TransactionNode extends IatiNode<typeof transaction> {
  get ref(): string | null {
    return given(this, 'ref');
  }
  /** 1 to 13 in 2.0x, letters (C, D, E, IF …) in 1.0x, as published. */
  get typeCode(): string | null {
    return given(this.one('transaction-type'), 'code');
  }
  get date(): DateValue | null {
    return dateOf(this.one('transaction-date'));
  }
  get value(): Money | null {
    return moneyOf(this.one('value'));
  }
  get descriptions(): Narrative[] {
    return this.all('description').flatMap(narrativesOf);
  }
  get provider(): OrganisationEntry | null {
    return organisation(this.one('provider-org'));
  }
  get receiver(): OrganisationEntry | null {
    return organisation(this.one('receiver-org'));
  }
  /** One per vocabulary, without shares. */
  get sectors(): CodedEntry[] {
    return this.all('sector').map(codedEntry);
  }
  get country(): CodedEntry | null {
    const node = this.one('recipient-country');
    return node ? codedEntry(node) : null;
  }
  get region(): CodedEntry | null {
    const node = this.one('recipient-region');
    return node ? codedEntry(node) : null;
  }
  get humanitarian(): boolean | null {
    return humanitarianOf(this);
  }
  get disbursementChannel(): string | null {
    return given(this.one('disbursement-channel'), 'code');
  }
  get flowType(): string | null {
    return given(this.one('flow-type'), 'code');
  }
  get financeType(): string | null {
    return given(this.one('finance-type'), 'code');
  }
  get aidTypes(): CodedEntry[] {
    return this.all('aid-type').map(codedEntry);
  }
  get tiedStatus(): string | null {
    return given(this.one('tied-status'), 'code');
  }
}

/** An amount over a period: budget, planned disbursement, or a budget or expenditure of an organisation file. */
export class PeriodNode<D extends typeof budget | typeof plannedDisbursement = typeof budget> extends IatiNode<D> {
  /** 1 original, 2 revised in 2.0x; words in 1.0x; null means original. */
  get typeCode(): string | null {
    return given(this, 'type');
  }
  /** 1 indicative, 2 committed; null means indicative. Of budgets only. */
  get status(): string | null {
    return given(this, 'status');
  }
  get periodStart(): DateValue | null {
    return dateOf(this.one('period-start' as string));
  }
  /** May be absent from a planned disbursement, which then falls on its start. */
  get periodEnd(): DateValue | null {
    return dateOf(this.one('period-end' as string));
  }
  get value(): Money | null {
    return moneyOf(this.one('value' as string));
  }
}

/** `budget` (iati-activity/budget): what the activity expects to spend, at most a year at a time. */
export class BudgetNode extends PeriodNode<typeof budget> {}

/** `planned-disbursement` (iati-activity/planned-disbursement): the cash plan. */
export class PlannedDisbursementNode extends PeriodNode<typeof plannedDisbursement> {
  get provider(): OrganisationEntry | null {
    return organisation(this.one('provider-org'));
  }
  get receiver(): OrganisationEntry | null {
    return organisation(this.one('receiver-org'));
  }
}

/** A budget or expenditure of an organisation file; `typeCode` is always null here. */
export class OrganisationBudgetNode extends PeriodNode {
  /** Which of the five: `total-budget`, `recipient-org-budget`, `recipient-region-budget`, `recipient-country-budget`, `total-expenditure`. */
  get kind(): string {
    return this.name;
  }
  get recipient(): OrganisationEntry | null {
    return organisation(this.one('recipient-org' as string));
  }
  get regions(): string[] {
    return codes(this, 'recipient-region');
  }
  get country(): string | null {
    return given(this.one('recipient-country' as string), 'code');
  }
  /** `budget-line` or `expense-line`: parts of this amount, not to be added to it. */
  get lines(): { readonly ref: string | null; readonly value: Money | null; readonly narratives: Narrative[] }[] {
    const nodes = [...this.all('budget-line' as string), ...this.all('expense-line' as string)];
    return nodes.map((line) => ({ ref: given(line, 'ref'), value: moneyOf(line.one('value')), narratives: narrativesOf(line) }));
  }
}

function organisation(node: AnyNode | undefined): OrganisationEntry | null {
  return node ? organisationEntry(node) : null;
}
