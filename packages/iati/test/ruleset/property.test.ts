import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registeredOrganisations } from '../../src/codelists/registered.ts';
import { addElement, newActivity, newList, newOrganisation } from '../../src/model/build.ts';
import type { AnyNode } from '../../src/model/node.ts';
import { judgeRecord, rulesetCheck, runRuleset } from '../../src/ruleset/index.ts';
import { compiledStandard } from '../../src/ruleset/standard.ts';
import { activitySpec } from '../../src/table/activity.ts';
import { organisationSpec } from '../../src/table/organisation.ts';
import type { ElementSpec } from '../../src/table/spec.ts';
import { NOW, ORGANISATIONS } from './judge.ts';

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '1',
    '2',
    '98',
    '99',
    '100',
    '50',
    '-1',
    '1e9',
    'x',
    "'",
    '"',
    '$1',
    'NaN',
    '2024-02-29',
    '2023-02-29',
    '2024-01-01Z',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Something at any place of the standard, with attributes that it may have and texts that it may not. */
function anyElement(spec: ElementSpec, depth: number): fc.Arbitrary<(parent: AnyNode) => void> {
  const children = [...spec.children.values()].map((child) => child.spec);
  const below =
    depth > 0 && children.length > 0
      ? fc.array(
          fc.constantFrom(...children).chain((child) => anyElement(child, depth - 1)),
          { maxLength: 4 },
        )
      : fc.constant([]);
  const attributes = fc.dictionary(fc.constantFrom(...spec.attributes.keys(), 'xmlns', 'own:x'), texts, { maxKeys: 4 });
  return fc.tuple(below, attributes, texts).map(([inside, given, text]) => (parent) => {
    const node = addElement(parent, spec.name, given, inside.length > 0 ? '' : text);
    for (const add of inside) add(node);
  });
}

function anyRecord(spec: ElementSpec, make: (around: AnyNode | null) => AnyNode): fc.Arbitrary<AnyNode> {
  const parts = fc.array(
    fc.constantFrom(...[...spec.children.values()].map((child) => child.spec)).chain((child) => anyElement(child, 3)),
    { maxLength: 12 },
  );
  return parts.map((inside) => {
    const record = make(null);
    for (const add of inside) add(record);
    return record;
  });
}

const records = fc.oneof(
  anyRecord(activitySpec, (around) => newActivity({ 'xml:lang': '' }, around)),
  anyRecord(organisationSpec, () => newOrganisation({}, newList('iati-organisations', { version: '2.03' }))),
);
const options = { now: NOW, organisations: ORGANISATIONS };
const ruleset = compiledStandard('2.03');

describe('whatever a record holds', () => {
  it('the standard ruleset judges it', () => {
    let broken = 0;
    fc.assert(
      fc.property(records, (record) => {
        for (const { result, nodes, context } of judgeRecord(ruleset, record, options)) {
          if (result === 'broken') broken++;
          expect(nodes.every(({ node, attribute }) => attribute === undefined || node.get(attribute) !== undefined)).toBe(true);
          expect(context.name).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(300);
  });

  it('the official fault only ever forgives or finds more of the same rules', () => {
    const official = compiledStandard('2.03', { emptySetIsTrue: true });
    fc.assert(
      fc.property(records, (record) => {
        const right = new Set(runRuleset(ruleset, record, options).map(({ rule }) => rule));
        const faulty = new Set(runRuleset(official, record, options).map(({ rule }) => rule));
        for (const rule of right) if (!faulty.has(rule)) expect(rule).toBe('3.7.1');
        for (const rule of faulty) if (!right.has(rule)) expect(rule).toMatch(/^8\.(8|9|10)\.2$/);
      }),
      { numRuns: 200 },
    );
  });

  it('a ruleset serves as a check: it tells what it finds, in its words', () => {
    const told: unknown[] = [];
    const record = newActivity();
    const context = {
      version: '2.03',
      now: NOW,
      today: '2026-11-23',
      lists: undefined as never,
      organisations: registeredOrganisations,
    } as const;
    rulesetCheck(ruleset)(record, { ...context, tell: (one) => told.push([one.rule, one.key, one.node === record]) });
    expect(told).toEqual([
      ['6.11.1', 'ruleset', true],
      ['6.2.2', 'ruleset', true],
      ['3.7.1', 'ruleset', true],
    ]);
  });
});
