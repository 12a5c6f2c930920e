import { type Permit, notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { PartnershipState, SolutionState } from '../../index.ts'
import { answer, leave, remove } from '../../domain/partnership.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { partnershipObject } from '../objects.ts'
import { untiePartner } from '../relations.ts'
import {
  type PartnershipRow,
  admitPartner,
  lockPartnership,
  lockSolutionOf,
  movePartnership,
} from '../store/partnerships.ts'
import { type PartnershipView, partnershipViewOf } from '../views/partnership-view.ts'

type Answer = 'confirm' | 'decline' | 'leave' | 'remove'

interface Asked<Action extends Answer> {
  readonly row: PartnershipRow
  readonly solution: SolutionState
  readonly permit: Permit<'partnership', Action>
}

/** Confirms from the partner's own account; from now on its people read the solution. */
export const confirmPartnership =
  (input: { readonly id: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'confirm')
    if (!asked.ok) return asked
    const { row, solution } = asked.value
    if (row.state !== 'invited') return refuse(notInThisState('confirm', row.state, ['invited']))
    const moved = answer({ organisationId: row.organisationId, state: row.state }, 'confirmed', {
      solution,
      now: acting.tx.now,
    })
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, null)
    await admitPartner(acting.tx, asked.value.permit)
    return ok(partnershipViewOf(acting, stored))
  }

export const declinePartnership =
  (input: { readonly id: string; readonly reason: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'decline')
    if (!asked.ok) return asked
    const { row, solution } = asked.value
    if (row.state !== 'invited') return refuse(notInThisState('decline', row.state, ['invited']))
    const moved = answer({ organisationId: row.organisationId, state: row.state }, 'declined', {
      solution,
      now: acting.tx.now,
    })
    if (!moved.ok) return moved
    return ok(partnershipViewOf(acting, await store(acting, asked.value, moved.value.state, input.reason)))
  }

export const leavePartnership =
  (input: { readonly id: string; readonly reason: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'leave')
    if (!asked.ok) return asked
    const { row, solution } = asked.value
    if (row.state !== 'confirmed') return refuse(notInThisState('leave', row.state, ['confirmed']))
    const moved = leave({ organisationId: row.organisationId, state: row.state }, { solution, now: acting.tx.now })
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, input.reason)
    await untiePartner(acting.tx, row.solutionId, row.organisationId)
    return ok(partnershipViewOf(acting, stored))
  }

/** The lead takes a partner off the list; its people see the solution no more. */
export const removePartnership =
  (input: { readonly id: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const asked = await ask(acting, input.id, 'remove')
    if (!asked.ok) return asked
    const { row, solution } = asked.value
    if (row.state === 'left' || row.state === 'removed') {
      return refuse(notInThisState('remove', row.state, ['invited', 'confirmed', 'declined']))
    }
    const moved = remove({ organisationId: row.organisationId, state: row.state }, solution)
    if (!moved.ok) return moved
    const stored = await store(acting, asked.value, moved.value.state, null)
    await untiePartner(acting.tx, row.solutionId, row.organisationId)
    return ok(partnershipViewOf(acting, stored))
  }

/** Locks the solution, then the partnership, so that nobody answers while the lead submits. */
async function ask<Action extends Answer>(acting: Acting, id: string, action: Action): Promise<Result<Asked<Action>>> {
  const solution = await lockSolutionOf(acting.tx, id)
  const row = await lockPartnership(acting.tx, id)
  if (!row || !solution) return refuse(notFound)
  const permit = acting.permit(action, partnershipObject(acting.actor, row))
  return permit.ok ? ok({ row, solution, permit: permit.value }) : permit
}

async function store(
  { tx, actor }: Acting,
  { permit }: Asked<Answer>,
  state: PartnershipState,
  reason: string | null,
): Promise<PartnershipRow> {
  const stored = await movePartnership(tx, permit, { state, by: actor.name, reason })
  const { id, version } = stored
  const changes = [changed.partnership(stored)]
  if (state !== 'removed') await writeLetter({ tx }, 'partner-answered', { partnership: id })
  tx.record({
    action: `partnership.${permit.action}`,
    resource: 'partnership',
    id,
    version,
    clause: '4.1.p1.s1',
    changes,
  })
  return stored
}
