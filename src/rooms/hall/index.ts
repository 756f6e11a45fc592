import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';

export { learnTexts } from './rights.ts';
export { type BlockKey, type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from './slots.ts';

export const hall: Room = { name: 'hall', text, access, routes };
