import { notFound } from '../../../../foundation/access/index.ts'
import { relate, type UseCase } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { factsOf, idOfCreditCode, namesOf } from '../../../parties/server/index.ts'
import { invite } from '../../domain/partner.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { tellInvited } from '../letters.ts'
import { loadPlan } from '../objects.ts'
import { tieToApplicant } from '../relations.ts'
import { insertPartner, partnerOf } from '../store/partners.ts'
import { type PartnerView, partnerViewOf } from '../views.ts'
import { beginAct } from './plan-act.ts'

/** Invites an organisation of the record; until it confirms it sees title, kind and applicant, nothing else. */
export const invitePartner =
  (input: { readonly id: string; readonly organisationId: string }): UseCase<PartnerView> =>
  async (acting) => {
    const { tx } = acting
    const begun = await beginAct(acting, input.id, 'invite')
    if (!begun.ok) return begun
    const { row, partners, permit } = begun.value
    const organisation = (await factsOf(tx, [input.organisationId], dayOf(tx.now))).get(input.organisationId)
    if (!organisation) return refuse(notFound)
    if (organisation.id === row.applicantId) return refuse(refusals.alreadyInvited())
    const invited = invite(partners.map(partnerOf), organisation.id, row.state)
    if (!invited.ok) return invited
    const id = tx.newId<'plan-partner'>()
    await tieToApplicant(tx, id, row)
    await relate(tx, [{ subject: `organisation:${organisation.id}`, relation: 'partner', resource: id }])
    const stored = await insertPartner(tx, permit, {
      id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      planTitle: row.title,
      planKind: row.kind,
      applicantId: row.applicantId,
      applicantName: row.applicantName,
    })
    await tellInvited(tx, stored)
    const { version } = stored
    const changes = [changed.partner(stored)]
    tx.record({ action: 'plan-partner.invite', resource: 'plan-partner', id, version, clause: '4.2.p2.s1', changes })
    return ok(partnerViewOf(acting, stored))
  }

/** The organisation of a credit code, for whoever invites. */
export const findOrganisation =
  (input: { readonly id: string; readonly creditCode: string }): UseCase<Awaited<ReturnType<typeof named>>> =>
  async (acting) => {
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const permit = acting.permit('invite', loaded.value.object)
    if (!permit.ok) return permit
    return ok(await named(acting, input.creditCode))
  }

async function named({ tx }: Parameters<UseCase<unknown>>[0], creditCode: string) {
  const id = await idOfCreditCode(tx, creditCode.trim().toUpperCase())
  return id ? [...(await namesOf(tx, [id])).values()] : []
}
