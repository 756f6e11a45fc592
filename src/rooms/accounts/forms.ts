import { z } from 'zod';
import { choice, email, pick, text, tick } from '#kernel/fields';
import { LANGS } from '#kernel/i18n';
import { PASSWORD_LENGTH } from './library-facts.ts';

/** A password is taken as it was typed or pasted: nothing is trimmed. */
const password = () => z.string().min(1, 'required').max(PASSWORD_LENGTH.most, 'too-long');
const newPassword = () => z.string().min(PASSWORD_LENGTH.least, 'password-short').max(PASSWORD_LENGTH.most, 'too-long');

const next = z.string().max(500).optional();

export const noFields = z.object({});
export const signInForm = z.object({ address: email(), password: password(), suite: next });
/** The field has a name of its own: both forms stand on one page. */
export const askLinkForm = z.object({ mailbox: email() });
export const acceptForm = z
  .object({ without: tick(), password: z.string().max(PASSWORD_LENGTH.most, 'too-long').default('') })
  .refine((typed) => typed.without || typed.password.length >= PASSWORD_LENGTH.least, { path: ['password'], message: 'password-short' });
export const languageForm = z.object({ lang: choice(LANGS) });
export const passwordForm = z.object({ former: z.string().max(PASSWORD_LENGTH.most).optional(), password: newPassword() });
export const sessionForm = z.object({ session: z.string().min(1).max(100) });
export const inviteForm = z.object({ person: pick(), address: email(), lang: choice(LANGS), administrator: tick() });
export const appointForm = z.object({ administrator: choice(['oui', 'non']) });

export const foundForm = z.object({ given: text(100), family: text(100), address: email(), password: newPassword() });
