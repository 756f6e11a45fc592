import { type ActivityNode, type AnyNode, addElement, newActivity, newList } from '@toguna/iati/model';
import type { Plain } from './content.ts';

/** An activity as the base keeps it, word for word. */
export interface KeptRecord {
  raw: Plain;
  /** As published, '' where nobody says one. */
  standard_version: string;
  /** Kept beside: it is no part of what is compared. */
  last_updated: string | null;
}

/** Declarations of prefixes, `xmlns:x`, that stood on the file around the activity. */
export type Declarations = Readonly<Record<string, string>>;

/** The model of a kept activity, without its lines: as reading its file gave it. */
export function activityOf(
  { raw, standard_version: version, last_updated: updated }: KeptRecord,
  declarations: Declarations,
): ActivityNode {
  const list = newList('iati-activities', { ...(version === '' ? {} : { version }), ...declarations });
  const activity = newActivity({ ...raw.a, 'last-updated-datetime': updated }, list);
  activity.text = raw.t ?? '';
  addAll(activity, raw);
  return activity;
}

function addAll(parent: AnyNode, { c = [] }: Plain): void {
  for (const plain of c) addAll(addElement(parent, plain.n, plain.a, plain.t), plain);
}

/** Prefixes that an activity uses and does not declare itself: its file does. */
export function borrowedPrefixes(plain: Plain, declared: ReadonlySet<string> = new Set(['xml', 'xmlns'])): Set<string> {
  const names = Object.keys(plain.a ?? {});
  const here = new Set([...declared, ...names.flatMap((name) => (name.startsWith('xmlns:') ? [name.slice(6)] : []))]);
  const used = [plain.n, ...names].flatMap((name) => (name.includes(':') ? [name.slice(0, name.indexOf(':'))] : []));
  const borrowed = new Set(used.filter((prefix) => !here.has(prefix)));
  for (const child of plain.c ?? []) for (const prefix of borrowedPrefixes(child, here)) borrowed.add(prefix);
  return borrowed;
}

/** The declarations that stand around an activity. */
export function declarationsAround(activity: ActivityNode): Declarations {
  const found: Record<string, string> = {};
  for (let around = activity.parent; around; around = around.parent) {
    for (const [name, uri] of Object.entries(around.attributes)) if (name.startsWith('xmlns:')) found[name] ??= uri;
  }
  return found;
}
