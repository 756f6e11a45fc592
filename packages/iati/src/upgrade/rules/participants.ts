import type { AnyNode } from '../../model/node.ts';
import { given, recordOf, trimmed } from '../../model/values.ts';
import type { Ledger, UpgradeReason } from '../account.ts';
import { ORGANISATION_TYPES, ROLES } from '../data/codes.ts';
import { setAttribute } from '../grow.ts';
import type { ElementRule } from '../rule.ts';
import { coded } from '../values.ts';

const type = { map: coded(ORGANISATION_TYPES) };

export const reportingOrg: ElementRule = { attributes: { type } };
export const participatingOrg: ElementRule = { attributes: { type, role: { map: coded(ROLES) } } };
/** Provider and receiver of money. */
export const party: ElementRule = { attributes: { type } };

/** In 1.0x the identifier is the text and the owner two attributes; 2.03 wants to know whose kind of identifier it is. */
export const otherIdentifier: ElementRule = {
  text: '@ref',
  attributes: { 'owner-ref': { to: 'owner-org/@ref' }, 'owner-name': { to: 'owner-org/narrative' } },
  finish: nameKind,
};

type Kind = readonly [type: 'A1' | 'A2' | 'A9', reason: UpgradeReason];

function nameKind(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  if (made.get('type') !== undefined) return;
  const [kind, reason] = kindOf(source);
  setAttribute(made, 'type', kind);
  ledger.enter('added', source, '@type', reason, null, kind);
}

function kindOf(identifier: AnyNode): Kind {
  const reporter = recordOf(identifier).one('reporting-org');
  const ref = given(identifier, 'owner-ref') ?? given(identifier.one('owner-org'), 'ref');
  const name = given(identifier, 'owner-name');
  const own = ref !== null ? equal(ref, given(reporter, 'ref')) : name !== null && equal(name, reporter?.text);
  if (own) return ['A1', 'identifier-of-reporter'];
  const creditor = ref !== null && /^(OECD(-DAC)?|CRS(\+\+)?)$/i.test(ref.trim());
  if (creditor || (name !== null && /(^|[^a-z])(OECD|OCDE|CRS)([^a-z]|$)/i.test(name))) return ['A2', 'identifier-of-crs'];
  return ['A9', 'identifier-of-other'];
}

function equal(one: string, other: string | null | undefined): boolean {
  return !!other && trimmed(one).toLowerCase() === trimmed(other).toLowerCase();
}
