import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { pauseExpert, resumeExpert, reviewRefusals } from '../../index.ts'
import { expertChange, type ExpertView, objectOf, viewOf } from './expert-view.ts'
import { type ExpertRow, insertExpert, lockExpert, moveExpert, updateExpert } from '../store/experts.ts'
import { checkedAgainstRecord, type WrittenDetails } from './written-details.ts'

export interface KeptExpert {
  readonly expert: ExpertView
  readonly actions: readonly string[]
}

/** An official enters an expert into the register. */
export async function createExpert(acting: Acting, details: WrittenDetails): Promise<Result<KeptExpert>> {
  const { tx } = acting
  const id = tx.newId<'expert'>()
  const permit = acting.permit('create', objectOf({ id, state: 'listed' }))
  if (!permit.ok) return permit
  const checked = await checkedAgainstRecord(acting, details)
  if (!checked.ok) return checked
  return kept(acting, 'expert.create', await insertExpert(tx, permit.value, checked.value))
}

export interface EditExpert {
  readonly id: string
  readonly version: number
  readonly details: WrittenDetails
}

export async function editExpert(acting: Acting, { id, version, details }: EditExpert): Promise<Result<KeptExpert>> {
  const { tx } = acting
  const row = await lockExpert(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('edit', objectOf(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const checked = await checkedAgainstRecord(acting, details)
  if (!checked.ok) return checked
  return kept(acting, 'expert.edit', await updateExpert(tx, permit.value, checked.value))
}

export interface PauseExpert {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** From then on the expert is not drawn; what was assigned stays until it is taken back by an act of its own. */
export async function pause(acting: Acting, { id, version, reason }: PauseExpert): Promise<Result<KeptExpert>> {
  const { tx } = acting
  const row = await lockExpert(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('pause', objectOf(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const paused = pauseExpert({ ...viewOf(row), id: row.id, state: 'listed' }, reason)
  if (!paused.ok) return paused
  return kept(acting, 'expert.pause', await moveExpert(tx, permit.value, paused.value))
}

export async function resume(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<KeptExpert>> {
  const { tx } = acting
  const row = await lockExpert(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('resume', objectOf(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(changedMeanwhile(row))
  const { state } = resumeExpert({ ...viewOf(row), id: row.id, state: 'paused' })
  return kept(acting, 'expert.resume', await moveExpert(tx, permit.value, { state, pauseReason: '' }))
}

function kept(acting: Acting, action: string, row: ExpertRow): Result<KeptExpert> {
  acting.tx.record({
    action,
    resource: 'expert',
    id: row.id,
    version: row.version,
    clause: '4.1.p2.s3',
    changes: [expertChange(row)],
  })
  return ok({ expert: viewOf(row), actions: acting.actionsOpenTo(objectOf(row)) })
}

const changedMeanwhile = (row: ExpertRow) => ({
  ...reviewRefusals.expertChangedMeanwhile,
  facts: { theirs: viewOf(row) },
})
