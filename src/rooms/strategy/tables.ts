// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    strategy_framework: {
      id: Generated<number>;
      audience_id: number;
      code: string;
      family: string;
      name_fr: string;
      name_en: string;
      short_fr: string;
      short_en: string;
      owner: string | null;
      from_day: Day;
      to_day: Day;
      adopted_day: Day | null;
      adopted_precision: Generated<string>;
      cost: string | null;
      cost_currency: string | null;
      source: Generated<string[]>;
      demo: Generated<boolean>;
      position: number;
    };
    strategy_node: {
      id: Generated<number>;
      audience_id: number;
      framework_id: number;
      parent_id: number | null;
      code: string;
      level: string;
      depth: number;
      position: number;
      name_fr: string;
      name_en: string | null;
      demo: Generated<boolean>;
    };
    strategy_tie: {
      audience_id: number;
      node_id: number;
      other_id: number;
    };
  }
}
