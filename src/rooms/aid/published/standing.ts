import { type ActivityNode, type Shape, shapeOf } from '@toguna/iati/model';
import type { Upgraded } from '@toguna/iati/upgrade';

/** An activity as it was published, and as one of the standard 2.03. */
export interface Standing {
  published: ActivityNode;
  /** The same where it was published in 2.0x; else a new record, with the lines of the old file. */
  activity: ActivityNode;
  /** The version whose rules it was read by, and what decided it. */
  shape: Shape;
  upgraded: Upgraded | null;
}

/** Whether an activity plainly follows a version of 2.0x: nothing is to be said of how it was read. */
export const isPlain = ({ shape, upgraded }: Standing): boolean => upgraded === null && shape.declared?.trim() === shape.version;

/** Reads an activity of any version as one of 2.03. What upgrades is loaded when the first old activity is met: most files have none. */
export async function standingOf(published: ActivityNode): Promise<Standing> {
  const shape = shapeOf(published);
  if (!shape.version.startsWith('1')) return { published, activity: published, shape, upgraded: null };
  const { upgradeRecord } = await import('@toguna/iati/upgrade');
  const upgraded = upgradeRecord(published, { version: shape.version });
  return { published, activity: upgraded.record, shape, upgraded };
}
