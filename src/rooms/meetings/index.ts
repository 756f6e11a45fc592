import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export const meetings: Room = { name: 'meetings', text, access, routes };
