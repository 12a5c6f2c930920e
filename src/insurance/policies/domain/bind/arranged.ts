import { type Day, fen, type Fen, type Instant, ppm } from '../../../../foundation/kernel/index.ts'
import type { PolicyTerms } from '../transactions/policy-terms.ts'
import { readTerms, type Written, written } from '../transactions/written.ts'
import type { Term } from '../term.ts'
import type { BindFacts, CoinsuranceShare, Instalment, MandatoryItem, SingleRisk } from './bind-facts.ts'

/** What of the accepted quotation a policy is issued with, kept as it was when the policy was opened. */
export type Agreed = Written<{
  readonly productCode: string
  readonly productVersion: string
  readonly term: Term
  readonly premium: Fen
  readonly terms: PolicyTerms
  readonly exclusionsToShow: readonly string[]
  readonly validUntil: Day
  readonly decidedAt: Instant
  readonly answersHash: string
}>

/** What is arranged for a policy before it is issued. */
export type Arranged = Written<{
  readonly shares: readonly CoinsuranceShare[]
  readonly instalments: readonly Instalment[]
  readonly subsidised: Fen
  readonly acknowledged: readonly string[]
  readonly stated: readonly MandatoryItem[]
  readonly singleRisk: SingleRisk | null
}>

export const nothingArranged: Arranged = written({
  shares: [],
  instalments: [],
  subsidised: fen(0n),
  acknowledged: [],
  stated: [],
  singleRisk: null,
})

/** The part of the gate's facts that was arranged. */
export function factsArranged(
  arranged: Arranged,
): Pick<BindFacts, 'shares' | 'instalments' | 'subsidised' | 'acknowledged' | 'stated' | 'singleRisk'> {
  const money = (text: string): Fen => fen(BigInt(text))
  const { singleRisk } = arranged
  return {
    shares: arranged.shares.map(({ insurer, share }) => ({ insurer, share: ppm(share) })),
    instalments: arranged.instalments.map(({ due, amount }) => ({ due, amount: money(amount) })),
    subsidised: money(arranged.subsidised),
    acknowledged: arranged.acknowledged,
    stated: arranged.stated,
    singleRisk: singleRisk
      ? {
          ...singleRisk,
          maximumLoss: money(singleRisk.maximumLoss),
          capital: money(singleRisk.capital),
          ceded: money(singleRisk.ceded),
        }
      : undefined,
  }
}

/** The term that a policy is issued for. */
export function openingOf({ term, premium, terms }: Pick<Agreed, 'term' | 'premium' | 'terms'>): {
  readonly term: Term
  readonly premium: Fen
  readonly terms: PolicyTerms
} {
  return { term, premium: fen(BigInt(premium)), terms: readTerms(terms) }
}
