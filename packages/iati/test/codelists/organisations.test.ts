import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOrganisations, registeredOrganisations } from '../../src/codelists/index.ts';
import { haveSamples, sayLeftOut } from '../shared-samples.ts';

describe('known organisations', () => {
  const known = knownOrganisations(['ML-NIF', 'XM-DAC', 'XI-IATI'], ['41AAA', 'GB-GOV-1', 'GB', 'a b'], '2027-01-31');

  it.each([
    ['ML-NIF-086100001A', true],
    ['ML-NIF-', true],
    ['XI-IATI-EC_INTPA-2', true],
    ['ML-NIF', false],
    ['ML-NIF1-2', false],
    ['ml-nif-086100001A', false],
    [' ML-NIF-1', false],
    ['ML', false],
    ['', false],
    ['-ML-NIF-1', false],
    ['--', false],
  ])('judge the prefix of %j by what stands before its second hyphen: %s', (id, approved) => {
    expect(known.hasApprovedPrefix(id)).toBe(approved);
  });

  it.each([
    ['41AAA', true, false],
    ['41AAA-P1', false, true],
    ['GB-GOV-1', true, true],
    ['GB-GOV-1-2-3', false, true],
    ['GB-GOV-12', false, true],
    ['FR-GOV-1', false, false],
    ['41aaa', false, false],
    ['', false, false],
  ])('say of %s whether it is a publisher (%s) or begins with one (%s)', (id, is, begins) => {
    expect([known.isPublisher(id), known.beginsWithPublisher(id)]).toEqual([is, begins]);
  });

  it('begin with a publisher exactly when some part before a hyphen is one', () => {
    const piece = fc.constantFrom('GB', 'GOV', '1', '41AAA', '', 'x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const id = pieces.join('-');
        const begins = pieces.some((_, end) => end > 0 && known.isPublisher(pieces.slice(0, end).join('-')));
        expect(known.beginsWithPublisher(id)).toBe(begins);
      }),
    );
  });

  it('of 2022 are there without a list', () => {
    expect(registeredOrganisations.asOf).toBe('2022-01-01');
    expect(
      ['ML-CCIM-1', 'ML-COA-1', 'ML-MAT-1', 'ML-NIF-1', 'ML-ABC-1'].map((id) => registeredOrganisations.hasApprovedPrefix(id)),
    ).toEqual([true, true, true, true, false]);
    expect(registeredOrganisations.isPublisher('41119')).toBe(true);
  });

  it.runIf(haveSamples)('of 2022 are those of the reference', () => {
    const sets = JSON.parse(readFileSync(new URL('../../../../../shared/iati/validator/id-sets.json', import.meta.url), 'utf8'));
    expect([sets.prefixes.length, sets.orgIds.length]).toEqual([520, 1653]);
    expect(sets.prefixes.filter((prefix: string) => !registeredOrganisations.hasApprovedPrefix(`${prefix}-1`))).toEqual([]);
    expect(sets.orgIds.filter((id: string) => !registeredOrganisations.isPublisher(id))).toEqual([]);
  });
});

if (!haveSamples) await sayLeftOut('the known organisations against the reference');
