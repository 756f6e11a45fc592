export { rulesCatalogue } from './catalogue.ts';
export { checkRules } from './check-rules.ts';
