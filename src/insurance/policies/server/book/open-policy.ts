import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { ok, ppm, refuse, type Result, wholePpm } from '../../../../foundation/kernel/index.ts'
import { type AcceptedQuotation } from '../../../underwriting/index.ts'
import { acceptedQuotation } from '../../../underwriting/server/index.ts'
import { type Agreed, nothingArranged, written } from '../../index.ts'
import { licensedInsurer } from '../licensed-insurer.ts'
import { insertPolicy } from '../store/policies.ts'
import { policyChange, policyObject } from './policy-object.ts'
import { quotationNotThere, quotationTaken } from './policy-refusals.ts'
import { policyView, type PolicyView } from './look-at-policy.ts'

/** Opens the policy of an accepted quotation, whose terms it keeps as they are now; it is not issued yet. */
export async function openPolicy(
  acting: Acting,
  { quotationId }: { readonly quotationId: string },
): Promise<Result<PolicyView>> {
  const { tx, actor } = acting
  const insurerId = actor.organisationId ?? ''
  const begun = { id: tx.newId<'policy'>(), state: 'pending', insurerId } as const
  const permit = acting.permit('open', policyObject(begun, actor))
  if (!permit.ok) return permit
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const found = await acceptedQuotation(tx, quotationId)
  if (!found.ok || found.value.insurerId !== insurerId) return refuse(quotationNotThere)
  const quotation = found.value
  const { proposalId, applicantId, insuredId, brokerId = null, roundId = null } = quotation
  await relate(tx, [{ subject: `organisation:${insurerId}`, relation: 'own', resource: permit.value.id }])
  const whole = [{ insurer: insurer.value.creditCode, share: ppm(wholePpm) }]
  const row = await insertPolicy(tx, permit.value, {
    insurerId,
    quotationId,
    proposalId,
    applicantId,
    insuredId,
    brokerId,
    roundId,
    agreed: agreedOf(quotation),
    arranged: {
      ...nothingArranged,
      shares: whole,
    },
    openedByName: actor.name,
  })
  if (!row) return refuse(quotationTaken)
  const { id, version } = row
  tx.record({
    action: 'policy.open',
    resource: 'policy',
    id,
    version,
    clause: '保险法2015:13',
    changes: [policyChange(row)],
  })
  return ok(await policyView(acting, row))
}

export function agreedOf(quotation: AcceptedQuotation): Agreed {
  const { productCode, productVersion, term, premium, items, pools, termOrder } = quotation
  const { exclusionsToShow, validUntil, decidedAt, answersHash } = quotation
  const terms = { covers: items, pools, termOrder, particulars: {} }
  const agreed = {
    productCode,
    productVersion,
    term,
    premium,
    terms,
    exclusionsToShow,
    validUntil,
    decidedAt,
    answersHash,
  }
  return written(agreed)
}
