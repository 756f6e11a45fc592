import { ActivityNode, type OrganisationNode } from '../../model/records.ts';
import { given } from '../../model/values.ts';

export type SplitBy = 'country' | 'year' | 'publisher';
type AnyRecord = ActivityNode | OrganisationNode;

/** Which files a record goes to: none of the given sort gives an empty list. */
export const KEYS: Readonly<Record<SplitBy, (record: AnyRecord) => string[]>> = {
  country: countriesOf,
  year: (record) => (record instanceof ActivityNode ? startYear(record) : firstYear(record)),
  publisher: (record) => [record.reportingOrg?.ref?.trim() ?? ''].filter((ref) => ref !== ''),
};

/** The countries named in a record, in capitals: of the activity, of its transactions, of the budgets of an organisation. */
export function countriesOf(record: AnyRecord): string[] {
  const holders = record instanceof ActivityNode ? [record, ...record.transactions] : [...record.budgets, ...record.all('document-link')];
  const codes = holders.flatMap((holder) => holder.all('recipient-country')).map((node) => given(node, 'code')?.trim().toUpperCase() ?? '');
  return [...new Set(codes)].filter((code) => code !== '');
}

/** The year in which an activity began, else in which it is planned to begin; letter types are those of versions 1.0x. */
function startYear(activity: ActivityNode): string[] {
  for (const types of [
    ['2', 'start-actual'],
    ['1', 'start-planned'],
  ]) {
    const day = activity.activityDates.find(({ type }) => types.includes(type ?? ''))?.date?.day;
    if (day) return [day.slice(0, 4)];
  }
  return [];
}

/** The year of the first budget of an organisation. */
function firstYear(organisation: OrganisationNode): string[] {
  const years = organisation.budgets.map((budget) => budget.periodStart?.day?.slice(0, 4) ?? '').filter((year) => year !== '');
  return years.sort().slice(0, 1);
}
