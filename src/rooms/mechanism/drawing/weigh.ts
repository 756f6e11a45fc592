import { gzipSync } from 'node:zlib';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { bodyKinds } from '../store/vocabulary.ts';
import { mechanismAt } from '../tree.ts';
import { buildPage } from './builders.ts';
import { drawnSeats } from './drawn.ts';
import { PictureSection } from './section.tsx';

/** Bytes that a text takes on the line. */
export const compressed = (text: string): number => gzipSync(text).length;

/** What the picture of a day weighs on the line, with its legend and what stands beside it. */
export async function pictureWeight(db: Db, actor: Actor, day: Day): Promise<number> {
  const roots = await mechanismAt(db, actor, day);
  const beside = { drawn: await drawnSeats(db, roots), kinds: await bodyKinds(db) };
  return compressed(String(PictureSection({ page: buildPage(actor), day, roots, ...beside })));
}
