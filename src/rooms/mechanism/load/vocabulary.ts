import { type Db, sql } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';

interface KindFile {
  key: string;
  name_fr: string;
  name_en: string;
  order: number;
}

interface RuleFile extends Omit<KindFile, 'order'> {
  persons_max: number;
  alternate_may_decide: boolean;
  attendance_warns_only: boolean;
}

async function layKinds(tx: Db, table: string, files: readonly KindFile[]): Promise<void> {
  const rows = files.map(({ key, name_fr, name_en, order }) => ({ key, name_fr, name_en, position: order }));
  await sql`insert into ${sql.table(table)} (key, name_fr, name_en, position)
    select r.key, r.name_fr, r.name_en, r.position from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(key text, name_fr text, name_en text, position int)
    on conflict (key) do update set name_fr = excluded.name_fr, name_en = excluded.name_en, position = excluded.position`.execute(tx);
}

/** The words the mechanism is described with. */
export async function loadVocabulary(tx: Db, files: ReferenceFiles): Promise<void> {
  await layKinds(tx, 'mechanism_organisation_kind', files.json('organisation-kinds.json'));
  await layKinds(tx, 'mechanism_body_kind', files.json('body-kinds.json'));
  await layKinds(tx, 'mechanism_seat_kind', files.json('seat-kinds.json'));
  const rules = files.json<RuleFile[]>('representation-rules.json');
  await sql`insert into mechanism_representation_rule (key, name_fr, name_en, persons_max, alternate_may_decide, warns_only)
    select r.key, r.name_fr, r.name_en, r.persons_max, r.alternate_may_decide, r.attendance_warns_only
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
      r(key text, name_fr text, name_en text, persons_max int, alternate_may_decide boolean, attendance_warns_only boolean)
    on conflict (key) do update set name_fr = excluded.name_fr, name_en = excluded.name_en, persons_max = excluded.persons_max,
      alternate_may_decide = excluded.alternate_may_decide, warns_only = excluded.warns_only`.execute(tx);
}
