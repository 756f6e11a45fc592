import type { Day } from '#kernel/day';
import { giveDelegation } from '#rooms/accounts';
import type { Diary } from './diary.ts';
import type { Life } from './lived.ts';

/** The week before the head of cooperation of the Chef de file goes on mission. */
const GIVEN: Day = '2018-10-29';
const FROM: Day = '2018-11-05';
const TO: Day = '2018-11-23';

/** The head of cooperation of the Chef de file lets her deputy act for her during her mission. */
export function giveDelegations(life: Life, diary: Diary): void {
  diary.on(GIVEN, () =>
    life.as('marijke-oosterwind', async (actor) => {
      const toPersonId = life.people.get('joost-van-heidekamp') ?? 0;
      await giveDelegation(life.house, actor, { toPersonId, matters: ['calendar', 'meetings'], fromDay: FROM, toDay: TO });
    }),
  );
}
