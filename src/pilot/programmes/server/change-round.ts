import type { UseCase } from '../../../foundation/access/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import { changeParameters, type Effects, effectsOf, type ParameterChange, touchedBy } from '../index.ts'
import { findParameter, type Round } from '../../notice/index.ts'
import { changedProgramme } from './evidence.ts'
import { filedSolutions } from './filed-solutions.ts'
import { objectOf } from './objects.ts'
import { atVersion, lockedRound, makerOf } from './present-round.ts'
import { readRound, updateRound } from './store/programmes.ts'
import { movedView } from './views.ts'

export interface PreviewInput {
  readonly code: string
  readonly changes: readonly ParameterChange[]
}

export interface ChangeInput extends PreviewInput {
  readonly version: number
  readonly reason: string
}

/** Which rules a change would touch, which boundary cases and which filed solutions it would turn; nothing is kept. */
export const previewChange =
  ({ code, changes }: PreviewInput): UseCase<Effects> =>
  async ({ tx, actor, permit, host }) => {
    const kept = await readRound(tx, code)
    if (!kept) return refuse(notFound)
    const leave = permit('change', objectOf(kept, actor.accountId))
    if (!leave.ok) return leave
    const changed = changeParameters(kept.round, changes)
    if (!changed.ok) return changed
    const { touched } = touchedBy(kept.round, changed.value)
    const asked = touched.map(({ id }) => id)
    const filed = asked.length > 0 ? ((await host.find(filedSolutions)?.of(tx, asked)) ?? []) : []
    return ok(effectsOf(kept.round, changed.value, filed))
  }

/** Changes parameters of a round that is not open yet. */
export const changeRound =
  ({ code, version, changes, reason }: ChangeInput): UseCase<ReturnType<typeof movedView>> =>
  async ({ tx, actor, permit }) => {
    const locked = await lockedRound(tx, code)
    if (!locked.ok) return locked
    const leave = permit('change', objectOf(locked.value, actor.accountId))
    if (!leave.ok) return leave
    const present = atVersion(locked.value, version)
    if (!present.ok) return present
    const changed = changeParameters(present.value.round, changes)
    if (!changed.ok) return changed
    const differences = differencesOf(present.value.round, changes)
    const making = { action: 'change', changes: differences, reason, ...makerOf(actor) }
    const next = { round: changed.value, draftedBy: actor.accountId, making }
    const kept = await updateRound(tx, leave.value, next)
    tx.record({
      action: 'programme.change',
      resource: 'programme',
      id: kept.id,
      version: kept.version,
      facts: { reason, changes: differences },
      changes: [changedProgramme(kept)],
    })
    return ok(movedView(kept))
  }

/** Old and new value of each parameter, for the history. */
function differencesOf(before: Round, changes: readonly ParameterChange[]) {
  return changes.map(({ parameter, value }) => ({
    parameter,
    from: findParameter(before, parameter)?.setting.value ?? null,
    to: value,
  }))
}
