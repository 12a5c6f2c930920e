import { notFound, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Arranged } from '../../index.ts'
import {
  insertReceipt,
  lockPolicy,
  type PolicyRow,
  type ReceiptRow,
  storeAbandoned,
  storeArranged,
  storeTouched,
} from '../store/policies.ts'
import { policyView, type PolicyView } from './look-at-policy.ts'
import { policyChange, policyObject, receiptChange } from './policy-object.ts'
import { policyChangedMeanwhile, receivedInTheFuture, voucherTaken } from './policy-refusals.ts'

/** Loads a policy under a lock and asks the gate. */
export async function locked<Action extends string>(
  acting: Acting,
  action: Action,
  id: string,
): Promise<Result<{ readonly row: PolicyRow; readonly permit: Permit<'policy', Action> }>> {
  const row = await lockPolicy(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, policyObject(row, acting.actor))
  return permit.ok ? ok({ row, permit: permit.value }) : permit
}

export interface ArrangePolicy {
  readonly id: string
  readonly version: number
  readonly arranged: Arranged
}

/** Shares, instalments, acknowledgements and the single risk, all at once; judged when the policy is issued. */
export async function arrangePolicy(acting: Acting, asked: ArrangePolicy): Promise<Result<PolicyView>> {
  const found = await locked(acting, 'arrange', asked.id)
  if (!found.ok) return found
  if (found.value.row.version !== asked.version) return refuse(policyChangedMeanwhile)
  return kept(acting, 'arrange', await storeArranged(acting.tx, found.value.permit, asked.arranged))
}

/** Gives up a policy that was not issued; its quotation is free again. */
export async function abandonPolicy(acting: Acting, { id }: { readonly id: string }): Promise<Result<PolicyView>> {
  const found = await locked(acting, 'abandon', id)
  if (!found.ok) return found
  return kept(acting, 'abandon', await storeAbandoned(acting.tx, found.value.permit))
}

export interface ReceivePremium extends Pick<ReceiptRow, 'amount' | 'holder' | 'voucher'> {
  readonly id: string
  readonly receivedAt: Instant
}

/** Keeps that premium came in, with the bank's voucher; money never moves here. */
export async function receivePremium(acting: Acting, asked: ReceivePremium): Promise<Result<PolicyView>> {
  const { tx, actor } = acting
  const found = await locked(acting, 'receive', asked.id)
  if (!found.ok) return found
  if (asked.receivedAt > tx.now) return refuse(receivedInTheFuture)
  const { amount, holder, voucher, receivedAt } = asked
  const receipt = { id: tx.newId<'receipt'>(), amount, holder, voucher, receivedAt, recordedByName: actor.name }
  if (!(await insertReceipt(tx, found.value.permit, receipt))) return refuse(voucherTaken)
  const row = await storeTouched(tx, found.value.permit)
  return kept(acting, 'receive', row, [receiptChange(row.id, receipt)])
}

async function kept(
  acting: Acting,
  action: string,
  row: PolicyRow,
  others: readonly ReturnType<typeof policyChange>[] = [],
): Promise<Result<PolicyView>> {
  const { id, version } = row
  const changes = [policyChange(row), ...others]
  acting.tx.record({ action: `policy.${action}`, resource: 'policy', id, version, clause: '保险法2015:18', changes })
  return ok(await policyView(acting, row))
}
