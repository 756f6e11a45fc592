import { makeNode } from '../../model/classes.ts';
import { type AnyNode, IatiNode, NO_CHILDREN } from '../../model/node.ts';
import { Namespaces } from '../../read/namespaces.ts';
import { Tokenizer } from '../../read/tokenizer.ts';
import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import type { ElementSpec } from '../../table/spec.ts';

const RECORDS: ReadonlyMap<string, ElementSpec> = new Map([activitySpec, organisationSpec].map((spec) => [spec.name, spec]));
const LISTS: ReadonlySet<string> = new Set(['iati-activities', 'iati-organisations']);

/** Elements in one another that libxml2 takes; deeper ones are left out where faults are passed over. */
const MOST_DEPTH = 256;

/** Whether an element is a list of records, by its name and namespace. */
export function isList(node: AnyNode): boolean {
  return !node.foreign && LISTS.has(node.name);
}

/** Whether an element is a record. */
export function isRecord(node: AnyNode): boolean {
  return !node.foreign && RECORDS.has(node.name);
}

/** What the parser tells while it reads. */
export interface Handlers {
  /** A fault of form: throw to stop, return to go on as well as possible. */
  fault(message: string): void;
  root?(root: AnyNode): void;
  /** A child of a list, complete, or a record that is the root. The list lists no children. */
  child?(child: AnyNode): void;
}

/**
 * Builds nodes as the reference tools see them, where the reader refuses: document types pass, a prefix that nobody declared is
 * a part of the name (libxml2), and after a fault it can go on. Otherwise as the reader; without lines and columns.
 */
export class LooseParser {
  /** A document type declaration was met. */
  doctype = false;
  /** An entity that it declares was used. */
  entityUsed = false;
  /** Text beside the children of the root. */
  strayText = false;
  root: AnyNode | null = null;
  private readonly parser = new Tokenizer({ xmlns: false, position: false });
  private readonly handlers: Handlers;
  private readonly namespaces = new Namespaces();
  private current: AnyNode | null = null;
  /** The root, where it is a list. */
  private list: AnyNode | null = null;
  /** The elements of any other root are not kept. */
  private keeps = true;
  private depth = 0;
  private pending = '';

  /** `around`: the root around a text that is only a part of a file; its namespaces are in force. */
  constructor(handlers: Handlers, around: AnyNode | null = null) {
    this.handlers = handlers;
    if (around !== null) this.enterAround(around);
    const { parser } = this;
    parser.on('opentag', ({ name }) => this.open(name));
    parser.on('closetag', () => this.closeTag());
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('doctype', (text) => this.meetDoctype(text));
    parser.on('error', (error) => handlers.fault(error.message));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** The end of the text: elements that are still open end here, a CDATA section that is open says nothing. */
  close(): void {
    this.parser.off('text');
    this.parser.close();
    while (this.depth > 0) this.closeTag();
  }

  private enterAround(around: AnyNode): void {
    this.root = around;
    this.list = around;
    this.current = around;
    this.depth = 1;
    this.namespaces.enter(1, around.pairs);
  }

  private meetDoctype(text: string): void {
    this.doctype = true;
    const declared = new Set([...text.matchAll(/<!ENTITY\s+([^\s%>]+)\s/g)].map((match) => match[1]));
    // With declarations elsewhere a name that is not declared here is no fault of form (XML 1.0, 4.1).
    const elsewhere = /^[^[]*\b(?:SYSTEM|PUBLIC)\b|%[^\s;]+;/.test(text);
    const known = this.parser.ENTITIES;
    this.parser.ENTITIES = new Proxy(known, {
      get: (_target, name: string) => {
        if (name in known || !(elsewhere || declared.has(name))) return known[name];
        this.entityUsed = true;
        return '';
      },
    });
  }

  private addText(text: string): void {
    if (this.current !== null) this.pending = this.pending === '' ? text : this.pending + text;
  }

  private takeText(node: AnyNode, leaf: boolean): void {
    const { pending } = this;
    if (pending === '') return;
    this.pending = '';
    const blank = isBlank(pending);
    if (node === this.list) this.strayText ||= !blank;
    else if (leaf || !blank) node.text += pending;
  }

  private open(name: string): void {
    if (++this.depth > MOST_DEPTH) {
      this.handlers.fault(`more than ${MOST_DEPTH} elements in one another`);
      return;
    }
    const { pairs } = this.parser;
    if (declaresNamespace(pairs)) this.namespaces.enter(this.depth, pairs);
    if (!this.keeps) return;
    const { current } = this;
    if (current !== null) this.takeText(current, false);
    const node = this.nodeOf(name, pairs);
    if (this.root === null) this.openRoot(node);
    else if (current !== null && current !== this.list) addChild(current, node);
    this.current = node;
  }

  private openRoot(node: AnyNode): void {
    this.root = node;
    if (isList(node)) this.list = node;
    this.keeps = isList(node) || isRecord(node);
    this.handlers.root?.(node);
  }

  private nodeOf(name: string, pairs: readonly string[]): AnyNode {
    const colon = name.indexOf(':');
    const foreign = (this.namespaces.resolve(colon < 0 ? '' : name.slice(0, colon)) ?? '') !== '';
    const { current, list } = this;
    const known = current === null || current === list ? RECORDS.get(name) : current.spec?.children.get(name)?.spec;
    if (known !== undefined && !foreign) return makeNode(known, known.name, pairs, current, 0, 0);
    return new IatiNode(null, name, pairs, current, 0, 0, foreign);
  }

  private closeTag(): void {
    if (this.depth === 0) return;
    if (this.depth-- > MOST_DEPTH) return;
    this.namespaces.leave(this.depth + 1);
    const node = this.current;
    if (node === null || !this.keeps) return;
    this.takeText(node, node.children === NO_CHILDREN);
    this.current = node.parent;
    if (node !== this.list && node.parent === this.list) this.handlers.child?.(node);
  }
}

function declaresNamespace(pairs: readonly string[]): boolean {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at]!.startsWith('xmlns')) return true;
  return false;
}

function addChild(parent: AnyNode, node: AnyNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else parent.children.push(node);
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}
