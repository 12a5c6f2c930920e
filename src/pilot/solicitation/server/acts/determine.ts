import { type PermitObject, notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { settle } from '../../../../foundation/deadlines/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { determine } from '../../domain/determination.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { type DeterminationRow, lockDetermination, saveDetermination } from '../store/determinations.ts'
import { dutyOf } from './ask-for-determination.ts'
import type { Outcome } from './solution-act.ts'

/** An official determines what the rules leave open, before or after the solution is submitted; the reason is told. */
export const determineRule =
  (outcome: 'met' | 'unmet', input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockDetermination(tx, input.id)
    if (!row) return refuse(notFound)
    const action = outcome === 'met' ? 'find-met' : 'find-unmet'
    const permit = acting.permit(action, determinationObject(row))
    if (!permit.ok) return permit
    const { state } = row
    if (state !== 'asked') return refuse(notInThisState(action, state, ['asked']))
    const decided = determine({ state, rule: row.rule, basis: row.basis }, { outcome, reason: input.reason })
    if (!decided.ok) return decided
    const decision = { state: outcome, byName: actor.name, reason: input.reason }
    const stored = await saveDetermination(tx, permit.value, decision)
    const { id, version } = stored
    tx.record({
      action: `determination.${action}`,
      resource: 'determination',
      id,
      version,
      clause: stored.finding.clause,
      changes: [changed.determination(stored)],
    })
    await settle(tx, dutyOf(id))
    await writeLetter(acting, 'determination-decided', { determination: id })
    return ok({ id, state: stored.state })
  }

export function determinationObject({ id, state }: DeterminationRow): PermitObject<'determination'> {
  return { resource: 'determination', id, state, relations: [] }
}
