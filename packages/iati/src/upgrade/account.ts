import type { upgradeEn } from '../finding/texts/upgrade.en.ts';
import type { AnyNode } from '../model/node.ts';
import { Places } from '../model/places.ts';
import { trimmed } from '../model/values.ts';

type Key = keyof typeof upgradeEn;
/** Why something is not as it was; `upgradeSentence` says it in words. */
export type UpgradeReason = Key extends `upgrade.${infer Reason}` ? Reason : never;
export type Fate = 'kept' | 'changed' | 'dropped' | 'added';
/** A text is the own text of an element, blanks only not counted. */
export type What = 'element' | 'attribute' | 'text';

/** One thing that was changed, dropped or added, or kept although it is not right. Plain data. */
export interface AccountEntry {
  readonly fate: Fate;
  readonly what: What;
  /** In the old record (`iati-activity/transaction[3]/value/@currency`, `…/title/text()`); of something added: where it would have stood. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly reason: UpgradeReason;
  /** The value before, whole; null where there was none. */
  readonly from: string | null;
  /** The value or the place after; null where there is none. */
  readonly to: string | null;
}

/** Things of one kind at one path (without places among equals), where an entry each would say nothing more. */
export interface AccountGroup {
  readonly fate: 'kept' | 'changed';
  readonly what: What;
  readonly path: string;
  /** Null for what is kept as it was. */
  readonly reason: UpgradeReason | null;
  readonly count: number;
}

export type Tally = Readonly<Record<Fate, number>>;

/**
 * What became of everything in a record. `kept + changed + dropped` of the elements is the number of elements of the old record,
 * its own included; likewise for attributes and texts.
 */
export interface UpgradeAccount {
  readonly elements: Tally;
  readonly attributes: Tally;
  readonly texts: Tally;
  /** What is kept, and texts and languages moved into narratives, counted by path. */
  readonly groups: readonly AccountGroup[];
  /** Everything else, one by one, in document order as far as it was met so. */
  readonly entries: readonly AccountEntry[];
}

type Tallies = Record<What, Record<Fate, number>>;
type Group = { -readonly [K in keyof AccountGroup]: AccountGroup[K] };

/** Collects the account of one record while it is made anew. */
export class Ledger {
  private readonly places: Places;
  private readonly tallies: Tallies = { element: noTally(), attribute: noTally(), text: noTally() };
  private readonly kept: Readonly<Record<What, Map<string, number>>> = { element: new Map(), attribute: new Map(), text: new Map() };
  private readonly moved = new Map<string, Group>();
  private readonly entries: AccountEntry[] = [];

  constructor(places = new Places()) {
    this.places = places;
  }

  /** An account of its own for something that may be given up; `absorb` takes it over. */
  attempt(): Ledger {
    return new Ledger(this.places);
  }

  /** `path` without places: `iati-activity/title`, `iati-activity/budget/@type`. */
  keep(what: What, path: string, count = 1): void {
    this.tallies[what].kept += count;
    const { [what]: counts } = this.kept;
    counts.set(path, (counts.get(path) ?? 0) + count);
  }

  /** A change that is the same everywhere, and loses nothing: counted by path. */
  move(what: What, path: string, reason: UpgradeReason, count = 1): void {
    this.tallies[what].changed += count;
    const key = `${reason} ${path}`;
    const group = this.moved.get(key);
    if (group) group.count += count;
    else this.moved.set(key, { fate: 'changed', what, path, reason, count });
  }

  /** `part`: '' for the element itself, `@name`, or `text()`. */
  enter(fate: Fate, node: AnyNode, part: string, reason: UpgradeReason, from: string | null, to: string | null = null): void {
    const what =
      part === '' ? 'element' : part.startsWith('@') || part.includes('/@') ? 'attribute' : part === 'text()' ? 'text' : 'element';
    this.tallies[what][fate]++;
    const path = part === '' ? this.places.pathOf(node) : `${this.places.pathOf(node)}/${part}`;
    this.entries.push({ fate, what, path, line: node.line, column: node.column, reason, from, to });
  }

  /** An element with everything in it. */
  dropTree(node: AnyNode, reason: UpgradeReason): void {
    this.enter('dropped', node, '', reason, trimmed(node.text) === '' ? null : node.text);
    const { pairs } = node;
    for (let at = 0; at < pairs.length; at += 2) this.enter('dropped', node, `@${pairs[at]}`, reason, pairs[at + 1]!);
    if (hasText(node)) this.enter('dropped', node, 'text()', reason, node.text);
    for (const child of node.children) this.dropTree(child, reason);
  }

  absorb(other: Ledger): void {
    for (const what of ['element', 'attribute', 'text'] as const) {
      for (const [path, count] of other.kept[what]) this.keep(what, path, count);
      for (const fate of ['changed', 'dropped', 'added'] as const) this.tallies[what][fate] += other.tallies[what][fate];
    }
    for (const { what, path, reason, count } of other.moved.values()) {
      this.tallies[what].changed -= count;
      this.move(what, path, reason!, count);
    }
    for (const entry of other.entries) {
      if (entry.fate === 'kept') this.tallies[entry.what].kept++;
      this.entries.push(entry);
    }
  }

  account(): UpgradeAccount {
    const kept = (['element', 'attribute', 'text'] as const).flatMap((what) =>
      [...this.kept[what]].map(([path, count]): AccountGroup => ({ fate: 'kept', what, path, reason: null, count })),
    );
    const { element, attribute, text } = this.tallies;
    return { elements: element, attributes: attribute, texts: text, groups: [...kept, ...this.moved.values()], entries: this.entries };
  }
}

/** Whether an element has text of its own, blanks aside. */
export function hasText(node: AnyNode): boolean {
  const { text } = node;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) return true;
  return false;
}

function noTally(): Record<Fate, number> {
  return { kept: 0, changed: 0, dropped: 0, added: 0 };
}
