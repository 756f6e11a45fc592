import { z } from 'zod';
import { optionalPick, tick } from '#kernel/fields';

/** The file itself comes beside these fields. */
export const uploadForm = z.object({ organisation: optionalPick() });

export const acceptForm = z.object({ vu: tick() });
