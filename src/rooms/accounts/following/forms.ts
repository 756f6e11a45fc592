import { z } from 'zod';
import { choice, email, text } from '#kernel/fields';
import { RHYTHMS } from './slots.ts';

export const followForm = z.object({ kind: text(40), subject: text(1000) });
export const rhythmForm = z.object({ rhythm: choice(RHYTHMS) });
export const addressForm = z.object({ address: email() });
