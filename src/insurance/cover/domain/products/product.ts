import type { Day, Text } from '../../../../foundation/kernel/index.ts'
import type { CoverTerm } from './cover-term.ts'
import type { Tariff } from './tariff.ts'

export type FilingStatus = 'filed' | 'registered' | 'withdrawn'

/** 责任免除: without effect unless shown, explained and acknowledged (保险法 17). */
export interface Exclusion {
  readonly code: string
  readonly title: Text
  readonly text: Text
  readonly mustBeShown: boolean
}

/** One filed version of an insurer's product (保险法 135). Public pages show it without its tariff. */
export interface Product {
  readonly code: string
  /** Credit code of the insurer. */
  readonly insurer: string
  readonly name: Text
  readonly filing: { readonly number: string; readonly status: FilingStatus }
  readonly version: string
  readonly validFrom: Day
  /** The first day on which it is no longer sold. */
  readonly validUntil?: Day | undefined
  /** SM3 of the wording as filed; absent until the wording is on record. */
  readonly wordingHash?: string | undefined
  readonly coverClass: 'property' | 'liability' | 'combined'
  readonly categories: readonly string[]
  readonly sectors: readonly string[]
  /** Shared limits by id, with the heads that draw on them. */
  readonly pools: readonly { readonly id: string; readonly heads: readonly string[] }[]
  readonly termOrder: readonly string[]
  readonly covers: readonly CoverTerm[]
  readonly exclusions: readonly Exclusion[]
  readonly tariff: Tariff
}

/** What anybody may see of a product: filed facts without price. */
export function filedFacts(product: Product): Omit<Product, 'tariff'> {
  const { tariff: _price, ...facts } = product
  return facts
}

/** The version of a product that is sold on a day; undefined when there is none. */
export function versionOn(versions: readonly Product[], on: Day): Product | undefined {
  return versions.find(
    ({ filing, validFrom, validUntil }) =>
      filing.status !== 'withdrawn' && validFrom <= on && (validUntil === undefined || on < validUntil),
  )
}
