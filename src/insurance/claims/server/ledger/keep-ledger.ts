import { type Fen, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry, Tx } from '../../../../foundation/storage/server/index.ts'
import { aggregateOf, type PolicySegment } from '../../../policies/index.ts'
import { heldAtMost, hold, holdTaken, holdUnknown, type LimitLedger, post, release } from '../../index.ts'
import {
  isHoldTaken,
  type LimitRow,
  lockLimits,
  lockLimitsOfHold,
  moveLimits,
  type StatedLimit,
} from '../store/limits.ts'

export type LimitChange = EvidenceEntry['changes'][number]

/** What a decision wants to reserve of the limits of the segment in force at its loss. */
export interface WantedOnPolicy {
  /** The decision. */
  readonly holdId: string
  readonly policyId: string
  readonly segment: PolicySegment
  readonly head: string
  readonly amount: Fen
}

export interface HeldLimits {
  readonly amount: Fen
  /** For the evidence entry of the act that holds. */
  readonly changes: readonly LimitChange[]
}

/**
 * At the decision: holds the whole amount on the cover's own limit and on its pool, or refuses with what is left. The
 * limits are locked until the transaction is over.
 */
export async function holdLimits(tx: Tx, wanted: WantedOnPolicy): Promise<Result<HeldLimits>> {
  const { holdId, amount } = wanted
  const standing = await standingOf(tx, wanted)
  if (await isHoldTaken(tx, holdId)) return refuse(holdTaken(holdId))
  const { ledger, rows } = standing
  const held = hold(ledger, { id: holdId, accounts: [...ledger.accounts.keys()], amount })
  if (!held.ok) return held
  const ids = rows.map(({ id }) => id)
  return ok({ amount, changes: (await moveLimits(tx, { holdId, kind: 'HOLD', amount }, ids)).map(limitChange) })
}

/** How much of an amount the limits still bear; they stay locked, so that a hold of it in this transaction succeeds. */
export async function leftOfLimits(tx: Tx, wanted: Omit<WantedOnPolicy, 'holdId'>): Promise<Fen> {
  const { ledger } = await standingOf(tx, wanted)
  return heldAtMost(ledger, [...ledger.accounts.keys()], wanted.amount)
}

/** At the payment: what was held is used for good; never more than the decision still holds. */
export async function postLimits(tx: Tx, holdId: string, amount: Fen): Promise<Result<HeldLimits>> {
  const { rows, left, isReleased } = await lockLimitsOfHold(tx, holdId)
  if (rows.length === 0 || isReleased) return refuse(holdUnknown(holdId))
  const posted = post(ledgerOf(rows, { holdId, left }), holdId, amount)
  if (!posted.ok) return posted
  const ids = rows.map(({ id }) => id)
  return ok({ amount, changes: (await moveLimits(tx, { holdId, kind: 'POST', amount }, ids)).map(limitChange) })
}

/** On withdrawal, or when nothing more will be paid: what is still held is free again. */
export async function releaseLimits(tx: Tx, holdId: string): Promise<Result<HeldLimits>> {
  const { rows, left, isReleased } = await lockLimitsOfHold(tx, holdId)
  if (rows.length === 0 || isReleased) return refuse(holdUnknown(holdId))
  const released = release(ledgerOf(rows, { holdId, left }), holdId)
  if (!released.ok) return released
  const ids = rows.map(({ id }) => id)
  const moved = await moveLimits(tx, { holdId, kind: 'RELEASE', amount: left }, ids)
  return ok({ amount: left, changes: moved.map(limitChange) })
}

/** The limits that a head erodes: its own aggregate and the pool that it draws on. */
export function limitsOf({ terms }: Pick<PolicySegment, 'terms'>, head: string): readonly StatedLimit[] {
  const pool = terms.covers.find((cover) => cover.head === head)?.pool
  const named = [
    { item: 'cover', name: head },
    ...(pool?.kind === 'shared' ? [{ item: 'pool', name: pool.pool } as const] : []),
  ] as const
  return named.flatMap(({ item, name }) => {
    const limit = aggregateOf({ item, name }, terms)
    return limit === undefined ? [] : [{ item, name, limit }]
  })
}

/** Without the highest limit, which is the policy's to state and only bounds the check in the table. */
export function limitChange({ id, policyId, item, name, held, posted, version }: LimitRow): LimitChange {
  const row = { policyId, item, name, held: String(held), posted: String(posted) }
  return { table: 'claims.limit_account', id, version, row }
}

const keyOf = ({ item, name }: Pick<LimitRow, 'item' | 'name'>): string => `${item}:${name}`

/** Judged by the limits of the loss's own segment, whatever the policy states later. */
async function standingOf(
  tx: Tx,
  { policyId, segment, head }: Pick<WantedOnPolicy, 'policyId' | 'segment' | 'head'>,
): Promise<{ readonly ledger: LimitLedger; readonly rows: readonly LimitRow[] }> {
  const stated = limitsOf(segment, head)
  const rows = await lockLimits(tx, { policyId, within: segment.within }, stated)
  const accounts = new Map(
    rows.map((row) => {
      const limit = stated.find((one) => keyOf(one) === keyOf(row))?.limit ?? row.highest
      return [keyOf(row), { limit, held: row.held, posted: row.posted }] as const
    }),
  )
  return { ledger: { accounts, holds: new Map() }, rows }
}

function ledgerOf(
  rows: readonly LimitRow[],
  { holdId, left }: { readonly holdId: string; readonly left: Fen },
): LimitLedger {
  const accounts = rows.map((row) => [keyOf(row), { limit: row.highest, held: row.held, posted: row.posted }] as const)
  return {
    accounts: new Map(accounts),
    holds: new Map([[holdId, { accounts: rows.map(keyOf), left }]]),
  }
}
