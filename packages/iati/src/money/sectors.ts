import type { CodedEntry } from '../model/entries.ts';
import type { TransactionNode } from '../model/money.ts';
import type { ActivityNode } from '../model/records.ts';
import { Fraction } from './fraction.ts';
import { gather, rebase, type Shared, type ShareReason } from './shares.ts';

export interface SectorShares {
  /** In document order; codes without blanks around them, in capitals. */
  readonly sectors: Shared[];
  readonly reasons: ShareReason[];
}

/** `DAC` is vocabulary 1 and `DAC-3` vocabulary 2 in versions 1.0x; an absent one is 1. */
const OLD_VOCABULARIES: ReadonlyMap<string, string> = new Map([
  ['DAC', '1'],
  ['DAC-3', '2'],
]);

/** The vocabulary of a sector or a region, the default said. */
export function vocabularyOf({ vocabulary }: Pick<CodedEntry, 'vocabulary'>): string {
  const published = vocabulary?.trim() || '1';
  return OLD_VOCABULARIES.get(published) ?? published;
}

/**
 * How an activity divides over the sectors of one vocabulary (1, the 5-digit purpose codes of the DAC, unless told): parts of
 * one whole, rebased for statistics where the published percentages do not make 100, which are kept beside. Vocabularies are
 * never mixed (standard 2.03, iati-activity/sector).
 *
 * @example
 * sectorShares(activity).sectors.map((sector) => `${sector.code} ${sector.published} ${sector.used}`)
 */
export function sectorShares(activity: ActivityNode, vocabulary = '1'): SectorShares {
  const reasons = new Set<ShareReason>();
  const entries = activity.sectors.filter((sector) => vocabularyOf(sector) === vocabulary);
  return { sectors: rebase(gather(entries, reasons), reasons), reasons: [...reasons] };
}

/** The same for one transaction: its own sector, which has no percentage and is all of it, else the sectors of its activity. */
export function transactionSectorShares(activity: ActivityNode, transaction: TransactionNode, vocabulary = '1'): SectorShares {
  const own = transaction.sectors.find((sector) => vocabularyOf(sector) === vocabulary && sector.code?.trim());
  if (own === undefined) return sectorShares(activity, vocabulary);
  return { sectors: [{ code: own.code!.trim().toUpperCase(), published: null, used: Fraction.one }], reasons: [] };
}
