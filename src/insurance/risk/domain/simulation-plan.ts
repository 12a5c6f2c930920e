import { type AliasTable, aliasTable, logarithmicWeights, poissonWeights, skipWeights } from './alias-table.ts'
import { type Claim, claimOf } from './claim.ts'
import { type CountLaw, countLaw } from './event-points.ts'
import { type Frequency, thinned } from './frequency.ts'
import type { Portfolio, PortfolioPolicy, SystemicEvent } from './portfolio.ts'
import { type QuantileTable, quantileTable } from './quantile-table.ts'
import { severityLaw } from './severity.ts'
import { noTerms, yuanPerUnit } from './terms.ts'

/** A Poisson number by one random word: `first` + index. */
export interface CountTable {
  readonly first: number
  readonly table: AliasTable
}

/** What one claim of a row needs; rows stand for policies whose claims can be above 0. */
export interface Row {
  readonly policy: number
  readonly table: QuantileTable
  /** How many claims come together (negative binomial); one where it is absent. */
  readonly cluster: AliasTable | undefined
  readonly copies: number
  /** Place of its first copy among the accounts of a year; −1 without annual terms. */
  readonly account: number
  readonly aggregateDeductible: number
  readonly aggregateLimit: number
  readonly yuan: number
}

/** All claims above deductibles of the portfolio as one Poisson stream (superposition), thinned before it is drawn. */
export interface ClaimPlan {
  readonly count: CountTable
  readonly pick: AliasTable
  readonly rows: readonly Row[]
  readonly accounts: number
}

export interface EventPlan {
  readonly id: string
  readonly counts: CountLaw
  readonly table: QuantileTable
  readonly lossPerUnit: number
  readonly skip: AliasTable
  /** The insurer's line of every policy that can be hit, one entry a copy. */
  readonly shares: Float64Array
}

export interface SimulationPlan {
  readonly claims: ClaimPlan | undefined
  readonly events: readonly EventPlan[]
}

export function simulationPlan(portfolio: Portfolio): SimulationPlan {
  return {
    claims: claimPlan(portfolio.policies),
    events: portfolio.systemic.flatMap((event) => eventPlan(event, portfolio.policies) ?? []),
  }
}

interface Source {
  readonly policy: number
  readonly given: PortfolioPolicy
  readonly claim: Claim
  readonly frequency: Frequency
}

function claimPlan(policies: readonly PortfolioPolicy[]): ClaimPlan | undefined {
  const sources = policies.flatMap((given, policy): readonly Source[] => {
    const claim = claimOf(severityLaw(given.severity), given.terms)
    if (!claim || yuanPerUnit(given.terms) === 0 || given.terms.aggregateLimit === 0 || given.count === 0) return []
    const frequency = thinned(given.frequency, claim.passing)
    return rateOf(frequency) > 0 ? [{ policy, given, claim, frequency }] : []
  })
  if (sources.length === 0) return undefined
  const tables = new Map<string, QuantileTable>()
  let accounts = 0
  const rows = sources.map(({ policy, given, claim, frequency }): Row => {
    const { terms, count } = given
    const annual = terms.aggregateDeductible > 0 || terms.aggregateLimit !== null
    const account = annual ? accounts : -1
    if (annual) accounts += count
    return {
      policy,
      table: tableOf(tables, given, claim),
      cluster: clusterOf(frequency),
      copies: count,
      account,
      aggregateDeductible: terms.aggregateDeductible,
      aggregateLimit: terms.aggregateLimit ?? Infinity,
      yuan: yuanPerUnit(terms),
    }
  })
  const rates = sources.map(({ given, frequency }) => given.count * rateOf(frequency))
  const total = rates.reduce((sum, rate) => sum + rate, 0)
  return { count: countTable(total), pick: aliasTable(rates), rows, accounts }
}

/** Policies with the same law and the same terms of a claim use one table. */
function tableOf(
  tables: Map<string, QuantileTable>,
  { severity, terms }: PortfolioPolicy,
  claim: Claim,
): QuantileTable {
  const key = JSON.stringify([severity, terms.deductible, terms.insuredShare, terms.limit])
  const found = tables.get(key)
  if (found) return found
  const made = quantileTable(claim)
  tables.set(key, made)
  return made
}

/** Claims a year, or clusters of claims: a negative binomial law is a Poisson number of logarithmic clusters (Quenouille 1949). */
function rateOf(frequency: Frequency): number {
  return frequency.dist === 'poisson' ? frequency.lambda : frequency.r * Math.log1p(frequency.mean / frequency.r)
}

function clusterOf(frequency: Frequency): AliasTable | undefined {
  if (frequency.dist === 'poisson') return undefined
  return aliasTable(logarithmicWeights(frequency.mean / (frequency.mean + frequency.r)))
}

export function countTable(mean: number): CountTable {
  const { first, weights } = poissonWeights(mean)
  return { first, table: aliasTable(weights) }
}

/** Events below the waiting period bring nothing and are thinned away before they are drawn. */
function eventPlan(event: SystemicEvent, policies: readonly PortfolioPolicy[]): EventPlan | undefined {
  const law = severityLaw({ dist: 'lognormal', ...event.mark })
  const claim = claimOf(law, { ...noTerms, deductible: event.waiting, limit: event.maximum })
  const shares = policies
    .filter(({ vendors }) => event.vendor === undefined || vendors.includes(event.vendor))
    .flatMap(({ terms, count }) => Array.from({ length: count }, () => terms.share))
  if (!claim || event.rate === 0 || event.hitProbability === 0 || event.lossPerUnit === 0 || shares.length === 0) {
    return undefined
  }
  return {
    id: event.id,
    counts: countLaw(event.rate * claim.passing),
    table: quantileTable(claim),
    lossPerUnit: event.lossPerUnit,
    skip: aliasTable(skipWeights(event.hitProbability, skipReach(event.hitProbability))),
    shares: Float64Array.from(shares),
  }
}

/** Four mean skips in one word; longer ones take another. */
const skipReach = (hit: number): number => Math.min(4096, Math.max(1, Math.ceil(4 / hit)))
