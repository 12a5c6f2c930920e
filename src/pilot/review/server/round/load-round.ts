import { notFound, type Permit, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { Canonical } from '../../../../foundation/kernel/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { roundRefusals } from '../../index.ts'
import { findRound, lockRound, type RoundMove, type RoundRow, updateRound } from '../store/rounds.ts'
import { changed, type Change } from './evidence.ts'

export const roundObject = ({ id, state }: Pick<RoundRow, 'id' | 'state'>): PermitObject<'review-round'> => ({
  resource: 'review-round',
  id,
  state,
  relations: [],
})

export interface RoundAct<Move extends RoundMove> {
  readonly row: RoundRow
  readonly permit: Permit<'review-round', Move>
}

/** Locks the round, on which every act of the office waits, and asks the gate. */
export async function beginRoundAct<Move extends RoundMove>(
  acting: Acting,
  id: string,
  move: Move,
): Promise<Result<RoundAct<Move>>> {
  const row = await lockRound(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(move, roundObject(row))
  return permit.ok ? ok({ row, permit: permit.value }) : permit
}

/** The same for what edits: somebody who looked at an older state is told the present one. */
export async function beginRoundEdit<Move extends RoundMove>(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
  move: Move,
): Promise<Result<RoundAct<Move>>> {
  const begun = await beginRoundAct(acting, id, move)
  if (!begun.ok || begun.value.row.version === version) return begun
  return refuse({ ...roundRefusals.changedMeanwhile, facts: { version: begun.value.row.version } })
}

export async function readRound(acting: Acting, id: string): Promise<Result<RoundRow>> {
  const row = await findRound(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('read', roundObject(row))
  return permit.ok ? ok(row) : permit
}

export interface RoundOutcome {
  readonly id: string
  readonly state: RoundRow['state']
  readonly version: number
}

/** Stores the round and records the act with all that changed beside it. */
export async function finishRoundAct<Move extends RoundMove>(
  { tx }: Acting,
  { permit }: RoundAct<Move>,
  done: {
    readonly row: RoundRow
    readonly facts?: { readonly [name: string]: Canonical }
    readonly changes?: readonly Change[]
  },
): Promise<RoundOutcome> {
  const stored = await updateRound(tx, permit, done.row)
  tx.record({
    action: `review-round.${permit.action}`,
    resource: 'review-round',
    id: stored.id,
    version: stored.version,
    clause: '4.1.p2.s3',
    ...(done.facts ? { facts: done.facts } : {}),
    changes: [changed.round(stored), ...(done.changes ?? [])],
  })
  return { id: stored.id, state: stored.state, version: stored.version }
}
