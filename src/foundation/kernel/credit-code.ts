const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const

export type CreditCodeFault = 'length' | 'alphabet' | 'organisation-check-digit' | 'check-digit'

/**
 * What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), or undefined when both its own
 * check character and that of the organisation code inside it (characters 9 to 17, GB 11714) are right.
 */
export function creditCodeFault(code: string): CreditCodeFault | undefined {
  if (code.length !== 18) return 'length'
  if (Array.from(code).some((character) => !alphabet.includes(character))) return 'alphabet'
  if (code[16] !== organisationCheck(code.slice(8, 16))) return 'organisation-check-digit'
  if (code[17] !== creditCodeCheck(code.slice(0, 17))) return 'check-digit'
  return undefined
}

export function isCreditCode(code: string): boolean {
  return creditCodeFault(code) === undefined
}

/** The eighteenth character for the first seventeen. */
export function creditCodeCheck(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17[index] ?? ''), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** The ninth character of a GB 11714 organisation code for its first eight. */
export function organisationCheck(first8: string): string {
  const value = (character: string): number => Number.parseInt(character, 36)
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * value(first8[index] ?? ''), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
