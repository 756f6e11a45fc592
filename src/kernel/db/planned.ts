import { createHash } from 'node:crypto';
import { sql } from 'kysely';

const MARK = '/* planned */';

/**
 * Stands first in a question that is asked whenever somebody asks: PostgreSQL keeps its plan on each connection, where planning costs
 * more than answering. Only where the plan does not depend on what is asked, and never before a question with a list of audiences.
 */
export const planned = sql.raw(MARK);

const names = new Map<string, string>();

/** The name under which such a question is prepared; nothing for the others. */
export function planName(text: string): string | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const known = names.get(text);
  if (known) return known;
  const name = `planned_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}
