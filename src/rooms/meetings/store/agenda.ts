import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';

type Reader = Pick<Actor, 'audiences'>;

export const NATURES = ['information', 'discussion', 'decision'] as const;
export type Nature = (typeof NATURES)[number];

export interface Item {
  id: number;
  audience_id: number;
  version: number;
  meeting_id: number;
  position: number;
  title: string;
  nature: Nature;
  presenter_organisation_id: number | null;
  presenter_person_id: number | null;
  presenter: string | null;
  planned: number;
  actual: number | null;
  note: string | null;
  node_id: number | null;
  /** What the minutes say of it. */
  notes: string | null;
  concluded: boolean | null;
}

export interface Paper {
  id: number;
  item_id: number;
  title: string;
  file_id: number;
  name: string;
  type: string;
  bytes: number;
}

const items = (db: Db, reader: Reader) =>
  handle(db)
    .selectFrom('meetings_item as i')
    .where('i.audience_id', '=', visible(reader))
    .select(['i.id', 'i.audience_id', 'i.version', 'i.meeting_id', 'i.position', 'i.title', 'i.nature', 'i.presenter_organisation_id'])
    .select(['i.presenter_person_id', 'i.presenter', 'i.planned', 'i.actual', 'i.note', 'i.node_id', 'i.notes', 'i.concluded']);

/** The agenda of a meeting, in its order. */
export async function itemsOf(db: Db, reader: Reader, meetingId: number): Promise<Item[]> {
  return (await items(db, reader).where('i.meeting_id', '=', meetingId).orderBy('i.position').execute()) as Item[];
}

export async function getItem(db: Db, reader: Reader, id: number): Promise<Item> {
  const found = await items(db, reader).where('i.id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound('item');
  return found as Item;
}

export type ItemRow = Omit<Item, 'id' | 'version' | 'actual' | 'notes' | 'concluded'>;

export async function insertItem(tx: Db, row: ItemRow): Promise<number> {
  const done = await tx.insertInto('meetings_item').values(row).returning('id').executeTakeFirstOrThrow();
  return done.id;
}

export async function updateItem(tx: Db, id: number, version: number, changes: Partial<Item>): Promise<boolean> {
  const done = await tx
    .updateTable('meetings_item')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Gives every item of a meeting its place; the order is checked when the transaction ends. */
export async function placeItems(tx: Db, ids: readonly number[]): Promise<void> {
  await sql`update meetings_item i set position = o.position from unnest(${[...ids]}::int[]) with ordinality o (id, position)
    where i.id = o.id`.execute(tx);
}

export async function deleteItem(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('meetings_item').where('id', '=', id).execute();
}

const papers = (db: Db, reader: Reader) =>
  handle(db)
    .selectFrom('meetings_paper as p')
    .innerJoin('kernel_file as f', 'f.id', 'p.file_id')
    .where('p.audience_id', '=', visible(reader))
    .where('f.audience_id', '=', visible(reader))
    .select(['p.id', 'p.item_id', 'p.title', 'p.file_id', 'f.name', 'f.type', 'f.bytes']);

/** Papers of the items given, in the order they came in. */
export function papersOf(db: Db, reader: Reader, itemIds: readonly number[]): Promise<Paper[]> {
  return papers(db, reader)
    .where('p.item_id', 'in', [0, ...itemIds])
    .orderBy('p.id')
    .execute();
}

export async function getPaper(db: Db, reader: Reader, id: number): Promise<Paper> {
  const found = await papers(db, reader).where('p.id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound('paper');
  return found;
}

export async function insertPaper(tx: Db, row: { audience_id: number; item_id: number; file_id: number; title: string }): Promise<number> {
  const done = await tx.insertInto('meetings_paper').values(row).returning('id').executeTakeFirstOrThrow();
  return done.id;
}

export async function deletePaper(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('meetings_paper').where('id', '=', id).execute();
}
