import type { Category } from '../../finding/finding.ts';
import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import type { ElementSpec } from '../../table/spec.ts';
import type { Version } from '../../table/version.ts';
import { ROWS, type Row } from './rows.ts';

/** One check of one code. */
export interface CodeCheck {
  readonly rule: string;
  readonly category: Category;
  /** Names from the record down, or the name of a root: `iati-activity/transaction/sector`. */
  readonly path: string;
  /** `text()` when the code is the text of the element. */
  readonly attribute: string;
  readonly list: string;
  /** The check applies under this vocabulary only; null: always. */
  readonly vocabulary: string | null;
  /** Whether it applies where `@vocabulary` is absent. */
  readonly byDefault: boolean;
  /** Whether `@vocabulary` stands on the element around. */
  readonly above: boolean;
  readonly since: Version;
  readonly until: Version;
  /** False for `//@xml:lang`, which `mapping.xml` names and the official validator never reports: checked in the normal mode only. */
  readonly official: boolean;
}

/** Category of a rule after the element below the record; the record itself is not here. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  'activity-date': 'information',
  'activity-scope': 'information',
  'activity-status': 'information',
  budget: 'financial',
  'collaboration-type': 'classifications',
  conditions: 'performance',
  'contact-info': 'information',
  'country-budget-items': 'classifications',
  'crs-add': 'classifications',
  'default-aid-type': 'classifications',
  'default-finance-type': 'classifications',
  'default-flow-type': 'classifications',
  'default-tied-status': 'classifications',
  description: 'information',
  'document-link': 'documents',
  fss: 'financial',
  'humanitarian-scope': 'classifications',
  location: 'geo',
  'other-identifier': 'identifiers',
  'participating-org': 'participating',
  'planned-disbursement': 'financial',
  'policy-marker': 'classifications',
  'recipient-country': 'geo',
  'recipient-region': 'geo',
  'related-activity': 'relations',
  'reporting-org': 'identifiers',
  result: 'performance',
  sector: 'classifications',
  tag: 'classifications',
  transaction: 'financial',
  'recipient-country-budget': 'financial',
  'recipient-org-budget': 'financial',
  'recipient-region-budget': 'financial',
  'total-budget': 'financial',
};

function categoryOf(path: string): Category {
  const [top = '', below] = path.split('/');
  if (below !== undefined) return CATEGORIES[below] ?? 'iati';
  if (top === 'iati-organisation') return 'organisation';
  return top === 'iati-activity' ? 'financial' : 'iati';
}

function checkOf([rule, place, list, condition = {}]: Row): CodeCheck {
  const slash = place.lastIndexOf('/');
  const path = place.slice(0, slash);
  const attribute = place.slice(slash + 1).replace('@', '');
  return {
    rule,
    category: attribute === 'xml:lang' ? 'information' : categoryOf(path),
    path,
    attribute,
    list,
    vocabulary: condition.vocabulary ?? null,
    byDefault: condition.byDefault === true,
    above: condition.above === true,
    since: condition.since ?? '2.01',
    until: condition.until ?? '2.03',
    official: attribute !== 'xml:lang',
  };
}

const officialChecks = ROWS.map(checkOf);

/** `mapping.xml` has `//@xml:lang`, of every element; the row of the table is that of the activity. */
function languageChecks(): CodeCheck[] {
  const activity = officialChecks.find((check) => check.attribute === 'xml:lang')!;
  const places = ['iati-organisation', ...narrativePaths(activitySpec), ...narrativePaths(organisationSpec)];
  return places.map((path) => ({ ...activity, path }));
}

function narrativePaths(spec: ElementSpec): string[] {
  if (spec.name === 'narrative') return [spec.path];
  return [...spec.children.values()].flatMap((child) => narrativePaths(child.spec));
}

/** Every check of every version 2.0x. */
export const CODE_CHECKS: readonly CodeCheck[] = [...officialChecks, ...languageChecks()];

/** The checks that a version has; none below 2.01, whose codes were free. */
export function checksOf(version: Version): CodeCheck[] {
  return CODE_CHECKS.filter(({ since, until }) => since <= version && version <= until);
}
