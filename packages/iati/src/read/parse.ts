import type { SaxesTagPlain } from 'saxes';
import { makeNode } from '../model/classes.ts';
import { type AnyNode, IatiNode, NO_CHILDREN } from '../model/node.ts';
import { RecordNode } from '../model/records.ts';
import { activitySpec } from '../table/activity.ts';
import { organisationSpec } from '../table/organisation.ts';
import type { ElementSpec } from '../table/spec.ts';
import type { EncodingFound } from '../text/encoding.ts';
import { ByteCounter } from './byte-counter.ts';
import { type ErrorDetail, IatiReadError, type IatiReadErrorCode, type Place } from './errors.ts';
import { emptyHeader, type FileHeader } from './header.ts';
import type { Limits } from './limits.ts';
import { hasPrefix, Namespaces } from './namespaces.ts';
import { Tokenizer } from './tokenizer.ts';

const RECORDS: ReadonlyMap<string, ElementSpec> = new Map([activitySpec, organisationSpec].map((spec) => [spec.name, spec]));
const LISTS: ReadonlySet<string> = new Set(['iati-activities', 'iati-organisations']);

/**
 * Text in, records out: the push half of the reader. Each record is handed over when its element closes and is not kept.
 * Throws `IatiReadError` from `write` and `close`.
 */
export class RecordParser {
  readonly header: FileHeader = emptyHeader();
  private readonly parser = new Tokenizer({ xmlns: false, position: false });
  private readonly limits: Limits;
  private readonly onRecord: (record: AnyNode) => void;
  private readonly namespaces = new Namespaces();

  /** The element being read, inside a record only. */
  private current: AnyNode | null = null;
  private record: AnyNode | null = null;
  /** The list around the records: carries version and namespaces for them. */
  private container: AnyNode | null = null;
  private depth = 0;
  private elements = 0;
  private pending = '';
  /** Where the next tag begins: the end of whatever came before it. */
  private line = 1;
  private column = 0;
  /** Characters since anything was finished: bounds comments, names and values of any length. */
  private silent = 0;
  private characters = 0;
  private bytes: ByteCounter | null = null;
  /** Where the record being read begins, in bytes. */
  private recordStart = 0;
  /** Where the next tag begins, in units of the text; kept outside records only. */
  private unit = 0;
  private asideElements = 0;

  constructor(limits: Limits, onRecord: (record: AnyNode) => void) {
    this.limits = limits;
    this.onRecord = onRecord;
    const { parser } = this;
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.closeTag());
    parser.on('text', (text) => {
      this.addText(text);
      this.mark(-1);
    });
    parser.on('cdata', (text) => {
      this.addText(text);
      this.mark(0);
    });
    parser.on('comment', () => this.mark(1));
    parser.on('processinginstruction', () => this.mark(0));
    parser.on('xmldecl', () => this.mark(0));
    parser.on('doctype', () => this.refuse('doctype', 'a document type declaration is not accepted', {}, this.start()));
    parser.on('error', (error) => this.refuse('malformed', error.message, { reason: error.message }));
  }

  /** Where the parser stands. */
  get place(): Place {
    return { line: this.parser.line, column: this.parser.column + 1 };
  }

  /** The source has bytes, in this encoding: byte ranges are told. */
  countBytes(found: EncodingFound): void {
    this.bytes = new ByteCounter(found);
  }

  /** A piece of the text; `bytes` is its weight in the source. */
  write(text: string, bytes = 0): void {
    if (this.characters === 0) this.skipBlankStart(text);
    this.bytes?.next(text, bytes);
    this.characters += text.length;
    this.header.characters = this.characters;
    if (this.characters > this.limits.characters) this.overLimit('characters');
    this.silent += text.length;
    this.parser.write(text);
    if (this.silent > this.limits.textLength + text.length) this.overLimit('textLength');
  }

  close(): void {
    if (this.characters === 0) throw new IatiReadError('empty', 'the file is empty');
    this.parser.on('error', (error) => {
      if (this.header.rootElement === null) this.refuse('empty', 'the file holds no element', { reason: error.message });
      this.refuse('cut-short', error.message, { reason: error.message });
    });
    this.parser.close();
    const root = this.header.rootElement ?? '';
    if (LISTS.has(root) || this.header.activities + this.header.organisations > 0) return;
    throw new IatiReadError('not-iati', `no IATI record in <${root}>`, null, { rootElement: root });
  }

  /** The parser tells nothing of blanks before the root. */
  private skipBlankStart(text: string): void {
    if (text.startsWith('\uFEFF')) this.refuse('malformed', 'two byte order marks', { reason: 'two byte order marks' });
    const blank = /^[ \t\r\n]*/.exec(text)?.[0] ?? '';
    const lines = blank.split(/\r\n|\r|\n/);
    this.line = lines.length;
    this.column = lines[lines.length - 1]?.length ?? 0;
    this.unit = blank.length;
  }

  private mark(ahead: number): void {
    this.line = this.parser.line;
    this.column = this.parser.column + ahead;
    this.silent = 0;
    if (this.current === null) this.unit = this.parser.position + ahead;
  }

  private start(): Place {
    return { line: this.line, column: this.column + 1 };
  }

  private addText(text: string): void {
    if (this.current === null) {
      this.meetStrayText(text);
      return;
    }
    if (this.pending.length + text.length > this.limits.textLength) this.overLimit('textLength');
    this.pending = this.pending === '' ? text : this.pending + text;
  }

  private meetStrayText(text: string): void {
    if (this.depth > 0 && this.header.strayText === null && !isBlank(text)) this.header.strayText = this.start();
  }

  private open(tag: SaxesTagPlain): void {
    const depth = ++this.depth;
    if (depth > this.limits.depth) this.overLimit('depth');
    const { pairs } = this.parser;
    if (pairs.length > this.limits.attributes * 2) this.overLimit('attributes');
    const colonSeen = hasPrefix(pairs);
    if (colonSeen) {
      this.namespaces.enter(depth, pairs);
      this.checkPrefixes(tag.name, pairs);
    }
    if (this.current === null) this.openOutside(tag.name, pairs, depth);
    else this.openInside(this.current, tag.name, pairs, colonSeen && this.namespaces.resolve('') !== '');
    this.mark(0);
  }

  private openInside(parent: AnyNode, name: string, pairs: readonly string[], defaultChanged: boolean): void {
    if (++this.elements > this.limits.elementsPerRecord) this.overLimit('elementsPerRecord');
    if (this.pending !== '') {
      if (!isBlank(this.pending)) parent.text += this.pending;
      this.pending = '';
    }
    const spec = parent.spec?.children.get(name)?.spec;
    let node: AnyNode;
    if (spec !== undefined && !defaultChanged) {
      node =
        parent === this.record
          ? makeNode(spec, spec.name, pairs, parent, this.line, this.column + 1)
          : new IatiNode(spec, spec.name, pairs, parent, this.line, this.column + 1, false);
    } else {
      node = new IatiNode(null, name, pairs, parent, this.line, this.column + 1, this.isForeign(name, pairs));
    }
    if (parent.children === NO_CHILDREN) parent.children = [node];
    else parent.children.push(node);
    this.current = node;
  }

  private openOutside(name: string, pairs: readonly string[], depth: number): void {
    const foreign = this.isForeign(name, pairs);
    if (depth === 1) this.openRoot(name, pairs, foreign);
    const spec = foreign ? undefined : RECORDS.get(name);
    if (spec) {
      this.begin(makeNode(spec, spec.name, pairs, this.container, this.line, this.column + 1));
    } else if (!foreign && LISTS.has(name)) {
      this.container = new IatiNode(null, name, pairs, this.container, this.line, this.column + 1, false);
      this.header.list = this.container;
    } else if (depth > 1) {
      this.header.otherElements++;
      if (foreign && this.header.list !== null && this.container === this.header.list) {
        this.begin(new IatiNode(null, name, pairs, this.container, this.line, this.column + 1, true));
        this.elements = this.asideElements + 1;
      }
    }
    const says = spec ? (depth === 1 ? this.record : null) : LISTS.has(name) ? this.container : null;
    this.header.version ??= says?.get('version') ?? null;
    this.header.generatedDatetime ??= says?.get('generated-datetime') ?? null;
  }

  /** A record, or an element of another namespace beside the records. */
  private begin(node: AnyNode): void {
    this.elements = 1;
    this.record = node;
    this.current = node;
    if (this.bytes) this.recordStart = this.bytes.at(this.unit);
  }

  private openRoot(name: string, pairs: readonly string[], foreign: boolean): void {
    const rootElement = foreign ? this.namespaces.expanded(name) : name;
    this.header.rootElement = rootElement;
    if (name.toLowerCase() === 'html') this.refuse('html', 'this is a web page, not an IATI file', {}, this.start());
    if (foreign) this.refuse('not-iati', `the root stands in a namespace: ${rootElement}`, { rootElement }, this.start());
    if (!LISTS.has(name) && !RECORDS.has(name)) {
      this.container = new IatiNode(null, name, pairs, null, this.line, this.column + 1, false);
    }
  }

  private closeTag(): void {
    const depth = this.depth--;
    this.namespaces.leave(depth);
    const node = this.current;
    if (node !== null) {
      if (this.pending !== '') {
        if (node.children === NO_CHILDREN) node.text = this.pending;
        else if (!isBlank(this.pending)) node.text += this.pending;
        this.pending = '';
      }
      if (node === this.record) this.finish(node);
      else this.current = node.parent;
    }
    this.mark(0);
  }

  private finish(record: AnyNode): void {
    this.current = null;
    this.record = null;
    if (!(record instanceof RecordNode)) {
      this.asideElements = this.elements;
      this.header.extensions.push(record);
      if (this.header.activities + this.header.organisations === 0) this.header.leadingExtensions++;
      return;
    }
    if (this.bytes) record.bytes = { start: this.recordStart, end: this.bytes.at(this.parser.position) };
    if (record.name === 'iati-activity') this.header.activities++;
    else this.header.organisations++;
    if (this.header.activities + this.header.organisations > this.limits.records) this.overLimit('records');
    this.onRecord(record);
  }

  private isForeign(name: string, pairs: readonly string[]): boolean {
    if (name.indexOf(':') > 0) {
      this.checkPrefixes(name, pairs);
      return true;
    }
    return this.namespaces.resolve('') !== '';
  }

  private checkPrefixes(name: string, pairs: readonly string[]): void {
    const prefix = this.namespaces.undeclared(name, pairs);
    if (prefix === null) return;
    const reason = `undeclared namespace prefix: ${prefix}`;
    this.refuse('malformed', reason, { reason, prefix }, this.start());
  }

  private overLimit(limit: keyof Limits): never {
    const maximum = this.limits[limit];
    return this.refuse('limit', `more than ${maximum}: ${limit}`, { limit, maximum });
  }

  private refuse(code: IatiReadErrorCode, message: string, detail: ErrorDetail, place: Place = this.place): never {
    throw new IatiReadError(code, message, place, detail);
  }
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}
