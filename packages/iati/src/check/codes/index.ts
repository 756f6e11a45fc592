export { codesCatalogue } from './catalogue.ts';
export { checkCodes, checkRootCodes } from './check-codes.ts';
export { type OfficialCodeEntry, officialCodeEntries } from './official.ts';
export { CODE_CHECKS, type CodeCheck } from './table.ts';
