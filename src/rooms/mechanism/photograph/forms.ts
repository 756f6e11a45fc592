import { z } from 'zod';

/** The picture comes as a file beside the form; its rules are asked of its bytes. */
export const photographForm = z.object({});
