export { type CompatOptions, type CompatVerdict, compatVerdict } from './verdict.ts';
