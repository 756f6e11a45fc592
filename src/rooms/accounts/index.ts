import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { tellJob } from './following/digest.ts';
import { furnish } from './furnish.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export const accounts: Room = { name: 'accounts', text, access, carried: ['guest-link.make'], routes, furnish, jobs: [tellJob] };

export { administrator } from './access.ts';
export { giveDelegation } from './delegation/delegations.ts';
export { learnMatter } from './delegation/matters.ts';
export { departuresToConfirm } from './departure/reading.ts';
export { type FeedAsked, type FeedEvent, feedEvents } from './feeds/slots.ts';
export { letFollow } from './following/following.ts';
export { type FollowedList, followableList, listName, WATCHED } from './following/lists.ts';
export { followListPiece, followPiece } from './following/piece.tsx';
export { type Followable, type Followed, followables, followsOf, type NewsArgs, type NewsLine, news } from './following/slots.ts';
export { type DemoAccount, type DemoPerson, firstAdministratorLink, makeDemoAccounts } from './founding.ts';
export { type GuestInvite, type MadeLink, makeGuestLink, revokeGuestLink } from './guest-links.ts';
export { type Keeping, personalData, type Told } from './personal-data/keeping.ts';
export { clientAddress } from './reach.ts';
export {
  type Duty,
  type DutySource,
  furtherAudiences,
  type GuestPurpose,
  guestPurposes,
  openDuties,
  type Somebody,
} from './slots.ts';
export { accountOpenedAt } from './store/accounts.ts';
export { personActor, whoIs } from './who-is.ts';
