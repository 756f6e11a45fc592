import type { Values } from '../finding/finding.ts';
import type { FileComparison, RecordChange } from './files.ts';

/** Something to be looked at before the new file is taken; `differenceSentence` says it. Plain data. */
export interface FileNotice {
  readonly key: string;
  readonly values: Values;
  /** Null for the file as a whole. */
  readonly identifier: string | null;
}

/** What a person should look at, the file as a whole first. */
export function noticesOf(found: Omit<FileComparison, 'notices'>): FileNotice[] {
  const notices: FileNotice[] = [];
  const { before, after, gone, changed, duplicated } = found;
  const say = (key: string, identifier: string | null, values: Values) => {
    notices.push({ key: `compare.${key}`, values: identifier === null ? values : { identifier, ...values }, identifier });
  };
  if (found.shrunk) say('file-shrunk', null, { gone: gone.length, before: before.records });
  if (found.rolledBack) say('file-older', null, { from: before.generatedDatetime ?? '', to: after.generatedDatetime ?? '' });
  for (const { identifier } of gone) say('record-gone', identifier, {});
  for (const change of changed) {
    const { identifier, lastUpdated } = change;
    if (change.rolledBack) say('record-older', identifier, { from: lastUpdated.before ?? '', to: lastUpdated.after ?? '' });
    if (change.shrunk) say('record-shrunk', identifier, { countBefore: countOf(change, 'before'), countAfter: countOf(change, 'after') });
  }
  for (const { identifier, before: old, after: now } of duplicated) {
    if (old > 1) say('record-twice-before', identifier, { count: old });
    if (now > 1) say('record-twice-after', identifier, { count: now });
  }
  return notices;
}

function countOf(change: RecordChange, side: 'before' | 'after'): number {
  return change.sums.reduce((all, sum) => all + sum[side].count, 0);
}
