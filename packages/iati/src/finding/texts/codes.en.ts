/** What each list that is checked is about, in plain words. */
const LISTS = {
  ActivityDateType: 'what an activity date is: planned or actual start or end',
  ActivityScope: 'geographical scope of the activity',
  ActivityStatus: 'stage of the activity, from pipeline to closed',
  AidType: 'type of aid: budget support, project, technical assistance …',
  AidTypeVocabulary: 'which list the type of aid is from',
  BudgetIdentifier: 'functions of the recipient’s budget',
  BudgetIdentifierVocabulary: 'which list the budget items are from',
  BudgetNotProvided: 'why there is no budget',
  BudgetStatus: 'indicative or committed budget',
  BudgetType: 'original or revised budget',
  CRSAddOtherFlags: 'flags of the OECD creditor reporting system',
  CRSChannelCode: 'channels of delivery of the OECD',
  CashandVoucherModalities: 'cash or vouchers',
  CollaborationType: 'bilateral, multilateral …',
  ConditionType: 'kind of condition',
  ContactType: 'what the contact is for',
  Country: 'two-letter country codes of ISO 3166, in capitals',
  Currency: 'three-letter currency codes of ISO 4217, in capitals',
  DescriptionType: 'kind of description',
  DisbursementChannel: 'by which way the money was paid out',
  DocumentCategory: 'kind of document',
  EarmarkingCategory: 'how far the money is earmarked',
  FileFormat: 'media types of files, such as application/pdf',
  FinanceType: 'grant, loan, debt relief …',
  FlowType: 'ODA, other official flows …',
  GeographicExactness: 'exact or approximate place',
  GeographicLocationClass: 'kind of place',
  GeographicLocationReach: 'whether the place is that of the work or of the people reached',
  GeographicVocabulary: 'which gazetteer the place is from',
  HumanitarianScopeType: 'emergency or appeal',
  HumanitarianScopeVocabulary: 'which list the emergency or appeal is from',
  IndicatorMeasure: 'unit of the indicator',
  IndicatorVocabulary: 'which list the indicator is from',
  Language: 'two-letter language codes of ISO 639-1, in small letters',
  LoanRepaymentPeriod: 'how often the loan is repaid',
  LoanRepaymentType: 'how the loan is repaid',
  LocationType: 'features of GeoNames',
  OrganisationRole: 'funding, accountable, extending or implementing',
  OrganisationType: 'kind of organisation',
  OtherIdentifierType: 'kind of other identifier',
  PolicyMarker: 'policy markers of the OECD DAC',
  PolicyMarkerVocabulary: 'which list the policy marker is from',
  PolicySignificance: 'how important the policy marker is to the activity',
  Region: 'regions of the OECD DAC',
  RegionVocabulary: 'which list the region is from',
  RelatedActivityType: 'how the other activity is related',
  ResultType: 'output, outcome, impact or other',
  ResultVocabulary: 'which list the result is from',
  Sector: 'sector: five-digit purpose codes of the OECD DAC',
  SectorCategory: 'sector: three-digit categories of the OECD DAC',
  SectorVocabulary: 'which list the sector is from',
  TagVocabulary: 'which list the tag is from',
  TiedStatus: 'tied, partially tied or untied aid',
  TransactionType: 'commitment, disbursement, expenditure …',
  'UNSDG-Goals': 'sustainable development goals',
  'UNSDG-Targets': 'targets of the sustainable development goals',
  Version: 'versions of the standard',
} as const;

/** `#` stands for what the list is about. */
const SENTENCES = {
  'code-unknown': '«{code}» is not in the list {list} (#). Choose a code of that list ({choices}).',
  'code-empty': 'The code is empty. Write one of the list {list} (#), {choices}, or take it out if it is not known.',
  'code-spelling': '«{code}» is not how the list {list} (#) writes it. Write «{near}».',
  'code-unlisted': '«{code}» is not in the list {list} (#), which is not complete. Verify it, and take a code of the list if there is one.',
  'code-withdrawn':
    '«{code}» was withdrawn from the list {list} (#). It stays allowed in what was published before: choose another for anything new.',
} as const;

export type ListInWords = keyof typeof LISTS;
export type CodeSentence = keyof typeof SENTENCES;
export type CodeSentenceKey = `${CodeSentence}.${ListInWords}`;

/** One sentence for each case and list. */
export function sentencesByList(
  sentences: Readonly<Record<CodeSentence, string>>,
  lists: Readonly<Record<ListInWords, string>>,
): Readonly<Record<CodeSentenceKey, string>> {
  const all: Record<string, string> = {};
  for (const [sentence, text] of Object.entries(sentences)) {
    for (const [list, words] of Object.entries(lists)) all[`${sentence}.${list}`] = text.replace('#', words);
  }
  return all as Record<CodeSentenceKey, string>;
}

/** Codes and their lists (`check/codes/check-codes.ts`): one sentence for each case and list, so that the list is named in plain words. */
export const codesEn = sentencesByList(SENTENCES, LISTS);
