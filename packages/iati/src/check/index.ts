export type { CheckContext, RecordCheck, Told } from './context.ts';
