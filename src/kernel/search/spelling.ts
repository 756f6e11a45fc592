import { type Db, sql } from '../db.ts';

const WORD = /\p{L}{4,30}/gu;
const MOST = 6;

/** Another spelling of what was typed, from word forms of public texts; null when every word is known or nothing is near. */
export async function otherSpelling(db: Db, query: string): Promise<string | null> {
  const words = [...new Set(query.match(WORD) ?? [])].slice(0, MOST);
  if (words.length === 0) return null;
  const found = await sql<{ typed: string; form: string }>`
    select t.typed, near.form from unnest(${words}::text[]) t(typed) cross join lateral (
      select w.form, w.records, similarity(w.bare, unaccent(lower(t.typed))) as closeness from kernel_word w
      where w.bare % unaccent(lower(t.typed)) order by closeness desc, w.records desc limit 1) near
    where near.closeness >= 0.4 and near.closeness < 1`.execute(db);
  if (found.rows.length === 0) return null;
  const forms = new Map(found.rows.map((row) => [row.typed, row.form]));
  return query.replace(WORD, (word) => forms.get(word) ?? word);
}
