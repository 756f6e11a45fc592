import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { deletePaper, getPaper, insertPaper } from '../store/agenda.ts';
import { withMeeting } from './items.ts';

/** Joins a file to an item; who reads the item reads the file. */
export async function addPaper(
  house: Pick<House, 'db' | 'files' | 'settings'>,
  actor: Actor,
  itemId: number,
  given: { file: Pick<ToKeep, 'name' | 'content'>; title: string | null },
): Promise<number> {
  const { meeting, item } = await withMeeting(house.db, actor, itemId);
  return inTransaction(house.db, async (tx) => {
    const { name, content } = given.file;
    const kept = await house.files.keep(tx, actor, { name, content, audienceId: item.audience_id, limit: house.settings.uploadLimit });
    const title = given.title ?? kept.name;
    const id = await insertPaper(tx, { audience_id: item.audience_id, item_id: itemId, file_id: kept.id, title });
    const entry = { actor, verb: 'agenda.add-paper', subject: { kind: 'meeting', id: meeting.id }, audienceId: item.audience_id };
    journal({ ...entry, after: { item: itemId, title, file: kept.sha256, bytes: kept.bytes } });
    return id;
  });
}

/** Takes a paper off the agenda. The file itself is kept: something issued may hold it. */
export async function dropPaper(house: Pick<House, 'db'>, actor: Actor, id: number): Promise<number> {
  const paper = await getPaper(house.db, actor, id);
  const { meeting, item } = await withMeeting(house.db, actor, paper.item_id);
  await inTransaction(house.db, async (tx) => {
    await deletePaper(tx, id);
    const entry = { actor, verb: 'agenda.drop-paper', subject: { kind: 'meeting', id: meeting.id }, audienceId: item.audience_id };
    journal({ ...entry, before: { item: item.id, title: paper.title } });
  });
  return meeting.id;
}
