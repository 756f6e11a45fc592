import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';

/** Who keeps the accounts: administrators and the coordinator of the Pool. */
export const KEEPERS = 'accounts-keepers';

export const keepersAudience = (db: Db): Promise<number> => audienceId(db, KEEPERS);
