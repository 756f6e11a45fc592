export { type AttributesToSet, addElement, newActivity, newList, newOrganisation } from './build.ts';
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
export { BudgetNode, OrganisationBudgetNode, PeriodNode, PlannedDisbursementNode, TransactionNode } from './money.ts';
export { type AnyNode, type AttributesAsGiven, IatiNode } from './node.ts';
export { ActivityNode, type ByteRange, type Description, OrganisationNode, RecordNode } from './records.ts';
export { type Shape, shapeOf } from './shape.ts';
export { type DateValue, dateOf, languageOf, type Money, moneyOf, type Narrative, narrativesOf } from './values.ts';
