import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { readSettingAt, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';

const KEY = 'institution';
const names = z.object({ fr: z.string(), en: z.string() });

export type InstitutionNames = z.infer<typeof names>;

export function readInstitution(db: Db, actor: Actor): Promise<{ value: InstitutionNames; version: number }> {
  actor.may('settings.write');
  return readSettingAt(db, KEY, names, { fr: 'Toguna', en: 'Toguna' });
}

/** The name that stands at the foot of each page. */
export async function nameInstitution(db: Db, actor: Actor, value: InstitutionNames, version: number | undefined): Promise<void> {
  actor.may('settings.write');
  await inTransaction(db, (tx) => writeSetting(tx, actor, { key: KEY, value, version, audience: 'signed-in' }));
}
