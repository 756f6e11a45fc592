import type { adviceEn } from './advice.en.ts';

export const adviceFr: Record<keyof typeof adviceEn, string> = {};
