import { dueSlot } from '#kernel/jobs';
import { closeDepartures } from './departure/closing.ts';

const ROOM = 'accounts';
const departures = () => closeDepartures;

/** What accounts ask of the house every minute. */
export function furnish(): void {
  dueSlot.fill(ROOM, departures);
}
