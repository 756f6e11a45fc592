// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    calendar_move: {
      id: Generated<number>;
      audience_id: number;
      occasion_id: number;
      old_from: Day;
      old_to: Day;
      new_from: Day | null;
      new_to: Day | null;
      reason: string;
      reason_lang: string;
      moved_on: Day;
    };
    calendar_occasion: {
      id: Generated<number>;
      audience_id: number;
      version: Generated<number>;
      key: string | null;
      title_fr: string | null;
      title_en: string | null;
      kind: string;
      origin: string;
      body_id: number | null;
      planned_from: Day;
      planned_to: Day;
      from_day: Day;
      to_day: Day;
      precision: Generated<string>;
      from_hour: string | null;
      to_hour: string | null;
      place_fr: string | null;
      place_en: string | null;
      link: string | null;
      state: string;
      reason: string | null;
      reason_lang: string | null;
      source: Generated<string[]>;
      demo: Generated<boolean>;
    };
  }
}
