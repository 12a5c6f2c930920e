import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import {
  type Day,
  type Fen,
  fen,
  greaterOf,
  type Ppm,
  refuse,
  type Result,
} from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { readMoney, versionOn } from '../../../cover/index.ts'
import { licensedInsurer, productByEdition, productOf } from '../../../cover/server/index.ts'
import {
  findIssueKind,
  gradeForLimit,
  type PricedOffer,
  priceQuotation,
  suffices,
  technicalPrice,
  type WantedOffer,
} from '../../index.ts'
import { clearByRule, raiseByRule, reopenByRule } from '../issue/raise.ts'
import { quotationObject } from '../objects.ts'
import { proposalRefusals } from '../proposal/proposal-refusals.ts'
import { quotationRefusals } from '../quotation-refusals.ts'
import { gradeOf } from '../store/authority.ts'
import { issuesOf } from '../store/issues.ts'
import { lockProposal, type ProposalRow } from '../store/proposals.ts'
import { insertQuotation, type QuotationRow, storePriced } from '../store/quotations.ts'
import { lockedQuotation, type QuotationView, recorded } from './quotation-view.ts'

export interface WantedQuotation {
  readonly proposal: string
  readonly wanted: {
    readonly riskClass: string
    readonly size: 'small' | 'medium' | 'large'
    readonly items: readonly {
      readonly head: string
      readonly limit: string
      readonly waitingMinutes?: number | undefined
      readonly retroactiveFrom?: string | undefined
    }[]
    readonly factors: readonly { readonly id: string; readonly option: string; readonly factor: number }[]
  }
}

type Kept = WantedOffer & { readonly size: 'small' | 'medium' | 'large' }

/** 起草报价: a new version on an assessed proposal; it remembers the hash of the answers as they stand signed. */
export async function draftQuotation(
  acting: Acting,
  { proposal: proposalId, wanted }: WantedQuotation,
): Promise<Result<QuotationView>> {
  const { tx, actor } = acting
  const proposal = await lockProposal(tx, proposalId)
  if (!proposal) return refuse(notFound)
  const { insurerId, answersHash, state } = proposal
  const id = tx.newId<'quotation'>()
  const permit = acting.permit('draft', quotationObject(acting, { id, state: 'draft', insurerId }))
  if (!permit.ok) return permit
  if (state !== 'assessed' || answersHash === null) return refuse(quotationRefusals.notAssessed)
  const row = await insertQuotation(tx, permit.value, {
    proposalId,
    insurerId,
    wanted: keptOf(wanted),
    answersHash,
    draftedByName: actor.name,
  })
  return recorded(acting, { action: 'draft', row, proposal })
}

const keptOf = ({ riskClass, size, items, factors }: WantedQuotation['wanted']): Kept => ({
  riskClass,
  size,
  items: items.map(({ limit, retroactiveFrom, ...item }) => ({
    ...item,
    limit: fen(BigInt(limit)),
    retroactiveFrom: retroactiveFrom as Day | undefined,
  })),
  factors: factors.map((one) => ({ ...one, factor: one.factor as Ppm })),
})

/** 定价: frozen from now on. What lies outside the filing, or above the drafter's authority, becomes an issue of the proposal. */
export async function price(
  acting: Acting,
  edit: { readonly id: string; readonly version: number },
): Promise<Result<QuotationView>> {
  const { tx, actor } = acting
  const locked = await lockedQuotation(acting, 'price', edit)
  if (!locked.ok) return locked
  const { row, proposal, permit } = locked.value
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const { insurerId, productCode, productEdition, startsOn, endsOn } = proposal
  const kept = await productByEdition(tx, { insurerId, code: productCode, edition: productEdition })
  const product = kept && versionOn([productOf(kept)], startsOn)
  if (!product) return refuse(proposalRefusals.productNotSold)
  const wanted = readMoney(row.wanted) as Kept
  const offer = priceQuotation(product, { start: startsOn, end: endsOn }, wanted)
  if (offer.content.premium <= 0n) return refuse(quotationRefusals.noPremium)
  const { content, faults } = offer
  const limit = wanted.items.reduce((most: Fen, one) => greaterOf(most, one.limit), fen(0n))
  const technical = technicalPrice(proposal.sector, wanted.size, limit)
  const priced = await storePriced(tx, permit, {
    content,
    technical: {
      faults,
      yearlyLimit: offer.yearlyLimit,
      ...(technical.ok ? { price: technical.value } : { none: technical.refusal.message }),
    },
  })
  const changes = await raiseWhatPriceShows(acting, { proposal, row, offer })
  return recorded(acting, { action: 'price', row: priced, proposal, changes })
}

interface Shown {
  readonly proposal: ProposalRow
  readonly row: QuotationRow
  readonly offer: PricedOffer
}

async function raiseWhatPriceShows(acting: Acting, { proposal, row, offer }: Shown): Promise<EvidenceEntry['changes']> {
  const { faults, yearlyLimit } = offer
  const held = await gradeOf(acting.tx, acting.actor.accountId)
  const isAbove = !suffices(held, gradeForLimit(yearlyLimit))
  const facts = [
    ['rate-outside-filing', faults.length > 0, `v${row.number}: ${faults.map(({ code }) => code).join(', ')}`],
    ['limit-above-authority', isAbove, `v${row.number}: ${yearlyLimit} > ${held ?? 'none'}`],
  ] as const
  const standing = await issuesOf(acting.tx, proposal.id)
  const changes = []
  for (const [code, isSo, value] of facts) {
    const old = standing.find((one) => one.code === code)
    const kind = findIssueKind(code)
    if (isSo && old) changes.push(await reopenByRule(acting, old, value))
    else if (isSo && kind) changes.push(await raiseByRule(acting, proposal, { kind, value }))
    else if (old && old.state !== 'cleared') changes.push(await clearByRule(acting, old, `v${row.number}`))
  }
  return changes
}
