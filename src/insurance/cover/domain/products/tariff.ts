import { type Fen, fen, proportion, type Ppm, type Refusal } from '../../../../foundation/kernel/index.ts'
import { factorMissing, factorOutside, headWithoutRate, productOutside } from './tariff-refusals.ts'
import { premiumTax, splitTax } from './tax.ts'

export interface Range {
  readonly least: Ppm
  readonly most: Ppm
}

export interface FactorOption extends Range {
  readonly value: string
  readonly usual: Ppm
}

/** A filed factor of the rate; every option has its own range inside the factor's. */
export interface Factor extends Range {
  readonly id: string
  readonly options: readonly FactorOption[]
}

/** The filed rates of a product (费率): for each head and class of risk a base rate on the limit. */
export interface Tariff {
  readonly baseRates: Readonly<Record<string, Readonly<Record<string, Ppm>>>>
  readonly factors: readonly Factor[]
  /** What all factors together may come to. */
  readonly productRange: Range
  readonly minimumPremium: Fen
}

export interface RatedRisk {
  readonly riskClass: string
  readonly limits: readonly { readonly head: string; readonly limit: Fen }[]
  readonly factors: readonly { readonly id: string; readonly option: string; readonly factor: Ppm }[]
}

/** One line of the rating trace: after it the premium stands at `amount`, rounded only to be shown. */
export interface TraceLine {
  readonly line: string
  readonly rate: Ppm
  readonly amount: Fen
}

export interface Rating {
  readonly trace: readonly TraceLine[]
  readonly isMinimum: boolean
  readonly premium: Fen
  readonly net: Fen
  readonly tax: Fen
  /** Why it may not be charged: outside the filed ranges nothing may be bound, and nobody can waive that (报行合一). */
  readonly faults: readonly Refusal[]
}

const million = 1_000_000n

/** The filed premium: Σ limit × base rate × all factors, rounded once at the end; the minimum after it. */
export function ratePremium(tariff: Tariff, risk: RatedRisk): Rating {
  const { lines, base } = baseOf(tariff, risk)
  const trace = [...lines]
  let scaled = base
  let scale = million
  for (const { id, factor } of risk.factors) {
    scaled *= BigInt(factor)
    scale *= million
    trace.push({ line: id, rate: factor, amount: proportion(fen(scaled), 1n, scale) })
  }
  const rated = proportion(fen(scaled), 1n, scale)
  const isMinimum = rated < tariff.minimumPremium
  const premium = isMinimum ? tariff.minimumPremium : rated
  return { trace, isMinimum, premium, ...splitTax(premium, premiumTax), faults: faultsOf(tariff, risk) }
}

/** The bases of all heads, in fen × millionths. */
function baseOf(tariff: Tariff, { limits, riskClass }: RatedRisk): { lines: readonly TraceLine[]; base: bigint } {
  let base = 0n
  const lines = limits.flatMap(({ head, limit }) => {
    const rate = tariff.baseRates[head]?.[riskClass]
    if (rate === undefined) return []
    base += limit * BigInt(rate)
    return [{ line: head, rate, amount: proportion(limit, BigInt(rate), million) }]
  })
  return { lines, base }
}

function faultsOf(tariff: Tariff, risk: RatedRisk): readonly Refusal[] {
  const unrated = risk.limits.filter(({ head }) => tariff.baseRates[head]?.[risk.riskClass] === undefined)
  const chosen = tariff.factors.flatMap(({ id, options }) => {
    const choice = risk.factors.filter((one) => one.id === id)
    const [only] = choice
    if (!only || choice.length > 1) return [factorMissing(id)]
    const option = options.find(({ value }) => value === only.option)
    return option && isInside(only.factor, option) ? [] : [factorOutside(id, only.factor, option)]
  })
  const unknown = risk.factors.filter(({ id }) => !tariff.factors.some((one) => one.id === id))
  return [
    ...unrated.map(({ head }) => headWithoutRate(head)),
    ...chosen,
    ...unknown.map(({ id, factor }) => factorOutside(id, factor, undefined)),
    ...productFault(tariff, risk),
  ]
}

/** All factors together, compared without rounding. */
function productFault({ productRange }: Tariff, { factors }: RatedRisk): readonly Refusal[] {
  const product = factors.reduce((sum, { factor }) => sum * BigInt(factor), 1n)
  const scale = million ** BigInt(factors.length)
  const below = product * million < BigInt(productRange.least) * scale
  const above = product * million > BigInt(productRange.most) * scale
  return below || above ? [productOutside(productRange)] : []
}

const isInside = (factor: Ppm, { least, most }: Range): boolean => least <= factor && factor <= most
