export { type Category, type Finding, type Rule, type Severity, shorten, type Values } from './finding.ts';
