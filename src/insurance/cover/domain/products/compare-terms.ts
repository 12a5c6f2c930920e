import { canonicalText } from '../../../../foundation/kernel/index.ts'
import { writeMoney } from '../written-money.ts'
import type { CoverTerm } from './cover-term.ts'
import type { Product } from './product.ts'

/** What of a head of cover is set side by side, in the order of a policy. */
export const comparedParts = [
  'status',
  'perOccurrence',
  'aggregate',
  'pool',
  'deductible',
  'insuredShare',
  'waiting',
  'indemnityDays',
  'basis',
  'conditions',
] as const
export type ComparedPart = (typeof comparedParts)[number]

export interface ComparedHead {
  readonly head: string
  readonly first: CoverTerm | null
  readonly second: CoverTerm | null
  /** Empty where both are alike; every part where only one product has the head. */
  readonly differs: readonly ComparedPart[]
}

export interface ComparedTerms {
  readonly heads: readonly ComparedHead[]
  /** Codes of exclusions that only one of the two has. */
  readonly onlyFirstExcludes: readonly string[]
  readonly onlySecondExcludes: readonly string[]
}

type Terms = Pick<Product, 'covers' | 'exclusions'>

/** Two products head by head: those of the first in its order, then what only the second has. Prices are no part of it. */
export function compareTerms(first: Terms, second: Terms): ComparedTerms {
  const heads = new Set([...first.covers, ...second.covers].map(({ head }) => head))
  const codes = ({ exclusions }: Terms): readonly string[] => exclusions.map(({ code }) => code)
  return {
    heads: [...heads].map((head) => comparedHead(head, termOf(first, head), termOf(second, head))),
    onlyFirstExcludes: codes(first).filter((code) => !codes(second).includes(code)),
    onlySecondExcludes: codes(second).filter((code) => !codes(first).includes(code)),
  }
}

const termOf = ({ covers }: Terms, head: string): CoverTerm | null => covers.find((one) => one.head === head) ?? null

function comparedHead(head: string, first: CoverTerm | null, second: CoverTerm | null): ComparedHead {
  const isOther = (part: ComparedPart): boolean =>
    !first || !second || canonicalText(writeMoney(first[part])) !== canonicalText(writeMoney(second[part]))
  return { head, first, second, differs: comparedParts.filter(isOther) }
}
