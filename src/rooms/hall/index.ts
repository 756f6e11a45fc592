import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { hallBlocks, waitingDepartures } from './blocks.tsx';
import { furnishOwnActs } from './own-acts.ts';
import { routes } from './routes.tsx';
import { homeBlocks, waiting } from './slots.ts';
import { text } from './text.ts';

export { learnTexts } from './rights.ts';
export { type BlockKey, type BodyDate, bodyDates, type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from './slots.ts';

/** The word for each sort of person that a rule may be granted to. */
export const granteeWords = { fr: text.fr.grantees, en: text.en.grantees };

function furnish(): void {
  homeBlocks.fill('hall', hallBlocks);
  waiting.fill('hall', waitingDepartures);
  furnishOwnActs();
}

export const hall: Room = { name: 'hall', text, access, routes, furnish };
