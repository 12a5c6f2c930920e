import { coverRules } from './cover-rules.ts'
import { filingRules } from './filing-rules.ts'
import type { Product } from './product.ts'
import { findingOf, type ProductFinding, type ProductRule } from './product-rule.ts'
import { tariffRules } from './tariff-rules.ts'

export const productRules: readonly ProductRule[] = [...filingRules, ...coverRules, ...tariffRules]

/** One finding a rule, always all of them, in this order. */
export function judgeProduct(product: Product): readonly ProductFinding[] {
  return productRules.map((rule) => findingOf(rule, product))
}
