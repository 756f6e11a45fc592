import type { House } from '#kernel/house';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { feedEvents, followables, news } from '#rooms/accounts';
import { bodyDates, homeBlocks } from '#rooms/hall';
import { bodyDuties } from '#rooms/mechanism';
import { access } from './access.ts';
import { datesOfBodies } from './body-dates.ts';
import { occasionDuties } from './duties.ts';
import { occasionEvents } from './feed.ts';
import { calendarBlocks } from './home.tsx';
import { occasionsFollowable } from './list.ts';
import { loadHistory } from './load.ts';
import { calendarNews, occasionFollowable } from './news.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export {
  type Correction,
  cancelOccasion,
  confirmOccasion,
  correctOccasion,
  type DaysHeld,
  holdOccasion,
  moveOccasion,
  type NewDays,
} from './changes.ts';
export { occasionChanged } from './keep.ts';
export { forgetLaterHistory } from './load.ts';
export { placeOf, titleOf } from './naming.ts';
export { hasMoved, isOpen, type Move, type Occasion, type OccasionKind, type OccasionState, type Origin } from './occasion.ts';
export { type NewOccasion, planOccasion } from './planning.ts';
export { getOccasion, listMoves, listOccasions, nextOccasionOf, occasionForBodyOn } from './reading.ts';
export { type Deadline, deadlines, occasionPieces } from './slots.ts';
export type { OccasionFilters } from './store.ts';

const occasions = () => occasionFollowable;
const occasionList = () => occasionsFollowable;

function furnish(): void {
  homeBlocks.fill('calendar', calendarBlocks);
  bodyDates.fill('calendar', datesOfBodies);
  followables.fill('calendar', occasions);
  followables.fill('calendar', occasionList);
  news.fill('calendar', calendarNews);
  feedEvents.fill('calendar', occasionEvents);
  bodyDuties.fill('calendar', occasionDuties);
}

export const calendar: Room = {
  name: 'calendar',
  text,
  access,
  routes,
  reference: (house: House) => loadReference(house, 'calendar', loadHistory),
  furnish,
};
