import type { AttributesToSet } from '../model/build.ts';
import type { AnyNode } from '../model/node.ts';
import { IatiWriteError } from './errors.ts';
import { escapeValue, isQualifiedName } from './escape.ts';
import { type Declared, extensionWithin, recordWithin, type WriteOptions } from './record.ts';

/** The two kinds of file. */
export type ListName = 'iati-activities' | 'iati-organisations';

/** How a file is written. */
export interface ListOptions extends WriteOptions {
  /**
   * Attributes of the root to keep, declarations of prefixes among them: `reading.file.list?.attributes`. Version and time of
   * generation are taken from here where the options below do not set them (the version in the form `published` only).
   */
  readonly attributes?: AttributesToSet;
  /** Default `2.03`; in the form `published` that of `attributes`. */
  readonly version?: string;
  /** The moment for `generated-datetime`, in milliseconds since 1970; without it that of `attributes` stays. */
  readonly now?: number;
}

const RECORD_OF: Readonly<Record<ListName, string>> = { 'iati-activities': 'iati-activity', 'iati-organisations': 'iati-organisation' };
const OF_ROOT: ReadonlySet<string> = new Set(['version', 'generated-datetime', 'linked-data-default']);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Writes one file piece by piece: `start`, then each record, then elements of other namespaces, then `end`. The texts together are
 * the file. A record that is refused (`writeRecord`) throws before anything of it is given back, so that the file can go on
 * without it.
 *
 * @example
 * new ListWriter('iati-activities', { now: 0 }).start().split('\n')[1] // '<iati-activities version="2.03" generated-datetime="1970-01-01T00:00:00Z">'
 */
export class ListWriter {
  readonly list: ListName;
  private readonly options: ListOptions;
  private readonly attributes: ReadonlyMap<string, string>;
  private readonly declared: Declared;
  private state: 'new' | 'records' | 'extensions' | 'ended' = 'new';

  constructor(list: ListName, options: ListOptions = {}) {
    if (!(list in RECORD_OF)) throw new TypeError(`<${list}> is no list of IATI records`);
    this.list = list;
    this.options = options;
    this.attributes = rootAttributes(list, options);
    const declarations = [...this.attributes].filter(([name]) => name.startsWith('xmlns:'));
    this.declared = new Map(declarations.map(([name, uri]): [string, string] => [name.slice(6), uri]));
  }

  /** The XML declaration and the opening tag. */
  start(): string {
    this.go('start', ['new'], 'records');
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escapeValue(value, () => `${this.list}/@${name}`)}"`);
    return `${DECLARATION}<${this.list}${attributes.join('')}>\n`;
  }

  record(record: AnyNode): string {
    this.go('record', ['records'], 'records');
    if (record.name !== RECORD_OF[this.list]) throw new TypeError(`<${record.name}> does not belong into <${this.list}>`);
    return this.line((level) => recordWithin(record, this.options, this.declared, level));
  }

  /** An element of another namespace beside the records: `reading.file.extensions`. The schema wants them after all records. */
  extension(element: AnyNode): string {
    this.go('extension', ['records', 'extensions'], this.options.form === 'published' ? 'records' : 'extensions');
    return this.line((level) => extensionWithin(element, this.options, this.declared, level));
  }

  /** The closing tag. */
  end(): string {
    this.go('end', ['records', 'extensions'], 'ended');
    return `</${this.list}>\n`;
  }

  private line(write: (level: number) => string): string {
    const { indent = 2 } = this.options;
    return `${' '.repeat(indent)}${write(1)}\n`;
  }

  private go(act: string, from: readonly string[], to: ListWriter['state']): void {
    if (!from.includes(this.state))
      throw new TypeError(`${act} at the wrong moment: a file is started, gets records, then extensions, and ends`);
    this.state = to;
  }
}

function rootAttributes(list: ListName, options: ListOptions): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const [name, value] of Object.entries(options.attributes ?? {})) if (value !== null && value !== undefined) kept.set(name, value);
  const published = options.form === 'published';
  const version = options.version ?? (published ? kept.get('version') : '2.03');
  const generated = options.now === undefined ? kept.get('generated-datetime') : moment(options.now);
  const made = new Map<string, string>();
  if (version !== undefined) made.set('version', version);
  if (generated !== undefined) made.set('generated-datetime', generated);
  for (const name of [...kept.keys()].sort()) {
    if (!made.has(name)) made.set(name, kept.get(name)!);
    if (!isQualifiedName(name)) throw new TypeError(`«${name}» cannot be the name of an attribute`);
    if (name === 'xmlns' && kept.get(name) !== '') throw new TypeError(`<${list}> is of the standard, which has no namespace`);
    if (published || name.includes(':') || name === 'xmlns' || OF_ROOT.has(name)) continue;
    const where = { path: `${list}/@${name}`, line: 0 };
    throw new IatiWriteError('unknown-attribute', `the standard 2.03 has no attribute ${name} in <${list}>`, where);
  }
  return made;
}

/** `xsd:dateTime` in UTC, to the second. */
function moment(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}
