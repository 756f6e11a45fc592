import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Crossing, crosswalkOn, type SectorFilters, sectorPage, type Vocabulary } from './store/sectors.ts';

export function listSectors(db: Db, actor: Actor, filters: SectorFilters) {
  return sectorPage(db, actor, filters);
}

/** The passage from DAC codes to the sectors of the country on a day: a code's own line goes before its category's. */
export class Crosswalk {
  private readonly byCode = new Map<string, Crossing[]>();

  constructor(rows: readonly Crossing[]) {
    for (const row of rows) this.byCode.set(row.dac_code, [...(this.byCode.get(row.dac_code) ?? []), row]);
  }

  /** The shares of a five- or three-digit code; none when the passage is not known. */
  of(dacCode: string): readonly Crossing[] {
    return this.byCode.get(dacCode) ?? this.byCode.get(dacCode.slice(0, 3)) ?? [];
  }
}

export async function crosswalk(db: Db, actor: Actor, day: Day): Promise<Crosswalk> {
  return new Crosswalk(await crosswalkOn(db, actor, day));
}

const VOCABULARIES: readonly Vocabulary[] = ['dac-5', 'dac-3', 'national'];

/** The list an address asks for; five digits where it asks for none that we have. */
export const vocabularyOf = (asked: string | null): Vocabulary => VOCABULARIES.find((each) => each === asked) ?? 'dac-5';
