export { readMoney, writeMoney } from './domain/written-money.ts'
export { orderOfSteps, steps } from './domain/term-order.ts'
export type { Step } from './domain/term-order.ts'
export { coverClasses, findHead, headsOf, headsOfCover } from './domain/heads.ts'
export { causes, findCause } from './domain/causes.ts'
export type { Cause, CauseCode } from './domain/causes.ts'
export { findSector, sectors } from './domain/sectors.ts'
export type { Consequence, CoverSector, Dependency } from './domain/sector.ts'
export { findScenario, scenarioLibrary, scenariosOf } from './domain/scenarios.ts'
export type { Scenario } from './domain/scenarios.ts'
export { judgeProduct, productRules } from './domain/products/judge-product.ts'
export type { ProductFinding, ProductRule } from './domain/products/product-rule.ts'
export { filedFacts, versionOn } from './domain/products/product.ts'
export type { Exclusion, FilingStatus, Product } from './domain/products/product.ts'
export { headOfNotice, promises } from './domain/products/cover-term.ts'
export type {
  CoverConditions,
  CoverStatus,
  CoverTerm,
  FiledDeductible,
  LimitPool,
  LimitRange,
  RetroactiveRule,
  Waiting,
} from './domain/products/cover-term.ts'
export { premiumTax, splitTax } from './domain/products/tax.ts'
export type { TaxSplit } from './domain/products/tax.ts'
export { ratePremium } from './domain/products/tariff.ts'
export type { Factor, FactorOption, RatedRisk, Rating, Tariff, TraceLine } from './domain/products/tariff.ts'
export { comparedParts, compareTerms } from './domain/products/compare-terms.ts'
export type { ComparedHead, ComparedPart, ComparedTerms } from './domain/products/compare-terms.ts'
export { productMachine } from './domain/products/product-machine.ts'
