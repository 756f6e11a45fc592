import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { slot } from '#kernel/slots';
import type { NodeInFramework } from './store.ts';

/** Pieces that lower rooms put on the page of a branch: activities, decisions, findings that point at it. */
export const nodePieces = slot<{ house: House; actor: Actor; page: Page; node: NodeInFramework }, Child>('strategy.node');
