import { HouseFault } from '../errors.ts';
import type { JobKind } from '../jobs.ts';

const kinds = new Map<string, JobKind>();

/** Takes kinds of work into the house: the kernel's and each room's. */
export function registerJobs(list: readonly JobKind[]): void {
  for (const kind of list) {
    const known = kinds.get(kind.name);
    if (known && known !== kind) throw new HouseFault(`two kinds of work are called ${kind.name}`);
    kinds.set(kind.name, kind);
  }
}

export function jobKind(name: string): JobKind | undefined {
  return kinds.get(name);
}
