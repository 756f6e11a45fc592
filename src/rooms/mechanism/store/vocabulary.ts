import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';

export interface Kind {
  key: string;
  name_fr: string;
  name_en: string;
}

const kinds = (db: Db, table: 'mechanism_organisation_kind' | 'mechanism_body_kind' | 'mechanism_seat_kind'): Promise<Kind[]> =>
  handle(db).selectFrom(table).select(['key', 'name_fr', 'name_en']).orderBy('position').execute();

export const organisationKinds = (db: Db): Promise<Kind[]> => kinds(db, 'mechanism_organisation_kind');
export const bodyKinds = (db: Db): Promise<Kind[]> => kinds(db, 'mechanism_body_kind');
export const seatKinds = (db: Db): Promise<Kind[]> => kinds(db, 'mechanism_seat_kind');

export function representationRules(db: Db): Promise<Kind[]> {
  return handle(db).selectFrom('mechanism_representation_rule').select(['key', 'name_fr', 'name_en']).orderBy('key').execute();
}
