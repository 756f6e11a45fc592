import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { openRooms } from '#rooms';
import { personActor } from '#rooms/accounts';
import { cancelOccasion, getOccasion, moveOccasion, planOccasion } from '#rooms/calendar';
import { addMember, closeSeat, designate, getSeat, membersOf } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { type BuiltBody, type BuiltMember, buildBody, buildMeeting, buildPool, buildReader, TODAY } from './builders.ts';
import { correctMeeting, planMeeting } from './planning.ts';
import { getMeeting, nextMeetingOf } from './store/meetings.ts';

openRooms();
let site: TestHouse;
let body: BuiltBody;
beforeAll(async () => {
  site = await testHouse();
  body = await buildBody(site.house);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);
const personOf = (personId: number, day = TODAY) => act(() => personActor(db(), { personId, administrator: false }, day));

describe('a planned meeting', () => {
  it('is read by those who sit on its body today, by the Pool, and by nobody else', async () => {
    const { id } = await buildMeeting(site.house, { body });
    const other = await buildBody(site.house, { members: 1 });
    const sits = await personOf(body.members[0]?.alternate as number);
    const elsewhere = await personOf(other.members[0]?.titular as number);
    expect((await act(() => getMeeting(db(), sits, id))).id).toBe(id);
    await expect(act(() => getMeeting(db(), elsewhere, id))).rejects.toBeInstanceOf(NotFound);
    expect((await act(async () => getMeeting(db(), await pool(), id))).state).toBe('planned');
  });

  it('is still read by whoever attended, once the seat is another’s', async () => {
    const group = await buildBody(site.house, { members: 2 });
    const attended = await buildMeeting(site.house, { state: 'held', body: group });
    const missed = await buildMeeting(site.house, { state: 'planned', body: group });
    const who = group.members[0] as BuiltMember;
    const actor = await pool();
    const elsewhere = await buildBody(site.house, { members: 1 });
    const kept = await act(() => addMember(db(), actor, elsewhere.id, who.organisationId, { fromDay: '2015-01-01' }));
    const seated = { personId: who.titular, capacity: 'titular', decides: true, fromDay: '2015-01-01', toDay: null } as const;
    await act(() => designate(db(), actor, kept, seated));
    const seats = (await act(() => membersOf(db(), actor, group.id, TODAY))).find(
      (one) => one.organisation.id === who.organisationId,
    )?.seats;
    await act(async () =>
      closeSeat(
        db(),
        actor,
        seats?.[0]?.seat_id as number,
        (await getSeat(db(), actor, seats?.[0]?.seat_id as number)).version,
        '2018-11-20',
      ),
    );
    const after = await personOf(who.titular, '2018-12-01');
    expect((await act(() => getMeeting(db(), after, attended.id))).id).toBe(attended.id);
    await expect(act(() => getMeeting(db(), after, missed.id))).rejects.toBeInstanceOf(NotFound);
  });

  it('is read by whoever is called to it, until its day, whatever became of the seat', async () => {
    const group = await buildBody(site.house, { members: 2 });
    const { id } = await buildMeeting(site.house, { state: 'convened', body: group, given: { day: '2018-11-21' } });
    const who = group.members[0] as BuiltMember;
    const actor = await pool();
    const elsewhere = await buildBody(site.house, { members: 1 });
    const kept = await act(() => addMember(db(), actor, elsewhere.id, who.organisationId, { fromDay: '2015-01-01' }));
    const seated = { personId: who.titular, capacity: 'titular', decides: true, fromDay: '2015-01-01', toDay: null } as const;
    await act(() => designate(db(), actor, kept, seated));
    const seats = (await act(() => membersOf(db(), actor, group.id, TODAY))).find(
      (one) => one.organisation.id === who.organisationId,
    )?.seats;
    const seatId = seats?.[0]?.seat_id as number;
    await act(async () => closeSeat(db(), actor, seatId, (await getSeat(db(), actor, seatId)).version, '2018-11-14'));
    const before = await personOf(who.titular, '2018-11-21');
    expect((await act(() => getMeeting(db(), before, id))).id).toBe(id);
    const after = await personOf(who.titular, '2018-11-22');
    await expect(act(() => getMeeting(db(), after, id))).rejects.toBeInstanceOf(NotFound);
  });

  it('may be opened to the readers of the body, or to everybody when the body’s papers are not reserved', async () => {
    const open = await buildBody(site.house, { members: 1, records: 'ptf' });
    const ptf = await buildReader(site.house, [{ role: 'ptf' }], ['public', 'signed-in', 'ptf']);
    const everybody = await buildReader(site.house, [], ['public']);
    const wide = await buildMeeting(site.house, { body: open, given: { readers: 'records' } });
    const wider = await buildMeeting(site.house, { body: open, given: { readers: 'public' } });
    expect((await act(() => getMeeting(db(), ptf, wide.id))).id).toBe(wide.id);
    await expect(act(() => getMeeting(db(), everybody, wide.id))).rejects.toBeInstanceOf(NotFound);
    expect((await act(() => getMeeting(db(), everybody, wider.id))).id).toBe(wider.id);
    await expect(buildMeeting(site.house, { body, given: { readers: 'public' } })).rejects.toMatchObject({ key: 'meeting.too-wide' });
  });

  it('is planned by the Pool and by the chair of the body, not by its members', async () => {
    const what = { kind: 'meeting', origin: 'ptf', bodyId: body.id, titleFr: null, titleEn: null, fromDay: '2018-12-12' } as const;
    const occasionId = await act(async () => planOccasion(db(), await pool(), what));
    const given = { bodyId: body.id, occasionId, number: null, readers: 'own' } as const;
    const member = await buildReader(site.house, [{ role: 'member', bodyId: body.id }]);
    await expect(act(() => planMeeting(db(), member, given))).rejects.toBeInstanceOf(Forbidden);
    const another = await buildReader(site.house, [{ role: 'chair', bodyId: body.id + 1 }]);
    await expect(act(() => planMeeting(db(), another, given))).rejects.toBeInstanceOf(Forbidden);
    const chair = await buildReader(site.house, [{ role: 'chair', bodyId: body.id }]);
    const id = await act(() => planMeeting(db(), chair, given));
    const reader = await buildReader(site.house, [{ role: 'member', bodyId: body.id }]);
    await expect(act(() => correctMeeting(db(), reader, id, 1, { number: 7 }))).rejects.toBeInstanceOf(Forbidden);
  });

  it('has a number that no other session of the body has', async () => {
    const first = await buildMeeting(site.house, { body, given: { number: 128 } });
    const second = await buildMeeting(site.house, { body, given: { number: 129 } });
    const actor = await pool();
    const version = (await act(() => getMeeting(db(), actor, second.id))).version;
    await expect(act(() => correctMeeting(db(), actor, second.id, version, { number: 128 }))).rejects.toMatchObject({
      constraint: 'meeting.number-taken',
    });
    await act(() => correctMeeting(db(), actor, second.id, version, { number: 130 }));
    expect((await act(() => getMeeting(db(), actor, first.id))).number).toBe(128);
  });

  it('takes an occasion of its own body that no other meeting has', async () => {
    const actor = await pool();
    const what = { kind: 'meeting', origin: 'ptf', bodyId: body.id, titleFr: null, titleEn: null, fromDay: '2018-12-19' } as const;
    const occasionId = await act(() => planOccasion(db(), actor, what));
    const given = { bodyId: body.id, occasionId, number: null, readers: 'own' } as const;
    const other = await buildBody(site.house, { members: 1 });
    await expect(act(() => planMeeting(db(), actor, { ...given, bodyId: other.id }))).rejects.toMatchObject({ key: 'meeting.other-body' });
    await act(() => planMeeting(db(), actor, given));
    await expect(act(() => planMeeting(db(), actor, given))).rejects.toMatchObject({ constraint: 'meeting.occasion-taken' });
  });

  it('is found by its agenda by those who may read it, and by nobody else', async () => {
    const title = 'Zérogommage des enveloppes';
    const { id } = await buildMeeting(site.house, { state: 'preparing', body, item: { title } });
    const found = await act(async () => search(db(), await pool(), 'Zérogommage'));
    expect(found.hits.map((hit) => [hit.kind, hit.subjectId])).toEqual([['meeting', String(id)]]);
    const outsider = await buildReader(site.house, [], ['public', 'signed-in', 'ptf']);
    expect((await act(() => search(db(), outsider, 'Zérogommage'))).total).toBe(0);
  });
});

describe('a meeting follows its occasion', () => {
  const why = { reason: 'deuil national', lang: 'fr' } as const;

  it('to another day, and into a cancellation, whoever moved it', async () => {
    const { id } = await buildMeeting(site.house, { state: 'preparing', body });
    const actor = await pool();
    const occasion = async () => act(async () => getOccasion(db(), actor, (await getMeeting(db(), actor, id)).occasion_id));
    const keeper = await buildReader(site.house, [{ role: 'chair', bodyId: body.id }], ['public', 'signed-in', `body:${body.id}`]);
    await expect(act(() => getMeeting(db(), keeper, id))).rejects.toBeInstanceOf(NotFound);
    const before = await occasion();
    await act(() => moveOccasion(db(), keeper, before.id, before.version, { fromDay: '2018-11-28', ...why }));
    expect(await act(() => getMeeting(db(), actor, id))).toMatchObject({ day: '2018-11-28', stands: 'stands', reason: null });
    const now = await occasion();
    await act(() => cancelOccasion(db(), keeper, now.id, now.version, why));
    expect(await act(() => getMeeting(db(), actor, id))).toMatchObject({ stands: 'cancelled', reason: 'deuil national' });
  });

  it('and the next session of a body is one that stands', async () => {
    const group = await buildBody(site.house, { members: 1 });
    const first = await buildMeeting(site.house, { body: group, given: { day: '2018-11-20' } });
    const second = await buildMeeting(site.house, { body: group, given: { day: '2018-12-20' } });
    const actor = await pool();
    expect((await act(() => nextMeetingOf(db(), actor, group.id, TODAY)))?.id).toBe(first.id);
    const meeting = await act(() => getMeeting(db(), actor, first.id));
    const occasion = await act(() => getOccasion(db(), actor, meeting.occasion_id));
    await act(() => cancelOccasion(db(), actor, occasion.id, occasion.version, why));
    expect((await act(() => nextMeetingOf(db(), actor, group.id, TODAY)))?.id).toBe(second.id);
  });
});
