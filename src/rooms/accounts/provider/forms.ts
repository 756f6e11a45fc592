import { z } from 'zod';

export const leaveForm = z.object({ suite: z.string().max(500).optional() });
