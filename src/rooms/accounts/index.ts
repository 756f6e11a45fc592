import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export const accounts: Room = { name: 'accounts', text, access, carried: ['guest-link.make'], routes };

export { administrator } from './access.ts';
export { learnMatter } from './delegation/matters.ts';
export { type DemoAccount, type DemoPerson, firstAdministratorLink, makeDemoAccounts } from './founding.ts';
export { type GuestInvite, type MadeLink, makeGuestLink, revokeGuestLink } from './guest-links.ts';
export { furtherAudiences, type GuestPurpose, guestPurposes, type Somebody } from './slots.ts';
export { personActor, whoIs } from './who-is.ts';
