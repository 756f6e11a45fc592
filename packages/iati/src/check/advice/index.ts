export { adviceCatalogue } from './catalogue.ts';
export { checkAdvice } from './check-advice.ts';
