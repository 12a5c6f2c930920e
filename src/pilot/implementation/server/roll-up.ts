import type { Tx } from '../../../foundation/storage/server/index.ts'
import { derivedLines, type DerivedLine, type RolledUp, rollUpSums } from '../domain/roll-up/roll-up.ts'
import { type FunnelRow, funnelOf } from './store/lists.ts'
import { type PeriodRow, periodsOfRound } from './store/periods.ts'
import { type Counting, sumsOf } from './store/sums.ts'

export interface RollUp extends RolledUp {
  readonly programmeId: string
  readonly counting: Counting
  readonly periods: readonly PeriodRow[]
  readonly funnel: readonly FunnelRow[]
  /** Rates and shares of the nation. */
  readonly derived: readonly DerivedLine[]
}

/**
 * What the reports of a round say together: nation, six areas and provinces, every period and the year. `roundId` is the
 * programme's id, `counts` which version counts (by default what was accepted). Amounts are whole numbers of the smallest
 * unit: fen, things, hundredths. The caller has asked its own gate; row security leaves an authority its region and a unit
 * its own.
 */
export async function rollUp(
  tx: Tx,
  { roundId, counts = 'accepted' }: { readonly roundId: string; readonly counts?: Counting },
): Promise<RollUp> {
  const [periods, sums, funnel] = await Promise.all([
    periodsOfRound(tx, roundId),
    sumsOf(tx, roundId, counts),
    funnelOf(tx, roundId),
  ])
  const rolled = rollUpSums(sums, periods.length)
  return { programmeId: roundId, counting: counts, periods, funnel, ...rolled, derived: derivedLines(rolled.nation) }
}
