import fc from 'fast-check';
import { addElement, newActivity, newOrganisation } from '../../src/model/build.ts';
import type { AnyNode } from '../../src/model/node.ts';
import { activitySpec } from '../../src/table/activity.ts';
import { organisationSpec } from '../../src/table/organisation.ts';
import type { ChildSpec, ElementSpec } from '../../src/table/spec.ts';

const DATES = ['2024-01-01', '2024-12-31', '2025-01-01', '2026-11-23', '2026-11-24', '2027-01-01', '', 'x', '2024-02-30', ' 2024-01-01'];
const TIMES = ['2024-01-01T00:00:00', '2027-01-01T00:00:00Z', '2026-11-23T13:00:00+02:00', '2026-11-23T12:30:00', 'x'];

/** Values on which rules turn, right and wrong ones. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  percentage: ['100', '50', '25', '', '-1', '101', 'x', '33.33333', ' 50 ', '50.0', '1e2'],
  vocabulary: ['1', '2', '98', '99', ''],
  type: ['1', '2', '3', '4', 'B1', 'A3', ''],
  measure: ['1', '2', '5', ''],
  value: ['1', '', 'x', ' 5 ', '1,5', '-3', '+4', '.5', '5.'],
  ref: ['A-B', 'XM-DAC-7', 'XM-DAC-99', ' A-B', 'A/B', '', '47045', 'ML-NIF-1\u00a0', 'XM-DAC'],
  'iso-date': DATES,
  'value-date': DATES,
  'last-updated-datetime': TIMES,
  'iati-identifier': ['A-B-1', 'A-B', 'A-B-', ' A-B-1', 'X', '', 'XM-DAC-7-1&2', 'XM-DAC-7/1'],
  'organisation-identifier': ['A-B', 'A/B', ' A', ''],
  narrative: ['t', '', ' '],
};
const OTHERS = ['1', ''];

const valuesOf = (name: string): fc.Arbitrary<string> => fc.constantFrom(...(VALUES[name] ?? OTHERS));

/** One child of some name, or several where the schema allows it. */
function anyChildren(child: ChildSpec): fc.Arbitrary<((parent: AnyNode) => void)[]> {
  return fc.array(anyElement(child.spec), { maxLength: Math.min(3, child.max) });
}

function anyElement(spec: ElementSpec): fc.Arbitrary<(parent: AnyNode) => void> {
  const attributes = fc.record(Object.fromEntries([...spec.attributes.keys()].map((name) => [name, valuesOf(name)])), { requiredKeys: [] });
  const children = fc.tuple(...[...spec.children.values()].map(anyChildren));
  const text = spec.children.size > 0 ? fc.constant('') : valuesOf(spec.name);
  return fc.tuple(attributes, children, text).map(([given, inside, own]) => (parent) => {
    const node = addElement(parent, spec.name, given, own);
    for (const add of inside.flat()) add(node);
  });
}

/** A record with some of the parts that the standard has, as often as it allows them. */
function anyRecord(spec: ElementSpec, make: (attributes: Record<string, string>) => AnyNode): fc.Arbitrary<AnyNode> {
  const parts = fc.subarray([...spec.children.values()], { maxLength: 4 }).chain((children) => fc.tuple(...children.map(anyChildren)));
  const attributes = fc.record(
    {
      'xml:lang': fc.constantFrom('fr', ''),
      'default-currency': fc.constantFrom('XOF', ''),
      'last-updated-datetime': valuesOf('last-updated-datetime'),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(attributes, parts).map(([given, inside]) => {
    const record = make(given);
    for (const add of inside.flat()) add(record);
    return record;
  });
}

export const anyActivity = anyRecord(activitySpec, newActivity);
export const anyOrganisation = anyRecord(organisationSpec, newOrganisation);
