import { notFound } from '../../../../foundation/access/index.ts'
import { type UseCase, relate } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { factsOf } from '../../../parties/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { findCall } from '../store/calls.ts'
import { insertRecommendation, recommendationsOf } from '../store/recommendations.ts'
import type { Outcome } from './solution-act.ts'
import { recorded } from './write-recommendation.ts'

/** Opens the authority's own list for a round; another authority of the same region has its own. */
export const draftRecommendation =
  (input: { readonly programme: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'recommendation'>()
    const object = { resource: 'recommendation', id, state: 'draft', relations: ['region'] } as const
    const permit = acting.permit('create', object)
    if (!permit.ok) return permit
    const { organisationId } = actor
    const regionCode = actor.regionCodes[0]
    const call = await findCall(tx, input.programme)
    if (organisationId === null || regionCode === undefined || !call) return refuse(notFound)
    const present = (await recommendationsOf(tx, input.programme)).some(
      (row) => row.authorityId === organisationId && row.state !== 'withdrawn',
    )
    if (present) return refuse(refusals.listInHand())
    const authority = (await factsOf(tx, [organisationId], dayOf(tx.now))).get(organisationId)
    await relate(tx, [{ subject: `organisation:${organisationId}`, relation: 'own', resource: id }])
    const row = await insertRecommendation(tx, permit.value, {
      programmeId: input.programme,
      authorityId: organisationId,
      authorityName: authority?.name ?? '',
      regionCode,
      draftedByName: actor.name,
    })
    return ok(recorded(acting, 'create', row))
  }
