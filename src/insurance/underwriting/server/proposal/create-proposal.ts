import { relate, type Acting } from '../../../../foundation/access/server/index.ts'
import { type Day, daysBetween, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { idOfCreditCode } from '../../../../pilot/parties/server/index.ts'
import { versionOn } from '../../../cover/index.ts'
import { licensedInsurer, productByEdition, productOf } from '../../../cover/server/index.ts'
import { questionnaireVersion } from '../../index.ts'
import { proposalObject } from '../objects.ts'
import { insertProposal } from '../store/proposals.ts'
import { proposalRefusals } from './proposal-refusals.ts'
import { type ProposalView, recorded } from './proposal-view.ts'

export interface WantedProposal {
  readonly productCode: string
  readonly productEdition: string
  readonly sector: string
  readonly applicant: string
  readonly insured: string
  readonly startsOn: string
  readonly endsOn: string
}

const longestDays = 3 * 366

/** 登记投保申请: of a product that the insurer sells on the first day, for parties on the platform's record. */
export async function createProposal(acting: Acting, wanted: WantedProposal): Promise<Result<ProposalView>> {
  const { tx, actor } = acting
  const id = tx.newId<'proposal'>()
  const insurerId = actor.organisationId ?? ''
  const permit = acting.permit('create', proposalObject(acting, { id, state: 'draft', insurerId }))
  if (!permit.ok) return permit
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const { productCode, productEdition, sector } = wanted
  const [startsOn, endsOn] = [wanted.startsOn as Day, wanted.endsOn as Day]
  const days = daysBetween(startsOn, endsOn)
  if (days < 1 || days > longestDays) return refuse(proposalRefusals.termReversed)
  const kept = await productByEdition(tx, { insurerId, code: productCode, edition: productEdition })
  const product = kept && versionOn([productOf(kept)], startsOn)
  if (!product?.sectors.includes(sector)) return refuse(proposalRefusals.productNotSold)
  const applicantId = await idOfCreditCode(tx, wanted.applicant)
  const insuredId = await idOfCreditCode(tx, wanted.insured)
  if (!applicantId || !insuredId) return refuse(proposalRefusals.unknownParty)
  await relate(tx, [{ subject: `organisation:${insurerId}`, relation: 'own', resource: id }])
  const parties = { insurerId, applicantId, insuredId, brokerId: null, roundId: null }
  const row = await insertProposal(tx, permit.value, {
    ...parties,
    productCode,
    productEdition,
    sector,
    startsOn,
    endsOn,
    formVersion: String(questionnaireVersion),
    isDemo: kept?.isDemo ?? false,
    createdByName: actor.name,
  })
  return recorded(acting, { action: 'create', row })
}
