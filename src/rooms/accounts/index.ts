import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { furnishCards } from './cards/asking.ts';
import { furnishPersonalData } from './personal-data/kept.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

function furnish(): void {
  furnishCards();
  furnishPersonalData();
}

export const accounts: Room = { name: 'accounts', text, access, routes, furnish };

export { administrator } from './access.ts';
export { type DemoAccount, type DemoPerson, firstAdministratorLink, makeDemoAccounts } from './founding.ts';
export { type GuestInvite, type MadeLink, makeGuestLink, revokeGuestLink } from './guest-links.ts';
export { type Keeping, personalData, type Told } from './personal-data/keeping.ts';
export { furtherAudiences, type GuestPurpose, guestPurposes, type Somebody } from './slots.ts';
export { personActor, whoIs } from './who-is.ts';
