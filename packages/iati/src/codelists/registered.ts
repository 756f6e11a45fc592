import { prefixes2022, publishers2022 } from './data/organisations-2022.ts';
import type { KnownOrganisations } from './organisations.ts';

type Sets = readonly [prefixes: ReadonlySet<string>, publishers: ReadonlySet<string>];

class Known implements KnownOrganisations {
  readonly asOf: string;
  private readonly read: () => Sets;
  private sets: Sets | null = null;

  constructor(asOf: string, read: () => Sets) {
    this.asOf = asOf;
    this.read = read;
  }

  hasApprovedPrefix(id: string): boolean {
    const end = id.indexOf('-', id.indexOf('-') + 1);
    return end > 0 && this.get()[0].has(id.slice(0, end));
  }

  isPublisher(id: string): boolean {
    return this.get()[1].has(id);
  }

  beginsWithPublisher(id: string): boolean {
    const publishers = this.get()[1];
    for (let hyphen = id.indexOf('-'); hyphen >= 0; hyphen = id.indexOf('-', hyphen + 1)) {
      if (publishers.has(id.slice(0, hyphen))) return true;
    }
    return false;
  }

  private get(): Sets {
    this.sets ??= this.read();
    return this.sets;
  }
}

/**
 * Known organisations from lists of one's own: list codes of https://org-id.guide (`XM-DAC`, `ML-NIF`) and ids of registered
 * publishers. Comparison is exact, neither case nor blanks are overlooked (rules 1.14.8 and 1.18.8 of the ruleset, and those
 * that end in 13). The list code of an id is what stands before its second hyphen.
 *
 * @example
 * knownOrganisations(['ML-NIF'], ['41114'], '2027-01-31').hasApprovedPrefix('ML-NIF-086100001A') // true
 */
export function knownOrganisations(prefixes: Iterable<string>, publishers: Iterable<string>, asOf: string): KnownOrganisations {
  const sets: Sets = [new Set(prefixes), new Set(publishers)];
  return new Known(asOf, () => sets);
}

/**
 * The 520 list codes and the 1,653 publishers that were registered at the turn of 2021 to 2022: the sets behind the reference
 * verdicts. Publishers that came later are unknown to it; `knownOrganisations` takes a newer list.
 *
 * @example
 * registeredOrganisations.isPublisher('41119') // true
 * registeredOrganisations.hasApprovedPrefix('ML-NIF-086100001A') // true
 */
export const registeredOrganisations: KnownOrganisations = /* @__PURE__ */ new Known('2022-01-01', () => [
  new Set(prefixes2022.split('\n')),
  new Set(publishers2022.split('\n')),
]);
