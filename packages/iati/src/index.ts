export { type IsoDay, parseDay } from './day.ts';
export { Decimal } from './decimal.ts';
export { decode, type Source } from './decode.ts';
export { type Encoding, type EncodingFound, findEncoding } from './encoding.ts';
export type {
  ActivityDate,
  CodedEntry,
  DocumentLink,
  Location,
  OrganisationEntry,
  OtherIdentifier,
  PolicyMarker,
  RelatedActivity,
} from './entries.ts';
export { type ErrorDetail, IatiReadError, type IatiReadErrorCode, type Place } from './errors.ts';
export { type Facts, type FactsOptions, FactsTally, facts, type Sum } from './facts.ts';
export type { FileHeader } from './header.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { BudgetNode, OrganisationBudgetNode, PeriodNode, PlannedDisbursementNode, TransactionNode } from './money.ts';
export { type AnyNode, type AttributesAsGiven, IatiNode } from './node.ts';
export { type Reading, type ReadOptions, readActivities, readOrganisations, readRecords } from './read.ts';
export { ActivityNode, type Description, OrganisationNode } from './records.ts';
export { activitySpec } from './table/activity.ts';
export { organisationSpec } from './table/organisation.ts';
export type { AttributeSpec, ChildSpec, ElementSpec, ValueType } from './table/spec.ts';
export { type DateValue, dateOf, languageOf, type Money, moneyOf, type Narrative, narrativesOf } from './values.ts';
