export { catalogue } from './catalogue.ts';
export { type CheckOptions, check } from './check.ts';
export { Checker, type CheckerOptions } from './checker.ts';
export * from './compat/index.ts';
export type { CheckContext, RecordCheck, Told } from './context.ts';
export { findingOf } from './refusal.ts';
export type { Report, Stopped } from './report.ts';
export { checkSentences, sentenceOf } from './sentence.ts';
