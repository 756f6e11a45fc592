import type { AnyNode } from '../../model/node.ts';
import { given } from '../../model/values.ts';
import { hasText, type Ledger } from '../account.ts';
import { codeFor, isNumber } from '../codes.ts';
import { OWN_VOCABULARIES, POLICY_VOCABULARIES, REGION_VOCABULARIES, SECTOR_VOCABULARIES, STATUSES } from '../data/codes.ts';
import { setAttribute } from '../grow.ts';
import type { ElementRule, Mapped } from '../rule.ts';
import { coded, named } from '../values.ts';
import { plainDescription } from './texts.ts';

export const activityStatus: ElementRule = { codeOf: named(STATUSES), attributes: { code: { map: coded(STATUSES) } } };

const OWN = '99';

export const sector: ElementRule = { attributes: { vocabulary: { map: sectorVocabulary } }, finish: ownSector };

function sectorVocabulary(published: string, source: AnyNode): Mapped | null {
  const mapped = coded(SECTOR_VOCABULARIES)(published);
  if (mapped?.reason !== 'code-unknown') return mapped;
  if (hasNameAlone(source)) return { value: OWN, reason: 'sector-without-code' };
  const own = codeFor(OWN_VOCABULARIES, published);
  return own ? { value: own, reason: 'vocabulary-to-own' } : mapped;
}

/** A sector that is only named is one of the publisher's own; the code stays missing. */
function ownSector(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  if (made.get('vocabulary') !== undefined || !hasNameAlone(source)) return;
  setAttribute(made, 'vocabulary', OWN);
  ledger.enter('added', source, '@vocabulary', 'own-vocabulary', null, OWN);
}

function hasNameAlone(source: AnyNode): boolean {
  const code = given(source, 'code') ?? given(source, 'ref');
  return code === null && (hasText(source) || source.one('narrative') !== undefined);
}

export const policyMarker: ElementRule = { attributes: { vocabulary: { map: policyVocabulary } } };

/** Other lists than the DAC's are the publisher's own: 2.03 knows no third. */
function policyVocabulary(published: string): Mapped | null {
  const mapped = coded(POLICY_VOCABULARIES)(published);
  return mapped?.reason === 'code-unknown' ? { value: OWN, reason: 'vocabulary-to-own' } : mapped;
}

export const recipientRegion: ElementRule = { attributes: { vocabulary: { map: coded(REGION_VOCABULARIES) } } };

export const countryBudgetItems: ElementRule = {
  attributes: { vocabulary: { map: budgetVocabulary } },
  children: { 'budget-item': { children: { description: plainDescription } } },
};

/** The IATI list of budget items was withdrawn; its codes stay readable. */
export function budgetVocabulary(published: string): Mapped | null {
  const value = published.trim();
  if (value === '1') return { value: published, reason: 'code-withdrawn' };
  return isNumber(value) ? null : { value: published, reason: 'code-unknown' };
}
