/** Which organisation identifiers are known to be well made: prefixes of org-id.guide and ids of registered publishers. */
export interface KnownOrganisations {
  /** The day of the lists, for reports. */
  readonly asOf: string;
  /** Whether an id begins with an approved list code and a hyphen (`XM-DAC-41114`, `ML-NIF-…`). */
  hasApprovedPrefix(id: string): boolean;
  /** Whether it is exactly the id of a registered publisher. */
  isPublisher(id: string): boolean;
  /** Whether it is the id of a registered publisher followed by a hyphen and more. */
  beginsWithPublisher(id: string): boolean;
}
