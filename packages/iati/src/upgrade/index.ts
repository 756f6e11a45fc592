export type { AccountEntry, AccountGroup, Fate, Tally, UpgradeAccount, UpgradeReason, What } from './account.ts';
export { type UpgradeTotals, Upgrading, upgrade } from './file.ts';
export type { UpgradedList } from './list.ts';
export type { Suggestion } from './suggest.ts';
export { upgradeSentence } from './tell.ts';
export { type Upgraded, type UpgradeOptions, upgradeRecord } from './upgrade.ts';
