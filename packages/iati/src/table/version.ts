/** The versions of the standard that are read, oldest first (https://iatistandard.org/en/iati-standard/upgrades/all-versions/). */
export const VERSIONS = ['1.01', '1.02', '1.03', '1.04', '1.05', '2.01', '2.02', '2.03'] as const;
export type Version = (typeof VERSIONS)[number];

/** Whether a text is exactly the name of a version. */
export function isVersion(text: string): text is Version {
  return (VERSIONS as readonly string[]).includes(text);
}

/**
 * The version whose shape a declared one has: itself, `1.01` for «1», «1.0» and «1.00», the newest of its family for another
 * number below 3 (`2.0` → `2.03`), and null for everything else, an absent one too.
 *
 * @example
 * nearestVersion('1.0') // '1.01'
 * nearestVersion('xx') // null
 */
export function nearestVersion(declared: string | null): Version | null {
  const text = declared?.trim() ?? '';
  if (isVersion(text)) return text;
  if (/^1(\.0*)?$/.test(text)) return '1.01';
  if (/^1(\.[0-9]+)?$/.test(text)) return '1.05';
  return /^2(\.[0-9]*)?$/.test(text) ? '2.03' : null;
}
