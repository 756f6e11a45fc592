import type { activityDefinition } from '../table/activity.ts';
import type { organisationDefinition } from '../table/organisation.ts';
import type { AnyDefinition } from '../table/spec.ts';
import {
  type ActivityDate,
  type CodedEntry,
  codedEntry,
  type DocumentLink,
  documentLink,
  humanitarianOf,
  type Location,
  location,
  type OrganisationEntry,
  type OtherIdentifier,
  organisationEntry,
  otherIdentifier,
  type PolicyMarker,
  type RelatedActivity,
} from './entries.ts';
import type { BudgetNode, OrganisationBudgetNode, PlannedDisbursementNode, TransactionNode } from './money.ts';
import { IatiNode } from './node.ts';
import { dateOf, given, type Narrative, narrativesOf, parseBoolean, trimmed } from './values.ts';

/** A description with its type: 1 general, 2 objectives, 3 target groups, 4 other; null means general. */
export interface Description extends Narrative {
  readonly type: string | null;
}

/** Bytes from the first of the `<` to the one after the last `>`, counted from 0: enough to read a record again or to cut it out. */
export interface ByteRange {
  readonly start: number;
  /** The byte after the last one. */
  readonly end: number;
}

/** What an activity and an organisation have in common: the unit that is read, checked and written at a time. */
export class RecordNode<D extends AnyDefinition> extends IatiNode<D> {
  /** Where it stood in the bytes of its file; null when it was made by hand or read from text. */
  declare bytes: ByteRange | null;

  constructor(...made: ConstructorParameters<typeof IatiNode<D>>) {
    super(...made);
    this.bytes = null;
  }
}

/**
 * `iati-activity` (https://iatistandard.org/en/iati-standard/203/activity-standard/iati-activities/iati-activity/), as
 * published: codes are not translated, also not those of versions 1.0x. Everything else is reached by `one` and `all`.
 *
 * @example
 * for await (const activity of readActivities(bytes)) console.log(activity.iatiIdentifier, activity.titles[0]?.text);
 */
export class ActivityNode extends RecordNode<typeof activityDefinition> {
  /** Without blanks around it, '' when absent; `one('iati-identifier')` has the exact text. */
  get iatiIdentifier(): string {
    return trimmed(this.one('iati-identifier')?.text ?? '');
  }
  get reportingOrg(): OrganisationEntry | null {
    const node = this.one('reporting-org');
    return node ? organisationEntry(node) : null;
  }
  /** Whether the publisher reports for others; absent means no. */
  get secondaryReporter(): boolean {
    return parseBoolean(this.one('reporting-org')?.get('secondary-reporter')) ?? false;
  }
  /** In document order; several `title` elements of versions 1.0x make one list. */
  get titles(): Narrative[] {
    return this.all('title').flatMap(narrativesOf);
  }
  get descriptions(): Description[] {
    return this.all('description').flatMap((node) => narrativesOf(node).map((text) => ({ ...text, type: given(node, 'type') })));
  }
  get participatingOrgs(): OrganisationEntry[] {
    return this.all('participating-org').map(organisationEntry);
  }
  get otherIdentifiers(): OtherIdentifier[] {
    return this.all('other-identifier').map(otherIdentifier);
  }
  /** 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
  get status(): string | null {
    return given(this.one('activity-status'), 'code');
  }
  get activityDates(): ActivityDate[] {
    return this.all('activity-date').map((node) => ({
      type: given(node, 'type'),
      date: dateOf(node),
      narratives: narrativesOf(node),
      node,
    }));
  }
  get scope(): string | null {
    return given(this.one('activity-scope'), 'code');
  }
  get recipientCountries(): CodedEntry[] {
    return this.all('recipient-country').map(codedEntry);
  }
  get recipientRegions(): CodedEntry[] {
    return this.all('recipient-region').map(codedEntry);
  }
  get locations(): Location[] {
    return this.all('location').map(location);
  }
  get sectors(): CodedEntry[] {
    return this.all('sector').map(codedEntry);
  }
  get tags(): CodedEntry[] {
    return this.all('tag').map(codedEntry);
  }
  get policyMarkers(): PolicyMarker[] {
    return this.all('policy-marker').map((node) => ({ ...codedEntry(node), significance: given(node, 'significance') }));
  }
  get collaborationType(): string | null {
    return given(this.one('collaboration-type'), 'code');
  }
  get defaultFlowType(): string | null {
    return given(this.one('default-flow-type'), 'code');
  }
  get defaultFinanceType(): string | null {
    return given(this.one('default-finance-type'), 'code');
  }
  get defaultAidTypes(): CodedEntry[] {
    return this.all('default-aid-type').map(codedEntry);
  }
  get defaultTiedStatus(): string | null {
    return given(this.one('default-tied-status'), 'code');
  }
  get budgets(): BudgetNode[] {
    return this.all('budget') as BudgetNode[];
  }
  get plannedDisbursements(): PlannedDisbursementNode[] {
    return this.all('planned-disbursement') as PlannedDisbursementNode[];
  }
  /** Twins are kept: two equal transactions are two. */
  get transactions(): TransactionNode[] {
    return this.all('transaction') as TransactionNode[];
  }
  get documentLinks(): DocumentLink[] {
    return this.all('document-link').map(documentLink);
  }
  get relatedActivities(): RelatedActivity[] {
    return this.all('related-activity').map((node) => ({ ref: given(node, 'ref'), type: given(node, 'type'), node }));
  }
  get humanitarian(): boolean | null {
    return humanitarianOf(this);
  }
  /** 1 when absent; null when it is no whole number. */
  get hierarchy(): number | null {
    const published = trimmed(this.get('hierarchy') ?? '1');
    return /^[+-]?[0-9]{1,9}$/.test(published) ? Number(published) : null;
  }
  get defaultCurrency(): string | null {
    return given(this, 'default-currency');
  }
  get defaultLanguage(): string | null {
    return given(this, 'xml:lang');
  }
  /** `xsd:dateTime` as published. */
  get lastUpdated(): string | null {
    return given(this, 'last-updated-datetime');
  }
  /** Its own (versions 1.0x, downloads of datastores) or that of the file; null when neither says. */
  get version(): string | null {
    return given(this, 'version') ?? given(this.parent ?? undefined, 'version');
  }
}

/** `iati-organisation` (https://iatistandard.org/en/iati-standard/203/organisation-standard/). */
export class OrganisationNode extends RecordNode<typeof organisationDefinition> {
  /** `organisation-identifier`, or `iati-identifier` of versions 1.0x, without blanks around it. */
  get identifier(): string {
    return trimmed((this.one('organisation-identifier') ?? this.one('iati-identifier'))?.text ?? '');
  }
  get names(): Narrative[] {
    return this.all('name').flatMap(narrativesOf);
  }
  get reportingOrg(): OrganisationEntry | null {
    const node = this.one('reporting-org');
    return node ? organisationEntry(node) : null;
  }
  /** All five kinds in document order: they overlap and must not be added together. */
  get budgets(): OrganisationBudgetNode[] {
    return this.children.filter(
      (child): child is OrganisationBudgetNode =>
        !child.foreign && /^(total-budget|recipient-(org|region|country)-budget|total-expenditure)$/.test(child.name),
    );
  }
  get documentLinks(): DocumentLink[] {
    return this.all('document-link').map(documentLink);
  }
  get defaultCurrency(): string | null {
    return given(this, 'default-currency');
  }
  get lastUpdated(): string | null {
    return given(this, 'last-updated-datetime');
  }
}
