import { z } from 'zod';
import { text } from '#kernel/fields';
import { PASSWORD_LENGTH } from '../library-facts.ts';

const given = (limit: number) => z.string().max(limit, 'too-long').default('');

export const beginForm = z.object({ password: given(PASSWORD_LENGTH.most) });
/** The key comes back with the first code, so that a wrong code shows the same key again. It is read by nobody but the page. */
export const confirmForm = z.object({ code: text(20, 'code-missing'), uri: z.string().max(500).startsWith('otpauth://totp/') });
export const proofForm = z.object({ password: given(PASSWORD_LENGTH.most), code: given(20) });
export const codeForm = z.object({ code: text(20, 'code-missing'), suite: z.string().max(500).optional() });
