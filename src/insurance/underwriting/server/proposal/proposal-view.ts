import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { namesOf } from '../../../../pilot/parties/server/index.ts'
import { proposalChange } from '../evidence-entries.ts'
import { issueObject, proposalObject } from '../objects.ts'
import { gradeOf } from '../store/authority.ts'
import { contingenciesOf } from '../store/contingencies.ts'
import { type IssueActRow, issueActsOf, type IssueRow, issuesOf } from '../store/issues.ts'
import { consentsOf, evidenceOf, findingsOf } from '../store/proofs.ts'
import type { ProposalRow } from '../store/proposals.ts'
import { quotationsOf } from '../store/quotations.ts'

export type ProposalView = Awaited<ReturnType<typeof viewOf>>

/** A proposal with everything that hangs on it: a fixed number of statements, however much there is. */
export async function viewOf(acting: Acting, row: ProposalRow) {
  const { tx, actor } = acting
  const names = await namesOf(tx, [row.applicantId, row.insuredId])
  const party = (id: string) => ({ id, name: names.get(id)?.name ?? '', creditCode: names.get(id)?.creditCode ?? '' })
  const acts = await issueActsOf(tx, row.id)
  const issues = await issuesOf(tx, row.id)
  const quotations = await quotationsOf(tx, row.id)
  const { insurerId: _i, brokerId: _b, roundId: _r, createdBy: _c, assessedBy: _a, answers, ...shown } = row
  return {
    ...shown,
    applicant: party(row.applicantId),
    insured: party(row.insuredId),
    answers: answers as Readonly<Record<string, string>>,
    consents: await consentsOf(tx, row.id),
    evidence: await evidenceOf(tx, row.id),
    findings: await findingsOf(tx, row.id),
    contingencies: await contingenciesOf(tx, row.id),
    issues: issues.map((one) => ({
      ...issueView(one, acts),
      actions: acting.actionsOpenTo(issueObject(acting, one, row)),
    })),
    quotations: quotations.map((one) => ({ ...one, premium: moneyOf(one.premium) })),
    ownGrade: await gradeOf(tx, actor.accountId),
    actions: acting.actionsOpenTo(proposalObject(acting, row)),
  }
}

function issueView(
  { seconding, raisedBy: _by, insurerId: _insurer, ...issue }: IssueRow,
  acts: readonly IssueActRow[],
) {
  return { ...issue, isSeconded: seconding !== null, acts: acts.filter(({ issueId }) => issueId === issue.id) }
}

export const moneyOf = (amount: bigint | null): string | null => (amount === null ? null : String(amount))

interface Recorded {
  readonly action: string
  readonly row: ProposalRow
  readonly changes?: EvidenceEntry['changes']
}

/** Writes the act down and answers the proposal as it now stands. */
export async function recorded(acting: Acting, { action, row, changes = [] }: Recorded): Promise<Result<ProposalView>> {
  const { id, version } = row
  const all = [proposalChange(row), ...changes]
  acting.tx.record({ action: `proposal.${action}`, resource: 'proposal', id, version, changes: all })
  return ok(await viewOf(acting, row))
}
