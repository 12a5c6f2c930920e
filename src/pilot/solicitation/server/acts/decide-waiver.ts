import { type PermitObject, notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { type Requested, decide, propose } from '../../domain/waiver.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { lockLead, takePlaceOf } from '../store/leads.ts'
import { changePlace, findSolution, lockSolution } from '../store/solutions.ts'
import { type WaiverRow, decideWaiver, draftWaiver, findWaiver, lockWaiver } from '../store/waivers.ts'
import type { Outcome } from './solution-act.ts'

/** Drafts the opinion on a request; another official decides. */
export const proposeWaiver =
  (input: { readonly id: string; readonly opinion: 'grant' | 'refuse'; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockWaiver(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('propose', waiverObject(acting, row))
    if (!permit.ok) return permit
    const requested = asRequested(row, 'propose')
    if (!requested.ok) return requested
    const drafted = propose(requested.value, { by: actor.accountId, opinion: input.opinion, reason: input.reason })
    if (!drafted.ok) return drafted
    const stored = await draftWaiver(tx, permit.value, { ...input, byName: actor.name })
    tx.record({
      action: 'waiver.propose',
      resource: 'waiver',
      id: stored.id,
      version: stored.version,
      clause: '4.1.p1.s2',
      changes: [changed.waiver(stored)],
    })
    return ok({ id: stored.id, state: stored.state })
  }

/** Decides a request: granted, the solution takes a place beyond the limit; refused, it never counts. */
export const decideOnWaiver =
  (verdict: 'grant' | 'refuse', input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    // Lock order: the lead, its solution, then the waiver. The ids stand in rows that never change them.
    const seen = await findWaiver(tx, input.id)
    const filed = seen && (await findSolution(tx, seen.solutionId))
    if (!filed) return refuse(notFound)
    const lead = await lockLead(tx, filed)
    const solution = await lockSolution(tx, filed.id)
    const row = await lockWaiver(tx, input.id)
    if (!lead || !solution || !row) return refuse(notFound)
    const permit = acting.permit(verdict, waiverObject(acting, row))
    if (!permit.ok) return permit
    const requested = asRequested(row, verdict)
    if (!requested.ok) return requested
    const outcome = verdict === 'grant' ? 'granted' : 'refused'
    const decision = { by: actor.accountId, reason: input.reason, at: tx.now }
    const decided = decide(requested.value, outcome, decision)
    if (!decided.ok) return decided
    const waiver = await decideWaiver(tx, permit.value, { state: outcome, byName: actor.name, reason: input.reason })
    const changes = [
      changed.waiver(waiver),
      changed.solution(await changePlace(tx, permit.value, solution.id, decided.value.place)),
      ...(verdict === 'grant' ? [changed.lead(await takePlaceOf(tx, permit.value, lead))] : []),
    ]
    const { id, version } = waiver
    tx.record({ action: `waiver.${verdict}`, resource: 'waiver', id, version, clause: '4.1.p1.s2', changes })
    await writeLetter(acting, 'waiver-decided', { waiver: id, solution: solution.id })
    return ok({ id, state: outcome, place: decided.value.place })
  }

export function waiverObject({ actor }: Acting, row: WaiverRow): PermitObject<'waiver'> {
  const drafted = row.proposedBy === actor.accountId
  return { resource: 'waiver', id: row.id, state: row.state, relations: drafted ? ['drafted'] : [] }
}

function asRequested(row: WaiverRow, action: string): Result<Requested> {
  if (row.state !== 'requested') return refuse(notInThisState(action, row.state, ['requested']))
  const base = { state: row.state, rule: row.rule, applicantReason: row.applicantReason } as const
  if (row.proposedBy === null || row.opinion === null) return ok(base)
  return ok({ ...base, proposal: { by: row.proposedBy, opinion: row.opinion, reason: row.opinionReason ?? '' } })
}
