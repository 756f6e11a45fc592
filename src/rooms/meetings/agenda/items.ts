import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { indexMeeting } from '../indexing.ts';
import type { Meeting } from '../meeting.ts';
import { deleteItem, getItem, type Item, insertItem, itemsOf, type Nature, papersOf, placeItems, updateItem } from '../store/agenda.ts';
import { decisionsOfItem } from '../store/decisions.ts';
import { getMeeting, updateMeeting } from '../store/meetings.ts';

export interface ItemInput {
  title: string;
  nature: Nature;
  presenterOrganisationId: number | null;
  presenterPersonId: number | null;
  presenter: string | null;
  planned: number;
  note: string | null;
  nodeId: number | null;
}

const rowOf = (input: ItemInput) => ({
  title: input.title,
  nature: input.nature,
  presenter_organisation_id: input.presenterOrganisationId,
  presenter_person_id: input.presenterPersonId,
  presenter: input.presenter,
  planned: input.planned,
  note: input.note,
  node_id: input.nodeId,
});

/** The agenda of a session that is over is its history. */
function requireOpenAgenda(meeting: Meeting): void {
  if (meeting.state === 'held' || meeting.state === 'issued') throw new RuleBroken('agenda.closed');
  if (meeting.stands === 'cancelled') throw new RuleBroken('meeting.cancelled');
}

async function note(tx: Db, actor: Actor, meeting: Meeting, verb: string, itemId: number, change: { before?: unknown; after?: unknown }) {
  journal({ actor, verb, subject: { kind: 'item', id: itemId }, audienceId: meeting.audience_id, ...change });
  await indexMeeting(tx, actor, meeting);
}

/** Puts an item at the end of the agenda. The first one begins the preparation. */
export async function addItem(db: Db, actor: Actor, meetingId: number, input: ItemInput): Promise<number> {
  const seen = await getMeeting(db, actor, meetingId);
  actor.may('agenda.write', { bodyId: seen.body_id });
  requireOpenAgenda(seen);
  return inTransaction(db, async (tx) => {
    const items = await itemsOf(tx, actor, meetingId);
    const at = { meeting_id: meetingId, audience_id: seen.audience_id, position: (items.at(-1)?.position ?? 0) + 1 };
    const id = await insertItem(tx, { ...rowOf(input), ...at });
    if (seen.state === 'planned') await updateMeeting(tx, meetingId, seen.version, { state: 'preparing' });
    await note(tx, actor, seen, 'agenda.add', id, { after: { ...input } });
    return id;
  });
}

export async function correctItem(db: Db, actor: Actor, id: number, version: number, input: ItemInput): Promise<void> {
  const { meeting, item } = await withMeeting(db, actor, id);
  requireOpenAgenda(meeting);
  await inTransaction(db, async (tx) => {
    if (!(await updateItem(tx, id, version, rowOf(input)))) throw staleItem(await getItem(tx, actor, id), input);
    await note(tx, actor, meeting, 'agenda.correct', id, { before: item, after: { ...input } });
  });
}

function staleItem(theirs: Item, input: ItemInput): Stale {
  const said = rowOf(input);
  const fields = (Object.keys(said) as (keyof typeof said)[]).map((name) => ({
    name,
    label: name,
    mine: String(said[name] ?? ''),
    theirs: String(theirs[name] ?? ''),
  }));
  return new Stale(theirs.version, fields);
}

/** Moves an item one place up or down; at either end nothing moves. */
export async function moveItem(db: Db, actor: Actor, id: number, way: 'up' | 'down'): Promise<void> {
  const { meeting } = await withMeeting(db, actor, id);
  requireOpenAgenda(meeting);
  await inTransaction(db, async (tx) => {
    const ids = (await itemsOf(tx, actor, meeting.id)).map((item) => item.id);
    const from = ids.indexOf(id);
    const to = from + (way === 'up' ? -1 : 1);
    const other = ids[to];
    if (other !== undefined) {
      ids[to] = id;
      ids[from] = other;
      await placeItems(tx, ids);
    }
    await note(tx, actor, meeting, 'agenda.move', id, { after: { way } });
  });
}

/** Takes an item off. One that holds papers or an outcome stays: it is part of what was sent or said. */
export async function dropItem(db: Db, actor: Actor, id: number): Promise<number> {
  const { meeting, item } = await withMeeting(db, actor, id);
  requireOpenAgenda(meeting);
  await inTransaction(db, async (tx) => {
    if ((await papersOf(tx, actor, [id])).length > 0) throw new RuleBroken('item.has-papers');
    if ((await decisionsOfItem(tx, actor, id)).length > 0) throw new RuleBroken('item.has-decisions');
    await deleteItem(tx, id);
    const left = (await itemsOf(tx, actor, meeting.id)).map((each) => each.id);
    await placeItems(tx, left);
    await note(tx, actor, meeting, 'agenda.drop', id, { before: item });
  });
  return meeting.id;
}

/** An item with its meeting, after the rule was asked. */
export async function withMeeting(db: Db, actor: Actor, itemId: number, rule = 'agenda.write'): Promise<{ meeting: Meeting; item: Item }> {
  const item = await getItem(db, actor, itemId);
  const meeting = await getMeeting(db, actor, item.meeting_id);
  actor.may(rule, { bodyId: meeting.body_id });
  return { meeting, item };
}
