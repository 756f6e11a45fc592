import { randomInt } from 'node:crypto';

/** None is mistaken for another when it is read from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;

const signs = (count: number): string => Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Ten codes of ten signs, 49 bits each: guessed by nobody in ten tries. */
export const recoveryCodes = (): string[] => Array.from({ length: CODES }, () => `${signs(5)}-${signs(5)}`);
