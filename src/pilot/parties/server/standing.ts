import { refuse, ok } from '../../../foundation/kernel/index.ts'
import type { Day, Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { partyRefusals } from '../index.ts'
import type { Standing } from '../index.ts'
import { endStandingOf, insertStanding } from './store/decisions.ts'
import type { EndedStanding } from './store/decisions.ts'

export interface StandingInput {
  readonly organisationId: string
  readonly standing: Standing
  readonly from: Day
  /** The day after the last; null while it lasts. */
  readonly until: Day | null
  readonly reason: string
  /** The decision by which it is set, such as an exit case. */
  readonly source: { readonly resource: string; readonly id: string }
  readonly by: string
}

/**
 * Sets the standing of an organisation from a day on. The deciding slice has asked its own gate; the entry in the log
 * belongs to the same act.
 */
export async function setStanding(tx: Tx, input: StandingInput): Promise<Result<{ readonly id: string }>> {
  if (input.until !== null && input.until <= input.from) return refuse(partyRefusals.standingDatesOutOfOrder)
  const id = await insertStanding(tx, input)
  const { organisationId, standing, from, until, reason, source } = input
  tx.record({
    action: 'organisation.set-standing',
    resource: 'organisation',
    id: organisationId,
    clause: '4.5.p1.s1',
    facts: { standing, from, until, source: { ...source } },
    changes: [{ table: 'parties.standing', id, version: 1, row: { organisationId, standing, from, until, reason } }],
  })
  return ok({ id })
}

/** Ends what a decision had set, such as when a right to take part is restored. */
export async function endStanding(
  tx: Tx,
  input: Pick<StandingInput, 'organisationId' | 'source'> & { readonly until: Day },
): Promise<readonly EndedStanding[]> {
  const ended = await endStandingOf(tx, input)
  const { organisationId, source, until } = input
  if (ended.length === 0) return ended
  tx.record({
    action: 'organisation.end-standing',
    resource: 'organisation',
    id: organisationId,
    clause: '4.5.p1.s1',
    facts: { until, source: { ...source } },
    changes: ended.map(({ id, version, standing, from, until: end, reason }) => ({
      table: 'parties.standing',
      id,
      version,
      row: { organisationId, standing, from, until: end, reason },
    })),
  })
  return ended
}
