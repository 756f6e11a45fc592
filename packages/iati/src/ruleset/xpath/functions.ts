import { type Item, textOfItem } from './nodes.ts';
import { nameOf } from './steps.ts';
import { type At, type Expression, numberOfText, toBoolean, toItems, toNumber, toText, type Value } from './values.ts';

interface PathFunction {
  readonly type: Expression['type'];
  /** Fewest and most arguments. */
  readonly takes: readonly [number, number];
  /** The first argument must be a set of nodes. */
  readonly ofNodes?: boolean;
  readonly run: (values: readonly Value[], at: At) => Value;
}

const textOrHere = (values: readonly Value[], at: At): string => (values.length > 0 ? toText(values[0]!) : textOfItem(at.item));
const itemsOrHere = (values: readonly Value[], at: At): readonly Item[] => (values.length > 0 ? toItems(values[0]!) : [at.item]);

/** The functions of XPath 1.0 (4) that the subset has. */
export const FUNCTIONS: Readonly<Record<string, PathFunction>> = {
  position: { type: 'number', takes: [0, 0], run: (_, at) => at.position },
  last: { type: 'number', takes: [0, 0], run: (_, at) => at.size },
  count: { type: 'number', takes: [1, 1], ofNodes: true, run: ([nodes]) => toItems(nodes!).length },
  sum: { type: 'number', takes: [1, 1], ofNodes: true, run: ([nodes]) => sumOf(toItems(nodes!)) },
  name: { type: 'string', takes: [0, 1], ofNodes: true, run: (values, at) => itemsOrHere(values, at).slice(0, 1).map(nameOf).join('') },
  not: { type: 'boolean', takes: [1, 1], run: ([value]) => !toBoolean(value!) },
  boolean: { type: 'boolean', takes: [1, 1], run: ([value]) => toBoolean(value!) },
  true: { type: 'boolean', takes: [0, 0], run: () => true },
  false: { type: 'boolean', takes: [0, 0], run: () => false },
  number: {
    type: 'number',
    takes: [0, 1],
    run: (values, at) => (values.length > 0 ? toNumber(values[0]!) : numberOfText(textOfItem(at.item))),
  },
  string: { type: 'string', takes: [0, 1], run: textOrHere },
  'string-length': { type: 'number', takes: [0, 1], run: (values, at) => [...textOrHere(values, at)].length },
  'normalize-space': {
    type: 'string',
    takes: [0, 1],
    run: (values, at) =>
      textOrHere(values, at)
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(/^ | $/g, ''),
  },
  concat: { type: 'string', takes: [2, Number.POSITIVE_INFINITY], run: (values) => values.map(toText).join('') },
  'starts-with': { type: 'boolean', takes: [2, 2], run: ([text, start]) => toText(text!).startsWith(toText(start!)) },
  contains: { type: 'boolean', takes: [2, 2], run: ([text, part]) => toText(text!).includes(toText(part!)) },
};

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + numberOfText(textOfItem(item)), 0);
}
