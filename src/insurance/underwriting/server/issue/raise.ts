import type { Acting } from '../../../../foundation/access/server/index.ts'
import { refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { findIssueKind, type RaisedIssue } from '../../index.ts'
import { issueChange } from '../evidence-entries.ts'
import { lockedProposal } from '../proposal/locked-proposal.ts'
import { proposalRefusals } from '../proposal/proposal-refusals.ts'
import { type ProposalView, recorded } from '../proposal/proposal-view.ts'
import { insertIssue, type IssueRow, issuesOf, noteAct, storeIssue } from '../store/issues.ts'
import { type ProposalRow, saveProposal } from '../store/proposals.ts'

type Change = EvidenceEntry['changes'][number]

/** By the rules of an assessment or of a price: raised by nobody, so anybody but the assessor may decide. */
export async function raiseByRule(acting: Acting, row: ProposalRow, raised: RaisedIssue): Promise<Change> {
  return issueChange(await insert(acting, row, { ...raised, by: null }))
}

/** The fact has changed since somebody decided: the issue is open again, whatever was decided. */
export function reopenByRule(acting: Acting, old: IssueRow, value: string): Promise<Change> {
  const state = old.state === 'open' ? 'open' : 'reopened'
  return moveByRule(acting, { ...old, state, value }, 'reopen')
}

/** The fact is gone: cleared by the rule that raised it, which is the only way out of what nobody may waive. */
export function clearByRule(acting: Acting, old: IssueRow, value: string): Promise<Change> {
  return moveByRule(acting, { ...old, state: 'cleared', value }, 'clear')
}

async function moveByRule({ tx, actor }: Acting, moved: IssueRow, act: string): Promise<Change> {
  const row = await storeIssue(tx, { ...moved, approvedUntil: null, seconding: null })
  await noteAct(tx, row, { act, grade: null, reason: moved.value, byName: actor.name })
  return issueChange(row)
}

/** 提出核保事项: by hand, from the catalogue; who raises it does not decide it. */
export async function raiseIssue(
  acting: Acting,
  { id, code, reason }: { readonly id: string; readonly code: string; readonly reason: string },
): Promise<Result<ProposalView>> {
  const locked = await lockedProposal(acting, 'raise', { id })
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const kind = findIssueKind(code)
  const stands = (await issuesOf(acting.tx, row.id)).some((one) => one.code === code)
  if (!kind || stands || kind.grade === 'NONE') return refuse(proposalRefusals.unknownIssue)
  const made = await insert(acting, row, { kind, value: reason, by: acting.actor.accountId })
  const changes = [issueChange(made)]
  return recorded(acting, { action: 'raise', row: await saveProposal(acting.tx, permit, row), changes })
}

async function insert(
  { tx, actor }: Acting,
  { id: proposalId, insurerId }: ProposalRow,
  { kind, value, by }: RaisedIssue & { readonly by: string | null },
): Promise<IssueRow> {
  const { code, level, grade } = kind
  const what = { id: tx.newId<'underwriting-issue'>(), proposalId, insurerId, code, level, grade, value }
  const row = await insertIssue(tx, { ...what, raisedBy: by, raisedByName: by === null ? null : actor.name })
  await noteAct(tx, row, { act: 'raise', grade: null, reason: value, byName: actor.name })
  return row
}
