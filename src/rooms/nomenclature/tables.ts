// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    nomenclature_code: {
      list: string;
      code: string;
      audience_id: number;
      name_fr: string;
      name_en: string;
      category: string | null;
      withdrawn: Generated<boolean>;
      official_french: Generated<boolean>;
      position: number;
    };
    nomenclature_crosswalk: {
      id: Generated<number>;
      audience_id: number;
      dac_id: number;
      national_id: number;
      weight: string;
      from_day: Day;
      to_day: Day | null;
      demo: Generated<boolean>;
    };
    nomenclature_currency: {
      code: string;
      audience_id: number;
      name_fr: string;
      name_en: string;
      minor_units: number | null;
    };
    nomenclature_fiscal_year: {
      code: string;
      audience_id: number;
      name_fr: string;
      name_en: string;
      from_day: Day;
      to_day: Day;
    };
    nomenclature_former_region: {
      code: string;
      audience_id: number;
      name_fr: string;
      name_en: string;
      kind: string;
      iso: string | null;
      to_day: Day;
      population_2009: number | null;
      population_2022: number | null;
      position: number;
    };
    nomenclature_rate: {
      id: Generated<number>;
      audience_id: number;
      from_currency: string;
      to_currency: string;
      value: string;
      kind: string;
      from_day: Day;
      to_day: Day | null;
      source: string;
      note: string | null;
      entered_by: string;
      entered_person: number | null;
      entered_on: Day;
      withdrawn_on: Day | null;
      replaces_id: number | null;
    };
    nomenclature_region: {
      id: Generated<number>;
      audience_id: number;
      code: string;
      name_fr: string;
      name_en: string;
      kind: string;
      national_code: string;
      national_code_checked: boolean;
      iso: string | null;
      former_code: string;
      from_day: Day | null;
      to_day: Day | null;
      operational_from: string | null;
      population_2022: number | null;
      tile_column: number;
      tile_row: number;
    };
    nomenclature_sector: {
      id: Generated<number>;
      audience_id: number;
      vocabulary: string;
      code: string;
      parent_id: number | null;
      name_fr: string;
      name_en: string;
      in_french: Generated<boolean>;
      withdrawn: Generated<boolean>;
      from_day: Day | null;
      to_day: Day | null;
      demo: Generated<boolean>;
    };
    nomenclature_theme: {
      key: string;
      audience_id: number;
      name_fr: string;
      name_en: string;
      position: number;
      demo: Generated<boolean>;
    };
  }
}
