import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';

export interface Draw {
  body_id: number;
  way: 'chair' | 'body';
  from_body_id: number;
  seat_kind: string | null;
}

/** Bodies that take a chair, or all their seats, from another. */
export async function listDraws(db: Db): Promise<Draw[]> {
  const found = await sql<Draw>`select d.body_id, d.way, d.from_body_id, d.seat_kind from mechanism_draw d
    where d.way in ('chair', 'body') order by d.id`.execute(handle(db));
  return found.rows;
}
