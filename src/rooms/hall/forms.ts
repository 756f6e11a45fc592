import { z } from 'zod';
import { text } from '#kernel/fields';

export const settingsForm = z.object({ fr: text(120), en: text(120) });
