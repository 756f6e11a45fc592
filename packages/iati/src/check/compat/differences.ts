import { CODE_CHECKS } from '../codes/table.ts';
import { differences as ofRules } from '../rules/stricter.ts';

/** One difference between what `check` finds and what the official validator (2.4.3) reports under the same rule id. */
export interface OfficialDifference {
  /** Id of the rule; `*` for whatever rule. */
  readonly rule: string;
  /** `more`: found here and not there; `fewer`: there and not here; `lighter`: a warning here, an error there. */
  readonly finds: 'more' | 'fewer' | 'lighter';
  /** The clause of the standard, of XML or of the rule itself that says so. */
  readonly why: string;
}

const CODE_OF_ITSELF = 'Organisation identifiers are a list code, a hyphen and a number: the list code alone names nobody.';
const NO_NUMBER = 'A text that is no number has no size: the schema says that it is none (0.3.1).';
const INCOMPLETE = 'The list is not complete (`complete="0"`): a code that it lacks is not wrong by the standard.';
const LANGUAGES = 'Language tags are equal whatever their case (BCP 47, 2.1.1), and the list of them is not complete.';
const INCOMPLETE_LISTS = new Set(['Country', 'IndicatorVocabulary', 'HumanitarianScopeType', 'HumanitarianScopeVocabulary']);

const OF_FILES: readonly OfficialDifference[] = [
  { rule: '0.1.1', finds: 'fewer', why: 'XML 1.0, 4.3.3: every reader takes UTF-16; the official service decodes all files as UTF-8.' },
  {
    rule: '0.1.1',
    finds: 'more',
    why: 'XML 1.0, 4.3.3: bytes that the encoding does not allow are a fatal error; Namespaces 1.0, 5: so is an undeclared prefix.',
  },
  { rule: '0.2.1', finds: 'more', why: 'The elements of the standard have no namespace: a root in one is another root.' },
  { rule: '0.6.1', finds: 'fewer', why: 'A root in a namespace is no file of the standard (0.2.1), whatever its version.' },
  {
    rule: '*',
    finds: 'fewer',
    why: 'XML 1.0, 2.5 and 2.7: tags in a comment or in CDATA are text; the official validator cuts files by a search for them.',
  },
  {
    rule: '*',
    finds: 'more',
    why: 'The official validator looks no further after 0.1.1, 0.2.1 and 0.6.1; versions 1.0x have their schema, too.',
  },
  { rule: '1.1.2', finds: 'more', why: 'Identifiers that differ only in the blanks around them are the same.' },
];

/** Rules that the official list of code checks has and that never fire there. */
const NEVER_THERE: readonly OfficialDifference[] = [
  { rule: '9.95.1', finds: 'more', why: 'Mapping of iati-activity/@xml:lang to the list Language: the official check never fires.' },
  { rule: '9.97.1', finds: 'more', why: 'Mapping of iati-organisations/@version to the list Version: the official path is mistyped.' },
];

function ofCodes(): OfficialDifference[] {
  const rules = new Map<string, string>();
  for (const { rule, list } of CODE_CHECKS) {
    if (INCOMPLETE_LISTS.has(list)) rules.set(rule, INCOMPLETE);
    if (list === 'Language') rules.set(rule, LANGUAGES);
  }
  return [...rules].map(([rule, why]): OfficialDifference => ({ rule, finds: 'lighter', why }));
}

/**
 * Every known difference between `check` and the official validator, with the clause that says we are right; `compatVerdict`
 * has none of them.
 *
 * @example
 * officialDifferences.find(({ rule, finds }) => rule === '3.7.1' && finds === 'more') !== undefined // true
 */
export const officialDifferences: readonly OfficialDifference[] = [
  ...OF_FILES,
  ...ofRules,
  ...['1.14.8', '1.18.8'].map((rule): OfficialDifference => ({ rule, finds: 'more', why: CODE_OF_ITSELF })),
  ...['12.1.2', '12.2.2', '12.3.2'].map((rule): OfficialDifference => ({ rule, finds: 'fewer', why: NO_NUMBER })),
  ...NEVER_THERE,
  ...ofCodes(),
];
