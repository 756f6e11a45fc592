import { z } from 'zod';
import { isDay } from '#kernel/day';

/** The sorts of values of the open form; messages are keys of reasons. */

const CODE = /^[A-Z0-9][A-Z0-9-]{0,23}$/;
const KIND = /^[a-z][a-z0-9-]{0,39}$/;
export const code = () => z.string('missing').regex(CODE, 'code-shape');
export const kind = () => z.string('missing').regex(KIND, 'kind-shape');
export const words = (most: number) => z.string('missing').trim().min(1, 'missing').max(most, 'too-long');
export const day = () => z.string('missing').refine(isDay, 'not-a-day');
/** A first day that may not be known, or a last one that may not be there yet. */
export const openDay = () => day().nullable().optional().default(null);
export const precision = () => z.enum(['day', 'month', 'year', 'about', 'attested'], 'not-a-precision').optional().default('day');
export const names = { name_fr: words(200), name_en: words(200) };

export const inOrder = (from: string | null, to: string | null) => from === null || to === null || to >= from;
