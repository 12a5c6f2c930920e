import type { Acting } from '../../../../foundation/access/server/index.ts'
import { addDays, type Day, dayOf, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { quotationRefusals } from '../quotation-refusals.ts'
import { openPointsOf } from '../store/open-points.ts'
import { type MovedQuotation, quotationsOf, storeMoved } from '../store/quotations.ts'
import { lockedQuotation, type QuotationView, recorded } from './quotation-view.ts'

interface Edit {
  readonly id: string
  readonly version: number
}

const longestValidity = 90

/** 出具报价: the decision to underwrite. No blocking issue of the quotation may be open, and the answers are those that were priced. */
export async function quote(
  acting: Acting,
  { validUntil, ...edit }: Edit & { readonly validUntil: string },
): Promise<Result<QuotationView>> {
  const { tx, actor } = acting
  const locked = await lockedQuotation(acting, 'quote', edit)
  if (!locked.ok) return locked
  const { row, proposal, permit } = locked.value
  const today = dayOf(tx.now)
  if (validUntil < today || validUntil > addDays(today, longestValidity)) return refuse(quotationRefusals.validity)
  if (proposal.state !== 'assessed') return refuse(quotationRefusals.notAssessed)
  if (proposal.answersHash !== row.answersHash) return refuse(quotationRefusals.answersChanged)
  const { blocks } = await openPointsOf(tx, proposal.id, today)
  const against = blocks.filter(({ level }) => level === 'BLOCK_QUOTE' || level === 'REJECT')
  if (against.length > 0) return refuse(quotationRefusals.blocked(against.map(({ code }) => code)))
  const decided = { decidedByName: actor.name, decidedAt: tx.now, validUntil: validUntil as Day }
  const quoted = await storeMoved(tx, permit, { state: 'quoted', ...decided })
  return recorded(acting, { action: 'quote', row: quoted, proposal })
}

/** 登记接受: the applicant's own word, on a day on which the offer stood; one accepted offer a proposal. */
export async function accept(
  acting: Acting,
  { acceptedBy, acceptedOn, ...edit }: Edit & { readonly acceptedBy: string; readonly acceptedOn: string },
): Promise<Result<QuotationView>> {
  const { tx } = acting
  const locked = await lockedQuotation(acting, 'accept', edit)
  if (!locked.ok) return locked
  const { row, proposal, permit } = locked.value
  const today = dayOf(tx.now)
  if (row.validUntil === null || today > row.validUntil) return refuse(quotationRefusals.runOut)
  if (acceptedOn > today || row.decidedAt === null || acceptedOn < dayOf(row.decidedAt))
    return refuse(quotationRefusals.acceptedOutside)
  const others = await quotationsOf(tx, proposal.id)
  if (others.some(({ state }) => state === 'accepted' || state === 'bound'))
    return refuse(quotationRefusals.otherAccepted)
  const moved = { state: 'accepted', acceptedByName: acceptedBy, acceptedOn: acceptedOn as Day } as const
  return recorded(acting, { action: 'accept', row: await storeMoved(tx, permit, moved), proposal })
}

export type PlainMove = 'refer' | 'decline' | 'withdraw'

const after = { refer: 'referred', decline: 'declined', withdraw: 'withdrawn' } as const

/** 转报, 不予报价 (with their reason) and 收回. */
export async function moveQuotation(
  acting: Acting,
  action: PlainMove,
  { reason, ...edit }: Edit & { readonly reason?: string },
): Promise<Result<QuotationView>> {
  const locked = await lockedQuotation(acting, action, edit)
  if (!locked.ok) return locked
  const { proposal, permit } = locked.value
  const moved: MovedQuotation = { state: after[action], ...(reason === undefined ? {} : { referredReason: reason }) }
  return recorded(acting, { action, row: await storeMoved(acting.tx, permit, moved), proposal })
}
