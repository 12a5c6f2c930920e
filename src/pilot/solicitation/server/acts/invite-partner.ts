import { notFound } from '../../../../foundation/access/index.ts'
import { type UseCase, relate } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { factsOf } from '../../../parties/server/index.ts'
import { invite } from '../../domain/partnership.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { tieToLead } from '../relations.ts'
import { insertPartnership, partnershipOf, partnershipsOf } from '../store/partnerships.ts'
import { type PartnershipView, partnershipViewOf } from '../views/partnership-view.ts'
import { beginAct } from './solution-act.ts'

/** Invites an organisation of the record; until it confirms it sees the title and the lead, nothing else. */
export const invitePartner =
  (input: { readonly id: string; readonly organisationId: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'invite')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const organisation = (await factsOf(tx, [input.organisationId], dayOf(tx.now))).get(input.organisationId)
    if (!organisation) return refuse(notFound)
    if (organisation.id === row.leadId) return refuse(refusals.alreadyInvited())
    const invited = invite((await partnershipsOf(tx, row.id)).map(partnershipOf), organisation.id, row.state)
    if (!invited.ok) return invited
    const id = tx.newId<'partnership'>()
    await tieToLead(tx, id, row)
    await relate(tx, [{ subject: `organisation:${organisation.id}`, relation: 'partner', resource: id }])
    const stored = await insertPartnership(tx, permit, {
      id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      solutionTitle: row.title,
      leadId: row.leadId,
      leadName: row.leadName,
    })
    await writeLetter(acting, 'partner-invited', { partnership: id })
    const { version } = stored
    const changes = [changed.partnership(stored)]
    tx.record({ action: 'partnership.invite', resource: 'partnership', id, version, clause: '4.1.p1.s1', changes })
    return ok(partnershipViewOf(acting, stored))
  }
