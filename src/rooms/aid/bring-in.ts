import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import { enterFile } from './entering.ts';
import { acceptFile, isAlarming, receiveFile, type ToReceive } from './imports.ts';
import type { Report } from './published/report.ts';
import { readFile } from './reading.ts';

export interface BroughtIn {
  id: number;
  /** `same`: known content, nothing to do · `refused`: it does not come in · `to-see`: too much vanished, nobody said yes · `entered`. */
  outcome: 'same' | 'refused' | 'to-see' | 'entered';
  report: Report | null;
  rows: number;
}

/**
 * Receives, reads, accepts and brings in a file in one go, through the same verbs as the pages: for commands and the demonstration.
 * `sender` sends and accepts with its own rights; the house reads and writes.
 */
export async function bringFileIn(
  house: House,
  { sender, itself }: { sender: Actor; itself: Actor },
  what: ToReceive,
  { seen = false } = {},
): Promise<BroughtIn> {
  const here = { later: false };
  const { id } = await receiveFile(house, sender, what, here);
  const { report, state } = await readFile(house, itself, id);
  if (state === 'accepted') return { id, outcome: 'same', report, rows: 0 };
  if (report === null || state === 'refused') return { id, outcome: 'refused', report, rows: 0 };
  if (state === 'read') {
    if (isAlarming(report.changes) && !seen) return { id, outcome: 'to-see', report, rows: 0 };
    await acceptFile(house, sender, id, { seen }, here);
  }
  const { rows } = await enterFile(house, itself, id);
  return { id, outcome: 'entered', report, rows };
}
