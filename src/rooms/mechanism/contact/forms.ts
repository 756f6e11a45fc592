import { z } from 'zod';
import { choice } from '#kernel/fields';
import { SIGHTS } from './store.ts';

export const sightsForm = z.object({ name: choice(['signed-in', 'public']), email: choice(SIGHTS), phone: choice(SIGHTS) });
