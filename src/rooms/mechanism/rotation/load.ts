import { everyAudience } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { type DatedFile, dated, idIn, layDated, type Sourced, sourced } from '../load/lay.ts';
import type { Ids } from '../load/organisations.ts';

interface VersionFile extends DatedFile, Sourced {
  body: string;
  composition: { kind: 'opposite-college' } | { kind: 'counts'; bilateral: number; multilateral: number };
  enlarged_by: string[];
  name_fr: string;
  name_en: string;
  term_months: number;
}

interface RotationFile {
  versions?: VersionFile[];
  colleges?: { organisation: string; adjustable?: boolean }[];
  coordinations?: (DatedFile & { system: string; organisation: string; note?: string })[];
}

const WHERE = 'rotation-rules.json';

function ruleOf({ body, composition, name_fr, name_en, term_months, ...file }: VersionFile, bodies: Ids, audience_id: number) {
  if (composition.kind === 'counts' && composition.bilateral + composition.multilateral !== 3)
    throw new RangeError(`${WHERE}: the trio of ${name_en} is not of three`);
  const bilateral = composition.kind === 'counts' ? composition.bilateral : null;
  const said = { composition: composition.kind, bilateral, name_fr, name_en, term_months };
  return { audience_id, body_id: idIn(bodies, body, WHERE), ...said, ...dated(file), ...sourced(file), version: 1 };
}

async function layEnlarged(tx: Db, versions: readonly VersionFile[], bodies: Ids, organisations: Ids): Promise<void> {
  const wanted = versions.flatMap(({ body, from_day, enlarged_by }) =>
    enlarged_by.map((key) => ({ body_id: idIn(bodies, body, WHERE), from_day, organisation_id: idIn(organisations, key, WHERE) })),
  );
  await sql`insert into mechanism_rotation_enlarged (rule_id, organisation_id)
    select r.id, w.organisation_id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) w(body_id int, from_day date, organisation_id int)
    join mechanism_rotation_rule r on r.body_id = w.body_id and r.from_day = w.from_day and r.version = 1
    on conflict do nothing`.execute(tx);
}

/** The rules of the rotation, the colleges that are decisions, and who sits for the system whose agencies count once. */
export async function loadRotation(
  tx: Db,
  files: ReferenceFiles,
  ids: { bodies: Ids; organisations: Ids },
  audience: number,
): Promise<void> {
  const { versions = [], colleges = [], coordinations = [] } = files.json<RotationFile>(WHERE);
  const rules = versions.map((version) => ruleOf(version, ids.bodies, audience));
  await everyAudience('a published rule comes in where no rule at all reaches into its days', async () => {
    const added = await layDated(tx, 'mechanism_rotation_rule', 'body_id', rules);
    if (added > 0) await layEnlarged(tx, versions, ids.bodies, ids.organisations);
  });
  const decided = colleges.filter((file) => file.adjustable).map((file) => idIn(ids.organisations, file.organisation, WHERE));
  await sql`update mechanism_college set adjustable = true where organisation_id = any(${decided}::int[])`.execute(tx);
  const terms = coordinations.map(({ system, organisation, from_day, from_precision = 'day', to_day, note = null }) => ({
    system_id: idIn(ids.organisations, system, WHERE),
    organisation_id: idIn(ids.organisations, organisation, WHERE),
    ...{ from_day, from_precision, to_day, note },
  }));
  await layDated(tx, 'mechanism_coordination', 'system_id', terms);
}
