import type { AnyNode } from '../../model/node.ts';
import type { CheckContext, RecordCheck } from '../context.ts';
import { Children } from '../rules/children.ts';
import { isBlank } from '../rules/texts.ts';
import { adviseBudgets } from './budgets.ts';
import { adviseCourse, adviseFarDates } from './course.ts';
import { advisePlaces } from './places.ts';
import { adviseSpending } from './spending.ts';
import { adviseContacts, adviseTexts } from './texts.ts';
import { adviseTwins } from './twins.ts';

const DAY_LENGTH = 10;

/**
 * What no rule of the standard asks and a reader would still want to know: positions and addresses that are none, money that
 * may be counted twice, dates and status that tell different stories. Ids begin with `tg-`. A record of 1.0x passes.
 */
export const checkAdvice: RecordCheck = (record, context) => {
  if (context.version.startsWith('1.')) return;
  const parts = new Children(record);
  adviseTexts(record, context);
  adviseIdentifier(parts, context);
  if (record.name !== 'iati-activity') return;
  const transactions = parts.all('transaction');
  adviseContacts(parts.all('contact-info'), context);
  advisePlaces(parts, context);
  adviseBudgets(parts, context);
  adviseTwins(transactions, context);
  adviseFarDates(parts, context);
  if (transactions.length === 1) adviseOnlyTransaction(record, transactions[0]!, context);
  adviseCourse(parts, record, adviseSpending(record, transactions, context), context);
};

function adviseIdentifier(parts: Children, context: CheckContext): void {
  const node = parts.first('iati-identifier') ?? parts.first('organisation-identifier');
  if (!node) return;
  if (isBlank(node.text)) context.tell({ rule: 'tg-identifier-empty', node });
  for (const related of parts.all('related-activity')) {
    if (related.get('ref') === node.text) context.tell({ rule: 'tg-related-to-itself', node: related, attribute: 'ref' });
  }
}

/** The one transaction of an activity bears the day on which the file was made: a running total rather than a payment. */
function adviseOnlyTransaction(record: AnyNode, transaction: AnyNode, context: CheckContext): void {
  const generated = record.parent?.get('generated-datetime')?.trim().slice(0, DAY_LENGTH);
  const date = transaction.one('transaction-date');
  const day = date?.get('iso-date')?.slice(0, DAY_LENGTH);
  if (date && day !== undefined && day === generated) {
    context.tell({ rule: 'tg-single-transaction-at-generation', node: date, attribute: 'iso-date', values: { date: day } });
  }
}
