import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { homeFor } from './homes.ts';
import { type BlockKey, type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from './slots.ts';

export interface Home {
  role: string;
  /** What waits, the most pressing first; what has no day comes last. */
  waits: Waiting[];
  /** The blocks of this reader's home that have something to show, in the order of the role. */
  blocks: HomeBlock[];
  /** Those of the home's blocks that the page itself makes. */
  wanted: readonly BlockKey[];
}

const SHOWN = 7;

/** Gathers a reader's home from every room, each with its own rights. */
export async function gatherHome(house: House, actor: Actor, page: Page): Promise<Home> {
  actor.may('home.read');
  const { role, blocks } = homeFor(actor);
  const args: HomeArgs = { house, actor, page, wanted: new Set(blocks) };
  const waits = args.wanted.has('waiting') ? (await waiting.gather(args)).flat() : [];
  const given = (await homeBlocks.gather(args)).flat();
  const found = blocks.flatMap((key) => given.filter((block) => block.key === key));
  return { role, waits: waits.sort(byPress).slice(0, SHOWN), blocks: found, wanted: blocks };
}

function byPress(a: Waiting, b: Waiting): number {
  return (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.title.localeCompare(b.title);
}
