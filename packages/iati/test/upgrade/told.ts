import { type ActivityNode, type OrganisationNode, readRecords } from '../../src/index.ts';
import { type AccountEntry, type Upgraded, type UpgradeOptions, upgradeRecord } from '../../src/upgrade/index.ts';
import { writeRecord } from '../../src/write/index.ts';

/** What a case says of one record. */
export interface Told {
  becomes: string[];
  account: string[];
  missing?: string[];
  suggestions?: string[];
  list?: string[];
}

export interface Case {
  tests: string;
  options?: UpgradeOptions;
  records: Told[];
}

export function entry({ fate, reason, path, from, to }: AccountEntry): string {
  return `${fate} ${reason} ${path}${from === null ? '' : ` «${from}»`}${to === null ? '' : ` → «${to}»`}`;
}

export function told({ record, account, missing, suggestions, list }: Upgraded): Told {
  return {
    becomes: writeRecord(record, { onIncomplete: 'write' }).split('\n'),
    account: account.entries.map(entry),
    ...(missing.length > 0 ? { missing: missing.map(({ path }) => path) } : {}),
    ...(suggestions.length > 0 ? { suggestions: suggestions.map(({ path, value }) => `${path}: ${value}`) } : {}),
    ...(list.entries.length > 0 ? { list: list.entries.map(entry) } : {}),
  };
}

export async function upgradeAll(bytes: Uint8Array, options: UpgradeOptions = {}) {
  const all: { before: ActivityNode | OrganisationNode; upgraded: Upgraded }[] = [];
  for await (const before of readRecords(bytes)) all.push({ before, upgraded: upgradeRecord(before, options) });
  return all;
}
