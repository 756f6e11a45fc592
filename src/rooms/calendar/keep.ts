import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { LANGS, type Lang, named } from '#kernel/i18n';
import { indexRecord } from '#kernel/search';
import { slot } from '#kernel/slots';
import { findBody } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { stale } from './stale.ts';
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

export interface Change {
  verb: string;
  before: Occasion;
  /** The version that was read. */
  version: number;
  columns: Partial<Occasion>;
  /** What was typed, under the names of the form, and in which language of the site: shown again when somebody saved first. */
  typed: Readonly<Record<string, unknown>>;
  lang: Lang;
  why?: string;
}

/** Writes changes over the version that was read, notes them, and tells what hangs on the occasion. */
export async function save(tx: Db, actor: Actor, change: Change): Promise<void> {
  const { verb, before, version, columns, why } = change;
  const late = before.version !== version || (await updateOccasion(tx, before.id, version, columns)) === 0;
  if (late) throw stale(before, change.typed, change.lang);
  const after: Occasion = { ...before, ...columns, version: version + 1 };
  const entry = { actor, verb, subject: { kind: 'occasion', id: before.id }, audienceId: before.audience_id };
  journal({ ...entry, before: shown(before), after: shown(after), why });
  await indexOccasion(tx, actor, after);
  await occasionChanged.gather({ tx, actor, verb, before, after });
}
