import { followables, furtherAudiences, guestPurposes, news, openDuties, personalData } from '#rooms/accounts';
import { deadlines, occasionChanged, occasionPieces } from '#rooms/calendar';
import { homeBlocks, waiting } from '#rooms/hall';
import { bodyDuties, bodySections, organisationSections, organisationSucceeded } from '#rooms/mechanism';
import { decisionsOfMerged } from './decisions/succession.ts';
import { meetingAudiencesOf } from './furnish/audiences.ts';
import { meetingDuties } from './furnish/body-duties.ts';
import { meetingDeadlines } from './furnish/deadlines.ts';
import { carriedDecisions } from './furnish/duties.ts';
import { replyPurpose } from './furnish/guest.ts';
import { meetingBlocks } from './furnish/home.tsx';
import { decisionsFollowable } from './furnish/lists.ts';
import { carriedFollowable, meetingFollowable, meetingNews } from './furnish/news.ts';
import { meetingKeepings } from './furnish/personal-data.ts';
import { bodySection, occasionPiece, organisationSection } from './furnish/places.tsx';
import { waitingLines } from './furnish/waiting.ts';
import { followOccasion } from './planning.ts';

const ROOM = 'meetings';
const keepings = () => meetingKeepings;
const succession = () => decisionsOfMerged;
const reply = () => replyPurpose;
const followed = () => meetingFollowable;
const carried = () => carriedFollowable;
const decisionList = () => decisionsFollowable;
const duties = () => carriedDecisions;
const follow = ({ tx, actor, after }: Parameters<Parameters<typeof occasionChanged.fill>[1]>[0]) => followOccasion(tx, actor, after);

/** What meetings bring to the rooms above. */
export function furnish(): void {
  furtherAudiences.fill(ROOM, meetingAudiencesOf);
  guestPurposes.fill(ROOM, reply);
  openDuties.fill(ROOM, duties);
  followables.fill(ROOM, followed);
  followables.fill(ROOM, decisionList);
  followables.fill(ROOM, carried);
  news.fill(ROOM, meetingNews);
  occasionChanged.fill(ROOM, follow);
  occasionPieces.fill(ROOM, occasionPiece);
  personalData.fill(ROOM, keepings);
  deadlines.fill(ROOM, meetingDeadlines);
  bodyDuties.fill(ROOM, meetingDuties);
  bodySections.fill(ROOM, bodySection);
  organisationSections.fill(ROOM, organisationSection);
  organisationSucceeded.fill(ROOM, succession);
  homeBlocks.fill(ROOM, meetingBlocks);
  waiting.fill(ROOM, waitingLines);
}
