import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { moveDemoDay } from '#kernel/settings';
import { personActor } from '#rooms/accounts';

/** Who does things in the demonstration, on the day it lives. */
export class Life {
  readonly house: House;
  readonly people: ReadonlyMap<string, number>;
  day: Day;

  constructor(house: House, people: ReadonlyMap<string, number>, day: Day) {
    this.house = house;
    this.people = people;
    this.day = day;
  }

  /** The demonstration moves on: what is done next is done on that day. */
  async on(day: Day): Promise<void> {
    if (day === this.day) return;
    await asHouse(this.house, 'demo', (actor) => moveDemoDay(this.house.db, actor, day));
    this.day = day;
  }

  /** One of the cast does something, through the rights that their seats give them on the day. */
  as<T>(key: string, work: (actor: Actor) => Promise<T>): Promise<T> {
    const personId = this.people.get(key);
    if (personId === undefined) throw new Error(`not in the cast: ${key}`);
    return withLedger(async () => work(await personActor(this.house.db, { personId, administrator: false }, this.day)));
  }
}
