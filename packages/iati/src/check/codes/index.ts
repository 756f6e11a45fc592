export { type OfficialCodeEntry, officialCodeEntries } from './official.ts';
export { CODE_CHECKS, type CodeCheck } from './table.ts';
