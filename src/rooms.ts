import { registerRules } from '#kernel/access';
import { registerJobs } from '#kernel/jobs';
import type { Room } from '#kernel/room';
import { kernelText } from '#kernel/text';
import { accounts, learnMatter } from '#rooms/accounts';
import { aid } from '#rooms/aid';
import { calendar } from '#rooms/calendar';
import { hall, learnTexts } from '#rooms/hall';
import { mechanism } from '#rooms/mechanism';
import { meetings } from '#rooms/meetings';
import { nomenclature } from '#rooms/nomenclature';
import { strategy } from '#rooms/strategy';

/** The rooms, in order: each opens only the doors of those before it. */
export const rooms: readonly Room[] = [nomenclature, mechanism, accounts, hall, strategy, calendar, aid, meetings];

let open = false;

/** Takes every room's rules and kinds of work in and joins the slots. Done once a process. */
export function openRooms(): readonly Room[] {
  if (open) return rooms;
  open = true;
  learnTexts('kernel', kernelText);
  for (const room of rooms) {
    registerRules(room.name, room.access, room.carried);
    registerJobs(room.jobs ?? []);
    learnTexts(room.name, room.text);
    learnMatter(room);
    room.furnish?.();
  }
  return rooms;
}
