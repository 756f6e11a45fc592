import type { Codelist, Codelists } from '../../codelists/list.ts';
import { listsOf } from '../../codelists/standard.ts';
import type { AnyNode } from '../../model/node.ts';
import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import type { ElementSpec } from '../../table/spec.ts';
import type { Version } from '../../table/version.ts';
import { type CodeCheck, checksOf } from './table.ts';

/** The codes of one list for the fast path, read at the first look: absent is unknown, true is withdrawn. */
export class Allowed {
  readonly list: Codelist;
  private codes: Map<string, boolean> | null = null;

  constructor(list: Codelist) {
    this.list = list;
  }

  get(code: string): boolean | undefined {
    this.codes ??= new Map([...this.list.codes()].map((entry) => [entry.code, entry.withdrawn]));
    return this.codes.get(code);
  }
}

/** One check with its list. */
export interface BoundCheck {
  readonly check: CodeCheck;
  readonly allowed: Allowed;
}

interface AtElement {
  readonly checks: BoundCheck[];
  /** Whether any element below has checks. */
  below: boolean;
}

/** The checks of one version with the lists of one set, by element. */
export interface Bound {
  readonly at: ReadonlyMap<ElementSpec, AtElement>;
  /** Those of `@version` on the root, by its name. */
  readonly roots: ReadonlyMap<string, BoundCheck>;
}

const prepared = new WeakMap<Codelists, Map<Version, Bound>>();

/** Prepares the checks once for each set of lists and version. Lists that the set does not have are not checked. */
export function boundTo(lists: Codelists, version: Version): Bound {
  let versions = prepared.get(lists);
  if (versions === undefined) {
    versions = new Map();
    prepared.set(lists, versions);
  }
  let bound = versions.get(version);
  if (bound === undefined) {
    bound = bind(listsOf(version, lists), version);
    versions.set(version, bound);
  }
  return bound;
}

function bind(lists: Codelists, version: Version): Bound {
  const at = new Map<ElementSpec, AtElement>();
  const roots = new Map<string, BoundCheck>();
  const known = new Map<string, Allowed | null>();
  for (const check of checksOf(version)) {
    if (!known.has(check.list)) known.set(check.list, allowedOf(lists.get(check.list)));
    const allowed = known.get(check.list);
    if (!allowed) continue;
    const specs = specsDownTo(check.path);
    if (specs === null) roots.set(check.path, { check, allowed });
    else place(at, specs, { check, allowed });
  }
  return { at, roots };
}

function allowedOf(list: Codelist | undefined): Allowed | null {
  return list ? new Allowed(list) : null;
}

/** The element of a path and those around it, the record first; null for a root. */
function specsDownTo(path: string): ElementSpec[] | null {
  const [record, ...names] = path.split('/');
  let spec = [activitySpec, organisationSpec].find(({ name }) => name === record);
  if (spec === undefined) return null;
  const specs = [spec];
  for (const name of names) {
    spec = spec.at(name);
    specs.push(spec);
  }
  return specs;
}

function place(at: Map<ElementSpec, AtElement>, specs: readonly ElementSpec[], bound: BoundCheck): void {
  specs.forEach((spec, index) => {
    let here = at.get(spec);
    if (here === undefined) {
      here = { checks: [], below: false };
      at.set(spec, here);
    }
    if (index < specs.length - 1) here.below = true;
    else here.checks.push(bound);
  });
}

/** Told of each code that is not simply right. */
export type OnCode = (bound: BoundCheck, node: AnyNode, code: string, withdrawn: boolean) => void;

/** Walks a record once and tells of each code that its list lacks or has withdrawn. */
export function eachDoubtfulCode(node: AnyNode, bound: Bound, onCode: OnCode): void {
  const here = node.spec === null ? undefined : bound.at.get(node.spec);
  if (here === undefined) return;
  const { checks } = here;
  for (let index = 0; index < checks.length; index++) {
    const one = checks[index]!;
    const code = codeAt(node, one.check);
    if (code === undefined || !applies(node, one.check)) continue;
    const withdrawn = one.allowed.get(code);
    if (withdrawn !== false) onCode(one, node, code, withdrawn === true);
  }
  if (!here.below) return;
  const { children } = node;
  for (let index = 0; index < children.length; index++) eachDoubtfulCode(children[index]!, bound, onCode);
}

function codeAt(node: AnyNode, check: CodeCheck): string | undefined {
  if (check.attribute !== 'text()') return node.get(check.attribute);
  return node.text === '' ? undefined : node.text;
}

/** After the conditions of `mapping.xml`: an empty `vocabulary=""` is neither a vocabulary nor an absent one. */
function applies(node: AnyNode, check: CodeCheck): boolean {
  if (check.vocabulary === null) return true;
  const vocabulary = (check.above ? node.parent : node)?.get('vocabulary');
  return vocabulary === undefined ? check.byDefault : vocabulary === check.vocabulary;
}
