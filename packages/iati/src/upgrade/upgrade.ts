import { parseDay } from '../exact/day.ts';
import { ActivityNode, OrganisationNode } from '../model/records.ts';
import { shapeOf } from '../model/shape.ts';
import { activitySpec } from '../table/activity.ts';
import { organisationSpec } from '../table/organisation.ts';
import { nearestVersion, type Version } from '../table/version.ts';
import { type MissingPart, missingParts } from '../write/missing.ts';
import { Ledger, type UpgradeAccount } from './account.ts';
import { copy } from './copy.ts';
import { seedling } from './grow.ts';
import { listFor, type UpgradedList } from './list.ts';
import { activityRule, organisationRule } from './rules/records.ts';
import { type Suggestion, suggestions } from './suggest.ts';
import { translate } from './translate.ts';

export interface UpgradeOptions {
  /** The version whose rules to follow, for a record that does not say it or says it wrongly. Default: `shapeOf(record).version`. */
  readonly version?: string;
  /** The day (`YYYY-MM-DD`) for suggestions that depend on it; without it none are made. */
  readonly today?: string;
}

/** A record as one of 2.03, with what became of everything in the old one. */
export interface Upgraded<N extends ActivityNode | OrganisationNode = ActivityNode | OrganisationNode> {
  /** A new tree in the order of the schema, under a root with `version="2.03"`; lines and columns are those of the old file. */
  readonly record: N;
  readonly account: UpgradeAccount;
  /** The root of the record, and what became of the attributes of the old root. */
  readonly list: UpgradedList;
  /** The version whose rules were followed. */
  readonly version: Version;
  /** Whether 2.03 misses nothing: only then can the record be written. */
  readonly complete: boolean;
  /** What the schema 2.03 requires and the record does not have; never filled by guessing. */
  readonly missing: readonly MissingPart[];
  /** What could fill gaps, for a person to decide. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Upgrades an activity or organisation of any version to 2.03 (https://iatistandard.org/en/iati-standard/upgrades/integer-upgrade-to-2-01/).
 * The old record is left as it is. Codes that no list has stay as they are, with a note; what is missing stays missing. Throws a
 * TypeError for a node that is no record, and a RangeError for an option that is no version or no day.
 *
 * @example
 * upgradeRecord(newActivity({ hierarchy: '1.0' }), { version: '1.01' }).record.get('hierarchy') // '1'
 */
export function upgradeRecord<N extends ActivityNode | OrganisationNode>(record: N, options: UpgradeOptions = {}): Upgraded<N> {
  const version = versionFor(record, options);
  if (options.today !== undefined && !parseDay(options.today)) throw new RangeError(`${options.today} is no day`);
  const list = listFor(record);
  const activity = record instanceof ActivityNode;
  const made = seedling(list.node, activity ? activitySpec : organisationSpec, record) as N;
  const ledger = new Ledger();
  if (version < '2') {
    ledger.keep('element', record.name);
    translate(record, made, activity ? activityRule : organisationRule, ledger);
  } else copy(record, made, record.name, ledger);
  const missing = missingParts(made);
  return {
    record: made,
    account: ledger.account(),
    list,
    version,
    complete: missing.length === 0,
    missing,
    suggestions: options.today === undefined ? [] : suggestions(made, options.today),
  };
}

function versionFor(record: unknown, options: UpgradeOptions): Version {
  if (!(record instanceof ActivityNode || record instanceof OrganisationNode))
    throw new TypeError('only an activity or an organisation is upgraded');
  if (options.version === undefined) return shapeOf(record).version;
  const version = nearestVersion(options.version);
  if (!version) throw new RangeError(`the standard has no version ${options.version}`);
  return version;
}
