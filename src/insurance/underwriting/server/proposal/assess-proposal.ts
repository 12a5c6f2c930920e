import type { Acting } from '../../../../foundation/access/server/index.ts'
import { dayOf, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { writeMoney } from '../../../cover/index.ts'
import { assess } from '../../index.ts'
import { raiseByRule, reopenByRule } from '../issue/raise.ts'
import { wantContingency } from '../store/contingencies.ts'
import { issuesOf } from '../store/issues.ts'
import { evidenceOf, findingsOf } from '../store/proofs.ts'
import { saveProposal } from '../store/proposals.ts'
import { lockedProposal } from './locked-proposal.ts'
import { proposalRefusals } from './proposal-refusals.ts'
import { type ProposalView, recorded } from './proposal-view.ts'

/** 评估: the score with its trace is kept as it was; what answers and findings raise is opened, or opened again. */
export async function assessProposal(
  acting: Acting,
  edit: { readonly id: string; readonly version: number },
): Promise<Result<ProposalView>> {
  const { tx, actor } = acting
  const locked = await lockedProposal(acting, 'assess', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const { score, issues, contingencies } = assess({
    sector: row.sector,
    answers: row.answers as Readonly<Record<string, string>>,
    evidence: await evidenceOf(tx, row.id),
    findings: await findingsOf(tx, row.id),
    today: dayOf(tx.now),
  })
  const standing = await issuesOf(tx, row.id)
  const changes = []
  for (const { kind, value } of issues) {
    const old = standing.find(({ code }) => code === kind.code)
    if (!old) changes.push(await raiseByRule(acting, row, { kind, value }))
    else if (old.value !== value || old.state === 'cleared') changes.push(await reopenByRule(acting, old, value))
  }
  for (const one of contingencies) await wantContingency(tx, row.id, one)
  const assessed = await saveProposal(tx, permit, {
    ...row,
    state: 'assessed',
    assessment: writeMoney(score),
    assessedBy: actor.accountId,
    assessedByName: actor.name,
    assessedAt: tx.now,
  })
  return recorded(acting, { action: 'assess', row: assessed, changes })
}

const refusalReasons: ReadonlySet<string> = new Set([
  'outside-the-product',
  'activity-forbidden',
  'entry-conditions-unmet',
  'defects-unmended',
  'misstatement-proven',
  'incident-in-progress',
  'beyond-capacity',
  'terms-outside-filing',
  'accumulation',
  'information-not-delivered',
])

export interface GivenRefusal {
  readonly id: string
  readonly version: number
  readonly reasons: readonly string[]
  readonly explanation: string
  readonly mendable: string
}

/** 拒绝承保: with reasons of the catalogue, what can be mended and when to apply again; a score alone is no reason. */
export async function refuseProposal(acting: Acting, given: GivenRefusal): Promise<Result<ProposalView>> {
  const { reasons, explanation, mendable, ...edit } = given
  const locked = await lockedProposal(acting, 'refuse', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  if (!reasons.every((one) => refusalReasons.has(one))) return refuse(proposalRefusals.scoreIsNoReason)
  const refusal = { reasons, explanation, mendable }
  const refused = await saveProposal(acting.tx, permit, { ...row, state: 'refused', refusal })
  return recorded(acting, { action: 'refuse', row: refused })
}
