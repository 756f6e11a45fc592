import type { AnyNode } from '../../model/node.ts';
import type { CheckContext, RecordCheck } from '../context.ts';
import { Children } from './children.ts';
import { checkAidTypes, checkPolicyMarkers, checkSectors } from './classifications.ts';
import { checkActivityDates, checkLastUpdated } from './dates.ts';
import { checkFinancial } from './financial.ts';
import { checkGeography } from './geography.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkInformation } from './information.ts';
import { checkOrganisation } from './organisation.ts';
import { checkParticipants } from './participants.ts';
import { checkResults } from './results.ts';
import { checkTransactions } from './transactions.ts';

/**
 * The standard ruleset of 2.01, 2.02 and 2.03 (https://github.com/IATI/IATI-Rulesets) over one record, written by hand. It
 * tells what the rule says: every transaction, every date, every place. A record of 1.0x has no ruleset and passes.
 */
export const checkRules: RecordCheck = (record, context) => {
  if (context.version.startsWith('1.')) return;
  if (record.name === 'iati-activity') checkActivity(record, context);
  else if (record.name === 'iati-organisation') checkOrganisation(record, context);
};

function checkActivity(record: AnyNode, context: CheckContext): void {
  const parts = new Children(record);
  checkLastUpdated(record, '11.1.1', context);
  checkIdentifiers(parts, context);
  checkInformation(record, { language: '4.1.1', currency: '7.8.1' }, context);
  checkParticipants(parts, context);
  checkActivityDates(parts, record, context);
  const own = checkTransactions(parts.all('transaction'), context);
  checkGeography(record, parts, own, context);
  checkSectors(record, parts, own, context);
  checkPolicyMarkers(parts, context);
  checkAidTypes(parts, context);
  checkFinancial(parts, context);
  checkResults(parts.all('result'), context);
}
