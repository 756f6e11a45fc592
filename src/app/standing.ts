import { sql } from 'kysely';
import { everyAudience } from '#kernel/audience';
import { type Day, dayOf, isDay } from '#kernel/day';
import { planned } from '#kernel/db/planned';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';

/** Where the house stands: its day, whether it is a demonstration, the name of the secretariat, the head of its journal. One question a request. */
export interface Standing {
  today: Day;
  /** Number of the last entry of the journal: what is worked out from the tables is kept until it moves. */
  head: string;
  demo: boolean;
  institution: string;
}

export async function standingOf(house: House, lang: Lang): Promise<Standing> {
  const found = await everyAudience('the number of the last entry says whether anything was written', () =>
    sql<{ head: string; day: unknown; names: Record<Lang, string> | null }>`${planned}
      select coalesce(max(a.seq), 0)::text as head,
        (select s.value from kernel_setting s where s.key = 'demo.day') as day,
        (select s.value from kernel_setting s where s.key = 'institution') as names
      from kernel_audit a`.execute(house.db),
  );
  const { head, day, names } = found.rows[0]!;
  const demo = typeof day === 'string' && isDay(day);
  return { head, today: demo ? day : dayOf(house.clock.now()), demo, institution: names?.[lang] ?? 'Toguna' };
}
