/** One difference between what `checkRules` finds and what the official validator (2.4.3) reports under the same id. */
export interface Difference {
  readonly rule: string;
  /** `more`: found here and not there; `fewer`: there and not here. */
  readonly finds: 'more' | 'fewer';
  /** The words of the rule, or the clause of the standard, that say so. */
  readonly why: string;
}

const EMPTY_REFERENCE = 'The rule asks for «an identifier or a narrative»: ref="" and a narrative without text are neither.';
const NO_NUMBER = 'A text that is no number has no size: the schema says that it is none (0.3.1).';
const ONE_GROUP = 'Absent, empty and written, vocabulary 1 is one vocabulary: of several elements none is single.';
const NO_VOCABULARY = 'The rule names no vocabulary: where it is missing, the shares are held to it all the same.';
const EVERY_DATE = 'The rule speaks of the date of that type; where it is repeated, each is held to it, not the first alone.';
const DEFAULT_VOCABULARY = 'Standard, recipient-region/@vocabulary: absent or empty means 1 (OECD DAC), so such regions belong to the sum.';
const EACH_SHARE =
  '«When multiple recipient countries or regions are declared, each must have a percentage»: a country beside a region too.';
const EMPTY_VALUE = '«must have a value»: value="" has none.';
const MISSING_VALUE = '«The … value should be a valid number»: a value that is not there is not a wrong one (it is missing: …1).';
const NARRATIVE_CONTENT = '«must contain narrative content»: blanks are none.';
const EMPTY_DEFAULT = 'A default that is empty declares nothing, nor does an empty attribute of its own.';

/** Every known difference, for whoever compares both. */
export const differences: readonly Difference[] = [
  {
    rule: '1.1.3',
    finds: 'fewer',
    why: '«different to the organisation identifier»: a repeated iati-identifier is a matter of the schema.',
  },
  {
    rule: '1.1.21',
    finds: 'more',
    why: '«followed by a unique string»: nothing after the hyphen is none; an empty reference is no prefix.',
  },
  {
    rule: '2.1.1',
    finds: 'more',
    why: '«within a vocabulary»: sectors without the attribute and those of vocabulary 1 are one group; percentage="" is no percentage.',
  },
  {
    rule: '2.1.2',
    finds: 'more',
    why: '«within a vocabulary (e.g. 1)»: the sum holds for each vocabulary; the official condition of the others never holds.',
  },
  { rule: '2.1.4', finds: 'fewer', why: ONE_GROUP },
  { rule: '2.2.1', finds: 'more', why: 'Each sector of vocabulary 98 or 99 «must include a narrative»: two on one do not serve another.' },
  { rule: '3.1.1', finds: 'more', why: 'percentage="" is no percentage.' },
  { rule: '3.4.1', finds: 'more', why: EACH_SHARE },
  { rule: '3.4.2', finds: 'more', why: DEFAULT_VOCABULARY },
  { rule: '3.4.4', finds: 'more', why: DEFAULT_VOCABULARY },
  { rule: '3.4.4', finds: 'fewer', why: ONE_GROUP },
  {
    rule: '3.7.1',
    finds: 'more',
    why: '«should be declared for either the activity or for all transactions»: the official expression cannot fail.',
  },
  { rule: '4.1.1', finds: 'more', why: EMPTY_DEFAULT },
  { rule: '4.3.1', finds: 'more', why: NARRATIVE_CONTENT },
  { rule: '4.4.1', finds: 'more', why: NARRATIVE_CONTENT },
  { rule: '4.5.1', finds: 'more', why: EMPTY_DEFAULT },
  { rule: '6.8.1', finds: 'more', why: EMPTY_REFERENCE },
  { rule: '6.9.1', finds: 'more', why: EMPTY_REFERENCE },
  { rule: '6.9.2', finds: 'more', why: EMPTY_REFERENCE },
  { rule: '6.10.1', finds: 'more', why: EMPTY_REFERENCE },
  { rule: '6.13.1', finds: 'more', why: '«must include a narrative»: one without text says nothing.' },
  { rule: '7.8.1', finds: 'more', why: EMPTY_DEFAULT },
  { rule: '7.8.2', finds: 'more', why: EMPTY_DEFAULT },
  {
    rule: '7.9.1',
    finds: 'more',
    why: '«When multiple budget items are declared, each must have a percentage»: one of them is not enough.',
  },
  { rule: '7.9.2', finds: 'more', why: NO_VOCABULARY },
  { rule: '7.9.4', finds: 'more', why: NO_VOCABULARY },
  { rule: '7.9.4', finds: 'fewer', why: '«+100» is an xsd:decimal and means 100, which XPath does not read.' },
  { rule: '8.8.1', finds: 'more', why: EMPTY_VALUE },
  { rule: '8.9.1', finds: 'more', why: EMPTY_VALUE },
  { rule: '8.10.1', finds: 'more', why: EMPTY_VALUE },
  { rule: '8.8.2', finds: 'fewer', why: MISSING_VALUE },
  { rule: '8.9.2', finds: 'fewer', why: MISSING_VALUE },
  { rule: '8.10.2', finds: 'fewer', why: MISSING_VALUE },
  { rule: '11.1.2', finds: 'more', why: EVERY_DATE },
  { rule: '11.1.3', finds: 'more', why: EVERY_DATE },
  { rule: '11.1.4', finds: 'more', why: EVERY_DATE },
  { rule: '11.1.5', finds: 'more', why: EVERY_DATE },
  { rule: '11.2.1', finds: 'more', why: '«The transaction date must not be in the future»: of every transaction, not of the first.' },
  { rule: '11.2.2', finds: 'more', why: '«The transaction value date must not be in the future»: of every transaction, not of the first.' },
  { rule: '11.3.1', finds: 'more', why: '«The budget line value date must be within the budget period»: of every line, not of the first.' },
  { rule: '12.1.1', finds: 'fewer', why: NO_NUMBER },
  { rule: '12.2.1', finds: 'fewer', why: NO_NUMBER },
  { rule: '12.3.1', finds: 'fewer', why: NO_NUMBER },
];
