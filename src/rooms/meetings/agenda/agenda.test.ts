import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forbidden, NotFound, Stale } from '#kernel/errors';
import { findFile } from '#kernel/files';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { anItem, buildMeeting, buildPool, buildReader } from '../builders.ts';
import { itemsOf, papersOf } from '../store/agenda.ts';
import { getMeeting } from '../store/meetings.ts';
import { budgetOf } from './budget.ts';
import { addItem, correctItem, dropItem, moveItem } from './items.ts';
import { addPaper, dropPaper } from './papers.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse();
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);
const titles = async (id: number) => (await act(async () => itemsOf(db(), await pool(), id))).map((item) => item.title);

describe('an agenda', () => {
  it('begins the preparation with its first item', async () => {
    const { id } = await buildMeeting(site.house);
    const actor = await pool();
    await act(() => addItem(db(), actor, id, anItem()));
    expect((await act(() => getMeeting(db(), actor, id))).state).toBe('preparing');
  });

  it('keeps its order when items move up, down, and off either end', async () => {
    const { id } = await buildMeeting(site.house);
    const actor = await pool();
    const ids: number[] = [];
    for (const title of ['un', 'deux', 'trois']) ids.push(await act(() => addItem(db(), actor, id, anItem({ title }))));
    await act(() => moveItem(db(), actor, ids[2] as number, 'up'));
    expect(await titles(id)).toEqual(['un', 'trois', 'deux']);
    await act(() => moveItem(db(), actor, ids[0] as number, 'up'));
    await act(() => moveItem(db(), actor, ids[0] as number, 'down'));
    expect(await titles(id)).toEqual(['trois', 'un', 'deux']);
    await act(() => dropItem(db(), actor, ids[0] as number));
    expect(await titles(id)).toEqual(['trois', 'deux']);
    await act(() => addItem(db(), actor, id, anItem({ title: 'quatre' })));
    expect(await titles(id)).toEqual(['trois', 'deux', 'quatre']);
  });

  it('is written by those who keep the secretariat, and not after the session', async () => {
    const { id, body, items } = await buildMeeting(site.house, { state: 'held' });
    const actor = await pool();
    await expect(act(() => addItem(db(), actor, id, anItem()))).rejects.toMatchObject({ key: 'agenda.closed' });
    await expect(act(() => moveItem(db(), actor, items[0] as number, 'up'))).rejects.toMatchObject({ key: 'agenda.closed' });
    const open = await buildMeeting(site.house, { state: 'preparing', body });
    const member = await buildReader(site.house, [{ role: 'member', bodyId: body.id }]);
    await expect(act(() => addItem(db(), member, open.id, anItem()))).rejects.toBeInstanceOf(Forbidden);
    await expect(act(() => dropItem(db(), member, open.items[0] as number))).rejects.toBeInstanceOf(Forbidden);
    const paper = { file: { name: 'n.txt', content: new Uint8Array([65]) }, title: null };
    await expect(act(() => addPaper(site.house, member, open.items[0] as number, paper))).rejects.toBeInstanceOf(Forbidden);
  });

  it('shows both texts when two people correct one item', async () => {
    const { items } = await buildMeeting(site.house, { state: 'preparing' });
    const actor = await pool();
    const item = items[0] as number;
    await act(() => correctItem(db(), actor, item, 1, anItem({ title: 'le leur' })));
    const late = act(() => correctItem(db(), actor, item, 1, anItem({ title: 'le mien' })));
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(late).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ mine: 'le mien', theirs: 'le leur' })]),
    });
  });

  it('has papers that its readers read and nobody else does, and an item that has some stays', async () => {
    const { id, items } = await buildMeeting(site.house, { state: 'preparing' });
    const actor = await pool();
    const item = items[0] as number;
    const file = { name: 'note du Pool.txt', content: new TextEncoder().encode('Table ronde au 12 novembre.') };
    const paper = await act(() => addPaper(site.house, actor, item, { file, title: 'Note du Pool' }));
    const [kept] = await act(() => papersOf(db(), actor, [item]));
    expect(kept).toMatchObject({ id: paper, title: 'Note du Pool', bytes: file.content.length });
    const outsider = await buildReader(site.house, [], ['public', 'signed-in', 'ptf']);
    expect(await act(() => findFile(db(), outsider, kept?.file_id as number))).toBeFalsy();
    const member = await buildReader(site.house, [], ['public', `meeting:${id}`]);
    expect((await act(() => findFile(db(), member, kept?.file_id as number)))?.name).toBe('note du Pool.txt');
    await expect(act(() => dropItem(db(), actor, item))).rejects.toMatchObject({ key: 'item.has-papers' });
    await act(() => dropPaper(site.house, actor, paper));
    await act(() => dropItem(db(), actor, item));
    await expect(act(() => dropItem(db(), actor, item))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the time of an agenda', () => {
  it('says what goes beyond the session, item by item', () => {
    const items = [5, 15, 30, 35, 25, 15, 5].map((planned) => ({ planned, actual: null }));
    const budget = budgetOf(items, 120, '09:00');
    expect([budget.total, budget.over]).toEqual([130, 10]);
    expect(budget.slices.map((slice) => slice.over)).toEqual([0, 0, 0, 0, 0, 5, 5]);
    expect(budget.slices.map((slice) => slice.at)).toEqual(['09:00', '09:05', '09:20', '09:50', '10:25', '10:50', '11:05']);
  });

  it('adds up: the parts that go beyond make the whole that goes beyond', () => {
    const item = fc.record({ planned: fc.nat(120), actual: fc.option(fc.nat(120)) });
    fc.assert(
      fc.property(fc.array(item), fc.nat(480), (items, duration) => {
        const budget = budgetOf(items, duration, null);
        expect(budget.total).toBe(items.reduce((sum, each) => sum + (each.actual ?? each.planned), 0));
        expect(budget.slices.reduce((sum, slice) => sum + slice.over, 0)).toBe(budget.over);
        expect(budgetOf(items, null, null).over).toBe(0);
      }),
    );
  });
});
