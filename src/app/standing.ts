import { sql } from 'kysely';
import { type Day, dayOf, isDay } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';

/** Where the house stands: its day, whether it is a demonstration, the name of the secretariat. One question a request. */
export interface Standing {
  today: Day;
  demo: boolean;
  institution: string;
}

export async function standingOf(house: House, lang: Lang): Promise<Standing> {
  const found = await sql<{ key: string; value: unknown }>`
    select key, value from kernel_setting where key in ('demo.day', 'institution')`.execute(house.db);
  const settings = new Map(found.rows.map((row) => [row.key, row.value]));
  const day = settings.get('demo.day');
  const demo = typeof day === 'string' && isDay(day);
  const names = settings.get('institution') as Record<Lang, string> | undefined;
  return { today: demo ? day : dayOf(house.clock.now()), demo, institution: names?.[lang] ?? 'Toguna' };
}
