import { notFound, notInThisState, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { answer, leave, type PlanPartner, remove } from '../../domain/partner.ts'
import type { PlanPartnerState, PlanState } from '../../index.ts'
import { changed } from '../evidence.ts'
import { tellAnswered } from '../letters.ts'
import { partnerObject } from '../objects.ts'
import { untiePartner } from '../relations.ts'
import { admitPartner, lockPartner, lockPlanOf, movePartner, partnerOf, type PartnerRow } from '../store/partners.ts'
import { type PartnerView, partnerViewOf } from '../views.ts'

type Answer = 'confirm' | 'decline' | 'leave' | 'remove'

interface Asked<Action extends Answer> {
  readonly row: PartnerRow
  readonly plan: PlanState
  readonly permit: Permit<'plan-partner', Action>
}

/** Confirms from the partner's own account; from now on its people read the plan. */
export const confirmPartner =
  (input: { readonly id: string }): UseCase<PartnerView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'confirm')
    if (!asked.ok) return asked
    const { row, plan, permit } = asked.value
    const invited = inState(row, 'confirm', 'invited')
    if (!invited.ok) return invited
    const moved = answer(invited.value, 'confirmed', { plan, now: acting.tx.now })
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, null)
    await admitPartner(acting.tx, permit)
    return ok(partnerViewOf(acting, stored))
  }

export const declinePartner =
  (input: { readonly id: string; readonly reason: string }): UseCase<PartnerView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'decline')
    if (!asked.ok) return asked
    const invited = inState(asked.value.row, 'decline', 'invited')
    if (!invited.ok) return invited
    const moved = answer(invited.value, 'declined', { plan: asked.value.plan, now: acting.tx.now })
    if (!moved.ok) return moved
    return ok(partnerViewOf(acting, await store(acting, asked.value, moved.value.state, input.reason)))
  }

export const leavePlan =
  (input: { readonly id: string; readonly reason: string }): UseCase<PartnerView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'leave')
    if (!asked.ok) return asked
    const { row, plan } = asked.value
    const confirmed = inState(row, 'leave', 'confirmed')
    if (!confirmed.ok) return confirmed
    const moved = leave(confirmed.value, { plan, now: acting.tx.now })
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, input.reason)
    await untiePartner(acting.tx, row.planId, row.organisationId)
    return ok(partnerViewOf(acting, stored))
  }

/** The applicant takes a partner off the list; its people see the plan no more. */
export const removePartner =
  (input: { readonly id: string }): UseCase<PartnerView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'remove')
    if (!asked.ok) return asked
    const { row, plan } = asked.value
    const present = inState(row, 'remove', 'invited', 'confirmed', 'declined')
    if (!present.ok) return present
    const moved = remove(present.value, plan)
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, null)
    await untiePartner(acting.tx, row.planId, row.organisationId)
    return ok(partnerViewOf(acting, stored))
  }

/** Locks the plan, then the partner, so that nobody answers while the applicant submits. */
async function ask<Action extends Answer>(acting: Acting, id: string, action: Action): Promise<Result<Asked<Action>>> {
  const plan = await lockPlanOf(acting.tx, id)
  const row = await lockPartner(acting.tx, id)
  if (!row || !plan) return refuse(notFound)
  const permit = acting.permit(action, partnerObject(acting.actor, row))
  return permit.ok ? ok({ row, plan, permit: permit.value }) : permit
}

function inState<State extends PlanPartnerState>(
  row: PartnerRow,
  action: string,
  ...states: readonly State[]
): Result<PlanPartner & { readonly state: State }> {
  const known = states.find((one) => one === row.state)
  return known ? ok({ ...partnerOf(row), state: known }) : refuse(notInThisState(action, row.state, states))
}

async function store(
  { tx, actor }: Acting,
  { permit }: Asked<Answer>,
  state: PlanPartnerState,
  reason: string | null,
): Promise<PartnerRow> {
  const stored = await movePartner(tx, permit, { state, by: actor.name, reason })
  if (stored.state === 'confirmed' || stored.state === 'declined' || stored.state === 'left')
    await tellAnswered(tx, stored, stored.state)
  const { id, version } = stored
  tx.record({
    action: `plan-partner.${permit.action}`,
    resource: 'plan-partner',
    id,
    version,
    clause: '4.2.p2.s1',
    changes: [changed.partner(stored)],
  })
  return stored
}
