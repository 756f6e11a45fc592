import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { type Field, Stale } from '#kernel/errors';
import { LANGS, named } from '#kernel/i18n';
import { indexRecord } from '#kernel/search';
import { slot } from '#kernel/slots';
import { findBody } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { updateOccasion } from './store.ts';

/** Told, inside the transaction, that an occasion moved, was held, was cancelled…: what hangs on it follows. */
export const occasionChanged = slot<{ tx: Db; actor: Actor; verb: string; before: Occasion; after: Occasion }, void>(
  'calendar.occasion-changed',
);

/** What the journal keeps of an occasion. */
export function shown(occasion: Occasion): Partial<Occasion> {
  const { id, audience_id, version, demo, ...said } = occasion;
  return said;
}

/** So that it is found by its name, in both languages. */
export async function indexOccasion(tx: Db, actor: Actor, occasion: Occasion): Promise<void> {
  const body = occasion.body_id === null ? undefined : await findBody(tx, actor, occasion.body_id, occasion.from_day);
  for (const lang of LANGS) {
    await indexRecord(tx, {
      kind: 'occasion',
      subjectId: occasion.id,
      audienceId: occasion.audience_id,
      lang,
      title: titleOf(occasion, body, lang),
      content: [body && named(body, lang), occasion.place_fr, occasion.place_en, occasion.reason].filter(Boolean).join('\n'),
      address: urls.occasion(occasion.id),
      day: occasion.from_day,
    });
  }
}

/** What somebody else wrote meanwhile beside what this writer wanted, field by field. */
function differences(before: Occasion, changes: Partial<Occasion>): Field[] {
  return Object.entries(changes).map(([name, mine]) => ({
    name,
    label: name,
    mine: String(mine ?? ''),
    theirs: String(before[name as keyof Occasion] ?? ''),
  }));
}

/** Writes changes over the version that was read, notes them, and tells what hangs on the occasion. */
export async function save(
  tx: Db,
  actor: Actor,
  verb: string,
  before: Occasion,
  version: number,
  changes: Partial<Occasion>,
  why?: string,
): Promise<void> {
  const stale = before.version !== version || (await updateOccasion(tx, before.id, version, changes)) === 0;
  if (stale) throw new Stale(before.version, differences(before, changes));
  const after: Occasion = { ...before, ...changes, version: version + 1 };
  const entry = { actor, verb, subject: { kind: 'occasion', id: before.id }, audienceId: before.audience_id };
  journal({ ...entry, before: shown(before), after: shown(after), why });
  await indexOccasion(tx, actor, after);
  await occasionChanged.gather({ tx, actor, verb, before, after });
}
