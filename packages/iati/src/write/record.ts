import type { AnyNode } from '../model/node.ts';
import { activitySpec } from '../table/activity.ts';
import { organisationSpec } from '../table/organisation.ts';
import { isBlank } from './blank.ts';
import { IatiWriteError } from './errors.ts';
import { escapeText, escapeValue, isQualifiedName } from './escape.ts';
import { missingParts } from './missing.ts';
import { childrenInOrder, pairsInOrder } from './order.ts';
import { inheritedPrefixes, isDeclaration } from './prefixes.ts';
import { refuseUnknown } from './refuse.ts';

/** How records are written. */
export interface WriteOptions {
  /**
   * `standard` (default): as the standard 2.03 has it, in the order of its schema; what it does not have there is refused.
   * `published`: everything as it was read, in its own order and of whatever version, for cutting old files into pieces.
   */
  readonly form?: 'standard' | 'published';
  /** What becomes of a record that lacks required parts (`missingParts`), in the form `standard`. Default `refuse`. */
  readonly onIncomplete?: 'refuse' | 'write';
  /** Blanks a level, 0 for one line a record. Default 2. */
  readonly indent?: number;
}

/** A prefix with the namespace that it has in the text around. */
export type Declared = ReadonlyMap<string, string>;

const NONE: Declared = new Map();

/**
 * Writes one activity or organisation as XML that stands alone: prefixes declared by the file it was read from are declared on it.
 * The same model gives the same text. Nothing is repaired, added or left out: throws `IatiWriteError` for what the standard 2.03
 * has no form for, and a TypeError for a node that is no record, a name or character that XML cannot hold, a prefix that nobody
 * declared.
 *
 * @example
 * writeRecord(newActivity({ 'xml:lang': 'fr' }), { onIncomplete: 'write' }) // '<iati-activity xml:lang="fr"/>'
 */
export function writeRecord(record: AnyNode, options: WriteOptions = {}): string {
  return new RecordText(record, options, NONE, 0).whole();
}

/** As `writeRecord`, in a list that declares prefixes, so many levels deep. */
export function recordWithin(record: AnyNode, options: WriteOptions, declared: Declared, level: number): string {
  return new RecordText(record, options, declared, level).whole();
}

/** An element of another namespace beside the records. */
export function extensionWithin(element: AnyNode, options: WriteOptions, declared: Declared, level: number): string {
  if (element.namespace === '') throw new TypeError(`<${element.name}> stands beside the records without a namespace`);
  return new RecordText(element, options, declared, level).element(element, level, '');
}

class RecordText {
  private readonly record: AnyNode;
  private readonly level: number;
  private readonly published: boolean;
  private readonly refuseIncomplete: boolean;
  private readonly indent: number;
  private readonly toDeclare: readonly string[];

  constructor(record: AnyNode, options: WriteOptions, declared: Declared, level: number) {
    this.record = record;
    this.level = level;
    this.published = options.form === 'published';
    this.refuseIncomplete = options.onIncomplete !== 'write';
    this.indent = options.indent ?? 2;
    this.toDeclare = [...inheritedPrefixes(record)]
      .filter(([prefix, uri]) => declared.get(prefix) !== uri)
      .flatMap(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  }

  whole(): string {
    const { record } = this;
    if (record.spec !== activitySpec && record.spec !== organisationSpec) throw new TypeError(`<${record.name}> is no IATI record`);
    if (!this.published) {
      refuseUnknown(record);
      const missing = this.refuseIncomplete ? missingParts(record) : [];
      if (missing.length > 0) {
        const list = missing.map((part) => part.path).join(', ');
        throw new IatiWriteError('incomplete', `required by the standard 2.03 and missing: ${list}`, record, missing);
      }
    }
    return this.element(record, this.level, '');
  }

  /** `gap` is what separates it from the element before: a line end with its blanks, or nothing where blanks would become text. */
  element(node: AnyNode, level: number, gap: string): string {
    const children = this.published ? node.children : childrenInOrder(node);
    if (node.spec === null) refuseName(node.name, node);
    const start = `${gap}<${node.name}${this.attributes(node)}`;
    // Blanks beside child elements are no text: they are not read, and not written either.
    const text = node.text === '' || (children.length > 0 && isBlank(node.text)) ? '' : escapeText(node.text, () => node.path);
    if (children.length === 0) return text === '' ? `${start}/>` : `${start}>${text}</${node.name}>`;
    const apart = text === '' && this.indent > 0 && node.spec !== null && (gap !== '' || node === this.record);
    let inside = text;
    const innerGap = apart ? `\n${' '.repeat(this.indent * (level + 1))}` : '';
    for (const child of children) inside += this.element(child, level + 1, innerGap);
    return `${start}>${inside}${apart ? `\n${' '.repeat(this.indent * level)}` : ''}</${node.name}>`;
  }

  private attributes(node: AnyNode): string {
    const given = node === this.record && this.toDeclare.length > 0 ? [...this.toDeclare, ...node.pairs] : node.pairs;
    const pairs = this.published ? given : pairsInOrder(given, node.spec);
    let text = '';
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at]!;
      if (!node.spec?.attributes.has(name)) refuseName(name, node);
      if (isDeclaration(name)) refuseDeclaration(node, name, pairs[at + 1]!);
      text += ` ${name}="${escapeValue(pairs[at + 1]!, () => `${node.path}/@${name}`)}"`;
    }
    return text;
  }
}

function refuseDeclaration(node: AnyNode, name: string, uri: string): void {
  if (name !== 'xmlns' && uri === '') throw new TypeError(`${name} at ${node.path} declares no namespace`);
  if (name === 'xmlns' && uri !== '' && node.spec !== null) throw new TypeError(`${node.path} is of the standard, which has no namespace`);
}

function refuseName(name: string, node: AnyNode): void {
  if (!isQualifiedName(name)) throw new TypeError(`«${name}» at ${node.path} cannot be a name in XML`);
}
