import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Acceptance, Implementation } from '../decisions/decision.ts';

type Reader = Pick<Actor, 'audiences'>;

export interface FollowUp {
  id: number;
  day: Day;
  person_id: number | null;
  name: string;
  implementation: Implementation | null;
  acceptance: Acceptance | null;
  due_day: Day | null;
  note: string | null;
  file: { id: number; name: string; bytes: number } | null;
}

export async function followUpsOf(db: Db, reader: Reader, decisionId: number): Promise<FollowUp[]> {
  const rows = await handle(db)
    .selectFrom('meetings_follow_up as u')
    .leftJoin('kernel_file as f', (on) => on.onRef('f.id', '=', 'u.file_id').on('f.audience_id', '=', visible(reader)))
    .where('u.audience_id', '=', visible(reader))
    .where('u.decision_id', '=', decisionId)
    .select(['u.id', 'u.day', 'u.person_id', 'u.name', 'u.implementation', 'u.acceptance', 'u.due_day', 'u.note'])
    .select(['f.id as f_id', 'f.name as f_name', 'f.bytes as f_bytes'])
    .orderBy('u.id')
    .execute();
  return rows.map(({ f_id, f_name, f_bytes, ...row }) => {
    const file = f_id === null || f_name === null || f_bytes === null ? null : { id: f_id, name: f_name, bytes: f_bytes };
    return { ...row, file } as FollowUp;
  });
}

export interface FollowUpRow {
  audience_id: number;
  decision_id: number;
  day: Day;
  person_id: number | null;
  name: string;
  implementation: Implementation | null;
  acceptance: Acceptance | null;
  due_day: Day | null;
  note: string | null;
  file_id: number | null;
}

export async function insertFollowUp(tx: Db, row: FollowUpRow): Promise<number> {
  const done = await tx.insertInto('meetings_follow_up').values(row).returning('id').executeTakeFirstOrThrow();
  return done.id;
}
