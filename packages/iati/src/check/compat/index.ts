export { type OfficialDifference, officialDifferences } from './differences.ts';
export { type CompatOptions, type CompatVerdict, compatVerdict } from './verdict.ts';
