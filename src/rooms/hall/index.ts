import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { hallBlocks } from './blocks.tsx';
import { routes } from './routes.tsx';
import { homeBlocks } from './slots.ts';
import { text } from './text.ts';

export { learnTexts } from './rights.ts';
export { type BlockKey, type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from './slots.ts';

/** The word for each sort of person that a rule may be granted to. */
export const granteeWords = { fr: text.fr.grantees, en: text.en.grantees };

export const hall: Room = { name: 'hall', text, access, routes, furnish: () => homeBlocks.fill('hall', hallBlocks) };
