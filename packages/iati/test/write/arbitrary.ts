import fc from 'fast-check';
import {
  type AnyNode,
  activitySpec,
  addElement,
  type ElementSpec,
  newActivity,
  newList,
  newOrganisation,
  organisationSpec,
} from '../../src/index.ts';

const NASTY = [
  '',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' a ',
  '&',
  '&amp;',
  '<b>',
  ']]>',
  '"',
  "'",
  '\u00a0',
  '\u0085',
  '\u2028',
  '😀',
  'e\u0301',
  'é',
  '\ufeff',
  '\ufffd',
  'ߒߞߏ',
  '<!--',
  '--',
  '<?x?>',
  '#13;',
  '\u007f',
];

const NEVER = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';
const FORBIDDEN = new RegExp(`[${NEVER}]`, 'gu');

/** Any text that XML can hold, most of all those that writers get wrong. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 4 })
  .map((parts) => parts.join('').replace(FORBIDDEN, '·'));

/** Text that is more than blanks: beside child elements only such text is text. */
const saidText = nastyText.map((text) => `x${text}`);

const DECIMALS = ['0', '1', '1.0', '-12.50', '+3', '.5', ' 7 ', '90,000', '655957.00', '123456789012345678901234567890.123'];
const VALUES = fc.oneof(nastyText, fc.constantFrom('2024-02-29', '2024-02-29Z', '1', '0', 'true', 'XOF', 'fr', 'A', 'B', ...DECIMALS));

type Choice = <T>(arbitrary: () => fc.Arbitrary<T>) => T;

const EXTENSIONS = { 'xmlns:x': 'urn:x', 'xmlns:é': 'urn:é&"' };

/** An activity or organisation with any of what the table has, everywhere, and extensions of other namespaces. */
export const anyRecord: fc.Arbitrary<AnyNode> = fc.gen().map((gen) => {
  const choose: Choice = (arbitrary) => gen(arbitrary);
  const organisation = choose(fc.boolean) && choose(fc.boolean);
  const list = newList(organisation ? 'iati-organisations' : 'iati-activities', { version: '2.03', ...EXTENSIONS });
  const spec = organisation ? organisationSpec : activitySpec;
  const attributes = attributesOf(spec, choose);
  const record = organisation ? newOrganisation(attributes, list) : newActivity(attributes, list);
  fill(record, spec, choose);
  return record;
});

function attributesOf(spec: ElementSpec, choose: Choice): Record<string, string> {
  const made: Record<string, string> = {};
  const names = choose(() => fc.shuffledSubarray([...spec.attributes.keys(), ...(spec.path.length % 5 === 0 ? ['x:extra'] : [])]));
  for (const name of names) made[name] = choose(() => VALUES);
  return made;
}

function fill(node: AnyNode, spec: ElementSpec, choose: Choice): void {
  if (spec.text !== null) {
    node.text = choose(() => (spec.text === 'decimal' ? fc.constantFrom(...DECIMALS) : nastyText));
    return;
  }
  const most = node.parent?.parent === null ? 6 : 3;
  for (const name of choose(() => fc.shuffledSubarray([...spec.children.keys()], { maxLength: Math.min(most, spec.children.size) }))) {
    const child = spec.children.get(name)!;
    const count = choose(() => fc.integer({ min: 1, max: child.max > 1 ? 3 : 1 }));
    for (let i = 0; i < count; i++) fill(addElement(node, name, attributesOf(child.spec, choose)), child.spec, choose);
    if (choose(() => fc.integer({ max: 9, min: 0 })) === 0) extend(node, choose, 0);
  }
}

const OTHER_NAMES = ['x:fund', 'é:ligne', 'x:a.b-c'];

function extend(node: AnyNode, choose: Choice, depth: number): void {
  const name = choose(() => fc.constantFrom(...OTHER_NAMES));
  const own = choose(() => fc.boolean()) ? { 'xmlns:x': choose(() => fc.constantFrom('urn:x', 'urn:other')) } : {};
  const element = addElement(node, name, { ...own, plain: choose(() => VALUES), 'x:a': choose(() => VALUES) });
  const children = depth > 2 ? 0 : choose(() => fc.integer({ min: 0, max: 2 }));
  element.text = choose(() => (children > 0 ? fc.oneof(fc.constant(''), saidText) : nastyText));
  for (let i = 0; i < children; i++) extend(element, choose, depth + 1);
}

/** The same record with the children of every element (of the standard only, if so asked) in another order. */
export function shuffled(record: AnyNode, seed: number): AnyNode {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const shuffle = (node: AnyNode): void => {
    if (node.spec === null) return;
    const children = [...node.children];
    for (let at = children.length - 1; at > 0; at--) {
      const other = next(at + 1);
      [children[at], children[other]] = [children[other]!, children[at]!];
    }
    if (children.length > 0) node.children = children;
    for (const child of children) shuffle(child);
  };
  shuffle(record);
  return record;
}

/** A record with every element and attribute that the table has, repeated ones twice, each text another one. */
export function fullRecord(kind: 'activity' | 'organisation'): AnyNode {
  let number = 0;
  const value = () => `v${++number}${NASTY[number % NASTY.length]}`;
  const attributes = (spec: ElementSpec) => Object.fromEntries([...spec.attributes.keys()].map((name) => [name, value()]));
  const complete = (node: AnyNode, spec: ElementSpec) => {
    if (spec.text !== null) node.text = spec.text === 'decimal' ? `${++number}.50` : value();
    for (const [name, child] of spec.children) {
      for (let i = 0; i < Math.min(child.max, 2); i++) complete(addElement(node, name, attributes(child.spec)), child.spec);
    }
    return node;
  };
  return kind === 'activity'
    ? complete(newActivity(attributes(activitySpec)), activitySpec)
    : complete(newOrganisation(attributes(organisationSpec)), organisationSpec);
}
