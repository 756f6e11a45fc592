import type { AnyNode } from '../../model/node.ts';
import { VERSIONS, type Version } from '../../table/version.ts';
import { listMessages, schemaMessages } from '../schema/messages.ts';
import { type Handlers, isList, isRecord, LooseParser } from './loose-parser.ts';
import { ListOrder, tableFor } from './root.ts';

/** How the schema of a version is found: 1.0 and 1.00 are older names of 1.01. */
const SCHEMAS: ReadonlyMap<string, Version> = new Map<string, Version>([
  ...VERSIONS.map((v): [string, Version] => [v, v]),
  ['1.0', '1.01'],
  ['1.00', '1.01'],
]);

class NotWellFormed extends Error {}

/** One pass over a whole file as xmllint makes it: form, root, version, schema. */
export class WholeFile {
  wellFormed = true;
  root: AnyNode | null = null;
  private readonly parser: LooseParser;
  private readonly as: Version | null;
  private readonly onRecord: (record: AnyNode) => void;
  private order: ListOrder | null = null;
  private schema: Version | null = null;
  private broken = false;
  private begun = false;

  /** `as`: judge by this version, whatever the file declares. */
  constructor(as: Version | null, onRecord: (record: AnyNode) => void = () => {}) {
    this.as = as;
    this.onRecord = onRecord;
    const handlers: Handlers = {
      fault: (message) => {
        throw new NotWellFormed(message);
      },
      root: (root) => this.meetRoot(root),
      child: (child) => this.meetChild(child),
    };
    this.parser = new LooseParser(handlers);
  }

  write(text: string): void {
    this.attempt(() => {
      // The tokenizer would pass over a second byte order mark.
      if (!this.begun && text.startsWith('\uFEFF')) throw new NotWellFormed('two byte order marks');
      this.begun = true;
      this.parser.write(text);
    });
  }

  close(): void {
    this.attempt(() => this.parser.close());
    this.order?.end();
  }

  /** The encoding does not hold: xmllint stops there. */
  stop(): void {
    this.wellFormed = false;
  }

  get doctype(): boolean {
    return this.parser.doctype;
  }

  /** `@version` of a root of the standard, as written. */
  get declaredVersion(): string | null {
    return this.root?.name.startsWith('iati-') ? (this.root.get('version') ?? null) : null;
  }

  /** Null where no schema serves. Entities that the file declares are not let through by libxml2. */
  get schemaValid(): boolean | null {
    if (!this.wellFormed || this.schema === null) return null;
    return !(this.broken || this.parser.entityUsed || this.parser.strayText || this.order?.valid === false);
  }

  private attempt(work: () => void): void {
    if (!this.wellFormed) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof NotWellFormed)) throw error;
      this.wellFormed = false;
    }
  }

  private meetRoot(root: AnyNode): void {
    this.root = root;
    if (!root.name.startsWith('iati-')) return;
    this.schema = this.as ?? SCHEMAS.get(root.get('version') ?? '') ?? null;
    if (this.schema === null) return;
    if (root.foreign) this.broken = true;
    if (!isList(root)) return;
    this.order = new ListOrder(tableFor(root, this.schema));
    this.broken = listMessages(root, this.schema).length > 0;
  }

  private meetChild(child: AnyNode): void {
    this.order?.add(child);
    if (!isRecord(child)) return;
    if (this.schema !== null && !this.broken) this.broken = schemaMessages(child, this.schema).length > 0;
    this.onRecord(child);
  }
}
