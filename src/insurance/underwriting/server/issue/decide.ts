import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { approveIssue, clearIssue, type Decider, findIssueKind, rejectIssue, suffices } from '../../index.ts'
import { issueChange } from '../evidence-entries.ts'
import { issueObject } from '../objects.ts'
import { lockedProposal } from '../proposal/locked-proposal.ts'
import { proposalRefusals } from '../proposal/proposal-refusals.ts'
import { type ProposalView, recorded, viewOf } from '../proposal/proposal-view.ts'
import { gradeOf } from '../store/authority.ts'
import { contingenciesOf, settleContingency } from '../store/contingencies.ts'
import { findIssue, type IssueRow, lockIssue, type MovedIssue, noteAct, storeIssue } from '../store/issues.ts'
import { lockProposal, type ProposalRow, saveProposal } from '../store/proposals.ts'

export interface IssueDecision {
  readonly id: string
  readonly version: number
  readonly reason: string
}

export type IssueAction = 'approve' | 'reject' | 'clear' | 'reopen'

/** 处理核保事项: the proposal is locked before its issue, so that an assessment and a decision never cross. */
export async function decideIssue(
  acting: Acting,
  action: IssueAction,
  { id, version, reason }: IssueDecision,
): Promise<Result<ProposalView>> {
  const { tx, actor } = acting
  const seen = await findIssue(tx, id)
  const proposal = seen && (await lockProposal(tx, seen.proposalId))
  const row = proposal && (await lockIssue(tx, id))
  if (!row || !proposal) return refuse(notFound)
  const permit = acting.permit(action, issueObject(acting, row, proposal))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(proposalRefusals.changedMeanwhile)
  const grade = await gradeOf(tx, actor.accountId)
  const decider = { accountId: actor.accountId, grade, assessedBy: proposal.assessedBy, today: dayOf(tx.now) }
  const moved = judge(action, row, decider)
  if (!moved.ok) return moved
  const stored = await storeIssue(tx, moved.value)
  await noteAct(tx, stored, { act: action, grade, reason, byName: actor.name })
  const entry = { resource: 'underwriting-issue', id, version: stored.version, changes: [issueChange(stored)] }
  tx.record({ action: `underwriting-issue.${action}`, ...entry })
  return ok(await viewOf(acting, proposal))
}

function judge(action: IssueAction, row: IssueRow, decider: Decider): Result<MovedIssue> {
  const still = { id: row.id, value: row.value, approvedUntil: null, seconding: null }
  if (action === 'reopen') return ok({ ...still, state: 'reopened' })
  if (action !== 'approve') {
    const state = action === 'reject' ? rejectIssue(row, decider) : clearIssue(row, decider)
    return state.ok ? ok({ ...still, state: state.value }) : state
  }
  const decision = approveIssue(row, decider)
  if (!decision.ok) return decision
  return decision.value.kind === 'seconded'
    ? ok({ ...still, state: row.state, seconding: decider.accountId })
    : ok({ ...still, state: 'approved', approvedUntil: decision.value.until })
}

export interface Settlement {
  readonly id: string
  readonly code: string
  readonly as: 'cleared' | 'warranty'
  readonly reason: string
}

/** 处理承保前条件: cleared on its proof, or turned into a dated warranty by someone with the grade of its issue. */
export async function settle(
  acting: Acting,
  { id, code, as: state, reason }: Settlement,
): Promise<Result<ProposalView>> {
  const { tx, actor } = acting
  const locked = await lockedProposal(acting, 'settle', { id })
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const standing = (await contingenciesOf(tx, row.id)).find((one) => one.code === code)
  if (standing && state === 'warranty' && !(await mayTurn(acting, row, standing.issueCode)))
    return refuse(proposalRefusals.gradeForWarranty)
  const settled = await settleContingency(tx, row.id, { code, state, reason, byName: actor.name })
  if (!settled) return refuse(proposalRefusals.unknownContingency)
  return recorded(acting, { action: 'settle', row: await saveProposal(tx, permit, row) })
}

async function mayTurn({ tx, actor }: Acting, { assessedBy }: ProposalRow, issueCode: string): Promise<boolean> {
  const wanted = findIssueKind(issueCode)?.grade ?? 'NONE'
  return assessedBy !== actor.accountId && suffices(await gradeOf(tx, actor.accountId), wanted)
}
