import { type Finding, type Rule, shorten, type Values } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import { type Shape, shapeOf } from '../model/shape.ts';
import { isVersion } from '../table/version.ts';
import type { FileHeader } from './header.ts';

/** What reading itself can find. A file that cannot be read at all is an `IatiReadError` instead. */
export const readCatalogue: readonly Rule[] = [
  { id: 'tg-version', severity: 'advisory', category: 'iati' },
  { id: 'tg-wrapper', severity: 'advisory', category: 'iati' },
  { id: 'tg-encoding', severity: 'warning', category: 'iati' },
];
const RULES = new Map(readCatalogue.map((rule) => [rule.id, rule]));

/** Collects what reading finds, one finding a kind for the whole file, in `header.findings`. */
export class Notices {
  private readonly header: FileHeader;
  private readonly kinds = new Map<string, { node: AnyNode; values: Record<string, string | number> }>();
  private controls: { bytePosition: number; count: number } | null = null;

  constructor(header: FileHeader) {
    this.header = header;
  }

  /** Bytes 80 to 9F in a file that says ISO-8859-1: control characters there, letters and quotes in windows-1252. */
  addControls(bytePosition: number, count: number): void {
    if (this.controls) this.controls.count += count;
    else this.controls = { bytePosition, count };
  }

  addRecord(record: AnyNode): void {
    const declared = record.get('version');
    if (declared === undefined && isVersion(this.header.version ?? '')) return;
    const shape = shapeOf(record);
    const kind = kindOf(shape);
    if (kind === null) return;
    const known = this.kinds.get(`${kind} ${shape.version}`);
    if (known) known.values.count = Number(known.values.count) + 1;
    else {
      const values = { declared: shorten(shape.declared ?? ''), version: shape.version, count: 1 };
      this.kinds.set(`${kind} ${shape.version}`, { node: record, values });
    }
  }

  /** Says all of it, once the file was read or given up. */
  finish(): void {
    for (const [kind, { node, values }] of this.kinds) this.say('tg-version', kind.split(' ')[0]!, values, node);
    const { list, rootElement } = this.header;
    if (list?.parent) this.say('tg-wrapper', 'tg-wrapper', { rootElement: shorten(rootElement ?? '') }, list.parent);
    if (this.controls) this.say('tg-encoding', 'tg-encoding', this.controls, null);
  }

  private say(id: string, key: string, values: Values, node: AnyNode | null): void {
    const { severity, category } = RULES.get(id)!;
    const place = { path: node?.path ?? null, line: node?.line ?? null, column: node?.column ?? null };
    const finding: Finding = { rule: id, severity, category, key, values, ...place, record: null, position: 0 };
    this.header.findings.push(finding);
  }
}

function kindOf({ declared, version, by }: Shape): string | null {
  if (by === 'contents') return declared === null ? 'tg-version.missing' : 'tg-version.unknown';
  if (by === 'record') return 'tg-version.on-record';
  return declared === version ? null : 'tg-version.spelling';
}
