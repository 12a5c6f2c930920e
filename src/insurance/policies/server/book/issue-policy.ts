import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { bindQuotation } from '../../../underwriting/server/index.ts'
import { bindGateClosed, issuePolicy as issued, judgeBind, openingOf, standingInTheWay } from '../../index.ts'
import { isNumberTaken, type PolicyRow, storeIssued } from '../store/policies.ts'
import { insertTransactions, momentOfRecording } from '../store/transactions.ts'
import { bindFactsOf } from './bind-facts-of.ts'
import { policyView, type PolicyView } from './look-at-policy.ts'
import { policyChange, transactionChange } from './policy-object.ts'
import { numberTaken, policyChangedMeanwhile, quotationNotThere } from './policy-refusals.ts'
import { locked } from './prepare-policy.ts'

export interface IssuePolicy {
  readonly id: string
  readonly version: number
  readonly number: string
}

/** 签单: every condition is judged under the policy's lock; then the quotation is bound and the first term recorded. */
export async function issuePolicy(acting: Acting, asked: IssuePolicy): Promise<Result<PolicyView>> {
  const { tx, actor } = acting
  const found = await locked(acting, 'issue', asked.id)
  if (!found.ok) return found
  const { row, permit } = found.value
  if (row.version !== asked.version) return refuse(policyChangedMeanwhile)
  const facts = await bindFactsOf(tx, row)
  if (!facts.ok) return refuse(quotationNotThere)
  const findings = judgeBind(facts.value)
  if (standingInTheWay(findings).length > 0) return refuse(bindGateClosed(findings))
  if (await isNumberTaken(tx, row.insurerId, asked.number)) return refuse(numberTaken)
  const bound = await bindQuotation(tx, row.quotationId)
  if (!bound.ok) return bound
  const recordedAt = await momentOfRecording(tx, row.id)
  const added = issued(openingOf(row.agreed), {
    transactions: [],
    basedOn: null,
    reason: '承保',
    recordedAt,
    newId: () => tx.newId<'policy-transaction'>(),
  })
  if (!added.ok) return added
  const kept = await insertTransactions(tx, permit, { before: [], added: added.value, byName: actor.name })
  const done = await storeIssued(tx, permit, { number: asked.number, findings })
  await letThePartiesSee(acting, done)
  const { id, version } = done
  const changes = [policyChange(done), ...kept.map((one) => transactionChange(id, one))]
  tx.record({ action: 'policy.issue', resource: 'policy', id, version, clause: '保险法2015:13', changes })
  return ok(await policyView(acting, done))
}

/** Who applied, who is insured and the broker see the policy from now on. */
async function letThePartiesSee({ tx }: Acting, row: PolicyRow): Promise<void> {
  const { id, insurerId, applicantId, insuredId, brokerId } = row
  const parties = new Set([applicantId, insuredId, brokerId].filter((one) => one !== null && one !== insurerId))
  await relate(
    tx,
    [...parties].map((one) => ({
      subject: `organisation:${one}`,
      relation: 'partner' as const,
      resource: id,
    })),
  )
}
