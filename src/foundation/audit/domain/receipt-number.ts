// The alphabet of GB 32100: digits and capital letters without I, O, S, V and Z, which are mistaken for others.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
// The largest prime below 31²: two characters of the alphabet hold every remainder.
const modulus = 953
const pattern = /^([A-Z]{2})-(\d{4})-(\d{6,12})-([0-9A-HJ-NP-RTUWXY]{2})$/

declare const checked: unique symbol

/** As `SQ-2026-000187-7K`: what it receipts, the year of arrival, a running number, two check characters. */
export type ReceiptNumber = string & { readonly [checked]: true }

/** Makes the number of a series; `serial` runs over all series and years and may skip. */
export function receiptNumber(series: string, year: number, serial: number): ReceiptNumber {
  const body = `${series}-${String(year).padStart(4, '0')}-${String(serial).padStart(6, '0')}`
  const number = `${body}-${checkCharacters(body)}`
  if (!pattern.test(number)) throw new RangeError(`not a receipt number: ${number}`)
  return number as ReceiptNumber
}

/** Reads a number as people type it: any case, full width, with spaces; undefined when a character is wrong. */
export function parseReceiptNumber(text: string): ReceiptNumber | undefined {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\s\u2010-\u2015\u2212-]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toUpperCase()
  const match = pattern.exec(typed)
  if (!match) return undefined
  const [, series, year, serial, check] = match
  return check === checkCharacters(`${series}-${year}-${serial}`) ? (typed as ReceiptNumber) : undefined
}

/**
 * A polynomial in 37 modulo a prime: one wrong character or two exchanged ones always give another remainder, since
 * neither 37 nor the difference of two of its powers is a multiple of 953 at these lengths.
 */
export function checkCharacters(body: string): string {
  let remainder = 0
  for (const character of body.replaceAll('-', '')) {
    remainder = (remainder * 37 + Number.parseInt(character, 36) + 1) % modulus
  }
  const high = alphabet[Math.floor(remainder / alphabet.length)] ?? ''
  return high + (alphabet[remainder % alphabet.length] ?? '')
}
