import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { Forbidden, RuleBroken } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { buildMeeting, buildPool, buildReader } from '../builders.ts';
import { invitationsOf } from '../store/invitations.ts';
import { recordReply } from './replies.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse({ clock: fixedClock('2018-11-12T08:00:00Z') });
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);

describe('an answer', () => {
  it('is given by the person called, by their guest link, or noted by the secretariat, and by nobody else', async () => {
    const { id } = await buildMeeting(site.house, { state: 'convened' });
    const all = await pool();
    const [mine, other] = await act(() => invitationsOf(db(), all, id));
    const answer = { reply: 'alternate', note: 'Mme D.' } as const;
    const member = await buildReader(site.house, [{ role: 'member' }]);
    await expect(act(() => recordReply(db(), member, mine?.id as number, answer))).rejects.toBeInstanceOf(Forbidden);
    const guest = { ...all, kind: 'guest', personId: null, guest: { purpose: 'meetings.reply', subject: mine?.id, linkId: 1 }, roles: [] };
    const asGuest = new Actor(guest as ConstructorParameters<typeof Actor>[0]);
    await expect(act(() => recordReply(db(), asGuest, other?.id as number, answer))).rejects.toBeInstanceOf(Forbidden);
    await act(() => recordReply(db(), asGuest, mine?.id as number, answer));
    expect((await act(() => invitationsOf(db(), all, id)))[0]).toMatchObject({
      reply: 'alternate',
      reply_note: 'Mme D.',
      replied_on: '2018-11-12',
    });
  });

  it('comes too late once the session is past', async () => {
    const { id } = await buildMeeting(site.house, { state: 'convened' });
    const later = await buildPool(site.house, '2018-11-22');
    const [mine] = await act(() => invitationsOf(db(), later, id));
    await expect(act(() => recordReply(db(), later, mine?.id as number, { reply: 'present', note: null }))).rejects.toBeInstanceOf(
      RuleBroken,
    );
  });
});
