import { type Instant, ok, refuse, type Refusal, type Result } from '../../../../foundation/kernel/index.ts'
import type { RecusalParameters } from '../conflict/recusal.ts'
import type { Stratum } from '../draw.ts'
import { type Profession, professionCodes } from '../expert.ts'
import type { OutlierRule } from '../ranking/advice.ts'
import { roundRefusals } from '../refusals-round.ts'
import type { Shortage } from './shortage.ts'

export interface PanelStratum extends Stratum {
  readonly profession: Profession
}

/** What the office fixes before the list is frozen, and publishes with it. */
export interface RoundSettings extends RecusalParameters {
  /** Who sits on each panel, and how many stand ready behind. */
  readonly strata: readonly PanelStratum[]
  /** How many experts judge each solution. */
  readonly perItem: number
  /** How many of them must be of a profession, at least. */
  readonly professionsPerItem: Readonly<Partial<Record<Profession, number>>>
  readonly onePerEmployer: boolean
  /** The basis of decision. */
  readonly method: { readonly kind: 'mean' } | { readonly kind: 'trimmed-mean'; readonly eachEnd: number }
  readonly outliers: OutlierRule
  /** Until when scores are to be in; null while it is not settled. */
  readonly scoreUntil: Instant | null
}

export const usualSettings: RoundSettings = {
  strata: [
    { profession: 'insurance', count: 2, reserves: 1 },
    { profession: 'security', count: 2, reserves: 1 },
    { profession: 'law', count: 1, reserves: 1 },
    { profession: 'industry', count: 1, reserves: 1 },
    { profession: 'actuarial', count: 1, reserves: 1 },
  ],
  perItem: 5,
  professionsPerItem: { insurance: 1, security: 1 },
  onePerEmployer: true,
  formerEmployerYears: 3,
  formerEmployerReach: 'organisation',
  method: { kind: 'mean' },
  outliers: { kind: 'standardised-residual', beyond: 3 },
  scoreUntil: null,
}

export const panelSize = ({ strata }: RoundSettings): number => strata.reduce((sum, { count }) => sum + count, 0)

/** A panel is odd, so that it cannot be split evenly; and large enough for what each solution asks of it. */
export function checkSettings(settings: RoundSettings): Result<RoundSettings> {
  const { strata, perItem, professionsPerItem } = settings
  const size = panelSize(settings)
  if (size % 2 === 0) return refuse(roundRefusals.panelIsEven(size))
  if (new Set(strata.map(({ profession }) => profession)).size !== strata.length)
    return refuse(roundRefusals.strataTwice)
  if (perItem > size) return refuse(roundRefusals.panelTooSmall(size, perItem))
  const wanted = professionCodes.reduce((sum, code) => sum + (professionsPerItem[code] ?? 0), 0)
  const short = professionCodes.find(
    (code) => (professionsPerItem[code] ?? 0) > (strata.find(({ profession }) => profession === code)?.count ?? 0),
  )
  if (wanted > perItem || short !== undefined) return refuse(roundRefusals.professionsDoNotFit)
  return ok(settings)
}

/** What stands between the present state and a frozen list; empty when it can be frozen. */
export interface FreezeFacts {
  readonly now: Instant
  readonly callClosed: boolean
  readonly promisedAt: Instant | null
  /** Numbers of solutions with a correction or a waiver that is still open. */
  readonly open: readonly string[]
  readonly listed: number
  /** Numbers of solutions whose formal check is not concluded. */
  readonly unchecked: readonly string[]
  /** Strata that cannot be filled, by group. */
  readonly short: readonly Shortage[]
}

export function whyNotFreeze(facts: FreezeFacts): readonly Refusal[] {
  return [
    ...(facts.callClosed ? [] : [roundRefusals.callNotClosed]),
    ...(facts.listed > 0 ? [] : [roundRefusals.nothingListed]),
    ...(facts.promisedAt === null ? [roundRefusals.notPromised] : []),
    ...(facts.open.length === 0 ? [] : [roundRefusals.stillOpen(facts.open)]),
    ...(facts.unchecked.length === 0 ? [] : [roundRefusals.unchecked(facts.unchecked)]),
    ...(facts.short.length === 0 ? [] : [roundRefusals.tooFewExperts(facts.short)]),
  ]
}
