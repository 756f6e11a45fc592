export { type IsoDay, parseDay } from './exact/day.ts';
export { Decimal } from './exact/decimal.ts';
export type {
  ActivityDate,
  CodedEntry,
  DocumentLink,
  Location,
  OrganisationEntry,
  OtherIdentifier,
  PolicyMarker,
  RelatedActivity,
} from './model/entries.ts';
export { BudgetNode, OrganisationBudgetNode, PeriodNode, PlannedDisbursementNode, TransactionNode } from './model/money.ts';
export { type AnyNode, type AttributesAsGiven, IatiNode } from './model/node.ts';
export { ActivityNode, type Description, OrganisationNode } from './model/records.ts';
export { type DateValue, dateOf, languageOf, type Money, moneyOf, type Narrative, narrativesOf } from './model/values.ts';
export { type ErrorDetail, IatiReadError, type IatiReadErrorCode, type Place } from './read/errors.ts';
export type { FileHeader } from './read/header.ts';
export { DEFAULT_LIMITS, type Limits } from './read/limits.ts';
export { type Reading, type ReadOptions, readActivities, readOrganisations, readRecords } from './read/read.ts';
export { type Facts, type FactsOptions, FactsTally, facts, type Sum } from './stats/facts.ts';
export { activitySpec } from './table/activity.ts';
export { organisationSpec } from './table/organisation.ts';
export type { AttributeSpec, ChildSpec, ElementSpec, ValueType } from './table/spec.ts';
export { decode, type Source } from './text/decode.ts';
export { type Encoding, type EncodingFound, findEncoding } from './text/encoding.ts';
