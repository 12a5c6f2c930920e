import type { LossCase } from './exact.ts'

/** One policy, or `count` alike; `vendors` name what it depends on. */
export interface PortfolioPolicy extends LossCase {
  readonly id: string
  readonly count: number
  readonly vendors: readonly string[]
}

/** An event that hits many policies at once: a cloud outage, an exploited vulnerability, a supplier, mass ransomware. */
export interface SystemicEvent {
  readonly id: string
  /** Mean of the Poisson number a year. */
  readonly rate: number
  /** Its size, as hours of outage: ln mark is normal. */
  readonly mark: { readonly mu: number; readonly sigma: number }
  /** Whose policies it can hit; all where it is absent. */
  readonly vendor: string | undefined
  readonly hitProbability: number
  readonly lossPerUnit: number
  readonly waiting: number
  readonly maximum: number
}

export interface Portfolio {
  readonly policies: readonly PortfolioPolicy[]
  readonly systemic: readonly SystemicEvent[]
}
