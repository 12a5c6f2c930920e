/** What the codes of a receipt's paper copies begin with: the receipt number without its series and year. */
export function copyCodeStem(receiptNumber: string): string {
  return receiptNumber.split('-').slice(2).join('-')
}
