import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { partnershipObject } from '../objects.ts'
import { lockPartnership, markReminded } from '../store/partnerships.ts'
import { type PartnershipView, partnershipViewOf } from '../views/partnership-view.ts'

/** Reminds an invited organisation; the letter is a draft in the outbox first. */
export const remindPartner =
  (input: { readonly id: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const { tx } = acting
    const row = await lockPartnership(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('remind', partnershipObject(acting.actor, row))
    if (!permit.ok) return permit
    const stored = await markReminded(tx, permit.value)
    await writeLetter(acting, 'partner-reminded', { partnership: stored.id })
    const { id, version } = stored
    tx.record({
      action: 'partnership.remind',
      resource: 'partnership',
      id,
      version,
      changes: [changed.partnership(stored)],
    })
    return ok(partnershipViewOf(acting, stored))
  }
