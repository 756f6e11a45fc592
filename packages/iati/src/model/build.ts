import { activitySpec } from '../table/activity.ts';
import { organisationSpec } from '../table/organisation.ts';
import { makeNode } from './classes.ts';
import { type AnyNode, IatiNode, NO_CHILDREN, NO_PAIRS } from './node.ts';
import type { ActivityNode, OrganisationNode } from './records.ts';

/** Attributes by name; those that are null or undefined are not set. */
export type AttributesToSet = Readonly<Record<string, string | null | undefined>>;

/** Where a made element is said to stand: that of the element it was made from. */
type Origin = Pick<AnyNode, 'line' | 'column'>;

const NOWHERE: Origin = { line: 0, column: 0 };

/**
 * Makes an activity of the standard 2.03, to be filled with `addElement`.
 *
 * @example
 * newActivity({ 'xml:lang': 'fr' }).get('xml:lang') // 'fr'
 */
export function newActivity(attributes: AttributesToSet = {}, around: AnyNode | null = null, from: Origin = NOWHERE): ActivityNode {
  return makeNode(activitySpec, activitySpec.name, pairsOf(attributes), around, from.line, from.column) as ActivityNode;
}

/** Makes an organisation of the standard 2.03, to be filled with `addElement`. */
export function newOrganisation(attributes: AttributesToSet = {}, around: AnyNode | null = null, from: Origin = NOWHERE): OrganisationNode {
  return makeNode(organisationSpec, organisationSpec.name, pairsOf(attributes), around, from.line, from.column) as OrganisationNode;
}

/** Makes a list around records, with the attributes of the file: `iati-activities` or `iati-organisations`. */
export function newList(name: 'iati-activities' | 'iati-organisations', attributes: AttributesToSet = {}): AnyNode {
  return new IatiNode(null, name, pairsOf(attributes), null, 0, 0, false);
}

/**
 * Adds an element at the end of another; a name that the standard has there gets its place in the element table, a name with a
 * prefix is foreign. The writer puts elements into the order of the schema.
 *
 * @example
 * addElement(newActivity(), 'iati-identifier', {}, 'ML-NIF-1-P1').spec?.path // 'iati-activity/iati-identifier'
 */
export function addElement(parent: AnyNode, name: string, attributes: AttributesToSet = {}, text = '', from: Origin = NOWHERE): AnyNode {
  const spec = parent.spec?.children.get(name)?.spec;
  const pairs = pairsOf(attributes);
  const node = spec
    ? makeNode(spec, name, pairs, parent, from.line, from.column)
    : new IatiNode(null, name, pairs, parent, from.line, from.column, parent.foreign || name.includes(':'));
  node.text = text;
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else parent.children.push(node);
  return node;
}

function pairsOf(attributes: AttributesToSet): string[] {
  const pairs = Object.entries(attributes).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name, value]));
  return pairs.length === 0 ? NO_PAIRS : pairs;
}
