import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { hallBlocks } from './blocks.tsx';
import { routes } from './routes.tsx';
import { homeBlocks } from './slots.ts';
import { text } from './text.ts';

export { learnTexts } from './rights.ts';
export { type BlockKey, type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from './slots.ts';

export const hall: Room = { name: 'hall', text, access, routes, furnish: () => homeBlocks.fill('hall', hallBlocks) };
