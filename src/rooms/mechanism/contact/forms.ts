import { z } from 'zod';
import { choice } from '#kernel/fields';
import { SIGHTS } from './store.ts';

/** A field that is not kept has no question, and so no answer. */
const sight = () => choice(SIGHTS).optional().default('signed-in');

export const sightsForm = z.object({ name: choice(['signed-in', 'public']), email: sight(), phone: sight(), photograph: sight() });
