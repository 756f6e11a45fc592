import { humanitarianOf } from '../model/entries.ts';
import type { TransactionNode } from '../model/money.ts';
import type { ActivityNode } from '../model/records.ts';
import { Fraction } from './fraction.ts';
import { type SectorShares, sectorShares, transactionSectorShares } from './sectors.ts';

/** How much is humanitarian, and whose word it is; `none` when nothing says so, which counts as no. */
export interface HumanitarianShare {
  readonly fraction: Fraction;
  readonly from: 'transaction' | 'activity' | 'sectors' | 'none';
}

/** Emergency response, reconstruction, disaster prevention: groups 720, 730 and 740 of the DAC. */
const HUMANITARIAN = /^7[234]0/;

/**
 * How much of a transaction (or, without one, of the activity) is humanitarian: its own flag, else that of the activity, else
 * the part of its sectors that lies in the groups 720, 730 and 740 (standard 2.03, `@humanitarian`).
 *
 * @example
 * humanitarianShare(activity).from // 'activity'
 */
export function humanitarianShare(activity: ActivityNode, transaction?: TransactionNode): HumanitarianShare {
  const own = transaction ? humanitarianOf(transaction) : null;
  if (own !== null) return { fraction: own ? Fraction.one : Fraction.zero, from: 'transaction' };
  const whole = activity.humanitarian;
  if (whole !== null) return { fraction: whole ? Fraction.one : Fraction.zero, from: 'activity' };
  for (const vocabulary of ['1', '2']) {
    const shares = transaction ? transactionSectorShares(activity, transaction, vocabulary) : sectorShares(activity, vocabulary);
    const fraction = humanitarianPart(shares);
    if (fraction !== null) return { fraction, from: 'sectors' };
  }
  return { fraction: Fraction.zero, from: 'none' };
}

/** Null where no sector of the vocabulary says anything. */
function humanitarianPart({ sectors }: SectorShares): Fraction | null {
  const known = sectors.filter((sector) => sector.used !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, { code, used }) => (HUMANITARIAN.test(code) ? sum.add(used!) : sum), Fraction.zero);
}
