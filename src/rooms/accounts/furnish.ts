import { dueSlot } from '#kernel/jobs';
import { bodyAsides, organisationAsides, organisationSucceeded } from '#rooms/mechanism';
import { furnishCards } from './cards/asking.ts';
import { closeDepartures } from './departure/closing.ts';
import { bodyPiece, organisationPiece } from './feeds/asides.tsx';
import { askMorning, tellAtOnce } from './following/digest.ts';
import { followsAsDuty } from './following/duty.ts';
import { bodyFollowable, mechanismNews, organisationFollowable } from './following/of-mechanism.ts';
import { searchFollowable } from './following/searches.ts';
import { followables, news } from './following/slots.ts';
import { followsOfMerged } from './following/succession.ts';
import { furnishPersonalData } from './personal-data/kept.ts';
import { openDuties } from './slots.ts';

const ROOM = 'accounts';
const departures = () => closeDepartures;
const atOnce = () => tellAtOnce;
const morning = () => askMorning;
const succession = () => followsOfMerged;
const followsDuty = () => followsAsDuty;
const bodies = () => bodyFollowable;
const organisations = () => organisationFollowable;
const searches = () => searchFollowable;

/** What accounts bring: what is due each minute, what may be followed of the rooms above, and the button for it on their pages. */
export function furnish(): void {
  furnishCards();
  furnishPersonalData();
  for (const question of [departures, atOnce, morning]) dueSlot.fill(ROOM, question);
  for (const followable of [bodies, organisations, searches]) followables.fill(ROOM, followable);
  news.fill(ROOM, mechanismNews);
  openDuties.fill(ROOM, followsDuty);
  bodyAsides.fill(ROOM, bodyPiece);
  organisationSucceeded.fill(ROOM, succession);
  organisationAsides.fill(ROOM, organisationPiece);
}
