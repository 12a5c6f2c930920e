import { notFound, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Day, type Fen, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import {
  type Asked,
  cancelPolicy as cancelled,
  type Cancelling,
  endorsePolicy as endorsed,
  patchesOf,
  type PolicyTransaction,
  reverseTransaction as reversed,
  termsOn,
  type WantedChange,
} from '../../index.ts'
import { type PolicyRow, storeTouched } from '../store/policies.ts'
import { insertTransactions, momentOfRecording, transactionsIn, transactionsOf } from '../store/transactions.ts'
import { policyView, type PolicyView } from './look-at-policy.ts'
import { policyChange, transactionChange } from './policy-object.ts'
import { locked } from './prepare-policy.ts'

/** What every change of an issued policy names: the last transaction that was looked at, and why. */
export interface ChangeAsked {
  readonly id: string
  readonly basedOn: string
  readonly reason: string
}

export interface EndorsePolicy extends ChangeAsked, WantedChange {
  readonly effective: Day
  readonly delta: Fen
}

/** 批改. */
export function endorsePolicy(acting: Acting, asked: EndorsePolicy): Promise<Result<PolicyView>> {
  const { effective, delta } = asked
  return change(acting, { ...asked, action: 'endorse' }, (before) => {
    const patches = patchesOf(asked, termsOn(before.transactions, effective))
    return patches === undefined ? refuse(notFound) : endorsed({ effective, delta, patches }, before)
  })
}

/** 解除. */
export function cancelPolicy(acting: Acting, asked: ChangeAsked & Cancelling): Promise<Result<PolicyView>> {
  return change(acting, { ...asked, action: 'cancel' }, (before) => cancelled(asked, before))
}

/** 冲正. */
export function reversePolicy(
  acting: Acting,
  asked: ChangeAsked & { readonly transaction: string },
): Promise<Result<PolicyView>> {
  return change(acting, { ...asked, action: 'reverse' }, (before) => reversed(asked.transaction, before))
}

type Action = 'endorse' | 'cancel' | 'reverse'

async function change(
  acting: Acting,
  asked: ChangeAsked & { readonly action: Action },
  act: (before: Asked) => Result<readonly PolicyTransaction[]>,
): Promise<Result<PolicyView>> {
  const { tx } = acting
  const found = await locked(acting, asked.action, asked.id)
  if (!found.ok) return found
  const { row, permit } = found.value
  const before = transactionsIn(await transactionsOf(tx, row.id))
  const added = act({
    transactions: before,
    basedOn: asked.basedOn,
    reason: asked.reason,
    recordedAt: await momentOfRecording(tx, row.id),
    newId: () => tx.newId<'policy-transaction'>(),
  })
  return added.ok ? kept(acting, { permit, row, action: asked.action }, { before, added: added.value }) : added
}

async function kept(
  acting: Acting,
  { permit, action }: { readonly permit: Permit<'policy', Action>; readonly row: PolicyRow; readonly action: Action },
  { before, added }: Record<'before' | 'added', readonly PolicyTransaction[]>,
): Promise<Result<PolicyView>> {
  const { tx, actor } = acting
  const recorded = await insertTransactions(tx, permit, { before, added, byName: actor.name })
  const row = await storeTouched(tx, permit)
  const { id, version } = row
  const changes = [policyChange(row), ...recorded.map((one) => transactionChange(id, one))]
  tx.record({ action: `policy.${action}`, resource: 'policy', id, version, clause: '保险法2015:20', changes })
  return ok(await policyView(acting, row))
}
