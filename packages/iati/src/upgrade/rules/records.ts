import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import { type ElementRule, ready } from '../rule.ts';
import { address } from '../values.ts';
import { activityStatus, countryBudgetItems, policyMarker, recipientRegion, sector } from './classifications.ts';
import { activityWebsite, documentLink } from './documents.ts';
import { budget, budgetPlanned, crsAdd, plannedDisbursement, transaction } from './money.ts';
import { otherIdentifier, participatingOrg, reportingOrg } from './participants.ts';
import { location } from './places.ts';
import { result } from './results.ts';
import { activityDate, contactInfo, description } from './texts.ts';

const version = { drop: 'version-of-file' } as const;
/** Any text in 1.0x. */
const linkedData = { map: address } as const;

/**
 * What in an activity of 1.01 to 1.05, or of a draft before, is not as in 2.03. Elements and attributes without a rule are as the
 * table of 2.03 has them at the same place.
 */
const activity: ElementRule = {
  attributes: { version, 'linked-data-uri': linkedData },
  children: {
    'reporting-org': reportingOrg,
    description,
    'participating-org': participatingOrg,
    'other-identifier': otherIdentifier,
    'activity-status': activityStatus,
    'activity-date': activityDate,
    'contact-info': contactInfo,
    'recipient-region': recipientRegion,
    location,
    sector,
    'country-budget-items': countryBudgetItems,
    'policy-marker': policyMarker,
    budget,
    'planned-disbursement': plannedDisbursement,
    transaction,
    'document-link': documentLink,
    'activity-website': activityWebsite,
    result,
    'crs-add': crsAdd,
    // Of drafts before 1.01.
    'flow-type': { to: 'default-flow-type' },
    'finance-type': { to: 'default-finance-type' },
    'aid-type': { to: 'default-aid-type' },
    'tied-status': { to: 'default-tied-status' },
    'budget-planned': budgetPlanned,
  },
};

/** The same for organisation files, whose identifier had the name of that of activities. */
const organisation: ElementRule = {
  attributes: { version },
  children: {
    'iati-identifier': { to: 'organisation-identifier' },
    'reporting-org': reportingOrg,
    'document-link': documentLink,
  },
};

export const activityRule = ready(activitySpec.name, activitySpec, activity);
export const organisationRule = ready(organisationSpec.name, organisationSpec, organisation);
