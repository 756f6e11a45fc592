import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { checkBlanks, checkSigns } from './identifiers.ts';
import { hasNarrative, says } from './texts.ts';

/** Ids of the rules for an organisation that is named in an activity. */
export interface PartyRules {
  /** Neither a reference nor a name. */
  readonly nameless: string;
  readonly blanks: string;
  readonly signs: string;
  readonly activityId: { readonly attribute: string; readonly blanks: string } | null;
}

export const PROVIDER: PartyRules = {
  nameless: '6.9.1',
  blanks: '1.10.1',
  signs: '1.10.13',
  activityId: { attribute: 'provider-activity-id', blanks: '1.4.1' },
};
export const RECEIVER: PartyRules = {
  nameless: '6.9.2',
  blanks: '1.15.1',
  signs: '1.15.13',
  activityId: { attribute: 'receiver-activity-id', blanks: '1.5.1' },
};
const PARTICIPANT: PartyRules = {
  nameless: '6.10.1',
  blanks: '1.8.1',
  signs: '1.8.13',
  activityId: { attribute: 'activity-id', blanks: '1.9.1' },
};
const OWNER: PartyRules = { nameless: '6.8.1', blanks: '1.11.1', signs: '1.11.13', activityId: null };

/** An organisation must be named; its identifiers must be clean. `ref=""` names nobody. */
export function checkParty(node: AnyNode, rules: PartyRules, context: CheckContext): void {
  if (!says(node, 'ref') && !hasNarrative(node)) context.tell({ rule: rules.nameless, node });
  const ref = node.get('ref');
  checkBlanks(ref, node, 'ref', rules.blanks, context);
  checkSigns(ref, node, 'ref', rules.signs, context);
  const { activityId } = rules;
  if (activityId) checkBlanks(node.get(activityId.attribute), node, activityId.attribute, activityId.blanks, context);
}

/** The participating organisations, the owners of other identifiers, both ends of the planned disbursements. */
export function checkParticipants(parts: Children, context: CheckContext): void {
  for (const node of parts.all('participating-org')) checkParty(node, PARTICIPANT, context);
  for (const other of parts.all('other-identifier')) {
    for (const owner of other.all('owner-org')) checkParty(owner, OWNER, context);
  }
  for (const planned of parts.all('planned-disbursement')) {
    for (const child of planned.children) {
      if (child.foreign) continue;
      if (child.name === 'provider-org') checkParty(child, PROVIDER, context);
      else if (child.name === 'receiver-org') checkParty(child, RECEIVER, context);
    }
  }
}
