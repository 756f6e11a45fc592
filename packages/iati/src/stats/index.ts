export { type Facts, type FactsOptions, FactsTally, facts, type Sum } from './facts.ts';
