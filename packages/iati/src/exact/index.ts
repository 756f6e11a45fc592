export { type IsoDay, parseDay } from './day.ts';
export { Decimal } from './decimal.ts';
