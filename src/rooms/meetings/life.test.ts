import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { buildMeeting, buildPool } from './builders.ts';
import { getMeeting } from './store/meetings.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse();
});
afterAll(() => site.drop());

describe('the life of a meeting', () => {
  it('goes from its planning to its minutes', async () => {
    const { id } = await buildMeeting(site.house, { state: 'issued' });
    const meeting = await withLedger(async () => getMeeting(site.house.db, await buildPool(site.house), id));
    expect(meeting.state).toBe('issued');
  });
});
