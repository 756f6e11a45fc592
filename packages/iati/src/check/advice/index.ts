import type { RecordCheck } from '../context.ts';

export { adviceCatalogue } from './catalogue.ts';

export const checkAdvice: RecordCheck = () => {};
