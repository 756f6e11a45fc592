import { RuleBroken } from '#kernel/errors';
import { sniff } from '#kernel/files/sniff';
import { bareJpeg } from './picture/jpeg.ts';
import { barePng } from './picture/png.ts';
import { bareWebp } from './picture/webp.ts';

/** The longest side of a picture that a page may be asked to show. */
export const LONGEST_SIDE = 4000;

/** A picture without what came along with it: its image data as they were, and the size at which it is shown. */
export interface Bare {
  content: Buffer;
  width: number;
  height: number;
}

const WAYS = { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp } as const;

export type PictureType = keyof typeof WAYS;

/**
 * Takes out of a picture all that is not the picture: place, device, dates, comments, small copies of it, what follows its end.
 * Only parts that are needed to draw it are kept, so that a kind of note invented tomorrow goes too. The image data are not touched.
 */
export function barePicture(content: Buffer): Bare & { type: PictureType } {
  const type = sniff(content.subarray(0, 4096), content.subarray(-65_536)) as PictureType;
  if (!Object.hasOwn(WAYS, type)) throw new RuleBroken('photograph.wrong-type');
  const bare = WAYS[type](content);
  if (!bare || bare.width < 1 || bare.height < 1) throw new RuleBroken('photograph.unreadable');
  if (Math.max(bare.width, bare.height) > LONGEST_SIDE) {
    throw new RuleBroken('photograph.too-wide', { width: bare.width, height: bare.height, limit: LONGEST_SIDE });
  }
  return { ...bare, type };
}
