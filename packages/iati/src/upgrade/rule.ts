import type { AnyNode } from '../model/node.ts';
import type { ElementSpec, ValueType } from '../table/spec.ts';
import type { Ledger, UpgradeReason } from './account.ts';

/** A value of 2.03 and why it differs. The same value: left as it was, with that note. Null: left out. */
export interface Mapped {
  readonly value: string | null;
  readonly reason: UpgradeReason;
}

/** What becomes of an attribute of 1.0x. Without a rule: as it is, when 2.03 has it; left out, when it has not. */
export interface AttributeRule {
  /** Where its value goes, seen from the new element: `@code`, `owner-org/@ref`, `owner-org/narrative`, `../exactness/@code`. */
  readonly to?: string;
  /** Why it goes there. Default `value-moved`. */
  readonly reason?: UpgradeReason;
  /** Why it is left out. */
  readonly drop?: UpgradeReason;
  /** The new value; null for one that is as it was. */
  readonly map?: (value: string, source: AnyNode) => Mapped | null;
}

/**
 * What becomes of the text of an element: `narrative`, a narrative; `own`, its own text; `day`, `@iso-date` where there is none;
 * `day-and-narrative`, both; `label`, nothing; else the place where it goes, seen from the new element.
 */
export type TextRule = 'narrative' | 'own' | 'day' | 'day-and-narrative' | 'label' | `@${string}` | `../${string}`;

/** What becomes of an element of 1.0x, and what in it is not as the table of 2.03 lets expect. */
export interface ElementRule {
  /** Its name in 2.03, in the same parent. */
  readonly to?: string;
  /** Why it has another name. Default `renamed`. */
  readonly reason?: UpgradeReason;
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  readonly text?: TextRule;
  /** The code that a label names, where there is no code beside it. */
  readonly codeOf?: (label: string) => string | undefined;
  readonly children?: Readonly<Record<string, ElementRule>>;
  /** Why it is left out with everything in it, or null. */
  readonly refuse?: (source: AnyNode) => UpgradeReason | null;
  /** Gone when all that it said has found a place elsewhere. */
  readonly melts?: UpgradeReason;
  /** Whether a new element may be joined to an earlier one of its name, where 2.03 allows several. */
  readonly joins?: (earlier: AnyNode, made: AnyNode) => boolean;
  /** What has to be added when everything else is there. */
  readonly finish?: (made: AnyNode, source: AnyNode, ledger: Ledger) => void;
}

/** An attribute rule ready for use. */
export interface ReadyAttribute extends AttributeRule {
  /** Its own name in 2.03. */
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** Path without places, for the account. */
  readonly path: string;
}

/** An element rule ready for use: joined with the table of 2.03 at its place. */
export interface ReadyRule extends Omit<ElementRule, 'attributes' | 'children'> {
  /** Name in 2.03. */
  readonly name: string;
  readonly spec: ElementSpec;
  /** Path in 1.0x without places, for the account. */
  readonly path: string;
  readonly textPath: string;
  readonly languagePath: string;
  readonly renamed: boolean;
  /** 2.03 allows one of them in its parent. */
  readonly once: boolean;
  readonly text: TextRule;
  readonly attributes: ReadonlyMap<string, ReadyAttribute>;
  readonly children: ReadonlyMap<string, ReadyRule>;
}

/** Names of drafts and frequent slips, where the standard has the other name and not this one. */
const DRAFT_NAMES: readonly (readonly [draft: string, name: string])[] = [
  ['ref', 'code'],
  ['vocab', 'vocabulary'],
  ['iso_date', 'iso-date'],
];

/** Joins the rules of an element and of everything in it with the table of 2.03. */
export function ready(source: string, spec: ElementSpec, rule: ElementRule, once = false, above = ''): ReadyRule {
  const path = above === '' ? source : `${above}/${source}`;
  const { attributes, children, ...rest } = rule;
  return {
    ...rest,
    name: spec.name,
    spec,
    path,
    textPath: `${path}/text()`,
    languagePath: `${path}/@xml:lang`,
    renamed: source !== spec.name,
    once,
    text: rule.text ?? usualText(spec),
    attributes: readyAttributes(spec, attributes ?? {}, path),
    children: readyChildren(spec, children ?? {}, path),
  };
}

function usualText(spec: ElementSpec): TextRule {
  const narratives = spec.children.has('narrative');
  if (spec.attributes.has('iso-date') && spec.children.size <= 1) return narratives ? 'day-and-narrative' : 'day';
  if (narratives) return 'narrative';
  return spec.text === null ? 'label' : 'own';
}

function readyAttributes(spec: ElementSpec, rules: Readonly<Record<string, AttributeRule>>, path: string): Map<string, ReadyAttribute> {
  const all = new Map<string, ReadyAttribute>();
  for (const [name, { type, required }] of spec.attributes)
    all.set(name, { name, type, required, path: `${path}/@${name}`, ...rules[name] });
  for (const [draft, name] of DRAFT_NAMES) {
    const known = all.get(name);
    if (!known || all.has(draft)) continue;
    const to = `@${name}`;
    all.set(draft, { ...known, path: `${path}/@${draft}`, to, reason: 'attribute-renamed' });
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (!spec.attributes.has(name)) all.set(name, { name, type: 'string', required: false, path: `${path}/@${name}`, ...rule });
  }
  return all;
}

function readyChildren(spec: ElementSpec, rules: Readonly<Record<string, ElementRule>>, path: string): Map<string, ReadyRule> {
  const all = new Map<string, ReadyRule>();
  for (const [name, { spec: child, max }] of spec.children) all.set(name, ready(name, child, rules[name] ?? {}, max === 1, path));
  for (const [name, rule] of Object.entries(rules)) {
    const place = spec.children.get(rule.to ?? name);
    if (!place) throw new RangeError(`no element ${rule.to ?? name} in ${spec.path}`);
    if (rule.to) all.set(name, ready(name, place.spec, rule, place.max === 1, path));
  }
  return all;
}
