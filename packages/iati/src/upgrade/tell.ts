import { shorten, type Values } from '../finding/finding.ts';
import { type Language, sentencesOf } from '../finding/sentence.ts';
import { upgradeEn } from '../finding/texts/upgrade.en.ts';
import { upgradeFr } from '../finding/texts/upgrade.fr.ts';
import type { AccountEntry } from './account.ts';

const say = sentencesOf([{ en: upgradeEn, fr: upgradeFr }]);

/**
 * An entry of the account, or a group of it, as a sentence; long values are cut.
 *
 * @example
 * upgradeSentence({ path: 'iati-activity/description', reason: 'says-nothing' }, 'en') // '<description> says nothing and was left out.'
 */
export function upgradeSentence(entry: Pick<AccountEntry, 'reason' | 'path'> & Partial<AccountEntry>, language: Language): string {
  const values: Values = { name: nameOf(entry.path), from: shorten(entry.from ?? ''), to: shorten(entry.to ?? '') };
  return say({ key: `upgrade.${entry.reason}`, values }, language);
}

/** What a path ends in, without its place among equals: `<title>`, `activity-date/@type`. */
function nameOf(path: string): string {
  const names = path
    .replace(/\/text\(\)$/, '')
    .replace(/\[[0-9]+\]/g, '')
    .split('/');
  const last = names.at(-1) ?? '';
  return last.startsWith('@') ? names.slice(-2).join('/') : `<${last}>`;
}
