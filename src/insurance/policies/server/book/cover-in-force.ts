import { notFound } from '../../../../foundation/access/index.ts'
import { dayOf, type Instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { asOf, type PolicySegment } from '../../index.ts'
import { holdPolicy } from '../store/policies.ts'
import { segmentAsOf, transactionsIn, transactionsOf } from '../store/transactions.ts'
import { notInForce } from './policy-refusals.ts'

export interface CoverInForce {
  readonly policyId: string
  readonly number: string
  readonly insurerId: string
  readonly insuredId: string
  readonly segment: PolicySegment
}

/**
 * The segment of a policy that was in force at an instant, as known at another; for a claim both are the instant of the
 * loss (claims-made: of the notice). The policy is held against new transactions until this one is over, so the answer
 * stays true. In a transaction of people who may see the policy; the caller has asked its own gate.
 */
export async function coverInForce(
  tx: Tx,
  policyId: string,
  { at, knownAt }: { readonly at: Instant; readonly knownAt: Instant },
): Promise<Result<CoverInForce>> {
  const row = await holdPolicy(tx, policyId)
  if (!row || row.number === null) return refuse(notFound)
  const effective = dayOf(at)
  const segment = await segmentAsOf(tx, policyId, { effective, knownAt })
  if (segment) {
    const { number, insurerId, insuredId } = row
    return ok({ policyId, number, insurerId, insuredId, segment })
  }
  const transactions = transactionsIn(await transactionsOf(tx, policyId))
  return refuse(notInForce(asOf(transactions, { effective, knownAt }).status))
}
