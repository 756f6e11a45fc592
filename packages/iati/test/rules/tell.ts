import { readFileSync } from 'node:fs';
import type { CheckContext, KnownOrganisations, RecordCheck, Told } from '../../src/index.ts';
import { readRecords } from '../../src/index.ts';
import { isVersion, type Version } from '../../src/table/version.ts';

/** The moment of every check in these tests. */
export const NOW = '2026-11-23T12:00:00Z';
const PUBLISHERS = ['XX-A/B', 'GB-1'];

const organisations: KnownOrganisations = {
  asOf: '2026-01-01',
  hasApprovedPrefix: (id) => ['ML-NIF-', 'ML-COA-', 'XM-DAC-'].some((prefix) => id.startsWith(prefix)),
  isPublisher: (id) => PUBLISHERS.includes(id),
  beginsWithPublisher: (id) => PUBLISHERS.some((publisher) => id.startsWith(`${publisher}-`)),
};
const languages = ['fr', 'en', 'bm'];
const lists: CheckContext['lists'] = {
  asOf: '2026-01-01',
  names: () => ['Language'],
  get: (name) =>
    name === 'Language'
      ? {
          name,
          complete: false,
          size: languages.length,
          has: (code) => languages.includes(code),
          isWithdrawn: () => false,
          codes: () => languages.map((code) => ({ code, withdrawn: false })),
          nameOf: () => null,
        }
      : undefined,
};

/** A context that keeps what it is told. */
export function contextOf(version: Version, now = NOW): CheckContext & { readonly told: Told[] } {
  const told: Told[] = [];
  const instant = new Date(now);
  const today = instant.toISOString().slice(0, 10);
  return { version, now: instant.getTime(), today, lists, organisations, told, tell: (one) => told.push(one) };
}

/** All that a check tells of a file. */
export async function tell(
  check: RecordCheck,
  source: string | Uint8Array,
  options: { version?: Version; now?: string } = {},
): Promise<Told[]> {
  const reading = readRecords(typeof source === 'string' ? new TextEncoder().encode(source) : source);
  const told: Told[] = [];
  for await (const record of reading) {
    const declared = reading.file.version ?? '';
    const context = contextOf(options.version ?? (isVersion(declared) ? declared : '2.03'), options.now);
    check(record, context);
    told.push(...context.told);
  }
  return told;
}

/** `rule line:column` of each finding, sorted. */
export function places(told: readonly Told[]): string[] {
  return told.map(({ rule, node }) => `${rule} ${node.line}:${node.column}`).sort();
}

interface Mark {
  readonly rule: string;
  readonly place: string;
}

/** `rule line:column` of each mark `t:finds` in a case: the elements where findings must stand, and nowhere else. */
export async function marks(source: Uint8Array): Promise<string[]> {
  return (await marked(source))
    .flat()
    .map(({ rule, place }) => `${rule} ${place}`)
    .sort();
}

/** The rules that are marked in each record of a case. */
export async function marksByRecord(source: Uint8Array): Promise<string[][]> {
  return (await marked(source)).map((record) => record.map(({ rule }) => rule));
}

/** `t:finds="7.5.3"` on the element itself, or `t:finds="tg-twins@24:5"` above it where a mark would change what is found. */
async function marked(source: Uint8Array): Promise<Mark[][]> {
  const records: Mark[][] = [];
  for await (const record of readRecords(source)) {
    const nodes = [record, ...record.descendants()];
    records.push(
      nodes.flatMap((node) =>
        (node.get('t:finds')?.split(' ') ?? []).map((mark) => {
          const [rule = '', place = `${node.line}:${node.column}`] = mark.split('@');
          return { rule, place };
        }),
      ),
    );
  }
  return records;
}

export function caseFile(folder: URL, name: string): Uint8Array {
  return readFileSync(new URL(name, folder));
}
