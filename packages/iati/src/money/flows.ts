/** What a transaction is for, the same word for the codes of 2.0x and the letters of 1.0x. */
export type Flow =
  | 'incoming-funds'
  | 'commitment'
  | 'spend'
  | 'interest'
  | 'loan-repayment'
  | 'reimbursement'
  | 'equity-purchase'
  | 'equity-sale'
  | 'guarantee'
  | 'incoming-commitment'
  | 'incoming-pledge'
  | 'pledge';

/** Disbursements (3) and expenditures (4) are one flow: publishers use them for each other. */
const FLOWS: ReadonlyMap<string, Flow> = new Map<string, Flow>([
  ['1', 'incoming-funds'],
  ['IF', 'incoming-funds'],
  ['2', 'commitment'],
  ['C', 'commitment'],
  ['3', 'spend'],
  ['D', 'spend'],
  ['4', 'spend'],
  ['E', 'spend'],
  ['5', 'interest'],
  ['IR', 'interest'],
  ['6', 'loan-repayment'],
  ['LR', 'loan-repayment'],
  ['7', 'reimbursement'],
  ['R', 'reimbursement'],
  ['8', 'equity-purchase'],
  ['QP', 'equity-purchase'],
  ['9', 'equity-sale'],
  ['QS', 'equity-sale'],
  ['10', 'guarantee'],
  ['CG', 'guarantee'],
  ['11', 'incoming-commitment'],
  ['12', 'incoming-pledge'],
  ['13', 'pledge'],
]);

/**
 * The flow of a transaction type (https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/); null for a code
 * that no version has. What comes in (1, 11, 12) is never added to what goes out (2, 3, 4): it is the same money seen from the
 * other side.
 *
 * @example
 * flowOf('4') // 'spend'
 * flowOf('D') // 'spend'
 */
export function flowOf(typeCode: string | null): Flow | null {
  return typeCode === null ? null : (FLOWS.get(typeCode.trim().toUpperCase()) ?? null);
}
