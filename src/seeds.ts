import type { House } from '#kernel/house';
import type { Room } from '#kernel/room';

/** Somebody who can sign in to a demonstration. The password is kept nowhere else: it is shown once. */
export interface ShownAccount {
  role: string;
  address: string;
  password: string;
}

/** Brings the reference data of the rooms in, in their order; each leaves alone what its files did not change. */
export async function bringReference(house: House, rooms: readonly Room[]): Promise<string[]> {
  const filled = rooms.filter((room) => room.reference);
  for (const room of filled) await room.reference?.(house);
  return filled.map((room) => room.name);
}

/** The year of the demonstration, lived through the verbs. It is read only when it is wanted. */
export async function bringDemo(house: House): Promise<ShownAccount[]> {
  const { liveDemo } = (await import('../db/seeds/demo/index.ts')) as { liveDemo(house: House): Promise<ShownAccount[]> };
  return liveDemo(house);
}
