import { ActivityNode, type Narrative, type OrganisationEntry, type OrganisationNode, type PeriodNode } from '../../src/index.ts';

const or = (value: unknown) => (value === null || value === undefined || value === '' ? '-' : String(value));
const said = (text: Narrative) => `${or(text.language)}: ${text.text}`;
const named = (org: OrganisationEntry | null) => or(org?.ref ?? org?.names[0]?.text);
type Period = Pick<PeriodNode, 'typeCode' | 'periodStart' | 'periodEnd' | 'value'>;
const period = (node: Period) => {
  const { value } = node;
  const days = `${or(node.periodStart?.day)}..${or(node.periodEnd?.day)}`;
  return `${or(node.typeCode)} ${days} ${or(value?.published)} ${or(value?.currency)} ${or(value?.currencySource)} ${or(value?.valueDate)}`;
};

/** What the accessors of a record say, in lines short enough for the expectation of a case. */
export function summary(record: ActivityNode | OrganisationNode): object {
  return record instanceof ActivityNode ? ofActivity(record) : ofOrganisation(record);
}

function ofOrganisation(organisation: OrganisationNode): object {
  return {
    identifier: organisation.identifier,
    names: organisation.names.map(said),
    budgets: organisation.budgets.map((b) => `${b.kind} ${or(b.country)} ${or(b.value?.amount)} ${or(b.value?.currency)}`),
  };
}

function ofActivity(activity: ActivityNode): object {
  return {
    identifier: activity.iatiIdentifier,
    version: activity.version,
    line: activity.line,
    column: activity.column,
    reportingOrg: activity.reportingOrg?.ref ?? null,
    secondaryReporter: activity.secondaryReporter,
    titles: activity.titles.map(said),
    descriptions: activity.descriptions.map((d) => `${or(d.type)} ${said(d)}`),
    participatingOrgs: activity.participatingOrgs.map((o) => `${or(o.role)} ${or(o.ref)} ${or(o.activityId)} ${or(o.names[0]?.text)}`),
    otherIdentifiers: activity.otherIdentifiers.map((o) => `${or(o.type)} ${or(o.ref)} ${or(o.ownerRef)}`),
    status: activity.status,
    dates: activity.activityDates.map((d) => `${or(d.type)} ${or(d.date?.day)}`),
    countries: activity.recipientCountries.map((c) => `${or(c.code)} ${or(c.percentage)}`),
    regions: activity.recipientRegions.map((c) => `${or(c.code)} ${or(c.percentage)}`),
    sectors: activity.sectors.map((s) => `${or(s.vocabulary)} ${or(s.code)} ${or(s.percentage)}`),
    policyMarkers: activity.policyMarkers.map((m) => `${or(m.code)} ${or(m.significance)}`),
    locations: activity.locations.map((l) => `${or(l.names[0]?.text)} ${or(l.point?.latitude)}/${or(l.point?.longitude)}`),
    budgets: activity.budgets.map(period),
    plannedDisbursements: activity.plannedDisbursements.map(period),
    amounts: activity.transactions.map((t) => t.value?.amount?.toString() ?? null),
    transactions: activity.transactions.map((t) => {
      const money = `${or(t.value?.published)} ${or(t.value?.currency)} ${or(t.value?.currencySource)} ${or(t.value?.valueDate)}`;
      return `${or(t.typeCode)} ${or(t.date?.day)} ${money} from ${named(t.provider)} to ${named(t.receiver)} in ${or(t.country?.code)}`;
    }),
    documents: activity.documentLinks.map((d) => `${or(d.url)} ${d.categories.join(' ')}`),
    related: activity.relatedActivities.map((r) => `${or(r.type)} ${or(r.ref)}`),
    humanitarian: activity.humanitarian,
    hierarchy: activity.hierarchy,
    lastUpdated: activity.lastUpdated,
    unknown: activity.unknownElements.map((node) => node.name),
    foreign: activity.foreignElements.map((node) => `${node.name} ${node.namespace}`),
  };
}
