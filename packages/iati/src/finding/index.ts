export { type Category, type Finding, type Rule, type Severity, shorten, type Values } from './finding.ts';
export { fill, type Language, type Sentences, sentencesOf } from './sentence.ts';
