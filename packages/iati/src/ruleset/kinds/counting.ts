import type { AnyNode } from '../../model/node.ts';
import { compilePath } from '../xpath/parse.ts';
import { type At, type Expression, toItems } from '../xpath/values.ts';
import { gather, type Judgement, type Kind } from './kind.ts';

/** An attribute counts when its text is empty, too. */
export const atLeastOne: Kind = (reader) => {
  const paths = reader.paths('paths');
  return (at) => ({ kept: gather(paths, at).length > 0, items: [at.item] });
};

export const noMoreThanOne: Kind = (reader) => {
  const paths = reader.paths('paths');
  return (at) => {
    const items = gather(paths, at);
    return { kept: items.length < 2, items };
  };
};

/** With something of `excluded`, nothing of `paths`; without, exactly one of them. */
export const onlyOneOf: Kind = (reader) => {
  const excluded = reader.paths('excluded');
  const paths = reader.paths('paths');
  return (at) => {
    const chosen = gather(paths, at);
    const others = gather(excluded, at);
    return { kept: chosen.length === (others.length > 0 ? 0 : 1), items: [...others, ...chosen] };
  };
};

/** All paths lead to something, or none does. */
export const dependent: Kind = (reader) => {
  const paths = reader.paths('paths');
  return (at) => {
    const found = paths.map((path) => toItems(path.run(at)));
    const present = found.filter((items) => items.length > 0);
    return { kept: present.length === 0 || present.length === paths.length, items: present.flat() };
  };
};

const MONEY = new Set(['value', 'forecast', 'loan-status']);

/** What each of several elements must have when the record as a whole has no default: the words of `all`. */
const EACH: Readonly<Record<string, (record: AnyNode) => AnyNode[]>> = {
  lang: (record) => lacking(record, (node) => node.name === 'narrative', 'xml:lang'),
  currency: (record) => lacking(record, (node) => MONEY.has(node.name), 'currency'),
};

function lacking(record: AnyNode, concerned: (node: AnyNode) => boolean, attribute: string): AnyNode[] {
  const found: AnyNode[] = [];
  for (const node of record.descendants()) {
    if (!node.foreign && concerned(node) && node.get(attribute) === undefined) found.push(node);
  }
  return found;
}

/** `one` is there, or each has its own: a word of `EACH`, or a path that every transaction must have. */
export const oneOrAll: Kind = (reader) => {
  const one = reader.nodes('one');
  const word = reader.text('all');
  const each = Object.hasOwn(EACH, word) ? EACH[word]! : lackingTransactions(reader.nodes('all'));
  return (at): Judgement => {
    if (toItems(one.run(at)).length > 0) return { kept: true, items: [at.item] };
    const items = each(at.item as AnyNode, at);
    return { kept: items.length === 0, items };
  };
};

const transactions = compilePath('transaction');

function lackingTransactions(path: Expression): (record: AnyNode, at: At) => AnyNode[] {
  return (_record, at) => toItems(transactions.run(at)).filter((item) => toItems(path.run({ ...at, item })).length === 0) as AnyNode[];
}
