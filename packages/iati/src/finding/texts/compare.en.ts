/** `{place}` is the element in words with what it says: «transaction Disbursement (2024-03-01 · 100 XOF) › amount, currency». */
export const compareEn = {
  'compare.added': 'Added: {place}.',
  'compare.removed': 'No longer there: {place}.',
  'compare.changed': 'Changed: {place}, from “{from}” to “{to}”.',
  'compare.attribute-added': 'Added: {place}, now “{to}”.',
  'compare.attribute-removed': 'No longer there: {place}, which was “{from}”.',
  'compare.file-shrunk':
    'The new file no longer has {gone} of the {before} records of the old one. More than a tenth missing is often a fault of the export: ask the publisher before you take anything away.',
  'compare.file-older': 'The new file was generated on {to}, before the old one ({from}). Make sure that the two were not exchanged.',
  'compare.record-gone': '{identifier} is no longer in the file. Keep it and mark it; ask the publisher whether that is meant.',
  'compare.record-older':
    '{identifier} says that it was last updated on {to}, before the copy at hand ({from}). Ask which of the two holds.',
  'compare.record-shrunk':
    '{identifier} has lost transactions or amounts: {countBefore} transactions before, {countAfter} now. Make sure that this is meant.',
  'compare.record-twice-before': '{identifier} stands {count} times in the old file. Its copies were compared in the order of the files.',
  'compare.record-twice-after': '{identifier} stands {count} times in the new file. Its copies were compared in the order of the files.',
} as const;
