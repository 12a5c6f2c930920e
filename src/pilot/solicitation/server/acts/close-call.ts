import { createHash } from 'node:crypto'
import { notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Result, canonicalText, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { beginClosing, seal } from '../../domain/call.ts'
import { changed } from '../evidence.ts'
import { callObject } from '../objects.ts'
import {
  type CallChange,
  type CallRow,
  callOf,
  changeCall,
  insertSealedList,
  lockCall,
  receiptsOfCall,
} from '../store/calls.ts'
import { type CallView, callViewOf } from '../views/call-view.ts'

type Step = 'begin-closing' | 'seal'

/** Closing by hand, where the worker is away; the worker does the same by itself. */
export const closeCall =
  (step: Step, input: { readonly programme: string }): UseCase<CallView> =>
  async (acting) => {
    const row = await lockCall(acting.tx, input.programme)
    if (!row) return refuse(notFound)
    const permit = acting.permit(step, callObject(row))
    if (!permit.ok) return permit
    const moved = await takeStep(acting.tx, permit.value, row)
    return moved.ok ? ok(await callViewOf(acting, moved.value)) : moved
  }

/** The next step of closing, under the lock of the call's row; submissions hold it shared and are waited for. */
export async function takeStep(tx: Tx, leave: CallChange, row: CallRow): Promise<Result<CallRow>> {
  const call = callOf(row)
  if (call.state === 'open') {
    const moved = beginClosing({ ...call, state: call.state }, tx.now)
    return moved.ok ? ok(recorded(tx, 'begin-closing', await changeCall(tx, leave, row, moved.value), {})) : moved
  }
  if (call.state !== 'closing') return refuse(notInThisState('seal', call.state, ['open', 'closing']))
  const moved = seal({ ...call, state: call.state }, tx.now)
  if (!moved.ok) return moved
  const receipts = await receiptsOfCall(tx, row.programmeId)
  const fingerprint = fingerprintOf(row.programmeId, receipts)
  const number = await insertSealedList(tx, { id: tx.newId<'sealed-list'>(), call: row, receipts, fingerprint })
  const stored = await changeCall(tx, leave, row, moved.value)
  return ok(recorded(tx, 'seal', stored, { number, receipts: receipts.length, fingerprint }))
}

/** What the sealed list says: these receipts and no others. */
export function fingerprintOf(programmeId: string, receipts: readonly string[]): string {
  return createHash('sm3')
    .update(canonicalText({ programme: programmeId, receipts }))
    .digest('hex')
}

function recorded(tx: Tx, action: string, row: CallRow, facts: { readonly [name: string]: string | number }): CallRow {
  const { id, version } = row
  const changes = [changed.call(row)]
  tx.record({ action: `call.${action}`, resource: 'call', id, version, clause: row.sourceClause, facts, changes })
  return row
}
