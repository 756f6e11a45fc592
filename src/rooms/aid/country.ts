import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { ReferenceFiles } from '#kernel/reference';
import { readSetting, writeSetting } from '#kernel/settings';

const KEY = 'aid.country';
const code = z.string().regex(/^[A-Z]{2}$/);

/** The country whose part of what partners publish is kept here: a setting, so that another country starts by configuration. */
export async function countryOf(db: Db): Promise<string> {
  const country = await readSetting(db, KEY, code.nullable(), null);
  if (country === null) throw new RuleBroken('import.country-unset');
  return country;
}

/** Reference data names the country where nobody did. */
export async function loadAid(tx: Db, actor: Actor, files: ReferenceFiles): Promise<void> {
  actor.may('aid.load');
  const { country } = files.json<{ country?: string }>('settings.json');
  const known = await readSetting(tx, KEY, code.nullable(), null);
  if (known === null && country) await writeSetting(tx, actor, { key: KEY, value: code.parse(country), audience: 'public' });
}
