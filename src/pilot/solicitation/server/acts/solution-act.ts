import { type Permit, notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Canonical, type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import type { Solution, SolutionState } from '../../index.ts'
import { changed } from '../evidence.ts'
import { type Loaded, loadLockedSolution } from '../objects.ts'
import { type CallRow, shareCall } from '../store/calls.ts'
import { type LeadRow, lockLead } from '../store/leads.ts'
import { type SolutionMove, type SolutionRow, findSolution, moveSolution } from '../store/solutions.ts'

/** Everything that an act on one solution needs, locked in the order call, lead, solution, and permitted. */
export interface SolutionAct<Action extends string> {
  readonly row: SolutionRow
  readonly solution: Solution
  readonly call: CallRow
  readonly permit: Permit<'solution', Action>
}

export async function beginAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<SolutionAct<Action>>> {
  // Sent in this order and at once: call, then solution.
  const row = await findSolution(acting.tx, id)
  if (!row) return refuse(notFound)
  const [call, loaded] = await Promise.all([shareCall(acting.tx, row.programmeId), loadLockedSolution(acting, id)])
  return permitAct(acting, action, { call, loaded })
}

/** The same for acts that may take a place of the lead; its row is locked before the solution's. */
export async function beginPlaceAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<SolutionAct<Action> & { readonly lead: LeadRow }>> {
  // The call and the lead that must be locked before the solution stand in its row and never change.
  const row = await findSolution(acting.tx, id)
  if (!row) return refuse(notFound)
  const [call, lead, loaded] = await Promise.all([
    shareCall(acting.tx, row.programmeId),
    lockLead(acting.tx, row),
    loadLockedSolution(acting, id),
  ])
  const act = permitAct(acting, action, { call, loaded })
  if (!act.ok) return act
  // A branch may act for its legal person but holds no place of its own and cannot see those of the legal person.
  return lead ? ok({ ...act.value, lead }) : refuse(refusals.branchMayNotApply())
}

interface Begun {
  readonly call: CallRow | undefined
  readonly loaded: Result<Loaded<SolutionRow, 'solution'>>
}

function permitAct<Action extends string>(
  acting: Acting,
  action: Action,
  { call, loaded }: Begun,
): Result<SolutionAct<Action>> {
  if (!call) return refuse(notFound)
  if (!loaded.ok) return loaded
  const { row, object } = loaded.value
  const permit = acting.permit(action, object)
  return permit.ok ? ok({ row, call, permit: permit.value, solution: solutionOf(row) }) : permit
}

/** The state that a move leaves, as its type asks; the gate has refused all others already. */
export function inState<State extends SolutionState>(
  solution: Solution,
  action: string,
  ...states: readonly State[]
): Result<Solution & { readonly state: State }> {
  const { state } = solution
  const known = states.find((one) => one === state)
  return known ? ok({ ...solution, state: known }) : refuse(notInThisState(action, state, states))
}

export function solutionOf(row: SolutionRow): Solution {
  const base = { state: row.state, place: row.place }
  if (row.lateProposedBy === null || row.lateOpinion === null) return base
  const lateProposal = { by: row.lateProposedBy, opinion: row.lateOpinion, reason: row.lateOpinionReason ?? '' }
  return { ...base, lateProposal }
}

/** Stores the moved solution and records the act; what else changed with it stands in the same entry. */
export async function finishAct<Action extends SolutionMove>(
  { tx }: Acting,
  { permit, row }: SolutionAct<Action>,
  done: {
    readonly moved: Solution
    readonly lateReason?: string | null
    readonly clause?: string
    readonly facts?: { readonly [name: string]: Canonical }
    readonly changes?: EvidenceEntry['changes']
  },
): Promise<SolutionRow> {
  const lateReason = done.lateReason === undefined ? row.lateReason : done.lateReason
  const stored = await moveSolution(tx, permit, done.moved, lateReason)
  tx.record({
    action: `solution.${permit.action}`,
    resource: 'solution',
    id: stored.id,
    version: stored.version,
    ...(done.clause === undefined ? {} : { clause: done.clause }),
    ...(done.facts === undefined ? {} : { facts: done.facts }),
    changes: [changed.solution(stored), ...(done.changes ?? [])],
  })
  return stored
}

export interface Outcome {
  readonly id: string
  readonly state: string
  readonly place?: string
  readonly receiptNumber?: string
}

export const outcomeOf = (row: SolutionRow): Outcome => ({ id: row.id, state: row.state, place: row.place })
