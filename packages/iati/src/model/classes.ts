import { activitySpec } from '../table/activity.ts';
import { organisationSpec } from '../table/organisation.ts';
import type { AnyDefinition, ElementSpec } from '../table/spec.ts';
import { BudgetNode, OrganisationBudgetNode, PlannedDisbursementNode, TransactionNode } from './money.ts';
import { type AnyNode, IatiNode } from './node.ts';
import { ActivityNode, OrganisationNode } from './records.ts';

type NodeClass = typeof IatiNode<AnyDefinition>;

const NODE_CLASSES = new Map<ElementSpec, NodeClass>([
  [activitySpec, ActivityNode],
  [activitySpec.at('transaction'), TransactionNode],
  [activitySpec.at('budget'), BudgetNode],
  [activitySpec.at('planned-disbursement'), PlannedDisbursementNode],
  [organisationSpec, OrganisationNode],
  ...[...organisationSpec.children.values()]
    .filter((child) => child.spec.children.has('value'))
    .map((child): [ElementSpec, NodeClass] => [child.spec, OrganisationBudgetNode as NodeClass]),
]);

/** Makes a node of the class that has the accessors of its element. Only children of a record have classes of their own. */
export function makeNode(
  spec: ElementSpec,
  name: string,
  pairs: readonly string[],
  parent: AnyNode | null,
  line: number,
  column: number,
): AnyNode {
  const Chosen = NODE_CLASSES.get(spec) ?? IatiNode;
  return new Chosen(spec, name, pairs, parent, line, column, false);
}
