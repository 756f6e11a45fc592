import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import type { Lang, Tongue } from '#kernel/i18n';
import { slot } from '#kernel/slots';

/** One fact kept of a person: a sentence for them to read, the data themselves for the file. */
export interface Told {
  said: string;
  data: unknown;
}

/** From when something is too old: by the institution's day, and by the machine's instant. */
export interface Limit {
  day: Day;
  instant: Date;
}

/** How long something is kept, as the Pool may set it between two bounds. */
export interface Term {
  unit: 'days' | 'months';
  fallback: number;
  least: number;
  most: number;
  /** How many there are to take away at this limit. */
  due(db: Db, actor: Actor, limit: Limit): Promise<number>;
  /** Takes them away, inside the transaction that journals it. */
  sweep(tx: Db, actor: Actor, limit: Limit): Promise<number>;
}

/**
 * One kind of personal data: what is kept, why, who sees it, for how long. The public page, the job that takes away what is too old,
 * «tout ce qui me concerne» and the erasure read this same table.
 */
export interface Keeping {
  /** `contact`: the name of its setting. */
  key: string;
  what: Tongue<string>;
  why: Tongue<string>;
  who: Tongue<string>;
  /** Counted from what, for a term that may be set; the whole of it in words for one that may not. */
  long: Tongue<string>;
  term?: Term;
  tell?(asked: { house: House; personId: number; lang: Lang }): Promise<Told[]>;
  /** What goes when a person is erased; left out where it stays. */
  erase?(asked: { house: House; tx: Db; actor: Actor; personId: number; address: string | null }): Promise<void>;
}

/** What each room keeps of people, said by the room that keeps it. */
export const personalData = slot<null, readonly Keeping[]>('accounts.personal-data');

export async function allKeepings(): Promise<Keeping[]> {
  return (await personalData.gather(null)).flat();
}
