import { notFound, notInThisState, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Canonical, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanState } from '../../index.ts'
import { changed } from '../evidence.ts'
import { loadLockedPlan } from '../objects.ts'
import { type IntakeRow, shareIntake } from '../store/intakes.ts'
import type { PartnerRow } from '../store/partners.ts'
import { findPlan, movePlan, type PlanMove, type PlanRow } from '../store/plans.ts'

/** Everything that an act on one plan needs, locked in the order intake, plan, and permitted. */
export interface PlanAct<Action extends string> {
  readonly row: PlanRow
  readonly partners: readonly PartnerRow[]
  readonly intake: IntakeRow
  readonly permit: Permit<'plan', Action>
}

export async function beginAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<PlanAct<Action>>> {
  // The intake that must be locked before the plan stands in its row and never changes.
  const found = await findPlan(acting.tx, id)
  if (!found) return refuse(notFound)
  const [intake, loaded] = await Promise.all([shareIntake(acting.tx, found.programmeId), loadLockedPlan(acting, id)])
  if (!intake) return refuse(notFound)
  if (!loaded.ok) return loaded
  const { row, partners, object } = loaded.value
  const permit = acting.permit(action, object)
  return permit.ok ? ok({ row, partners, intake, permit: permit.value }) : permit
}

/** The state that a move leaves, as its type asks; the gate has refused all others already. */
export function inState<State extends PlanState>(
  row: PlanRow,
  action: string,
  ...states: readonly State[]
): Result<Plan & { readonly state: State }> {
  const known = states.find((one) => one === row.state)
  return known ? ok({ kind: row.kind, state: known }) : refuse(notInThisState(action, row.state, states))
}

/** Stores the moved plan and records the act. */
export async function finishAct<Action extends PlanMove>(
  { tx }: Acting,
  { permit }: PlanAct<Action>,
  done: {
    readonly moved: Plan
    readonly withdrawReason?: string
    readonly clause?: string
    readonly facts?: { readonly [name: string]: Canonical }
  },
): Promise<PlanRow> {
  const stored = await movePlan(tx, permit, done.moved.state, done.withdrawReason ?? null)
  tx.record({
    action: `plan.${permit.action}`,
    resource: 'plan',
    id: stored.id,
    version: stored.version,
    ...(done.clause === undefined ? {} : { clause: done.clause }),
    ...(done.facts === undefined ? {} : { facts: done.facts }),
    changes: [changed.plan(stored)],
  })
  return stored
}

export interface Outcome {
  readonly id: string
  readonly state: string
  readonly receiptNumber?: string
  readonly fingerprint?: string
}

export const outcomeOf = ({ id, state }: { readonly id: string; readonly state: string }): Outcome => ({ id, state })
